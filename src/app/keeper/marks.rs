//! Dấu nhớ: what this device held, noted outside the database, so that the loss of the database is noticed.

use leptos::prelude::*;

use super::{Keeper, Mark};
use crate::browser::{clock, prefs};

/// The least time between two writes of the marker, in milliseconds.
const MARK_EVERY: i64 = 60_000;

impl Keeper {
    /// Writes the marker if it is due, or with `now` at once.
    pub(super) fn mark(self, now: bool) {
        let time = clock::now_ms();
        let due = self.inner.try_update_value(|inner| {
            let due = now || (time - inner.marked).abs() >= MARK_EVERY;
            if due {
                inner.marked = time;
            }
            due
        });
        if due == Some(true) && self.writes() && self.store().connected() {
            self.write_marks();
        }
    }

    pub(super) fn write_marks(self) {
        let mut marks: Vec<Mark> =
            self.plans.with_untracked(|plans| plans.iter().map(Mark::from).collect());
        // What is lost stays noted until the person has read it.
        marks.extend(self.lost.get_untracked());
        if let Ok(text) = serde_json::to_string(&marks) {
            prefs::set(prefs::Key::Marker, &text);
        }
    }

    /// Finds plans that this device had and no longer has.
    pub(super) fn look_for_lost(self) {
        let Some(text) = prefs::get(prefs::Key::Marker) else { return };
        let Ok(marks) = serde_json::from_str::<Vec<Mark>>(&text) else { return };
        let gone = self.plans.with_untracked(|plans| {
            let here = |mark: &Mark| plans.iter().any(|entry| entry.id == mark.id);
            marks.into_iter().filter(|mark| !here(mark)).collect::<Vec<_>>()
        });
        self.lost.set(gone);
    }

    /// The person has read what was lost.
    pub fn forget_lost(&self) {
        self.lost.set(Vec::new());
        self.unread.set(Vec::new());
        self.write_marks();
    }
}
