//! A folded list of records with the button that adds to it at hand while it is folded.

use leptos::prelude::*;

use super::place::show_field;
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::say;
use crate::app::parts::{Button, ButtonKind, Disclosure, Glyph};
use crate::app::session::Session;
use crate::plan::At;
use crate::text::Message;

/// A disclosure that holds a list; the button beside its words unfolds it with a new record.
#[component]
pub fn FoldedList(
    /// The words on it.
    #[prop(into)]
    label: Signal<String>,
    /// The id of the disclosure.
    id: String,
    /// The words on the button.
    add_label: Message,
    /// Adds a record; the field to begin with, unless it was refused.
    #[prop(into)]
    add: Callback<(), Option<At>>,
    /// The prefixes of the ids of its fields.
    #[prop(into)]
    holds: String,
    /// The list, with a button of its own.
    children: Children,
) -> impl IntoView {
    let (session, here) = (Session::here(), use_here());
    let open = RwSignal::new(false);
    let press = move |()| {
        if let Some(at) = add.run(()) {
            show_field(session, here, at);
        }
    };
    view! {
        <div class="folded">
            <Disclosure label open id holds>{children()}</Disclosure>
            {move || (!open.get()).then(|| view! {
                <Button label=say(add_label) kind=ButtonKind::Quiet icon=Glyph::Add on_press=press />
            })}
        </div>
    }
}
