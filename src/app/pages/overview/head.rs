//! The sentence, the one main button, and a notice if the clock looks wrong.

use chrono::Datelike as _;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::seen::Seen;
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::ambient::today::Today;
use crate::app::keeper::person::use_person;
use crate::app::parts::{ButtonKind, LinkButton, Notice, NoticeKind, PageHeading};
use crate::app::records::advice::watch;
use crate::app::records::fields::control_id;
use crate::app::records::old_words::old_words;
use crate::app::records::place::follow;
use crate::app::session::Session;
use crate::check::Clock;
use crate::plan::{One, Place, Plan};
use crate::route;
use crate::route::Route;
use crate::text::{overview, verdicts};
use crate::view::overview::{next_at, next_label, next_route, sentence};

/// Says that today is too early for the plan's year, or before the last edit. A day after the year is no
/// problem: a plan is looked at for years.
#[component]
pub fn Odd(seen: Seen, today: Today) -> impl IntoView {
    let language = use_language();
    let words = memo(move || {
        let (clock, day) = (seen.get().clock, today.get());
        let late = matches!(clock, Clock::FarFromYear { year } if day.year() > year);
        if late { None } else { verdicts::clock(language.get(), clock, day) }
    });
    move || {
        words.get().map(|words| {
            view! { <Notice text=words kind=NoticeKind::Warning id="clock-notice" /> }
        })
    }
}

/// Says quietly that the plan's year is over, with a link to the next plan.
#[component]
pub fn YearOver(session: Session, today: Today) -> impl IntoView {
    let year = memo(move || {
        let this = today.get().year();
        session.read(Place::One(One::Frame), Plan::year).filter(|year| this > *year)
    });
    let words = tell(move |language| {
        year.get().map(|year| overview::year_over(language, year)).unwrap_or_default()
    });
    move || {
        year.get().map(|_| {
            view! {
                <div class="year-over" id="year-over">
                    <p class="soft">{words}</p>
                    <LinkButton label=say(overview::NEXT_YEAR) href=route::path(&Route::NextYear) />
                </div>
            }
        })
    }
}

/// The sentence, which is the page's heading, and the one main button.
#[component]
pub fn Lead(session: Session, seen: Seen) -> impl IntoView {
    let sentence = tell(move |language| {
        let seen = seen.get();
        session.peek(|plan| sentence(language, plan, &seen))
    });
    let found = watch(session);
    let (person, old) = (use_person(), old_words(session));
    let next = memo(move || {
        let (seen, found, me) = (seen.get(), found.get(), person.get());
        let old = old.get();
        session.peek(|plan| seen.next(plan, me, old, found.as_deref().map(Vec::as_slice)))
    });
    let label = tell(move |language| next_label(language, &next.get()));
    let href = Signal::derive(move || {
        let seen = seen.get();
        route::path(&session.peek(|plan| next_route(plan, &seen, &next.get())))
    });
    let here = use_here();
    let go = move |event: MouseEvent| {
        let (seen, next) = (seen.get_untracked(), next.get_untracked());
        let (page, at) = session.peek(|plan| {
            (next_route(plan, &seen, &next), next_at(plan, person.get_untracked(), &next))
        });
        if let Some(at) = at {
            follow(&event, here, &page, control_id(at));
        }
    };
    view! {
        <div class="page-bar">
            <PageHeading title=sentence tab=say(overview::TITLE) id="overview-sentence" />
            <div class="actions"><LinkButton label href kind=ButtonKind::Main id="next-step" on_press=go /></div>
        </div>
    }
}
