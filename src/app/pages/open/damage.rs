//! What a damaged file lost, said before anything is taken from it.

use std::sync::Arc;

use leptos::prelude::*;

use super::inside::Lines;
use crate::app::language::{say, tell};
use crate::app::parts::{Disclosure, Notice, NoticeKind};
use crate::file::{Opened, Problem};
use crate::text::number::format_count;
use crate::text::{Language, open_page as m};

/// Whether something of the file could not be read.
pub(super) fn damaged(opened: &Opened) -> bool {
    opened.problems.iter().any(is_damage)
}

/// Whether a problem is of the file, and not of what stands in it.
pub(super) const fn is_damage(problem: &Problem) -> bool {
    matches!(problem, Problem::Line { .. } | Problem::CutShort | Problem::Fewer { .. })
}

/// How much could be read, and what is lost.
fn words(language: Language, opened: &Opened) -> String {
    let items = format_count(opened.counts.items(), language);
    let figures = format_count(opened.counts.figures, language);
    let lines = opened.problems.iter().filter_map(|problem| {
        let Problem::Line { number, .. } = problem else { return None };
        Some(*number)
    });
    match (opened.problems.contains(&Problem::CutShort), lines.clone().next_back()) {
        (true, Some(line)) => m::cut_at(language, &items, &figures, line),
        (true, None) => m::cut(language, &items, &figures),
        (false, _) => m::broken(language, &items, &figures, lines.count()),
    }
}

/// The warning; nothing for a whole file. The lines themselves are folded.
#[component]
pub(super) fn Damage(opened: Arc<Opened>) -> impl IntoView {
    damaged(&opened).then(|| {
        let of = |wanted: fn(&Problem) -> bool| {
            opened.problems.iter().filter(|one| wanted(one)).take(SHOWN).cloned().collect()
        };
        let fewer: Vec<Problem> = of(|problem| matches!(problem, Problem::Fewer { .. }));
        let lines: Vec<Problem> = of(|problem| matches!(problem, Problem::Line { .. }));
        let technical = (!lines.is_empty()).then(|| {
            let opened = opened.clone();
            view! {
                <Disclosure label=say(m::TECHNICAL)><Lines opened problems=lines /></Disclosure>
            }
        });
        let file = opened.clone();
        let text = tell(move |language| words(language, &file));
        view! {
            <Notice text kind=NoticeKind::Danger id="damage">
                <div class="damage">
                    <Lines opened problems=fewer />
                    <p>{say(m::ASK_AGAIN)}</p>
                    {technical}
                </div>
            </Notice>
        }
    })
}

/// How many lines are listed: a hostile file could have hundreds of thousands.
const SHOWN: usize = 20;
