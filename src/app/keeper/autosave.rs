//! From a keystroke to the disk: a write starts a tenth of a second after the key, also during steady typing,
//! at most four times a second, and at once when the page is being hidden.

use leptos::prelude::*;

use super::{Keeper, SaveState, TabRole, Trouble};
use crate::app::parts::NoticeKind;
use crate::browser::persist::Promised;
use crate::browser::store::StoreFault;
use crate::browser::timer::Timer;
use crate::browser::{clock, page, persist, timer};
use crate::journal::{Drawer, Share, TabMessage, history, key};
use crate::text::{Message, controls, storage};

/// From a key to its write, in milliseconds.
const SOON: i64 = 120;
/// From one write to the next: no key waits longer than a quarter of a second for its write to start.
const APART: i64 = 240;

impl Keeper {
    /// Takes in a line, in the tick in which it was typed.
    pub(super) fn keep_line(self, position: u64, line: String) {
        let now = clock::now_ms();
        let kept = self.inner.try_update_value(|inner| {
            let plan = inner.open.as_ref()?.id.clone();
            inner.store.put(Drawer::Journal, &key(&plan, position), line.clone());
            inner.unsent.insert(position, line);
            inner.unsnapped += u64::from(position > inner.position);
            inner.position = inner.position.max(position);
            inner.edited = now;
            Some(())
        });
        if kept.flatten().is_some() {
            self.written_soon();
        }
    }

    /// Shows that something is waiting, and schedules its write.
    pub(super) fn written_soon(self) {
        if !self.store().writes() {
            self.say(SaveState::Failed);
        } else if self.save.get_untracked() != SaveState::Failed {
            self.say(SaveState::Saving);
        }
        self.schedule();
    }

    pub(super) fn say(self, state: SaveState) {
        if self.save.get_untracked() != state {
            self.save.set(state);
        }
        page::confirm_close(!matches!(state, SaveState::Saved { .. }));
    }

    /// Sets the timer of the next write, unless it is set or a write is under way.
    pub(super) fn schedule(self) {
        let now = clock::now_ms();
        self.inner.update_value(|inner| {
            if inner.timer.is_some() || inner.flying > 0 || !inner.store.writes() {
                return;
            }
            // Clocks are set back now and then: never wait longer than the interval itself.
            let wait = (inner.started + APART - now).clamp(SOON, APART);
            let wait = u32::try_from(wait).unwrap_or(1);
            inner.timer = Some(Timer::after(wait, move || self.flush()));
        });
    }

    /// Writes what is waiting, now.
    pub(super) fn flush(self) {
        if let Some(work) = self.begin_flush() {
            timer::spawn(async move {
                work.await;
            });
        }
    }

    /// Writes all that is waiting. Returns whether it is on the disk.
    pub async fn settle(&self) -> bool {
        self.session.end_typing();
        if let Some(work) = self.begin_flush() {
            return work.await;
        }
        !self.store().waits()
    }

    /// Ctrl+S: writes what is waiting, and returns what to show about it.
    pub async fn say_saved(&self) -> (Message, NoticeKind) {
        if self.session.read_only.get_untracked() {
            return (controls::LOCKED, NoticeKind::Info);
        }
        if self.settle().await {
            (storage::ALL_SAVED, NoticeKind::Good)
        } else {
            (storage::NOT_ALL_SAVED, NoticeKind::Danger)
        }
    }

    /// Everything up to the commit happens before the first await of the returned work.
    fn begin_flush(self) -> Option<impl Future<Output = bool> + 'static> {
        let now = clock::now_ms();
        let lines = self.inner.try_update_value(|inner| {
            inner.timer = None;
            if !inner.store.writes() {
                return None;
            }
            inner.flying += 1;
            inner.started = now;
            Some(std::mem::take(&mut inner.unsent))
        })??;
        self.refresh_entry();
        let store = self.store();
        Some(async move {
            let result = store.commit(Share::Whole).await;
            self.inner.update_value(|inner| inner.flying = inner.flying.saturating_sub(1));
            match result {
                Ok(()) => {
                    self.written();
                    self.tell_lines(lines.into_iter().collect());
                    true
                }
                Err(fault) => {
                    self.inner.update_value(|inner| {
                        for (position, line) in lines {
                            inner.unsent.entry(position).or_insert(line);
                        }
                    });
                    self.failed(fault).await;
                    false
                }
            }
        })
    }

    /// The index entry is written along each time: it is small, whatever the size of the plan.
    fn refresh_entry(self) {
        let entry = self.inner.try_update_value(|inner| {
            let edited = inner.edited;
            let entry = inner.open.as_mut()?;
            self.session.with_book(|book| entry.refresh(book, edited));
            inner.store.put(Drawer::Plans, &entry.id, entry.write());
            Some(entry.clone())
        });
        if let Some(Some(entry)) = entry {
            self.list(entry);
        }
    }

    fn written(self) {
        let now = clock::now_ms();
        self.trouble.set(None);
        self.inner.update_value(|inner| inner.stored = true);
        if self.store().waits() {
            self.schedule();
            return;
        }
        self.say(SaveState::Saved { ms: now });
        self.move_history_when_idle();
        let first = self.inner.try_update_value(|inner| {
            let first = !inner.asked && inner.unsnapped > 0;
            inner.asked |= first;
            first
        });
        if first == Some(true) {
            self.mark(true);
            timer::spawn(async move {
                if self.promised.get_untracked() != Promised::Yes {
                    self.promised.set(persist::ask().await);
                }
            });
        } else {
            self.mark(false);
        }
    }

    fn tell_lines(self, lines: Vec<(u64, String)>) {
        if let (Some(entry), false) = (self.entry(), lines.is_empty()) {
            self.send(&TabMessage::Lines { plan: entry.id, lines });
        }
    }

    /// A write failed: nothing of it is lost, and the person is informed.
    async fn failed(self, fault: StoreFault) {
        match fault {
            StoreFault::Taken { .. } => self.overtaken().await,
            StoreFault::Closed { .. } | StoreFault::Refused { .. } => {
                self.store().disconnect();
                self.say(SaveState::Failed);
                self.resume().await;
            }
            StoreFault::Newer { .. } => {
                self.trouble.set(Some(Trouble::Newer));
                self.set_role(TabRole::Reader);
            }
            StoreFault::Full { .. } => self.make_room().await,
            StoreFault::Failed { why, .. } => {
                self.say(SaveState::Failed);
                self.trouble.set(Some(Trouble::Failing(why)));
            }
        }
    }

    /// The disk is full: the older kept versions are dropped, and the journal is written without the rest.
    async fn make_room(self) {
        let store = self.store();
        // What nobody asked to keep goes before what somebody may want back.
        let history = store.keys(Drawer::History, "").await.unwrap_or_default();
        let older = history::older_half(&history);
        if !older.is_empty() {
            store.push(older);
            let room = store.commit(Share::MakingRoom).await;
            if room.is_ok() && store.commit(Share::Whole).await.is_ok() {
                return self.written();
            }
        }
        self.drop_copies(2).await;
        let stored = self.inner.with_value(|inner| inner.stored);
        // In a write of its own, or the one that does not fit would roll the removal back too.
        let room = self.store().commit(Share::MakingRoom).await;
        let journal = self.store().commit(Share::Journal).await;
        match room.and(journal) {
            Ok(()) if stored => {
                self.say(SaveState::Saved { ms: clock::now_ms() });
                self.trouble.set(Some(Trouble::Tight));
            }
            Ok(()) | Err(_) => {
                self.say(SaveState::Failed);
                self.trouble.set(Some(Trouble::Full));
            }
        }
    }

    /// The page is being hidden or left.
    pub(super) fn hide(self) {
        if self.store().waits() {
            self.flush();
        }
        self.mark(true);
        self.give_up_lease();
    }
}
