//! Whole plans at intervals, so that the journal stays short. Two generations are kept, with the journal
//! since the older one, and enough of it besides that undo works across a reload.

use leptos::prelude::*;

use super::{Keeper, OpenFault};
use crate::browser::store::StoreFault;
use crate::browser::{clock, timer};
use crate::edit::undo::UndoStack;
use crate::file::snapshot;
use crate::journal::{Drawer, history, key};

/// The number of edits after which a snapshot is due.
const EDITS: u64 = 200;
/// The idle time after which one is due for any edit, in milliseconds.
const REST: i64 = 60_000;
/// After how long history is moved at the latest, however busy the browser is, in milliseconds.
const IDLE: u32 = 5_000;
/// No snapshot while somebody types.
const PAUSE: i64 = 3_000;

/// Lines of the journal, each under its key.
type Lines = Vec<(String, String)>;

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
            let undo = u64::try_from(UndoStack::KEPT).unwrap_or(u64::MAX);
            let oldest = inner.generations.first().copied().unwrap_or_default();
            let until = (oldest + 1).min(position.saturating_sub(undo));
            inner.history_due = (until > 0).then_some((plan, until));
            inner.unsnapped = 0;
        });
        if let Some(entry) = self.entry() {
            self.list(entry);
        }
        self.written_soon();
    }

    /// Moves the lines that opening the plan no longer needs into its history, when the browser is idle. Only
    /// once the snapshots that stand in for them are on the disk. If it fails, the next snapshot tries again.
    pub(super) fn move_history_when_idle(self) {
        let due = self.inner.try_update_value(|inner| inner.history_due.take()).flatten();
        let Some((plan, until)) = due else { return };
        let turn = self.inner.with_value(|inner| inner.turn);
        timer::when_idle(IDLE, move || {
            if self.inner.with_value(|inner| inner.turn) == turn && self.writes() {
                timer::spawn(async move {
                    if self.store().move_to_history(&plan, until).await {
                        self.moved.update(|count| *count += 1);
                    }
                });
            }
        });
    }

    /// No move that was put off may begin any more: the plan is about to be another one.
    pub(super) fn cancel_history(self) {
        self.inner.update_value(|inner| {
            inner.history_due = None;
            inner.turn += 1;
        });
    }

    /// The whole journal of the open plan and the keys of its history, read before the plan is replaced.
    ///
    /// # Errors
    /// [`OpenFault`] when they cannot be read, or this tab does not write: nothing may be replaced then.
    pub(super) async fn journal_before(self) -> Result<(Lines, Vec<String>), OpenFault> {
        let store = self.store();
        if !self.writes() {
            return Err(OpenFault::ReadOnly);
        }
        let Some(entry) = self.entry() else { return Ok((Vec::new(), Vec::new())) };
        let prefix = format!("{}/", entry.id);
        let known = self.inner.with_value(|inner| inner.database.is_some());
        if !store.connected() && known {
            return Err(StoreFault::Closed { tried: "read" }.into());
        }
        let keys = if store.connected() {
            store.keys(Drawer::History, &prefix).await?
        } else {
            Vec::new()
        };
        Ok((store.read(Drawer::Journal, &prefix).await?, keys))
    }

    /// The open plan is about to become another one: the journal, which leads to the one it is, goes into its
    /// history, followed by that state. It is queued, to be written together with the new snapshot.
    pub(super) fn close_history(self, lines: &[(String, String)], keys: &[String]) {
        let Some(entry) = self.entry() else { return };
        let position = self.inner.with_value(|inner| inner.position);
        let state = self.session.with_book(|book| snapshot::write(book, []));
        let chunks = history::chunks(keys);
        self.store().push(history::closed(&entry.id, &chunks, lines, position, state));
    }

    /// How much history of the open plan is kept.
    ///
    /// # Errors
    /// [`StoreFault`] when it cannot be read.
    pub async fn history(&self) -> Result<history::Size, StoreFault> {
        let Some(entry) = self.entry() else { return Ok(history::Size::default()) };
        let held = self.store().keys(Drawer::History, &format!("{}/", entry.id)).await?;
        Ok(history::Size::of(&history::chunks(&held)))
    }

    /// Counts what moved into the history, for those who show its size.
    pub fn history_moved(&self) -> Signal<u32> {
        self.moved.into()
    }
}
