//! Every kind, edge and status, as a table.

use par_workbook::check::Shortfall::{
    Do, LateByDays, Lost, Never, NextInARow, None as Nothing, Places,
};
use par_workbook::check::Status::{
    Awaiting, InProgress, Met, NotApplicable, NotArisen, NotEntered, NotMet, SelfAssessed, Tracked,
};
use par_workbook::check::{self, Problem, Shortfall, Status};
use par_workbook::edit;
use par_workbook::plan::YearRule::{Date, Latest, Sum, Year};
use par_workbook::plan::*;

use super::setup::*;

const JUNE: &str = "15/6/2024";
const DUE: &str = "31/12/2024";
const AFTER: &str = "1/1/2025";

#[track_caller]
fn expect(plan: &Plan, today: &str, status: Status, shortfall: Shortfall) {
    let verdict = judge(plan, today);
    assert_eq!((verdict.status, verdict.shortfall), (status, shortfall), "{verdict:#?}");
}

fn mendable(target: Target) -> Target {
    Target { mendable: true, ..target }
}

fn at_the_end(target: Target) -> Target {
    Target { at_the_end: true, ..target }
}

#[test]
fn rates_are_compared_as_integers() {
    for (typed, threshold, status, shortfall) in [
        ("b 1=109; a 1=200", "55", NotMet, Do(1)),
        ("b 1=110; a 1=200", "55", Met, Nothing),
        ("b 1=93; a 1=200", "55", NotMet, Do(17)),
        ("b 1=11; a 1=20", "55", Met, Nothing),
        ("b 1=549; a 1=1000", "55", NotMet, Do(1)),
        ("b 1=1099; a 1=2000", "54,95", Met, Nothing),
        ("b 1=1099; a 1=2000", "55", NotMet, Do(1)),
        ("b 1=10999; a 1=20000", "55", NotMet, Do(1)),
        ("b 1=39; a 1=40", "97,5", Met, Nothing),
        ("b 1=39; a 1=40", "97,51", NotMet, Do(1)),
        ("b 1=39; a 1=40", "100 %", NotMet, Do(1)),
        ("b 1=40; a 1=40", "100", Met, Nothing),
        ("b 1=0; a 1=40", "0", Met, Nothing),
        ("b 1=39; a 1=40", "100,01", NotMet, Never),
        ("b 1=0; a 1=0", "55", NotArisen, Nothing),
        ("b 1=0", "55", NotEntered, Nothing),
        ("a 1=0", "55", NotEntered, Nothing),
        ("", "55", NotEntered, Nothing),
        ("b 1=x; a 1=10", "55", NotEntered, Nothing),
        ("b 1=-3; a 1=10", "55", NotEntered, Nothing),
        ("b 1=5,5; a 1=10", "55", NotEntered, Nothing),
        ("b 1=11; a 1=10", "55", NotEntered, Nothing),
        ("b 1=1.100; a 1=2_000", "55", Met, Nothing),
        ("b 1=5; a 1=10", "", Tracked, Nothing),
        ("b 1=5; a 1=10", "nhiều", NotEntered, Nothing),
        ("b 1=999999999999998; a 1=999999999999999", "100", NotMet, Do(1)),
    ] {
        let mut plan = one_target(Sum, mendable(ratio(threshold)));
        type_in(&mut plan, typed);
        for today in [JUNE, DUE, AFTER] {
            expect(&plan, today, status, shortfall);
        }
    }
}

#[test]
fn what_cannot_be_mended_is_told_in_cases_to_come() {
    for (typed, threshold, shortfall) in [
        ("b 1=93; a 1=200", "55", NextInARow(38)),
        ("b 1=10; a 1=20", "55", NextInARow(3)),
        ("b 1=0; a 1=1", "50", NextInARow(1)),
        ("b 1=9; a 1=10", "99,99", NextInARow(9990)),
        ("b 1=38; a 1=40", "100", Lost(2)),
        ("b 1=38; a 1=40", "120", Never),
    ] {
        let mut plan = one_target(Sum, ratio(threshold));
        type_in(&mut plan, typed);
        expect(&plan, JUNE, NotMet, shortfall);
    }
}

#[test]
fn before_its_time_a_total_is_not_missed() {
    let mut plan = one_target(Latest, at_the_end(mendable(ratio("100"))));
    plan.measures = Plan::default().measures;
    measure(&mut plan, "b", Latest);
    measure(&mut plan, "a", Year);
    type_in(&mut plan, "b 5=4; a nam=12");
    expect(&plan, JUNE, InProgress, Do(8));
    expect(&plan, DUE, InProgress, Do(8));
    expect(&plan, AFTER, NotMet, Do(8));
    plan.frame.closed = true;
    expect(&plan, JUNE, NotMet, Do(8));
    plan.frame.closed = false;
    type_in(&mut plan, "b 6=12");
    expect(&plan, JUNE, Met, Nothing);
}

#[test]
fn a_whole_year_total_waits_even_where_nobody_said_so() {
    let mut plan = blank();
    measure(&mut plan, "b", Latest);
    measure(&mut plan, "a", Year);
    add(&mut plan, "t", mendable(ratio("100")));
    type_in(&mut plan, "b 5=4; a nam=12");
    expect(&plan, JUNE, InProgress, Do(8));
    expect(&plan, AFTER, NotMet, Do(8));
}

#[test]
fn a_due_date_beyond_the_year_is_waited_for() {
    let target = Target { due: "2025-01-31".into(), ..at_the_end(mendable(ratio("100"))) };
    let mut plan = one_target(Sum, target);
    type_in(&mut plan, "b 1=4; a 1=12");
    expect(&plan, "31/1/2025", InProgress, Do(8));
    expect(&plan, "1/2/2025", NotMet, Do(8));
    plan.frame.closed = true;
    expect(&plan, "15/1/2025", NotMet, Do(8));
}

#[test]
fn a_target_without_a_due_date_follows_its_remedy() {
    let target = at_the_end(mendable(ratio("100")));
    let mut plan = one_target(Sum, target);
    type_in(&mut plan, "b 1=4; a 1=12");
    let set = |plan: &mut Plan, field: RemedyField, text: &str| {
        let change = edit::build::set(plan, At::Remedy(id("r"), field), Value::text(text));
        edit::apply(plan, &change.expect("a change")).expect("a field of the remedy");
    };
    expect(&plan, "30/6/2024", InProgress, Do(8));
    set(&mut plan, RemedyField::Timeframe, "Quý I/2024");
    expect(&plan, "31/3/2024", InProgress, Do(8));
    expect(&plan, "1/4/2024", NotMet, Do(8));
    // The day typed beside the words takes precedence over them.
    set(&mut plan, RemedyField::Due, "2024-04-30");
    expect(&plan, "30/4/2024", InProgress, Do(8));
    expect(&plan, "1/5/2024", NotMet, Do(8));
    // A day of the year before is left over from an older plan: the target is not due yet.
    set(&mut plan, RemedyField::Due, "2023-03-31");
    set(&mut plan, RemedyField::Timeframe, "Trong năm 2024");
    expect(&plan, "1/6/2024", InProgress, Do(8));
    // And so are words that mean one.
    set(&mut plan, RemedyField::Due, "");
    set(&mut plan, RemedyField::Timeframe, "Trước ngày 31/3/2023");
    expect(&plan, "1/6/2024", InProgress, Do(8));
    set(&mut plan, RemedyField::Timeframe, "Trước ngày 31/3/2024");
    expect(&plan, "1/6/2024", NotMet, Do(8));
}

#[test]
fn zero_late_dossiers_as_typed_is_met_and_blank_is_not() {
    let target = Target { zero_is_met: true, ..mendable(ratio("100")) };
    let with = |typed: &str| {
        let mut plan = one_target(Latest, target.clone());
        plan.measures = Plan::default().measures;
        measure(&mut plan, "b", Latest);
        measure(&mut plan, "a", Sum);
        type_in(&mut plan, typed);
        plan
    };
    expect(&with(""), JUNE, NotEntered, Nothing);
    expect(&with("b 1=0"), JUNE, NotEntered, Nothing);
    expect(&with("a 1=0"), JUNE, Met, Nothing);
    expect(&with("a 1=0; b 1=0"), JUNE, Met, Nothing);
    expect(&with("a 1=0 2=2"), JUNE, NotEntered, Nothing);
    expect(&with("a 1=0 2=2; b 2=1"), JUNE, NotMet, Do(1));
    expect(&with("a 1=0 2=2; b 2=1 3=2"), JUNE, NotMet, Do(1));
    expect(&with("a 1=0 2=2 3=0; b 2=1 3=2"), JUNE, Met, Nothing);
    // A letter in February for a delay in January is not an error.
    expect(&with("a 1=1 2=0; b 1=0 2=1"), JUNE, Met, Nothing);
    assert!(judge(&with("a 1=0"), JUNE).met_by_zero());
}

#[test]
fn none_of_is_judged_on_what_has_happened() {
    for (typed, status, shortfall) in [
        ("b 1=0", Met, Nothing),
        ("b 1=0 2=2 3=0", NotMet, Lost(2)),
        ("", NotEntered, Nothing),
        ("b 1=hai", NotEntered, Nothing),
    ] {
        let mut plan = one_target(Sum, counting(TargetKind::NoneOf, ""));
        type_in(&mut plan, typed);
        expect(&plan, JUNE, status, shortfall);
        expect(&plan, AFTER, status, shortfall);
    }
    let target = Target { whole: vec![id("a")], ..counting(TargetKind::NoneOf, "") };
    let mut plan = one_target(Sum, target);
    type_in(&mut plan, "b 1=0; a 1=0");
    expect(&plan, JUNE, NotArisen, Nothing);
    type_in(&mut plan, "b 1=0; a 1=3");
    expect(&plan, JUNE, Met, Nothing);
    assert!(judge(&plan, JUNE).so_far);
    assert!(!judge(&plan, AFTER).so_far);
}

#[test]
fn counts_are_in_progress_until_they_are_due() {
    for (typed, threshold, before, after, shortfall) in [
        ("b 1=0", "1", InProgress, NotMet, Do(1)),
        ("b 1=1", "1", Met, Met, Nothing),
        ("b 1=1 3=4", "7", InProgress, NotMet, Do(2)),
        ("", "1", NotEntered, NotEntered, Nothing),
        ("b 1=1", "", Tracked, Tracked, Nothing),
        ("b 1=1", "0,5", NotEntered, NotEntered, Nothing),
    ] {
        let mut plan = one_target(Sum, counting(TargetKind::CountAtLeast, threshold));
        type_in(&mut plan, typed);
        expect(&plan, JUNE, before, shortfall);
        expect(&plan, DUE, before, shortfall);
        expect(&plan, AFTER, after, shortfall);
    }
}

#[test]
fn a_thing_done_by_a_date() {
    let target = Target { due: "2024-03-31".into(), ..counting(TargetKind::DoneBy, "") };
    for (typed, today, status, shortfall) in [
        ("", "31/3/2024", InProgress, Nothing),
        ("", "1/4/2024", NotEntered, Nothing),
        ("b nam=2024-03-31", JUNE, Met, Nothing),
        ("b nam=15/03/2024", JUNE, Met, Nothing),
        ("b nam=2024-04-03", JUNE, NotMet, LateByDays(3)),
        ("b nam=31/02/2024", JUNE, NotEntered, Nothing),
        ("b nam=2024-03-20", "1/3/2024", InProgress, Nothing),
    ] {
        let mut plan = one_target(Date, target.clone());
        type_in(&mut plan, typed);
        expect(&plan, today, status, shortfall);
    }
}

#[test]
fn rank_and_band_wait_until_they_are_published() {
    let mut plan = one_target(Sum, Target { kind: TargetKind::RankAtMost, ..Target::default() });
    expect(&plan, JUNE, Tracked, Nothing);
    plan.aim.rank = "5".into();
    for (published, status, shortfall) in [
        ("", Awaiting, Nothing),
        ("5", Met, Nothing),
        ("05/19", Met, Nothing),
        ("7/19", NotMet, Places(2)),
        ("bảy", Awaiting, Nothing),
    ] {
        plan.aim.published_rank = published.into();
        expect(&plan, AFTER, status, shortfall);
    }
    let mut plan = one_target(Sum, Target { kind: TargetKind::BandAtLeast, ..Target::default() });
    plan.aim.band = "Hoàn thành tốt nhiệm vụ".into();
    plan.aim.ladder =
        "Hoàn thành xuất sắc nhiệm vụ\nHoàn thành tốt nhiệm vụ\nHoàn thành nhiệm vụ".into();
    for (published, status) in [
        ("", Awaiting),
        ("hoàn thành tốt nhiệm vụ", Met),
        ("Hoàn thành  xuất sắc nhiệm vụ", Met),
        ("Hoàn thành nhiệm vụ", NotMet),
        ("Khá", Awaiting),
    ] {
        plan.aim.published_band = published.into();
        expect(&plan, AFTER, status, Nothing);
    }
    assert_eq!(judge(&plan, AFTER).problems[0].problem, Problem::NotOnLadder);
}

#[test]
fn a_statement_is_the_officers_own_word() {
    for (word, status) in [
        (Statement::Unsaid, NotEntered),
        (Statement::NotYet, SelfAssessed(Statement::NotYet)),
        (Statement::UnderWay, SelfAssessed(Statement::UnderWay)),
        (Statement::Done, SelfAssessed(Statement::Done)),
    ] {
        let plan = one_target(Sum, Target { statement: word, ..Target::default() });
        expect(&plan, JUNE, status, Nothing);
    }
}

#[test]
fn not_applicable_needs_a_reason() {
    let target = Target { not_applicable: true, ..ratio("55") };
    let mut plan = one_target(Sum, target.clone());
    type_in(&mut plan, "b 1=5; a 1=5");
    expect(&plan, JUNE, Met, Nothing);
    assert_eq!(judge(&plan, JUNE).problems[0].problem, Problem::NoReason);
    let reason = "Xã không có cơ sở nhà, đất phải sắp xếp".into();
    let plan = one_target(Sum, Target { reason, ..target });
    expect(&plan, JUNE, NotApplicable, Nothing);
}

#[test]
fn tracked_has_a_value_and_no_threshold() {
    let mut plan = one_target(Sum, Target { kind: TargetKind::Tracked, ..ratio("") });
    expect(&plan, AFTER, Tracked, Nothing);
    type_in(&mut plan, "b 1=5; a 1=10");
    assert_eq!(judge(&plan, AFTER).value, Some(check::Value::Ratio { part: 5, whole: 10 }));
}

#[test]
fn met_without_a_document_is_said() {
    let mut plan = one_target(Sum, Target { needs_proof: true, ..ratio("55") });
    type_in(&mut plan, "b 1=5; a 1=5");
    assert!(judge(&plan, JUNE).unproved);
    let owner = Some(id("r"));
    add(&mut plan, "e1", Evidence { owner, summary: "Báo cáo".into(), ..Evidence::default() });
    assert!(judge(&plan, JUNE).unproved, "a number is asked for");
    add(&mut plan, "e2", Evidence { owner, number: "12/BC-UBND".into(), ..Evidence::default() });
    assert!(!judge(&plan, JUNE).unproved);
    type_in(&mut plan, "a 1=50");
    assert!(!judge(&plan, JUNE).unproved, "what is not met needs no proof");
}

#[test]
fn a_document_of_which_only_the_name_is_typed_proves_nothing() {
    let mut plan = one_target(Sum, ratio("55"));
    type_in(&mut plan, "b 1=5; a 1=5");
    let owner = Some(id("r"));
    add(&mut plan, "e1", Evidence { owner, summary: "Báo cáo".into(), ..Evidence::default() });
    assert!(judge(&plan, JUNE).unproved);
    let day = "20/06/2024".into();
    add(&mut plan, "e2", Evidence { owner, day, ..Evidence::default() });
    assert!(!judge(&plan, JUNE).unproved);
}
