//! Whole plans at intervals, so that the journal stays short. Two generations are kept, with the journal
//! since the older one, and enough of it besides that undo works across a reload.

use leptos::prelude::*;

use super::Keeper;
use crate::browser::{clock, timer};
use crate::edit::history::History;
use crate::file::snapshot;
use crate::journal::{Drawer, key};

/// The number of edits after which a snapshot is due.
const EDITS: u64 = 200;
/// The idle time after which one is due for any edit, in milliseconds.
const REST: i64 = 60_000;
/// No snapshot while somebody types.
const PAUSE: i64 = 3_000;

impl Keeper {
    /// Takes a snapshot if one is due and nobody types.
    pub(super) fn snapshot_if_due(self) {
        let now = clock::now_ms();
        let due = self.inner.with_value(|inner| {
            let rest = (now - inner.edited).abs();
            inner.unsnapped > 0 && rest >= PAUSE && (inner.unsnapped >= EDITS || rest >= REST)
        });
        if due && self.writes() && self.trouble.get_untracked().is_none() {
            timer::when_idle(2_000, move || self.snapshot());
        }
    }

    /// Takes a snapshot of the open plan, and drops what only older ones needed.
    pub(super) fn snapshot(self) {
        // A step that kept growing under its old position would not be read after the snapshot.
        self.session.end_typing();
        self.inner.update_value(|inner| {
            let Some(entry) = inner.open.as_mut() else { return };
            let position = inner.position;
            let text = self.session.with_book(|book| {
                entry.count(book);
                snapshot::write(book, [("position", position)])
            });
            let plan = entry.id.clone();
            inner.store.put(Drawer::Plans, &plan, entry.write());
            inner.store.put(Drawer::Snapshots, &key(&plan, position), text);
            inner.generations.retain(|old| *old != position);
            inner.generations.push(position);
            while inner.generations.len() > 2 {
                let old = inner.generations.remove(0);
                inner.store.delete(Drawer::Snapshots, &key(&plan, old));
            }
            let undo = u64::try_from(History::KEPT).unwrap_or(u64::MAX);
            let oldest = inner.generations.first().copied().unwrap_or_default();
            let until = (oldest + 1).min(position.saturating_sub(undo));
            if until > 0 {
                let (from, until) = (key(&plan, 0), key(&plan, until));
                inner.store.delete_between(Drawer::Journal, &from, &until);
            }
            inner.unsnapped = 0;
        });
        if let Some(entry) = self.entry() {
            self.list(entry);
        }
        self.written_soon();
    }
}
