//! The lists of remedies and duties: what a filter keeps, by area or section, and what a row says.

mod any;

use par_workbook::check;
use par_workbook::plan::{
    Area, At, Duty, Id, List, Plan, Remedy, RemedyField, Section, Statement, Target, Value,
    YearRule,
};
use par_workbook::route::Filter;
use par_workbook::view::chip::ChipStatus;
use par_workbook::view::gauge::Gauge;
use par_workbook::view::list::{
    Folding, ListGroup, ListRow, Narrowing, Standings, beside, list, standings,
};

use par_workbook::view::reach::Reach;

use super::{
    VI, add, blank, date, duty, id, measure, officer, ratio, remedy, said, sample, type_in,
};

/// Three areas, the last of them empty; two officers, their group and everyone.
fn rooms() -> Plan {
    let mut plan = blank();
    for (word, number, title) in [
        ("a1", "1", "Chỉ đạo, điều hành"),
        ("a2", "3", "Thủ tục hành chính"),
        ("a3", "7", "Chính quyền số"),
    ] {
        let (number, title) = (number.to_owned(), title.to_owned());
        add(&mut plan, word, Area { number, title, ..Area::default() });
    }
    officer(&mut plan, "x", "Văn phòng", &[]);
    officer(&mut plan, "y", "Văn hóa", &[]);
    officer(&mut plan, "g", "Một cửa", &["x", "y"]);
    plan
}

/// Done as said, missed, without area and target, not applicable.
fn office() -> Plan {
    let mut plan = rooms();
    let r1 = Remedy {
        area: Some(id("a1")),
        codes: "3.4.1".into(),
        heading: "Tiêu chí thành phần 3.4.1 - Hồ sơ đúng hạn".into(),
        leads: vec![id("x")],
        timeframe: "Trong năm 2024.".into(),
        ..Remedy::default()
    };
    add(&mut plan, "r1", r1);
    let (area, leads) = (Some(id("a2")), vec![id("g")]);
    let (heading, direction) = ("Số hóa".to_owned(), "Niêm yết công khai".to_owned());
    let r2 = Remedy { area, heading, leads, direction, ..Remedy::default() };
    add(&mut plan, "r2", r2);
    add(&mut plan, "r3", Remedy { cause: "Thiếu máy quét".into(), ..Remedy::default() });
    let (area, heading) = (Some(id("a1")), "Đối thoại".to_owned());
    let (leads, coordinators) = (vec![id("y")], vec![id("x")]);
    add(&mut plan, "r4", Remedy { area, heading, leads, coordinators, ..Remedy::default() });
    said(&mut plan, "t1", "r1", Statement::Done);
    measure(&mut plan, "b", YearRule::Sum);
    measure(&mut plan, "a", YearRule::Sum);
    type_in(&mut plan, "b 1=93; a 1=200");
    add(&mut plan, "t2", Target { owner: Some(id("r2")), mendable: true, ..ratio("55") });
    let (owner, reason) = (Some(id("r4")), "Không có".to_owned());
    add(&mut plan, "t4", Target { owner, reason, not_applicable: true, ..Target::default() });
    plan
}

fn judged(plan: &Plan, filter: &Filter) -> Standings {
    let of = if filter.duties { List::Duties } else { List::Remedies };
    standings(plan, of, date("1/6/2024"))
}

fn shown(plan: &Plan, filter: &Filter, person: Option<Id>, editing: bool) -> Vec<ListGroup> {
    let standings = &judged(plan, filter);
    let folding = if editing { Folding::Editing } else { Folding::Settled };
    let mut groups = list(VI, Narrowing { plan, filter, person, standings }, folding);
    // What a row has reached is tested with the gauges.
    for group in &mut groups {
        for row in group.rows.iter_mut().chain(&mut group.settled) {
            row.gauge = Gauge::default();
        }
    }
    groups
}

fn kept(plan: &Plan, filter: &Filter, person: Option<Id>) -> Vec<Id> {
    let standings = &judged(plan, filter);
    let kept = Narrowing { plan, filter, person, standings }.kept();
    kept.into_iter().map(|row| row.id).collect()
}

#[track_caller]
fn keeps(plan: &Plan, filter: &Filter, words: &[&str]) {
    let expected: Vec<Id> = words.iter().map(|word| id(word)).collect();
    assert_eq!(kept(plan, filter, None), expected, "{filter:?}");
}

fn search(words: &str) -> Filter {
    Filter { search: Some(words.to_owned()), ..Filter::default() }
}

fn row(word: &str, title: &str, about: &str, chip: ChipStatus) -> ListRow {
    let (code, title) = title.split_once(" · ").unwrap_or(("", title));
    ListRow {
        id: id(word),
        href: format!("#/muc/{word}"),
        code: code.to_owned(),
        gauge: Gauge::default(),
        title: title.to_owned(),
        about: about.to_owned(),
        short: String::new(),
        chip,
        word: chip.word().vi.to_owned(),
        next: false,
    }
}

fn group(
    word: Option<&str>,
    name: &str,
    counts: &str,
    rows: Vec<ListRow>,
    away: Vec<ListRow>,
) -> ListGroup {
    let (name, counts) = (name.to_owned(), counts.to_owned());
    ListGroup { id: word.map(id), reach: Reach::Led, name, counts, rows, settled: away }
}

/// The rows of [`office`], r1 to r4.
fn rows() -> [ListRow; 4] {
    let missed = row("r2", "3.(1) · Số hóa", "Một cửa", ChipStatus::NotMet);
    let bare = row("r3", "Mục khắc phục mới", "chưa phân công", ChipStatus::Tracked);
    let about = "Văn phòng";
    [
        row("r1", "3.4.1 · Hồ sơ đúng hạn", about, ChipStatus::SelfAssessed),
        ListRow { short: "Cần thêm 17 hồ sơ để đạt 55%.".into(), next: true, ..missed },
        ListRow { word: "Chưa có chỉ tiêu".into(), ..bare },
        row("r4", "1.(2) · Đối thoại", "Văn hóa", ChipStatus::NotApplicable),
    ]
}

#[test]
fn an_empty_plan_lists_nothing() {
    assert_eq!(shown(&Plan::default(), &Filter::default(), None, false), []);
    assert_eq!(shown(&Plan::default(), &Filter::default(), None, true), []);
    let duties = Filter { duties: true, ..Filter::default() };
    assert_eq!(shown(&rooms(), &duties, None, true), []);
    assert_eq!(shown(&rooms(), &Filter::default(), None, false), []);
}

#[test]
fn a_list_says_what_is_open_and_folds_what_is_settled() {
    let [r1, r2, r3, r4] = rows();
    assert_eq!(
        shown(&office(), &Filter::default(), None, false),
        [
            group(
                Some("a1"),
                "1. Chỉ đạo, điều hành",
                "1 tự đánh giá · 1 không áp dụng",
                vec![r1],
                vec![r4],
            ),
            group(Some("a2"), "3. Thủ tục hành chính", "1 chưa đạt", vec![r2], vec![]),
            group(None, "Chưa xếp vào lĩnh vực nào", "1 theo dõi", vec![r3], vec![]),
        ]
    );
}

#[test]
fn a_list_that_is_edited_shows_everything_and_the_empty_areas() {
    let [r1, r2, r3, r4] = rows();
    let counts = "1 tự đánh giá · 1 không áp dụng";
    let mut groups = shown(&office(), &Filter::default(), None, true);
    groups.sort_by_key(|group| group.name.clone());
    assert_eq!(
        groups,
        [
            group(Some("a1"), "1. Chỉ đạo, điều hành", counts, vec![r1, r4], vec![]),
            group(Some("a2"), "3. Thủ tục hành chính", "1 chưa đạt", vec![r2], vec![]),
            group(Some("a3"), "7. Chính quyền số", "", vec![], vec![]),
            group(None, "Chưa xếp vào lĩnh vực nào", "1 theo dõi", vec![r3], vec![]),
        ]
    );
}

#[test]
fn a_search_finds_codes_names_and_words_without_accents() {
    let plan = office();
    keeps(&plan, &search("341"), &["r1"]);
    keeps(&plan, &search("3.4.1"), &["r1"]);
    keeps(&plan, &search("DUNG han"), &["r1"]);
    keeps(&plan, &search("niem yet"), &["r2"]);
    keeps(&plan, &search("1.(2)"), &["r4"]);
    keeps(&plan, &search("may quet"), &[]);
    keeps(&plan, &search("  "), &["r1", "r4", "r2", "r3"]);
    let found = shown(&plan, &search("341"), None, false);
    assert_eq!(found[0].rows[0].href, "#/muc/r1?tim=341");
}

#[test]
fn words_that_stand_together_in_one_row_are_meant_together() {
    let with = |headings: &[&str]| {
        let mut plan = rooms();
        for (place, heading) in headings.iter().enumerate() {
            remedy(&mut plan, &format!("r{place}"), "a1", heading);
        }
        plan
    };
    let apart = "Hóa đơn và số liệu";
    keeps(&with(&[apart, "Số hóa hồ sơ", "Đối thoại"]), &search("so hoa"), &["r1"]);
    keeps(&with(&[apart, "Số hóa hồ sơ"]), &search(" so hoa "), &["r1"]);
    keeps(&with(&[apart, "Số hóa hồ sơ"]), &search("hoa so"), &["r0", "r1"]);
    keeps(&with(&[apart, "Đối thoại"]), &search("so hoa"), &["r0"]);
}

#[test]
fn an_officer_is_found_through_the_groups_and_as_who_puts_together() {
    let plan = office();
    let of = |word: &str| Filter { officer: Some(word.to_owned()), ..Filter::default() };
    keeps(&plan, &of("x"), &["r1", "r4", "r2"]);
    keeps(&plan, &of("y"), &["r4", "r2"]);
    keeps(&plan, &of("g"), &["r2"]);
    keeps(&plan, &of("khong"), &[]);
    keeps(&plan, &of("!"), &[]);
    keeps(&plan, &of(""), &["r1", "r4", "r2", "r3"]);
    let mine = Filter { mine: true, ..Filter::default() };
    assert_eq!(kept(&plan, &mine, Some(id("y"))), [id("r4"), id("r2")]);
    keeps(&plan, &mine, &[]);
}

#[test]
fn areas_and_statuses_narrow_the_list() {
    let plan = office();
    let area = |word: &str| Filter { area: Some(word.to_owned()), ..Filter::default() };
    keeps(&plan, &area("a1"), &["r1", "r4"]);
    keeps(&plan, &area("a3"), &[]);
    keeps(&plan, &area("khong"), &[]);
    let status = |word: &str| Filter { status: Some(word.to_owned()), ..Filter::default() };
    keeps(&plan, &status("tu-danh-gia"), &["r1"]);
    keeps(&plan, &status("chua-dat"), &["r2"]);
    keeps(&plan, &status("theo-doi"), &["r3"]);
    keeps(&plan, &status("khong-ap-dung"), &["r4"]);
    keeps(&plan, &status("khac"), &[]);
    let both = Filter { area: Some("a1".into()), ..status("khong-ap-dung") };
    keeps(&plan, &both, &["r4"]);
}

#[test]
fn duties_are_listed_by_section_and_those_of_no_section_last() {
    let mut plan = rooms();
    let (number, title) = ("2.1".to_owned(), "Chỉ đạo".to_owned());
    add(&mut plan, "s", Section { number, title, ..Section::default() });
    let lost = Duty { section: Some(id("khong")), ..Duty::default() };
    duty(&mut plan, "d1", "Kiểm tra", lost);
    let (section, leads) = (Some(id("s")), vec![id("x")]);
    duty(&mut plan, "d2", "Báo cáo", Duty { section, leads, ..Duty::default() });
    duty(&mut plan, "d3", "Họp", Duty { section, ..Duty::default() });
    duty(&mut plan, "d4", "", Duty { heading: "a) Việc".into(), ..Duty::default() });
    said(&mut plan, "t3", "d3", Statement::NotYet);
    let of = |word: &str, title: &str, about: &str, chip| ListRow {
        href: format!("#/nhiem-vu/{word}?loai=nhiem-vu"),
        ..row(word, title, about, chip)
    };
    let d1 = of("d1", "Kiểm tra", "chưa phân công", ChipStatus::Tracked);
    let d2 = of("d2", "Báo cáo", "Văn phòng", ChipStatus::Tracked);
    let d3 = of("d3", "Họp", "chưa phân công", ChipStatus::SelfAssessed);
    let d4 = of("d4", "a) Việc", "chưa phân công", ChipStatus::Tracked);
    let d3 = ListRow { next: true, ..d3 };
    let duties = Filter { duties: true, ..Filter::default() };
    let counts = "1 tự đánh giá · 1 theo dõi";
    assert_eq!(
        shown(&plan, &duties, None, false),
        [
            group(Some("s"), "2.1 Chỉ đạo", counts, vec![d3], vec![d2]),
            group(None, "Chưa xếp vào mục nào", "2 theo dõi", vec![], vec![d1, d4]),
        ]
    );
}

#[test]
fn every_remedy_and_duty_of_the_sample_is_judged() {
    let (plan, today) = (sample(), date("20/6/2024"));
    let remedies = standings(&plan, List::Remedies, today);
    let duties = standings(&plan, List::Duties, today);
    assert_eq!((remedies.len(), duties.len()), (plan.remedies.len(), plan.duties.len()));
    for (id, standing) in &remedies {
        assert_eq!(*standing, check::remedy(&plan, *id, today));
    }
    for (id, standing) in &duties {
        assert_eq!(*standing, check::duty(&plan, *id, today));
    }
}

#[test]
fn a_row_has_neighbours_among_those_shown() {
    let shown = ["r1", "r2", "r3"].map(id);
    assert_eq!(beside(&shown, id("r2")), (Some(id("r1")), Some(id("r3"))));
    assert_eq!(beside(&shown, id("r1")), (None, Some(id("r2"))));
    assert_eq!(beside(&shown, id("r3")), (Some(id("r2")), None));
    assert_eq!(beside(&shown, id("r4")), (None, None));
    assert_eq!(beside(&[], id("r1")), (None, None));
}

#[test]
fn what_an_officer_leads_comes_first_and_groups_are_named() {
    let plan = office();
    let filter = Filter { officer: Some(id("x").to_string()), ..Filter::default() };
    let found = shown(&plan, &filter, None, true);
    let rows = |group: &ListGroup| group.rows.iter().map(|row| row.id).collect::<Vec<_>>();
    let heads: Vec<_> = found.iter().map(|group| (group.reach, rows(group))).collect();
    assert_eq!(
        heads[..3],
        [
            (Reach::Led, vec![id("r1")]),
            (Reach::Joined, vec![id("r4")]),
            (Reach::Group(id("g")), vec![id("r2")]),
        ]
    );
    assert_eq!(found[1].name, "Phối hợp thực hiện");
    assert_eq!(found[2].name, "Qua nhóm “Một cửa”");
    assert_eq!(
        kept(&plan, &filter, None),
        [id("r1"), id("r4"), id("r2")],
        "as the list shows them"
    );
}

#[test]
fn only_a_time_that_differs_is_named() {
    let mut plan = office();
    let set = |plan: &mut Plan, text: &str| {
        super::set(plan, At::Remedy(id("r1"), RemedyField::Timeframe), Value::text(text));
        shown(plan, &search("341"), None, false)[0].rows[0].about.clone()
    };
    assert_eq!(set(&mut plan, "Quý I/2024."), "Văn phòng · Quý I/2024");
    assert_eq!(set(&mut plan, "Thường xuyên"), "Văn phòng");
    super::set(&mut plan, At::Remedy(id("r1"), RemedyField::Aim), Value::text("duy-tri"));
    assert_eq!(set(&mut plan, "Khi có điều kiện"), "Duy trì · Văn phòng · Khi có điều kiện");
}
