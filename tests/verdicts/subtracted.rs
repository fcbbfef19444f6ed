//! Rates from whose whole a third count is taken: what was filed online need not be scanned.

use par_workbook::check::Shortfall::{Do, None as Nothing};
use par_workbook::check::Status::{InProgress, Met, NotArisen, NotEntered, NotMet, Tracked};
use par_workbook::check::{self, Problem, Shortfall, Side, Status, Value as Reached};
use par_workbook::plan::YearRule::{Latest, Sum, Year};
use par_workbook::plan::*;
use par_workbook::text::{Language, verdicts};
use proptest::prelude::*;

use super::setup::*;

const JUNE: &str = "15/6/2024";

/// Part b, whole a, of which c is taken away.
fn less(target: Target, typed: &str) -> Plan {
    let mut plan = one_target(Sum, Target { minus: vec![id("c")], ..target });
    measure(&mut plan, "c", Sum);
    type_in(&mut plan, typed);
    plan
}

fn rate() -> Target {
    Target { mendable: true, ..ratio("55") }
}

#[track_caller]
fn expect(plan: &Plan, status: Status, shortfall: Shortfall) {
    let verdict = judge(plan, JUNE);
    assert_eq!((verdict.status, verdict.shortfall), (status, shortfall), "{verdict:#?}");
}

#[test]
fn what_is_left_of_the_whole_is_what_counts() {
    for (typed, status, shortfall) in [
        ("b 1=11; a 1=100; c 1=80", Met, Nothing),
        ("b 1=10; a 1=100; c 1=80", NotMet, Do(1)),
        ("b 1=10; a 1=100; c 1=0", NotMet, Do(45)),
        // Blank is not zero: nobody knows how many were to be scanned.
        ("b 1=60; a 1=100", NotEntered, Nothing),
        ("b 1=10; a 1=100", NotEntered, Nothing),
        ("b 1=0; a 1=100; c 1=100", NotArisen, Nothing),
        ("b 1=1; a 1=100; c 1=100", NotEntered, Nothing),
        ("b 1=10; a 1=100; c 1=101", NotEntered, Nothing),
        ("b 1=10; a 1=100; c 1=x", NotEntered, Nothing),
        ("b 1=10; c 1=80", NotEntered, Nothing),
        // A month that lacks one of the three does not count.
        ("b 1=11 2=0; a 1=100 2=50; c 1=80", Met, Nothing),
        // A cumulative figure stands for its months on each side.
        ("b 1=11 2=0; a 1=100 2=50; c den-2=130", Met, Nothing),
        ("b 1=10 2=0; a 1=100 2=50; c den-2=130", NotMet, Do(1)),
    ] {
        expect(&less(rate(), typed), status, shortfall);
    }
}

#[test]
fn more_than_there_is_cannot_be_taken_away() {
    let plan = less(rate(), "b 1=10; a 1=100; c 1=101");
    let fault = judge(&plan, JUNE).problems[0];
    assert_eq!(fault.problem, Problem::MinusAbove { minus: 101, whole: 100 });
    assert_eq!(fault.at, At::Figure(id("c"), Slot::Year));
    let row = plan.targets.get(id("t")).unwrap();
    let said = verdicts::sentence(Language::Vietnamese, &plan, row, &judge(&plan, JUNE));
    assert!(said.contains("Số trừ khỏi mẫu số (101) lớn hơn mẫu số (100)"), "{said}");
    let plan = less(rate(), "b 1=21; a 1=100; c 1=80");
    let fault = judge(&plan, JUNE).problems[0];
    assert_eq!(fault.problem, Problem::AboveRest { found: 21, rest: 20 });
    assert_eq!(fault.at, At::Figure(id("b"), Slot::Year));
    let said = verdicts::problem(Language::Vietnamese, fault.problem);
    assert!(said.contains("(21)") && said.contains("sau khi trừ (20)"), "{said}");
    // A whole that is too small by itself is told as before.
    let plan = less(rate(), "b 1=101; a 1=100");
    assert_eq!(judge(&plan, JUNE).status, NotEntered);
}

#[test]
fn the_reasons_show_what_was_taken_away() {
    let plan = less(rate(), "b 1=10; a 1=100; c 1=80");
    let row = plan.targets.get(id("t")).unwrap();
    let verdict = judge(&plan, JUNE);
    let lines = verdicts::reasoning(Language::Vietnamese, &plan, row, &verdict);
    assert_eq!(lines[0], "Đạt khi (B) ÷ (A − C) từ 55% trở lên.");
    assert!(lines.contains(&"100 − 80 = 20".to_owned()), "{lines:?}");
    assert!(lines.contains(&"10 ÷ 20 = 50,00%".to_owned()), "{lines:?}");
    assert!(verdict.steps.iter().any(|one| one.side == Side::Minus && one.value == Some(80)));
}

#[test]
fn a_rate_that_is_only_tracked_is_told_of_what_is_left() {
    let plan = less(Target { kind: TargetKind::Tracked, ..ratio("") }, "b 1=10; a 1=100; c 1=80");
    let verdict = judge(&plan, JUNE);
    assert_eq!(verdict.status, Tracked);
    assert_eq!(verdict.value, Some(Reached::Ratio { part: 10, whole: 20 }));
}

#[test]
fn other_kinds_know_nothing_of_what_is_left_over_from_a_rate() {
    for kind in [TargetKind::NoneOf, TargetKind::CountAtLeast] {
        let plan = less(Target { kind, ..ratio("1") }, "b 1=0; a 1=100");
        let verdict = judge(&plan, JUNE);
        assert_eq!(verdict.value, Some(Reached::Count(0)), "{kind:?}");
    }
    let plan = less(Target { whole: Vec::new(), kind: TargetKind::Tracked, ..ratio("") }, "b 1=4");
    assert_eq!(judge(&plan, JUNE).value, Some(Reached::Count(4)));
}

#[test]
fn nothing_arises_where_all_of_it_is_taken_away() {
    let zero = || Target { zero_is_met: true, ..rate() };
    for (typed, status) in [
        ("a 1=0", Met),
        ("a 1=5; c 1=5", Met),
        ("a 1=5; c 1=4", NotEntered),
        ("a 1=5", NotEntered),
        // In February nobody knows whether anything was left.
        ("a 1=5 2=3; c 1=5", NotEntered),
        ("a 1=5 2=3; c 1=5 2=3", Met),
    ] {
        assert_eq!(judge(&less(zero(), typed), JUNE).status, status, "{typed}");
    }
}

#[test]
fn that_all_of_it_was_taken_away_is_said_and_no_zero_that_nobody_typed() {
    for (met, typed, said) in [
        (
            false,
            "b 1=0; a 1=10; c 1=10",
            "B: toàn bộ mẫu số (10) đã được trừ, không còn trường hợp nào phải tính.",
        ),
        (
            true,
            "a 1=5 2=3; c 1=5 2=3",
            "B: toàn bộ mẫu số (8) đã được trừ, không còn trường hợp nào phải tính, nên tính là đạt.",
        ),
        (false, "b 1=0; a 1=0; c 1=0", "B: chưa phát sinh (đã nhập 0)."),
        (true, "a 1=0", "B: không có trường hợp nào phát sinh (đã nhập 0), tính là đạt."),
    ] {
        let plan = less(Target { zero_is_met: met, ..rate() }, typed);
        let (row, verdict) = (plan.targets.get(id("t")).unwrap(), judge(&plan, JUNE));
        let told = verdicts::sentence(Language::Vietnamese, &plan, row, &verdict);
        assert!(told.starts_with(said), "{told}");
        let english = verdicts::sentence(Language::English, &plan, row, &verdict);
        assert_eq!(english.contains("0 was entered"), said.contains("đã nhập 0"), "{english}");
    }
}

#[test]
fn a_year_that_is_not_over_waits_for_its_whole() {
    let mut plan = blank();
    for (word, rule) in [("b", Latest), ("a", Year), ("c", Year)] {
        measure(&mut plan, word, rule);
    }
    add(&mut plan, "r", Remedy::default());
    let minus = vec![id("c")];
    add(&mut plan, "t", Target { owner: Some(id("r")), minus, mendable: true, ..ratio("100") });
    type_in(&mut plan, "b 5=4; a nam=14; c nam=2");
    expect(&plan, InProgress, Do(8));
}

#[test]
fn what_a_quarter_brought_is_told_of_what_is_left() {
    let typed =
        "b 1=1 2=1 3=1 4=5 5=5 6=5; a 1=9 2=9 3=9 4=20 5=20 6=20; c 1=0 2=0 3=0 4=10 5=10 6=10";
    let plan = less(rate(), typed);
    let target = plan.targets.get(id("t")).unwrap();
    let quarter = |code: &str| check::in_period(&plan, target, code.parse().unwrap()).value;
    assert_eq!(quarter("q2"), Some(Reached::Ratio { part: 15, whole: 30 }));
    assert_eq!(quarter("q1"), Some(Reached::Ratio { part: 3, whole: 27 }));
    assert_eq!(quarter("q3"), None);
    // A figure of the whole year may stand below months, whether it is the whole or is taken from it.
    let mut plan = blank();
    for (word, rule) in [("b", Sum), ("a", Year), ("c", Year)] {
        measure(&mut plan, word, rule);
    }
    add(&mut plan, "t", Target { minus: vec![id("c")], ..ratio("55") });
    type_in(&mut plan, "b 4=1 5=1 6=1; a nam=14; c nam=2");
    let target = plan.targets.get(id("t")).unwrap();
    let found = check::in_period(&plan, target, "q2".parse().unwrap());
    assert_eq!(found.value, Some(Reached::Ratio { part: 3, whole: 12 }));
}

proptest! {
    /// Against counting: one dossier after another, those filed online left out.
    #[test]
    fn the_verdict_is_that_of_the_dossiers_left(
        months in proptest::collection::vec((0..30_u64, 0..30_u64, 0..30_u64), 1..13),
        threshold in 0..=100_u32,
    ) {
        let mut plan = less(Target { mendable: true, ..ratio(&threshold.to_string()) }, "");
        // Of each month: scanned, still to scan, filed online.
        let mut dossiers: Vec<Option<bool>> = Vec::new();
        for (month, (scanned, open, online)) in (1..=12).zip(&months) {
            let mut put = |word: &str, count: u64| {
                plan.figures.insert((id(word), Slot::Month(month)), count.to_string());
            };
            put("b", *scanned);
            put("a", scanned + open + online);
            put("c", *online);
            dossiers.extend((0..*scanned).map(|_| Some(true)));
            dossiers.extend((0..*open).map(|_| Some(false)));
            dossiers.extend((0..*online).map(|_| None));
        }
        let left: Vec<bool> = dossiers.into_iter().flatten().collect();
        let done = left.iter().filter(|done| **done).count();
        let verdict = judge(&plan, "1/1/2025");
        let (part, whole) = (u64::try_from(done).unwrap(), u64::try_from(left.len()).unwrap());
        prop_assert_eq!(verdict.value, Some(Reached::Ratio { part, whole }));
        let expected = match whole {
            0 => NotArisen,
            _ if part * 100 >= u64::from(threshold) * whole => Met,
            _ => NotMet,
        };
        prop_assert_eq!(verdict.status, expected);
        // What is short is the fewest that suffice.
        if let Shortfall::Do(count) = verdict.shortfall {
            prop_assert!((part + count) * 100 >= u64::from(threshold) * whole);
            prop_assert!((part + count - 1) * 100 < u64::from(threshold) * whole);
        }
    }

    /// What is decided though a measure is blank is what no count of it can change.
    #[test]
    fn what_is_decided_without_a_figure_is_what_no_figure_changes(
        cells in proptest::collection::vec(proptest::option::of(0..6_u64), 3),
    ) {
        let mut plan = less(Target { mendable: true, ..ratio("50") }, "");
        let mut blanks = Vec::new();
        for (word, cell) in ["b", "a", "c"].into_iter().zip(&cells) {
            match cell {
                Some(count) => { plan.figures.insert((id(word), Slot::Month(1)), count.to_string()); }
                None => blanks.push(id(word)),
            }
        }
        let verdict = judge(&plan, "1/1/2025");
        let counts = [0, 1, 2, 3, 5, 9, 40];
        for first in counts {
            for second in counts {
                let mut filled = plan.clone();
                for (measure, count) in blanks.iter().zip([first, second]) {
                    filled.figures.insert((*measure, Slot::Month(1)), count.to_string());
                }
                let status = judge(&filled, "1/1/2025").status;
                // Where everything is subtracted there is no rate; a part above its whole is a mistake.
                if verdict.decided_early && !matches!(status, NotEntered | NotArisen) {
                    prop_assert_eq!(status, verdict.status, "{:?} {} {}", cells, first, second);
                }
            }
        }
    }
}
