//! Biểu II.06a. The sums its columns must satisfy; a mismatch is a warning, never a block.

use super::cells::Cell;
use crate::plan::{Id, Plan, Slot, YearRule};

/// One of the form's sums.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Identity {
    /// 3 = 4 + 5 + 6.
    Received,
    /// 7 = 8 + 9 + 10.
    Settled,
    /// 11 = 12 + 13.
    Pending,
    /// 3 = 7 + 11.
    Whole,
}

impl Identity {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Received, Self::Settled, Self::Pending, Self::Whole];

    /// The column of the sum, and the columns that add up to it.
    pub const fn columns(self) -> (u8, &'static [u8]) {
        match self {
            Self::Received => (3, &[4, 5, 6]),
            Self::Settled => (7, &[8, 9, 10]),
            Self::Pending => (11, &[12, 13]),
            Self::Whole => (3, &[7, 11]),
        }
    }
}

/// Cảnh báo: a sum that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The sum that does not hold.
    pub identity: Identity,
    /// The measures in it, the column of the sum first.
    pub cells: Vec<Id>,
    /// The sum of the parts.
    pub expected: u64,
    /// The count in the column of the sum.
    pub found: u64,
}

/// The sums of form II.06a that do not hold in a period. A sum is checked once all its cells are counts.
pub fn form06a(plan: &Plan, slot: Slot) -> Vec<Warning> {
    Identity::ALL.into_iter().filter_map(|identity| broken(plan, slot, identity)).collect()
}

fn broken(plan: &Plan, slot: Slot, identity: Identity) -> Option<Warning> {
    let (sum, parts) = identity.columns();
    let sum = column(plan, sum)?;
    let parts: Vec<Id> = parts.iter().filter_map(|number| column(plan, *number)).collect();
    if parts.len() != identity.columns().1.len() {
        return None;
    }
    let found = count(plan, sum, slot)?;
    let expected = parts
        .iter()
        .try_fold(0_u64, |all, id| Some(all.saturating_add(count(plan, *id, slot)?)))?;
    let cells = std::iter::once(sum).chain(parts).collect();
    (found != expected).then_some(Warning { identity, cells, expected, found })
}

/// The measure that holds a column of the form.
pub fn column(plan: &Plan, number: u8) -> Option<Id> {
    let holds = |text: &str| text.trim().parse() == Ok(number);
    plan.measures.iter().find(|(_, row)| !row.retired && holds(&row.column)).map(|(id, _)| id)
}

/// The count in a column for a period. In a cumulative form, a state is kept in its month.
fn count(plan: &Plan, measure: Id, slot: Slot) -> Option<u64> {
    let state = plan.measures.get(measure)?.rule == YearRule::Latest;
    let slot = match slot {
        Slot::Through(month) if state => Slot::Month(month),
        other @ (Slot::Through(_) | Slot::Month(_) | Slot::Year) => other,
    };
    Cell::read(plan.figure(measure, slot)).count()
}
