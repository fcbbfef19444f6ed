//! Người dùng máy này: who signs the edits.

use leptos::prelude::*;

use crate::app::ambient::language::say;
use crate::app::keeper::person::use_person;
use crate::app::parts::{Choice, Disclosure, Pick};
use crate::app::records::fields::record_picks;
use crate::app::session::Session;
use crate::plan::{Id, List};
use crate::text::files as m;

/// The choice of who signs edits on this device, from the officers of the open plan.
#[component]
pub(super) fn PersonHere() -> impl IntoView {
    let session = Session::here();
    move || session.is_open().then(|| view! { <Who session /> })
}

#[component]
fn Who(session: Session) -> impl IntoView {
    let person = use_person();
    let officers = record_picks(session, List::Officers);
    let none = say(m::PERSON_NONE);
    let options = Signal::derive(move || {
        let nobody = Pick::new("", none.get());
        std::iter::once(nobody).chain(officers.get()).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || person.get().map(|id| id.to_string()).unwrap_or_default());
    let choose = move |text: String| {
        person.set(session, text.parse::<Id>().ok());
    };
    view! {
        <Disclosure label=say(m::PERSON) id="person">
            <Choice id="person-here" label=say(m::PERSON) options value on_edit=choose hint=say(m::PERSON_HINT) />
        </Disclosure>
    }
}
