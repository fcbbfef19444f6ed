//! What a damaged file lost, in words.

use crate::file::{Opened, Problem};
use crate::text::format::format_count;
use crate::text::{Language, open_page as m};

/// What became of a file on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hurt {
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
pub fn hurt(opened: &Opened) -> Hurt {
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
pub fn damaged(opened: &Opened) -> bool {
    let lost = |problem: &Problem| {
        matches!(problem, Problem::Line { .. } | Problem::CutShort | Problem::Fewer { .. })
    };
    opened.problems.iter().any(lost)
}

/// Whether a problem is told by the warning above the buttons.
pub const fn is_damage(problem: &Problem) -> bool {
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
pub fn words(language: Language, opened: &Opened) -> String {
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
