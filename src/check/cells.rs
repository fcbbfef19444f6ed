//! The figures of one measure, parsed: what each cell of its row holds.

use crate::plan::{Id, Plan, Slot, YearRule};
use crate::read::number::{CountProblem, parse_count};

/// Ô số liệu. What one cell holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cell {
    /// Nothing was typed.
    #[default]
    Blank,
    /// A count.
    Count(u64),
    /// Something that is not a count; the text is kept in the plan.
    Wrong(CountProblem),
}

impl Cell {
    pub fn read(text: &str) -> Self {
        // Nearly every figure is a few plain digits; the full parser is for the rest.
        let plain = text.len() <= 15 && text.bytes().all(|byte| byte.is_ascii_digit());
        if let (true, Ok(count)) = (plain, text.parse()) {
            return Self::Count(count);
        }
        match parse_count(text) {
            Ok(None) => Self::Blank,
            Ok(Some(count)) => Self::Count(count),
            Err(problem) => Self::Wrong(problem),
        }
    }

    pub const fn count(self) -> Option<u64> {
        match self {
            Self::Count(count) => Some(count),
            Self::Blank | Self::Wrong(_) => None,
        }
    }

    pub const fn is_typed(self) -> bool {
        !matches!(self, Self::Blank)
    }
}

/// The row of one measure.
#[derive(Clone, Debug)]
pub struct Cells {
    pub id: Id,
    pub rule: YearRule,
    year: Cell,
    months: [Cell; 12],
    through: [Cell; 12],
}

impl Cells {
    /// The row of a measure; `None` when the plan has no such measure.
    pub fn read(plan: &Plan, id: Id) -> Option<Self> {
        let rule = plan.measures.get(id)?.rule;
        let mut cells = Self {
            id,
            rule,
            year: Cell::Blank,
            months: [Cell::Blank; 12],
            through: [Cell::Blank; 12],
        };
        for (slot, text) in plan.figures_of(id) {
            let place = match slot {
                Slot::Year => Some(&mut cells.year),
                Slot::Month(month) => place(&mut cells.months, month),
                Slot::Through(month) => place(&mut cells.through, month),
            };
            if let Some(cell) = place {
                *cell = Cell::read(text);
            }
        }
        Some(cells)
    }

    /// The figure of the year, for the rule "một số cho cả năm".
    pub const fn year(&self) -> Cell {
        self.year
    }

    fn month(&self, month: u8) -> Cell {
        at(&self.months, month)
    }

    fn through(&self, month: u8) -> Cell {
        at(&self.through, month)
    }

    /// The value of "số mới nhất" at a month. A running total typed as "lũy kế đến tháng n" is the same
    /// thing, if the measure's rule was changed after it was typed.
    pub fn state(&self, month: u8) -> Cell {
        match self.month(month) {
            Cell::Blank => self.through(month),
            cell @ (Cell::Count(_) | Cell::Wrong(_)) => cell,
        }
    }

    /// Whether anything was typed for exactly this month, or up to it.
    pub fn is_typed_at(&self, month: u8) -> bool {
        self.month(month).is_typed() || self.through(month).is_typed()
    }

    /// Whether a sum can end with this month.
    pub fn can_end_at(&self, month: u8) -> bool {
        self.month(month).count().is_some() || self.through(month).count().is_some()
    }

    /// The sum of the months 1 to `cut`, when all of them are typed: the latest cumulative entry
    /// up to the cut, and the months after it.
    pub fn block(&self, cut: u8) -> Option<u64> {
        let latest = (1..=cut).rev().find(|month| self.through(*month).is_typed());
        let (base, after) = match latest {
            Some(month) => (self.through(month).count()?, month),
            None => (0, 0),
        };
        (after + 1..=cut).try_fold(base, |sum, month| {
            self.month(month).count().map(|count| sum.saturating_add(count))
        })
    }

    /// What was typed within the cumulative entry of a month, the cumulative entry before it and the months after
    /// that, if it contradicts the entry: it is larger, or it differs though every month was typed.
    pub fn contradicted(&self, last: u8) -> Option<(u64, u64)> {
        let through = self.through(last).count()?;
        let (before, known) = self.cumulative(last.saturating_sub(1)).unwrap_or_default();
        let months = before.saturating_add(1)..=last;
        let typed: Vec<u64> =
            months.clone().filter_map(|month| self.month(month).count()).collect();
        let sum = typed.iter().fold(known, |sum, count| sum.saturating_add(*count));
        let all = typed.len() == months.count();
        (sum > through || (all && sum != through)).then_some((through, sum))
    }

    /// The latest cumulative entry up to the cut.
    pub fn cumulative(&self, cut: u8) -> Option<(u8, u64)> {
        let month = (1..=cut).rev().find(|month| self.through(*month).is_typed())?;
        Some((month, self.through(month).count()?))
    }

    /// Every cumulative entry that counts, first to last: the month it goes up to and its count. One that is more
    /// than a later entry is a slip, and the later goes before it.
    pub fn totals(&self) -> Vec<(u8, u64)> {
        let mut found: Vec<(u8, u64)> = Vec::new();
        for month in (1..=12).rev() {
            if let Some(count) = self.through(month).count()
                && found.last().is_none_or(|(_, later)| count <= *later)
            {
                found.push((month, count));
            }
        }
        found.reverse();
        found
    }

    /// What was typed for one month, whatever covers it.
    pub fn by_itself(&self, month: u8) -> Option<u64> {
        self.month(month).count()
    }

    /// A month by itself; `None` if a cumulative entry up to `last` covers it.
    pub fn alone(&self, month: u8, last: u8) -> Option<u64> {
        if (month..=last).any(|later| self.through(later).is_typed()) {
            return None;
        }
        self.month(month).count()
    }

    /// Whether a cumulative entry covers this month.
    pub fn is_within_cumulative(&self, month: u8) -> bool {
        (month..=12).any(|later| self.through(later).is_typed())
    }

    /// Whether a sum includes this month: typed, or within a cumulative entry up to `last`.
    pub fn covers(&self, month: u8, last: u8) -> bool {
        self.month(month).count().is_some()
            || (month..=last).any(|later| self.through(later).count().is_some())
    }

    /// The cells that hold something other than a count, as the measure's rule reads them.
    pub fn wrong(&self, last: u8) -> Vec<(Slot, CountProblem)> {
        let cell = |slot, cell| match cell {
            Cell::Wrong(problem) => Some((slot, problem)),
            Cell::Blank | Cell::Count(_) => None,
        };
        match self.rule {
            YearRule::Year => cell(Slot::Year, self.year).into_iter().collect(),
            YearRule::Date => Vec::new(),
            YearRule::Sum | YearRule::Latest => (1..=last)
                .flat_map(|month| {
                    [
                        cell(Slot::Month(month), self.month(month)),
                        cell(Slot::Through(month), self.through(month)),
                    ]
                })
                .flatten()
                .collect(),
        }
    }

    /// Whether something in it is no count.
    pub fn is_wrong(&self, last: u8) -> bool {
        let wrong = |cell: Cell| matches!(cell, Cell::Wrong(_));
        match self.rule {
            YearRule::Year => wrong(self.year),
            YearRule::Date => false,
            YearRule::Sum | YearRule::Latest => {
                (1..=last).any(|month| wrong(self.month(month)) || wrong(self.through(month)))
            }
        }
    }
}

fn at(cells: &[Cell; 12], month: u8) -> Cell {
    let index = usize::from(month).checked_sub(1);
    index.and_then(|index| cells.get(index)).copied().unwrap_or_default()
}

fn place(cells: &mut [Cell; 12], month: u8) -> Option<&mut Cell> {
    cells.get_mut(usize::from(month).checked_sub(1)?)
}
