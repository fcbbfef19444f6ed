//! What a damaged file lost, said before anything is taken from it.

use std::sync::Arc;

use leptos::prelude::*;

use super::lines::Lines;
use crate::app::ambient::language::{say, tell};
use crate::app::parts::{Disclosure, Notice, NoticeKind};
use crate::file::{Opened, Problem};
use crate::text::format::format_count;
use crate::text::{Language, open_page as m};

/// What became of a file on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hurt {
    /// Nothing: it is as it was written.
    Whole,
    /// Mail had changed it, and what it was is known again to the letter.
    Mended,
    /// Something of it could not be read.
    Lost,
    /// Letters of its words are lost.
    Garbled,
    /// It is not what was written: by damage or by hand.
    Changed,
}

/// What became of a file: the worst of it.
pub(super) fn hurt(opened: &Opened) -> Hurt {
    let any = |wanted: fn(&Problem) -> bool| opened.problems.iter().any(wanted);
    if damaged(opened) {
        Hurt::Lost
    } else if any(|it| matches!(it, Problem::Garbled { .. } | Problem::Letters)) {
        Hurt::Garbled
    } else if any(|it| matches!(it, Problem::Checksum)) {
        Hurt::Changed
    } else if any(|it| matches!(it, Problem::Undone { .. })) {
        Hurt::Mended
    } else {
        Hurt::Whole
    }
}

/// Whether something of the file could not be read.
pub(super) fn damaged(opened: &Opened) -> bool {
    let lost = |problem: &Problem| {
        matches!(problem, Problem::Line { .. } | Problem::CutShort | Problem::Fewer { .. })
    };
    opened.problems.iter().any(lost)
}

/// Whether a problem is told by the warning above the buttons.
pub(super) const fn is_damage(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::Line { .. }
            | Problem::CutShort
            | Problem::Fewer { .. }
            | Problem::Letters
            | Problem::Garbled { .. }
            | Problem::Checksum
            | Problem::Undone { .. }
    )
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
    let state = hurt(&opened);
    let of = |wanted: fn(&Problem) -> bool| {
        opened.problems.iter().filter(|one| wanted(one)).take(SHOWN).cloned().collect()
    };
    let file = opened.clone();
    let (kind, text) = match state {
        Hurt::Whole => return None,
        Hurt::Mended => (NoticeKind::Good, say(m::MENDED)),
        Hurt::Lost => (NoticeKind::Danger, tell(move |language| words(language, &file))),
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

/// How many lines are listed: a hostile file could have hundreds of thousands.
const SHOWN: usize = 20;
