//! Where the year ends, case by case: kinds, rules, days, and what has no pace.

use par_workbook::check;
use par_workbook::check::{Assumed, Status, Value, outlook, what_if};
use par_workbook::plan::YearRule::{Latest, Sum, Year};
use par_workbook::plan::*;

use super::setup::*;

/// What the outlook says, in a line: where it ends, its status, what each month must bring, the last chance.
fn told(plan: &Plan, today: &str) -> String {
    let Some(it) = outlook(plan, id("t"), date(today)) else { return "nothing".to_owned() };
    let end = match it.end.value {
        Some(Value::Ratio { part, whole }) => format!("{part}/{whole}"),
        Some(Value::Count(count)) => count.to_string(),
        _ => "?".to_owned(),
    };
    let need = it.need.map_or("lost".to_owned(), |need| match need.of {
        Some(of) => format!("{} of {of}, backlog {}", need.part, need.backlog),
        None => format!("{}, backlog {}", need.part, need.backlog),
    });
    format!("{end} {:?}; {need}; {:?}", it.end.status, it.chance)
}

type Case<'a> = (YearRule, Target, &'a str, &'a str, &'a str);

/// Each case: the rule of its measures, the target, the figures, the day, what is told.
fn hold(cases: &[Case<'_>]) {
    let mut wrong = Vec::new();
    for (rule, target, figures, today, expected) in cases {
        let mut plan = one_target(*rule, target.clone());
        type_in(&mut plan, figures);
        let told = told(&plan, today);
        if told != *expected {
            wrong.push(format!("{figures} on {today}: {told}, and not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

const FIVE: &str = "b 1=8 2=8 3=8 4=8 5=8; a 1=10 2=10 3=10 4=10 5=10";

fn late(mendable: bool) -> Target {
    Target { mendable, at_the_end: true, ..ratio("100") }
}

#[test]
fn rates_end_where_their_months_lead() {
    let all = "b 1=43 2=42 3=43 4=43 5=42; a 1=43 2=42 3=43 4=43 5=42";
    let two = "b 1=5 2=6; a 1=10 2=10";
    let gap = "b 1=5 3=5; a 1=10 2=9 3=10";
    let running = "b 1=5 2=5 3=4; a 1=5 2=5 3=5";
    let through = "b den-5=40; a den-5=50";
    let june = "1/6/2024";
    hold(&[
        (Sum, ratio("85"), FIVE, june, "96/120 NotMet; 9 of 10, backlog 0; LostFrom(11)"),
        (Sum, late(true), FIVE, june, "96/120 NotMet; 12 of 10, backlog 10; ToTheEnd"),
        (Sum, ratio("80"), FIVE, june, "96/120 Met; 8 of 10, backlog 0; ToTheEnd"),
        (Sum, ratio("100"), FIVE, june, "96/120 NotMet; lost; LostSince(1)"),
        // 213 of 213 in five months is not 511 of 512, and exactly 55 % stays 55 %.
        (Sum, ratio("100"), all, june, "512/512 Met; 43 of 43, backlog 0; ToTheEnd"),
        (Sum, ratio("55"), two, "1/3/2024", "66/120 Met; 6 of 10, backlog 0; ToTheEnd"),
        // A month that is running has missed one already: lost, whatever the months before it say.
        (Sum, ratio("100"), running, "15/3/2024", "59/60 NotMet; lost; LostSince(3)"),
        // A gap is still to come; a cumulative entry is as many months as it covers.
        (Sum, ratio("50"), gap, "1/4/2024", "60/120 Met; 5 of 10, backlog 0; ToTheEnd"),
        (Sum, ratio("85"), through, june, "96/120 NotMet; 9 of 10, backlog 0; LostFrom(11)"),
    ]);
}

#[test]
fn there_is_none_before_two_months_after_the_due_date_and_without_a_threshold() {
    let due = |due: &str| Target { due: due.to_owned(), ..ratio("85") };
    let june = "1/6/2024";
    hold(&[
        (Sum, ratio("55"), "b 1=5; a 1=10", "1/2/2024", "nothing"),
        (Sum, ratio("55"), "b 1=5 2=5; a 1=10", "1/3/2024", "nothing"),
        (Sum, ratio("55"), FIVE, "31/1/2024", "nothing"),
        // What was typed for months that have not begun is no expectation.
        (Sum, ratio("55"), FIVE, "1/3/2024", "96/120 Met; 5 of 10, backlog 0; ToTheEnd"),
        (Sum, due("30/6/2024"), FIVE, june, "48/60 NotMet; lost; LostSince(5)"),
        (Sum, due("31/1/2025"), FIVE, june, "96/120 NotMet; 9 of 10, backlog 0; LostFrom(11)"),
        (Sum, due("31/5/2024"), FIVE, june, "nothing"),
        (Sum, ratio("85"), FIVE, "1/1/2025", "nothing"),
        (Sum, ratio("85"), FIVE, "1/1/2023", "nothing"),
        (Sum, ratio(""), FIVE, june, "nothing"),
        (Sum, ratio("x"), FIVE, june, "nothing"),
        (Year, ratio("55"), "b nam=5; a nam=10", june, "nothing"),
    ]);
}

#[test]
fn counts_and_none_of_and_running_totals() {
    let none = |mendable| Target { mendable, ..counting(TargetKind::NoneOf, "") };
    let least = |count| counting(TargetKind::CountAtLeast, count);
    let few = "b 1=1 2=2 3=2 4=2 5=2";
    let (june, april) = ("1/6/2024", "1/4/2024");
    let rising = "b 1=2 3=6; a 1=10 2=10 3=10";
    hold(&[
        (Sum, least("20"), few, june, "21 Met; 2, backlog 0; ToTheEnd"),
        (Sum, least("30"), few, june, "21 NotMet; 3, backlog 0; ToTheEnd"),
        // What was reached within a month that is running is reached, and the pace goes on.
        (Sum, least("12"), "b 1=1 2=1 3=12", "15/3/2024", "23 Met; 0, backlog 0; ToTheEnd"),
        (Sum, none(false), "b 1=0 2=0 3=0", april, "0 Met; 0, backlog 0; ToTheEnd"),
        (Sum, none(false), "b 1=0 2=1 3=0", april, "4 NotMet; lost; LostSince(2)"),
        (Sum, none(true), "b 1=0 2=1 3=0", april, "4 NotMet; 0, backlog 0; ToTheEnd"),
        // Running totals rise by their mean step; what went down is a state, and no pace.
        (Latest, late(true), rising, april, "10/10 Met; 1, backlog 4; ToTheEnd"),
        (Latest, late(true), "b 1=6 3=2; a 1=10 3=10", april, "nothing"),
        (Latest, least("9"), "b 1=2 3=3", april, "7 NotMet; 1, backlog 0; ToTheEnd"),
    ]);
}

#[test]
fn tasks_of_the_year_are_finished_month_by_month() {
    let mut plan = blank();
    measure(&mut plan, "b", Latest);
    measure(&mut plan, "a", Year);
    add(&mut plan, "r", Remedy::default());
    let target = Target { owner: Some(id("r")), at_the_end: true, ..ratio("100") };
    add(&mut plan, "t", target);
    type_in(&mut plan, "b 1=2 2=4 3=6; a nam=30");
    // Not mendable, but the whole is known: what is left is still to come, not lost.
    assert_eq!(told(&plan, "1/4/2024"), "24/30 NotMet; 3, backlog 24; ToTheEnd");
    type_in(&mut plan, "a nam=24");
    assert_eq!(told(&plan, "1/4/2024"), "24/24 Met; 2, backlog 18; ToTheEnd");
    let it = outlook(&plan, id("t"), date("1/4/2024")).unwrap();
    let assumed = check::expected(&plan, id("t"), &it);
    assert!(assumed.iter().all(|one| one.part == 2 && one.whole.is_none()));
    assert_eq!(what_if(&plan, id("t"), &it, &assumed).unwrap().status, Status::Met);
    let less: Vec<Assumed> = assumed.into_iter().map(|one| Assumed { part: 1, ..one }).collect();
    assert_eq!(what_if(&plan, id("t"), &it, &less).unwrap().status, Status::NotMet);
}

#[test]
fn months_that_add_up_and_states_have_no_pace_together() {
    let wide = Target { whole: vec![id("a"), id("c")], ..ratio("55") };
    let mut plan = one_target(Sum, wide);
    measure(&mut plan, "c", Latest);
    type_in(&mut plan, "b 1=5 2=5; a 1=8 2=8; c 1=1 2=3");
    assert_eq!(told(&plan, "1/3/2024"), "nothing");
    // One late case is one too many, whatever the pace (column 10 and column 13 of form II.06a).
    let late = Target { part: vec![id("b"), id("c")], ..counting(TargetKind::NoneOf, "") };
    let mut plan = one_target(Sum, late);
    measure(&mut plan, "c", Latest);
    type_in(&mut plan, "b 1=0 2=0; c 1=0 2=0");
    assert_eq!(told(&plan, "1/3/2024"), "0 Met; 0, backlog 0; ToTheEnd");
    type_in(&mut plan, "c 2=3");
    assert_eq!(told(&plan, "1/3/2024"), "3 NotMet; lost; LostSince(2)");
}

#[test]
fn a_column_that_holds_a_state_has_no_pace() {
    let of_column = |column: &str| {
        let mut plan = one_target(Latest, Target { whole: vec![id("c")], ..ratio("55") });
        let column = column.to_owned();
        add(&mut plan, "c", Measure { rule: Latest, column, ..Measure::default() });
        type_in(&mut plan, "b 1=5 2=6; c 1=8 2=8");
        told(&plan, "1/3/2024")
    };
    assert_ne!(of_column(""), "nothing");
    assert_eq!(of_column("11"), "nothing");
}

#[test]
fn months_from_the_fifteenth_and_a_closed_year() {
    let mut plan = one_target(Sum, ratio("85"));
    type_in(&mut plan, "b 1=8 2=8; a 1=10 2=10");
    plan.frame.window = Window::FromFifteenth;
    assert_eq!(told(&plan, "14/2/2024"), "nothing");
    assert_eq!(told(&plan, "15/2/2024"), "96/120 NotMet; 9 of 10, backlog 0; LostFrom(11)");
    // All twelve windows are over on 15 December: nothing is left to come, though the year is not over.
    assert_eq!(told(&plan, "15/12/2024"), "nothing");
    plan.frame.closed = true;
    assert_eq!(told(&plan, "15/2/2024"), "nothing");
}

#[test]
fn a_measure_on_both_sides_is_counted_once() {
    let on_time = Target { whole: vec![id("b"), id("a")], ..ratio("90") };
    let mut plan = one_target(Sum, on_time);
    type_in(&mut plan, "b 1=9 2=9; a 1=1 2=1");
    assert_eq!(told(&plan, "1/3/2024"), "108/120 Met; 9 of 10, backlog 0; ToTheEnd");
    let it = outlook(&plan, id("t"), date("1/3/2024")).unwrap();
    let assumed: Vec<Assumed> =
        (3..=12).map(|month| Assumed { month, part: 8, whole: Some(10), typed: false }).collect();
    let verdict = what_if(&plan, id("t"), &it, &assumed).unwrap();
    assert_eq!(verdict.value, Some(Value::Ratio { part: 98, whole: 120 }));
}

#[test]
fn it_warns_before_it_is_missed_and_not_after() {
    let warns = |target: Target, figures: &str| {
        let mut plan = one_target(Sum, target);
        type_in(&mut plan, figures);
        let day = date("1/4/2024");
        let verdict = check::verdict(&plan, id("t"), day);
        outlook(&plan, id("t"), day).unwrap().warns(&verdict)
    };
    let at_end = Target { at_the_end: true, mendable: true, ..ratio("80") };
    assert!(warns(at_end.clone(), "b 1=7 2=7 3=7; a 1=10 2=10 3=10"));
    assert!(!warns(at_end, "b 1=8 2=8 3=8; a 1=10 2=10 3=10"));
    assert!(!warns(ratio("80"), "b 1=7 2=7 3=7; a 1=10 2=10 3=10"), "it is missed already");
    assert!(warns(counting(TargetKind::CountAtLeast, "20"), "b 1=1 2=1 3=1"));
}
