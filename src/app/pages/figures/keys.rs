//! Keys as in a spreadsheet: arrows and Enter, and where they lead.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::state::{FiguresState, cell_of};
use crate::app::records::fields::control_id;
use crate::browser::field::TextBox;
use crate::browser::focus::focus_and_select;
use crate::check::sheet::MeasureGroup;
use crate::plan::{At, Id, Slot, YearRule};

/// The direction in which a key leads from a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CellMove {
    Up,
    Down,
    Left,
    Right,
}

/// Handles a key pressed in a cell of the grid.
pub fn press(desk: FiguresState, event: &KeyboardEvent) {
    if event.is_composing() || event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let Some(field) = TextBox::of(event) else { return };
    let Some((measure, slot)) = cell_of(&field.id()) else { return };
    let (start, end) = field.edges();
    let step = match (event.key().as_str(), event.shift_key()) {
        ("ArrowUp", false) | ("Enter", true) => CellMove::Up,
        ("ArrowDown" | "Enter", false) => CellMove::Down,
        ("ArrowLeft", false) if start => CellMove::Left,
        ("ArrowRight", false) if end => CellMove::Right,
        (_, _) => return,
    };
    if go(desk, measure, slot, step) {
        event.prevent_default();
    } else if event.key() == "Enter" {
        event.prevent_default();
        on_or_leave(desk, &field, event.shift_key());
    }
}

/// Enter in the last cell that is shown goes on to the first of the next group, unfolding it; after the very
/// last it leaves the cell. Digits typed next would otherwise be added to the figure just typed.
pub fn on_or_leave(desk: FiguresState, field: &TextBox, back: bool) {
    let step = if back { CellMove::Up } else { CellMove::Down };
    let month = if desk.by_year.get_untracked() {
        desk.column.get_value()
    } else {
        desk.month.get_untracked()
    };
    let here = cell_of(&field.id()).map(|(measure, _)| measure);
    match here.and_then(|measure| others(desk, measure, step).into_iter().next()) {
        Some(next) => desk.go_to(month, next, slot_of(desk, next, month)),
        None => field.leave(),
    }
}

/// The cell of a measure in a month's column: that of the year, if it has one figure a year.
fn slot_of(desk: FiguresState, measure: Id, month: u8) -> Slot {
    let rule = desk.session.peek(|plan| plan.measures.get(measure).map(|row| row.rule));
    match rule {
        Some(YearRule::Year | YearRule::Date) => Slot::Year,
        Some(YearRule::Sum | YearRule::Latest) | None => Slot::Month(month),
    }
}

fn go(desk: FiguresState, measure: Id, slot: Slot, step: CellMove) -> bool {
    if let Slot::Month(month) | Slot::Through(month) = slot {
        desk.column.set_value(month);
    }
    match (step, slot) {
        (CellMove::Left, Slot::Month(month)) if month > 1 => focus(measure, Slot::Month(month - 1)),
        (CellMove::Right, Slot::Month(month)) if month < 12 => {
            focus(measure, Slot::Month(month + 1))
        }
        (CellMove::Left | CellMove::Right, _) => false,
        // From a cumulative figure, up and down lead to other cumulative figures, not to those of a month.
        (CellMove::Up | CellMove::Down, Slot::Through(_)) => {
            next_through(desk, measure, step);
            true
        }
        (CellMove::Up | CellMove::Down, _) => along(desk, measure, step),
    }
}

/// Moves to the next cumulative field that is shown; otherwise the caret stays.
fn next_through(desk: FiguresState, measure: Id, step: CellMove) -> bool {
    let open = |id: Id| (1..=12).any(|month| focus(id, Slot::Through(month)));
    others(desk, measure, step).into_iter().any(open)
}

/// The rows after a measure in the order of the sheet; for "up", those before it, the nearest first.
fn others(desk: FiguresState, measure: Id, step: CellMove) -> Vec<Id> {
    let mut rows = desk.groups.with_untracked(|groups| {
        let all = |group: &MeasureGroup| {
            group.rows.iter().chain(&group.others).copied().collect::<Vec<_>>()
        };
        groups.iter().flat_map(all).collect::<Vec<Id>>()
    });
    if step == CellMove::Up {
        rows.reverse();
    }
    rows.into_iter().skip_while(|id| *id != measure).skip(1).collect()
}

/// Moves to the next row on the page, in the same month.
fn along(desk: FiguresState, measure: Id, step: CellMove) -> bool {
    let below = others(desk, measure, step);
    let month = desk.column.get_value();
    below.into_iter().any(|id| focus(id, slot_of(desk, id, month)))
}

fn focus(measure: Id, slot: Slot) -> bool {
    focus_and_select(&control_id(At::Figure(measure, slot)))
}
