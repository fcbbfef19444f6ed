//! The picture: a tile for each remedy, and a bar for each target that can be drawn.

use leptos::prelude::*;

use super::seen::Seen;
use crate::app::ambient::language::{say, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{fixed_chip, fixed_gauge};
use crate::app::session::Session;
use crate::text::gauge as m;
use crate::view::gauge::{Standpoint, Tile, standpoints, tiles};

/// The strip of tiles, in the order of the plan: each is a link that says code, status and what was reached.
#[component]
pub fn Strip(session: Session, seen: Seen) -> impl IntoView {
    let language = use_language();
    let tiles = memo(move || {
        let seen = seen.get();
        session.peek(|plan| tiles(language.get(), plan, &seen))
    });
    let there = memo(move || tiles.with(|tiles| !tiles.is_empty()));
    move || {
        there.get().then(|| {
            view! {
                <nav aria-label=say(m::TILES)>
                    <ul class="strip" id="strip">
                        {move || tiles.get().into_iter().map(tile).collect_view()}
                    </ul>
                </nav>
            }
        })
    }
}

fn tile(tile: Tile) -> impl IntoView {
    let Tile { href, code, title, status, word, short, .. } = tile;
    let tip = title.clone();
    view! {
        <li class="strip__item">
            <a class="tile" href=href data-status=status.data_status() title=tip>
                <b class="tile__code">{code}</b>
                <span class="unseen">{title}</span>
                {fixed_chip(status, word)}
                <span class="tile__short">{short}</span>
            </a>
        </li>
    }
}

/// "Đang ở đâu": value, threshold and what is missing of each target, worst first.
#[component]
pub fn Standpoints(session: Session, seen: Seen) -> impl IntoView {
    let language = use_language();
    let lines = memo(move || {
        let seen = seen.get();
        session.peek(|plan| standpoints(language.get(), plan, &seen))
    });
    let none = move || lines.with(Vec::is_empty);
    view! {
        <section class="card stands" id="stands" aria-label=say(m::TITLE)>
            <div class="stands__head"><h2>{say(m::TITLE)}</h2><p class="soft">{say(m::LEGEND)}</p></div>
            <ul>{move || lines.get().into_iter().map(standpoint).collect_view()}</ul>
            {move || none().then(|| view! { <p class="stands__none soft">{say(m::NO_BARS)}</p> })}
        </section>
    }
}

fn standpoint(line: Standpoint) -> impl IntoView {
    let Standpoint { href, code, label, status, gauge, .. } = line;
    let drawn = fixed_gauge(&gauge, status);
    view! {
        <li>
            <a class="stands__row" href=href>
                <span class="stands__label"><b>{code}</b>" "{label}</span>
                {drawn}
            </a>
        </li>
    }
}
