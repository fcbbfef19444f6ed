//! Số đã nhập của tháng chưa đủ: what was typed for months that are not complete, most often the one that is running.
//!
//! There is one expectation of every month that is left: it holds what was typed for it, and where nothing was, what
//! the pace brings. So a pace starts from what the verdict counts today, and goes on from there in the other months.

use super::basis::Basis;
use super::cells::Cells;
use super::counted::sides;
use super::known_months::Certain;
use super::measures::{counted_by, minus_of, whole_of};
use super::months::Months;
use crate::plan::{Id, Plan, Target, TargetKind, YearRule};

/// What the measures of a target hold, the months that are kept as they were typed included.
#[derive(Clone, Debug, Default)]
pub(super) struct Running {
    /// Tháng giữ như đã nhập, among the open ones.
    pub kept: Months,
    /// The year figure of each measure so far.
    pub values: Vec<(Id, u64)>,
}

impl Running {
    /// What was typed beyond the complete months, of which `closed` is the last that could be one; `pace` is what so many
    /// months brought to the part.
    pub fn of(
        plan: &Plan,
        target: &Target,
        closed: u8,
        (open, pace): (Months, (u64, u64)),
    ) -> Self {
        let before = Basis::of(plan, counted_by(target), closed);
        // The month after is the one that is running. What was typed for later ones is a mistake, or a forecast.
        let now = Basis::of(plan, counted_by(target), closed + 1);
        // Where a later figure makes a complete month one that cannot be used, it says nothing that could be kept.
        let more = now.as_of >= before.as_of && before.rests_on.without(now.rests_on).is_empty();
        let states = !now.rows().iter().any(|row| row.rule == YearRule::Sum);
        let (basis, kept) = match now.as_of {
            Some(last) if states => (now, Months::up_to(last)),
            Some(_) if more => {
                let months = now.rests_on;
                (now, months)
            }
            _ => (before, Months::NONE),
        };
        let values = counted_by(target).filter_map(|id| Some((id, basis.value(id)?))).collect();
        let mut running = Self { kept: kept.both(open), values };
        if matches!(target.kind, TargetKind::CountAtLeast | TargetKind::NoneOf) {
            running.at_least(plan, target, open, pace);
        }
        running
    }

    /// A count has at least what was typed for some of its measures, and for any month: it is certain today. Months of which only that is known are kept if it
    /// is no less than the pace, and go by the pace otherwise.
    fn at_least(&mut self, plan: &Plan, target: &Target, open: Months, (gained, over): (u64, u64)) {
        let certain = Certain::of(plan, &target.part);
        let more = certain.count.saturating_sub(self.total(&target.part));
        let rows: Vec<Cells> = target.part.iter().filter_map(|id| Cells::read(plan, *id)).collect();
        let open = open.without(self.kept).iter();
        let begun: Months =
            open.filter(|month| rows.iter().any(|row| row.covers(*month, 12))).collect();
        let mean = u128::from(gained) * u128::from(begun.len());
        if more == 0 || u128::from(more) * u128::from(over) < mean {
            return;
        }
        self.kept = self.kept.with(begun);
        for (id, value) in &mut self.values {
            let own = certain.own.iter().find(|(measure, _)| measure == id);
            *value = own.and_then(|(_, basis)| basis.value(*id)).unwrap_or(*value);
        }
    }

    fn total(&self, ids: &[Id]) -> u64 {
        let value = |id: &Id| self.values.iter().find(|(own, _)| own == id).map(|(_, count)| count);
        ids.iter().filter_map(value).fold(0, |sum, count| sum.saturating_add(*count))
    }

    /// Part and whole; no whole where more is subtracted than there is.
    pub fn sides(&self, target: &Target) -> (u64, Option<u64>) {
        let whole = self.total(whole_of(target)).checked_sub(self.total(minus_of(target)));
        (self.total(&target.part), whole)
    }
}

/// What was typed for one month alone, part and whole; `None` where only several months together are known.
pub(super) fn alone(plan: &Plan, target: &Target, month: u8) -> Option<(u64, Option<u64>)> {
    let last = month.checked_sub(1)?;
    let before = Basis::of(plan, counted_by(target), last);
    let now = Basis::of(plan, counted_by(target), month);
    let sums = now.rows().iter().any(|row| row.rule == YearRule::Sum);
    let states = now.rows().iter().any(|row| row.rule == YearRule::Latest);
    let added = now.rests_on.without(before.rests_on) == Months::from_iter([month]);
    if now.as_of != Some(month) || (sums && !added) || (states && before.as_of != Some(last)) {
        return None;
    }
    let (known, now) = (sides(&before, target), sides(&now, target));
    let part = now.0?.checked_sub(known.0?)?;
    match now.1.zip(known.1) {
        Some((now, known)) => Some((part, Some(now.checked_sub(known)?))),
        None => Some((part, None)),
    }
}
