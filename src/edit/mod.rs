//! Sửa đổi: the one way in which a plan changes.
//!
//! An [`Edit`] applies, inverts, carries its time and author, and serialises small. Autosave,
//! undo, history, provenance and merging are all made of it.

mod apply;
pub mod book;
pub mod build;
pub mod history;
pub mod issued;
pub mod paste;
pub mod typing;
pub mod wire;

pub use apply::{apply, apply_all, inverse, inverses};
pub use book::{Book, Stamp};

use crate::plan::{At, Id, Kind, List, Place, Record, Value};
use crate::read::clean;

/// One change of a plan. It says what it expects to find, so replay and merging cannot drift.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A value, from old to new.
    Set {
        /// Where.
        at: At,
        /// What stands there before.
        old: Value,
        /// What stands there after.
        new: Value,
    },
    /// A new record.
    Insert {
        /// Its id.
        id: Id,
        /// Whom it follows; first for `None`.
        after: Option<Id>,
        /// The record.
        record: Box<Record>,
    },
    /// A record taken out.
    Remove {
        /// Its id.
        id: Id,
        /// Whom it followed.
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
        /// Whom it followed.
        from: Option<Id>,
        /// Whom it follows now.
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

    /// The places whose readers it concerns. A reference or a code decides what belongs where, so it
    /// concerns the readers of the whole list too.
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

    /// The record it touches: list and id; `None` for a singleton's field.
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

/// Which edit: the device that made it, and that device's count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EditId {
    /// The count on the device, from 1.
    pub count: u64,
    /// The device.
    pub device: Id,
}

crate::plan::fields::codes! {
    /// Whether an edit is new, or takes one back.
    pub enum Role {
        /// A new edit.
        Do = "",
        /// Hoàn tác: the inverse of the last edit not yet taken back.
        Undo = "undo",
        /// Làm lại: the inverse of the last undo.
        Redo = "redo",
    }
}

crate::plan::fields::codes! {
    /// What the person did, where the changes alone do not tell.
    pub enum Name {
        /// What the first change says.
        Plain = "",
        /// Typing that is one step.
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
    /// Which edit.
    pub id: EditId,
    /// When, in milliseconds since 1970, by the device's clock.
    pub time: i64,
    /// Who; `None` before the person said.
    pub author: Option<Id>,
    /// New, or taking back.
    pub role: Role,
    /// What the person did.
    pub name: Name,
    /// The changes, in order.
    pub changes: Vec<Change>,
}

impl Edit {
    /// Whether a person did it: neither typing taken out again in the same step, nor only what leaving
    /// a field tidies.
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
