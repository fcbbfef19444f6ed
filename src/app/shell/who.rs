//! Who uses this device: asked once per plan, when the first figure or note was written and nobody is known who
//! wrote it.

use leptos::prelude::*;

use crate::app::ambient::language::say;
use crate::app::ambient::memo::memo;
use crate::app::keeper::person::use_person;
use crate::app::parts::{Button, ButtonKind, Notice};
use crate::app::records::person::PersonChoice;
use crate::app::session::Session;
use crate::browser::page;
use crate::edit::{Change, Edit};
use crate::plan::{At, List};
use crate::text::plan_new as m;

/// The question. It lies over the foot of the page, takes no focus, and moves nothing that is being typed.
#[component]
pub fn WhoNotice() -> impl IntoView {
    let (session, person) = (Session::here(), use_person());
    let officers = session.listed(List::Officers, |plan, id| {
        plan.officers.get(id).is_some_and(|officer| !officer.retired)
    });
    let unsigned = RwSignal::new(false);
    Effect::new(move |_| {
        let last = session.undoable();
        if person.is_unknown() && last.as_ref().is_some_and(is_someones_word) {
            unsigned.set(true);
        }
    });
    let asked =
        memo(move || unsigned.get() && person.is_unknown() && !officers.with(Vec::is_empty));
    // The focus goes to where the same can be chosen at any time.
    let later = move |()| {
        person.put_off();
        page::focus("who-here");
    };
    move || {
        asked.get().then(|| {
            view! {
                <div class="who">
                    <Notice text=say(m::WHO) id="who-notice">
                        <PersonChoice id="who" label=m::WHO_ASKED none=m::WHO_NONE />
                        <Button label=say(m::LATER) on_press=later
                            kind=ButtonKind::Quiet id="who-later" />
                    </Notice>
                </div>
            }
        })
    }
}

/// Whether an edit is what its writer answers for: a figure, or a note on the progress.
fn is_someones_word(edit: &Edit) -> bool {
    edit.changes.iter().any(|change| match change {
        Change::Set { at, .. } => matches!(at, At::Figure(..) | At::Note(..)),
        Change::Insert { .. } | Change::Remove { .. } | Change::Move { .. } => false,
    })
}
