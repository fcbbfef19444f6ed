//! A document as elements: tags and class names, the same in the preview, in print and in a file.

use super::compounds::whole_words;
use crate::document::{
    Block, Column, Document, Foot, Level, NationalHead, Part, PartKind, Row, Table,
};

/// One element. Its tags, classes and attributes are ours; only the text comes from a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// The tag.
    pub tag: &'static str,
    /// The class; empty for none.
    pub class: String,
    /// Further attributes.
    pub attributes: Vec<(&'static str, String)>,
    /// What stands in it.
    pub children: Vec<Node>,
}

/// An element or words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Words, as typed; whoever writes them escapes them.
    Text(String),
}

/// The sheets of a document, one a part.
pub fn sheets(document: &Document) -> Vec<Element> {
    document.parts.iter().map(sheet).collect()
}

fn sheet(part: &Part) -> Element {
    let mut class = match part.kind {
        PartKind::Decision => "paper paper--decision".to_owned(),
        PartKind::Attachment => "paper paper--attachment".to_owned(),
        PartKind::Table => "paper paper--table".to_owned(),
    };
    if part.landscape {
        class.push_str(" paper--wide");
    }
    element("section", &class, part.blocks.iter().map(|block| Node::Element(role(block))))
}

/// The element of a block: its role names its class.
fn role(block: &Block) -> Element {
    match block {
        Block::NationalHead(head) => national_head(head),
        Block::Title { kind, subject } => {
            let lines = subject.iter().map(|line| part("p", "paper__subject", &whole_words(line)));
            let kind = std::iter::once(part("h2", "paper__kind", kind));
            element("header", "paper__title", kind.chain(lines))
        }
        Block::AttachedNote(text) => leaf("p", "paper__note", text),
        Block::Authority(text) => leaf("p", "paper__authority", text),
        Block::Basis(text) => leaf("p", "paper__text paper__text--basis", text),
        Block::Resolved(text) => leaf("p", "paper__resolved", text),
        Block::Article { label, text } => {
            let label = part("b", "paper__label", label);
            element("p", "paper__text", [label, words(&format!(" {text}"))])
        }
        Block::Heading { level, text } => heading(*level, text),
        Block::Paragraph(text) => leaf("p", "paper__text", text),
        Block::Bullet { mark, level, text } => {
            let class = if *level > 1 { "paper__text paper__text--deep" } else { "paper__text" };
            leaf("p", class, &format!("{mark} {text}"))
        }
        Block::Labelled { label, text } => {
            leaf("p", "paper__text", format!("- {label}: {text}").trim_end())
        }
        Block::Table(table) => table_of(table),
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

fn national_head(head: &NationalHead) -> Element {
    let mut agency = Vec::new();
    if !head.superior.is_empty() {
        agency.push(part("p", "paper__superior", &head.superior));
    }
    agency.extend(head.agency.iter().map(|line| part("p", "paper__agency", line)));
    agency.push(Node::Element(element("p", "paper__rule paper__rule--agency", [])));
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
        cells.push(part("p", "paper__right paper__date", &head.place_and_date));
    }
    element("div", "paper__head", cells)
}

fn table_of(table: &Table) -> Element {
    let column = |width: u32| {
        let mut column = element("col", "", []);
        column.attributes.push(("width", format!("{width}%")));
        Node::Element(column)
    };
    let widths = table.columns.iter().map(|wide| column(table.percent(wide)));
    let heads = table.columns.iter().map(|column| {
        let mut head = leaf("th", "paper__cell paper__cell--head", &column.head);
        head.attributes.push(("scope", "col".to_owned()));
        Node::Element(head)
    });
    let rows = (0..table.rows.len()).filter_map(|place| row_of(table, place)).map(Node::Element);
    let parts = [
        element("colgroup", "", widths),
        element("thead", "", [Node::Element(element("tr", "paper__row", heads))]),
        element("tbody", "", rows),
    ];
    element("table", "paper__grid", parts.map(Node::Element))
}

fn row_of(table: &Table, place: usize) -> Option<Element> {
    let (row, below) = table.rows.get(place..)?.split_first()?;
    Some(match row {
        Row::Group(text) => {
            let mut cell = leaf("th", "paper__cell paper__cell--group", text);
            cell.attributes.push(("colspan", table.columns.len().to_string()));
            cell.attributes.push(("scope", "rowgroup".to_owned()));
            element("tr", "paper__row paper__row--group", [Node::Element(cell)])
        }
        Row::Cells(cells) => {
            let down: Vec<usize> = below.iter().map_while(reach).collect();
            let reached = |at: usize| down.iter().take_while(|reach| at < **reach).count();
            let cells = table.columns.iter().zip(cells).enumerate();
            let cells = cells.map(|(at, (column, lines))| {
                let mut cell = cell_of(column, lines);
                if reached(at) > 0 {
                    cell.attributes.push(("rowspan", (reached(at) + 1).to_string()));
                }
                Node::Element(cell)
            });
            element("tr", "paper__row", cells)
        }
        Row::Continued { reach, cells } => {
            let columns = table.columns.iter().skip(*reach);
            let cells = columns.zip(cells).map(|(column, lines)| cell_of(column, lines));
            element("tr", "paper__row", cells.map(Node::Element))
        }
    })
}

fn reach(row: &Row) -> Option<usize> {
    match row {
        Row::Continued { reach, .. } => Some(*reach),
        Row::Group(_) | Row::Cells(_) => None,
    }
}

fn cell_of(column: &Column, lines: &[String]) -> Element {
    let class = if column.centred { "paper__cell paper__cell--centred" } else { "paper__cell" };
    element("td", class, lines.iter().map(|line| part("p", "paper__line", line)))
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

fn element(tag: &'static str, class: &str, children: impl IntoIterator<Item = Node>) -> Element {
    let children = children.into_iter().collect();
    Element { tag, class: class.to_owned(), attributes: Vec::new(), children }
}

fn leaf(tag: &'static str, class: &str, text: &str) -> Element {
    element(tag, class, [words(text)])
}

/// Words as they read: what turns the reading direction would make a line say something else on
/// paper than the plan does.
fn words(text: &str) -> Node {
    let turns = |letter: char| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    Node::Text(text.chars().filter(|letter| !turns(*letter)).collect())
}

fn part(tag: &'static str, class: &str, text: &str) -> Node {
    Node::Element(leaf(tag, class, text))
}
