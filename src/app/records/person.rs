//! The choice of who uses this device, from the officers of the open plan.

use leptos::prelude::*;

use super::fields::record_picks;
use crate::app::ambient::language::say;
use crate::app::keeper::person::use_person;
use crate::app::parts::{Choice, Pick};
use crate::app::session::Session;
use crate::plan::{Id, List};
use crate::text::{Message, plan_new};

/// The choice. Whoever is chosen signs the edits from now on.
#[component]
pub fn PersonChoice(
    /// The id of the control; the choice stands in several places.
    id: &'static str,
    /// Its label.
    label: Message,
    /// What is offered beside the officers.
    none: Message,
    /// More words.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
) -> impl IntoView {
    let (session, person) = (Session::here(), use_person());
    let officers = record_picks(session, List::Officers);
    let none = say(none);
    let options = Signal::derive(move || {
        let nobody = Pick::new("", none.get());
        std::iter::once(nobody).chain(officers.get()).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || person.get().map(|id| id.to_string()).unwrap_or_default());
    let choose = move |text: String| person.set(session, text.parse::<Id>().ok());
    view! { <Choice id label=say(label) options value on_edit=choose hint /> }
}

/// The same in the header, on every page: quiet, and short.
#[component]
pub fn PersonHere() -> impl IntoView {
    view! {
        <div class="head__who">
            <PersonChoice id="who-here" label=plan_new::WHO_LABEL none=plan_new::WHO_HERE />
        </div>
    }
}
