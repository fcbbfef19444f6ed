//! Sửa đổi: the only way a plan changes.
//!
//! An [`Edit`] can be applied and inverted, carries its time and author, and serialises small. Autosave,
//! undo, history, provenance and merging are all built on it.

mod apply;
pub mod book;
pub mod build;
pub mod criteria_set;
pub mod intake;
pub mod issued;
mod making;
pub mod paste;
pub mod remedying;
pub mod renumber;
pub mod reported;
pub mod typing;
pub mod undo;
pub mod wire;

pub use apply::{apply, apply_all, inverse, inverses};
pub use book::{Book, Stamp};

use crate::plan::{At, Id, Kind, List, Place, Record, Value};
use crate::read::clean;

/// One change of a plan. It states what it expects to find, so that replay and merging cannot drift.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A value, from old to new.
    Set {
        /// The value's address.
        at: At,
        /// The value before.
        old: Value,
        /// The value after.
        new: Value,
    },
    /// A new record.
    Insert {
        /// Its id.
        id: Id,
        /// The record it follows; first for `None`.
        after: Option<Id>,
        /// The record.
        record: Box<Record>,
    },
    /// A record removed.
    Remove {
        /// Its id.
        id: Id,
        /// The record it followed.
        after: Option<Id>,
        /// The record as it was.
        record: Box<Record>,
    },
    /// A record moved within its list.
    Move {
        /// The list.
        list: List,
        /// The record.
        id: Id,
        /// The record it followed.
        from: Option<Id>,
        /// The record it follows now.
        to: Option<Id>,
    },
}

impl Change {
    /// The place that it changes.
    pub fn place(&self) -> Place {
        match self {
            Self::Set { at, .. } => Place::Value(*at),
            Self::Insert { id, record, .. } | Self::Remove { id, record, .. } => {
                Place::Record(record.list(), *id)
            }
            Self::Move { list, .. } => Place::Order(*list),
        }
    }

    /// The places whose readers it affects. A reference or a code decides what belongs where, so it affects
    /// the readers of the whole list too.
    pub fn wakes(&self) -> Vec<Place> {
        match self {
            Self::Set { at, .. } => {
                let belongs = |kind| matches!(kind, Kind::Ref | Kind::Ids | Kind::Code(_));
                let belongs = at.info().is_some_and(|info| belongs(info.kind));
                let list = at.record().filter(|_| belongs).map(|(list, _)| Place::Order(list));
                std::iter::once(Place::of(*at)).chain(list).collect()
            }
            Self::Insert { id, record, .. } | Self::Remove { id, record, .. } => {
                let list = record.list();
                vec![Place::Record(list, *id), Place::Order(list)]
            }
            Self::Move { list, .. } => vec![Place::Order(*list)],
        }
    }

    /// The record it affects: list and id; `None` for a singleton's field.
    pub fn record(&self) -> Option<(List, Id)> {
        match self {
            Self::Set { at, .. } => at.record(),
            Self::Insert { id, record, .. } | Self::Remove { id, record, .. } => {
                Some((record.list(), *id))
            }
            Self::Move { list, id, .. } => Some((*list, *id)),
        }
    }
}

/// Identifies an edit: the device that made it, and that device's count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EditId {
    /// The count on the device, from 1.
    pub count: u64,
    /// The device.
    pub device: Id,
}

crate::plan::fields::codes! {
    /// Whether an edit is new, an undo or a redo.
    pub enum Role {
        /// A new edit.
        Do = "",
        /// Hoàn tác: the inverse of the last edit not yet undone.
        Undo = "undo",
        /// Làm lại: the inverse of the last undo.
        Redo = "redo",
    }
}

crate::plan::fields::codes! {
    /// What the person did, if the changes alone do not show it.
    pub enum Name {
        /// As the first change shows.
        Plain = "",
        /// Typing, as one step.
        Typing = "typing",
        /// Dán nhiều ô.
        Paste = "paste",
        /// Đánh dấu đã ban hành.
        Issue = "issue",
        /// Thay các chỗ còn sót của năm, đơn vị cũ.
        Leftovers = "leftovers",
        /// Sửa lỗi gợi ý.
        Mend = "mend",
        /// Nhận thay đổi từ tệp.
        TakeOver = "take-over",
    }
}

/// Một lần sửa. One step as a person sees it, of one change or several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The edit's id.
    pub id: EditId,
    /// The time, in milliseconds since 1970, by the device's clock.
    pub time: i64,
    /// The author; `None` until the person has said who they are.
    pub author: Option<Id>,
    /// New, undo or redo.
    pub role: Role,
    /// What the person did.
    pub name: Name,
    /// The changes, in order.
    pub changes: Vec<Change>,
}

impl Edit {
    /// Whether a person made it: not typing that was deleted again in the same step, nor only the tidying on
    /// leaving a field.
    pub fn is_seen(&self) -> bool {
        let unseen = |change: &Change| match change {
            Change::Set { old, new, .. } if old == new => true,
            Change::Set { old: Value::Text(old), new: Value::Text(new), .. } => {
                self.name == Name::Typing && *new == clean::prose(old)
            }
            Change::Set { .. }
            | Change::Insert { .. }
            | Change::Remove { .. }
            | Change::Move { .. } => false,
        };
        !self.changes.iter().all(unseen)
    }
}
