//! Sổ: a plan with its revision and the stamps of what was changed, so that files mailed today
//! can be merged tomorrow.

use std::collections::BTreeMap;

use super::{Change, Edit, EditId, apply_all};
use crate::plan::{Fault, Id, Place, Plan};

/// Dấu: when, by whom and on which device a place of the plan was last changed.
///
/// Stamps are ordered by `tick`, which never goes back, then by edit: a clock that is a year off changes
/// nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    /// The revision at which it was made; higher than every stamp known then.
    pub tick: u64,
    /// The edit.
    pub edit: EditId,
    /// The device's time, in milliseconds since 1970.
    pub time: i64,
    /// Who made the change.
    pub author: Option<Id>,
    /// The record at this place was removed.
    pub gone: bool,
}

/// A plan, its revision, and the stamps beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    /// The plan.
    pub plan: Plan,
    /// The number of edits that made it what it is.
    pub revision: u64,
    /// The last change of each place, keyed by the text form of [`Place`]: a value's, a record's for its
    /// insertion or removal, a list's for its order. Places never changed have none. Text, so that the places
    /// of a newer release are kept too.
    pub stamps: BTreeMap<String, Stamp>,
    /// The highest count of each device whose edits made this book: it tells which of another book's stamps
    /// this one already knew, even where a later edit covered them.
    pub seen: BTreeMap<Id, u64>,
}

impl Book {
    /// A book of a plan that nobody has changed yet.
    pub fn new(plan: Plan) -> Self {
        Self { plan, ..Self::default() }
    }

    /// The last change of a place.
    pub fn stamp_of(&self, place: Place) -> Option<&Stamp> {
        self.stamps.get(&place.to_string())
    }

    /// Whether an edit is among those that made this book.
    pub fn knows(&self, edit: EditId) -> bool {
        self.seen.get(&edit.device).is_some_and(|count| *count >= edit.count)
    }

    /// From now on knows every edit that another book knows, so that none of them looks new to it: of a
    /// book that takes the other's place.
    pub fn know(&mut self, other: &Self) {
        for (device, count) in &other.seen {
            let seen = self.seen.entry(*device).or_default();
            *seen = (*seen).max(*count);
        }
        self.revision = self.revision.max(other.revision);
    }

    /// Applies an edit, all of it or nothing.
    ///
    /// # Errors
    /// [`Fault`] when a change expects something else than is there; the book is untouched then.
    pub fn apply(&mut self, edit: &Edit) -> Result<(), Fault> {
        apply_all(&mut self.plan, &edit.changes)?;
        self.revision += 1;
        let seen = self.seen.entry(edit.id.device).or_default();
        *seen = edit.id.count.max(*seen);
        for change in &edit.changes {
            self.stamp(edit, change);
        }
        Ok(())
    }

    /// Replaces the last edit of a typing step by the grown one: only the new value changes.
    ///
    /// # Errors
    /// [`Fault`] when the step's place no longer holds what it last wrote.
    pub fn grow(&mut self, last: &Edit, grown: &Edit) -> Result<(), Fault> {
        let ([.., Change::Set { new: from, .. }], [.., Change::Set { at, new: to, .. }]) =
            (last.changes.as_slice(), grown.changes.as_slice())
        else {
            return Ok(());
        };
        let change = Change::Set { at: *at, old: from.clone(), new: to.clone() };
        apply_all(&mut self.plan, std::slice::from_ref(&change))?;
        self.stamp(grown, &change);
        Ok(())
    }

    fn stamp(&mut self, edit: &Edit, change: &Change) {
        let gone = matches!(change, Change::Remove { .. });
        let (tick, author) = (self.revision, edit.author);
        let stamp = Stamp { tick, edit: edit.id, time: edit.time, author, gone };
        self.stamps.insert(change.place().to_string(), stamp);
    }
}
