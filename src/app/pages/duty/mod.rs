//! Một nhiệm vụ: its fields, the reports due, targets, evidence and notes.

mod many;
mod reports;

use leptos::prelude::*;

use super::super::records::advice::{Advice, watch};
use super::super::records::evidence::EvidenceList;
use super::super::records::notes::NoteList;
use super::super::records::targets::Targets;
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Button, ButtonKind, Card, Confirm, Disclosure, Glyph, PageHeading};
use crate::app::records::around::{Around, Gone};
use crate::app::records::duty::DutyFields;
use crate::app::session::Session;
use crate::check::findings;
use crate::edit::{Change, build};
use crate::plan::{At, DutyField, Id, List, Place, naming};
use crate::route;
use crate::route::outline::PlanPart;
use crate::route::{Filter, Route};
use crate::text::{common, duty_page as m, names, plan_page};

/// The page of one duty; `address` is the id in the address.
pub fn page(address: &str) -> AnyView {
    let session = Session::here();
    let Ok(id) = address.parse::<Id>() else { return view! { <Gone /> }.into_any() };
    let here = memo(move || {
        session.read(Place::Record(List::Duties, id), |plan| plan.duties.contains(id))
    });
    (move || {
        if here.get() {
            view! { <OneDuty session id /> }.into_any()
        } else {
            view! { <Gone /> }.into_any()
        }
    })
    .into_any()
}

#[component]
fn OneDuty(session: Session, id: Id) -> impl IntoView {
    let title = tell(move |language| {
        session.read(Place::Record(List::Duties, id), |plan| {
            names::mark(language, plan, List::Duties, id)
        })
    });
    let crumb = say(m::CRUMB);
    let officers = move || {
        session.read(Place::Record(List::Duties, id), |plan| {
            let leads = plan.duties.get(id).map(|duty| duty.leads.clone()).unwrap_or_default();
            naming::officers_text(plan, &leads)
        })
    };
    let above = Signal::derive(move || format!("{} · {}", crumb.get(), officers()));
    let all = watch(session);
    let found = Signal::derive(move || {
        let all = all.get().unwrap_or_default();
        findings::of(&all, id).cloned().collect::<Vec<_>>()
    });
    view! {
        <div class="advised">
            <PageHeading title above />
            <Advice found />
        </div>
        <div class="two two--verdict two--duty">
            <div class="remedy__words">
                <reports::Reports session id />
                <Card title=say(m::WORDS)>
                    <DutyFields id />
                </Card>
                <EvidenceList session owner=id list=List::Duties />
                <NoteList session owner=id />
                <MoreOfDuty session id />
            </div>
            <div class="two__aside">
                <Repeated session id />
                <Targets session owner=id list=List::Duties />
            </div>
        </div>
        <Around session list=List::Duties id />
    }
}

/// The remedies that this duty repeats: their targets decide whether it is met.
#[component]
fn Repeated(session: Session, id: Id) -> impl IntoView {
    let (ids, language) = (session.ids(At::Duty(id, DutyField::Repeats)), use_language());
    let link = move |id: &Id| {
        let href = Route::Remedy { id: id.to_string(), filter: Filter::default() };
        let id = *id;
        let name = Signal::derive(move || {
            session.read(Place::Record(List::Remedies, id), |plan| {
                names::title(language.get(), plan, List::Remedies, id)
            })
        });
        view! { <li><a class="repeats__link" href=route::path(&href)>{name}</a></li> }
    };
    move || {
        let all = ids.get();
        (!all.is_empty()).then(|| {
            view! {
                <Card title=say(m::REPEATS)>
                    <p class="soft">{say(m::REPEATS_HINT)}</p>
                    <ul class="repeats">{all.iter().map(link).collect_view()}</ul>
                </Card>
            }
        })
    }
}

#[component]
fn MoreOfDuty(session: Session, id: Id) -> impl IntoView {
    let here = use_here();
    let asking = RwSignal::new(false);
    let count = move || {
        let gone = |change: &&Change| matches!(change, Change::Remove { .. });
        session.whole(|plan| build::remove(plan, List::Duties, id).iter().filter(gone).count())
    };
    let text = tell(move |language| {
        let count = if asking.get() { count() } else { 1 };
        m::remove_text(language, &count.saturating_sub(1).to_string())
    });
    let remove = move |()| {
        asking.set(false);
        let section = session.peek(|plan| plan.duties.get(id).and_then(|duty| duty.section));
        if session.remove(List::Duties, id) {
            here.go(&Route::Plan(section.map(|section| PlanPart::Section(section).word())));
        }
    };
    view! {
        <Disclosure label=say(plan_page::MORE_OF_DUTY) id="duty-more" holds=format!("f-duties-{id}-")>
            <div class="actions">
                <Button label=say(m::REMOVE) kind=ButtonKind::Danger icon=Glyph::Remove
                    on_press=move |()| asking.set(true) />
            </div>
        </Disclosure>
        <Confirm id="duty-remove" title=say(m::REMOVE_TITLE) open=asking yes=say(common::REMOVE) on_yes=remove
            on_close=move |()| asking.set(false)>
            <p>{text}</p>
        </Confirm>
    }
}
