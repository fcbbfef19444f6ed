//! Around a remedy or duty: links to its neighbours and the list, and what is shown for one that is gone.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::place::{follow, row_id};
use super::select::shown;
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::say;
use crate::app::ambient::memo::memo;
use crate::app::parts::{EmptyState, Glyph, LinkButton, PageHeading};
use crate::app::session::Session;
use crate::plan::{Id, List};
use crate::route;
use crate::route::{Filter, Route};
use crate::text::remedy;
use crate::view::list::beside;

/// The filter of the address.
pub fn use_filter() -> Signal<Filter> {
    let here = use_here();
    memo(move || match here.get() {
        Route::Criteria(filter) | Route::Remedy { filter, .. } | Route::Duty { filter, .. } => {
            filter
        }
        Route::Start
        | Route::Overview
        | Route::Plan(_)
        | Route::Figures { .. }
        | Route::Points(_)
        | Route::Documents(_)
        | Route::Exchange
        | Route::Files
        | Route::More
        | Route::Open
        | Route::Help
        | Route::New
        | Route::NextYear
        | Route::Intake { .. }
        | Route::Parts
        | Route::Unknown(_) => Filter::default(),
    })
    .into()
}

/// Links to the previous and the next record among those that the filter shows, and to the list.
#[component]
pub fn Around(
    /// The open plan.
    session: Session,
    /// Whether it is a remedy or a duty.
    list: List,
    /// The record on this page.
    id: Id,
) -> impl IntoView {
    let filter = use_filter();
    let ids = shown(session, filter, list);
    let beside = memo(move || ids.with(|ids| beside(ids, id)));
    let to = move |id: Id| route::path(&Route::of_item(list, id, filter.get()));
    let (previous, next) = (move || beside.get().0, move || beside.get().1);
    let listed = move |filter| Route::Criteria(Filter { duties: list == List::Duties, ..filter });
    let all = Signal::derive(move || route::path(&listed(filter.get())));
    let here = use_here();
    // Back at the list, the focus is on the row that was left.
    let back = move |event: MouseEvent| {
        let page = listed(filter.get_untracked());
        follow(&event, here, &page, row_id(&id.to_string()));
    };
    view! {
        <nav class="around" aria-label=say(remedy::CRUMB)>
            {move || previous().map(|id| view! { <LinkButton label=say(remedy::PREVIOUS) href=to(id) icon=Glyph::Previous /> })}
            <LinkButton label=say(remedy::TO_LIST) href=all on_press=back />
            {move || next().map(|id| view! { <LinkButton label=say(remedy::NEXT) href=to(id) icon=Glyph::Next after=true /> })}
        </nav>
    }
}

/// Says that the remedy or duty of the address is not in the plan.
#[component]
pub fn Gone() -> impl IntoView {
    view! {
        <PageHeading title=say(remedy::GONE_TITLE) />
        <EmptyState title=say(remedy::GONE_TITLE) text=say(remedy::GONE_TEXT) />
        <p><LinkButton label=say(remedy::TO_LIST) href=route::path(&Route::Criteria(Filter::default())) /></p>
    }
}
