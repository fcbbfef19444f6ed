//! What a damaged file lost, shown before anything is taken from it.

use std::sync::Arc;

use leptos::prelude::*;

use super::lines::Lines;
use crate::app::ambient::language::{say, tell};
use crate::app::parts::{Disclosure, Notice, NoticeKind};
use crate::file::{Opened, Problem};
use crate::text::open_page as m;
use crate::view::damage;
use crate::view::damage::{Hurt, hurt, is_damage};

/// The notice about damage, with the unreadable lines folded; nothing for an intact file.
#[component]
pub(super) fn Damage(opened: Arc<Opened>) -> impl IntoView {
    let state = hurt(&opened);
    let of = |wanted: fn(&Problem) -> bool| {
        opened.problems.iter().filter(|one| wanted(one)).take(SHOWN).cloned().collect()
    };
    let file = opened.clone();
    let (kind, text) = match state {
        Hurt::Whole => return None,
        Hurt::Mended => (NoticeKind::Good, say(m::MENDED)),
        Hurt::Lost => (NoticeKind::Danger, tell(move |language| damage::words(language, &file))),
        Hurt::Garbled => (NoticeKind::Danger, say(m::GARBLED)),
        Hurt::Changed => (NoticeKind::Warning, say(m::CHANGED)),
    };
    let told: Vec<Problem> = match state {
        Hurt::Lost => of(|problem| matches!(problem, Problem::Fewer { .. })),
        Hurt::Whole | Hurt::Mended | Hurt::Garbled | Hurt::Changed => {
            of(|problem| is_damage(problem) && !matches!(problem, Problem::Checksum))
        }
    };
    let lines: Vec<Problem> = of(|problem| matches!(problem, Problem::Line { .. }));
    let technical = (!lines.is_empty()).then(|| {
        let opened = opened.clone();
        view! { <Disclosure label=say(m::TECHNICAL)><Lines opened problems=lines /></Disclosure> }
    });
    let ask = match state {
        Hurt::Whole | Hurt::Mended => None,
        Hurt::Lost => Some(m::ASK_AGAIN),
        Hurt::Garbled => Some(m::ASK_ATTACHED),
        Hurt::Changed => Some(m::ASK_WHO),
    };
    Some(view! {
        <Notice text kind id="damage">
            <div class="damage">
                <Lines opened problems=told />
                {ask.map(|ask| view! { <p>{say(ask)}</p> })}
                {technical}
            </div>
        </Notice>
    })
}

/// The most problems listed at a time: a hostile file could have hundreds of thousands.
const SHOWN: usize = 20;
