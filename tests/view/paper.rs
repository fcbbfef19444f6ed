//! Which plan a document shows.

use par_workbook::file;
use par_workbook::plan::{At, DecisionField, Plan, RemedyField, Value};
use par_workbook::view::paper::{bad_copy, shown};

use super::{blank, id, remedy, sample, set};

/// As issued, and as it stands now: issued, then moved on.
fn both() -> (Plan, Plan) {
    let then = sample();
    let mut now = then.clone();
    now.issue.copy = file::issued_copy(&then);
    now.issue.number = "119".into();
    now.issue.day = "2023-12-20".into();
    let time = At::Remedy(id("r733"), RemedyField::Timeframe);
    set(&mut now, time, Value::text("Trong quý I"));
    (then, now)
}

#[test]
fn an_issued_plan_is_printed_as_issued_with_its_number_and_day() {
    let (mut then, now) = both();
    then.decision.number = "119".into();
    then.decision.day = "2023-12-20".into();
    assert_eq!(shown(&now, false), then);
    assert_eq!(shown(&now, true), now);
    assert_eq!(bad_copy(&now), None);
}

#[test]
fn a_number_that_stood_in_the_copy_stays() {
    let (mut then, mut now) = both();
    then.decision.number = "5".into();
    now.issue.copy = file::issued_copy(&then);
    set(&mut now, At::Decision(DecisionField::Number), Value::text("7"));
    let printed = shown(&now, false);
    assert_eq!((&*printed.decision.number, &*printed.decision.day), ("5", "2023-12-20"));
    assert_eq!(shown(&now, true).decision.number, "7");
}

#[test]
fn a_draft_is_printed_as_it_stands() {
    for copy in ["", " \n"] {
        let mut plan = blank();
        remedy(&mut plan, "r", "", "Số hóa");
        plan.issue.copy = copy.to_owned();
        assert_eq!(shown(&plan, false), plan);
        assert_eq!(shown(&plan, true), plan);
        assert_eq!(bad_copy(&plan), None);
    }
}

#[test]
fn a_copy_that_cannot_be_read_is_told_and_the_plan_is_printed_as_it_stands() {
    for (copy, why) in [
        ("{", "bản đã ban hành không đọc được: EOF while parsing an object at line 1 column 1"),
        ("[]", "bản đã ban hành có 1 chỗ không đọc được"),
        (r#"{"frame": 5, "areas": 6}"#, "bản đã ban hành có 2 chỗ không đọc được"),
    ] {
        let mut plan = blank();
        remedy(&mut plan, "r", "", "Số hóa");
        plan.issue.copy = copy.to_owned();
        assert_eq!(bad_copy(&plan).as_deref(), Some(why));
        assert_eq!(shown(&plan, false), plan);
        assert_eq!(shown(&plan, true), plan);
    }
}
