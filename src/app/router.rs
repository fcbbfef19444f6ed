//! The page for an address. A page stays where it is while only its filter or month changes.

use leptos::prelude::*;

use super::pages;
use crate::browser::page;
use crate::route::{self, Route};

/// Where the person is, tracked.
#[derive(Clone, Copy)]
pub struct Here(RwSignal<Route>);

impl Here {
    /// The address now.
    pub fn get(&self) -> Route {
        self.0.get()
    }

    /// Where the person is, untracked: for handlers.
    pub fn get_untracked(&self) -> Route {
        self.0.get_untracked()
    }

    /// Goes to an address, as a step of the browser's history.
    pub fn go(&self, route: &Route) {
        page::go(&route::path(route));
    }

    /// Changes the address in place: for filters, which are no step of their own.
    pub fn replace(&self, route: Route) {
        page::replace(&route::path(&route));
        self.0.set(route);
    }
}

/// Makes the address known, and follows the browser's.
pub fn provide_here() -> Here {
    let here = RwSignal::new(route::parse(&page::hash()));
    page::on_hash(move |hash| here.set(route::parse(&hash)));
    provide_context(Here(here));
    Here(here)
}

/// Where the person is. Without a router (in a test of one part) it is the start.
pub fn use_here() -> Here {
    use_context::<Here>().unwrap_or_else(|| Here(RwSignal::new(Route::Start)))
}

/// What of an address makes another page of it: the filter and the month do not.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Page {
    Start,
    Overview,
    Documents,
    Plan,
    New,
    NextYear,
    Parts,
    Criteria,
    Remedy(String),
    Duty(String),
    Files,
    Open,
    Help,
    Unknown(String),
}

fn page_of(route: Route) -> Page {
    match route {
        Route::Start => Page::Start,
        Route::Overview => Page::Overview,
        Route::Documents(_) => Page::Documents,
        Route::Plan(_) => Page::Plan,
        Route::New => Page::New,
        Route::NextYear => Page::NextYear,
        Route::Parts => Page::Parts,
        Route::Files => Page::Files,
        Route::Open => Page::Open,
        Route::Help => Page::Help,
        Route::Criteria(_) => Page::Criteria,
        Route::Remedy { id, .. } => Page::Remedy(id),
        Route::Duty { id, .. } => Page::Duty(id),
        Route::Unknown(address) => Page::Unknown(address),
        other => Page::Unknown(route::path(&other)),
    }
}

/// The page where the person is.
#[component]
pub fn Outlet() -> impl IntoView {
    let here = use_here();
    let page = Memo::new(move |_| page_of(here.get()));
    move || match page.get() {
        Page::Start => view! { <pages::start::Start /> }.into_any(),
        Page::Overview => view! { <pages::overview::OverviewPage /> }.into_any(),
        Page::Documents => view! { <pages::documents::Documents /> }.into_any(),
        Page::New => view! { <pages::new::NewPage /> }.into_any(),
        Page::NextYear => view! { <pages::new::NextPage /> }.into_any(),
        Page::Plan => view! { <pages::plan::PlanPage /> }.into_any(),
        Page::Files => view! { <pages::files::Files /> }.into_any(),
        Page::Open => view! { <pages::open::Open /> }.into_any(),
        Page::Help => view! { <pages::help::Help /> }.into_any(),
        Page::Parts => view! { <pages::parts::PartsPage /> }.into_any(),
        Page::Duty(id) => pages::duty::page(&id),
        Page::Remedy(id) => view! { <pages::remedy::RemedyPage id /> }.into_any(),
        Page::Criteria => view! { <pages::criteria::Criteria /> }.into_any(),
        Page::Unknown(address) => view! { <pages::unknown::Unknown address /> }.into_any(),
    }
}
