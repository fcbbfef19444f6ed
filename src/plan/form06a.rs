//! Biểu II.06a: which measures hold the columns of the form, and the sums that its columns must satisfy.

use super::{Id, Plan};

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

/// Các cột của biểu: the measures that hold the columns of the form, each with its number.
#[derive(Clone, Debug)]
pub struct HeldColumns(Vec<(u8, Id)>);

impl HeldColumns {
    /// Those of the measures that are still asked for.
    pub fn of(plan: &Plan) -> Self {
        let number = |text: &str| text.trim().parse().ok();
        let live = plan.measures.iter().filter(|(_, row)| !row.retired);
        Self(live.filter_map(|(id, row)| Some((number(&row.column)?, id))).collect())
    }

    /// The measure that holds a column.
    pub fn measure(&self, column: u8) -> Option<Id> {
        self.0.iter().find(|(own, _)| *own == column).map(|(_, id)| *id)
    }

    /// The measures of a sum, the sum first; `None` if the plan lacks one.
    pub fn of_sum(&self, identity: Identity) -> Option<Vec<Id>> {
        let (sum, parts) = identity.columns();
        std::iter::once(&sum).chain(parts).map(|column| self.measure(*column)).collect()
    }
}
