//! A target as a sentence.

use par_workbook::check::is_percent;
use par_workbook::edit::{apply_all, build};
use par_workbook::plan::value::CodeSet as _;
use par_workbook::plan::{
    At, Id, Measure, Per, Remedy, Target, TargetField, TargetKind, Value, YearRule,
};
use par_workbook::text::codes::Worded as _;
use par_workbook::view::sentence::{
    Piece, fresh, fresh_aim, kind_word, lead, new_measure, offered, pieces, turned, until,
};

use super::{EN, VI, add, blank, date, id, sample};

/// What the form of a target reads as, with the names of what is chosen in brackets.
fn read(target: &Target) -> String {
    let mut said = vec![lead(target.kind).get(VI).to_owned()];
    said.push(format!("[{}]", kind_word(target.kind).get(VI)));
    let plan = sample();
    let sides = [(TargetField::Part, &target.part), (TargetField::Minus, &target.minus)];
    let names = |field| {
        let side = sides.iter().find(|(side, _)| *side == field);
        side.map_or(&target.whole, |(_, ids)| ids)
    };
    said.extend(pieces(target.kind, !target.whole.is_empty()).iter().map(|piece| match *piece {
        Piece::Words(words) => words.get(VI).to_owned(),
        Piece::Measures(field) => {
            let name = |id: &Id| plan.measures.get(*id).unwrap().label.clone();
            let names: Vec<String> = names(field).iter().map(name).collect();
            format!("[{}]", names.join(" + "))
        }
        Piece::Percent => format!("[{}]%", target.threshold),
        Piece::Count | Piece::Score => format!("[{}]", target.threshold),
        Piece::Scale => format!("[{}]", if is_percent(target) { "%" } else { "điểm" }),
        Piece::BaseRank | Piece::BasePoints => format!("[{}]", target.base),
        Piece::Per => format!("[{}]", target.per.word().get(VI)),
        Piece::Day => format!("[{}]", target.due),
        Piece::AtTheEnd => {
            let words =
                if target.at_the_end { until(VI, &plan, None) } else { "đến nay".into() };
            format!("[{words}]")
        }
        Piece::Term(field, off, on) => {
            let mends = field == TargetField::Mendable;
            let holds = if mends { target.mendable } else { target.zero_is_met };
            format!("[{}]", if holds { on } else { off }.get(VI))
        }
    }));
    said.join(" ").replace(" ,", ",")
}

#[test]
fn the_choices_read_as_a_sentence() {
    let plan = sample();
    let said = |word: &str| read(plan.targets.get(id(word)).unwrap());
    assert_eq!(
        said("t733kq"),
        "Đạt khi [tỷ lệ] [Kết quả đã số hóa] trên [Kết quả phải số hóa] trừ đi [] từ [55]% trở lên, xét \
         [đến nay], [có thể bù], [nhập 0 thì chưa xét]"
    );
    assert_eq!(
        said("t341"),
        "Đạt khi [không có] [Đã giải quyết: quá hạn + Đang giải quyết: quá hạn], xét [đến nay], \
         [không bù được]"
    );
    let tasks = "[Nhiệm vụ xong nhưng trễ + Nhiệm vụ đang quá hạn] trong số [Nhiệm vụ đã đến hạn]";
    assert_eq!(
        said("t15"),
        format!(
            "Đạt khi [không có] {tasks}, xét [đến nay], [không bù được], [nhập 0 thì chưa xét]"
        )
    );
    assert!(said("t13").starts_with("Đạt khi [xong đúng hạn, theo] ["), "{}", said("t13"));
    assert!(said("t13").ends_with("] chậm nhất ngày [2024-03-31]"), "{}", said("t13"));
    assert!(said("t13nhan").ends_with("] từ [1] trở lên"), "{}", said("t13nhan"));
    assert_eq!(said("t12"), "Đạt khi [công chức tự đánh giá là đã thực hiện]");
}

#[test]
fn the_kinds_of_what_is_published_and_of_periods_read_as_sentences() {
    let with = |kind, threshold: &str, base: &str, unit: &str| {
        let text = |text: &str| text.to_owned();
        let (threshold, base, unit) = (text(threshold), text(base), text(unit));
        read(&Target { kind, threshold, base, unit, ..Target::default() })
    };
    for (kind, threshold, base, unit, said) in [
        (
            TargetKind::PlacesGained,
            "5",
            "20",
            "",
            "Đạt khi [thứ hạng được công bố tăng] từ [5] bậc trở lên so với hạng [20] của năm trước \
             (để trống thì theo “Kết quả năm trước”)",
        ),
        (
            TargetKind::AmongFirst,
            "20",
            "",
            "",
            "Đạt khi [thứ hạng được công bố trong nhóm] [20] đơn vị dẫn đầu",
        ),
        (
            TargetKind::ScoreAtLeast,
            "92",
            "",
            "",
            "Đạt khi [kết quả được công bố] từ [92] [điểm] trở lên",
        ),
        (
            TargetKind::ScoreAtLeast,
            "88,5",
            "",
            "%",
            "Đạt khi [kết quả được công bố] từ [88,5] [%] trở lên",
        ),
        (
            TargetKind::NotBelowAverage,
            "",
            "",
            "",
            "Đạt khi [kết quả được công bố không thấp hơn mức trung bình], tính bằng [điểm]",
        ),
        (
            TargetKind::KeepMaximum,
            "",
            "2",
            "",
            "Đạt khi [kết quả được chấm giữ điểm tối đa] [2] điểm (để trống thì theo “Điểm tối đa” của mục)",
        ),
    ] {
        assert_eq!(with(kind, threshold, base, unit), said);
    }
}

#[test]
fn a_limit_of_each_period_and_a_whole_with_something_taken_away_read_as_sentences() {
    let (kind, part) = (TargetKind::AtMostPerPeriod, vec![id("cot10")]);
    let late = Target { kind, part, threshold: "3".into(), per: Per::Quarter, ..Target::default() };
    assert_eq!(
        read(&late),
        "Đạt khi [mỗi kỳ không quá] [3] [Đã giải quyết: quá hạn], tính theo từng [quý]"
    );
    let rate = sample().targets.get(id("t733kq")).unwrap().clone();
    let rate = read(&Target { minus: vec![id("cot10")], ..rate });
    assert!(rate.contains("[Kết quả phải số hóa] trừ đi [Đã giải quyết: quá hạn] từ"), "{rate}");
}

#[test]
fn an_aim_of_the_plan_is_of_a_kind_that_is_published_of_the_commune() {
    let aims = offered(false, TargetKind::ScoreAtLeast);
    assert_eq!(aims.len(), 6);
    assert!(!aims.contains(&TargetKind::RatioAtLeast) && !aims.contains(&TargetKind::KeepMaximum));
    // One that is of another kind, from an older release or by hand, keeps it in its list.
    assert!(offered(false, TargetKind::RatioAtLeast).contains(&TargetKind::RatioAtLeast));
    assert_eq!(offered(true, TargetKind::Tracked), TargetKind::ALL);
    assert!(aims.contains(&fresh_aim().kind) && fresh_aim().owner.is_none());
}

#[test]
fn what_was_published_as_a_rank_is_never_taken_for_points() {
    let mut plan = blank();
    add(&mut plan, "r", Remedy::default());
    let text = |text: &str| text.to_owned();
    let (published, base) = (text("12"), text("20"));
    let kind = TargetKind::PlacesGained;
    add(
        &mut plan,
        "t",
        Target { owner: Some(id("r")), kind, published, base, ..Target::default() },
    );
    let mut turn = |kind, unit: &str| {
        let changes = turned(&plan, id("t"), kind);
        apply_all(&mut plan, &changes).unwrap();
        let at = At::Target(id("t"), TargetField::Unit);
        let row = plan.targets.get(id("t")).unwrap().clone();
        let set = build::set_all(&plan, [(at, Value::text(unit))]);
        apply_all(&mut plan, &set).unwrap();
        (row.published, row.base, row.unit)
    };
    assert_eq!(turn(TargetKind::AmongFirst, ""), (text("12"), text(""), text("")));
    assert_eq!(turn(TargetKind::ScoreAtLeast, "%"), (text(""), text(""), text("")));
    assert_eq!(turn(TargetKind::NotBelowAverage, "%"), (text(""), text(""), text("%")));
    // "%" would be read as the unit of what is missing from a count.
    assert_eq!(turn(TargetKind::CountAtLeast, "hồ sơ"), (text(""), text(""), text("")));
    assert_eq!(turn(TargetKind::RatioAtLeast, "hồ sơ").2, "hồ sơ");
}

#[test]
fn every_kind_has_words_and_no_field_twice() {
    for (kind, whole) in TargetKind::ALL.iter().flat_map(|kind| [(kind, false), (kind, true)]) {
        let fields = |piece: &Piece| match *piece {
            Piece::Words(_) => None,
            Piece::Measures(field) | Piece::Term(field, ..) => Some(field),
            Piece::Percent | Piece::Count | Piece::Score => Some(TargetField::Threshold),
            Piece::Scale => Some(TargetField::Unit),
            Piece::BaseRank | Piece::BasePoints => Some(TargetField::Base),
            Piece::Per => Some(TargetField::Per),
            Piece::Day => Some(TargetField::Due),
            Piece::AtTheEnd => Some(TargetField::AtTheEnd),
        };
        let all: Vec<_> = pieces(*kind, whole).iter().filter_map(fields).collect();
        assert!(all.iter().all(|one| all.iter().filter(|other| *other == one).count() == 1));
        assert!(!kind_word(*kind).get(EN).is_empty());
    }
}

#[test]
fn the_day_until_which_it_is_judged_is_said_if_it_is_not_the_years_end() {
    let plan = sample();
    assert_eq!(until(VI, &plan, Some(date("31/12/2024"))), "đến hết năm");
    assert_eq!(until(VI, &plan, Some(date("30/6/2024"))), "đến hạn 30/06/2024");
    assert_eq!(until(EN, &plan, None), "at the end of the year");
}

#[test]
fn another_kind_brings_its_usual_terms() {
    let mut plan = blank();
    add(&mut plan, "r", Remedy::default());
    add(&mut plan, "t", fresh(id("r")));
    let mut turn = |kind| {
        let changes = turned(&plan, id("t"), kind);
        apply_all(&mut plan, &changes).unwrap();
        let row = plan.targets.get(id("t")).unwrap();
        (row.kind, row.mendable, row.at_the_end)
    };
    assert_eq!(turn(TargetKind::RatioAtLeast), (TargetKind::RatioAtLeast, true, true));
    assert_eq!(turn(TargetKind::NoneOf), (TargetKind::NoneOf, false, false));
    assert_eq!(turn(TargetKind::Statement), (TargetKind::Statement, false, false));
    assert_eq!(turn(TargetKind::RatioAtLeast), (TargetKind::RatioAtLeast, true, true));
    assert_eq!(turn(TargetKind::KeepMaximum), (TargetKind::KeepMaximum, false, false));
    assert_eq!(turn(TargetKind::RatioAtLeast), (TargetKind::RatioAtLeast, true, true));
}

#[test]
fn a_measure_on_the_way_is_named_after_what_it_is_for() {
    let mut plan = blank();
    let heading = "Tiêu chí thành phần 3.1.2 - Công khai TTHC".to_owned();
    add(&mut plan, "r", Remedy { heading, ..Remedy::default() });
    add(&mut plan, "t", fresh(id("r")));
    let part = new_measure(VI, &plan, id("t"), TargetField::Part);
    assert_eq!((part.label.as_str(), part.rule), ("Công khai TTHC", YearRule::Sum));
    let unit = "thủ tục".to_owned();
    add(&mut plan, "m", Measure { label: "Đã công khai".into(), unit, ..Measure::default() });
    let label = "Tỷ lệ thủ tục công khai".to_owned();
    let kind = TargetKind::RatioAtLeast;
    add(&mut plan, "n", Target { label, kind, part: vec![id("m")], ..Target::default() });
    assert_eq!(new_measure(VI, &plan, id("n"), TargetField::Part).label, "Thủ tục công khai");
    let whole = new_measure(VI, &plan, id("n"), TargetField::Whole);
    assert_eq!(whole.label, "Thủ tục công khai: tổng số");
    assert_eq!(whole.unit, "thủ tục");
    let minus = new_measure(VI, &plan, id("n"), TargetField::Minus);
    assert_eq!((&*minus.label, &*minus.unit), ("Thủ tục công khai: không tính", "thủ tục"));
    let day = Target { kind: TargetKind::DoneBy, ..Target::default() };
    add(&mut plan, "d", day);
    let day = new_measure(VI, &plan, id("d"), TargetField::Part);
    assert_eq!((day.label.as_str(), day.rule), ("Số liệu mới", YearRule::Date));
}
