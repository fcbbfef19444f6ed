//! Điểm đề nghị: what a table of points would bring in.

use super::fit::CellPlace;
use crate::plan::{CriterionScoreField, Id, LastScore, Plan, UnitScore};

/// Điểm đề nghị.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProposedPoints {
    /// Bộ tiêu chí: a plan of a set alone; without criteria where the sheet holds none.
    pub set: Box<Plan>,
    /// How many of the plan's own criteria that set would take out, where it is more than half of them.
    pub many_gone: Option<usize>,
    /// Điểm năm nay.
    pub own: Vec<ProposedOwn>,
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
    /// The table names no maximum; it is that of the plan's set.
    pub maximum_of_set: bool,
}

/// Điểm, ghi chú, giải trình năm nay của một tiêu chí.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedOwn {
    /// The row, from 0.
    pub row: usize,
    /// The plan's criterion.
    pub criterion: Id,
    /// What would be written; never nothing.
    pub said: Vec<SaidOwn>,
}

/// Một nội dung của điểm năm nay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidOwn {
    /// Which.
    pub field: CriterionScoreField,
    /// What the page shows; blank for nothing. Of a self-score it may be what the rule gives.
    pub old: String,
    /// What would be written, never blank.
    pub new: String,
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
        let none = self.own.is_empty() && self.last.is_empty() && self.units.is_empty();
        none && self.set.criteria.is_empty()
    }
}
