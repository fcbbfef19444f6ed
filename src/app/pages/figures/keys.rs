//! Keys as in a spreadsheet: arrows, Enter and Tab, and where they lead.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::state::{AFTER_SHEET, BESIDE, FiguresState, cell_of};
use crate::browser::field::TextBox;
use crate::browser::focus::focus_past;
use crate::check::sheet::slot_in;
use crate::plan::{Id, Slot};

/// The cell of the grid that an event happened in; a field of the cumulative figures is none.
pub fn grid_cell(event: &leptos::ev::Event) -> Option<(TextBox, Id, Slot)> {
    let field = TextBox::of(event)?;
    let id = field.id();
    let (measure, slot) = cell_of(&id).filter(|_| !id.starts_with(BESIDE))?;
    (!matches!(slot, Slot::Through(_))).then_some((field, measure, slot))
}

/// Handles a key pressed in a cell of the grid.
pub fn press(desk: FiguresState, event: &KeyboardEvent) {
    if event.is_composing() || event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let Some((field, measure, slot)) = grid_cell(event) else { return };
    if let Slot::Month(month) = slot {
        desk.column.set_value(month);
    }
    let (start, end) = field.edges();
    let next = match (event.key().as_str(), event.shift_key()) {
        ("ArrowUp", false) | ("Enter" | "Tab", true) => row_beside(desk, measure, true),
        ("ArrowDown", false) => row_beside(desk, measure, false),
        // On paper the columns stand side by side: who types them across presses Tab.
        ("Enter" | "Tab", false) => {
            rows_after(desk, measure).first().map(|id| in_column(desk, *id))
        }
        ("ArrowLeft", false) if start => month_beside(slot, true).map(|slot| (measure, slot)),
        ("ArrowRight", false) if end => month_beside(slot, false).map(|slot| (measure, slot)),
        ("Escape", false) => {
            focus_past(event, (".grid__group", ".grid__fold"), AFTER_SHEET);
            return event.prevent_default();
        }
        (_, _) => return,
    };
    match next {
        Some((measure, slot)) => desk.enter(measure, slot),
        // Past the first and the last cell, Tab is the browser's.
        None if event.key() != "Enter" => return,
        // Digits typed next would be added to the figure just typed.
        None => field.leave(),
    }
    event.prevent_default();
}

/// Enter in the view of one month: to the next field, unfolding its group; after the very last out of it.
pub fn on_or_leave(desk: FiguresState, field: &TextBox, back: bool) {
    let measure = cell_of(&field.id()).map(|(measure, _)| measure);
    let next = measure.and_then(|measure| {
        if back {
            rows_before(desk, measure).into_iter().find(|id| !desk.is_folded(*id))
        } else {
            rows_after(desk, measure).first().copied()
        }
    });
    match next {
        Some(next) => desk.enter(next, slot_of(desk, next, desk.month.get_untracked())),
        None => field.leave(),
    }
}

/// Moves the focus to the first cell of a group, in the month used last.
pub fn into_group(desk: FiguresState, first: Id) {
    let (measure, slot) = in_column(desk, first);
    desk.enter(measure, slot);
}

fn in_column(desk: FiguresState, measure: Id) -> (Id, Slot) {
    (measure, slot_of(desk, measure, desk.column.get_value()))
}

fn slot_of(desk: FiguresState, measure: Id, month: u8) -> Slot {
    let rule = desk.session.peek(|plan| plan.measures.get(measure).map(|row| row.rule));
    rule.map_or(Slot::Month(month), |rule| slot_in(rule, month))
}

fn month_beside(slot: Slot, back: bool) -> Option<Slot> {
    let Slot::Month(month) = slot else { return None };
    let next = if back { month.checked_sub(1)? } else { month + 1 };
    (1..=12).contains(&next).then_some(Slot::Month(next))
}

/// The next row that is shown, in the month used last.
fn row_beside(desk: FiguresState, measure: Id, up: bool) -> Option<(Id, Slot)> {
    let rows = if up { rows_before(desk, measure) } else { rows_after(desk, measure) };
    rows.into_iter().find(|id| !desk.is_folded(*id)).map(|id| in_column(desk, id))
}

/// The measures after one, in the order of the sheet.
fn rows_after(desk: FiguresState, measure: Id) -> Vec<Id> {
    let rows = all_rows(desk);
    rows.into_iter().skip_while(|id| *id != measure).skip(1).collect()
}

/// The measures before one, the nearest first.
fn rows_before(desk: FiguresState, measure: Id) -> Vec<Id> {
    let mut rows: Vec<Id> = all_rows(desk).into_iter().take_while(|id| *id != measure).collect();
    rows.reverse();
    rows
}

fn all_rows(desk: FiguresState) -> Vec<Id> {
    desk.groups
        .with_untracked(|groups| groups.iter().flat_map(|group| group.rows.clone()).collect())
}
