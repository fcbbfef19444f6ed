//! Phần đã biết. What is certain about a target though some of its figures are missing.

use super::basis::Basis;
use super::measures::minus_of;
use crate::plan::{Id, Plan, Target};

/// What is certain about counts that add up, each measure by its own months: the year has at least this many.
#[derive(Clone, Debug, Default)]
pub(super) struct Certain {
    pub count: u64,
    /// The measures that count, each with its own basis.
    pub own: Vec<(Id, Basis)>,
}

impl Certain {
    pub fn of(plan: &Plan, measures: &[Id]) -> Self {
        let mut certain = Self::default();
        for id in measures {
            let basis = Basis::of(plan, [*id], 12);
            if let Some(count) = basis.value(*id).filter(|count| *count > 0) {
                certain.count = certain.count.saturating_add(count);
                certain.own.push((*id, basis));
            }
        }
        certain
    }
}

/// The figures typed so far, over the months they share. A sum of counts only grows by what is missing, so
/// each side is a minimum.
#[derive(Clone, Debug)]
pub(super) struct KnownMonths {
    pub part: u64,
    /// Whether no measure of the part is missing.
    pub part_complete: bool,
    /// What is left of the whole.
    pub whole: u64,
    /// Whether no measure of the whole is missing.
    pub whole_complete: bool,
    pub basis: Basis,
}

impl KnownMonths {
    /// `None` if nothing is known, or something that is taken from the whole is not: no rate could be told then, even
    /// one that is certain to be reached.
    pub fn of(plan: &Plan, target: &Target) -> Option<Self> {
        let there = |id: &&Id| Basis::of(plan, [**id], 12).value(**id).is_some();
        let part: Vec<Id> = target.part.iter().filter(there).copied().collect();
        let whole: Vec<Id> = target.whole.iter().filter(there).copied().collect();
        let minus = minus_of(target);
        if (part.is_empty() && whole.is_empty()) || !minus.iter().all(|id| there(&id)) {
            return None;
        }
        let basis = Basis::of(plan, part.iter().chain(&whole).chain(minus).copied(), 12);
        // Without a month that its measures share, a side is unknown.
        let total = |side: &[Id]| if side.is_empty() { Some(0) } else { basis.total(side) };
        let (in_part, in_whole) = (total(&part)?, total(&whole)?);
        let in_whole = in_whole.checked_sub(total(minus)?)?;
        Some(Self {
            part: in_part,
            part_complete: !part.is_empty() && part.len() == target.part.len(),
            whole: in_whole,
            whole_complete: !whole.is_empty() && whole.len() == target.whole.len(),
            basis,
        })
    }
}
