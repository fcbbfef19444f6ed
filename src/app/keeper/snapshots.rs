//! Whole plans at intervals, so that the journal stays short. Two generations are kept, with the journal
//! since the older one, and enough of it besides that undo works across a reload.

use leptos::prelude::*;

use super::Keeper;
use crate::browser::store::StoreFault;
use crate::browser::{clock, timer};
use crate::edit::history::History;
use crate::file::snapshot;
use crate::journal::history::Extent;
use crate::journal::{Drawer, history, key};

/// The number of edits after which a snapshot is due.
const EDITS: u64 = 200;
/// The idle time after which one is due for any edit, in milliseconds.
const REST: i64 = 60_000;
/// By when history is laid down, though the browser never has a moment to spare, in milliseconds.
const IDLE: u32 = 5_000;
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

    /// Takes a snapshot of the open plan. What only older ones needed becomes history.
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
            inner.past = (until > 0).then_some((plan, until));
            inner.unsnapped = 0;
        });
        if let Some(entry) = self.entry() {
            self.list(entry);
        }
        self.written_soon();
    }

    /// Moves the lines that opening the plan no longer needs into its history, when the browser is idle. Only
    /// once the snapshots that stand in for them are on the disk. Should it fail, the next snapshot does it.
    pub(super) fn lay_down_past(self) {
        let past = self.inner.try_update_value(|inner| inner.past.take()).flatten();
        let Some((plan, until)) = past else { return };
        timer::when_idle(IDLE, move || {
            timer::spawn(async move {
                if self.writes() {
                    // A failure leaves the lines where they are.
                    drop(self.store().move_to_history(&plan, until).await);
                }
            });
        });
    }

    /// The open plan is about to become another one: the journal, which leads to the one it is, goes into its
    /// history, followed by that state. It is queued, to be written together with the new snapshot.
    pub(super) fn close_past(self, lines: &[(String, String)]) {
        let Some(entry) = self.entry() else { return };
        let (plan, store) = (entry.id, self.store());
        let prefix = format!("{plan}/");
        store.delete_all(Drawer::Journal, &prefix);
        let state = self.session.with_book(|book| snapshot::write(book, []));
        let mut ops = history::take_in(&plan, &[], None, lines);
        ops.push(history::take_state(&plan, self.inner.with_value(|inner| inner.position), state));
        for op in ops {
            store.queue(op);
        }
    }

    /// What the device keeps of the open plan's edits: in the history, and as lines of the journal.
    ///
    /// # Errors
    /// [`StoreFault`] when it cannot be read.
    pub async fn past(&self) -> Result<Extent, StoreFault> {
        let Some(entry) = self.entry() else { return Ok(Extent::default()) };
        let (store, prefix) = (self.store(), format!("{}/", entry.id));
        let held = store.keys(Drawer::History, &prefix).await?;
        let lines = store.keys(Drawer::Journal, &prefix).await?.len();
        let mut extent = Extent::of(&history::chunks(&held));
        extent.edits = extent.edits.saturating_add(u64::try_from(lines).unwrap_or(u64::MAX));
        Ok(extent)
    }
}
