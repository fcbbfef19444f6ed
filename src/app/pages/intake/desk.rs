//! The state of a file that was read: what each sheet would bring in, what a person says of it, and the one edit that
//! agreeing makes.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::keeper::Keeper;
use crate::app::session::Session;
use crate::browser::prefs;
use crate::edit::Name;
use crate::edit::intake::{
    Answers, Choices, Known, Mapping, NothingToWrite, Proposal, at_odds, changes, filled_sheets,
    nothing_to_write, propose,
};
use crate::plan::Plan;
use crate::read::grid::ReadBook;

/// The most mappings that are kept of a plan: an office has a handful of forms.
const KEPT: usize = 24;

/// One sheet of the file.
#[derive(Clone, Copy)]
pub(super) struct SheetDesk {
    /// Its place in the file.
    pub sheet: usize,
    /// Whether it is brought in.
    pub taken: RwSignal<bool>,
    /// What the person said of it.
    pub answers: RwSignal<Answers>,
    /// What the person chose of what it would bring in.
    pub choices: RwSignal<Choices>,
    /// What it would bring in.
    pub proposal: Memo<Proposal>,
}

/// The file. A handle that every component may copy.
#[derive(Clone, Copy)]
pub(super) struct BookDesk {
    pub session: Session,
    /// The plan's id, by which our own files are known.
    id: StoredValue<String>,
    /// Its sheets that hold something.
    pub sheets: StoredValue<Vec<SheetDesk>>,
    /// Whether where columns go is kept for the next month.
    pub remember: RwSignal<bool>,
    /// How many changes the last agreement wrote.
    pub written: RwSignal<Option<usize>>,
}

impl BookDesk {
    /// The desk of a file that was opened from a month's figures.
    pub fn new(session: Session, keeper: Keeper, book: Arc<ReadBook>, month: Option<u8>) -> Self {
        let id = keeper.open_id().get_untracked().unwrap_or_default();
        let mappings = StoredValue::new(kept(&id));
        let found = filled_sheets(&book);
        let stored = StoredValue::new(id);
        let sheet = |sheet: usize| {
            let (answers, book) = (RwSignal::new(Answers::default()), Arc::clone(&book));
            let made = move |plan: &Plan, plan_id: &str, mappings: &[Mapping]| {
                let known = Known { plan, plan_id, month, mappings };
                answers.with(|answers| propose(known, &book, sheet, answers))
            };
            let proposal = Memo::new(move |_| {
                session.whole(|plan| {
                    stored.with_value(|id| mappings.with_value(|all| made(plan, id, all)))
                })
            });
            let (taken, choices) = (RwSignal::new(true), RwSignal::new(Choices::default()));
            SheetDesk { sheet, taken, answers, choices, proposal }
        };
        Self {
            session,
            id: stored,
            sheets: StoredValue::new(found.into_iter().map(sheet).collect()),
            remember: RwSignal::new(true),
            written: RwSignal::new(None),
        }
    }

    /// What is agreed to, handed to `read`; tracked.
    fn agreed<R>(self, read: impl FnOnce(&[(&Proposal, &Choices)]) -> R) -> R {
        let sheets = self.sheets.get_value();
        let taken: Vec<(Proposal, Choices)> = sheets
            .into_iter()
            .filter(|sheet| sheet.taken.get())
            .map(|sheet| (sheet.proposal.get(), sheet.choices.get()))
            .collect();
        let lent: Vec<(&Proposal, &Choices)> = taken.iter().map(|(one, it)| (one, it)).collect();
        read(&lent)
    }

    /// How many changes agreeing would make now, and whether two sheets contradict each other.
    pub fn count(self) -> (usize, bool) {
        self.agreed(|agreed| {
            let mut fresh = || self.session.fresh();
            let made = self.session.whole(|plan| changes(plan, agreed, &mut fresh)).len();
            (made, !at_odds(agreed).is_empty())
        })
    }

    /// Why agreeing would make no change; tracked.
    pub fn nothing(self) -> NothingToWrite {
        self.agreed(nothing_to_write)
    }

    /// Whether a person said where a column goes, so that there is something to remember.
    pub fn is_mapped(self) -> bool {
        self.agreed(|agreed| agreed.iter().any(|(one, _)| !one.by_hand.is_empty()))
    }

    /// Writes what is agreed to, as one edit, and keeps where columns went.
    pub fn agree(self) {
        let session = self.session;
        let made = untrack(|| {
            self.agreed(|agreed| {
                let mut fresh = || session.fresh();
                session.peek(|plan| changes(plan, agreed, &mut fresh))
            })
        });
        let count = made.len();
        if self.remember.get_untracked() {
            self.keep();
        }
        if session.apply(Name::Paste, made) {
            self.written.set(Some(count));
        }
    }

    fn keep(self) {
        let sheets = self.sheets.get_value();
        let taken = sheets.into_iter().filter(|sheet| sheet.taken.get_untracked());
        let new: Vec<Mapping> =
            taken.filter_map(|it| Mapping::remember(&it.proposal.get_untracked())).collect();
        if new.is_empty() {
            return;
        }
        self.id.with_value(|id| {
            let mut all = new.clone();
            let old = kept(id);
            all.extend(old.into_iter().filter(|old| new.iter().all(|it| it.heads != old.heads)));
            all.truncate(KEPT);
            // Words and ids always have a JSON; a browser that keeps nothing asks again next month.
            let text = serde_json::to_string(&all).unwrap_or_default();
            prefs::set(prefs::Key::Mappings(id), &text);
        });
    }
}

/// The mappings kept of a plan on this device.
fn kept(id: &str) -> Vec<Mapping> {
    let text = prefs::get(prefs::Key::Mappings(id)).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}
