//! Người sử dụng: who signs the edits.

use leptos::prelude::*;

use crate::app::ambient::language::say;
use crate::app::parts::Disclosure;
use crate::app::records::person::PersonChoice;
use crate::app::session::Session;
use crate::text::files as m;

/// The choice of who signs edits on this device.
#[component]
pub(super) fn PersonHere() -> impl IntoView {
    let session = Session::here();
    move || {
        session.is_open().then(|| {
            view! {
                <Disclosure label=say(m::PERSON) id="person">
                    <PersonChoice id="person-here" label=m::PERSON none=m::PERSON_NONE hint=say(m::PERSON_HINT) />
                </Disclosure>
            }
        })
    }
}
