//! The whole application: its first part, which loads the second.

use leptos::prelude::*;

use super::frame::Shell;
use super::split::loader;
use crate::app::ambient::{here, settings};
use crate::browser::timer;
use crate::route::Route;

/// The whole application.
#[component]
pub fn App() -> impl IntoView {
    settings::provide_settings();
    let here = here::provide_here();
    let second = loader::provide_second();
    if here.get_untracked() == Route::Start {
        // The first screen is drawn before anything more is requested.
        timer::when_idle(300, move || second.call());
    } else {
        second.call();
    }
    view! { <Shell /> }
}
