//! One tab writes; the others show its edits live, and can take over, even from a tab that is frozen or was
//! killed.

use leptos::prelude::*;

use super::state::OVERTAKEN;
use super::{Keeper, SaveState, TabRole, Trouble};
use crate::browser::locks::{Answer, Ask};
use crate::browser::tabs::Channel;
use crate::browser::{clock, locks, page, timer};
use crate::edit::wire;
use crate::journal::{Drawer, TabMessage, Unread};

/// How long a lease holds without a sign of life, in milliseconds. Only used without locks.
const LEASE: i64 = 12_000;
/// How long the writer gets to leave by itself, in tenths of a second.
const GRACE: u32 = 15;

impl Keeper {
    pub(super) fn hear_tabs(self) {
        let channel = Channel::open(move |text| {
            // A newer release may send messages that this one does not understand.
            if let Ok(message) = TabMessage::read(&text) {
                self.hear(message);
            }
        });
        self.inner.update_value(|inner| inner.channel = Some(channel));
    }

    pub(super) fn send(self, message: &TabMessage) {
        let channel = self.inner.with_value(|inner| inner.channel.clone());
        if let Some(channel) = channel {
            channel.send(&message.write());
        }
    }

    fn hear(self, message: TabMessage) {
        let reads = !self.writes();
        match message {
            TabMessage::Lines { plan, lines } if reads => self.follow(&plan, &lines),
            TabMessage::Changed { plan } if reads => {
                timer::spawn(async move { self.refresh(Some(&plan)).await });
            }
            TabMessage::Leave if !reads => timer::spawn(self.leave()),
            TabMessage::Left => self.inner.update_value(|inner| inner.left = true),
            TabMessage::Lines { .. }
            | TabMessage::Changed { .. }
            | TabMessage::Leave
            | TabMessage::Took => {}
        }
    }

    /// Shows what the writer wrote.
    fn follow(self, plan: &str, lines: &[(u64, String)]) {
        if self.open.get_untracked().as_deref() != Some(plan) {
            timer::spawn(async move { self.refresh(None).await });
            return;
        }
        for (position, line) in lines {
            let fits = wire::read(line).is_ok_and(|edit| self.session.follow(*position, &edit));
            if !fits {
                let plan = plan.to_owned();
                timer::spawn(async move { self.refresh(Some(&plan)).await });
                return;
            }
        }
    }

    /// Reads the list again, and the open plan if it is the one that changed.
    async fn refresh(self, changed: Option<&str>) {
        if let Err(fault) = self.read_list().await {
            // Tried again every few seconds: what is shown may not be the plan.
            self.trouble.set(Some(Trouble::of(&fault)));
            return;
        }
        let open = self.open.get_untracked();
        let Some(plan) = open.filter(|open| changed.is_none_or(|changed| changed == open)) else {
            return;
        };
        if changed.is_some() && self.load(&plan).await.is_err() {
            self.close();
        }
    }

    /// Lets another tab write, whose person asked for it.
    async fn leave(self) {
        if self.settle().await {
            self.step_back();
            self.send(&TabMessage::Left);
        }
    }

    fn step_back(self) {
        self.cancel_history();
        self.store().stop_writing();
        self.set_role(TabRole::Reader);
        self.say(SaveState::Saved { ms: clock::now_ms() });
        self.stand_in_line();
    }

    /// The lock was stolen: the other tab waited for an answer in vain, so this tab was frozen, or could not
    /// save.
    pub(super) fn stolen(self) {
        self.inner.update_value(|inner| inner.locked = false);
        timer::spawn(async move {
            if self.writes() {
                self.settle().await;
                self.overtaken().await;
            }
        });
    }

    /// Another tab is the writer now. What this one could not save is set aside, not forgotten.
    pub(super) async fn overtaken(self) {
        if !self.writes() {
            return;
        }
        let store = self.store();
        let left = store.waiting(Drawer::Journal);
        self.step_back();
        let now = clock::now_ms();
        for (key, text) in left {
            let row = serde_json::json!({"key": key, "why": OVERTAKEN, "at": now, "text": text});
            let aside = format!("{now:015}-{}", key.replace('/', "-"));
            if let Err(fault) = store.set_aside(&aside, row.to_string()).await {
                self.trouble.set(Some(Trouble::of(&fault)));
            }
            let why = OVERTAKEN.to_owned();
            self.unread.update(|all| all.push(Unread { drawer: Drawer::Journal, key, why, text }));
        }
        if let Some(plan) = self.open.get_untracked() {
            self.refresh(Some(&plan)).await;
        }
    }

    /// Finds the role of this tab at the start.
    pub(super) async fn find_role(self) {
        match locks::take(Ask::IfFree, move || self.stolen()).await {
            Answer::Granted => {
                self.inner.update_value(|inner| inner.locked = true);
                self.take_store().await;
            }
            Answer::Busy => {
                self.set_role(TabRole::Reader);
                self.stand_in_line();
            }
            Answer::Unknown => {
                self.inner.update_value(|inner| inner.locks = false);
                self.by_lease().await;
            }
        }
    }

    /// Without locks: the writer is the tab that gave the last sign of life.
    async fn by_lease(self) {
        let tab = self.inner.with_value(|inner| inner.tab);
        let now = clock::now_ms();
        let alive = match self.store().lease().await {
            Ok(Some(lease)) => lease.tab != tab && (now - lease.beat).abs() < LEASE,
            Ok(None) | Err(_) => false,
        };
        if alive {
            self.set_role(TabRole::Reader);
        } else {
            self.become_writer().await;
        }
    }

    /// Becomes the writer and reads what the last one left.
    async fn become_writer(self) {
        if self.take_store().await
            && self.read_list().await.is_ok()
            && let Some(plan) = self.open.get_untracked()
            && self.load(&plan).await.is_err()
        {
            self.close();
        }
    }

    /// Asks the database to accept this tab as its writer. Returns whether it did.
    pub(super) async fn take_store(self) -> bool {
        let tab = self.inner.with_value(|inner| inner.tab);
        match self.store().take(tab, clock::now_ms()).await {
            Ok(taken) => {
                let before = self
                    .inner
                    .try_update_value(|inner| inner.database.replace(taken.database.clone()));
                self.set_role(TabRole::Writer);
                if before.flatten().is_some_and(|before| before != taken.database) {
                    self.wiped();
                }
                true
            }
            Err(fault) => {
                let trouble = Trouble::of(&fault);
                let newer = trouble == Trouble::Newer;
                self.trouble.set(Some(trouble));
                self.set_role(if newer { TabRole::Reader } else { TabRole::Writer });
                false
            }
        }
    }

    /// Waits for the writer to be closed.
    fn stand_in_line(self) {
        let stand = self
            .inner
            .try_update_value(|inner| inner.locks && !std::mem::replace(&mut inner.in_line, true));
        if stand != Some(true) {
            return;
        }
        let granted = move || {
            self.inner.update_value(|inner| {
                inner.in_line = false;
                inner.locked = true;
            });
            if self.role.get_untracked() == TabRole::Reader && self.takes_part() {
                timer::spawn(self.become_writer());
            }
        };
        locks::wait(granted, move || self.stolen());
    }

    fn takes_part(self) -> bool {
        self.trouble.get_untracked() != Some(Trouble::Newer)
    }

    /// Makes this tab the writer, because its person asked for it.
    pub fn take_over(&self) {
        if self.role.get_untracked() == TabRole::Reader && self.takes_part() {
            timer::spawn((*self).taking_over());
        }
    }

    /// Makes this tab the writer before something that only the writer may do, because its person asked for
    /// it. Returns whether it is.
    pub(super) async fn ensure_writer(self) -> bool {
        self.until_ready().await;
        if self.role.get_untracked() == TabRole::Reader && self.takes_part() {
            self.taking_over().await;
        }
        self.writes()
    }

    async fn taking_over(self) {
        self.set_role(TabRole::TakingOver);
        self.inner.update_value(|inner| inner.left = false);
        self.send(&TabMessage::Leave);
        for _ in 0..GRACE {
            if self.inner.with_value(|inner| inner.left) {
                break;
            }
            timer::sleep(100).await;
        }
        if self.inner.with_value(|inner| inner.locks) {
            let answer = locks::take(Ask::Steal, move || self.stolen()).await;
            self.inner.update_value(|inner| inner.locked = answer == Answer::Granted);
        }
        self.become_writer().await;
        if self.role.get_untracked() == TabRole::TakingOver {
            self.set_role(TabRole::Reader);
        }
        self.send(&TabMessage::Took);
    }

    /// The page is shown again: it may have slept while another tab took over.
    pub(super) fn show(self) {
        if self.writes() && self.store().writes() {
            timer::spawn(async move {
                let tab = self.inner.with_value(|inner| inner.tab);
                if let Ok(Some(lease)) = self.store().lease().await
                    && lease.tab != tab
                {
                    self.overtaken().await;
                }
            });
        }
    }

    /// Sends signs of life, and does what else is due every few seconds.
    pub(super) fn tick(self) {
        if !self.ready.get_untracked() {
            return;
        }
        self.try_again();
        self.snapshot_if_due();
        if self.inner.with_value(|inner| inner.locks) || !self.store().connected() {
            return;
        }
        if self.writes() && !page::hidden() {
            let tab = self.inner.with_value(|inner| inner.tab);
            self.store().beat(tab, Some(clock::now_ms()));
            self.schedule();
        } else if self.role.get_untracked() == TabRole::Reader && self.takes_part() {
            timer::spawn(self.by_lease());
        }
    }

    /// A hidden page may be killed without notice: without locks it gives up its claim.
    pub(super) fn give_up_lease(self) {
        if !self.inner.with_value(|inner| inner.locks) && self.writes() {
            let tab = self.inner.with_value(|inner| inner.tab);
            self.store().beat(tab, None);
            self.flush();
        }
    }
}
