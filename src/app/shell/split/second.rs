//! What the second part of the application starts, and what it draws for the first.

use leptos::prelude::*;

use super::super::head::Head;
use super::super::notices::Notices;
use super::super::outlet::Outlet;
use super::super::plans::Plans;
use super::later;
use super::later::Later;
use super::views::{KnownPlans, Views};
use crate::app::ambient::here::use_here;
use crate::app::ambient::today::provide_today;
use crate::app::ambient::{announcement, incoming, wide};
use crate::app::keeper::{Keeper, person};
use crate::app::parts;
use crate::app::records::{advice, fields, verdicts};
use crate::app::session::Session;
use crate::browser::files::Chosen;
use crate::browser::{clock, ids, page, prefs, timer};
use crate::edit::Book;
use crate::plan::{Id, One, Place, Plan};
use crate::preset;
use crate::route::Route;

/// Starts the session, the keeper, and what the pages share. To be called once, under the owner of
/// the whole application.
pub fn start(known: KnownPlans) -> Views {
    let fresh = || Id::new(ids::random());
    let session = Session::new(device(), clock::now_ms, fresh, parts::provide_rewrite());
    parts::provide_read_only(session.read_only.into());
    provide_context(session);
    provide_today(move || session.read(Place::One(One::Frame), Plan::seen_on));
    announcement::provide_told();
    let keeper = Keeper::start(session);
    provide_context(keeper);
    verdicts::provide_index(session);
    advice::provide_advice();
    person::provide_person(session, keeper);
    incoming::provide_incoming();
    wide::provide_wide();
    listen_to_keys(session, keeper);
    tell_of_locks(session);
    tell(known, session, keeper);
    later_too(later::provide_later(), keeper);
    come_back(keeper);
    Views {
        head: || view! { <Head /> }.into_any(),
        notices: || view! { <Notices /> }.into_any(),
        page: || view! { <Outlet /> }.into_any(),
        plans: || view! { <Plans /> }.into_any(),
        sample: || begin(preset::ba_xa_2024),
        illustration: illustrate,
        receive,
    }
}

/// Asks for the third part once the page that was opened first stands: what it asks of the network and
/// the processor comes after that.
fn later_too(later: Later, keeper: Keeper) {
    Effect::new(move |_| {
        if keeper.ready().get() {
            timer::when_idle(3000, move || later.call());
        }
    });
}

/// Keeps what the first part knows about the plans up to date.
fn tell(known: KnownPlans, session: Session, keeper: Keeper) {
    Effect::new(move |_| known.ready.set(keeper.ready().get()));
    Effect::new(move |_| known.open.set(session.is_open()));
    Effect::new(move |_| known.any.set(!keeper.plans().with(Vec::is_empty)));
}

/// A person who opens the bare address of the workbook wants the plan they worked on last; the start itself
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

/// A change that is refused because the plan is read-only is answered by one sentence.
fn tell_of_locks(session: Session) {
    let (told, here) = (announcement::use_told(), use_here());
    let say = move |said: parts::Said| {
        told.say(here, (said.message(), parts::NoticeKind::Warning));
    };
    parts::provide_say(say);
    Effect::new(move |before: Option<u32>| {
        let now = session.locked.get();
        if before.is_some_and(|before| before != now) {
            say(parts::Said::Locked);
        }
        now
    });
}

/// Opens a ready plan as one of this device.
fn begin(ready: fn() -> Plan) {
    let (keeper, here) = (Keeper::here(), use_here());
    // If the person has gone elsewhere meanwhile, they no longer want it.
    if here.get_untracked() != Route::Start {
        return;
    }
    timer::spawn(async move {
        keeper.create(Book::new(ready()), None).await;
        here.go(&Route::Overview);
    });
}

/// Opens the plan with made-up figures: the one that is there, if there is one.
fn illustrate() {
    let (keeper, here) = (Keeper::here(), use_here());
    let there = keeper.plans().with_untracked(|all| {
        all.iter().find(|entry| entry.illustration).map(|entry| entry.id.clone())
    });
    let Some(there) = there.filter(|_| here.get_untracked() == Route::Start) else {
        return begin(preset::illustration);
    };
    timer::spawn(async move {
        // One that cannot be opened is no reason to show none.
        if keeper.open(&there).await.is_err() {
            keeper.create(Book::new(preset::illustration()), None).await;
        }
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

/// Ctrl+Z, Ctrl+Shift+Z, Ctrl+Y outside a text field and in one of the plan: the session knows what a person
/// did as one step, in every browser alike. In a field of a dialog or a search they are the browser's own,
/// and nothing changes behind a dialog. Ctrl+S confirms that all is saved.
fn listen_to_keys(session: Session, keeper: Keeper) {
    let (told, here) = (announcement::use_told(), use_here());
    let take = move |redo: bool| if redo { session.redo() } else { session.undo() };
    Effect::new(move |_| {
        session.steps();
        told.outdate();
    });
    page::on_shortcut(move |press| {
        let open = untrack(move || session.is_open());
        if press.key == "s" && !press.shift && open {
            timer::spawn(async move {
                let before = untrack(move || session.steps());
                let said = keeper.say_saved().await;
                // If the person typed on meanwhile, the header shows the state, and is always true.
                if untrack(move || session.steps()) == before {
                    told.say_for_now(here, said);
                }
            });
            return true;
        }
        let redo = press.key == "y" || (press.key == "z" && press.shift);
        let own = press.field.as_deref().is_none_or(fields::is_bound);
        let asked = redo || press.key == "z";
        if asked && press.in_dialog && press.field.is_none() {
            // The browser would change the field that was typed in last.
            return true;
        }
        if press.in_dialog || !own || !asked || !open {
            return false;
        }
        take(redo);
        true
    });
    page::on_history(move |field, redo| {
        let own = fields::is_bound(field) && untrack(move || session.is_open());
        if own {
            take(redo);
        }
        own
    });
}
