//! Verdicts and shortfalls against slow rational models.

use std::cmp::Ordering;

use par_workbook::check::shortfall::{in_a_row, reaches, to_do};
use par_workbook::check::{Shortfall, Status};
use par_workbook::plan::YearRule::Sum;
use par_workbook::plan::value::CodeSet as _;
use par_workbook::plan::*;
use par_workbook::read::number::{Bound, ratio_percent};
use par_workbook::text::Language;
use par_workbook::text::format::format_percent;
use proptest::prelude::*;

use super::setup::*;

/// Compares two fractions by their continued fractions: no cross-multiplication, no rounding.
fn compare(a: (u64, u64), b: (u64, u64)) -> Ordering {
    let whole = (a.0 / a.1).cmp(&(b.0 / b.1));
    if whole != Ordering::Equal {
        return whole;
    }
    match (a.0 % a.1, b.0 % b.1) {
        (0, 0) => Ordering::Equal,
        (0, _) => Ordering::Less,
        (_, 0) => Ordering::Greater,
        (x, y) => compare((b.1, y), (a.1, x)),
    }
}

fn at_least(part: u64, whole: u64, threshold: u32) -> bool {
    compare((part, whole), (u64::from(threshold), 10_000)) != Ordering::Less
}

fn sides() -> impl Strategy<Value = (u64, u64)> {
    prop_oneof![1..60_u64, 1..2000_u64, 1..=999_999_999_999_999_u64]
        .prop_flat_map(|whole| (0..=whole, Just(whole)))
}

fn thresholds() -> impl Strategy<Value = u32> {
    prop_oneof![Just(5500), Just(10_000), Just(9750), 0..=10_000_u32, 9_990..=10_100_u32]
}

proptest! {
    #[test]
    fn a_rate_is_met_exactly_when_the_fraction_is((part, whole) in sides(), threshold in thresholds()) {
        prop_assert_eq!(reaches(part, whole, threshold), at_least(part, whole, threshold));
    }

    #[test]
    fn what_is_shown_never_reaches_what_was_missed((part, whole) in sides(), threshold in thresholds()) {
        let shown = ratio_percent(part, whole, Some(Bound::AtLeast(threshold))).unwrap();
        prop_assert_eq!(shown >= u64::from(threshold), at_least(part, whole, threshold));
        let looks_equal = format_percent(shown, Language::Vietnamese)
            == format_percent(u64::from(threshold), Language::Vietnamese);
        prop_assert!(!looks_equal || at_least(part, whole, threshold));
    }

    #[test]
    fn what_is_to_do_is_enough_and_the_least((part, whole) in sides(), threshold in thresholds()) {
        match to_do(part, whole, threshold) {
            Some(count) => {
                prop_assert!(part + count <= whole);
                prop_assert!(at_least(part + count, whole, threshold));
                prop_assert!(count == 0 || !at_least(part + count - 1, whole, threshold));
            }
            None => prop_assert!(!at_least(whole, whole, threshold)),
        }
    }

    #[test]
    fn what_must_follow_is_enough_and_the_least((part, whole) in sides(), threshold in thresholds()) {
        match in_a_row(part, whole, threshold) {
            Some(count) => {
                prop_assert!(at_least(part + count, whole + count, threshold));
                prop_assert!(
                    count == 0 || !at_least(part + count - 1, whole + count - 1, threshold)
                );
            }
            // No number of cases ever suffices: not even a very large one.
            None => prop_assert!(!at_least(part + (1 << 50), whole + (1 << 50), threshold)),
        }
    }

    #[test]
    fn the_verdict_is_the_models(
        (part, whole) in sides(),
        threshold in 0..=10_000_u32,
        mendable in any::<bool>(),
    ) {
        let typed = format!("{},{:02}", threshold / 100, threshold % 100);
        let mut plan = one_target(Sum, Target { mendable, ..ratio(&typed) });
        type_in(&mut plan, &format!("b 1={part}; a 1={whole}"));
        let verdict = judge(&plan, "1/6/2024");
        let met = at_least(part, whole, threshold);
        prop_assert_eq!(verdict.status, if met { Status::Met } else { Status::NotMet });
        prop_assert_eq!(verdict.shortfall == Shortfall::None, met);
    }

    /// Any text in any cell: no panic, and a verdict only from counts.
    #[test]
    fn any_text_is_judged_without_a_panic(text in "\\PC{0,12}", slot in 0..25_usize, today in 0..800_u64) {
        let slots: Vec<Slot> = std::iter::once(Slot::Year)
            .chain((1..=12).flat_map(|month| [Slot::Month(month), Slot::Through(month)]))
            .collect();
        for kind in TargetKind::ALL {
            let mut plan = one_target(Sum, Target { kind: *kind, ..ratio("55") });
            plan.figures.insert((id("b"), slots[slot]), text.clone());
            plan.figures.insert((id("a"), slots[slot]), "10".into());
            let day = date("1/7/2023") + chrono::Days::new(today);
            let verdict = par_workbook::check::verdict(&plan, id("t"), day);
            let met = verdict.status == Status::Met;
            prop_assert!(!met || verdict.value.is_some());
        }
    }
}
