//! Lĩnh vực: added, named, moved and removed here; their remedies have pages of their own.

use leptos::prelude::*;

use crate::app::ambient::language::{say, tell};
use crate::app::ambient::memo::memo;
use crate::app::parts::{ButtonKind, Confirm, EmptyState, FieldGrid, LinkButton};
use crate::app::records::fields::PlanLine;
use crate::app::records::record_list::RecordList;
use crate::app::session::Session;
use crate::plan::naming::mark;
use crate::plan::{Area, AreaField, At, Id, List, Place, Plan};
use crate::route;
use crate::route::{Filter, Route};
use crate::text::{Language, common, overview, plan_page as m};

#[component]
pub(super) fn Areas() -> impl IntoView {
    let session = Session::here();
    let ids = session.listed(List::Areas, |_, _| true);
    let leaving = RwSignal::new(None::<Id>);
    let on_remove = move |id: Id| {
        if session.peek(|plan| plan.remedies_of(id).next().is_some()) {
            leaving.set(Some(id));
        } else {
            session.remove(List::Areas, id);
        }
    };
    let row = |id: Id| view! { <AreaFields id /> }.into_any();
    let none =
        memo(move || session.read(Place::Order(List::Remedies), |plan| plan.remedies.is_empty()));
    view! {
        {move || none.get().then(|| {
            let href = route::path(&Route::Criteria(Filter::default()));
            view! {
                <EmptyState title=say(overview::NO_REMEDIES) text=say(m::REMEDIES_FIRST)>
                    <LinkButton label=say(m::TO_REMEDIES) href />
                </EmptyState>
            }
        })}
        <p class="soft">{say(m::AREAS_LEAD)}</p>
        <RecordList id="areas" list=List::Areas ids label=m::AREAS add=m::ADD_AREA
            name=row_name blank=Area::default on_remove=Callback::new(on_remove) row />
        <RemoveArea leaving />
    }
}

fn row_name(_: Language, plan: &Plan, id: Id, _: usize) -> String {
    mark(plan, List::Areas, id)
}

#[component]
fn AreaFields(id: Id) -> impl IntoView {
    let session = Session::here();
    let remedies = session.listed(List::Remedies, move |plan, remedy| {
        plan.remedies.get(remedy).is_some_and(|row| row.area == Some(id))
    });
    let count =
        tell(move |language| m::counted_remedies(language, &remedies.with(Vec::len).to_string()));
    let filter = Filter { area: Some(id.to_string()), ..Filter::default() };
    let href = route::path(&Route::Criteria(filter));
    let at = move |field| At::Area(id, field);
    view! {
        <FieldGrid>
            <PlanLine at=at(AreaField::Lead) hint=say(m::LEAD_HINT) />
            <PlanLine at=at(AreaField::Number) />
            <PlanLine at=at(AreaField::Short) />
        </FieldGrid>
        <PlanLine at=at(AreaField::Title) />
        <div class="actions">
            <span class="soft">{count}</span>
            <LinkButton label=say(m::TO_REMEDIES) href kind=ButtonKind::Quiet />
        </div>
    }
}

#[component]
fn RemoveArea(leaving: RwSignal<Option<Id>>) -> impl IntoView {
    let session = Session::here();
    let of = move |read: fn(&Plan, Id) -> String| {
        leaving.get().map(|id| session.peek(|plan| read(plan, id))).unwrap_or_default()
    };
    let name = move || of(|plan, id| mark(plan, List::Areas, id));
    let count = move || of(|plan, id| plan.remedies_of(id).count().to_string());
    let title = tell(move |language| m::remove_area_title(language, &name()));
    let text = tell(move |language| m::remove_area_text(language, &count()));
    let open = Signal::derive(move || leaving.with(Option::is_some));
    let remove = move |()| {
        if let Some(id) = leaving.get_untracked() {
            session.remove(List::Areas, id);
        }
        leaving.set(None);
    };
    view! {
        <Confirm id="area-remove" title open yes=say(common::REMOVE) on_yes=remove
            on_close=move |()| leaving.set(None)>
            <p>{text}</p>
        </Confirm>
    }
}
