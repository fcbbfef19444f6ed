//! Going to the field that shows a value, on this page or another.

use std::time::Duration;

use leptos::prelude::*;

use crate::app::ambient::here::Here;
use crate::app::records::fields::control_id;
use crate::app::session::Session;
use crate::browser::focus::unfold;
use crate::browser::page;
use crate::plan::At;
use crate::route;
use crate::text::edits::place_at;

/// How often a page that is being made is asked for the field, and how long it is waited for.
const TRIES: u8 = 10;
const PAUSE: Duration = Duration::from_millis(60);

/// Opens the page of a value and gives its field the focus; the page alone where it shows none.
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

/// Unfolds what the field stands in, brings it into view and gives it the focus. False where it is not on
/// the page, or not yet: what it is folded away in is made when it opens.
fn reach(id: &str) -> bool {
    unfold(id) && page::scroll_to(id) && page::focus(id)
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
