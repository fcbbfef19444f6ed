//! Who uses this device, asked once per plan.

use leptos::prelude::*;

use crate::app::ambient::language::{say, use_language};
use crate::app::keeper::person::{Person, use_person};
use crate::app::parts::{Button, ButtonKind, Choice, Notice, Pick};
use crate::app::records::fields::record_picks;
use crate::app::session::Session;
use crate::plan::List;
use crate::text::plan_new as m;

/// Asks who uses this device, once per plan; it takes no focus and gets in nobody's way.
#[component]
pub fn WhoNotice() -> impl IntoView {
    let session = Session::here();
    let person = use_person();
    let officers = session.listed(List::Officers, |plan, id| {
        plan.officers.get(id).is_some_and(|officer| !officer.retired)
    });
    let asked = Memo::new(move |_| person.is_unknown() && !officers.with(Vec::is_empty));
    move || {
        asked.get().then(|| {
            view! {
                <Notice text=say(m::WHO) id="who-notice">
                    <WhoChoice session person />
                    <Button label=say(m::LATER) on_press=move |()| person.put_off()
                        kind=ButtonKind::Quiet id="who-later" />
                </Notice>
            }
        })
    }
}

#[component]
fn WhoChoice(session: Session, person: Person) -> impl IntoView {
    let language = use_language();
    let officers = record_picks(session, List::Officers);
    let options = Signal::derive(move || {
        let mut all = vec![Pick::new("", m::WHO_NONE.get(language.get()))];
        all.extend(officers.get());
        all
    });
    let value = Signal::derive(move || person.get().map(|id| id.to_string()).unwrap_or_default());
    let on_edit = move |text: String| {
        person.set(session, text.parse().ok());
    };
    view! { <Choice id="who" label=say(m::WHO_LABEL) options value on_edit /> }
}
