//! Nhiệm vụ of a section: each folded under its words, and edited in place.

use leptos::prelude::*;

use crate::app::ambient::language::{say, tell};
use crate::app::parts::{ButtonKind, Disclosure, LinkButton};
use crate::app::records::duty::DutyFields;
use crate::app::records::record_list::RecordList;
use crate::app::session::Session;
use crate::plan::{Duty, Id, List, Place, Plan};
use crate::route;
use crate::route::{Filter, Route};
use crate::text::{Language, names, plan_page as m};

#[component]
pub(super) fn Duties(section: Id, ids: Memo<Vec<Id>>) -> impl IntoView {
    let session = Session::here();
    // A new duty takes heading, officers and mark from the last one, which it follows on paper.
    let blank = move || {
        session.peek(|plan| {
            let last = plan.duties_of(section).last().map(|(_, duty)| duty.clone());
            let last = last.unwrap_or_default();
            let Duty { heading, leads, mark, .. } = last;
            Duty { section: Some(section), heading, leads, mark, ..Duty::default() }
        })
    };
    let row = |id: Id| view! { <FoldedDuty id /> }.into_any();
    view! {
        {move || ids.with(Vec::is_empty).then(|| view! { <p class="soft">{say(m::DUTIES_FIRST)}</p> })}
        <RecordList id=format!("duties-{section}") list=List::Duties ids label=m::DUTIES
            add=m::ADD_DUTY name=row_name blank row />
    }
}

fn row_name(language: Language, plan: &Plan, id: Id, _: usize) -> String {
    names::mark(language, plan, List::Duties, id)
}

/// A folded duty. Its fields are made when it is first opened: a section may hold many.
#[component]
fn FoldedDuty(id: Id) -> impl IntoView {
    let session = Session::here();
    let words = move |plan: &Plan| plan.duties.get(id).map(|duty| duty.text.clone());
    let blank = session.peek(|plan| words(plan).is_none_or(|words| words.is_empty()));
    let open = RwSignal::new(blank);
    let opened = Memo::new(move |before: Option<&bool>| before == Some(&true) || open.get());
    let label = tell(move |language| {
        let text = session.read(Place::Record(List::Duties, id), words).unwrap_or_default();
        if text.trim().is_empty() { m::NEW_DUTY.get(language).to_owned() } else { text }
    });
    let href = route::path(&Route::Duty { id: id.to_string(), filter: Filter::default() });
    view! {
        <div class="duty-fold">
            <Disclosure label open id=format!("duty-{id}")>
                {move || opened.get().then(|| view! { <DutyFields id /> })}
                <div class="actions">
                    <LinkButton label=say(m::OPEN_DUTY) href=href kind=ButtonKind::Quiet />
                </div>
            </Disclosure>
        </div>
    }
}
