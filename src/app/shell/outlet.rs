//! The page for an address. A page stays where it is while only its filter or month changes.

use leptos::prelude::*;

use super::split::later::LaterView;
use super::split::views::LaterPage;
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::use_language;
use crate::app::ambient::memo::memo;
use crate::app::ambient::slices::in_slices;
use crate::app::ambient::today::use_today;
use crate::app::keeper::Keeper;
use crate::app::pages;
use crate::app::parts::provide_own_read_only;
use crate::app::session::Session;
use crate::browser::timer;
use crate::route::Route;

/// The part of an address that makes another page: not its filter, and not its month.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Page {
    Start,
    Overview,
    Figures,
    Points,
    Intake,
    Documents,
    Plan,
    New,
    NextYear,
    Parts,
    Criteria,
    Remedy(String),
    Duty(String),
    Exchange,
    Files,
    More,
    Open,
    Help,
    /// A page of a plan, while it is not known yet which plan is open.
    Waiting,
    /// A page of a plan, and none is open.
    NoPlan,
    Unknown(String),
}

fn page_of(route: Route) -> Page {
    match route {
        Route::Start => Page::Start,
        Route::Overview => Page::Overview,
        Route::Figures { .. } => Page::Figures,
        Route::Points(_) => Page::Points,
        Route::Documents(_) => Page::Documents,
        Route::Plan(_) => Page::Plan,
        Route::New => Page::New,
        Route::NextYear => Page::NextYear,
        Route::Intake { .. } => Page::Intake,
        Route::Parts => Page::Parts,
        Route::Exchange => Page::Exchange,
        Route::Files => Page::Files,
        Route::More => Page::More,
        Route::Open => Page::Open,
        Route::Help => Page::Help,
        Route::Criteria(_) => Page::Criteria,
        Route::Remedy { id, .. } => Page::Remedy(id),
        Route::Duty { id, .. } => Page::Duty(id),
        Route::Unknown(address) => Page::Unknown(address),
    }
}

/// Whether a page shows the open plan and nothing else.
const fn needs_plan(page: &Page) -> bool {
    match page {
        Page::Overview
        | Page::Figures
        | Page::Intake
        | Page::Points
        | Page::Plan
        | Page::Criteria
        | Page::Remedy(_)
        | Page::Duty(_) => true,
        Page::Start
        | Page::Documents
        | Page::New
        | Page::NextYear
        | Page::Parts
        | Page::Exchange
        | Page::Files
        | Page::More
        | Page::Open
        | Page::Help
        | Page::Waiting
        | Page::NoPlan
        | Page::Unknown(_) => false,
    }
}

/// The page for the address, any but the start, which the first part draws.
#[component]
pub fn Outlet() -> impl IntoView {
    let (here, session, keeper) = (use_here(), Session::here(), Keeper::here());
    let (language, today) = (use_language(), use_today());
    let open = memo(move || session.is_open());
    let page = memo(move || match page_of(here.get()) {
        page if !needs_plan(&page) || open.get() => page,
        _closed if keeper.ready().get() => Page::NoPlan,
        _unread => Page::Waiting,
    });
    // The notice of an undo is shown only on the page where it was undone.
    Effect::new(move |before: Option<Page>| {
        let now = page.get();
        if before.is_some_and(|before| before != now) {
            session.acted.set(None);
        }
        now
    });
    move || {
        let page = page.get();
        // The signals that the parts of a page listen to go with the page, listeners and all.
        language.provide_own();
        today.provide_own();
        provide_own_read_only(session.read_only.into());
        timer::when_idle(500, move || {
            session.forget_the_gone();
            in_slices(move || session.forget_one());
        });
        shown(page)
    }
}

fn later(page: LaterPage) -> AnyView {
    view! { <LaterView page /> }.into_any()
}

fn shown(page: Page) -> AnyView {
    match page {
        Page::Start | Page::Waiting => ().into_any(),
        Page::NoPlan => view! { <pages::unknown::NoPlan /> }.into_any(),
        Page::Unknown(address) => view! { <pages::unknown::Unknown address /> }.into_any(),
        Page::Figures => later(LaterPage::Figures),
        Page::Points => later(LaterPage::Points),
        Page::Overview => view! { <pages::overview::OverviewPage /> }.into_any(),
        Page::Documents => later(LaterPage::Documents),
        Page::New => later(LaterPage::New),
        Page::NextYear => later(LaterPage::NextYear),
        Page::Intake => later(LaterPage::Intake),
        Page::Plan => later(LaterPage::Plan),
        Page::Exchange => later(LaterPage::Exchange),
        Page::Files => later(LaterPage::Files),
        Page::More => view! { <pages::more::More /> }.into_any(),
        Page::Open => later(LaterPage::Open),
        Page::Help => later(LaterPage::Help),
        Page::Parts => later(LaterPage::Parts),
        Page::Duty(id) => later(LaterPage::Duty(id)),
        Page::Remedy(id) => later(LaterPage::Remedy(id)),
        Page::Criteria => view! { <pages::criteria::Criteria /> }.into_any(),
    }
}
