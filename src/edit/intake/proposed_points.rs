//! Điểm đề nghị: what a table of points would bring in.

use super::fit::CellPlace;
use crate::plan::{Id, LastScore, Plan, UnitScore};

/// Điểm đề nghị.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProposedPoints {
    /// Bộ tiêu chí: a plan of a set alone; without criteria where the sheet holds none.
    pub set: Box<Plan>,
    /// Điểm năm trước.
    pub last: Vec<ProposedLast>,
    /// Điểm của các đơn vị.
    pub units: Vec<ProposedUnit>,
    /// The cells that these are made of.
    pub places: Vec<CellPlace>,
}

/// Điểm năm trước của một tiêu chí.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedLast {
    /// The row, from 0.
    pub row: usize,
    /// What would be written.
    pub record: LastScore,
    /// The plan's points of the same code, which these replace.
    pub held: Option<Id>,
}

/// Điểm năm trước của một đơn vị.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedUnit {
    /// The row, from 0.
    pub row: usize,
    /// What would be written.
    pub record: UnitScore,
    /// The plan's score of the same unit, which this replaces.
    pub held: Option<Id>,
}

impl ProposedPoints {
    /// Whether nothing would be brought in.
    pub fn is_empty(&self) -> bool {
        self.set.criteria.is_empty() && self.last.is_empty() && self.units.is_empty()
    }
}
