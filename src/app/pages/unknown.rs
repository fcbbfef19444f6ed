//! An address that names no page.

use leptos::prelude::*;

use crate::app::language::{say, tell};
use crate::app::parts::{LinkButton, PageHeading};
use crate::route::{self, Route};
use crate::text::shell;

/// Says that there is no such page, and leads back.
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
