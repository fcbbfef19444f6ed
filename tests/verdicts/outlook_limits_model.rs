//! Where a limit of each period ends at its pace, against a slow model that plays the months out.

use par_workbook::check;
use par_workbook::check::{LastChance, Outlook, Status, outlook, what_if};
use par_workbook::plan::YearRule::Sum;
use par_workbook::plan::*;
use proptest::prelude::*;

use super::periods::limit;
use super::setup::*;

fn after(month: u8) -> chrono::NaiveDate {
    let (year, month) = if month == 12 { (2025, 1) } else { (2024, u32::from(month) + 1) };
    chrono::NaiveDate::from_ymd_opt(year, month, 1).unwrap()
}

fn put(plan: &mut Plan, word: &str, month: u8, count: u64) {
    plan.figures.insert((id(word), Slot::Month(month)), count.to_string());
}

fn judged(plan: &Plan) -> check::Verdict {
    check::verdict(plan, id("t"), after(12))
}

fn length(per: Per) -> u8 {
    match per {
        Per::Month => 1,
        Per::Quarter => 3,
        Per::Year => 12,
    }
}

/// The months of the year as far as they are typed: all that have passed but some gaps, and perhaps the running one.
#[derive(Clone, Debug)]
struct Typed {
    months: Vec<Option<u64>>,
    running: Option<u64>,
}

impl Typed {
    fn closed(&self) -> u8 {
        u8::try_from(self.months.len()).unwrap()
    }

    fn plan(&self, per: Per, most: u64) -> Plan {
        let mut plan = one_target(Sum, limit(per, &most.to_string()));
        for (month, count) in (1..).zip(self.months.iter().copied().chain([self.running])) {
            if let Some(count) = count {
                put(&mut plan, "b", month, count);
            }
        }
        plan
    }

    fn open(&self) -> Vec<u8> {
        let typed = |month: &u8| match self.months.get(usize::from(*month) - 1) {
            Some(count) => count.is_some(),
            None => *month == self.closed() + 1 && self.running.is_some(),
        };
        (1..=12).filter(|month| !typed(month)).collect()
    }
}

fn typed() -> impl Strategy<Value = Typed> {
    let month = prop_oneof![9 => (0..6_u64).prop_map(Some), 1 => Just(None)];
    let months = proptest::collection::vec(month, 2..12);
    let months = months.prop_filter("two are complete", |all| all.iter().flatten().count() > 1);
    (months, proptest::option::of(0..6_u64)).prop_map(|(months, running)| Typed { months, running })
}

fn pers() -> impl Strategy<Value = Per> {
    proptest::sample::select(vec![Per::Month, Per::Quarter, Per::Year])
}

fn seen(typed: &Typed, plan: &Plan) -> Outlook {
    outlook(plan, id("t"), after(typed.closed())).expect("an outlook")
}

proptest! {
    /// The open months one after another into the plan, and its judge after each.
    #[test]
    fn a_limit_ends_as_its_months_played_out(typed in typed(), per in pers(), most in 0..20_u64) {
        let plan = typed.plan(per, most);
        let it = seen(&typed, &plan);
        let (sum, n) = (typed.months.iter().flatten().sum::<u64>(), typed.months.iter().flatten().count());
        let open = typed.open();
        let left = u64::try_from(open.len()).unwrap();
        let total = sum * left / u64::try_from(n).unwrap();
        let mut played = plan.clone();
        let today = check::verdict(&plan, id("t"), after(typed.closed()));
        let mut lost = None;
        for (month, k) in open.iter().zip(1..) {
            put(&mut played, "b", *month, total * k / left - total * (k - 1) / left);
            if judged(&played).status == Status::NotMet {
                lost = lost.or(Some(*month));
            }
        }
        let end = judged(&played);
        prop_assert_eq!(&it.end, &end);
        // A month that is running and typed is one to turn in as well.
        let next = |month: u8| {
            (month + 1..=12).find(|next| open.contains(next) || *next == typed.closed() + 1)
        };
        match it.chance {
            LastChance::LostSince(_) => prop_assert_eq!(today.status, Status::NotMet),
            LastChance::LostFrom(month) => prop_assert_eq!(lost.and_then(next), Some(month)),
            LastChance::ToTheEnd => prop_assert_eq!(lost.and_then(next), None),
        }
        prop_assert_eq!(today.status == Status::NotMet, it.rooms.is_empty());
        // What is tried at first is where it ends.
        let assumed = check::expected(&plan, id("t"), &it);
        prop_assert_eq!(what_if(&plan, id("t"), &it, &assumed), Some(end));
    }

    /// No false alarm: at exactly the mean, not rounded, some period that was within its limit is beyond it. And none
    /// is silent where a period would be two cases beyond.
    #[test]
    fn rounding_gives_no_false_alarm(typed in typed(), per in pers(), most in 0..20_u64) {
        let plan = typed.plan(per, most);
        let it = seen(&typed, &plan);
        let n = u64::try_from(typed.months.iter().flatten().count()).unwrap();
        let sum: u64 = typed.months.iter().flatten().sum();
        let open = typed.open();
        let all: Vec<Option<u64>> = typed.months.iter().copied().chain([typed.running]).collect();
        // Each period at the mean, n times.
        let exact: Vec<u64> = (0..12 / length(per)).map(|place| {
            let months = place * length(per) + 1..=(place + 1) * length(per);
            months.map(|month| {
                if open.contains(&month) { sum } else { n * all[usize::from(month) - 1].unwrap_or(0) }
            }).sum()
        }).collect();
        if it.end.status == Status::NotMet {
            prop_assert!(exact.iter().any(|count| *count > most * n), "{exact:?}");
        } else {
            prop_assert!(exact.iter().all(|count| *count < (most + 2) * n), "{exact:?}");
        }
    }

    /// Each period filled up to what it may still hold is met, and one case more is not.
    #[test]
    fn what_a_period_may_still_hold_is_the_most(typed in typed(), per in pers(), most in 0..20_u64) {
        let plan = typed.plan(per, most);
        let it = seen(&typed, &plan);
        let running = typed.closed() + 1;
        let mut full = plan.clone();
        for month in typed.open() {
            put(&mut full, "b", month, 0);
        }
        for room in &it.rooms {
            let open = |month: &u8| typed.open().contains(month) || *month == running;
            let month = room.months.iter().find(open).expect("an open month");
            let known = full.figure(id("b"), Slot::Month(month)).parse::<u64>().unwrap();
            let mut one_more = full.clone();
            put(&mut one_more, "b", month, known + room.left + 1);
            prop_assert_eq!(judged(&one_more).status, Status::NotMet);
            put(&mut full, "b", month, known + room.left);
        }
        let met = !matches!(it.chance, LastChance::LostSince(_));
        prop_assert_eq!(judged(&full).status == Status::Met, met);
    }

    /// What if: the same as typing the months, each its own, however the figures before were typed.
    #[test]
    fn what_is_tried_goes_to_its_own_month(
        counts in proptest::collection::vec((0..4_u64, 0..4_u64, any::<bool>(), any::<bool>()), 2..12),
        tried in proptest::collection::vec(0..6_u64, 12),
        per in pers(), most in 0..20_u64, closed in 2..11_u8,
    ) {
        let part = vec![id("b"), id("a")];
        let mut plan = one_target(Sum, Target { part, ..limit(per, &most.to_string()) });
        let mut plain = plan.clone();
        let mut sums = (0, 0);
        for (month, (b, a, b_through, a_through)) in (1_u8..).zip(&counts) {
            sums = (sums.0 + b, sums.1 + a);
            for (word, count, sum, through) in [("b", b, sums.0, b_through), ("a", a, sums.1, a_through)] {
                let (slot, count) = if *through { (Slot::Through(month), sum) } else { (Slot::Month(month), *count) };
                plan.figures.insert((id(word), slot), count.to_string());
            }
            put(&mut plain, "b", month, b + a);
            put(&mut plain, "a", month, 0);
        }
        let Some(it) = outlook(&plan, id("t"), after(closed)) else { return Ok(()) };
        let before = plan.clone();
        let mut assumed = check::expected(&plan, id("t"), &it);
        prop_assert_eq!(assumed.len(), usize::try_from(it.pace.open.len()).unwrap());
        for (one, count) in assumed.iter_mut().zip(&tried) {
            one.part = *count;
            put(&mut plain, "b", one.month, *count);
            put(&mut plain, "a", one.month, 0);
        }
        let verdict = what_if(&plan, id("t"), &it, &assumed).unwrap();
        let model = judged(&plain);
        prop_assert_eq!(&plan, &before, "nothing is written");
        prop_assert_eq!((verdict.status, verdict.value), (model.status, model.value));
        prop_assert_eq!((verdict.missing, verdict.shortfall), (model.missing, model.shortfall));
    }

    /// Lost since: the figures up to that month alone pass the limit, those up to the month before do not.
    #[test]
    fn a_limit_is_lost_since_the_first_month_that_shows_it(typed in typed(), per in pers(), most in 0..5_u64) {
        let plan = typed.plan(per, most);
        let LastChance::LostSince(since) = seen(&typed, &plan).chance else { return Ok(()) };
        let upto = |last: u8| {
            let mut plan = plan.clone();
            plan.figures.retain(|(_, slot), _| !matches!(slot, Slot::Month(month) if *month > last));
            judged(&plan).status
        };
        prop_assert_eq!(upto(since), Status::NotMet);
        prop_assert!(since == 1 || upto(since - 1) != Status::NotMet);
    }

    /// Any text in any cell on any day: no panic.
    #[test]
    fn a_limit_stands_any_text(text in "\\PC{0,12}", slots in proptest::collection::vec(0..25_usize, 1..4), today in 0..500_u64, per in pers()) {
        let all: Vec<Slot> = std::iter::once(Slot::Year)
            .chain((1..=12).flat_map(|month| [Slot::Month(month), Slot::Through(month)]))
            .collect();
        for text in [text.as_str(), "7", "18446744073709551615"] {
            let mut plan = one_target(Sum, limit(per, "9"));
            type_in(&mut plan, "b 1=3 2=4 3=5");
            for slot in &slots {
                plan.figures.insert((id("b"), all[*slot]), text.to_owned());
            }
            if let Some(it) = outlook(&plan, id("t"), date("1/1/2024") + chrono::Days::new(today)) {
                let assumed = check::expected(&plan, id("t"), &it);
                prop_assert!(what_if(&plan, id("t"), &it, &assumed).is_some());
                prop_assert!(it.pace.complete.len() > 1 && !it.pace.open.is_empty());
            }
        }
    }
}
