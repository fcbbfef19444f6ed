//! Các bước: what is done of a draft and what comes next.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Disclosure, Glyph, Icon};
use crate::app::records::fields::control_id;
use crate::app::records::old_words::old_words;
use crate::app::records::place::follow;
use crate::app::session::Session;
use crate::route;
use crate::text::steps as m;
use crate::view::steps::{StepLine, card};

/// The card: unfolded while the plan is being written, folded once only the issue is left, absent after it.
#[component]
pub fn Steps(session: Session) -> impl IntoView {
    let (language, old) = (use_language(), old_words(session));
    let seen = memo(move || session.whole(|plan| card(language.get(), plan, old.get())));
    let shown = memo(move || seen.with(Option::is_some));
    let label = Signal::derive(move || seen.get().map(|card| card.title).unwrap_or_default());
    let lines = move || seen.get().map(|card| card.lines).unwrap_or_default();
    let open = RwSignal::new(false);
    // How many old words wait is known a moment later than the rest.
    let unfolded = memo(move || seen.with(|card| card.as_ref().is_some_and(|card| !card.folded)));
    Effect::new(move |_| open.set(unfolded.get()));
    move || {
        shown.get().then(|| {
            view! {
                <Disclosure label open id="steps">
                    <ol class="steps">
                        {move || lines().into_iter().map(|line| view! { <StepRow line /> }).collect_view()}
                    </ol>
                </Disclosure>
            }
        })
    }
}

#[component]
fn StepRow(line: StepLine) -> impl IntoView {
    let StepLine { name, done, next, route, at } = line;
    if done {
        return view! {
            <li class="steps__row">
                <Icon glyph=Glyph::Check />
                <span>{name}</span>
                <span class="soft">{say(m::DONE)}</span>
            </li>
        }
        .into_any();
    }
    let (here, href) = (use_here(), route::path(&route));
    let go = move |event: MouseEvent| {
        if let Some(at) = at {
            follow(&event, here, &route, control_id(at));
        }
    };
    view! {
        <li class="steps__row" class=("steps__row--next", next) aria-current=next.then_some("step")>
            <span class="steps__open" aria-hidden="true"></span>
            <a class="steps__link" href=href on:click=go>{name}</a>
            {next.then(|| view! { <span class="soft">{say(m::NEXT)}</span> })}
        </li>
    }
    .into_any()
}
