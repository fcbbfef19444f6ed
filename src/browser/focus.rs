//! Where the focus goes: into a dialog, a row, a cell, past a group.

use wasm_bindgen::JsCast as _;
use web_sys::{
    Element, Event, FocusOptions, HtmlDialogElement, HtmlElement, HtmlInputElement,
    ScrollIntoViewOptions, ScrollLogicalPosition,
};

use super::field::TextBox;
use super::js::{document, element, focus_on, log, words};

/// Moves the focus of an open dialog to its first field, else to its main button, else to the first that
/// destroys nothing. False if it has none of them yet.
pub fn focus_in_dialog(dialog: &HtmlDialogElement) -> bool {
    let wanted = [
        "input:not([type=hidden]):not(:disabled), textarea:not(:disabled), select:not(:disabled)",
        ".button--main:not(:disabled)",
        ".button:not(.button--danger):not(:disabled)",
    ];
    let body = |wanted: &str| {
        let inside = wanted.split(", ").map(|one| format!(".dialog__body {one}"));
        inside.collect::<Vec<_>>().join(", ")
    };
    wanted.iter().any(|wanted| {
        matches!(dialog.query_selector(&body(wanted)), Ok(Some(element)) if focus_on(&element))
    })
}

/// Moves the focus to an element and scrolls nothing. False if it cannot have it.
pub fn quietly(element: &HtmlElement) -> bool {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

/// Moves the focus to the field of this id and selects its text, as a spreadsheet does. False if there is
/// none.
pub fn focus_and_select(id: &str) -> bool {
    element(id).is_some_and(|element| with_its_text(&element))
}

/// The focus first: a field that was selected in before it has the focus is not scrolled to.
fn with_its_text(element: &Element) -> bool {
    let focused = focus_on(element);
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        input.select();
    }
    focused
}

/// Brings the field of this id into the middle of the page, then moves the focus to it and selects its text.
/// False if there is none.
pub fn show_and_select(id: &str) -> bool {
    let Some(element) = element(id) else { return false };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    options.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    focus_and_select(id)
}

/// Scrolls the frame around the field of an event sideways until the field is clear of the cell of its row that stays
/// at the start of the frame. False where there is nothing to do.
pub fn clear_of(event: &Event, frame: &str, stays: &str) -> bool {
    let Some(TextBox::Line(field)) = TextBox::of(event) else { return false };
    let html = |found: Result<Option<Element>, _>| {
        found.ok().flatten().and_then(|element| element.dyn_into::<HtmlElement>().ok())
    };
    let (Some(frame), Some(cell)) = (html(field.closest(frame)), html(field.closest("td"))) else {
        return false;
    };
    let row = cell.parent_element();
    let Some(name) = html(row.map_or(Ok(None), |row| row.query_selector(stays))) else {
        return false;
    };
    let clear = cell.offset_left() - name.offset_width();
    let moves = frame.scroll_left() > clear;
    if moves {
        frame.set_scroll_left(clear);
    }
    moves
}

/// Moves the focus from the field of an event to the next one inside what the selector names, or with `back`
/// to the one before, and selects its text. False at the end.
pub fn focus_beside(event: &Event, within: &str, back: bool) -> bool {
    let Some(TextBox::Line(own)) = TextBox::of(event) else { return false };
    let Ok(Some(around)) = own.closest(within) else { return false };
    let Ok(all) = around.query_selector_all("input[type=text]") else { return false };
    let place = (0..all.length()).find(|place| {
        all.item(*place).is_some_and(|node| node.dyn_ref::<HtmlInputElement>() == Some(&own))
    });
    let next = place.and_then(|place| if back { place.checked_sub(1) } else { Some(place + 1) });
    let next = next.and_then(|place| all.item(place));
    let next = next.and_then(|node| node.dyn_into::<HtmlInputElement>().ok());
    next.is_some_and(|next| with_its_text(&next))
}

/// Moves the focus to the field inside the element of this id that a person fills in first: the one marked
/// so, else the first field or button.
pub fn focus_first_in(id: &str) -> bool {
    let Some(element) = element(id) else { return false };
    let places = [
        "[data-first] input, [data-first] textarea",
        "input:not([type=hidden]), textarea, select, button, a[href]",
    ];
    let find = |place: &str| element.query_selector(place).ok().flatten();
    places.into_iter().find_map(find).is_some_and(|found| focus_on(&found))
}

/// Moves the focus to the words on the disclosure of this id, or the first one in the element of this id.
pub fn focus_head(id: &str) -> bool {
    let head = element(id).and_then(|element| element.query_selector("summary").ok().flatten());
    head.is_some_and(|head| focus_on(&head))
}

/// Moves the focus past the group that an event came from: to the same part of the next group,
/// else to the first thing inside the element of this id.
pub fn focus_past(event: &Event, (group, part): (&str, &str), last: &str) -> bool {
    let here = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let mut next = here
        .and_then(|here| here.closest(group).ok().flatten())
        .and_then(|group| group.next_element_sibling());
    while let Some(group) = next {
        if let Ok(Some(found)) = group.query_selector(part) {
            return focus_on(&found);
        }
        next = group.next_element_sibling();
    }
    let after = element(last).map(|last| last.query_selector("summary, button, a[href]"));
    matches!(after, Some(Ok(Some(found))) if focus_on(&found))
}

/// Opens every disclosure that the element of this id is folded away in. Where there is no such element yet,
/// opens those that say that they hold it (`data-holds`): a disclosure, or a button that unfolds what follows
/// it. False if it is not there.
pub fn unfold(id: &str) -> bool {
    const FOLDED: &str = "details:not([open])";
    let Some(element) = element(id) else {
        let folded =
            all("details[data-holds]:not([open]), button[data-holds][aria-expanded=false]");
        for element in folded {
            let holds = element.get_attribute("data-holds").unwrap_or_default();
            if !holds.split(' ').any(|begins| !begins.is_empty() && id.starts_with(begins)) {
                continue;
            }
            match element.dyn_ref::<HtmlElement>().filter(|_| element.tag_name() == "BUTTON") {
                Some(button) => button.click(),
                None => open(&element),
            }
        }
        return false;
    };
    while let Ok(Some(details)) = element.closest(FOLDED) {
        open(&details);
    }
    true
}

fn open(details: &Element) {
    if let Err(problem) = details.set_attribute("open", "") {
        log(&words(&problem));
    }
}

fn all(selector: &str) -> Vec<Element> {
    let Some(Ok(list)) = document().map(|document| document.query_selector_all(selector)) else {
        return Vec::new();
    };
    let nodes = (0..list.length()).filter_map(|place| list.get(place));
    nodes.filter_map(|node| node.dyn_into().ok()).collect()
}
