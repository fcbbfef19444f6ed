//! Phiên làm việc: the open plan, and the only way in which the application changes it.
//!
//! The plan is plain data behind one handle. Readers subscribe to [`Place`]s, one per record, list or
//! measure, so that a keystroke notifies what shows it and nothing else.

mod acted;
mod read;
mod write;

pub use acted::Acted;

use std::collections::BTreeMap;
use std::rc::Rc;

use leptos::prelude::*;

use crate::app::ambient::provided::provided;
use crate::app::ambient::typed::Rewrite;
use crate::edit::typing::Typing;
use crate::edit::undo::UndoStack;
use crate::edit::{Book, Edit};
use crate::plan::{Id, Place, Plan};

/// What the session passes to the keeper: the journal position and the edit's line.
type Hook = Rc<dyn Fn(u64, String)>;

struct SessionState {
    book: Book,
    /// How often a book was opened: another number is another plan.
    opened: u64,
    history: UndoStack,
    typing: Typing,
    device: Id,
    /// Draws a new id.
    fresh: fn() -> Id,
    count: u64,
    /// Edits up to this count may not grow any more.
    sealed: u64,
    author: Option<Id>,
    hook: Option<Hook>,
}

/// Who waits for what. Kept apart from the plan: while the plan is read, what is read may subscribe to more.
#[derive(Default)]
struct Watched {
    /// Notifies those who wait for any change at all.
    whole: ArcTrigger,
    /// Notifies those who wait for a place.
    keys: BTreeMap<Place, ArcTrigger>,
    /// The triggers of the page before: each is notified once more, so that those who still listen subscribe
    /// anew, and then dropped with the listeners that are gone.
    leaving: Vec<(Place, ArcTrigger)>,
}

/// The open plan. A small handle that every component may copy.
#[derive(Clone, Copy)]
pub struct Session {
    inner: StoredValue<SessionState, LocalStorage>,
    watched: StoredValue<Watched, LocalStorage>,
    clock: fn() -> i64,
    rewrite: Rewrite,
    /// Whether another tab writes, or the file is of a newer release.
    pub read_only: RwSignal<bool>,
    /// Where the last undo or redo acted, to show it.
    pub acted: RwSignal<Option<Acted>>,
    /// Why the last change was refused, until it is read.
    pub refused: RwSignal<Option<String>>,
    /// How often a change was refused because the plan is read-only.
    pub locked: RwSignal<u32>,
    steps: RwSignal<u64>,
}

impl Session {
    /// A session with an empty plan. `clock` gives milliseconds since 1970, `fresh` draws a new id.
    pub fn new(device: Id, clock: fn() -> i64, fresh: fn() -> Id, rewrite: Rewrite) -> Self {
        let inner = SessionState {
            book: Book::default(),
            opened: 0,
            history: UndoStack::default(),
            typing: Typing::default(),
            device,
            fresh,
            count: 0,
            sealed: 0,
            author: None,
            hook: None,
        };
        Self {
            inner: StoredValue::new_local(inner),
            watched: StoredValue::new_local(Watched::default()),
            clock,
            rewrite,
            read_only: RwSignal::new(false),
            acted: RwSignal::new(None),
            refused: RwSignal::new(None),
            locked: RwSignal::new(0),
            steps: RwSignal::new(0),
        }
    }

    /// The session that the application provided.
    pub fn here() -> Self {
        provided()
    }

    /// Opens a book with the edits that led to it, so that undo works across a reload.
    /// `count` is this device's last journal position for the plan.
    pub fn replace(&self, book: Book, edits: &[Edit], count: u64) {
        self.inner.update_value(|inner| {
            inner.opened = inner.opened.wrapping_add(1);
            inner.book = book;
            inner.history = UndoStack::of(edits);
            inner.typing = Typing::default();
            inner.count = count;
            inner.sealed = count;
        });
        // The person in a field asked for another plan, or cannot type here.
        self.rewrite.bump();
        self.wake_all();
    }

    /// Takes in an edit that another tab wrote, at its journal position; it replaces the last one if it has
    /// the same id. `false` if it does not fit: the plan must be loaded again.
    pub fn follow(&self, position: u64, edit: &Edit) -> bool {
        let fits = self.inner.try_update_value(|inner| {
            let last = inner.history.undoable().filter(|last| last.id == edit.id).cloned();
            let done = match &last {
                Some(last) => inner.book.grow(last, edit).is_ok(),
                None => inner.book.apply(edit).is_ok(),
            };
            if done && last.is_some() {
                inner.history.replace_last(edit);
            } else if done {
                inner.history.note(edit);
            }
            inner.count = inner.count.max(position);
            done
        });
        // Nobody types in a tab that follows: a field may be written, even with the focus.
        self.rewrite.bump();
        self.wake(&edit.changes);
        fits == Some(true)
    }

    /// Runs `hook` after every edit, with its journal position and line. A typing step that grew comes again
    /// under its position.
    pub fn on_edit(&self, hook: impl Fn(u64, String) + 'static) {
        self.inner.update_value(|inner| inner.hook = Some(Rc::new(hook)));
    }

    /// Sets who signs edits and notes from now on.
    pub fn set_author(&self, author: Option<Id>) {
        self.inner.update_value(|inner| inner.author = author);
    }

    /// This device, as edits and files name it.
    pub fn device(&self) -> Id {
        self.inner.with_value(|inner| inner.device)
    }

    /// Who signs edits and notes.
    pub fn author(&self) -> Option<Id> {
        self.inner.with_value(|inner| inner.author)
    }

    /// How often the plan changed while it was open here, tracked.
    pub fn steps(&self) -> u64 {
        self.steps.get()
    }

    /// Which opening of a book this is, and how often it has changed, for what runs outside every view.
    pub fn moment(&self) -> (u64, u64) {
        let steps = self.steps.try_get_untracked().unwrap_or_default();
        (self.inner.try_with_value(|inner| inner.opened).unwrap_or_default(), steps)
    }

    /// Whether a plan is open, tracked.
    pub fn is_open(&self) -> bool {
        self.steps.track();
        // While the year is retyped it is blank for a moment.
        self.inner.with_value(|inner| inner.book.plan != Plan::default())
    }

    /// Reads the whole book, untracked: for snapshots and exports.
    pub fn with_book<R>(&self, read: impl FnOnce(&Book) -> R) -> R {
        self.inner.with_value(|inner| read(&inner.book))
    }
}
