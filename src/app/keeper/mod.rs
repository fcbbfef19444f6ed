//! Người giữ sổ: keeps every edit on this device, and shows truthfully whether it is kept.
//!
//! Edits go from the session into the store's queue in the same tick (`autosave`), from there to the disk
//! within a quarter of a second. One tab writes, the others follow it live (`tabs`). When the database fails,
//! work continues in memory and saving resumes by itself (`trouble`).

mod autosave;
mod banners;
mod copies;
pub mod export;
mod marks;
pub mod naming;
pub mod person;
mod plans;
mod save_mark;
mod snapshots;
mod state;
mod tabs;
mod trouble;
mod viewing;

pub use crate::journal::{CopyHead, Entry, Export, Mark, Reason};
pub use banners::Banners;
pub use copies::CopyFault;
pub use save_mark::SaveMark;
pub use state::{OpenFault, SaveState, TabRole, Trouble, Viewed};

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::session::Session;
use crate::app::ambient::memo::memo;
use crate::app::ambient::provided::provided;
use crate::browser::persist::Promised;
use crate::browser::store::Store;
use crate::browser::tabs::Channel;
use crate::browser::timer::Timer;
use crate::browser::{clock, ids, page, persist, timer};
use crate::journal::Unread;

/// The state of the keeper that no screen shows.
#[allow(clippy::struct_excessive_bools, reason = "facts that do not depend on each other")]
struct KeeperState {
    store: Store,
    channel: Option<Channel>,
    tab: u64,
    /// Whether the browser has Web Locks here.
    locks: bool,
    locked: bool,
    in_line: bool,
    left: bool,
    database: Option<String>,
    open: Option<Entry>,
    position: u64,
    generations: Vec<u64>,
    unsnapped: u64,
    /// The plan and the position before which its lines are history, once all that waits is on the disk.
    history_due: Option<(String, u64)>,
    /// Changes when moves that were put off are not wanted any more.
    turn: u64,
    /// Whether a snapshot of the open plan is on the disk, so that its journal alone is enough.
    stored: bool,
    unsent: BTreeMap<u64, String>,
    timer: Option<Timer>,
    flying: u32,
    started: i64,
    edited: i64,
    marked: i64,
    asked: bool,
    busy: bool,
}

/// The keeper. A small handle that every component may copy.
#[derive(Clone, Copy)]
pub struct Keeper {
    inner: StoredValue<KeeperState, LocalStorage>,
    session: Session,
    save: RwSignal<SaveState>,
    role: RwSignal<TabRole>,
    plans: RwSignal<Vec<Entry>>,
    open: RwSignal<Option<String>>,
    ready: RwSignal<bool>,
    trouble: RwSignal<Option<Trouble>>,
    lost: RwSignal<Vec<Mark>>,
    unread: RwSignal<Vec<Unread>>,
    promised: RwSignal<Promised>,
    viewing: RwSignal<Option<Viewed>>,
    moved: RwSignal<u32>,
}

impl Keeper {
    /// The keeper that the application provided.
    pub fn here() -> Self {
        provided()
    }

    /// Makes a keeper for the session and starts it: finds the store, the role of this tab, and the plan that
    /// was open last.
    pub fn start(session: Session) -> Self {
        let keeper = Self::new(session);
        session.read_only.set(true);
        session.on_edit(move |position, line| keeper.keep_line(position, line));
        keeper.hear_tabs();
        page::on_hide(move || keeper.hide());
        page::on_show(move || keeper.show());
        timer::every(5_000, move || keeper.tick());
        timer::spawn(async move {
            keeper.promised.set(persist::promised().await);
            keeper.begin().await;
            keeper.ready.set(true);
        });
        keeper
    }

    fn new(session: Session) -> Self {
        let inner = KeeperState {
            store: Store::new(),
            channel: None,
            tab: ids::random(),
            locks: true,
            locked: false,
            in_line: false,
            left: false,
            database: None,
            open: None,
            position: 0,
            generations: Vec::new(),
            unsnapped: 0,
            history_due: None,
            turn: 0,
            stored: false,
            unsent: BTreeMap::new(),
            timer: None,
            flying: 0,
            started: 0,
            edited: 0,
            marked: 0,
            asked: false,
            busy: false,
        };
        Self {
            inner: StoredValue::new_local(inner),
            session,
            save: RwSignal::new(SaveState::Saved { ms: clock::now_ms() }),
            role: RwSignal::new(TabRole::Starting),
            plans: RwSignal::new(Vec::new()),
            open: RwSignal::new(None),
            ready: RwSignal::new(false),
            trouble: RwSignal::new(None),
            lost: RwSignal::new(Vec::new()),
            unread: RwSignal::new(Vec::new()),
            promised: RwSignal::new(Promised::Unknown),
            viewing: RwSignal::new(None),
            moved: RwSignal::new(0),
        }
    }

    /// Whether it is known what this device holds; before that no page should say "no plans".
    pub fn ready(&self) -> Signal<bool> {
        self.ready.into()
    }

    /// Whether what was typed is on the disk.
    pub fn save_state(&self) -> Signal<SaveState> {
        self.save.into()
    }

    /// The role of this tab.
    pub fn role(&self) -> Signal<TabRole> {
        self.role.into()
    }

    /// The plans of this device.
    pub fn plans(&self) -> Signal<Vec<Entry>> {
        self.plans.into()
    }

    /// The id of the open plan.
    pub fn open_id(&self) -> Signal<Option<String>> {
        self.open.into()
    }

    /// What keeps the edits from the disk.
    pub fn trouble(&self) -> Signal<Option<Trouble>> {
        self.trouble.into()
    }

    /// What the browser promised about keeping the data.
    pub fn promised(&self) -> Signal<Promised> {
        self.promised.into()
    }

    /// How many edits are in no exported file yet.
    pub fn since_export(&self) -> Signal<u64> {
        let keeper = *self;
        memo(move || {
            let revision = keeper.session.revision();
            keeper.plans.track();
            keeper.entry().map_or(0, |entry| entry.since(revision))
        })
        .into()
    }

    /// The entry of the open plan, as it is now.
    pub fn entry(&self) -> Option<Entry> {
        self.inner.with_value(|inner| inner.open.clone())
    }

    /// Waits until it is known what this device holds, and which role this tab has.
    pub async fn until_ready(&self) {
        while !self.ready.get_untracked() {
            timer::sleep(20).await;
        }
    }

    fn store(&self) -> Store {
        self.inner.with_value(|inner| inner.store.clone())
    }

    fn writes(&self) -> bool {
        matches!(self.role.get_untracked(), TabRole::Writer)
    }

    fn set_role(&self, role: TabRole) {
        self.role.set(role);
        self.session.end_typing();
        let views = self.viewing.get_untracked().is_some();
        self.session.read_only.set(views || role != TabRole::Writer);
    }
}
