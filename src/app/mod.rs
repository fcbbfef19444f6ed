//! The only room that names leptos: session, router, pages and parts.
#![allow(clippy::needless_pass_by_value, reason = "a component owns its props")]

pub mod acting;
pub mod bound;
pub mod chunk;
pub mod head;
pub mod incoming;
pub mod keeper;
pub mod language;
pub mod notices;
pub mod outlet;
pub mod pages;
pub mod parts;
pub mod person;
pub mod router;
pub mod second;
pub mod session;
pub mod settings;
pub mod shell;
pub mod standing;
pub mod told;
pub mod when;
pub mod wide;

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::browser::{clock, page, timer};
use crate::route::Route;

/// Hôm nay, by the device's calendar; follows the day.
#[derive(Clone, Copy)]
pub struct Today {
    own: Signal<NaiveDate>,
    root: Signal<NaiveDate>,
}

impl Today {
    /// The day now, tracked.
    pub fn get(&self) -> NaiveDate {
        self.own.try_get().unwrap_or_else(|| self.root.get_untracked())
    }

    /// The day now, for handlers.
    pub fn get_untracked(&self) -> NaiveDate {
        self.root.get_untracked()
    }

    /// As [`language::Spoken::provide_own`].
    fn provide_own(self) {
        let root = self.root;
        provide_context(Self { own: Memo::new(move |_| root.get()).into(), root });
    }
}

/// Today. Without the application around it (in a test of one part) it is read once.
pub fn use_today() -> Today {
    use_context::<Today>().unwrap_or_else(|| {
        let root = Signal::stored(clock::today());
        Today { own: root, root }
    })
}

/// The whole application: its first part, which calls the second.
#[component]
pub fn App() -> impl IntoView {
    settings::provide_settings();
    let here = router::provide_here();
    let second = chunk::provide_second();
    if here.get_untracked() == Route::Start {
        // The first screen is drawn before anything more is asked for.
        timer::when_idle(300, move || second.call());
    } else {
        second.call();
    }
    view! { <shell::Shell /> }
}

fn provide_today() {
    let today = RwSignal::new(clock::today());
    page::on_show(move || today.set(clock::today()));
    provide_context(Today { own: today.into(), root: today.into() });
}
