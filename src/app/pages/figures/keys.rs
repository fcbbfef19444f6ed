//! The keys of a spreadsheet: arrows, Enter, and where they lead.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::desk::{Desk, cell_of};
use crate::app::records::fields::control_id;
use crate::browser::field::Field;
use crate::browser::focus::focus_and_select;
use crate::check::sheet::Group;
use crate::plan::{At, Id, Slot, YearRule};

/// Where a key leads from a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Up,
    Down,
    Left,
    Right,
}

/// Hears a key pressed in a cell of the grid.
pub fn press(desk: Desk, event: &KeyboardEvent) {
    if event.is_composing() || event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let Some(field) = Field::of(event) else { return };
    let Some((measure, slot)) = cell_of(&field.id()) else { return };
    let (start, end) = field.edges();
    let step = match (event.key().as_str(), event.shift_key()) {
        ("ArrowUp", false) | ("Enter", true) => Step::Up,
        ("ArrowDown" | "Enter", false) => Step::Down,
        ("ArrowLeft", false) if start => Step::Left,
        ("ArrowRight", false) if end => Step::Right,
        (_, _) => return,
    };
    if go(desk, measure, slot, step) {
        event.prevent_default();
    }
}

fn go(desk: Desk, measure: Id, slot: Slot, step: Step) -> bool {
    if let Slot::Month(month) | Slot::Through(month) = slot {
        desk.column.set_value(month);
    }
    match (step, slot) {
        (Step::Left, Slot::Month(month)) if month > 1 => focus(measure, Slot::Month(month - 1)),
        (Step::Right, Slot::Month(month)) if month < 12 => focus(measure, Slot::Month(month + 1)),
        (Step::Left | Step::Right, _) => false,
        // What follows a cumulative figure is no figure of a month.
        (Step::Up | Step::Down, Slot::Through(_)) => {
            next_through(desk, measure, step);
            true
        }
        (Step::Up | Step::Down, _) => along(desk, measure, step),
    }
}

/// The next cumulative field that stands open; else the caret stays.
fn next_through(desk: Desk, measure: Id, step: Step) -> bool {
    let open = |id: Id| (1..=12).any(|month| focus(id, Slot::Through(month)));
    others(desk, measure, step).into_iter().any(open)
}

/// The rows behind one, in the order of the sheet; before it, the nearest first.
fn others(desk: Desk, measure: Id, step: Step) -> Vec<Id> {
    let mut rows = desk.groups.with_untracked(|groups| {
        let all =
            |group: &Group| group.rows.iter().chain(&group.others).copied().collect::<Vec<_>>();
        groups.iter().flat_map(all).collect::<Vec<Id>>()
    });
    if step == Step::Up {
        rows.reverse();
    }
    rows.into_iter().skip_while(|id| *id != measure).skip(1).collect()
}

/// The next row that is there, in the same month.
fn along(desk: Desk, measure: Id, step: Step) -> bool {
    let below = others(desk, measure, step);
    let month = desk.column.get_value();
    let slot = |id: Id| {
        let rule = desk.session.peek(|plan| plan.measures.get(id).map(|row| row.rule));
        match rule {
            Some(YearRule::Year | YearRule::Date) => Slot::Year,
            Some(YearRule::Sum | YearRule::Latest) | None => Slot::Month(month),
        }
    };
    below.into_iter().any(|id| focus(id, slot(id)))
}

fn focus(measure: Id, slot: Slot) -> bool {
    focus_and_select(&control_id(At::Figure(measure, slot)))
}
