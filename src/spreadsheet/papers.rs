//! Bảng của văn bản: the tables of a document, each on a sheet of its own, as the page shows them.

use super::named::Names;
use super::room::with_room;
use super::tree::{CellLook, CellValue, SheetCell, SheetRow, Spreadsheet, SpreadsheetPage};
use crate::document::{Block, Column, Document, DocumentPart, DocumentTable, TableRow};

/// The letters that a landscape page has room for.
const WIDE: u32 = 150;
/// The least that a column is.
const NARROW: u32 = 5;
/// The heads of columns whose numbers are names: they are never added up, and may begin with a nought.
const CODES: [&str; 6] = ["tt", "stt", "mã", "mã số", "số, ký hiệu", "số điện thoại"];

/// Whether a document has a table.
pub fn has_tables(document: &Document) -> bool {
    let blocks = document.parts.iter().flat_map(|part| &part.blocks);
    blocks.into_iter().any(|block| matches!(block, Block::Table(_)))
}

/// The tables of a document.
pub fn paper(document: &Document) -> Spreadsheet {
    let mut names = Names::default();
    let sheets = document.parts.iter().flat_map(|part| of_part(part, &mut names)).collect();
    Spreadsheet { name: document.name.clone(), sheets }
}

fn of_part(part: &DocumentPart, names: &mut Names) -> Vec<SpreadsheetPage> {
    let (mut told, mut called) = (Vec::new(), String::new());
    let mut sheets = Vec::new();
    for block in &part.blocks {
        match block {
            Block::Disclaimer(words) => told.push((words.clone(), CellLook::Title)),
            Block::Title { kind, subject } => {
                called.clone_from(kind);
                told.push((kind.clone(), CellLook::Title));
                told.extend(subject.iter().map(|line| (line.clone(), CellLook::Title)));
            }
            Block::AttachedNote(words) => told.push((words.clone(), CellLook::Note)),
            Block::Heading { text, .. } => {
                called.clone_from(text);
                told.push((text.clone(), CellLook::Title));
            }
            Block::Table(table) => {
                let name = names.take(&sentence(&called));
                sheets.push(page(name, part.landscape, std::mem::take(&mut told), table));
            }
            Block::NationalHead(_)
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
    sheets
}

/// A name in capitals as a name in small letters: "BẢNG THEO DÕI" on a tab is loud, and longer.
fn sentence(words: &str) -> String {
    if words.chars().any(char::is_lowercase) {
        return words.to_owned();
    }
    // "II." is a number.
    let roman =
        |word: &str| word.ends_with('.') && word.trim_matches(['I', 'V', 'X', '.']).is_empty();
    let (number, named) = match words.split_once(' ') {
        Some((number, named)) if roman(number) => (format!("{number} "), named),
        _ => (String::new(), words),
    };
    let mut letters = named.chars();
    let first: String = letters.next().into_iter().collect();
    number + &first + &letters.as_str().to_lowercase()
}

fn page(
    name: String,
    landscape: bool,
    told: Vec<(String, CellLook)>,
    table: &DocumentTable,
) -> SpreadsheetPage {
    let widths = widths(table);
    let wide = table.columns.len();
    let line = |(words, look): (String, CellLook)| {
        SheetRow::of(vec![SheetCell::text(&words, look).across(wide)])
    };
    let mut rows: Vec<SheetRow> = told.into_iter().map(line).collect();
    let head = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let heads = table.columns.iter().map(|column| SheetCell::text(&column.head, CellLook::Head));
    rows.push(SheetRow::of(heads.collect()));
    for (place, row) in table.rows.iter().enumerate() {
        rows.extend(of_row(table, place, row));
    }
    with_room(SpreadsheetPage {
        name,
        landscape,
        widths,
        frozen: (head + 1, 0),
        head: Some(head),
        rows,
        ..SpreadsheetPage::default()
    })
}

fn widths(table: &DocumentTable) -> Vec<u16> {
    let whole: u32 = table.columns.iter().map(|column| column.share).sum::<u32>().max(1);
    let width = |(at, column): (usize, &Column)| {
        let share = column.share.saturating_mul(WIDE) / whole;
        u16::try_from(share.max(NARROW)).unwrap_or(u16::MAX).max(longest_number(table, at))
    };
    table.columns.iter().enumerate().map(width).collect()
}

/// The width that shows the longest number of a column: one that has too little room is shown as "####".
fn longest_number(table: &DocumentTable, at: usize) -> u16 {
    let long = |row: &TableRow| {
        let words = match row {
            TableRow::Cells(cells) => cells.get(at).map(|lines| joined(lines)),
            TableRow::Continued { reach, cells } => {
                at.checked_sub(*reach).and_then(|at| cells.get(at)).map(|lines| joined(lines))
            }
            TableRow::GroupSum(cells) | TableRow::Total(cells) => cells.get(at).cloned(),
            TableRow::Group(_) | TableRow::List(_) | TableRow::Note(_) => None,
        };
        words.filter(|words| number(words).is_some()).map(|words| words.chars().count() + 2)
    };
    let longest = table.rows.iter().filter_map(long).max().unwrap_or_default();
    u16::try_from(longest).unwrap_or(u16::MAX)
}

fn of_row(table: &DocumentTable, place: usize, row: &TableRow) -> Vec<SheetRow> {
    let wide = table.columns.len();
    let across = |words: &str, look| SheetRow::of(vec![SheetCell::text(words, look).across(wide)]);
    match row {
        TableRow::Group(words) => vec![across(words, CellLook::Group)],
        TableRow::Note(words) => vec![across(words, CellLook::Note)],
        TableRow::List(items) => items.iter().map(|item| across(item, CellLook::Text)).collect(),
        TableRow::GroupSum(cells) | TableRow::Total(cells) => {
            let cell = |(column, words): (&Column, &String)| SheetCell {
                look: CellLook::Total,
                ..cell_of(column, std::slice::from_ref(words))
            };
            vec![SheetRow::of(table.columns.iter().zip(cells).map(cell).collect())]
        }
        TableRow::Cells(cells) => {
            let below = table.rows.get(place + 1..).unwrap_or_default();
            let gaps: Vec<_> = below.iter().map_while(gap).collect();
            let cell = |(at, (column, words)): (usize, (&Column, &Vec<String>))| {
                let reach = gaps.iter().take_while(|gap| !gap.contains(&at)).count();
                SheetCell {
                    down: u32::try_from(reach).unwrap_or_default() + 1,
                    ..cell_of(column, words)
                }
            };
            vec![SheetRow::of(table.columns.iter().zip(cells).enumerate().map(cell).collect())]
        }
        TableRow::Continued { reach, cells } => {
            let own = *reach..reach.saturating_add(cells.len());
            let cell = |(at, column): (usize, &Column)| {
                let words = at.checked_sub(*reach).and_then(|at| cells.get(at));
                match words.filter(|_| own.contains(&at)) {
                    Some(words) => cell_of(column, words),
                    None => SheetCell::new(CellValue::Blank, CellLook::Covered),
                }
            };
            vec![SheetRow::of(table.columns.iter().enumerate().map(cell).collect())]
        }
    }
}

/// The columns with cells of their own in a row that goes on from the one above.
fn gap(row: &TableRow) -> Option<std::ops::Range<usize>> {
    match row {
        TableRow::Continued { reach, cells } => Some(*reach..reach.saturating_add(cells.len())),
        TableRow::Group(_)
        | TableRow::GroupSum(_)
        | TableRow::Cells(_)
        | TableRow::Total(_)
        | TableRow::List(_)
        | TableRow::Note(_) => None,
    }
}

fn cell_of(column: &Column, lines: &[String]) -> SheetCell {
    let words = joined(lines);
    let code = CODES.contains(&column.head.to_lowercase().as_str());
    let value = if code { None } else { number(&words) };
    match value {
        Some(value) => SheetCell::new(value, CellLook::Number),
        None if column.centred => SheetCell::text(&words, CellLook::Centred),
        None => SheetCell::text(&words, CellLook::Text),
    }
}

/// The lines of a cell. A number that the page breaks after its points is one again: "600." above "000.".
fn joined(lines: &[String]) -> String {
    let written = || lines.iter().map(String::as_str).filter(|line| !line.is_empty());
    let number_ = written().collect::<String>();
    let broken = written().rev().skip(1).all(|line| line.ends_with('.'));
    if broken && number(&number_).is_some() {
        return number_;
    }
    written().collect::<Vec<_>>().join("\n")
}

/// A number as the page writes it: "1.234", "12,5", "66,67%"; `None` for everything else, such as "2/12" and "012". Four
/// digits without a point are a year or somebody's own spelling: as a number they would be shown with one.
fn number(words: &str) -> Option<CellValue> {
    let (digits, percent) = match words.strip_suffix('%') {
        Some(digits) => (digits, true),
        None => (words, false),
    };
    let (whole, after) = match digits.split_once(',') {
        Some((whole, after)) => (whole, Some(after)),
        None => (digits, None),
    };
    let plain = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let mut groups = whole.split('.');
    let first = groups.next().filter(|first| plain(first))?;
    let rest: Vec<&str> = groups.collect();
    let good = rest.iter().all(|group| group.len() == 3 && plain(group))
        && first.len() <= 3
        && (first == "0" && rest.is_empty() || !first.starts_with('0'))
        && after.is_none_or(plain)
        && whole.len() <= 15;
    if !good {
        return None;
    }
    let mut told = format!("{first}{}", rest.concat());
    if let Some(after) = after {
        told.push('.');
        told.push_str(after);
    }
    Some(if percent { CellValue::Percent(told) } else { CellValue::Number(told) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_what_the_page_writes_as_one() {
        let told = |words: &str| match number(words) {
            Some(CellValue::Number(told)) => told,
            Some(CellValue::Percent(told)) => format!("{told} %"),
            _ => "words".to_owned(),
        };
        for (words, number) in [
            ("0", "0"),
            ("1.234", "1234"),
            ("1.234.567", "1234567"),
            ("12,5", "12.5"),
            ("66,67%", "66.67 %"),
            ("012", "words"),
            ("2024", "words"),
            ("3.4.1", "words"),
            ("2/12", "words"),
            ("12.34", "words"),
            ("1234.567", "words"),
            ("-1", "words"),
            ("=1+1", "words"),
            ("1.234.567.890.123.456", "words"),
            ("", "words"),
            ("31/12", "words"),
        ] {
            assert_eq!(told(words), number, "{words}");
        }
    }

    #[test]
    fn a_number_broken_by_the_page_is_one_again() {
        let told =
            |lines: &[&str]| joined(&lines.iter().map(|&line| line.to_owned()).collect::<Vec<_>>());
        assert_eq!(told(&["2.400.", "000.000"]), "2.400.000.000");
        assert_eq!(told(&["12", "34"]), "12\n34", "two numbers");
        assert_eq!(told(&["Mục 1.", "2"]), "Mục 1.\n2");
    }

    #[test]
    fn a_name_in_capitals_is_said_quietly() {
        assert_eq!(sentence("BẢNG THEO DÕI"), "Bảng theo dõi");
        assert_eq!(sentence("Phụ lục I"), "Phụ lục I");
        assert_eq!(sentence("II. KẾT QUẢ"), "II. Kết quả");
        assert_eq!(sentence("VI. VIỆC"), "VI. Việc");
        assert_eq!(sentence("VIỆC TO"), "Việc to");
    }
}
