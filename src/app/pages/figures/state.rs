//! What the components of the page share: the plan, the month, what is open, where the focus is.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::app::ambient::here::use_here;
use crate::app::ambient::today::use_today;
use crate::app::ambient::wide;
use crate::app::parts::{Cells, read_only};
use crate::app::records::fields::control_id;
use crate::app::session::Session;
use crate::browser::focus;
use crate::check;
use crate::check::sheet;
use crate::check::sheet::{MeasureGroup, Remark};
use crate::edit::paste::Pasted;
use crate::plan::{At, Id, List, One, Place, Slot};
use crate::read::sorted;
use crate::route::Route;
use crate::view::figures::while_typing;

/// A pasted block that is not in the plan yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    /// The text as it came from the clipboard.
    pub text: String,
    /// The cell it was pasted into, if it was pasted into one.
    pub at: Option<(Id, Slot)>,
}

/// The page's own state; nothing of it is in the plan.
#[derive(Clone, Copy)]
pub struct FiguresState {
    pub session: Session,
    /// The groups of measures.
    pub groups: Memo<Vec<MeasureGroup>>,
    /// The month that the page asks for, 1 to 12.
    pub month: RwSignal<u8>,
    /// The last month whose window is over; 0 if there is none.
    pub closed: Memo<u8>,
    /// Whether the grid of the year is shown, or one month.
    pub by_year: RwSignal<bool>,
    /// The names of the groups that are open.
    pub open: RwSignal<BTreeSet<String>>,
    /// The names of the groups whose other measures are shown.
    pub more: RwSignal<BTreeSet<String>>,
    /// The cell that has the focus.
    pub focused: RwSignal<Option<(Id, Slot)>>,
    /// The month of the last cell in which a key was pressed: where up and down continue below a row without
    /// months.
    pub column: StoredValue<u8>,
    /// The block being pasted; the dialog is open while there is one.
    pub block: RwSignal<Option<Block>>,
    /// What the fields of the sheet share.
    pub cells: Cells,
}

impl FiguresState {
    /// The state of a page that has just appeared.
    pub fn new(session: Session) -> Self {
        let today = use_today();
        let closed = Memo::new(move |_| {
            let day = today.get();
            session.read(Place::One(One::Frame), |plan| check::coverage(plan, day).unwrap_or(0))
        });
        let groups = Memo::new(move |_| {
            for list in [List::Measures, List::Targets] {
                session.track(Place::Order(list));
                let ids = session.peek(|plan| plan.ids(list).to_vec());
                for id in ids {
                    session.track(Place::Record(list, id));
                }
            }
            session.peek(sheet::sheet)
        });
        let month = RwSignal::new(asked_month(closed.get_untracked()));
        let block = RwSignal::new(None);
        let take = move |(id, text): (String, String)| {
            block.set(Some(Block { text, at: cell_of(&id) }));
        };
        Self {
            session,
            groups,
            month,
            closed,
            by_year: RwSignal::new(wide::use_wide().get_untracked()),
            open: RwSignal::new(first_open(session, groups, month.get_untracked())),
            more: RwSignal::new(BTreeSet::new()),
            focused: RwSignal::new(None),
            column: StoredValue::new(month.get_untracked()),
            block,
            cells: Cells {
                on_block: Callback::new(take),
                readonly: read_only(Signal::stored(false)),
            },
        }
    }

    /// The first blank cell, searched for from month to month back to January: in the grid from the last closed
    /// month, in the view of one month from the month shown.
    pub fn first_blank(&self) -> Option<(u8, Id, Slot)> {
        let last = self.closed.get_untracked();
        let last = if self.by_year.get_untracked() && last > 0 {
            last
        } else {
            self.month.get_untracked()
        };
        self.session.peek(|plan| {
            (1..=last).rev().find_map(|month| {
                sheet::first_blank(plan, month).map(|(id, slot)| (month, id, slot))
            })
        })
    }

    /// The group of a measure, and whether the measure is among its others, which no target reads.
    fn group_of(&self, measure: Id) -> Option<(String, bool)> {
        self.groups.with_untracked(|groups| {
            let holds = |group: &&MeasureGroup| {
                group.rows.contains(&measure) || group.others.contains(&measure)
            };
            groups
                .iter()
                .find(holds)
                .map(|group| (group.name.clone(), group.others.contains(&measure)))
        })
    }

    /// Unfolds the group of a measure.
    fn unfold(&self, measure: Id) {
        if let Some((name, other)) = self.group_of(measure) {
            if other {
                hold(self.more, name.clone());
            }
            hold(self.open, name);
        }
    }

    /// Whether a cell is not on the page: its group is folded, or another month is shown.
    pub fn is_hidden(&self, measure: Id, slot: Slot) -> bool {
        let folded = self.group_of(measure).is_some_and(|(name, other)| {
            let holds = |set: &BTreeSet<String>| set.contains(&name);
            !self.open.with_untracked(holds) || (other && !self.more.with_untracked(holds))
        });
        let away = match slot {
            Slot::Month(month) => month != self.month.get_untracked(),
            Slot::Year | Slot::Through(_) => false,
        };
        folded || (away && !self.by_year.get_untracked())
    }

    /// Shows the cells that were just written.
    pub fn reveal(&self, cells: &[Pasted]) {
        let taken = || cells.iter().filter_map(Pasted::taken);
        for (measure, _, _) in taken() {
            self.unfold(measure);
        }
        // The grid of the year shows every month, so the month that the page asks for stays.
        if self.by_year.get_untracked() {
            return;
        }
        let shown =
            |slot| matches!(slot, Slot::Month(month) if month == self.month.get_untracked());
        let first = taken().find_map(|(_, slot, _)| match slot {
            Slot::Month(month) | Slot::Through(month) => Some(month),
            Slot::Year => None,
        });
        if let Some(month) = first.filter(|_| !taken().any(|(_, slot, _)| shown(slot))) {
            self.month.set(month);
        }
    }

    /// Shows a cell and moves the focus to it.
    pub fn go_to(&self, month: u8, measure: Id, slot: Slot) {
        self.month.set(month);
        self.unfold(measure);
        let id = control_id(At::Figure(measure, slot));
        // Once the group is open.
        request_animation_frame(move || {
            focus::show_and_select(&id);
        });
    }

    /// The remarks on a measure's cells, without new ones on the cell that is being typed in.
    pub fn remarks(&self, measure: Id) -> Memo<Vec<Remark>> {
        let (session, focused, today) = (self.session, self.focused, use_today());
        let here = Memo::new(move |_| {
            focused.get().filter(|(id, _)| *id == measure).map(|(_, slot)| slot)
        });
        Memo::new(move |before: Option<&Vec<Remark>>| {
            session.track(Place::One(One::Frame));
            session.track(Place::Record(List::Measures, measure));
            session.track(Place::Figures(measure));
            let within =
                session.peek(|plan| plan.measures.get(measure).map(|row| row.within.clone()));
            within.into_iter().flatten().for_each(|id| session.track(Place::Figures(id)));
            let now = session.peek(|plan| sheet::remarks(plan, measure, today.get()));
            let Some(slot) = here.get() else { return now };
            while_typing(now, before.map_or(&[], Vec::as_slice), slot)
        })
    }
}

fn asked_month(closed: u8) -> u8 {
    if let Route::Figures { month: Some(month) } = use_here().get_untracked() {
        month
    } else {
        closed.max(1)
    }
}

/// The groups that start open: the first, which is form II.06a's if there is one, and the one with the first
/// blank cell.
fn first_open(session: Session, groups: Memo<Vec<MeasureGroup>>, month: u8) -> BTreeSet<String> {
    let blank = session.peek(|plan| sheet::first_blank(plan, month)).map(|(id, _)| id);
    groups.with_untracked(|groups| {
        let waits = |group: &&MeasureGroup| blank.is_some_and(|id| group.rows.contains(&id));
        let wanted = groups.iter().find(waits).into_iter().chain(groups.first());
        sorted::set(wanted.map(|group| group.name.clone()))
    })
}

/// Adds a name to a set of open groups.
fn hold(set: RwSignal<BTreeSet<String>>, name: String) {
    set.update(|set| {
        set.insert(name);
    });
}

/// Opens what is folded, and folds what is open.
pub fn flip(set: RwSignal<BTreeSet<String>>, name: &str) {
    set.update(|set| {
        if !set.remove(name) {
            set.insert(name.to_owned());
        }
    });
}

/// What the button that folds rows away holds, for who looks for one of their cells.
pub fn holds(measures: &[Id]) -> String {
    let begins = |id: &Id| format!("f-figures-{id}-");
    measures.iter().map(begins).collect::<Vec<_>>().join(" ")
}

/// The cell of a control: the reverse of [`control_id`].
pub fn cell_of(id: &str) -> Option<(Id, Slot)> {
    let (measure, slot) = id.strip_prefix("f-figures-")?.split_once('-')?;
    match (measure.parse::<Id>(), slot.parse::<Slot>()) {
        (Ok(measure), Ok(slot)) => Some((measure, slot)),
        (_, _) => None,
    }
}

/// The id of the element after the sheet.
pub(super) const AFTER_SHEET: &str = "after-sheet";
