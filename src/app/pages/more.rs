//! Thêm: the pages that the bar at the foot of a phone has no room for, and who uses this device.

use leptos::prelude::*;

use crate::app::ambient::language::say;
use crate::app::ambient::memo::memo;
use crate::app::parts::{Glyph, Icon, PageHeading};
use crate::app::records::person::PersonChoice;
use crate::app::session::Session;
use crate::route;
use crate::route::{PointsPage, Route};
use crate::text::{Message, files, plan_new, shell};

/// The page.
#[component]
pub fn More() -> impl IntoView {
    let session = Session::here();
    let open = memo(move || session.is_open());
    let line = |to: Route, glyph: Glyph, word: Message, about: Message| {
        view! {
            <li class="rows__item">
                <a class="row more__row" href=route::path(&to)>
                    <Icon glyph />
                    <span class="row__title">{say(word)}</span>
                    <span class="row__about">{say(about)}</span>
                </a>
            </li>
        }
    };
    view! {
        <PageHeading title=say(shell::MORE) />
        {move || open.get().then(|| view! {
            <PersonChoice id="person-more" label=plan_new::WHO_LABEL none=plan_new::WHO_NONE hint=say(files::PERSON_HINT) />
        })}
        <section class="card">
            <ul class="rows">
                {move || open.get().then(|| line(Route::Points(PointsPage::SelfScore), Glyph::Points, shell::POINTS, shell::POINTS_ABOUT))}
                {line(Route::Exchange, Glyph::Send, shell::EXCHANGE, shell::EXCHANGE_ABOUT)}
                {line(Route::Files, Glyph::Settings, shell::FILES, shell::FILES_ABOUT)}
                {move || open.get().then(|| line(Route::NextYear, Glyph::Add, files::NEXT_YEAR, shell::NEXT_YEAR_ABOUT))}
                {line(Route::Help, Glyph::Info, files::TO_HELP, shell::HELP_ABOUT)}
                {line(Route::Start, Glyph::Overview, files::TO_START, shell::START_ABOUT)}
            </ul>
        </section>
    }
}
