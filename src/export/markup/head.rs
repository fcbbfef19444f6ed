//! What opens a part as elements: agency and nation, the title, the note under it.

use super::element::{Element, Node, element, part, words};
use crate::document::{DocumentPart, NationalHead};
use crate::export::compounds::whole_words;
use crate::export::head::{DateSize, HeadLine, national_lines, note_lines, title_lines};

pub(super) fn national_head(head: &NationalHead, wide: bool) -> Element {
    let found = national_lines(head, wide);
    let agency = lines(&found.agency, ("p", "paper__agency"));
    let nation = [
        part("p", "paper__nation", NationalHead::NATION),
        Node::Element(element("p", "", [part("span", "paper__motto", NationalHead::MOTTO)])),
    ];
    let mut cells = vec![
        Node::Element(element("div", "paper__left", agency)),
        Node::Element(element("div", "paper__right", nation)),
    ];
    let dated = match found.date {
        DateSize::Usual => "",
        DateSize::Small => " paper__date--small",
        DateSize::Long => " paper__date--long",
    };
    if !head.number.is_empty() || !head.place_and_date.is_empty() {
        cells.push(part("p", "paper__left paper__number", &head.number));
        cells.push(part("p", &format!("paper__right paper__date{dated}"), &head.place_and_date));
    }
    if !head.about.is_empty() {
        cells.push(part("p", "paper__left paper__about", &whole_words(&head.about)));
    }
    element("div", "paper__head", cells)
}

/// Tên loại and trích yếu.
pub(super) fn title(kind: &str, subject: &[String], part: &DocumentPart) -> Element {
    let (kind, subject) = title_lines(kind, subject, part);
    let kind = lines(&kind, ("h2", "paper__kind"));
    element(
        "header",
        "paper__title",
        kind.into_iter().chain(lines(&subject, ("p", "paper__subject"))),
    )
}

/// "(Kèm theo …)", its last line with a rule.
pub(super) fn note(text: &str, wide: bool) -> Element {
    element("div", "paper__note", lines(&note_lines(text, wide), ("p", "paper__noted")))
}

fn lines(found: &[HeadLine], (tag, class): (&'static str, &str)) -> Vec<Node> {
    let line = |line: &HeadLine| {
        if line.ruled {
            let ruled = part("span", "paper__ruled", &line.text);
            Node::Element(element(tag, class, [ruled]))
        } else {
            Node::Element(element(tag, class, [words(&line.text)]))
        }
    };
    found.iter().map(line).collect()
}
