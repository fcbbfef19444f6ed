//! Đã đổi sau khi gửi: where a report that was sent and the same report made now differ in their tables.

use crate::document::{Block, Document, DocumentTable, TableRow};

/// One cell that has another value now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The row, in short: "3.4.3, Hồ sơ trễ hạn có văn bản xin lỗi", the name of a measure.
    pub row: String,
    /// The column: "lũy kế", "tháng 2".
    pub column: String,
    /// As sent; empty for a row that was not there.
    pub sent: String,
    /// As it would be now; empty for a row that is gone.
    pub now: String,
}

impl Moved {
    fn of(Key { named, target, column, .. }: &Key, sent: String, now: String) -> Self {
        let code = named.split_once(". ").map(|(code, _)| code);
        let code = code.filter(|code| code.starts_with(|c: char| c.is_ascii_digit()));
        let row = [code.unwrap_or(named), target].into_iter().filter(|text| !text.is_empty());
        let row = row.collect::<Vec<_>>().join(", ");
        let month = column.strip_prefix('T').filter(|rest| rest.parse::<u8>().is_ok());
        let column = match month {
            Some(month) => format!("tháng {month}"),
            None => column.to_lowercase(),
        };
        Self { row, column, sent, now }
    }
}

/// Where a fact stands: the row by the name in its second cell, without the number of its place; the target that it is
/// about; the column; and which of several that are named alike.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Key {
    named: String,
    target: String,
    column: String,
    count: usize,
}

/// The column that names a target and what it asks for.
const ASKED: &str = "Chỉ tiêu của Kế hoạch";

/// The columns that state facts: results, verdicts, figures. Words may differ because a later release builds them
/// otherwise, and they are kept as sent.
fn is_fact(head: &str) -> bool {
    let month = head.strip_prefix('T').is_some_and(|rest| rest.parse::<u8>().is_ok());
    month || [ASKED, "Kết quả trong kỳ", "Lũy kế", "Đánh giá", "Trong kỳ"].contains(&head)
}

/// What was counted otherwise, table by table.
pub fn moved(sent: &Document, now: &Document) -> Vec<Moved> {
    let mut all = Vec::new();
    let (then, now) = (tables(sent), tables(now));
    for (title, table) in &then {
        let other = now.iter().find(|(named, _)| named == title).map(|(_, table)| facts(table));
        let (was, is) = (facts(table), other.unwrap_or_default());
        for (key, value) in &was {
            let found = is.iter().find(|(other, _)| other == key).map(|(_, value)| value);
            let found = found.cloned().unwrap_or_default();
            if found != *value {
                all.push(Moved::of(key, value.clone(), found));
            }
        }
        for (key, value) in is.iter().filter(|(key, _)| was.iter().all(|(other, _)| other != key)) {
            if !value.is_empty() {
                all.push(Moved::of(key, String::new(), value.clone()));
            }
        }
    }
    all
}

/// The tables of a document, by the heading or title above each.
fn tables(document: &Document) -> Vec<(String, &DocumentTable)> {
    let mut found = Vec::new();
    for part in &document.parts {
        let mut above = String::new();
        for block in &part.blocks {
            match block {
                Block::Heading { text, .. } => above.clone_from(text),
                Block::Title { subject, .. } => above = subject.join(" "),
                Block::Table(table) => found.push((above.clone(), table)),
                Block::Disclaimer(_)
                | Block::NationalHead(_)
                | Block::AttachedNote(_)
                | Block::Addressee(_)
                | Block::Authority(_)
                | Block::Basis(_)
                | Block::Resolved(_)
                | Block::Article { .. }
                | Block::Paragraph(_)
                | Block::Lead(_)
                | Block::Bullet { .. }
                | Block::Labelled { .. }
                | Block::RecipientsAndSignature(_) => {}
            }
        }
    }
    found
}

/// The cells that state facts, each by its row and column.
fn facts(table: &DocumentTable) -> Vec<(Key, String)> {
    let asked = table.columns.iter().position(|column| column.head == ASKED);
    let mut found: Vec<(Key, String)> = Vec::new();
    let mut named = String::new();
    for row in &table.rows {
        let (reach, cells) = match row {
            TableRow::Cells(cells) => {
                named = without_place(&cells.get(1).map(|cell| cell.join(" ")).unwrap_or_default());
                (0, cells)
            }
            TableRow::Continued { reach, cells } => (*reach, cells),
            TableRow::Group(_)
            | TableRow::GroupSum(_)
            | TableRow::Total(_)
            | TableRow::List(_)
            | TableRow::Note(_) => continue,
        };
        let at = |place: usize| {
            let cell = place.checked_sub(reach).and_then(|place| cells.get(place));
            cell.map(|lines| joined(lines)).unwrap_or_default()
        };
        let target = asked.map(at).unwrap_or_default();
        let target = target.split(": ").next().unwrap_or_default().to_owned();
        for (place, column) in table.columns.iter().enumerate() {
            if is_fact(&column.head) && place >= reach {
                let (named, target) = (named.clone(), target.clone());
                let mut key = Key { named, target, column: column.head.clone(), count: 0 };
                while found.iter().any(|(other, _)| *other == key) {
                    key.count += 1;
                }
                found.push((key, at(place)));
            }
        }
    }
    found
}

/// The lines of a cell as one text; a number that was broken to fit its column is whole again, so that where it was
/// broken is no difference.
fn joined(lines: &[String]) -> String {
    lines.iter().fold(String::new(), |mut text, line| {
        let within = text.ends_with('.') && line.starts_with(|c: char| c.is_ascii_digit());
        if !(text.is_empty() || within || text.ends_with(' ')) {
            text.push(' ');
        }
        text.push_str(line);
        text
    })
}

/// A name without the number that its place gives it: "1.(2). Công tác tuyên truyền".
fn without_place(named: &str) -> String {
    match named.split_once("). ") {
        Some((place, name)) if place.contains(".(") => name.to_owned(),
        Some(_) | None => named.to_owned(),
    }
}
