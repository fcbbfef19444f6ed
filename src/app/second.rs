//! What the second part of the application starts, and what it draws for the first.

use leptos::prelude::*;

use super::chunk::{Known, Views};
use super::head::Head;
use super::keeper::Keeper;
use super::notices::Notices;
use super::outlet::Outlet;
use super::pages::plans::Plans;
use super::router::use_here;
use super::session::Session;
use super::{incoming, parts, person, provide_today, standing, told, wide};
use crate::browser::files::Chosen;
use crate::browser::{clock, ids, page, prefs, timer};
use crate::edit::Book;
use crate::plan::{Id, preset};
use crate::route::Route;

/// Starts the session, the keeper, and what the pages share. To be called once, under the owner of
/// the whole application.
pub fn start(known: Known) -> Views {
    provide_today();
    let session = Session::new(device(), clock::now_ms, parts::provide_rewrite());
    parts::provide_read_only(session.read_only.into());
    provide_context(session);
    let keeper = Keeper::start(session);
    provide_context(keeper);
    standing::provide_index(session);
    person::provide_person(session);
    incoming::provide_incoming();
    told::provide_told();
    wide::provide_wide();
    listen_to_keys(session);
    tell(known, session, keeper);
    come_back(keeper);
    Views {
        head: || view! { <Head /> }.into_any(),
        notices: || view! { <Notices /> }.into_any(),
        page: || view! { <Outlet /> }.into_any(),
        plans: || view! { <Plans /> }.into_any(),
        sample,
        receive,
    }
}

/// Keeps what the first part knows of the plans in step.
fn tell(known: Known, session: Session, keeper: Keeper) {
    Effect::new(move |_| known.ready.set(keeper.ready().get()));
    Effect::new(move |_| known.open.set(session.is_open()));
    Effect::new(move |_| known.any.set(!keeper.plans().with(Vec::is_empty)));
}

/// Who opens the bare address of the workbook wants the plan they worked on last; the start itself
/// has an address of its own.
fn come_back(keeper: Keeper) {
    let here = use_here();
    Effect::new(move |_| {
        let start = here.get() == Route::Start && page::hash().is_empty();
        if start && keeper.ready().get() && keeper.open_id().get_untracked().is_some() {
            here.replace(Route::Overview);
        }
    });
}

fn sample() {
    let (Some(keeper), here) = (Keeper::find(), use_here()) else { return };
    // Who went elsewhere while waiting does not want it any more.
    if here.get_untracked() != Route::Start {
        return;
    }
    timer::spawn(async move {
        keeper.create(Book::new(preset::ba_xa_2024()), None).await;
        here.go(&Route::Overview);
    });
}

fn receive(chosen: Chosen) {
    incoming::use_incoming().read(use_here(), chosen);
}

/// This device's lasting id, drawn once.
fn device() -> Id {
    let kept = prefs::get(prefs::Key::Device).map(|text| text.parse::<Id>());
    if let Some(Ok(id)) = kept {
        return id;
    }
    let id = Id::new(ids::random());
    prefs::set(prefs::Key::Device, &id.to_string());
    id
}

/// Ctrl+Z, Ctrl+Shift+Z, Ctrl+Y outside a text field; inside one they are the browser's own.
fn listen_to_keys(session: Session) {
    page::on_shortcut(move |press| {
        let redo = press.key == "y" || (press.key == "z" && press.shift);
        if press.in_field || !(redo || press.key == "z") || !session.is_open() {
            return false;
        }
        if redo {
            session.redo();
        } else {
            session.undo();
        }
        true
    });
}
