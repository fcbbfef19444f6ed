//! The unlisted page with every part in every state, for people who build and for journeys.

mod chosen;
mod done;
mod shown;
mod typed;

use leptos::prelude::*;

use crate::app::ambient::language::say;
use crate::app::parts::{PageHeading, provide_rewrite};
use crate::text::parts_page as m;

/// Every part, in every state.
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
