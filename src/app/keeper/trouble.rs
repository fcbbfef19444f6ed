//! When the database fails: work continues in memory, the person is informed, and saving resumes by itself.

use leptos::prelude::*;

use super::state::OVERTAKEN;
use super::{Keeper, Mark, OpenFault, SaveState, TabRole, Trouble};
use crate::browser::locks::{Answer, Ask};
use crate::browser::{locks, prefs, timer};
use crate::journal::{Drawer, Unread};

impl Keeper {
    /// The start: the store, the role of this tab, the plans, the one that was open last.
    pub(super) async fn begin(self) {
        if !self.connect().await {
            if self.trouble.get_untracked() != Some(Trouble::Newer) {
                self.set_role(TabRole::Writer);
            }
            return;
        }
        self.find_role().await;
        self.read_plans().await;
        if let Some(last) = self.last_plan()
            && self.load(&last).await.is_err()
        {
            prefs::remove(prefs::Key::LastPlan);
        }
    }

    /// The plan that was open last, or the one edited last: localStorage may have lost its newest
    /// half minute.
    fn last_plan(self) -> Option<String> {
        let last = prefs::get(prefs::Key::LastPlan);
        self.plans.with_untracked(|all| {
            let noted = all.iter().find(|entry| Some(&entry.id) == last.as_ref());
            noted.or(all.first()).map(|entry| entry.id.clone())
        })
    }

    async fn read_plans(self) {
        match self.read_list().await {
            Ok(()) => self.look_for_lost(),
            Err(fault) => self.trouble.set(Some(Trouble::of(&fault))),
        }
    }

    /// Opens the database. Returns whether it is open.
    async fn connect(self) -> bool {
        match self.store().connect(move || self.connection_lost()).await {
            Ok(()) => true,
            Err(fault) => {
                let trouble = Trouble::of(&fault);
                if trouble == Trouble::Newer {
                    self.set_role(TabRole::Reader);
                }
                self.trouble.set(Some(trouble));
                false
            }
        }
    }

    /// The browser closed the database: its data was deleted, or a newer release wants it.
    fn connection_lost(self) {
        timer::spawn(self.resume());
    }

    /// Tries again what failed, if anything did.
    pub fn try_again(&self) {
        match self.trouble.get_untracked() {
            Some(Trouble::Memory | Trouble::Full | Trouble::Tight | Trouble::Failing(_)) => {
                timer::spawn((*self).resume());
            }
            Some(Trouble::Newer) | None => {}
        }
    }

    /// A newer release has the database: what this one could not save is shown for download.
    fn leave_to_newer(self) {
        if self.trouble.get_untracked() != Some(Trouble::Newer) {
            return;
        }
        let store = self.store();
        let left = store.waiting(Drawer::Journal);
        store.stop_writing();
        let why = OVERTAKEN.to_owned();
        let part = |(key, text)| Unread { drawer: Drawer::Journal, key, why: why.clone(), text };
        self.unread.update(|all| all.extend(left.into_iter().map(part)));
        self.say(SaveState::Saved { ms: crate::browser::clock::now_ms() });
    }

    /// Reconnects to the disk, one attempt at a time.
    pub(super) async fn resume(self) {
        let busy = self.inner.try_update_value(|inner| std::mem::replace(&mut inner.busy, true));
        if busy == Some(false) {
            self.reconnect().await;
            self.inner.update_value(|inner| inner.busy = false);
        }
    }

    async fn reconnect(self) {
        let new = !self.store().connected();
        if new && !self.connect().await {
            self.leave_to_newer();
            return;
        }
        if self.role.get_untracked() == TabRole::Reader {
            let plan = self.open.get_untracked();
            let read = match (self.read_list().await, plan) {
                (Ok(()), Some(plan)) => self.load(&plan).await,
                (listed, _) => listed.map_err(OpenFault::from),
            };
            // What is shown stays: the writer may be about to write it again.
            self.trouble.set(read.err().map(|fault| Trouble::Failing(fault.to_string())));
            return;
        }
        let new = new || self.inner.with_value(|inner| inner.database.is_none());
        let may = self.store().writes() || (self.has_lock().await && self.take_store().await);
        if !may {
            return;
        }
        if new {
            self.read_plans().await;
        }
        self.trouble.set(None);
        if self.store().waits() {
            self.flush();
        } else {
            self.say(SaveState::Saved { ms: crate::browser::clock::now_ms() });
        }
    }

    /// Whether this tab has the lock, can get it, or there are none.
    async fn has_lock(self) -> bool {
        let (locks, locked) = self.inner.with_value(|inner| (inner.locks, inner.locked));
        if locked || !locks {
            return true;
        }
        match locks::take(Ask::IfFree, move || self.stolen()).await {
            Answer::Granted => {
                self.inner.update_value(|inner| inner.locked = true);
                true
            }
            Answer::Unknown => {
                self.inner.update_value(|inner| inner.locks = false);
                true
            }
            Answer::Busy => false,
        }
    }

    /// The database is a different one than before: all that memory holds is written again, and what it did
    /// not hold is reported as lost.
    pub(super) fn wiped(self) {
        let open = self.open.get_untracked();
        let gone = self.plans.with_untracked(|plans| {
            let other = |id: &str| open.as_deref() != Some(id);
            plans.iter().filter(|entry| other(&entry.id)).map(Mark::from).collect::<Vec<_>>()
        });
        self.lost.update(|lost| lost.extend(gone));
        self.inner.update_value(|inner| {
            inner.generations.clear();
            inner.stored = false;
        });
        if open.is_some() {
            self.snapshot();
        }
    }
}
