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
pub mod of_page;
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
pub type Today = of_page::OfPage<NaiveDate>;

/// Today. Without the application around it (in a test of one part) it is read once.
pub fn use_today() -> Today {
    use_context::<Today>().unwrap_or_else(|| Today::new(Signal::stored(clock::today())))
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
    provide_context(Today::new(today));
}
