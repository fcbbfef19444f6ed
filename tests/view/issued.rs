//! Where the plan has moved since it was issued, in words.

use par_workbook::edit::build;
use par_workbook::edit::issued::{Difference, differences};
use par_workbook::plan::{
    At, Clause, ClauseRole, DecisionField, List, Plan, RemedyField, SectionField, Value,
};
use par_workbook::route::outline::PlanPart;
use par_workbook::route::{Filter, Route};
use par_workbook::view::issued::{IssuedRow, count_in, row};

use super::{EN, VI, add, id, remedy, sample, set};

/// As issued, and as it is now: a remedy fewer, a recipient more.
fn both() -> (Plan, Plan) {
    let now = {
        let mut plan = sample();
        let text = "Trang thông tin điện tử xã;".to_owned();
        add(&mut plan, "moi", Clause { role: ClauseRole::Recipient, text, ..Clause::default() });
        plan
    };
    let then = {
        let mut plan = sample();
        remedy(&mut plan, "cu", "a1", "Kiểm tra công vụ");
        plan
    };
    (then, now)
}

fn whole(title: &str, place: Route) -> IssuedRow {
    IssuedRow { title: title.to_owned(), both: None, at: None, place }
}

#[track_caller]
fn says(one: &Difference, expected: &IssuedRow) {
    let (then, now) = both();
    assert_eq!(row(VI, &now, &then, one), *expected);
}

#[test]
fn a_field_shows_both_readings() {
    let at = At::Remedy(id("r733"), RemedyField::Timeframe);
    let shown = |issued: &str, now: &str| IssuedRow {
        title: "7.3.3: Thời gian thực hiện".to_owned(),
        both: Some((issued.to_owned(), now.to_owned())),
        at: Some(at),
        place: Route::Plan(None),
    };
    let one = |issued: &str, now: &str| Difference::Field {
        at,
        issued: Value::text(issued),
        now: Value::text(now),
    };
    says(&one("Trong quý I", "Trong quý II"), &shown("Trong quý I", "Trong quý II"));
    says(&one("", "Trong quý II"), &shown("(để trống)", "Trong quý II"));
    says(&one("Trong quý I", ""), &shown("Trong quý I", "(để trống)"));
}

#[test]
fn who_led_is_told_by_title() {
    let at = At::Remedy(id("r733"), RemedyField::Leads);
    let (issued, now) = (Value::Ids(vec![id("vptk"), id("vhxh")]), Value::Ids(Vec::new()));
    let told = IssuedRow {
        title: "7.3.3: Công chức tham mưu khắc phục".to_owned(),
        both: Some(("Văn phòng - Thống kê, Văn hóa - Xã hội".to_owned(), "(để trống)".to_owned())),
        at: Some(at),
        place: Route::Plan(None),
    };
    says(&Difference::Field { at, issued, now }, &told);
}

#[test]
fn what_came_what_went_and_what_moved_is_told() {
    says(
        &Difference::Added(List::Clauses, id("moi")),
        &whole(
            "Thêm sau khi ban hành: Đoạn của quyết định Trang thông tin điện tử xã;",
            Route::Plan(Some("quyet-dinh".to_owned())),
        ),
    );
    says(
        &Difference::Removed(List::Remedies, id("cu")),
        &whole(
            "Đã bỏ sau khi ban hành: Mục khắc phục Kiểm tra công vụ",
            Route::Criteria(Filter::default()),
        ),
    );
    says(
        &Difference::Reordered(List::Duties),
        &whole("Thứ tự đã đổi: Nhiệm vụ", Route::Plan(None)),
    );
    let (then, now) = both();
    let english = row(EN, &now, &then, &Difference::Reordered(List::Duties));
    assert_eq!(english.title, "Order changed: Duty");
}

#[test]
fn what_was_edited_is_told_as_it_differs() {
    let issued = sample();
    let mut now = issued.clone();
    set(&mut now, At::Decision(DecisionField::Signer), Value::text("Nguyễn Thị B"));
    let changes = build::remove(&now, List::Clauses, id("nn9"));
    par_workbook::edit::apply_all(&mut now, &changes).expect("it is there");
    let told: Vec<IssuedRow> =
        differences(&now, &issued).iter().map(|one| row(VI, &now, &issued, one)).collect();
    let signer = IssuedRow {
        title: "Người ký".to_owned(),
        both: Some(("Phạm Văn Vân".to_owned(), "Nguyễn Thị B".to_owned())),
        at: Some(At::Decision(DecisionField::Signer)),
        place: Route::Plan(None),
    };
    let gone = "Đã bỏ sau khi ban hành: Đoạn của quyết định Lưu: VT.";
    assert_eq!(told, [signer, whole(gone, Route::Plan(Some("quyet-dinh".to_owned())))]);
}

#[test]
fn differences_are_counted_on_the_page_that_edits_them() {
    let (_, plan) = both();
    let field = |at| Difference::Field { at, issued: Value::text("a"), now: Value::text("b") };
    let all = [
        field(At::Decision(DecisionField::Subject)),
        Difference::Added(List::Clauses, id("moi")),
        field(At::Section(id("p211"), SectionField::Body)),
        field(At::Section(id("p2"), SectionField::Title)),
        Difference::Added(List::Duties, id("d211")),
        field(At::Remedy(id("r733"), RemedyField::Timeframe)),
        Difference::Removed(List::Remedies, id("cu")),
        Difference::Reordered(List::Sections),
    ];
    for (part, count) in [
        (PlanPart::Decision, 2),
        (PlanPart::Section(id("p2")), 2),
        (PlanPart::Section(id("p3")), 1),
        (PlanPart::Section(id("p1")), 0),
        (PlanPart::Section(id("p211")), 0),
        (PlanPart::Frame, 0),
        (PlanPart::Officers, 0),
        (PlanPart::Issue, 0),
    ] {
        assert_eq!(count_in(&plan, part, &all), count, "{part:?}");
    }
    assert_eq!(count_in(&plan, PlanPart::Decision, &[]), 0);
}
