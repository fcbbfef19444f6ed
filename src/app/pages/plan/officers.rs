//! Cán bộ, công chức: the officers and their groups.

use leptos::prelude::*;

use crate::app::ambient::language::{say, tell};
use crate::app::parts::{Card, Confirm, Disclosure, FieldGrid};
use crate::app::records::fields::{FlagOf, PlanLine, PlanPicker};
use crate::app::records::record_list::RecordList;
use crate::app::session::Session;
use crate::edit::{Change, build};
use crate::plan::naming::mark;
use crate::plan::{At, Id, List, Officer, OfficerField, Plan};
use crate::text::{Language, common, plan_page as m};

#[component]
pub(super) fn OfficersPart() -> impl IntoView {
    let session = Session::here();
    let ids = session.listed(List::Officers, |_, _| true);
    let leaving = RwSignal::new(None::<Id>);
    let on_remove = move |id: Id| {
        if session.peek(|plan| mentions(plan, id)) > 0 {
            leaving.set(Some(id));
        } else {
            session.remove(List::Officers, id);
        }
    };
    let row = |id: Id| view! { <OfficerFields id /> }.into_any();
    view! {
        <p class="soft">{say(m::ROSTER_LEAD)}</p>
        <Card title=say(m::ROSTER)>
            <RecordList id="officers" list=List::Officers ids label=m::ROSTER add=m::ADD_OFFICER
                name=row_name blank=Officer::default on_remove=Callback::new(on_remove) row />
        </Card>
        <RemoveOfficer leaving />
    }
}

fn row_name(_: Language, plan: &Plan, id: Id, _: usize) -> String {
    mark(plan, List::Officers, id)
}

/// How many fields mention an officer.
fn mentions(plan: &Plan, id: Id) -> usize {
    let set = |change: &&Change| matches!(change, Change::Set { .. });
    build::remove(plan, List::Officers, id).iter().filter(set).count()
}

#[component]
fn OfficerFields(id: Id) -> impl IntoView {
    let at = move |field| At::Officer(id, field);
    view! {
        <FieldGrid>
            <PlanLine at=at(OfficerField::Title) />
            <PlanLine at=at(OfficerField::Name) />
            <PlanLine at=at(OfficerField::Contact) />
        </FieldGrid>
        <Disclosure label=say(m::GROUP) id=format!("officer-{id}-group") holds=format!("f-officers-{id}-")>
            <PlanPicker at=at(OfficerField::Members) list=List::Officers
                hint=say(m::MEMBERS_HINT) />
            <FlagOf at=at(OfficerField::Everyone) />
            <FlagOf at=at(OfficerField::Retired) />
        </Disclosure>
    }
}

#[component]
fn RemoveOfficer(leaving: RwSignal<Option<Id>>) -> impl IntoView {
    let session = Session::here();
    let of = move |read: fn(&Plan, Id) -> String| {
        leaving.get().map(|id| session.peek(|plan| read(plan, id))).unwrap_or_default()
    };
    let name = move || of(|plan, id| mark(plan, List::Officers, id));
    let count = move || of(|plan, id| mentions(plan, id).to_string());
    let title = tell(move |language| m::remove_officer_title(language, &name()));
    let text = tell(move |language| m::remove_officer_text(language, &count()));
    let open = Signal::derive(move || leaving.with(Option::is_some));
    let remove = move |()| {
        if let Some(id) = leaving.get_untracked() {
            session.remove(List::Officers, id);
        }
        leaving.set(None);
    };
    view! {
        <Confirm id="officer-remove" title open yes=say(common::REMOVE) on_yes=remove
            on_close=move |()| leaving.set(None)>
            <p>{text}</p>
        </Confirm>
    }
}
