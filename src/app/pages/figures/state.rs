//! What the components of the page share: the plan, the month, what is open, where the focus is.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::folds;
use crate::app::ambient::here::use_here;
use crate::app::ambient::memo::memo;
use crate::app::ambient::today::use_today;
use crate::app::ambient::wide;
use crate::app::keeper::person::use_person;
use crate::app::parts::{Cells, read_only};
use crate::app::records::fields::control_id;
use crate::app::session::Session;
use crate::browser::focus;
use crate::check;
use crate::check::sheet;
use crate::check::sheet::{MeasureGroup, Remark};
use crate::edit::paste::Pasted;
use crate::plan::{At, Id, List, One, Place, Slot};
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
    /// The measures asked for that concern whoever uses this device.
    pub own: Memo<Vec<Id>>,
    /// The totals of form II.06a that are blank and can be computed, month by month.
    pub totals: Memo<Vec<(Id, Slot, u64)>>,
    /// The month that the page asks for, 1 to 12.
    pub month: RwSignal<u8>,
    /// The last month whose window is over; 0 if there is none.
    pub closed: Memo<u8>,
    /// Whether the grid of the year is shown, or one month.
    pub by_year: RwSignal<bool>,
    /// The names of the groups that are open.
    pub open: RwSignal<BTreeSet<String>>,
    /// The cell that has the focus.
    pub focused: RwSignal<Option<(Id, Slot)>>,
    /// The cell of the grid that had the focus last.
    pub used: RwSignal<Option<(Id, Slot)>>,
    /// The one cell of the grid that Tab reaches: the one used last, else the first shown.
    pub stop: Memo<Option<(Id, Slot)>>,
    /// The month of the last cell in which a key was pressed: where up and down continue below a row without
    /// months.
    pub column: StoredValue<u8>,
    /// The block being pasted; the dialog is open while there is one.
    pub block: RwSignal<Option<Block>>,
    /// What the fields of the sheet share.
    pub cells: StoredValue<Cells>,
}

impl FiguresState {
    /// The state of a page that has just appeared.
    pub fn new(session: Session) -> Self {
        let today = use_today();
        let closed = memo(move || {
            let day = today.get();
            session.read(Place::One(One::Frame), |plan| check::coverage(plan, day).unwrap_or(0))
        });
        let groups = memo(move || {
            follow(session, &[List::Measures, List::Targets]);
            session.peek(sheet::sheet)
        });
        let person = use_person();
        let own = memo(move || {
            let lists = [List::Remedies, List::Duties, List::Officers];
            follow(session, &lists);
            groups.track();
            session.peek(|plan| sheet::own(plan, person.get()))
        });
        let month = RwSignal::new(asked_month(closed.get_untracked()));
        let open = folds::open(session, groups, own, month.get_untracked());
        let used = RwSignal::new(None);
        let block = RwSignal::new(None);
        let take = move |(id, text): (String, String)| {
            block.set(Some(Block { text, at: cell_of(&id) }));
        };
        Self {
            session,
            groups,
            own,
            totals: totals(session, groups),
            month,
            closed,
            by_year: RwSignal::new(wide::use_wide().get_untracked()),
            open,
            focused: RwSignal::new(None),
            used,
            stop: stop(session, groups, open, used, month),
            column: StoredValue::new(month.get_untracked()),
            block,
            cells: StoredValue::new(Cells {
                on_block: Callback::new(take),
                readonly: read_only(Signal::stored(false)),
            }),
        }
    }

    /// The first blank cell that concerns the person, or the first of a form that waits whole, searched for from month
    /// to month back to January: in the grid from the last closed month, in the view of one month from the month shown.
    pub fn first_blank(&self) -> Option<(u8, Id, Slot)> {
        let last = self.closed.get_untracked();
        let last = if self.by_year.get_untracked() && last > 0 {
            last
        } else {
            self.month.get_untracked()
        };
        let own = self.own.get_untracked();
        self.session.peek(|plan| {
            (1..=last).rev().find_map(|month| {
                sheet::month_start(plan, &own, month).map(|(id, slot)| (month, id, slot))
            })
        })
    }

    /// The measures of a group that meet a condition, followed.
    pub fn rows(
        &self,
        group: StoredValue<String>,
        wanted: fn(&MeasureGroup) -> Vec<Id>,
    ) -> Memo<Vec<Id>> {
        let groups = self.groups;
        memo(move || {
            groups.with(|groups| {
                let own = groups.iter().find(|own| group.with_value(|name| own.name == *name));
                own.map(wanted).unwrap_or_default()
            })
        })
    }

    /// The name of a measure's group.
    fn group_of(&self, measure: Id) -> Option<String> {
        self.groups.with_untracked(|groups| {
            let own = groups.iter().find(|group| group.rows.contains(&measure));
            own.map(|group| group.name.clone())
        })
    }

    /// Unfolds the group of a measure.
    fn unfold(&self, measure: Id) {
        if let Some(name) = self.group_of(measure).filter(|_| self.is_folded(measure)) {
            self.open.update(|set| {
                set.insert(name);
            });
        }
    }

    /// Whether the group of a measure is folded.
    pub fn is_folded(&self, measure: Id) -> bool {
        self.group_of(measure)
            .is_some_and(|name| !self.open.with_untracked(|set| set.contains(&name)))
    }

    /// Whether a cell is not on the page: its group is folded, or another month is shown.
    pub fn is_hidden(&self, measure: Id, slot: Slot) -> bool {
        let away = match slot {
            Slot::Month(month) => month != self.month.get_untracked(),
            Slot::Year | Slot::Through(_) => false,
        };
        self.is_folded(measure) || (away && !self.by_year.get_untracked())
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

    /// Shows a cell in its month and moves the focus to it.
    pub fn go_to(&self, month: u8, measure: Id, slot: Slot) {
        self.month.set(month);
        self.unfold(measure);
        let id = control_id(At::Figure(measure, slot));
        // Once the group is open.
        request_animation_frame(move || {
            focus::show_and_select(&id);
        });
    }

    /// Moves the focus to a cell of the months shown, unfolding its group.
    pub fn enter(&self, measure: Id, slot: Slot) {
        let id = control_id(At::Figure(measure, slot));
        if self.is_folded(measure) {
            self.unfold(measure);
            request_animation_frame(move || {
                focus::show_and_select(&id);
            });
        } else {
            focus::focus_and_select(&id);
        }
    }

    /// The remarks on a measure's cells, without new ones on the cell that is being typed in.
    pub fn remarks(&self, measure: Id) -> Memo<Vec<Remark>> {
        let (session, focused, today) = (self.session, self.focused, use_today());
        let here =
            memo(move || focused.get().filter(|(id, _)| *id == measure).map(|(_, slot)| slot));
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

/// Follows the records of some lists, and which there are.
fn follow(session: Session, lists: &[List]) {
    for list in lists {
        session.track(Place::Order(*list));
        let ids = session.peek(|plan| plan.ids(*list).to_vec());
        for id in ids {
            session.track(Place::Record(*list, id));
        }
    }
}

fn totals(session: Session, groups: Memo<Vec<MeasureGroup>>) -> Memo<Vec<(Id, Slot, u64)>> {
    memo(move || {
        groups.with(|groups| {
            let form = groups.iter().filter(|group| group.form);
            form.flat_map(|group| &group.rows).for_each(|id| session.track(Place::Figures(*id)));
        });
        session.peek(|plan| Slot::months().flat_map(|slot| check::totals(plan, slot)).collect())
    })
}

fn stop(
    session: Session,
    groups: Memo<Vec<MeasureGroup>>,
    open: RwSignal<BTreeSet<String>>,
    used: RwSignal<Option<(Id, Slot)>>,
    month: RwSignal<u8>,
) -> Memo<Option<(Id, Slot)>> {
    memo(move || {
        groups.with(|groups| {
            let shown = || {
                let open = groups.iter().filter(|group| open.with(|set| set.contains(&group.name)));
                open.flat_map(|group| &group.rows)
            };
            let kept = used.get().filter(|(id, _)| shown().any(|own| own == id));
            kept.or_else(|| {
                let id = *shown().next()?;
                let rule = session.peek(|plan| plan.measures.get(id).map(|row| row.rule))?;
                Some((id, sheet::slot_in(rule, month.get())))
            })
        })
    })
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

/// What the id of a control begins with that shows the figure of a month beside the one of the grid.
pub(super) const BESIDE: &str = "f-beside-";

/// The cell of a control: the reverse of [`control_id`], also of one that shows it [`BESIDE`] the grid.
pub fn cell_of(id: &str) -> Option<(Id, Slot)> {
    let cell = id.strip_prefix("f-figures-").or_else(|| id.strip_prefix(BESIDE));
    let (measure, slot) = cell?.split_once('-')?;
    match (measure.parse::<Id>(), slot.parse::<Slot>()) {
        (Ok(measure), Ok(slot)) => Some((measure, slot)),
        (_, _) => None,
    }
}

/// The id of the element after the sheet.
pub(super) const AFTER_SHEET: &str = "after-sheet";
