//! A new remedy: its name comes first, and another one can follow it.

use leptos::prelude::*;

use crate::app::ambient::here::use_here;
use crate::app::ambient::language::say;
use crate::app::parts::{Button, Glyph};
use crate::app::records::add::add_remedy;
use crate::app::records::fields::control_id;
use crate::app::session::Session;
use crate::browser::page;
use crate::plan::{At, Id, RemedyField, naming};
use crate::text::remedy;

/// Whether a remedy has no name of its own yet: its page then starts with the field for it.
pub(super) fn is_new(session: Session, id: Id) -> bool {
    session.peek(|plan| plan.remedies.get(id).is_some_and(|remedy| !naming::is_named(remedy)))
}

/// Moves the focus to the field for the name. False if it is not on the page.
pub(super) fn focus_name(id: Id) -> bool {
    page::focus(&control_id(At::Remedy(id, RemedyField::Heading)))
}

/// Lưu và thêm mục nữa: all is saved as it is typed, so this only goes on to the next remedy of the area; one
/// without a name is named first.
#[component]
pub(super) fn AddAnother(
    /// The open plan.
    session: Session,
    /// The remedy on this page.
    id: Id,
) -> impl IntoView {
    let here = use_here();
    let go = move |()| {
        if is_new(session, id) {
            focus_name(id);
            return;
        }
        let area = session.peek(|plan| plan.remedies.get(id).and_then(|remedy| remedy.area));
        add_remedy(session, here, area);
    };
    view! {
        <div class="actions">
            <Button label=say(remedy::SAVE_AND_ADD) on_press=go icon=Glyph::Add id="save-and-add" />
        </div>
    }
}
