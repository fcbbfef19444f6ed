//! The frame around every page: header, navigation, notices, and the page itself.

use leptos::prelude::*;

use super::split::loader::Second;
use super::split::views::Arrival;
use super::start::Start;
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::say;
use crate::app::ambient::memo::memo;
use crate::app::pages::unknown::{Coming, NotLoaded};
use crate::app::parts::{Glyph, Icon};
use crate::browser::{files, page, prefs};
use crate::route;
use crate::route::{Filter, Paper, PointsPage, Route};
use crate::text::{Message, common, shell};

/// The frame. Pages are shown in `main`.
#[component]
pub fn Shell() -> impl IntoView {
    let (here, second) = (use_here(), Second::find()?);
    // Without a plan the navigation would lead nowhere.
    let framed = memo(move || {
        let known = second.known;
        (!known.ready.get() || known.open.get()) && !matches!(here.get(), Route::Start)
    });
    // A plan file may be dropped anywhere; otherwise the browser would leave the workbook to show it.
    let over = |event: leptos::ev::DragEvent| {
        files::dragged(&event);
    };
    let take = move |event: leptos::ev::DragEvent| {
        if let Some(chosen) = files::dropped(&event) {
            second.receive(chosen);
        }
    };
    Some(view! {
        <div class="frame" on:dragover=over on:drop=take>
            <a class="skip" href="#noi-dung" on:click=|event| skip(&event)>{say(shell::SKIP)}</a>
            <header class="head">
                {move || second.views().map_or_else(blank_head, |views| (views.head)())}
            </header>
            {move || framed.get().then(|| view! { <Navigation /> })}
            <main class="main" id="noi-dung" tabindex="-1">
                {move || second.views().map(|views| (views.notices)())}
                <Inside second />
            </main>
        </div>
    })
}

/// The address belongs to the router, so the skip link moves the focus itself.
fn skip(event: &leptos::ev::MouseEvent) {
    event.prevent_default();
    page::focus("noi-dung");
}

/// The header before it is known which plan is open.
fn blank_head() -> AnyView {
    let home = route::path(&Route::Start);
    view! { <a class="head__plan" href=home>{say(common::APP_NAME)}</a> }.into_any()
}

/// What `main` shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Start,
    /// The plan that was open last is about to be shown.
    Nothing,
    Later,
}

/// The start, or a page of the second part.
#[component]
fn Inside(second: Second) -> impl IntoView {
    let here = use_here();
    let shown = memo(move || {
        let known = second.known;
        if here.get() != Route::Start {
            Shown::Later
        } else if comes_back() && (!known.ready.get() || known.open.get()) {
            Shown::Nothing
        } else {
            Shown::Start
        }
    });
    move || match shown.get() {
        Shown::Start => view! { <Start second /> }.into_any(),
        Shown::Nothing | Shown::Later => view! { <Later second /> }.into_any(),
    }
}

/// Whether the bare address of the workbook was opened after a plan was open: that plan comes back.
fn comes_back() -> bool {
    page::hash().is_empty() && prefs::get(prefs::Key::LastPlan).is_some()
}

#[component]
fn Later(second: Second) -> impl IntoView {
    move || match second.arrival() {
        Arrival::Here(views) => (views.page)(),
        Arrival::Missing => view! { <NotLoaded /> }.into_any(),
        Arrival::Coming => view! { <Coming /> }.into_any(),
    }
}

/// One entry of the navigation.
struct NavEntry {
    route: Route,
    word: Message,
    glyph: Glyph,
    class: &'static str,
}

fn entries() -> Vec<NavEntry> {
    let entry = |route, word, glyph, class| NavEntry { route, word, glyph, class };
    vec![
        entry(Route::Overview, shell::OVERVIEW, Glyph::Overview, ""),
        entry(Route::Plan(None), shell::PLAN, Glyph::Plan, ""),
        entry(Route::Criteria(Filter::default()), shell::CRITERIA, Glyph::Criteria, ""),
        entry(Route::Figures { month: None }, shell::FIGURES, Glyph::Figures, ""),
        entry(
            Route::Points(PointsPage::SelfScore),
            shell::POINTS,
            Glyph::Points,
            "nav__item--wide",
        ),
        entry(Route::Documents(Paper::Decision), shell::DOCUMENTS, Glyph::Document, ""),
        entry(Route::Exchange, shell::EXCHANGE, Glyph::Send, "nav__item--wide"),
        entry(Route::Files, shell::FILES, Glyph::Settings, "nav__item--wide"),
        entry(Route::More, shell::MORE, Glyph::More, "nav__item--narrow"),
    ]
}

#[component]
fn Navigation() -> impl IntoView {
    let links = entries().into_iter().map(|entry| view! { <NavigationLink entry /> });
    view! {
        <nav class="nav" aria-label=say(shell::NAVIGATION)>
            <ul class="nav__list">{links.collect_view()}</ul>
        </nav>
    }
}

#[component]
fn NavigationLink(entry: NavEntry) -> impl IntoView {
    let here = use_here();
    let own = root_of(&entry.route);
    // "Thêm" stands for the pages behind it.
    let behind = matches!(entry.route, Route::More);
    let current = move || {
        let root = root_of(&here.get());
        (root == own || behind && matches!(root, "points" | "exchange" | "files")).then_some("page")
    };
    view! {
        <li class=format!("nav__item {}", entry.class)>
            <a class="nav__link" href=route::path(&entry.route) aria-current=current>
                <Icon glyph=entry.glyph />
                <span>{say(entry.word)}</span>
            </a>
        </li>
    }
}

/// The navigation entry that a page belongs to.
fn root_of(route: &Route) -> &'static str {
    match route {
        Route::Overview => "overview",
        Route::Plan(_) => "plan",
        Route::Criteria(_) | Route::Remedy { .. } | Route::Duty { .. } => "criteria",
        Route::Figures { .. } | Route::Intake { .. } => "figures",
        Route::Points(_) => "points",
        Route::Documents(_) => "documents",
        Route::Exchange | Route::Open => "exchange",
        Route::Files | Route::Help | Route::New | Route::NextYear => "files",
        Route::More => "more",
        Route::Start | Route::Parts | Route::Unknown(_) => "",
    }
}
