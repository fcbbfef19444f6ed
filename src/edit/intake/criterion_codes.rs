//! Mã của tiêu chí: what is one, and where in the tree it stands.

use crate::read::clean;
use crate::read::grid::ReadCell;
use crate::read::number::is_digits;
use crate::read::search;

/// Mã, as written and as its parts: "1.1.2" is 1, 1 and 2.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CriterionCode {
    /// As written, without the stop at its end.
    pub text: String,
    /// Its parts.
    pub parts: Vec<String>,
}

/// Bậc của mã.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum CodeLevel {
    /// "A".
    Upper,
    /// "I".
    Roman,
    /// "1", "1.1".
    Numbered,
    /// "a)".
    Lower,
}

impl CriterionCode {
    /// The code of a cell, if that is all that stands in it.
    pub fn of(cell: &ReadCell) -> Option<Self> {
        match cell {
            // 1.1 as a number keeps its point.
            ReadCell::Number { value, percent: Some(false) | None } => Self::read(value),
            ReadCell::Text(text) => Self::read(&clean::line(text)),
            ReadCell::Number { .. }
            | ReadCell::Blank
            | ReadCell::Day(_)
            | ReadCell::Truth(_)
            | ReadCell::Fault(_)
            | ReadCell::Unvalued => None,
        }
    }

    /// The code that a text is.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim().trim_end_matches(['.', ':']);
        let bare = text.trim_start_matches('(').trim_end_matches(')').trim_end_matches('.');
        let parts: Vec<String> = bare.split('.').map(|it| it.trim().to_owned()).collect();
        let letter =
            |part: &str| part.len() == 1 && part.chars().all(|it| it.is_ascii_alphabetic());
        let is_part = |part: &String| {
            is_digits(part) && part.len() <= 3 || is_roman_part(part) || letter(part)
        };
        parts.iter().all(is_part).then(|| Self { text: text.to_owned(), parts })
    }

    /// The code whose last nought a number has lost: 1.10 typed into a cell is the number 1.1. That it was lost is sure where
    /// `one.1` was there already and the code before it is `one.9`: `above` are the codes since the last area or parent.
    pub fn with_lost_nought(&self, above: &[&Self]) -> Option<Self> {
        let [parent, own] = self.parts.as_slice() else { return None };
        let sibling = |code: &&&Self| code.parts.len() == 2 && code.parts.first() == Some(parent);
        let last = above.iter().rev().find(sibling)?.parts.last()?;
        let (last, next) = (last.parse::<u32>().ok()?, own.parse::<u32>().ok()?.checked_mul(10)?);
        let taken = above.iter().any(|code| code.parts == self.parts);
        (taken && last.checked_add(1) == Some(next)).then(|| Self {
            text: format!("{}0", self.text),
            parts: vec![parent.clone(), next.to_string()],
        })
    }

    /// How many parts a code as typed has; none where it is no code.
    pub fn parts_of(code: &str) -> usize {
        Self::read(code).map_or(0, |code| code.parts.len())
    }

    /// Where it stands.
    pub fn level(&self) -> CodeLevel {
        match self.parts.as_slice() {
            [one] if is_roman_part(one) => CodeLevel::Roman,
            [one] if one.chars().all(|it| it.is_ascii_uppercase()) => CodeLevel::Upper,
            [one] if !is_digits(one) => CodeLevel::Lower,
            _ => CodeLevel::Numbered,
        }
    }

    /// The code that a name begins with, and the name after it: "Lĩnh vực 1: Chỉ đạo", "I. Chỉ đạo", "1.1 Rà soát". Also
    /// whether a word says that it is one.
    pub fn leading(name: &str) -> Option<(Self, String, bool)> {
        let line = clean::line(name);
        let words: Vec<&str> = line.split(' ').collect();
        let folded: Vec<String> = words.iter().map(|it| search::fold(it)).collect();
        let skipped = match folded.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            ["tieu", "chi", "thanh", "phan", ..] => 4,
            ["tieu", "chi", ..] | ["linh", "vuc", ..] => 2,
            ["phan" | "muc", ..] => 1,
            _ => 0,
        };
        let token = words.get(skipped)?;
        let code = Self::read(token.trim_end_matches(['-', '–', ',']))?;
        let marked = token.ends_with(['.', ')', ':']) || code.parts.len() > 1;
        let parted = words.get(skipped + 1).is_some_and(|it| ["-", "–", ":"].contains(it));
        if skipped == 0 && !marked && !parted && code.level() != CodeLevel::Roman {
            return None;
        }
        let rest = words.get(skipped + 1..)?.join(" ");
        let rest = rest.trim_start_matches(['-', '–', ':', '.', ' ']).to_owned();
        (!rest.is_empty()).then_some((code, rest, skipped > 0))
    }
}

/// "I" to "XXXIX".
fn is_roman_part(part: &str) -> bool {
    !part.is_empty() && part.chars().all(|letter| "IVX".contains(letter))
}
