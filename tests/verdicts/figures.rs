//! Year figures: what was typed, and which months count.

use par_workbook::check::year::{self, YearFigure};
use par_workbook::check::{Months, Problem, Status, Value as Reached};
use par_workbook::plan::YearRule::{Latest, Sum, Year};
use par_workbook::plan::*;
use proptest::collection::vec;
use proptest::prelude::*;

use super::setup::*;

fn months(list: &[u8]) -> Months {
    list.iter().copied().collect()
}

fn figure(rule: YearRule, typed: &str, through: u8) -> YearFigure {
    let mut plan = blank();
    measure(&mut plan, "b", rule);
    type_in(&mut plan, typed);
    year::figure(&plan, id("b"), through)
}

#[test]
fn the_three_rules() {
    for (rule, typed, through, value, missing) in [
        (Sum, "b 1=10 2=20 3=30", 3, Some(60), &[][..]),
        (Sum, "b 1=10 3=30", 4, Some(40), &[2, 4]),
        (Sum, "b 1=10 2=20 3=30", 2, Some(30), &[]),
        (Sum, "b den-6=100", 6, Some(100), &[]),
        (Sum, "b den-6=100 7=5", 8, Some(105), &[8]),
        (Sum, "b 1=10 2=20 den-6=100 7=5", 7, Some(105), &[]),
        (Sum, "b den-3=40 den-6=100 8=1", 8, Some(101), &[7]),
        (Sum, "b den-3=40 den-6=100 4=9", 4, Some(49), &[]),
        (Sum, "b 1=0", 1, Some(0), &[]),
        (Sum, "", 2, None, &[1, 2]),
        (Latest, "b 1=10 3=7", 5, Some(7), &[]),
        (Latest, "b 1=10 3=7", 2, Some(10), &[]),
        (Latest, "", 3, None, &[1, 2, 3]),
        (Latest, "b den-6=31", 6, Some(31), &[]),
        (Year, "b nam=12 3=9", 12, Some(12), &[]),
        (Year, "b 3=9", 12, None, &[]),
    ] {
        let found = figure(rule, typed, through);
        assert_eq!((found.value, found.missing), (value, months(missing)), "{typed} to {through}");
    }
}

#[test]
fn what_is_no_count_gives_no_figure_and_is_named() {
    let found = figure(Sum, "b 1=10 2=mười 3=30", 3);
    assert_eq!(found.value, Some(40));
    assert_eq!(found.missing, months(&[2]));
    assert!(matches!(found.problems[..], [(Slot::Month(2), Problem::Count(_))]));
    let found = figure(Sum, "b 1=10 2=20 den-6=1o0", 6);
    assert!(matches!(found.problems[..], [(Slot::Through(6), Problem::Count(_))]));
    assert_eq!(found.value, Some(30));
}

#[test]
fn above_its_whole_is_an_error_of_the_year_and_a_note_in_a_month() {
    let mut plan = blank();
    measure(&mut plan, "a", Sum);
    measure(&mut plan, "b", Sum);
    let within = edit_within();
    par_workbook::edit::apply(&mut plan, &within).unwrap();
    type_in(&mut plan, "a 1=10 2=10; b 1=12 2=5");
    assert_eq!(year::figure(&plan, id("b"), 12).problems, []);
    let note = year::cell(&plan, id("b"), Slot::Month(1)).note;
    assert_eq!(note, Some(Problem::AboveWhole { found: 12, whole: 10 }));
    assert_eq!(year::cell(&plan, id("b"), Slot::Month(2)).note, None);
    type_in(&mut plan, "b 2=9");
    let above = Problem::AboveWhole { found: 21, whole: 20 };
    assert_eq!(year::figure(&plan, id("b"), 12).problems, [(Slot::Year, above)]);
    // Only months that both have are compared.
    type_in(&mut plan, "a 2=x");
    let above = Problem::AboveWhole { found: 12, whole: 10 };
    assert_eq!(year::figure(&plan, id("b"), 12).problems, [(Slot::Year, above)]);
}

fn edit_within() -> par_workbook::edit::Change {
    par_workbook::edit::Change::Set {
        at: At::Measure(id("b"), MeasureField::Within),
        old: Value::Ids(Vec::new()),
        new: Value::Ids(vec![id("a")]),
    }
}

#[test]
fn a_verdict_uses_only_months_that_all_measures_have() {
    for (typed, value, as_of, rests_on, missing) in [
        ("b 1=1 2=1 3=1; a 1=2 2=2", Some((2, 4)), Some(2), &[1, 2][..], &[3][..]),
        ("b 1=1 3=1; a 1=2 2=2 3=2", Some((2, 4)), Some(3), &[1, 3], &[2]),
        ("b den-6=30; a den-6=60", Some((30, 60)), Some(6), &[1, 2, 3, 4, 5, 6], &[]),
        (
            "b den-6=30; a 1=1 2=1 3=1 4=1 5=1 6=55",
            Some((30, 60)),
            Some(6),
            &[1, 2, 3, 4, 5, 6],
            &[],
        ),
        ("b den-6=30 7=1; a 1=1 2=1 7=2", Some((1, 2)), Some(7), &[7], &[3, 4, 5, 6]),
        ("b den-6=30; a 1=1 2=1", None, None, &[], &[3, 4, 5, 6]),
        ("b 1=1 2=1 den-6=30; a 1=1 2=1", Some((2, 2)), Some(2), &[1, 2], &[3, 4, 5, 6]),
        ("b 1=1; a 2=1", None, None, &[], &[1, 2]),
    ] {
        let mut plan = one_target(Sum, ratio("50"));
        type_in(&mut plan, typed);
        let verdict = judge(&plan, "1/6/2024");
        let value = value.map(|(part, whole)| Reached::Ratio { part, whole });
        assert_eq!(verdict.value, value, "{typed}");
        assert_eq!(verdict.as_of, as_of, "{typed}");
        assert_eq!(verdict.rests_on, months(rests_on), "{typed}");
        assert_eq!(verdict.missing, months(missing), "{typed}");
    }
}

#[test]
fn states_are_compared_in_the_same_month() {
    let mut plan = one_target(Latest, ratio("100"));
    type_in(&mut plan, "b 3=9 5=12; a 3=10");
    let verdict = judge(&plan, "1/6/2024");
    assert_eq!(verdict.value, Some(Reached::Ratio { part: 9, whole: 10 }));
    assert_eq!((verdict.as_of, verdict.missing), (Some(3), months(&[5])));
}

#[test]
fn a_wrong_number_is_left_out_and_mended() {
    let mut plan = one_target(Sum, ratio("50"));
    type_in(&mut plan, "b 1=5 2=1o; a 1=10 2=10");
    let verdict = judge(&plan, "1/6/2024");
    assert_eq!(verdict.status, Status::Met);
    assert_eq!((verdict.as_of, verdict.missing), (Some(1), months(&[2])));
    assert_eq!(verdict.problems[0].at, At::Figure(id("b"), Slot::Month(2)));
    type_in(&mut plan, "b 2=1");
    let verdict = judge(&plan, "1/6/2024");
    assert_eq!((verdict.status, verdict.problems.len()), (Status::NotMet, 0));
}

/// One measure's true year, and the slots in which it was typed.
fn told(true_months: &[u64], typed: &[bool], cumulative: &[bool]) -> Vec<(Slot, u64)> {
    let mut sum = 0;
    let mut cells = Vec::new();
    for month in 1..=12_u8 {
        let index = usize::from(month) - 1;
        sum += true_months[index];
        if typed[index] {
            cells.push((Slot::Month(month), true_months[index]));
        }
        if cumulative[index] {
            cells.push((Slot::Through(month), sum));
        }
    }
    cells
}

fn flags(density: f64) -> impl Strategy<Value = Vec<bool>> {
    vec(prop::bool::weighted(density), 12)
}

proptest! {
    /// However a sum is typed, its figure is true for the months it says it rests on.
    #[test]
    fn the_sum_is_true_for_the_months_it_rests_on(
        truth in vec(0..1000_u64, 24),
        typed in (flags(0.8), flags(0.7)),
        cumulative in (flags(0.15), flags(0.15)),
    ) {
        let mut plan = one_target(Sum, Target { kind: TargetKind::Tracked, ..ratio("") });
        let rows = [("b", &truth[..12], &typed.0, &cumulative.0), ("a", &truth[12..], &typed.1, &cumulative.1)];
        for (name, truth, typed, cumulative) in rows {
            for (slot, count) in told(truth, typed, cumulative) {
                plan.figures.insert((id(name), slot), count.to_string());
            }
        }
        let verdict = judge(&plan, "1/6/2024");
        let over = |truth: &[u64]| -> u64 {
            verdict.rests_on.iter().map(|month| truth[usize::from(month) - 1]).sum()
        };
        let shown: Vec<u64> = verdict.steps.iter().filter_map(|step| step.value).collect();
        if verdict.rests_on.is_empty() {
            prop_assert!(shown.is_empty());
        } else {
            prop_assert_eq!(shown, vec![over(&truth[..12]), over(&truth[12..])]);
        }
        for step in &verdict.steps {
            let entries: u64 = step.entries.iter().map(|(_, count)| count).sum();
            prop_assert_eq!(entries, step.value.unwrap_or(0));
        }
        prop_assert_eq!(verdict.rests_on.last(), verdict.as_of);
        let known = |month: u8, typed: &[bool], cumulative: &[bool]| {
            typed[usize::from(month) - 1] || cumulative[usize::from(month) - 1..].contains(&true)
        };
        for month in 1..=12 {
            let both = known(month, &typed.0, &cumulative.0) && known(month, &typed.1, &cumulative.1);
            prop_assert!(both || !verdict.rests_on.contains(month));
            prop_assert!(!(both && verdict.missing.contains(month)));
        }
        if typed.0.iter().chain(&typed.1).all(|typed| *typed) {
            prop_assert_eq!(verdict.rests_on.len(), 12);
        }
    }

    /// The year figure of one measure is the latest cumulative entry and the months after it.
    #[test]
    fn a_year_figure_is_the_last_cumulative_entry_and_what_follows(
        cells in vec((0..3_u8, 1..=12_u8, 0..500_u64), 0..20),
        through in 0..=12_u8,
    ) {
        let mut plan = blank();
        measure(&mut plan, "b", Sum);
        for (kind, month, count) in &cells {
            let slot = if *kind == 0 { Slot::Through(*month) } else { Slot::Month(*month) };
            plan.figures.insert((id("b"), slot), count.to_string());
        }
        let number = |slot| plan.figure(id("b"), slot).parse::<u64>().ok();
        let last = (1..=through).rev().find(|month| number(Slot::Through(*month)).is_some());
        let after = last.map_or(1, |month| month + 1);
        let mut parts: Vec<u64> = last.and_then(|m| number(Slot::Through(m))).into_iter().collect();
        parts.extend((after..=through).filter_map(|month| number(Slot::Month(month))));
        let expected = (!parts.is_empty()).then(|| parts.iter().sum::<u64>());
        prop_assert_eq!(year::figure(&plan, id("b"), through).value, expected);
    }
}
