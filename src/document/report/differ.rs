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
    fn of((named, asked, column): &Key, sent: String, now: String) -> Self {
        let code = named.split_once(". ").map(|(code, _)| code);
        let code = code.filter(|code| code.starts_with(|c: char| c.is_ascii_digit()));
        let target = asked.split(": ").next().unwrap_or_default();
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

/// The row by the name in its second cell, the target that it is about, and the column.
type Key = (String, String, String);

/// The columns that state facts: results, verdicts, figures. Words may differ because a later release builds them
/// otherwise, and they are kept as sent.
fn is_fact(head: &str) -> bool {
    let month = head.strip_prefix('T').is_some_and(|rest| rest.parse::<u8>().is_ok());
    month || ["Kết quả trong kỳ", "Lũy kế", "Đánh giá", "Trong kỳ"].contains(&head)
}

/// What was counted otherwise, table by table.
pub fn moved(sent: &Document, now: &Document) -> Vec<Moved> {
    let mut all = Vec::new();
    let (then, now) = (tables(sent), tables(now));
    for (title, table) in &then {
        let Some((_, other)) = now.iter().find(|(named, _)| named == title) else { continue };
        let (was, is) = (facts(table), facts(other));
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
    let asked = table.columns.iter().position(|column| column.head.starts_with("Chỉ tiêu"));
    let mut found = Vec::new();
    let mut named = String::new();
    for row in &table.rows {
        let (reach, cells) = match row {
            TableRow::Cells(cells) => {
                named = cells.get(1).map(|cell| cell.join(" ")).unwrap_or_default();
                (0, cells)
            }
            TableRow::Continued { reach, cells } => (*reach, cells),
            TableRow::Group(_) | TableRow::Total(_) | TableRow::List(_) | TableRow::Note(_) => {
                continue;
            }
        };
        let at = |place: usize| {
            let cell = place.checked_sub(reach).and_then(|place| cells.get(place));
            cell.map(|lines| lines.join(" ")).unwrap_or_default()
        };
        let asked = asked.map(at).unwrap_or_default();
        for (place, column) in table.columns.iter().enumerate() {
            if is_fact(&column.head) && place >= reach {
                let key = (named.clone(), asked.clone(), column.head.clone());
                found.push((key, at(place)));
            }
        }
    }
    found
}
