//! The only room that names leptos: session, router, pages and parts.
#![allow(clippy::needless_pass_by_value, reason = "a component owns its props")]

pub mod acting;
pub mod bound;
mod chunk;
pub mod incoming;
pub mod keeper;
pub mod language;
pub mod pages;
pub mod parts;
pub mod person;
pub mod router;
pub mod session;
pub mod settings;
pub mod shell;
pub mod standing;
pub mod told;
pub mod when;
pub mod wide;

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::browser::{clock, ids, page, prefs, timer};
use crate::plan::Id;
use session::Session;

/// Hôm nay, by the device's calendar; follows the day.
#[derive(Clone, Copy)]
pub struct Today(RwSignal<NaiveDate>);

impl Today {
    /// The day now, tracked.
    pub fn get(&self) -> NaiveDate {
        self.0.get()
    }

    /// The day now, for handlers.
    pub fn get_untracked(&self) -> NaiveDate {
        self.0.get_untracked()
    }
}

/// Today. Without the application around it (in a test of one part) it is read once.
pub fn use_today() -> Today {
    use_context::<Today>().unwrap_or_else(|| Today(RwSignal::new(clock::today())))
}

/// The whole application.
#[component]
pub fn App() -> impl IntoView {
    settings::provide_settings();
    router::provide_here();
    provide_today();
    let session = Session::new(device(), clock::now_ms, parts::provide_rewrite());
    parts::provide_read_only(session.read_only.into());
    provide_context(session);
    provide_context(keeper::Keeper::start(session));
    standing::provide_index(session);
    person::provide_person(session);
    incoming::provide_incoming();
    told::provide_told();
    wide::provide_wide();
    listen_to_keys(session);
    load_the_rest();
    view! { <shell::Shell /> }
}

/// The pages come in right after the first screen, so that later nothing has to be asked for.
fn load_the_rest() {
    timer::when_idle(1_000, || {
        timer::spawn(async {
            // A part that did not arrive is asked for again, and spoken of, by the page that needs it.
            if chunk::load().await.is_err() {
                page::set_root("data-parts", "missing");
            } else {
                page::set_root("data-parts", "ready");
            }
        });
    });
}

fn provide_today() {
    let today = RwSignal::new(clock::today());
    page::on_show(move || today.set(clock::today()));
    provide_context(Today(today));
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
