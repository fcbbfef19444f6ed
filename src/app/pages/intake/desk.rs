//! The state of a file that was read: what each sheet would bring in, what a person says of it, and the one edit that
//! agreeing makes.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::keeper::Keeper;
use crate::app::session::Session;
use crate::browser::{prefs, timer};
use crate::edit::Name;
use crate::edit::intake::{
    Answers, Choices, FigureState, Known, Mapping, NothingToWrite, Proposal, at_odds, changes,
    filled_sheets, nothing_to_write, propose,
};
use crate::plan::{Id, Plan, Slot};
use crate::read::grid::ReadBook;
use crate::route::Route;
use crate::text::Message;
use crate::view::intake_points::{own_points, ways_to_see};

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
    pub proposal: RwSignal<Arc<Proposal>>,
}

/// What agreeing would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Agreement {
    /// How many changes it would make.
    pub changes: usize,
    /// How many figures it would write over.
    pub over: usize,
    /// The figures for which two sheets say different things.
    pub odds: Vec<(Id, Slot)>,
}

impl SheetDesk {
    fn new(sheet: usize) -> Self {
        Self {
            sheet,
            taken: RwSignal::new(true),
            answers: RwSignal::new(Answers::default()),
            choices: RwSignal::new(Choices::default()),
            proposal: RwSignal::new(Arc::default()),
        }
    }
}

/// The file. A handle that every component may copy.
#[derive(Clone, Copy)]
pub(super) struct BookDesk {
    pub session: Session,
    /// The plan's id, by which our own files are known.
    id: StoredValue<String>,
    /// Where columns went in earlier files.
    mappings: StoredValue<Vec<Mapping>>,
    book: StoredValue<Arc<ReadBook>>,
    /// The month of the page from which the file was opened.
    month: Option<u8>,
    /// Its sheets that hold something.
    pub sheets: StoredValue<Vec<SheetDesk>>,
    /// How many of them, from the first on, were looked at since the plan last changed.
    pub looked: RwSignal<usize>,
    /// How many of them were ever looked at.
    pub seen: Memo<usize>,
    /// Which look at the sheets is the last: an earlier one ends.
    round: StoredValue<u32>,
    /// Whether where columns go is kept for the next month.
    pub remember: RwSignal<bool>,
    /// How many changes the last agreement wrote, while the plan is as it left it.
    pub written: RwSignal<Option<usize>>,
    /// The pages that show what was written last.
    pub ways: RwSignal<Vec<(Message, Route)>>,
    /// Whether the next change of the plan is that of an agreement.
    own: StoredValue<bool>,
}

impl BookDesk {
    /// The desk of a file that was opened from a month's figures.
    pub fn new(session: Session, keeper: Keeper, book: Arc<ReadBook>, month: Option<u8>) -> Self {
        let id = keeper.open_id().get_untracked().unwrap_or_default();
        let looked = RwSignal::new(0);
        let desk = Self {
            session,
            mappings: StoredValue::new(kept(&id)),
            id: StoredValue::new(id),
            month,
            sheets: StoredValue::new(
                filled_sheets(&book).into_iter().map(SheetDesk::new).collect(),
            ),
            book: StoredValue::new(book),
            looked,
            seen: Memo::new(move |before: Option<&usize>| {
                before.copied().unwrap_or_default().max(looked.get())
            }),
            round: StoredValue::new(0),
            remember: RwSignal::new(true),
            written: RwSignal::new(None),
            ways: RwSignal::new(Vec::new()),
            own: StoredValue::new(false),
        };
        Effect::new(move || {
            session.whole(|_| ());
            // What was written stands only until the plan changes again, as by an undo.
            if desk.own.get_value() {
                desk.own.set_value(false);
            } else {
                desk.written.set(None);
            }
            desk.look_at_all();
        });
        for sheet in desk.sheets.get_value() {
            let said = move || sheet.answers.track();
            Effect::watch(said, move |(), _, _| desk.look_at(sheet), false);
        }
        desk
    }

    /// Looks at every sheet, each in a task of its own: the page answers between two of them.
    fn look_at_all(self) {
        self.round.update_value(|round| *round = round.wrapping_add(1));
        let round = self.round.get_value();
        self.looked.set(0);
        timer::spawn(async move {
            // The page may be gone by then, or the plan another.
            for sheet in self.sheets.try_get_value().unwrap_or_default() {
                timer::sleep(0).await;
                if self.round.try_get_value() != Some(round) {
                    return;
                }
                self.look_at(sheet);
                self.looked.update(|looked| *looked += 1);
            }
        });
    }

    /// Says what one sheet would bring in, as the plan and the answers are now.
    fn look_at(self, sheet: SheetDesk) {
        let known = |plan: &Plan, plan_id: &str, mappings: &[Mapping]| {
            let own_points = &own_points(plan);
            let known = Known { plan, plan_id, month: self.month, mappings, own_points };
            let book = self.book.get_value();
            sheet.answers.with_untracked(|answers| propose(known, &book, sheet.sheet, answers))
        };
        let found = self.session.peek(|plan| {
            self.id.with_value(|id| self.mappings.with_value(|all| known(plan, id, all)))
        });
        if sheet.proposal.with_untracked(|old| **old != found) {
            sheet.proposal.set(Arc::new(found));
        }
    }

    /// Whether every sheet was looked at since the plan last changed; tracked.
    pub fn is_ready(self) -> bool {
        self.looked.get() == self.sheets.with_value(Vec::len)
    }

    /// What is agreed to, handed to `read`; tracked.
    fn agreed<R>(self, read: impl FnOnce(&[(&Proposal, &Choices)]) -> R) -> R {
        let sheets = self.sheets.get_value();
        let taken: Vec<(Arc<Proposal>, Choices)> = sheets
            .into_iter()
            .filter(|sheet| sheet.taken.get())
            .map(|sheet| (sheet.proposal.get(), sheet.choices.get()))
            .collect();
        let lent: Vec<(&Proposal, &Choices)> = taken.iter().map(|(one, it)| (&**one, it)).collect();
        read(&lent)
    }

    /// What agreeing would do now; tracked.
    pub fn agreement(self) -> Agreement {
        self.agreed(|agreed| {
            let mut fresh = || self.session.fresh();
            let over = agreed.iter().flat_map(|(one, choices)| {
                let over = one.figures.iter().filter(|it| it.state == FigureState::Differs);
                over.filter(|it| !choices.kept.contains(&(it.measure, it.slot)))
            });
            let over = over.count();
            Agreement {
                changes: self.session.whole(|plan| changes(plan, agreed, &mut fresh)).len(),
                over,
                odds: at_odds(agreed).into_iter().collect(),
            }
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
        // A second press comes before the plan was looked at again.
        if !untrack(|| self.is_ready()) {
            return;
        }
        let made = untrack(|| {
            self.agreed(|agreed| {
                let mut fresh = || session.fresh();
                session.peek(|plan| changes(plan, agreed, &mut fresh))
            })
        });
        let (count, ways) = (made.len(), ways_to_see(&made));
        if !session.apply(Name::Paste, made) {
            return;
        }
        if self.remember.get_untracked() {
            self.keep();
        }
        self.own.set_value(true);
        self.looked.set(0);
        self.ways.set(ways);
        self.written.set(Some(count));
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
