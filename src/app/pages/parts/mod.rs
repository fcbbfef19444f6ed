//! The unlisted page that shows the parts in their states, for developers and journeys.

mod chosen;
mod done;
mod shown;
mod typed;

use leptos::prelude::*;

use crate::app::ambient::language::say;
use crate::app::parts::{PageHeading, provide_rewrite};
use crate::text::parts_page as m;

/// The page.
#[component]
pub fn PartsPage() -> impl IntoView {
    provide_rewrite();
    view! {
        <PageHeading title=say(m::TITLE) above=say(m::ABOVE) />
        <div class="two">
            <div>
                <typed::TypedParts />
                <done::DoneParts />
            </div>
            <div>
                <chosen::ChosenParts />
                <shown::ShownParts />
            </div>
        </div>
    }
}
