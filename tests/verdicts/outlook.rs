//! Where the year ends, against a slow model that plays the months out one by one and asks the judge.

use par_workbook::check;
use par_workbook::check::{Assumed, LastChance, Outlook, Status, Value, outlook, what_if};
use par_workbook::plan::YearRule::{Latest, Sum, Year};
use par_workbook::plan::*;
use proptest::prelude::*;

use super::setup::*;

/// The first day after a month of 2024.
fn after(month: u8) -> chrono::NaiveDate {
    let (year, month) = if month == 12 { (2025, 1) } else { (2024, u32::from(month) + 1) };
    chrono::NaiveDate::from_ymd_opt(year, month, 1).unwrap()
}

fn put(plan: &mut Plan, word: &str, month: u8, count: u64) {
    plan.figures.insert((id(word), Slot::Month(month)), count.to_string());
}

/// A plan of one target with months of part and whole.
fn typed(target: Target, months: &[(u64, u64)]) -> Plan {
    let mut plan = one_target(Sum, target);
    for (month, (part, whole)) in (1..).zip(months) {
        put(&mut plan, "b", month, *part);
        put(&mut plan, "a", month, *whole);
    }
    plan
}

fn seen(plan: &Plan, closed: u8) -> Option<Outlook> {
    outlook(plan, id("t"), after(closed))
}

fn length(months: &[(u64, u64)]) -> u8 {
    u8::try_from(months.len()).unwrap()
}

/// The status at the end of the year once these months have been played out as well.
fn played(plan: &Plan, closed: u8, months: &[(u64, u64)]) -> Status {
    let mut plan = plan.clone();
    for (month, (part, whole)) in (closed + 1..).zip(months) {
        put(&mut plan, "b", month, *part);
        put(&mut plan, "a", month, *whole);
    }
    assert_eq!(usize::from(closed) + months.len(), 12);
    check::verdict(&plan, id("t"), after(12)).status
}

/// What the first k of r months bring of a total, rounded up: the whole of each month of the model.
fn cases(total: u64, months: u64) -> Vec<u64> {
    let upto = |k: u64| (total * k).div_ceil(months);
    (1..=months).map(|k| upto(k) - upto(k - 1)).collect()
}

fn hundredths(threshold: u32) -> String {
    format!("{},{:02}", threshold / 100, threshold % 100)
}

fn months() -> impl Strategy<Value = Vec<(u64, u64)>> {
    let month = prop_oneof![
        (0..=12_u64).prop_flat_map(|whole| (0..=whole, Just(whole))),
        (0..=12_u64).prop_map(|whole| (whole, whole)),
        (0..=3000_u64).prop_flat_map(|whole| (0..=whole, Just(whole))),
    ];
    proptest::collection::vec(month, 2..12)
}

fn percents() -> impl Strategy<Value = u32> {
    prop_oneof![Just(5500), Just(10_000), Just(9750), 0..=10_000_u32]
}

fn totals(months: &[(u64, u64)]) -> (u64, u64) {
    months.iter().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
}

proptest! {
    /// The slow model needs no rounding: every month is made n times as large, so that the mean of n months is a
    /// whole number, and every coming month brings exactly it.
    #[test]
    fn the_year_ends_as_the_pace_played_out(
        months in months(), threshold in percents(), mendable in any::<bool>(), late in any::<bool>(),
    ) {
        let target = Target { mendable, at_the_end: late, ..ratio(&hundredths(threshold)) };
        let plan = typed(target.clone(), &months);
        let closed = length(&months);
        let (part, whole) = totals(&months);
        let Some(it) = seen(&plan, closed) else {
            prop_assert_eq!(whole, 0);
            return Ok(());
        };
        let n = u64::from(closed);
        let large: Vec<_> = months.iter().map(|(part, whole)| (part * n, whole * n)).collect();
        let model = played(&typed(target, &large), closed, &vec![(part, whole); usize::from(12 - closed)]);
        prop_assert_eq!(it.end.status, model);
        let Some(Value::Ratio { part: end, whole: of }) = it.end.value else { panic!("a rate") };
        prop_assert_eq!(of, (whole * 12).div_ceil(n));
        // Down, save where only that took it below its threshold.
        let down = part * 12 / n;
        prop_assert!(end == down || (end == down + 1 && model == Status::Met), "{end} {down}");
        prop_assert_eq!(played(&plan, closed, &it.played().iter().map(|(_, part, whole)| (*part, whole.unwrap())).collect::<Vec<_>>()), model);
    }

    #[test]
    fn what_each_month_must_bring_is_enough_and_the_least(
        months in months(), threshold in percents(), mendable in any::<bool>(),
    ) {
        let target = Target { mendable, ..ratio(&hundredths(threshold)) };
        let plan = typed(target, &months);
        let closed = length(&months);
        let Some(it) = seen(&plan, closed) else { return Ok(()) };
        let (part, whole) = totals(&months);
        let left = 12 - u64::from(closed);
        let Some(Value::Ratio { whole: of, .. }) = it.end.value else { panic!("a rate") };
        let coming = cases(of - whole, left);
        let bring = |each: u64| {
            let mut open = of - part;
            let month = |whole: &u64| {
                let part = each.min(if mendable { open } else { *whole });
                open -= part;
                (part, *whole)
            };
            coming.iter().map(month).collect::<Vec<_>>()
        };
        if let Some(need) = it.need {
            prop_assert_eq!(need.of.unwrap_or(0), coming.iter().copied().max().unwrap());
            prop_assert_eq!(played(&plan, closed, &bring(need.part)), Status::Met);
            if need.part > 0 {
                prop_assert_eq!(played(&plan, closed, &bring(need.part - 1)), Status::NotMet);
            }
        } else {
            prop_assert!(!mendable);
            prop_assert_eq!(played(&plan, closed, &bring(u64::MAX)), Status::NotMet);
        }
    }

    /// The pace until a month, then nothing but good cases: from the month that is named it fails, from the one
    /// before it does not.
    #[test]
    fn the_month_from_which_it_is_lost_is_the_first(months in months(), threshold in percents()) {
        let plan = typed(ratio(&hundredths(threshold)), &months);
        let closed = length(&months);
        let Some(it) = seen(&plan, closed) else { return Ok(()) };
        let (part, whole) = totals(&months);
        let n = u64::from(closed);
        let Some(Value::Ratio { whole: of, .. }) = it.end.value else { panic!("a rate") };
        let coming = cases(of - whole, 12 - n);
        // Good cases from a month on; before it, misses come as they came, among the cases that came.
        let turned = |from: u8| {
            let before = u64::from(from) - 1 - n;
            let mut bad = (whole - part) * before / n;
            let mut month = |(k, whole): (u64, &u64)| {
                let missed = if k <= before { bad.min(*whole) } else { 0 };
                bad -= missed;
                (whole - missed, *whole)
            };
            let months = (1..).zip(&coming).map(&mut month).collect::<Vec<_>>();
            assert_eq!(bad, 0, "there are never more misses than cases");
            months
        };
        let met = |from: u8| played(&plan, closed, &turned(from)) == Status::Met;
        match it.chance {
            LastChance::ToTheEnd => prop_assert!(met(12)),
            LastChance::LostFrom(month) => {
                prop_assert!(month > closed + 1 && !met(month) && met(month - 1), "{month}");
            }
            LastChance::LostSince(since) => {
                prop_assert!(!met(closed + 1) && since <= closed);
                // Each figure from then on has missed more than the whole year may; the one before had not.
                let misses = |month: u8| {
                    let (part, whole) = totals(&months[..usize::from(month)]);
                    whole - part
                };
                let allowed = of - (u64::from(threshold) * of).div_ceil(10_000);
                prop_assert!((since..=closed).all(|month| misses(month) > allowed));
                prop_assert!(since == 1 || misses(since - 1) <= allowed);
            }
        }
        prop_assert!(it.end.status == Status::NotMet || it.chance == LastChance::ToTheEnd);
    }

    #[test]
    fn a_better_month_makes_nothing_worse(
        months in months(), threshold in percents(), mendable in any::<bool>(), which in 0..12_usize,
    ) {
        let target = Target { mendable, ..ratio(&hundredths(threshold)) };
        let closed = length(&months);
        let mut better = months.clone();
        let month = which % months.len();
        better[month].0 = (better[month].0 + 1).min(better[month].1);
        let (Some(before), Some(after)) =
            (seen(&typed(target.clone(), &months), closed), seen(&typed(target, &better), closed))
        else { return Ok(()) };
        prop_assert!(before.end.status != Status::Met || after.end.status == Status::Met);
        let order = |it: &Outlook| match it.chance {
            LastChance::LostSince(month) => month,
            LastChance::LostFrom(month) => 20 + month,
            LastChance::ToTheEnd => 40,
        };
        prop_assert!(order(&after) >= order(&before));
        let need = |it: &Outlook| it.need.map_or(u64::MAX, |need| need.part);
        prop_assert!(need(&after) <= need(&before));
    }

    /// Counts from a threshold on, and a running total that rises as evenly as their mean.
    #[test]
    fn a_count_ends_where_its_mean_leads(
        counts in proptest::collection::vec(0..40_u64, 2..12), least in 0..400_u64,
    ) {
        let target = counting(TargetKind::CountAtLeast, &least.to_string());
        let closed = u8::try_from(counts.len()).unwrap();
        let mut plan = one_target(Sum, target);
        for (month, count) in (1..).zip(&counts) {
            put(&mut plan, "b", month, *count);
        }
        let it = seen(&plan, closed).unwrap();
        let (sum, n) = (counts.iter().sum::<u64>(), u64::from(closed));
        let end = sum * 12 / n;
        prop_assert_eq!(it.end.value, Some(Value::Count(end)));
        prop_assert_eq!(it.end.status == Status::Met, end >= least);
        let need = it.need.unwrap().part;
        let bring = |each: u64| {
            let mut plan = plan.clone();
            for month in closed + 1..=12 {
                put(&mut plan, "b", month, each);
            }
            check::verdict(&plan, id("t"), after(12)).status
        };
        prop_assert_eq!(bring(need), Status::Met);
        prop_assert!(need == 0 || bring(need - 1) == Status::NotMet);
        let mut running = one_target(Latest, counting(TargetKind::CountAtLeast, &least.to_string()));
        for month in 1..=closed {
            put(&mut running, "b", month, sum * u64::from(month));
        }
        let end = Some(Value::Count(sum * 12));
        prop_assert_eq!(seen(&running, closed).unwrap().end.value, end);
    }

    /// What if: the same as typing the figures, month by month.
    #[test]
    fn what_is_tried_is_what_typing_gives(
        months in months(), threshold in percents(), mendable in any::<bool>(),
        tried in proptest::collection::vec((0..50_u64, 0..50_u64), 12),
    ) {
        let target = Target { mendable, ..ratio(&hundredths(threshold)) };
        let plan = typed(target, &months);
        let closed = length(&months);
        let Some(it) = seen(&plan, closed) else { return Ok(()) };
        let before = plan.clone();
        let open: Vec<(u64, u64)> =
            tried.iter().take(usize::from(12 - closed)).map(|(part, more)| (*part, part + more)).collect();
        let assumed: Vec<Assumed> = (closed + 1..)
            .zip(&open)
            .map(|(month, (part, whole))| Assumed { month, part: *part, whole: Some(*whole), typed: false })
            .collect();
        let verdict = what_if(&plan, id("t"), &it, &assumed).unwrap();
        prop_assert_eq!(&plan, &before, "nothing is written");
        prop_assert_eq!(verdict.status, played(&plan, closed, &open));
        let all = totals(&open);
        let known = totals(&months);
        prop_assert_eq!(verdict.value, Some(Value::Ratio { part: all.0 + known.0, whole: all.1 + known.1 }));
    }

    /// Any text in any cell on any day: no panic.
    #[test]
    fn any_text_has_an_outlook_or_none(text in "\\PC{0,12}", slot in 0..25_usize, today in 0..500_u64) {
        let slots: Vec<Slot> = std::iter::once(Slot::Year)
            .chain((1..=12).flat_map(|month| [Slot::Month(month), Slot::Through(month)]))
            .collect();
        for rule in [Sum, Latest, Year] {
            for kind in [TargetKind::RatioAtLeast, TargetKind::CountAtLeast, TargetKind::NoneOf] {
                let mut plan = one_target(rule, Target { kind, ..ratio("55") });
                type_in(&mut plan, "b 1=3 2=4 3=9; a 1=5 2=6 3=9");
                plan.figures.insert((id("b"), slots[slot]), text.clone());
                let day = date("1/1/2024") + chrono::Days::new(today);
                if let Some(it) = outlook(&plan, id("t"), day) {
                    let assumed = check::expected(&plan, id("t"), &it);
                    prop_assert!(what_if(&plan, id("t"), &it, &assumed).is_some());
                    prop_assert!(it.pace.complete.len() > 1 && !it.pace.open.is_empty());
                }
            }
        }
    }
}
