//! What the figures typed so far decide already, and how far "tính đến" may reach.

use par_workbook::check::Shortfall::{LateByDays, Lost, None as Nothing};
use par_workbook::check::Status::{InProgress, Met, NotEntered, NotMet};
use par_workbook::check::{Reach, Status};
use par_workbook::plan::YearRule::{Date, Latest, Sum, Year};
use par_workbook::plan::*;
use par_workbook::text::{Language, verdicts};
use proptest::prelude::*;

use super::setup::*;

const JUNE: &str = "15/6/2024";

/// Part b and c, whole a.
fn three(rule: YearRule, target: Target) -> Plan {
    let mut plan = one_target(rule, target);
    measure(&mut plan, "c", Latest);
    plan
}

fn two_parts(kind: TargetKind, threshold: &str) -> Target {
    Target { part: vec![id("b"), id("c")], ..counting(kind, threshold) }
}

#[test]
fn three_late_are_more_than_none_whatever_is_missing() {
    for (typed, status, shortfall) in [
        ("b 1=3", NotMet, Lost(3)),
        ("c 4=2", NotMet, Lost(2)),
        ("b 1=3; c 1=x", NotMet, Lost(3)),
        ("b 1=0", NotEntered, Nothing),
        ("c 1=0", NotEntered, Nothing),
        ("b 1=0 2=1; c 1=0", NotMet, Lost(1)),
    ] {
        let mut plan = three(Sum, two_parts(TargetKind::NoneOf, ""));
        type_in(&mut plan, typed);
        let verdict = judge(&plan, JUNE);
        assert_eq!((verdict.status, verdict.shortfall), (status, shortfall), "{typed}");
    }
    let mut plan = three(Sum, two_parts(TargetKind::NoneOf, ""));
    type_in(&mut plan, "b 1=3");
    let verdict = judge(&plan, JUNE);
    let target = plan.targets.get(id("t")).unwrap();
    let said = verdicts::sentence(Language::Vietnamese, &plan, target, &verdict);
    assert!(said.contains("3 hồ sơ") && said.contains("không làm đổi kết luận"), "{said}");
    assert!(verdict.steps.iter().any(|step| step.value == Some(3)), "what it rests on is shown");
}

#[test]
fn counts_without_a_month_in_common_are_not_known_to_be_none() {
    // 60 of 100 are certain, though the other measure of the part was only counted in March.
    let mut plan = blank();
    for (name, rule) in [("b", Sum), ("a", Year), ("c", Latest)] {
        measure(&mut plan, name, rule);
    }
    let parts = vec![id("b"), id("c")];
    add(&mut plan, "r", Remedy::default());
    add(&mut plan, "t", Target { owner: Some(id("r")), part: parts, ..ratio("55") });
    type_in(&mut plan, "b 1=60; c 3=5; a nam=100");
    let verdict = judge(&plan, JUNE);
    assert_ne!(verdict.status, NotMet);
    assert_ne!(verdict.value, Some(par_workbook::check::Value::Ratio { part: 0, whole: 100 }));
    assert_eq!(judge(&plan, "15/1/2025").status, NotEntered, "after the year too");
}

#[test]
fn a_count_that_was_reached_stays_reached() {
    let mut plan = three(Sum, two_parts(TargetKind::CountAtLeast, "4"));
    type_in(&mut plan, "b 2=5");
    assert_eq!(judge(&plan, JUNE).status, Met);
    type_in(&mut plan, "b 2=3");
    assert_eq!(judge(&plan, JUNE).status, NotEntered, "the other may bring the fourth");
}

#[test]
fn a_rate_that_can_no_longer_be_reached_is_missed() {
    let wide = Target { whole: vec![id("a"), id("c")], ..ratio("55") };
    for (typed, status) in [
        ("b 1=10; a 1=100", NotMet),
        ("b 1=60; a 1=100", NotEntered),
        ("b 1=60; c 1=10", NotEntered),
        ("a 1=100; c 1=10", NotEntered),
    ] {
        let mut plan = three(Sum, wide.clone());
        type_in(&mut plan, typed);
        assert_eq!(judge(&plan, JUNE).status, status, "{typed}");
    }
    // Certain parts of a whole that is complete.
    let parts = Target { part: vec![id("b"), id("c")], ..ratio("55") };
    let mut plan = three(Sum, parts);
    type_in(&mut plan, "b 1=60; a 1=100");
    assert_eq!(judge(&plan, JUNE).status, Met);
    // What no coming case can make up for is missed early too; what can be done is under way.
    let end = |mendable| Target { at_the_end: true, mendable, ..ratio("100") };
    for (mendable, status) in [(false, NotMet), (true, InProgress)] {
        let mut plan = one_target(Sum, end(mendable));
        type_in(&mut plan, "b 1=9; a 1=10");
        assert_eq!(judge(&plan, JUNE).status, status);
    }
    let mut plan = one_target(Year, end(false));
    type_in(&mut plan, "b nam=9; a nam=10");
    assert_eq!(judge(&plan, JUNE).status, InProgress, "the tenth is still to come");
}

#[test]
fn one_day_that_was_too_late_decides() {
    let due = Target { due: "31/3/2024".into(), ..two_parts(TargetKind::DoneBy, "") };
    let mut plan = one_target(Date, due);
    measure(&mut plan, "c", Date);
    type_in(&mut plan, "b nam=5/4/2024");
    let verdict = judge(&plan, JUNE);
    assert_eq!((verdict.status, verdict.shortfall), (NotMet, LateByDays(5)));
    type_in(&mut plan, "b nam=5/3/2024");
    assert_eq!(judge(&plan, JUNE).status, NotEntered);
    assert!(
        judge(&plan, JUNE).is_overdue(&plan),
        "its date has passed, and nobody said it was done"
    );
    assert!(!judge(&plan, "1/3/2024").is_overdue(&plan));
}

#[test]
fn as_of_never_passes_today_without_a_word() {
    let said = |today: &str| {
        let mut plan = one_target(Sum, ratio("55"));
        type_in(&mut plan, "b 7=60; a 7=100");
        let verdict = judge(&plan, today);
        let target = plan.targets.get(id("t")).unwrap();
        (verdict.reach, verdicts::sentence(Language::Vietnamese, &plan, target, &verdict))
    };
    let (reach, words) = said("15/6/2024");
    assert_eq!(reach, Reach::Ahead);
    assert!(words.contains("tháng 7, là tháng chưa đến"), "{words}");
    let (reach, words) = said("15/7/2024");
    assert_eq!(reach, Reach::Running);
    assert!(words.contains("tháng 7 (tháng chưa hết)"), "{words}");
    let (reach, words) = said("1/8/2024");
    assert_eq!(reach, Reach::Closed);
    assert!(words.contains("Tính đến tháng 7; thiếu"), "{words}");
}

/// The status once every blank is a count.
fn with(plan: &Plan, blanks: &[(Id, u8)], counts: &[u64]) -> Status {
    let mut plan = plan.clone();
    for ((measure, month), count) in blanks.iter().zip(counts) {
        plan.figures.insert((*measure, Slot::Month(*month)), count.to_string());
    }
    judge(&plan, "1/1/2025").status
}

proptest! {
    /// If every way of filling the blanks gives the same verdict, that is the verdict now; and a verdict
    /// reached early is never changed by what is filled in.
    #[test]
    fn what_is_decided_is_what_no_blank_can_change(
        cells in proptest::collection::vec(proptest::option::of(0..6_u64), 3),
        kind in 0..3_usize,
    ) {
        let target = match kind {
            0 => two_parts(TargetKind::NoneOf, ""),
            1 => two_parts(TargetKind::CountAtLeast, "4"),
            _ => Target { whole: vec![id("a"), id("c")], mendable: true, ..ratio("50") },
        };
        let mut plan = three(Sum, target);
        let mut blanks = Vec::new();
        for (word, cell) in ["b", "a", "c"].into_iter().zip(&cells) {
            match cell {
                Some(count) => { plan.figures.insert((id(word), Slot::Month(1)), count.to_string()); }
                None => blanks.push((id(word), 1)),
            }
        }
        let verdict = judge(&plan, "1/1/2025");
        let choices = [0, 1, 3, 9, 40];
        let mut reached = Vec::new();
        for first in choices {
            for second in choices {
                for third in choices {
                    let status = with(&plan, &blanks, &[first, second, third]);
                    // A part above its whole is a mistake, not a way the year can end.
                    if !reached.contains(&status) && status != NotEntered {
                        reached.push(status);
                    }
                }
            }
        }
        if verdict.decided_early {
            prop_assert!(reached.iter().all(|status| *status == verdict.status), "{verdict:?} {reached:?}");
        }
        let typed = cells.iter().any(Option::is_some);
        if let ([only @ (Met | NotMet)], true, 0 | 1) = (reached.as_slice(), typed, kind) {
            prop_assert_eq!(verdict.status, *only);
        }
    }
}
