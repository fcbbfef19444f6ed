//! A document as elements: tags and class names, the same in the preview, in print and in a file.

mod element;
mod head;
mod table;

use super::flow::{closing, leads};
use crate::document::{Block, Document, DocumentPart, Foot, Level, PartKind};
use element::{element, leaf, part, words};
use head::{national_head, note, title};
use table::table_of;

pub use element::{Element, Node};

/// The sheets of a document, one per part.
pub fn sheets(document: &Document) -> Vec<Element> {
    document.parts.iter().map(sheet).collect()
}

fn sheet(part: &DocumentPart) -> Element {
    let mut class = match part.kind {
        PartKind::Decision => "paper paper--decision".to_owned(),
        PartKind::Attachment => "paper paper--attachment".to_owned(),
        PartKind::Table => "paper paper--table".to_owned(),
        PartKind::Report => "paper paper--report".to_owned(),
        PartKind::Letter => "paper paper--letter".to_owned(),
        PartKind::Sheet => "paper paper--sheet".to_owned(),
        PartKind::Annex(number) => format!("paper paper--annex paper--annex-{number}"),
    };
    if part.landscape {
        class.push_str(" paper--wide");
    }
    element("section", &class, flow(part, &part.blocks))
}

/// The blocks in order; what no page end may split is one element: a run of leads with the first lines after
/// it, the last article with the signatures, the last row of a table with them. `break-after` would do for
/// Chromium; Firefox knows `break-inside` only.
fn flow(part: &DocumentPart, blocks: &[Block]) -> Vec<Node> {
    let (mut rest, closing) = blocks.split_at(closing(blocks));
    let mut nodes = Vec::new();
    while let Some((first, after)) = rest.split_first() {
        let leading = rest.iter().take_while(|block| leads(block)).count();
        if let (1.., Some((run, after))) = (leading, rest.split_at_checked(leading)) {
            nodes.push(together("paper__keep", run.iter().map(|block| role(part, block))));
            rest = after;
        } else {
            nodes.push(Node::Element(role(part, first)));
            rest = after;
        }
    }
    let roles = closing.iter().map(|block| role(part, block));
    match closing.split_first() {
        None => {}
        Some((Block::Table(table), _)) => {
            let below = roles.skip(1).map(Node::Element).collect();
            nodes.push(Node::Element(table_of(table, below)));
        }
        Some(_) => nodes.push(together("paper__end", roles)),
    }
    nodes
}

fn together(class: &str, inner: impl Iterator<Item = Element>) -> Node {
    Node::Element(element("div", class, inner.map(Node::Element)))
}

/// The element of a block: its role names its class.
fn role(whole: &DocumentPart, block: &Block) -> Element {
    match block {
        Block::NationalHead(head) => national_head(head, whole.landscape),
        Block::Title { kind, subject } => title(kind, subject, whole),
        Block::Disclaimer(text) if text == Document::MADE_UP_SET => {
            leaf("p", "paper__disclaimer paper__disclaimer--set", text)
        }
        Block::Disclaimer(text) => leaf("p", "paper__disclaimer", text),
        Block::AttachedNote(text) => note(text, whole.landscape),
        Block::Addressee(text) => leaf("p", "paper__addressee", &format!("Kính gửi: {text}")),
        Block::Authority(text) => leaf("p", "paper__authority", text),
        Block::Basis(text) => leaf("p", "paper__text paper__text--basis", text),
        Block::Resolved(text) => leaf("p", "paper__resolved", text),
        Block::Article { label, text } => {
            let label = part("b", "paper__label", label);
            element("p", "paper__text", [label, words(&format!(" {text}"))])
        }
        Block::Heading { level, text } => heading(*level, text),
        Block::Paragraph(text) | Block::Lead(text) => leaf("p", "paper__text", text),
        Block::Bullet { mark, level, text } => {
            let class = if *level > 1 { "paper__text paper__text--deep" } else { "paper__text" };
            leaf("p", class, &format!("{mark} {text}"))
        }
        Block::Labelled { label, text } => {
            leaf("p", "paper__text", format!("- {label}: {text}").trim_end())
        }
        Block::Table(table) => table_of(table, Vec::new()),
        Block::RecipientsAndSignature(foot) => foot_of(foot),
    }
}

fn heading(level: Level, text: &str) -> Element {
    let (tag, class) = match level {
        Level::Part => ("h3", "paper__heading paper__heading--part"),
        Level::Section => ("h4", "paper__heading"),
        Level::Item | Level::Area => ("h5", "paper__heading"),
        Level::Point | Level::Remedy => ("h6", "paper__heading"),
    };
    leaf(tag, class, text)
}

fn foot_of(foot: &Foot) -> Element {
    let mut left = Vec::new();
    if !foot.recipients.is_empty() {
        left.push(part("p", "paper__recipients", Foot::RECIPIENTS));
    }
    let recipients = foot.recipients.iter();
    left.extend(recipients.map(|line| part("p", "paper__recipient", &format!("- {line}"))));
    if !foot.drafter.is_empty() {
        left.push(part("p", "paper__office", &foot.drafter));
        if !foot.drafter_name.is_empty() {
            left.push(part("p", "paper__signer", &foot.drafter_name));
        }
    }
    let mut right: Vec<Node> =
        foot.authority.iter().map(|line| part("p", "paper__office", line)).collect();
    right.push(part("p", "paper__signer", &foot.signer));
    let class = if foot.drafter.is_empty() { "" } else { " paper__left--office" };
    let cells = [
        element("div", &format!("paper__left{class}"), left),
        element("div", "paper__right", right),
    ];
    element("div", "paper__foot", cells.map(Node::Element))
}
