//! What is left in a target from the kind that it was before: what a kind does not read is read by nobody.

use par_workbook::check::{self, Status, Value as Reached};
use par_workbook::edit::{apply_all, build};
use par_workbook::plan::naming::target_name;
use par_workbook::plan::value::CodeSet as _;
use par_workbook::plan::*;
use par_workbook::text::{Language, verdicts};
use par_workbook::view;

use super::setup::*;

const JUNE: &str = "15/6/2024";

/// A rate with all three sides, turned into another kind as the form turns it.
fn turned(kind: TargetKind, typed: &str) -> Plan {
    let rate = Target { minus: vec![id("c")], zero_is_met: true, ..ratio("55") };
    let mut plan = one_target(YearRule::Sum, rate);
    measure(&mut plan, "c", YearRule::Sum);
    type_in(&mut plan, typed);
    let changes = view::sentence::turned(&plan, id("t"), kind);
    apply_all(&mut plan, &changes).expect("a target");
    plan
}

/// The same plan with one field of the target emptied.
fn without(mut plan: Plan, field: TargetField, blank: Value) -> Plan {
    let set = build::set_all(&plan, [(At::Target(id("t"), field), blank)]);
    apply_all(&mut plan, &set).expect("a target");
    plan
}

fn row(plan: &Plan) -> &Target {
    plan.targets.get(id("t")).expect("a target")
}

#[test]
fn a_kind_that_counts_nothing_reads_no_measure_of_another() {
    for kind in TargetKind::ALL.iter().filter(|kind| !kind.counts()) {
        let plan = turned(*kind, "b 1=1; a 1=2");
        let row = row(&plan);
        assert_eq!((row.kind, row.part.len()), (*kind, 1), "nothing is lost");
        assert_eq!(check::counted_by(row).count(), 0, "{kind:?}");
        assert!(check::asked(&plan).is_empty(), "{kind:?}");
        assert_eq!(view::figures::first_blank(&plan, id("t"), 2), None, "{kind:?}");
        assert_eq!(target_name(&plan, row), "", "{kind:?}");
        let verdict = judge(&plan, JUNE);
        assert!(verdict.steps.is_empty() && verdict.missing.is_empty(), "{kind:?}");
        let reasons = verdicts::reasoning(Language::Vietnamese, &plan, row, &verdict).join(" ");
        assert!(!reasons.contains("Nhập 0") && !reasons.contains(" ÷ "), "{kind:?}: {reasons}");
        assert!(!verdicts::sentence(Language::Vietnamese, &plan, row, &verdict).contains("B:"));
    }
}

#[test]
fn a_kind_that_counts_still_bears_the_name_of_its_measure() {
    for kind in TargetKind::ALL.iter().filter(|kind| kind.counts()) {
        assert_eq!(target_name(&turned(*kind, ""), row(&turned(*kind, ""))), "B", "{kind:?}");
    }
}

#[test]
fn none_of_reads_a_whole_that_its_form_shows() {
    // The whole says whether anything arose, so it is asked for until it is typed or taken out.
    for (typed, status) in [
        ("b 1=0", Status::NotEntered),
        ("b 1=0; a 1=4", Status::Met),
        ("b 1=1; a 1=4", Status::NotMet),
    ] {
        assert_eq!(judge(&turned(TargetKind::NoneOf, typed), JUNE).status, status, "{typed}");
    }
    let plan = turned(TargetKind::NoneOf, "b 1=0");
    let shown = view::sentence::pieces(row(&plan).kind, !row(&plan).whole.is_empty());
    assert!(shown.contains(&view::sentence::Piece::Measures(TargetField::Whole)));
    let plan = without(plan, TargetField::Whole, Value::Ids(Vec::new()));
    assert_eq!(judge(&plan, JUNE).status, Status::Met);
}

#[test]
fn a_count_without_a_threshold_is_tracked_whatever_whole_is_left() {
    let plan = turned(TargetKind::CountAtLeast, "b 1=7; a 1=9");
    let plan = without(plan, TargetField::Threshold, Value::text(""));
    let verdict = judge(&plan, JUNE);
    assert_eq!((verdict.status, verdict.value), (Status::Tracked, Some(Reached::Count(7))));
}

#[test]
fn a_part_that_is_left_makes_no_result_of_a_whole_of_the_year() {
    let mut plan = blank();
    measure(&mut plan, "b", YearRule::Sum);
    measure(&mut plan, "a", YearRule::Year);
    add(&mut plan, "t", ratio("55"));
    type_in(&mut plan, "b 1=1; a nam=10");
    let left = |kind| Target { kind, part: vec![id("a")], ..Target::default() };
    let january = ReportPeriod::all().next().expect("a period");
    add(&mut plan, "u", left(TargetKind::Statement));
    assert_eq!(check::as_of(&plan, january).expect("a year").year_wholes, [id("a")]);
    // One that counts it has it as its result, which has no day.
    add(&mut plan, "v", left(TargetKind::CountAtLeast));
    let cut = check::as_of(&plan, january).expect("a year");
    assert_eq!(cut.left_out, [check::LeftOut::YearFigure(id("a"))]);
}
