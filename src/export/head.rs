//! What opens a part: the lines of agency and nation, of the title, of the note under it. They are broken here and not by
//! the program that shows them, so that a rule can be a share of the line above it.

use super::compounds::whole_words;
use super::metrics::{Face, balanced, width};
use crate::document::{Block, DocumentPart, NationalHead, PartKind};

/// Bề rộng vùng chữ in thousandths of the text's size: the narrowest that the decree allows, with
/// the text at its largest.
const PORTRAIT: u32 = 31_300;
/// The same in landscape.
const LANDSCAPE: u32 = 48_900;
/// "ỦY BAN NHÂN DÂN" in bold at 13pt: the left column always has room for it.
const OFFICE: u32 = 8_900;
/// The gap between the two columns of the head.
const GAP: u32 = 500;

/// One line, and whether a rule stands below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadLine {
    /// Its words.
    pub text: String,
    /// Whether a rule stands below it.
    pub ruled: bool,
}

/// How a line of place and date is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateSize {
    /// Like the text.
    Usual,
    /// At 13pt, so that it stands on one line.
    Small,
    /// On the lines that it needs: no place has such a name.
    Long,
}

/// Dòng của phần đầu: the lines of the left column, and what the right one needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NationalLines {
    /// Tên cơ quan.
    pub agency: Vec<HeadLine>,
    /// How place and date are set.
    pub date: DateSize,
    /// What the right column needs, in thousandths of the text's size.
    pub right: u32,
}

/// The width of words that are set at 13pt when the text has 14.
fn smaller(text: &str, face: Face) -> u32 {
    width(text, face) * 13 / 14
}

/// The lines of the head of a part.
pub fn national_lines(head: &NationalHead, wide: bool) -> NationalLines {
    let room = if wide { LANDSCAPE } else { PORTRAIT } - GAP;
    let share = if wide { room / 2 } else { room * 3 / 5 };
    // The date on one line, at 13pt if it would crowd the number out; names longer than any place has may
    // still be broken.
    let date = width(&head.place_and_date, Face::Italic);
    let most = room.saturating_sub(smaller(&head.number, Face::Regular).max(OFFICE));
    let (wanted, date) = match date {
        wanted if wanted <= most => (wanted, DateSize::Usual),
        wanted if wanted * 13 / 14 <= most => (wanted * 13 / 14, DateSize::Small),
        _ => (0, DateSize::Long),
    };
    let nation = smaller(NationalHead::NATION, Face::Bold);
    let right = wanted.max(nation).max(width(NationalHead::MOTTO, Face::Bold));
    // In thousandths of the smaller size.
    let left = room.saturating_sub(right.max(share)) * 14 / 13;
    let count = head.agency.len();
    let broken = head.agency.iter().enumerate();
    let agency = broken.flat_map(|(place, line)| lines(line, Face::Bold, left, place + 1 == count));
    NationalLines { agency: agency.collect(), date, right }
}

/// The lines of tên loại, then of trích yếu; the latter's last one has a rule in a decision.
pub fn title_lines(
    kind: &str,
    subject: &[String],
    part: &DocumentPart,
) -> (Vec<HeadLine>, Vec<HeadLine>) {
    let most = most(part.landscape);
    let noted = part.blocks.iter().any(|block| matches!(block, Block::AttachedNote(_)));
    let ruled = match part.kind {
        PartKind::Decision | PartKind::Report => true,
        // A plan alone: an attached one has its rule below the line "Kèm theo".
        PartKind::Attachment => !noted,
        PartKind::Table | PartKind::Annex(_) | PartKind::Sheet | PartKind::Letter => false,
    };
    let subjects = subject.iter().enumerate().flat_map(|(place, line)| {
        let last = ruled && place + 1 == subject.len();
        lines(&whole_words(line), Face::Bold, most, last)
    });
    (lines(kind, Face::Bold, most, false), subjects.collect())
}

/// The lines of "(Kèm theo …)", the last with a rule.
pub fn note_lines(text: &str, wide: bool) -> Vec<HeadLine> {
    lines(&whole_words(text), Face::Italic, most(wide), true)
}

/// The longest that the lines of a title may be.
const fn most(wide: bool) -> u32 {
    if wide { 40_000 } else { 30_000 }
}

fn lines(text: &str, face: Face, most: u32, ruled: bool) -> Vec<HeadLine> {
    let found = balanced(text, face, most);
    let count = found.len();
    let line = |(place, text)| HeadLine { text, ruled: ruled && place + 1 == count };
    found.into_iter().enumerate().map(line).collect()
}
