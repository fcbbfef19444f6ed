//! What a verdict rests on: the months whose counts are all typed, shared by several measures.
//!
//! A ratio of five months of one count to four of another is wrong, so a month counts only if every measure
//! of the target has it, and the gaps are named.

use super::cells::Cells;
use super::months::Months;
use crate::plan::{Id, Plan, Slot, YearRule};

/// The months that several measures share.
#[derive(Clone, Debug, Default)]
pub struct Basis {
    rows: Vec<Cells>,
    /// Up to this month every sum is complete.
    cut: u8,
    /// The months the sums rest on; one month if there are only states.
    pub rests_on: Months,
    /// The last month that counts.
    pub as_of: Option<u8>,
    /// Months up to the last one typed for which some figure is not typed.
    pub missing: Months,
}

impl Basis {
    /// The months that the measures share, within 1 to `through`.
    pub fn of(plan: &Plan, measures: impl IntoIterator<Item = Id>, through: u8) -> Self {
        let mut rows: Vec<Cells> = Vec::new();
        for id in measures {
            if rows.iter().all(|row| row.id != id) {
                rows.extend(Cells::read(plan, id));
            }
        }
        let mut basis = Self { rows, ..Self::default() };
        basis.settle(through.min(12));
        basis
    }

    fn settle(&mut self, through: u8) {
        for month in (1..=through).rev() {
            if let Some((cut, months)) = self.ending_at(month) {
                (self.cut, self.rests_on, self.as_of) = (cut, months, Some(month));
                break;
            }
        }
        self.missing = self.gaps(through);
    }

    fn sums(&self) -> impl Iterator<Item = &Cells> {
        self.rows.iter().filter(|row| row.rule == YearRule::Sum)
    }

    fn states(&self) -> impl Iterator<Item = &Cells> {
        self.rows.iter().filter(|row| row.rule == YearRule::Latest)
    }

    /// The months that a verdict as of this month could rest on, and up to where they are complete.
    fn ending_at(&self, last: u8) -> Option<(u8, Months)> {
        let mut monthly = self.sums().chain(self.states()).peekable();
        monthly.peek()?;
        if !self.states().all(|row| row.state(last).count().is_some()) {
            return None;
        }
        if self.sums().next().is_none() {
            return Some((0, Months::from_iter([last])));
        }
        if !self.sums().all(|row| row.can_end_at(last)) {
            return None;
        }
        let cut = (0..=last).rev().find(|cut| self.sums().all(|row| row.block(*cut).is_some()))?;
        let mut months = Months::up_to(cut);
        for month in cut + 1..=last {
            if self.sums().all(|row| row.alone(month, last).is_some()) {
                months.add(month);
            }
        }
        months.contains(last).then_some((cut, months))
    }

    fn gaps(&self, through: u8) -> Months {
        let typed =
            |month: &u8| self.sums().chain(self.states()).any(|row| row.is_typed_at(*month));
        let Some(last) = (1..=through).rev().find(typed) else { return Months::NONE };
        let as_of = self.as_of.unwrap_or(0);
        (1..=last)
            .filter(|month| {
                self.sums().any(|row| !row.covers(*month, through))
                    || (*month > as_of
                        && typed(month)
                        && self.states().any(|row| row.state(*month).count().is_none()))
            })
            .collect()
    }

    /// The year figure of one of the measures over the shared months.
    pub fn value(&self, id: Id) -> Option<u64> {
        let row = self.rows.iter().find(|row| row.id == id)?;
        match row.rule {
            YearRule::Year => row.year().count(),
            YearRule::Date => None,
            YearRule::Latest => row.state(self.as_of?).count(),
            YearRule::Sum => {
                let last = self.as_of?;
                self.rests_on
                    .iter()
                    .filter(|month| *month > self.cut)
                    .try_fold(row.block(self.cut)?, |sum, month| {
                        row.alone(month, last).map(|count| sum.saturating_add(count))
                    })
            }
        }
    }

    /// The sum of several year figures; `None` when there are none, or one is not typed.
    pub fn total(&self, ids: &[Id]) -> Option<u64> {
        if ids.is_empty() {
            return None;
        }
        ids.iter().try_fold(0_u64, |sum, id| self.value(*id).map(|n| sum.saturating_add(n)))
    }

    /// The sum of some year figures less that of others; `None` when one is not typed, or less than nothing is
    /// left.
    pub fn rest(&self, whole: &[Id], minus: &[Id]) -> Option<u64> {
        let whole = self.total(whole)?;
        if minus.is_empty() { Some(whole) } else { whole.checked_sub(self.total(minus)?) }
    }

    /// The figures as typed that make up one year figure.
    pub fn entries(&self, id: Id) -> Vec<(Slot, u64)> {
        let Some(row) = self.rows.iter().find(|row| row.id == id) else { return Vec::new() };
        let last = self.as_of.unwrap_or(0);
        match row.rule {
            YearRule::Date => Vec::new(),
            YearRule::Year => row.year().count().map(|n| (Slot::Year, n)).into_iter().collect(),
            YearRule::Latest => {
                row.state(last).count().map(|n| (Slot::Month(last), n)).into_iter().collect()
            }
            YearRule::Sum => {
                let cumulative = row.cumulative(self.cut);
                let after = cumulative.map_or(0, |(month, _)| month);
                let first = cumulative.map(|(month, n)| (Slot::Through(month), n));
                let rest = self.rests_on.iter().filter(move |month| *month > after);
                let rest = rest
                    .filter_map(|month| row.state(month).count().map(|n| (Slot::Month(month), n)));
                first.into_iter().chain(rest).collect()
            }
        }
    }

    /// The rows that were read.
    pub fn rows(&self) -> &[Cells] {
        &self.rows
    }
}
