//! Tệp và cài đặt: where the data is, due days for a calendar, kept versions, settings, erasing.

mod calendar;
mod copies;
mod erase;
mod looks;
mod person;
mod storage;

use leptos::prelude::*;

use crate::app::ambient::language::{say, tell};
use crate::app::keeper::export::VERSION;
use crate::app::parts::{ButtonKind, Free, Glyph, LinkButton, PageHeading};
use crate::app::session::Session;
use crate::route;
use crate::route::Route;
use crate::text::{files, shell};

/// The page.
#[component]
pub fn Files() -> impl IntoView {
    view! {
        // Settings belong to this device: they can be changed while another tab edits the plan.
        <Free>{view! { <Page /> }.into_any()}</Free>
    }
}

#[component]
fn Page() -> impl IntoView {
    view! {
        <div class="files">
        <PageHeading title=say(files::TITLE) />
        <storage::Truth />
        <div class="files__more">
            <calendar::DueDays />
            <copies::Copies />
            <person::PersonHere />
            <looks::Looks />
            <erase::Erase />
        </div>
        <Links />
        <p class="soft">{tell(|language| files::about(language, VERSION))}</p>
        </div>
    }
}

/// Links to what belongs near: other plans, last year's, the guide.
#[component]
fn Links() -> impl IntoView {
    let session = Session::here();
    let open = move || session.is_open();
    let link = |route: &Route, words, icon| {
        let href = route::path(route);
        view! { <LinkButton label=say(words) href kind=ButtonKind::Quiet icon /> }
    };
    view! {
        <nav class="files__links" aria-label=say(files::ALSO)>
            {link(&Route::Exchange, shell::EXCHANGE, Glyph::Send)}
            {move || open().then(|| link(&Route::NextYear, files::NEXT_YEAR, Glyph::Add))}
            {link(&Route::Help, files::TO_HELP, Glyph::Info)}
            {link(&Route::Start, files::TO_START, Glyph::Overview)}
        </nav>
    }
}
