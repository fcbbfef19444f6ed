//! A target as a sentence.

use par_workbook::edit::apply_all;
use par_workbook::plan::value::CodeSet as _;
use par_workbook::plan::{Id, Measure, Remedy, Target, TargetField, TargetKind, YearRule};
use par_workbook::view::sentence::{
    Piece, fresh, kind_word, lead, new_measure, pieces, turned, until,
};

use super::{EN, VI, add, blank, date, id, sample};

/// What the form of a target reads as, with the names of what is chosen in brackets.
fn read(target: &Target) -> String {
    let mut said = vec![lead(target.kind).get(VI).to_owned()];
    said.push(format!("[{}]", kind_word(target.kind).get(VI)));
    let plan = sample();
    let names = |field| if field == TargetField::Part { &target.part } else { &target.whole };
    said.extend(pieces(target.kind).iter().map(|piece| match *piece {
        Piece::Words(words) => words.get(VI).to_owned(),
        Piece::Measures(field) => {
            let name = |id: &Id| plan.measures.get(*id).unwrap().label.clone();
            let names: Vec<String> = names(field).iter().map(name).collect();
            format!("[{}]", names.join(" + "))
        }
        Piece::Percent => format!("[{}]%", target.threshold),
        Piece::Count => format!("[{}]", target.threshold),
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
        "Đạt khi [tỷ lệ] [Kết quả đã số hóa] trên [Kết quả phải số hóa] từ [55]% trở lên, xét \
         [đến nay], [có thể bù], [nhập 0 thì chưa xét]"
    );
    assert_eq!(
        said("t341"),
        "Đạt khi [không có] [Đã giải quyết: quá hạn + Đang giải quyết: quá hạn], xét [đến nay], \
         [không bù được]"
    );
    assert!(said("t13").starts_with("Đạt khi [xong đúng hạn, theo] ["), "{}", said("t13"));
    assert!(said("t13").ends_with("] chậm nhất ngày [2024-03-31]"), "{}", said("t13"));
    assert!(said("t13nhan").ends_with("] từ [1] trở lên"), "{}", said("t13nhan"));
    assert_eq!(said("t12"), "Đạt khi [công chức tự đánh giá là đã thực hiện]");
}

#[test]
fn every_kind_has_words_and_no_field_twice() {
    for kind in TargetKind::ALL {
        let fields = |piece: &Piece| match *piece {
            Piece::Words(_) => None,
            Piece::Measures(field) | Piece::Term(field, ..) => Some(field),
            Piece::Percent | Piece::Count => Some(TargetField::Threshold),
            Piece::Day => Some(TargetField::Due),
            Piece::AtTheEnd => Some(TargetField::AtTheEnd),
        };
        let all: Vec<_> = pieces(*kind).iter().filter_map(fields).collect();
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
    let day = Target { kind: TargetKind::DoneBy, ..Target::default() };
    add(&mut plan, "d", day);
    let day = new_measure(VI, &plan, id("d"), TargetField::Part);
    assert_eq!((day.label.as_str(), day.rule), ("Số liệu mới", YearRule::Date));
}
