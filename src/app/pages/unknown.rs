//! The pages without content of their own: an unknown address, no open plan, a part that is not loaded.

use leptos::prelude::*;

use crate::app::ambient::language::{say, tell};
use crate::app::parts::{Button, ButtonKind, LinkButton, PageHeading};
use crate::browser::page;
use crate::route;
use crate::route::Route;
use crate::text::shell;

/// Says that there is no such page, and links to the start.
#[component]
pub fn Unknown(
    /// The address after `#`.
    address: String,
) -> impl IntoView {
    view! {
        <PageHeading title=say(shell::UNKNOWN_TITLE) />
        <p>{tell(move |language| shell::unknown_text(language, &address))}</p>
        <p><LinkButton label=say(shell::TO_START) href=route::path(&Route::Start) /></p>
    }
}

/// Says that no plan is open, and links to the plans of this device.
#[component]
pub fn NoPlan() -> impl IntoView {
    let href = route::path(&Route::Start);
    view! {
        <PageHeading title=say(shell::NO_PLAN_TITLE) />
        <p>{say(shell::NO_PLAN_TEXT)}</p>
        <p><LinkButton label=say(shell::TO_START) href kind=ButtonKind::Main /></p>
    }
}

/// Shown while a part of the application is being loaded.
#[component]
pub fn Coming() -> impl IntoView {
    view! { <p class="soft coming" role="status">{say(shell::COMING)}</p> }
}

/// Says that a part of the application could not be loaded, and offers to reload the page.
#[component]
pub fn NotLoaded() -> impl IntoView {
    view! {
        <PageHeading title=say(shell::NOT_LOADED_TITLE) />
        <p>{say(shell::NOT_LOADED_TEXT)}</p>
        <p><Button label=say(shell::RELOAD) on_press=move |()| page::reload() kind=ButtonKind::Main /></p>
    }
}
