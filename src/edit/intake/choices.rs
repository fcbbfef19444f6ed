//! Lựa chọn: what a person chose of what a sheet would bring in.

use std::collections::{BTreeMap, BTreeSet};

use super::proposal::ProposedRemedy;
use crate::plan::{Id, Slot};

/// What a person chose for one proposal; nothing chosen writes what is new or differs, erases nothing, adds the remedies
/// that the plan lacks and leaves those that it has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// Figures that stay as the plan has them.
    pub kept: BTreeSet<(Id, Slot)>,
    /// Figures that are erased because their cell is blank.
    pub erased: BTreeSet<(Id, Slot)>,
    /// What becomes of a row of remedies, by its place from 0.
    pub remedies: BTreeMap<usize, RemedyDeed>,
    /// The area of a new remedy, where the table does not say it, by its row.
    pub areas: BTreeMap<usize, Id>,
    /// Which row of units is the plan's own, where its name does not say.
    pub own_unit: Option<OwnUnit>,
    /// Whether the person knows that a set takes out more than half of the plan's criteria.
    pub knows_gone: bool,
}

/// Đơn vị mình ở dòng nào.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnUnit {
    /// In this row, from 0.
    Row(usize),
    /// In none.
    Nowhere,
}

/// Làm gì với một dòng khắc phục.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemedyDeed {
    /// Thêm mới, also beside one that the plan has.
    Add,
    /// Điền chỗ trống of the one that the plan has.
    Fill,
    /// Bỏ qua.
    Skip,
}

impl Choices {
    /// What becomes of a row: as chosen, else added if the plan lacks it.
    pub fn deed(&self, remedy: &ProposedRemedy) -> RemedyDeed {
        let usual = if remedy.held.is_none() { RemedyDeed::Add } else { RemedyDeed::Skip };
        self.remedies.get(&remedy.row).copied().unwrap_or(usual)
    }

    /// The area that a new remedy goes to: as chosen, else as the table says.
    pub(super) fn area(&self, remedy: &ProposedRemedy) -> Option<Id> {
        self.areas.get(&remedy.row).copied().or(remedy.record.area)
    }
}
