//! Dòng và cột tiêu đề: which cells of a block only name the others.
//!
//! A head is words. A dash, a blank, a percentage, a day or an error is none, and keeps its place, so
//! that nothing beside it moves.

use super::cell;
use crate::text::{clean, day};

/// Số dòng, số cột tiêu đề: above and to the left of the figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heads {
    /// Rows above.
    pub rows: usize,
    /// Columns to the left.
    pub columns: usize,
}

/// What a cell is, as far as heads go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Blank,
    Figure,
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

/// The heads that a block has, and whether that is sure. Without a figure it has none.
pub(super) fn guess(block: &[Vec<String>]) -> (Heads, bool) {
    let lines: Vec<Line> = block.iter().map(|row| line(&row.iter())).collect();
    let (rows, rows_sure) = run(&lines);
    if rows == block.len() {
        return (Heads::default(), true);
    }
    let body = block.get(rows..).unwrap_or_default();
    let width = body.iter().map(Vec::len).max().unwrap_or_default();
    let column = |at: usize| body.iter().filter_map(move |row| row.get(at));
    let mut lines: Vec<Line> = (0..width).map(|at| line(&column(at))).collect();
    for at in 1..lines.len() {
        // "STT": 1, 2, 3 before the names.
        if lines.get(at) == Some(&Line::Head)
            && is_count_up(&column(at - 1).collect::<Vec<_>>(), 1)
            && let Some(before) = lines.get_mut(at - 1)
        {
            *before = Line::Head;
        }
    }
    let (columns, columns_sure) = run(&lines);
    if columns == width {
        return (Heads { rows, columns: 0 }, true);
    }
    // A row of 1, 2, 3 … may be the months' numbers.
    let first = body.iter().find(|row| line(&row.iter()) == Line::Body);
    let numbers: Vec<&String> = first.into_iter().flatten().skip(columns).collect();
    let more = body.iter().filter(|row| line(&row.iter()) == Line::Body).count() > 1;
    let numbered = more && numbers.len() >= 3 && is_count_up(&numbers, number(numbers.first()));
    (Heads { rows, columns }, rows_sure && columns_sure && !numbered)
}

/// The month that the first column of figures is headed by: "T.6", "Tháng 6".
pub(super) fn month(block: &[Vec<String>], heads: Heads) -> Option<u8> {
    let row = block.get(heads.rows.checked_sub(1)?)?;
    let words = clean::line(row.get(heads.columns)?).to_lowercase();
    let rest = ["tháng", "thg", "th", "t"].iter().find_map(|name| words.strip_prefix(name))?;
    let month = rest.trim_start_matches(['.', ' ', '0']).parse().ok()?;
    (1..=12).contains(&month).then_some(month)
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

fn line<'a>(cells: &(impl Iterator<Item = &'a String> + Clone)) -> Line {
    let classes = || cells.clone().map(|text| class(text));
    if classes().all(|class| class == Class::Blank) {
        return Line::Blank;
    }
    let worded = classes().any(|class| class == Class::Words);
    let nothing_else =
        classes().all(|class| matches!(class, Class::Blank | Class::Words | Class::Unit));
    let numbered = is_bracketed(cells.clone());
    if (worded && nothing_else) || numbered { Line::Head } else { Line::Body }
}

/// "(1) (2) (3)": the numbers that a form gives its columns.
fn is_bracketed<'a>(cells: impl Iterator<Item = &'a String>) -> bool {
    let cells: Vec<&String> = cells.filter(|text| !text.trim().is_empty()).collect();
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
    let known: Vec<u64> = cells
        .iter()
        .filter(|text| !text.trim().is_empty())
        .map(|text| number(Some(text)))
        .collect();
    let expected = (from..).take(known.len());
    known.len() >= 2 && from > 0 && known.iter().copied().eq(expected)
}

/// The number a cell is; 0 for what is none.
fn number(cell: Option<&&String>) -> u64 {
    cell.and_then(|text| clean::line(text).parse().ok()).unwrap_or_default()
}

fn class(text: &str) -> Class {
    let text = clean::line(text);
    if text.is_empty() {
        return Class::Blank;
    }
    let figure =
        cell::read(crate::plan::YearRule::Sum, &text).is_ok() || day::parse(&text).is_some();
    if figure {
        return Class::Figure;
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
mod tests {
    use super::*;

    fn block(text: &str) -> Vec<Vec<String>> {
        text.lines().map(|line| line.split('|').map(str::to_owned).collect()).collect()
    }

    #[track_caller]
    fn heads(text: &str, rows: usize, columns: usize, sure: bool) {
        assert_eq!(guess(&block(text)), (Heads { rows, columns }, sure), "{text}");
    }

    #[test]
    fn words_are_heads_and_nothing_else_is() {
        heads("Số đo|T.1|T.2\nGiải quyết|40|41", 1, 1, true);
        heads("40|41", 0, 0, true);
        heads("-|40|41", 0, 0, true);
        heads("#N/A|40", 0, 0, true);
        heads("98 %|40", 0, 0, true);
        heads("12/6/2024|40", 0, 0, true);
        heads("|\n|\n40|41", 0, 0, true);
        heads("|40\n|41", 0, 0, true);
        heads("12 hồ sơ|40", 0, 0, true);
        heads("Tên|\nGiải quyết|40", 1, 1, true);
        heads("hai|ba", 0, 0, true);
        heads("1. Đất đai|40\n3.4.1 Tỷ lệ|41\n(2) Hộ tịch|3", 0, 1, true);
    }

    #[test]
    fn running_numbers_before_names_are_heads() {
        heads("STT|Lĩnh vực|T1\n1|Đất đai|40\n2|Hộ tịch|41", 1, 2, true);
        heads("5|Đất đai|40\n7|Hộ tịch|41", 0, 0, true);
        heads("STT|Lĩnh vực|T1|T2\n(1)|(2)|(3)|(4)\n1|Đất đai|40|3\n2|Hộ tịch|41|4", 2, 2, true);
    }

    #[test]
    fn what_could_be_either_is_not_sure() {
        heads("Chỉ tiêu|1|2|3\nGiải quyết|40|41|42", 0, 1, false);
        heads("|\nSố đo|T1\nGiải quyết|40", 2, 1, false);
        // One row alone is figures.
        heads("Giải quyết|1|2|3", 0, 1, true);
    }

    #[test]
    fn heads_name_the_month() {
        for (text, month_of) in [("Số đo|T.6\nA|1", Some(6)), ("Số đo|Tháng 12\nA|1", Some(12))]
        {
            let block = block(text);
            assert_eq!(month(&block, guess(&block).0), month_of);
        }
        let other = block("Số đo|Quý 1\nA|1");
        assert_eq!(month(&other, guess(&other).0), None);
    }
}
