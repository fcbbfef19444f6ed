//! What opens a part: agency and nation, the title, the note under it. Their lines are broken here and not by
//! the browser, so that a rule can be a share of the line above it.

use super::element::{Element, Node, element, part, words};
use crate::document::{Block, DocumentPart, NationalHead, PartKind};
use crate::export::compounds::whole_words;
use crate::export::metrics::{Face, balanced, width};

/// Bề rộng vùng chữ in thousandths of the text's size: the narrowest that the decree allows, with
/// the text at its largest.
const PORTRAIT: u32 = 31_300;
/// The same in landscape.
const LANDSCAPE: u32 = 48_900;
/// "ỦY BAN NHÂN DÂN" in bold at 13pt: the left column always has room for it.
const OFFICE: u32 = 8_900;
/// The gap between the two columns of the head.
const GAP: u32 = 500;

/// The width of words that are set at 13pt when the text has 14.
fn smaller(text: &str, face: Face) -> u32 {
    width(text, face) * 13 / 14
}

pub(super) fn national_head(head: &NationalHead, wide: bool) -> Element {
    let room = if wide { LANDSCAPE } else { PORTRAIT } - GAP;
    let share = if wide { room / 2 } else { room * 3 / 5 };
    // The date on one line, at 13pt if it would crowd the number out; names longer than any place has may
    // still be broken.
    let date = width(&head.place_and_date, Face::Italic);
    let most = room.saturating_sub(smaller(&head.number, Face::Regular).max(OFFICE));
    let (date, dated) = match date {
        date if date <= most => (date, ""),
        date if date * 13 / 14 <= most => (date * 13 / 14, " paper__date--small"),
        _ => (0, " paper__date--long"),
    };
    let nation = smaller(NationalHead::NATION, Face::Bold);
    let right = share.max(date).max(nation).max(width(NationalHead::MOTTO, Face::Bold));
    // In thousandths of the smaller size.
    let left = room.saturating_sub(right) * 14 / 13;

    let mut agency = Vec::new();
    for (place, line) in head.agency.iter().enumerate() {
        let last = place + 1 == head.agency.len();
        agency.extend(lines(line, ("p", "paper__agency"), (Face::Bold, left), last));
    }
    let nation = [
        part("p", "paper__nation", NationalHead::NATION),
        Node::Element(element("p", "", [part("span", "paper__motto", NationalHead::MOTTO)])),
    ];
    let mut cells = vec![
        Node::Element(element("div", "paper__left", agency)),
        Node::Element(element("div", "paper__right", nation)),
    ];
    if !head.number.is_empty() || !head.place_and_date.is_empty() {
        cells.push(part("p", "paper__left paper__number", &head.number));
        cells.push(part("p", &format!("paper__right paper__date{dated}"), &head.place_and_date));
    }
    if !head.about.is_empty() {
        cells.push(part("p", "paper__left paper__about", &whole_words(&head.about)));
    }
    element("div", "paper__head", cells)
}

/// Tên loại and trích yếu; the latter's last line has a rule in a decision.
pub(super) fn title(kind: &str, subject: &[String], part: &DocumentPart) -> Element {
    let most = most(part.landscape);
    let noted = part.blocks.iter().any(|block| matches!(block, Block::AttachedNote(_)));
    let ruled = match part.kind {
        PartKind::Decision | PartKind::Report => true,
        // A plan alone: an attached one has its rule below the line "Kèm theo".
        PartKind::Attachment => !noted,
        PartKind::Table | PartKind::Annex(_) | PartKind::Sheet | PartKind::Letter => false,
    };
    let mut found = lines(kind, ("h2", "paper__kind"), (Face::Bold, most), false);
    for (place, line) in subject.iter().enumerate() {
        let last = ruled && place + 1 == subject.len();
        found.extend(lines(&whole_words(line), ("p", "paper__subject"), (Face::Bold, most), last));
    }
    element("header", "paper__title", found)
}

/// "(Kèm theo …)", its last line with a rule.
pub(super) fn note(text: &str, wide: bool) -> Element {
    let most = most(wide);
    let text = whole_words(text);
    element("div", "paper__note", lines(&text, ("p", "paper__noted"), (Face::Italic, most), true))
}

/// The longest that the lines of a title may be.
const fn most(wide: bool) -> u32 {
    if wide { 40_000 } else { 30_000 }
}

fn lines(
    text: &str,
    (tag, class): (&'static str, &str),
    (face, most): (Face, u32),
    ruled: bool,
) -> Vec<Node> {
    let mut found = balanced(text, face, most);
    let last = found.pop();
    let mut nodes: Vec<Node> = found.iter().map(|line| part(tag, class, line)).collect();
    if let Some(last) = last {
        let text = if ruled { part("span", "paper__ruled", &last) } else { words(&last) };
        nodes.push(Node::Element(element(tag, class, [text])));
    }
    nodes
}
