//! Moving to the field that shows a value, on this page or another.

use std::time::Duration;

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::app::ambient::here::Here;
use crate::app::records::fields::control_id;
use crate::app::session::Session;
use crate::browser::focus::unfold;
use crate::browser::page;
use crate::plan::{At, Evidence, EvidenceField, Id};
use crate::route;
use crate::route::Route;
use crate::text::edits::place_at;
use crate::view::act::{Deed, Goal};

/// How often to look for the field on a page that is still being made, and how long to wait in between: a page
/// of the part that comes last may have to come first.
const TRIES: u8 = 40;
const PAUSE: Duration = Duration::from_millis(60);

/// Opens the page of a value and moves the focus to its field; only opens the page if it has no such field.
pub fn show_field(session: Session, here: Here, at: At) {
    let id = control_id(at);
    if reach(&id) {
        return;
    }
    let place = session.peek(|plan| place_at(plan, at));
    if route::path(&here.get_untracked()) != route::path(&place) {
        here.go(&place);
    }
    look_for(id, TRIES);
}

/// Goes to a page and moves the focus to the field of a value there, whether or not this page has it too.
pub fn go_to_field(here: Here, page: &Route, at: At) {
    go_to(here, page, control_id(at));
}

/// Follows a link to the field or row of this id, unless it is to open in a tab or window of its own.
pub fn follow(event: &MouseEvent, here: Here, page: &Route, id: String) {
    if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
        event.prevent_default();
        go_to(here, page, id);
    }
}

/// Adds a blank document to a remedy or duty; the field to begin with, unless it was refused.
pub fn new_document(session: Session, owner: Id) -> Option<At> {
    let id = session.insert_new(Evidence::of(owner))?;
    Some(At::Evidence(id, EvidenceField::Number))
}

/// The id of a row of the list of remedies and duties.
pub fn row_id(record: &str) -> String {
    format!("row-{record}")
}

/// Goes to where something is done: its page, and there the very field or button, else the heading. A document
/// that is to be added is added.
pub fn go_to_deed(session: Session, here: Here, deed: &Deed) {
    match &deed.goal {
        Goal::Field(at) => go_to_field(here, &deed.page, *at),
        Goal::NewDocument(owner) => match new_document(session, *owner) {
            Some(at) => go_to_field(here, &deed.page, at),
            None => here.go(&deed.page),
        },
        Goal::Send(code) => go_to(here, &deed.page, format!("send-{code}")),
        Goal::Page => here.go(&deed.page),
    }
}

/// Goes to a page, and there to the field or button of this id.
pub fn go_to(here: Here, page: &Route, id: String) {
    here.go(page);
    look_there(here, route::path(page), id, TRIES);
}

/// Unfolds what the field is in, scrolls to it and moves the focus to it. False if it is not on the page, or
/// not yet: a disclosure makes its content when it opens.
fn reach(id: &str) -> bool {
    unfold(id) && page::scroll_to(id) && page::focus(id)
}

fn look_there(here: Here, page: String, id: String, tries: u8) {
    if route::path(&here.get_untracked()) == page {
        return look_for(id, tries);
    }
    let Some(left) = tries.checked_sub(1) else { return };
    set_timeout(move || look_there(here, page, id, left), PAUSE);
}

fn look_for(id: String, tries: u8) {
    let Some(left) = tries.checked_sub(1) else { return };
    set_timeout(
        move || {
            if !reach(&id) {
                look_for(id, left);
            }
        },
        PAUSE,
    );
}
