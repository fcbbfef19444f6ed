//! At most so many in each period, against counting every way in which the figures may have come about.

use par_workbook::check::Shortfall::Lost;
use par_workbook::check::Status::{Met, NotEntered, NotMet};
use par_workbook::check::{Months, Value as Reached};
use par_workbook::plan::YearRule::Sum;
use par_workbook::plan::*;
use proptest::prelude::*;

use super::periods::{AFTER, limit};
use super::setup::*;

/// What one measure has typed: a month's own count if any, and up to it a cumulative one if any.
type Typed = Vec<(Option<u64>, Option<u64>)>;

/// Every way in which a row of figures can have come about, as far as its last month, each blank month up to `top`.
fn ways(row: &Typed, last: usize, top: u64) -> Vec<Vec<u64>> {
    let mut all: Vec<Vec<u64>> = vec![Vec::new()];
    for month in 0..last {
        let (own, _) = row.get(month).copied().unwrap_or_default();
        let covered = row.iter().skip(month).find_map(|(_, through)| *through);
        let mut next = Vec::new();
        for way in all {
            let so_far: u64 = way.iter().sum();
            let choices = match (own, covered) {
                (Some(count), _) => count..=count,
                (None, Some(total)) if total >= so_far => 0..=total - so_far,
                (None, Some(_)) => continue,
                (None, None) => 0..=top,
            };
            for count in choices {
                let mut longer = way.clone();
                longer.push(count);
                let sum: u64 = longer.iter().sum();
                if row.get(month).and_then(|(_, through)| *through).is_none_or(|total| total == sum)
                {
                    next.push(longer);
                }
            }
        }
        all = next;
    }
    all
}

/// Rows that are true of some counts: some months typed, some cumulative figures typed.
fn row(length: usize) -> impl Strategy<Value = Typed> {
    proptest::collection::vec((0..=2_u64, 0..4_u8), length).prop_map(|months| {
        let mut sum = 0;
        let cell = |(count, shown): (u64, u8)| {
            sum += count;
            match shown {
                0 => (None, None),
                1 => (None, Some(sum)),
                _ => (Some(count), None),
            }
        };
        months.into_iter().map(cell).collect()
    })
}

fn rows() -> impl Strategy<Value = Vec<Typed>> {
    prop_oneof![
        row(5).prop_map(|row| vec![row]),
        (row(3), row(3)).prop_map(|(one, other)| vec![one, other]),
        (row(3), row(2)).prop_map(|(one, other)| vec![one, other]),
    ]
}

proptest! {
    /// Against counting: a limit is passed for certain if every way of filling in the figures passes it in some
    /// period, and a period is within it for certain if none passes it there.
    #[test]
    fn at_most_n_a_period_is_what_counting_every_way_says(
        rows in rows(),
        most in 0..=2_u64,
        per in proptest::sample::select(vec![Per::Month, Per::Quarter, Per::Year]),
    ) {
        let part = [id("b"), id("a")].into_iter().take(rows.len()).collect();
        let mut plan = one_target(Sum, Target { part, ..limit(per, &most.to_string()) });
        for (word, row) in ["b", "a"].into_iter().zip(&rows) {
            for (month, (own, through)) in (1..=12).zip(row) {
                let cells = [(Slot::Month(month), own), (Slot::Through(month), through)];
                for (slot, count) in cells {
                    if let Some(count) = count {
                        plan.figures.insert((id(word), slot), count.to_string());
                    }
                }
            }
        }
        let typed = |row: &Typed| row.iter().rposition(|cell| *cell != (None, None)).map_or(0, |at| at + 1);
        let last = rows.iter().map(typed).max().unwrap_or(0);
        let verdict = judge(&plan, AFTER);
        if last == 0 {
            prop_assert_eq!(verdict.status, NotEntered);
            return Ok(());
        }
        // Each way as the counts of the months, all measures together.
        let mut all: Vec<Vec<u64>> = vec![vec![0; last]];
        for row in &rows {
            let own = ways(row, last, most + 1);
            let both = |sum: &Vec<u64>| -> Vec<Vec<u64>> {
                own.iter().map(|way| sum.iter().zip(way).map(|(a, b)| a + b).collect()).collect()
            };
            all = all.iter().flat_map(both).collect();
        }
        let length = match per { Per::Month => 1, Per::Quarter => 3, Per::Year => 12 };
        let over = |way: &Vec<u64>| way.chunks(length).any(|period| period.iter().sum::<u64>() > most);
        prop_assert_eq!(verdict.status == NotMet, all.iter().all(over), "{:?}", verdict);
        let least = |chosen: Months| {
            let of = |way: &Vec<u64>| -> u64 {
                (1_u8..).zip(way).filter(|(month, _)| chosen.contains(*month)).map(|(_, n)| n).sum()
            };
            all.iter().map(of).min().unwrap_or(0)
        };
        if let (NotMet, Some(Reached::Peak { count, months })) = (verdict.status, verdict.value.clone()) {
            prop_assert_eq!(count, least(months));
            let periods = u64::from(months.len()) / u64::try_from(length).unwrap();
            prop_assert_eq!(verdict.shortfall, Lost(count - most * periods));
            return Ok(());
        }
        for (place, _) in all[0].chunks(length).enumerate() {
            let sum = |way: &Vec<u64>| way.chunks(length).nth(place).unwrap().iter().sum::<u64>();
            let certain = all.iter().all(|way| sum(way) <= most);
            let own = (1..=last).skip(place * length).take(length);
            let mut own = own.filter_map(|month| u8::try_from(month).ok());
            prop_assert_eq!(!certain, own.any(|month| verdict.missing.contains(month)), "{:?}", verdict);
        }
        let known = !verdict.rests_on.is_empty();
        prop_assert_eq!(verdict.status, if known { Met } else { NotEntered });
    }
}
