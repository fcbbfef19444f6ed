//! Search and filters: in one row on wide screens, otherwise behind "Lọc".

use leptos::prelude::*;

use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, use_language};
use crate::app::ambient::memo::memo;
use crate::app::keeper::person::use_person;
use crate::app::parts::{Button, ButtonKind, Choice, Pick, SearchField, Toggle};
use crate::app::records::fields::record_picks;
use crate::app::session::Session;
use crate::browser::page;
use crate::plan::{Id, List, Place, Plan};
use crate::route::{Filter, Route};
use crate::text::{Message, criteria};
use crate::view::chip::ChipStatus;

/// A handler that changes the filter in the address.
fn narrow(change: impl Fn(&mut Filter, String) + Send + Sync + Copy + 'static) -> Callback<String> {
    let (here, filter) = (use_here(), super::use_filter());
    Callback::new(move |text| {
        let mut next = filter.get_untracked();
        change(&mut next, text);
        here.replace(Route::Criteria(next));
    })
}

/// The search, and the filters for area, officer, status and the person's own work.
#[component]
pub fn Filters(filter: Signal<Filter>) -> impl IntoView {
    let wide = page::media("(min-width: 60.01rem)");
    let some = |text: String| (!text.is_empty()).then_some(text);
    let held = move |read: fn(&Filter) -> &Option<String>| {
        Signal::derive(move || filter.with(|filter| read(filter).clone().unwrap_or_default()))
    };
    let search = narrow(move |filter, text| filter.search = some(text));
    let area = narrow(move |filter, text| filter.area = some(text));
    let officer = narrow(move |filter, text| filter.officer = some(text));
    let status = narrow(move |filter, text| filter.status = some(text));
    let clear = narrow(|filter, _| *filter = Filter { duties: filter.duties, ..Filter::default() });
    view! {
        <div class="filters">
            <SearchField id="find" label=say(criteria::SEARCH) hint=say(criteria::SEARCH_SHORT) value=held(|f| &f.search) on_edit=search />
            <details class="filters__more" open=wide>
                <summary class="filters__open">{say(criteria::FILTER)}</summary>
                <div class="filters__fields">
                    <Choice id="filter-area" label=say(criteria::AREA) options=areas(filter) value=held(|f| &f.area) on_edit=area />
                    <Choice id="filter-officer" label=say(criteria::OFFICER) options=officers() value=held(|f| &f.officer) on_edit=officer />
                    <Choice id="filter-status" label=say(criteria::STATUS) options=statuses() value=held(|f| &f.status) on_edit=status />
                    <Mine filter />
                </div>
            </details>
            {move || filter.with(|f| !f.is_empty()).then(|| view! {
                <Button label=say(criteria::CLEAR) on_press=move |()| clear.run(String::new()) kind=ButtonKind::Quiet id="clear-filter" />
            })}
        </div>
    }
}

#[component]
fn Mine(filter: Signal<Filter>) -> impl IntoView {
    let (here, person) = (use_here(), use_person());
    let value = Signal::derive(move || filter.with(|filter| filter.mine));
    let edit = move |mine| {
        here.replace(Route::Criteria(Filter { mine, ..filter.get_untracked() }));
    };
    let hint = say(criteria::MINE_HINT);
    let hint = Signal::derive(move || (value.get() && person.get().is_none()).then(|| hint.get()));
    view! { <Toggle id="filter-mine" label=say(criteria::MINE) value on_edit=edit hint /> }
}

/// What the filter offers, after the choice that filters nothing.
fn all_and(
    all: Message,
    picks: impl Fn() -> Vec<Pick> + Send + Sync + 'static,
) -> Signal<Vec<Pick>> {
    let all = say(all);
    Signal::derive(move || std::iter::once(Pick::new("", all.get())).chain(picks()).collect())
}

fn areas(filter: Signal<Filter>) -> Signal<Vec<Pick>> {
    let session = Session::here();
    let areas = record_picks(session, List::Areas);
    let sections = memo(move || session.read(Place::Order(List::Duties), section_picks));
    all_and(criteria::ALL_AREAS, move || {
        if filter.with(|f| f.duties) { sections.get() } else { areas.get() }
    })
}

fn section_picks(plan: &Plan) -> Vec<Pick> {
    let held = |(id, _): &(Id, &crate::plan::Section)| plan.duties_of(*id).next().is_some();
    let pick = |(id, section): (Id, &crate::plan::Section)| {
        Pick::new(id.to_string(), format!("{} {}", section.number, section.title))
    };
    plan.sections.iter().filter(held).map(pick).collect()
}

fn officers() -> Signal<Vec<Pick>> {
    let session = Session::here();
    let picks = record_picks(session, List::Officers);
    all_and(criteria::ALL_OFFICERS, move || picks.get())
}

fn statuses() -> Signal<Vec<Pick>> {
    let language = use_language();
    all_and(criteria::ALL_STATUSES, move || {
        let pick = |status: ChipStatus| Pick::new(status.code(), status.word().get(language.get()));
        ChipStatus::ALL.map(pick).to_vec()
    })
}
