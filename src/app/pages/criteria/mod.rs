//! Tiêu chí: all remedies or all duties, filtered, by area, with the settled ones folded.

mod add;
mod filters;
mod group;
mod row;

use leptos::prelude::*;

use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, tell};
use crate::app::ambient::memo::memo;
use crate::app::ambient::settings::use_settings;
use crate::app::parts::{
    Button, ButtonKind, EmptyState, Glyph, LinkButton, LiveRegion, PageHeading, keep_focus,
};
use crate::app::records::around::use_filter;
use crate::app::records::fields::id_texts;
use crate::app::records::later_tool::CriteriaFile;
use crate::app::records::place::row_id;
use crate::app::records::select::groups;
use crate::app::session::Session;
use crate::browser::page;
use crate::plan::{Area, List, Place};
use crate::route;
use crate::route::{Filter, Route};
use crate::text::{criteria, overview};
use crate::view::{list, steps};
use add::add_remedy;
use filters::Filters;
use group::GroupOfList;

/// The id of the button that shows the tools for moving and removing.
const EDIT: &str = "edit-list";

/// The list: remedies, or duties if the filter says so.
#[component]
pub fn Criteria() -> impl IntoView {
    let session = Session::here();
    let filter = use_filter();
    let duties = memo(move || filter.with(|filter| filter.duties));
    let editing = RwSignal::new(false);
    let compact = use_settings().compact();
    let groups = groups(session, filter, editing);
    let ids = memo(move || {
        let of = |group: &list::ListGroup| {
            group.rows.iter().chain(&group.settled).map(|row| row.id).collect::<Vec<_>>()
        };
        groups.with(|groups| groups.iter().flat_map(of).collect::<Vec<_>>())
    });
    keep_focus(id_texts(ids), |heir| {
        let id = heir.map_or_else(|| EDIT.to_owned(), |row| row_id(&row));
        page::focus(&id);
    });
    let heads = memo(move || {
        let duties = duties.get();
        let of = |group: &list::ListGroup| (duties, (group.id, group.reach));
        groups.with(|all| all.iter().map(of).collect::<Vec<_>>())
    });
    view! {
        <div class="page-bar">
            <PageHeading title=say(criteria::TITLE) />
            <Lists />
            <Filters filter />
            <div class="actions">
                {move || (!compact.get()).then(|| view! { <EditSwitch editing /> })}
                {move || (!duties.get()).then(|| view! { <AddOnList filter /> })}
            </div>
        </div>
        <LiveRegion message=tell(move |l| criteria::shown(l, &ids.with(Vec::len).to_string())) />
        <For each=move || heads.get() key=|head| *head children=move |(duties, of)| {
            let list = if duties { List::Duties } else { List::Remedies };
            view! { <GroupOfList of groups editing list /> }
        } />
        {move || ids.with(Vec::is_empty).then(|| view! { <Nothing filter /> })}
        <div class="actions">
            // One line above the list has no room for what is rarely done.
            {move || compact.get().then(|| view! { <EditSwitch editing /> })}
            {move || (!duties.get()).then(|| view! { <CriteriaFile /> })}
            {move || (editing.get() && !duties.get()).then(|| view! { <AddArea /> })}
        </div>
    }
}

/// "Thêm mục": into the area that the list is narrowed to, else the first.
#[component]
fn AddOnList(filter: Signal<Filter>) -> impl IntoView {
    let (session, here) = (Session::here(), use_here());
    let add = move |()| {
        let narrowed = filter.with_untracked(|filter| filter.area.as_deref()?.parse().ok());
        let first = || session.peek(|plan| plan.areas.ids().first().copied());
        add_remedy(session, here, narrowed.or_else(first));
    };
    view! { <Button label=say(criteria::ADD) on_press=add icon=Glyph::Add id="add-remedy" /> }
}

/// The links that switch between remedies and duties.
#[component]
fn Lists() -> impl IntoView {
    let filter = use_filter();
    let link = move |duties: bool, word| {
        let to = move || filter.with(|f| Filter { duties, area: None, ..f.clone() });
        let current = move || (filter.with(|f| f.duties) == duties).then_some("true");
        view! {
            <a class="tabs__tab" href=move || route::path(&Route::Criteria(to())) aria-current=current>
                {say(word)}
            </a>
        }
    };
    view! {
        <nav class="tabs" aria-label=say(criteria::LISTS)>
            {link(false, criteria::REMEDIES)}
            {link(true, criteria::DUTIES)}
        </nav>
    }
}

#[component]
fn EditSwitch(editing: RwSignal<bool>) -> impl IntoView {
    let language = crate::app::ambient::language::use_language();
    let label = Signal::derive(move || {
        let word = if editing.get() { criteria::END_EDIT } else { criteria::EDIT_LIST };
        word.get(language.get()).to_owned()
    });
    let press = move |()| {
        editing.update(|editing| *editing = !*editing);
        // Below the list it moves as the list grows and shrinks.
        request_animation_frame(|| {
            page::scroll_to(EDIT);
        });
    };
    view! { <Button label on_press=press kind=ButtonKind::Quiet icon=Glyph::Pencil id=EDIT /> }
}

#[component]
fn Nothing(filter: Signal<Filter>) -> impl IntoView {
    move || {
        let narrowed = filter.with(|filter| !filter.is_empty());
        let (title, text) = match (narrowed, filter.with(|filter| filter.duties)) {
            (true, _) => (criteria::NONE_FOUND, criteria::NONE_FOUND_TEXT),
            (false, true) => (criteria::EMPTY, criteria::EMPTY_DUTIES_TEXT),
            (false, false) => (criteria::EMPTY, criteria::EMPTY_TEXT),
        };
        let duties = filter.with(|filter| filter.duties);
        let first = move || match (narrowed, duties) {
            (true, _) => ().into_any(),
            (false, true) => view! { <FirstDuty /> }.into_any(),
            (false, false) => view! { <FirstRemedy /> }.into_any(),
        };
        view! { <EmptyState title=say(title) text=say(text)>{first()}</EmptyState> }
    }
}

/// The button for the first remedy, which goes into the first area.
#[component]
fn FirstRemedy() -> impl IntoView {
    let (session, here) = (Session::here(), use_here());
    let add = move |()| {
        let area = session.peek(|plan| plan.areas.ids().first().copied());
        add_remedy(session, here, area);
    };
    view! {
        <Button label=say(overview::FIRST_REMEDY) on_press=add icon=Glyph::Add kind=ButtonKind::Main id="first-remedy" />
    }
}

/// The way to where duties are added.
#[component]
fn FirstDuty() -> impl IntoView {
    let session = Session::here();
    let href = move || route::path(&session.read(Place::Order(List::Sections), steps::duties));
    view! {
        <LinkButton label=say(criteria::TO_DUTIES) href=Signal::derive(href) kind=ButtonKind::Main id="first-duty" />
    }
}

#[component]
fn AddArea() -> impl IntoView {
    let session = Session::here();
    let add = move |()| {
        let lead = "* Tiêu chí".to_owned();
        session.insert_new(Area { lead, ..Area::default() });
    };
    view! { <Button label=say(criteria::ADD_AREA) on_press=add icon=Glyph::Add /> }
}
