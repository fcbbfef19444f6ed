//! The frame around every page: header, navigation, notices, and the page itself.

use leptos::prelude::*;

use super::acting;
use super::incoming::use_incoming;
use super::keeper::{Banners, Keeper, Reason, SaveMark};
use super::language::{say, tell, use_language};
use super::parts::{Button, ButtonKind, Glyph, Icon, LinkButton, Notice, NoticeKind};
use super::person::WhoNotice;
use super::router::{Outlet, use_here};
use super::session::{Key, Session};
use super::told::{ToldNotice, ViewingNotice};
use crate::browser::{files, page, timer};
use crate::edit::Role;
use crate::plan::{CommuneKind, One, Plan};
use crate::route::{self, Filter, Paper, Route};
use crate::text::{Language, Message, common, shell};

/// The frame. Pages stand in `main`.
#[component]
pub fn Shell() -> impl IntoView {
    let here = use_here();
    let (session, keeper) = (Session::find(), Keeper::find());
    let open = Memo::new(move |_| session.is_some_and(|session| session.is_open()));
    // Without a plan the bar would lead nowhere.
    let framed = Memo::new(move |_| {
        let looking = keeper.is_some_and(|keeper| !keeper.ready().get());
        (looking || open.get()) && !matches!(here.get(), Route::Start)
    });
    let incoming = use_incoming();
    // A plan file may be dropped anywhere; else the browser would leave the workbook to show it.
    let over = |event: leptos::ev::DragEvent| {
        files::dragged(&event);
    };
    let take = move |event: leptos::ev::DragEvent| incoming.drop_on(here, &event);
    view! {
        <div class="frame" on:dragover=over on:drop=take>
            <a class="skip" href="#noi-dung" on:click=|event| skip(&event)>{say(shell::SKIP)}</a>
            <Head />
            {move || framed.get().then(|| view! { <Navigation /> })}
            <main class="main" id="noi-dung" tabindex="-1">
                <Notices />
                <Outlet />
            </main>
        </div>
    }
}

/// The address is the router's, so the skip link moves the focus itself.
fn skip(event: &leptos::ev::MouseEvent) {
    event.prevent_default();
    page::focus("noi-dung");
}

#[component]
fn Head() -> impl IntoView {
    let session = Session::find();
    let open = move || session.is_some_and(|session| session.is_open());
    let home = move || route::path(if open() { &Route::Overview } else { &Route::Start });
    view! {
        <header class="head">
            <a class="head__plan" href=home>
                {move || if open() { plan_title().get() } else { say(common::APP_NAME).get() }}
            </a>
            <span class="head__place">{place()}</span>
            {move || open().then(|| view! { <SaveMark /> })}
            {move || open().then(|| view! { <UndoRedo /> })}
        </header>
    }
}

fn plan_title() -> Signal<String> {
    let session = Session::find();
    let year =
        move || session.map(|s| s.read(Key::One(One::Frame), |plan| plan.frame.year.clone()));
    tell(move |language| shell::plan_title(language, &year().unwrap_or_default()))
}

fn place() -> impl Fn() -> String {
    let session = Session::find();
    move || {
        let named = |session: Session| session.read(Key::One(One::Agency), agency_name);
        session.filter(Session::is_open).map(named).unwrap_or_default()
    }
}

/// The commune as people say it: "xã Ba Xa".
pub fn agency_name(plan: &Plan) -> String {
    let kind = match plan.agency.kind {
        CommuneKind::Commune => "xã",
        CommuneKind::Ward => "phường",
        CommuneKind::SpecialZone => "đặc khu",
    };
    if plan.agency.name.is_empty() { String::new() } else { format!("{kind} {}", plan.agency.name) }
}

#[component]
fn UndoRedo() -> impl IntoView {
    let Some(session) = Session::find() else { return ().into_any() };
    let undo = tell(move |language| match session.undoable() {
        Some(edit) => {
            let what = session.peek(|plan| acting::words(language, plan, &edit));
            shell::undo_what(language, &what)
        }
        None => shell::UNDO_NONE.get(language).to_owned(),
    });
    let redo = tell(move |language| match session.redoable() {
        Some(edit) => {
            let what = session.peek(|plan| acting::words(language, plan, &edit));
            shell::redo_what(language, &what)
        }
        None => shell::REDO_NONE.get(language).to_owned(),
    });
    let no_undo = move || session.undoable().is_none() || session.read_only.get();
    let no_redo = move || session.redoable().is_none() || session.read_only.get();
    view! {
        <div class="head__tools">
            <button type="button" id="undo" class="button button--quiet" title=undo aria-label=undo
                disabled=no_undo on:click=move |_| session.undo()>
                <Icon glyph=Glyph::Undo />
                <span class="head__word">{say(common::UNDO)}</span>
            </button>
            <button type="button" id="redo" class="button button--quiet" title=redo aria-label=redo
                disabled=no_redo on:click=move |_| session.redo()>
                <Icon glyph=Glyph::Redo />
                <span class="head__word">{say(common::REDO)}</span>
            </button>
        </div>
    }
    .into_any()
}

/// One entry of the navigation.
struct Entry {
    route: Route,
    word: Message,
    glyph: Glyph,
    class: &'static str,
}

fn entries() -> Vec<Entry> {
    let entry = |route, word, glyph, class| Entry { route, word, glyph, class };
    vec![
        entry(Route::Overview, shell::OVERVIEW, Glyph::Overview, ""),
        entry(Route::Plan(None), shell::PLAN, Glyph::Plan, "nav__item--wide"),
        entry(Route::Criteria(Filter::default()), shell::CRITERIA, Glyph::Criteria, ""),
        entry(Route::Figures { month: None }, shell::FIGURES, Glyph::Figures, ""),
        entry(Route::Documents(Paper::Decision), shell::DOCUMENTS, Glyph::Document, ""),
        entry(Route::Files, shell::FILES, Glyph::Settings, "nav__item--wide"),
        entry(Route::Files, shell::MORE, Glyph::More, "nav__item--narrow"),
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
fn NavigationLink(entry: Entry) -> impl IntoView {
    let here = use_here();
    let own = root_of(&entry.route);
    let current = move || (root_of(&here.get()) == own).then_some("page");
    view! {
        <li class=format!("nav__item {}", entry.class)>
            <a class="nav__link" href=route::path(&entry.route) aria-current=current>
                <Icon glyph=entry.glyph />
                <span>{say(entry.word)}</span>
            </a>
        </li>
    }
}

/// The entry under which a page stands.
fn root_of(route: &Route) -> &'static str {
    match route {
        Route::Overview => "overview",
        Route::Plan(_) => "plan",
        Route::Criteria(_) | Route::Remedy { .. } | Route::Duty { .. } => "criteria",
        Route::Figures { .. } => "figures",
        Route::Documents(_) => "documents",
        Route::Files | Route::Open | Route::Help | Route::New | Route::NextYear => "files",
        Route::Start | Route::Parts | Route::Unknown(_) => "",
    }
}

/// What every page may have to say first.
#[component]
fn Notices() -> impl IntoView {
    let here = use_here();
    let before = |route: &Route| {
        matches!(route, Route::Start | Route::New | Route::NextYear | Route::Open | Route::Parts)
    };
    let framed = Memo::new(move |_| !before(&here.get()));
    view! {
        <Banners />
        <ViewingNotice />
        <HostNotice />
        <UpdateNotice />
        <RefusedNotice />
        <ActedNotice />
        <ToldNotice />
        {move || framed.get().then(|| view! { <WhoNotice /> })}
    }
}

/// Plain http, or a browser inside another application.
#[component]
fn HostNotice() -> impl IntoView {
    let words = match page::root_attribute("data-host").as_deref() {
        Some("in-app") => Some(shell::IN_APP),
        Some("insecure") => Some(shell::INSECURE),
        Some(_) | None => None,
    };
    words
        .map(|words| view! { <Notice text=say(words) kind=NoticeKind::Warning id="host-notice" /> })
}

/// "Có bản mới": taken over only when the person agrees.
#[component]
fn UpdateNotice() -> impl IntoView {
    let waiting = RwSignal::new(page::root_attribute("data-update").as_deref() == Some("waiting"));
    page::on_boot("workbook-update-ready", move || waiting.set(true));
    let keeper = Keeper::find();
    let agree = move |()| {
        timer::spawn(async move {
            if let Some(keeper) = keeper {
                keeper.keep_copy(Reason::Updating);
                keeper.settle().await;
            }
            page::tell_boot("workbook-apply-update");
        });
    };
    move || {
        waiting.get().then(|| {
            view! {
                <Notice text=say(shell::UPDATE) id="update-notice">
                    <Button label=say(shell::UPDATE_NOW) on_press=agree id="update-now" />
                    <Button label=say(shell::LATER) on_press=move |()| waiting.set(false) kind=ButtonKind::Quiet />
                </Notice>
            }
        })
    }
}

#[component]
fn RefusedNotice() -> impl IntoView {
    let session = Session::find();
    move || {
        let session = session?;
        let why = session.refused.get()?;
        let words = tell(move |language| shell::refused(language, &why));
        let close = move |()| session.refused.set(None);
        Some(view! {
            <Notice text=words kind=NoticeKind::Danger>
                <Button label=say(common::CLOSE) on_press=close kind=ButtonKind::Quiet />
            </Notice>
        })
    }
}

/// Where the last undo or redo acted.
#[component]
fn ActedNotice() -> impl IntoView {
    let session = Session::find();
    let language = use_language();
    move || {
        let session = session?;
        let acted = session.acted.get()?;
        let edit = acted.edit.clone();
        let what = session.peek(|plan| acting::words(language.get(), plan, &edit));
        let say_it = move |language: Language| match acted.role {
            Role::Undo => shell::undone(language, &what),
            Role::Redo | Role::Do => shell::redone(language, &what),
        };
        let href = session.peek(|plan| route::path(&acting::place(plan, &acted.edit)));
        let close = move |()| session.acted.set(None);
        Some(view! {
            <Notice text=tell(say_it) id="acted-notice">
                <LinkButton label=say(shell::SHOW_PLACE) href kind=ButtonKind::Quiet />
                <Button label=say(common::CLOSE) on_press=close kind=ButtonKind::Quiet />
            </Notice>
        })
    }
}
