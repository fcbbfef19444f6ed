//! Dòng và cột tiêu đề: which cells of a block only name the others.
//!
//! A head is words, or a row of days or months. A dash, a blank, a percentage or an error is none, and
//! keeps its place, so that nothing beside it moves. What may be a head or may be a row of its own is
//! not decided here: the person is asked.

use super::{Layout, cell};
use crate::text::{clean, day};

/// Số dòng, số cột tiêu đề: above and to the left of the figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heads {
    /// Rows above.
    pub rows: usize,
    /// Columns to the left.
    pub columns: usize,
}

/// The heads that a block most likely has, and whether they can be nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub heads: Heads,
    pub rows_sure: bool,
    pub columns_sure: bool,
}

/// What a cell is, as far as heads go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Blank,
    Figure,
    /// A day: no count, and in a row of several the head of a month.
    Day,
    /// Words, also with a number before or in them: "Tháng 1", "1. Đất đai".
    Words,
    /// A number with letters behind it: "12 hồ sơ". Beside words it goes for one of them.
    Unit,
    /// An error, a percentage, a sign.
    Other,
}

/// What a row or column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    Blank,
    Head,
    Body,
}

/// The first cell of a row of heads, as tables begin.
const NAMES: [&str; 16] = [
    "stt",
    "tt",
    "số tt",
    "số thứ tự",
    "mã",
    "tên",
    "tháng",
    "kỳ",
    "chỉ tiêu",
    "số đo",
    "nội dung",
    "lĩnh vực",
    "tiêu chí",
    "đơn vị",
    "chỉ số",
    "thời gian",
];

/// Words that stand where a figure was to be.
const NO_FIGURE: [&str; 9] =
    ["không", "không có", "chưa", "chưa có", "chưa báo cáo", "n/a", "na", "x", "k"];

type Rows<'a> = &'a [Vec<String>];

/// The heads that a block has. Without a figure it has none.
pub(super) fn guess(block: Rows<'_>) -> Found {
    let lines: Vec<Line> = block.iter().map(|row| row_line(row)).collect();
    let (rows, unbroken) = run(&lines);
    let (above, body) = block.split_at_checked(rows).unwrap_or((block, &[]));
    if body.is_empty() {
        return Found { heads: Heads::default(), rows_sure: true, columns_sure: true };
    }
    let (columns, columns_sure) = columns(above, body);
    let named = |row: &Vec<String>| is_evident(row, columns);
    let evident = above.iter().rposition(named);
    // Below a row that must be heads stands what only has a name: heads of their own no more.
    let told = evident.map_or(rows, |at| {
        let unnamed = |row: &&Vec<String>| row.iter().take(columns.max(1)).all(|it| is_blank(it));
        at + 1 + above.iter().skip(at + 1).take_while(unnamed).count()
    });
    let clear = evident.is_some() || above.iter().all(|row| is_plainly_words(row, columns));
    let heads = Heads { rows: told, columns };
    let rows_sure = unbroken && clear && told == rows && !may_be_months(body, columns);
    Found { heads, rows_sure, columns_sure }
}

/// The months that stand over the columns of figures, or in a turned block before its rows; `None`
/// where the head is none. Empty where no head is a month.
pub(super) fn months(block: Rows<'_>, heads: Heads, layout: Layout) -> Vec<Option<u8>> {
    let found: Vec<Option<u8>> = if layout == Layout::Turned {
        let own = |row: &Vec<String>| row.iter().take(heads.columns).find_map(|it| month_of(it));
        block.iter().skip(heads.rows).map(own).collect()
    } else {
        let width = block.iter().map(Vec::len).max().unwrap_or_default();
        let own = |column: usize| {
            let above = block.iter().take(heads.rows);
            above.filter_map(|row| row.get(column)).find_map(|it| month_of(it))
        };
        let named: Vec<Option<u8>> = (heads.columns..width).map(own).collect();
        let numbered = || block.iter().take(heads.rows).find_map(|row| numbers(row, heads.columns));
        if named.iter().any(Option::is_some) { named } else { numbered().unwrap_or_default() }
    };
    if found.iter().all(Option::is_none) { Vec::new() } else { found }
}

/// The months of a row that the person called heads and that holds their bare numbers: 5, 6, 7.
fn numbers(row: &[String], columns: usize) -> Option<Vec<Option<u8>>> {
    let (names, others) = row.split_at_checked(columns)?;
    let from = number(others.first());
    let whole: Vec<&String> = others.iter().collect();
    let months = (1..=12).contains(&from)
        && (is_count_up(&whole, from) || whole.len() == 1)
        && names.iter().all(|text| is_blank(text) || is_name(text));
    let month =
        |text: &String| u8::try_from(number(Some(text))).ok().filter(|it| (1..=12).contains(it));
    months.then(|| others.iter().map(month).collect())
}

/// How many columns are heads, and whether that is sure.
fn columns(above: Rows<'_>, body: Rows<'_>) -> (usize, bool) {
    let width = body.iter().map(Vec::len).max().unwrap_or_default();
    let cells = |at: usize| body.iter().filter_map(move |row| row.get(at));
    let lines: Vec<Line> = (0..width).map(|at| line(&cells(at), false)).collect();
    let (mut columns, mut sure) = run(&lines);
    if columns == width {
        return (0, true);
    }
    let first = lines.iter().position(|line| *line == Line::Head);
    let titled = above.iter().any(|row| row.first().is_some_and(|text| is_name(text)));
    if first.is_none() && titled && width > 1 {
        // "STT" over running numbers; "Tháng" over those of months.
        columns = 1;
        sure = cells(0).all(|text| is_ordinal(text));
    }
    if let Some(names) = first.filter(|names| *names > 0 && columns <= *names) {
        // Numbers or codes before the names; or names that are no names, amid the figures.
        let ordinals = (0..names).all(|at| cells(at).all(|text| is_ordinal(text)));
        let counted = (0..names).all(|at| is_count_up(&cells(at).collect::<Vec<_>>(), 1));
        let more = names + 1 < width;
        if ordinals && (more || titled) {
            columns = names + 1;
            sure = counted || titled;
        } else {
            sure = !more;
        }
    }
    let month = above.iter().filter_map(|row| row.iter().position(|it| month_of(it).is_some()));
    let month = month.min();
    if let Some(month) = month {
        // What stands left of the first month is none; but heads may lack the corner above the names.
        sure = month >= columns;
        columns = columns.max(month);
    }
    // Names that end where the figures begin: the column of names is blank, or there is none.
    sure &= month.is_some() || above.is_empty() || lines.first() != Some(&Line::Blank);
    let doubtful = (0..columns).flat_map(cells).any(|text| is_no_figure(text));
    (columns, sure && !doubtful)
}

/// Whether a row can only be heads: a month over figures, the words that tables begin with, or the
/// numbers that a form gives its columns.
fn is_evident(row: &[String], columns: usize) -> bool {
    row.iter().skip(columns).any(|text| month_of(text).is_some())
        || row.iter().take(columns.max(1)).any(|text| is_name(text))
        || is_bracketed(row)
}

/// Whether a row of words can be no measure that has no figure: it has no name, or there are no names.
fn is_plainly_words(row: &[String], columns: usize) -> bool {
    let (names, others) = row.split_at_checked(columns).unwrap_or((row, &[]));
    names.iter().all(|text| is_blank(text)) && !others.iter().any(|text| is_no_figure(text))
}

/// Whether the first row of figures may be the numbers of months, or a day, over the others.
fn may_be_months(body: Rows<'_>, columns: usize) -> bool {
    let mut rows = body.iter().filter(|row| row_line(row) == Line::Body);
    let Some(first) = rows.next() else { return false };
    // What tables begin with, in a row that holds figures.
    if body.len() > 1 && first.iter().any(|text| is_name(text)) {
        return true;
    }
    if !rows.flatten().any(|text| class(text) == Class::Figure) {
        return false;
    }
    let (names, others) = first.split_at_checked(columns).unwrap_or((first, &[]));
    let others: Vec<&String> = others.iter().filter(|text| !is_blank(text)).collect();
    // Over a column of names a row of heads has none, or one that tables begin with.
    let headed = names.iter().all(|text| is_blank(text) || is_name(text));
    let from = number(others.first().copied());
    let numbered = (1..=12).contains(&from)
        && (is_count_up(&others, from) && (columns > 0 || others.len() > 2)
            || headed && columns > 0 && others.len() == 1);
    let dated = headed && others.iter().any(|text| class(text) == Class::Day);
    numbered || dated
}

/// How many lines at the beginning are heads; not sure where a blank one stands before a head.
fn run(lines: &[Line]) -> (usize, bool) {
    let before = lines.iter().take_while(|line| **line != Line::Body);
    let heads: Vec<usize> =
        before.enumerate().filter(|(_, line)| **line == Line::Head).map(|(at, _)| at).collect();
    match heads.last() {
        Some(last) => (last + 1, heads.len() == last + 1),
        None => (0, true),
    }
}

fn row_line(row: &[String]) -> Line {
    // Several days in one row are no figures of one measure: it has one a year.
    let days = row.iter().filter(|text| class(text) == Class::Day).count();
    line(&row.iter(), days > 1)
}

fn line<'a>(cells: &(impl Iterator<Item = &'a String> + Clone), dated: bool) -> Line {
    let classes = || cells.clone().map(|text| class(text));
    if classes().all(|class| class == Class::Blank) {
        return Line::Blank;
    }
    let worded = dated || classes().any(|class| class == Class::Words);
    let nothing_else = classes().all(|class| match class {
        Class::Blank | Class::Words | Class::Unit => true,
        Class::Day => dated,
        Class::Figure | Class::Other => false,
    });
    let numbered = is_bracketed(&cells.clone().cloned().collect::<Vec<_>>());
    if (worded && nothing_else) || numbered { Line::Head } else { Line::Body }
}

/// The month that a head names: "T.6", "Tháng 6", "T6/2024", "6/2024", a day of it.
fn month_of(text: &str) -> Option<u8> {
    let words = clean::line(text).to_lowercase();
    if let Some(day) = day::parse(&words) {
        return u8::try_from(chrono::Datelike::month(&day)).ok();
    }
    let named = ["tháng", "thg", "th", "t"].iter().find_map(|name| words.strip_prefix(name));
    let rest = named.unwrap_or(&words).trim_start_matches(['.', ' ']);
    let (number, year) = match rest.split_once(['/', '-', ' ']) {
        Some((number, year)) => (number, Some(year.trim_start_matches("năm").trim())),
        None => (rest, None),
    };
    // A number alone is a figure, and "T6 hồ sơ" no month.
    let year_reads = |year: &str| year.len() == 4 && year.parse::<u16>().is_ok();
    if !year.map_or(named.is_some(), year_reads) {
        return None;
    }
    let month = number.trim_start_matches('0').parse().ok()?;
    (1..=12).contains(&month).then_some(month)
}

/// "(1) (2) (3)": the numbers that a form gives its columns.
fn is_bracketed(cells: &[String]) -> bool {
    let cells: Vec<&String> = cells.iter().filter(|text| !is_blank(text)).collect();
    let inside = |text: &&String| {
        let text = clean::line(text);
        text.strip_prefix('(')?.strip_suffix(')')?.trim().parse::<u64>().ok()
    };
    let numbers: Vec<u64> = cells.iter().filter_map(inside).collect();
    numbers.len() >= 2
        && numbers.len() == cells.len()
        && numbers.windows(2).all(|pair| matches!(pair, [one, next] if *next == one + 1))
}

/// Whether the cells that are not blank are whole numbers, each one more than the one before.
fn is_count_up(cells: &[&String], from: u64) -> bool {
    let known = cells.iter().filter(|text| !is_blank(text)).map(|text| number(Some(text)));
    let known: Vec<u64> = known.collect();
    let expected = (from..).take(known.len());
    known.len() >= 2 && from > 0 && known.iter().copied().eq(expected)
}

/// The number a cell is; 0 for what is none.
fn number(cell: Option<&String>) -> u64 {
    cell.and_then(|text| clean::line(text).parse().ok()).unwrap_or_default()
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// "5", "3.4.1", "(2)", "IV": what a list counts its rows by.
fn is_ordinal(text: &str) -> bool {
    let text = clean::line(text);
    let inside = text.trim_matches(['(', ')', '.']);
    let coded = |letter: char| letter.is_ascii_digit() || letter == '.';
    let roman = |letter: char| "IVXivx".contains(letter);
    inside.chars().all(coded) || inside.chars().all(roman)
}

/// Whether a cell is what tables begin their heads with: "STT", "Chỉ tiêu thống kê".
fn is_name(text: &str) -> bool {
    let words = clean::line(text).to_lowercase();
    let short = |name: &str| name.chars().count() < 4;
    NAMES.iter().any(|name| words == *name || !short(name) && words.starts_with(name))
}

fn is_no_figure(text: &str) -> bool {
    NO_FIGURE.contains(&clean::line(text).to_lowercase().as_str())
}

fn class(text: &str) -> Class {
    let text = clean::line(text);
    if text.is_empty() {
        return Class::Blank;
    }
    if cell::read(crate::plan::YearRule::Sum, &text).is_ok() {
        return Class::Figure;
    }
    if month_of(&text).is_some() {
        return if text.contains(char::is_alphabetic) { Class::Words } else { Class::Day };
    }
    if cell::is_sheet_error(&text) || !text.contains(char::is_alphabetic) {
        return Class::Other;
    }
    let bare = text.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    if !bare.starts_with(|letter: char| letter.is_ascii_digit()) {
        return Class::Words;
    }
    let number = bare.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
    let own = bare.strip_suffix(number).unwrap_or_default();
    // "1. Đất đai", "1) Đất đai", "3.4.1 Tỷ lệ"; but "12 hồ sơ" and "13x".
    let label = own.contains('.') || number.starts_with([')', ':', '/', '-', '–']);
    if label { Class::Words } else { Class::Unit }
}

#[cfg(test)]
mod tests;
