//! Tiêu đề của bảng: finds the rows of heads of a sheet, and what stands over each column.

use std::ops::Range;

use super::cell;
use crate::read::grid::{Merged, ReadCell, ReadSheet};
use crate::read::{clean, search};

/// How far down heads are looked for.
const ROWS: usize = 40;
/// How far to the right "STT" is looked for.
const COLUMNS: usize = 20;
/// The most rows that heads take.
const TALL: usize = 8;

/// Phần tiêu đề của một bảng.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Heading {
    /// The first row of heads.
    pub first: usize,
    /// The first row below them.
    pub body: usize,
    /// Over each column, from the top down, each text once.
    pub over: Vec<Vec<String>>,
}

impl Heading {
    /// A sheet without heads: figures from its first row on.
    pub const fn none() -> Self {
        Self { first: 0, body: 0, over: Vec::new() }
    }

    /// The rows of heads.
    pub const fn rows(&self) -> Range<usize> {
        self.first..self.body
    }

    /// The heads of a column in one line, joined by " > ".
    pub fn joined(&self, column: usize) -> String {
        self.over.get(column).map(|it| it.join(" > ")).unwrap_or_default()
    }

    /// All heads in one folded line, without blanks between: the same for next month's file.
    pub fn signature(&self) -> String {
        let heads: Vec<String> = self.over.iter().map(|it| search::fold(&it.join(" > "))).collect();
        heads.join("|").trim_matches('|').to_owned()
    }
}

/// The heads of a sheet: from the row of "STT", or else from the first row with three words in it, down to the first
/// row of figures. `None` if there is no such row, or nothing below it.
pub(super) fn find(sheet: &ReadSheet) -> Option<Heading> {
    let rows = sheet.rows.len().min(ROWS);
    let numbered =
        (0..rows).find(|row| (0..COLUMNS).any(|at| is_ordinal_head(sheet.cell(*row, at))));
    let worded = |row: &usize| {
        let cells = sheet.cells(*row);
        cells.iter().filter(|cell| cell::has_letters(cell)).count() >= 3
    };
    let first = numbered.map(|row| topmost(sheet, row));
    let first = first.or_else(|| (0..rows).find(worded))?;
    from(sheet, first)
}

/// The heads that "STT" in this row is part of.
pub(super) fn around(sheet: &ReadSheet, row: usize) -> Option<Heading> {
    from(sheet, topmost(sheet, row))
}

/// The first row of heads, where "STT" stands in this one: the row above it is one too if it names several columns beyond
/// the ordinal and the name, as where "STT" is not merged over both. The line of the office and the nation is none: it
/// begins at the left.
fn topmost(sheet: &ReadSheet, row: usize) -> usize {
    let Some(above) = row.checked_sub(1) else { return row };
    let ordinal = (0..COLUMNS).find(|at| is_ordinal_head(sheet.cell(row, *at))).unwrap_or_default();
    let cells = sheet.cells(above);
    let left = cells.iter().take(ordinal + 2).any(|cell| !cell.is_blank());
    let named = cells.iter().skip(ordinal + 2).filter(|cell| cell::has_letters(cell)).count();
    if !left && named >= 2 { above } else { row }
}

/// The heads that begin in a row.
pub(super) fn from(sheet: &ReadSheet, first: usize) -> Option<Heading> {
    let is_head =
        |row: &usize| *row == first || !is_numbering(sheet, *row) && !is_body(sheet, *row);
    let end = (first..sheet.rows.len().min(first + TALL)).take_while(is_head).last()? + 1;
    let mut body = end;
    while is_numbering(sheet, body) {
        body += 1;
    }
    (body < sheet.rows.len()).then(|| Heading { first, body, over: over(sheet, first, end) })
}

/// "STT", "TT".
pub(super) fn is_ordinal_head(cell: &ReadCell) -> bool {
    let ReadCell::Text(text) = cell else { return false };
    is_ordinal_word(text)
}

pub(super) fn is_ordinal_word(text: &str) -> bool {
    // Every cell of a table is asked.
    if !text.trim_start().starts_with(['S', 's', 'T', 't']) {
        return false;
    }
    let words = search::fold(&clean::line(text));
    ["stt", "tt", "so tt", "so thu tu"].contains(&words.trim_end_matches('.'))
}

/// "(1) (2) (3)", "A B 1 2 3=4+5+6": the numbers of a form's columns.
pub(super) fn is_numbering(sheet: &ReadSheet, row: usize) -> bool {
    let Some(cells) = sheet.rows.get(row) else { return false };
    // Most rows have a name: then only brackets could make them one of numbers.
    let bracket = |cell: &ReadCell| matches!(cell, ReadCell::Text(text) if text.contains('('));
    if cells.iter().any(cell::is_worded) && !cells.iter().any(bracket) {
        return false;
    }
    let texts: Vec<String> = cells.iter().map(cell::shown).filter(|it| !it.is_empty()).collect();
    let bracketed = |text: &&String| text.starts_with('(') && number(text).is_some();
    let in_brackets = texts.iter().filter(bracketed).count() >= 3;
    let lettered =
        |text: &String| text.chars().count() <= 2 && text.chars().all(char::is_alphabetic);
    let numbers: Vec<u64> = texts.iter().filter_map(|text| number(text)).collect();
    let follow = numbers.windows(2).all(|pair| matches!(pair, [one, next] if one + 1 == *next));
    let all = texts.iter().all(|text| number(text).is_some() || lettered(text));
    let begins = numbers.first().is_some_and(|first| *first <= 3);
    in_brackets || numbers.len() >= 3 && follow && all && begins
}

/// The number of "(3)", "3", "3=4+5+6", "(3)=(4)+(5)".
fn number(text: &str) -> Option<u64> {
    let first = text.split('=').next().unwrap_or_default();
    first.trim_matches(['(', ')', ' ']).parse().ok().filter(|number| *number <= 60)
}

/// Whether a row is below the heads: it holds figures, or begins with an ordinal and a name.
fn is_body(sheet: &ReadSheet, row: usize) -> bool {
    let Some(cells) = sheet.rows.get(row) else { return false };
    if cells.iter().any(cell::is_figure) {
        return true;
    }
    let mut filled = cells.iter().filter(|cell| !cell.is_blank());
    match (filled.next(), filled.next()) {
        (Some(first), Some(_)) => is_roman(&cell::shown(first)),
        // One name alone is that of a section, unless heads above reach down beside it.
        (Some(_), None) => {
            !sheet.merged.iter().any(|it| it.row < row && it.row.saturating_add(it.rows) > row)
        }
        (None, _) => false,
    }
}

/// "I", "IV.", "A": the ordinal of a section.
pub(super) fn is_roman(text: &str) -> bool {
    let text = text.trim().trim_end_matches(['.', ')']);
    let roman = !text.is_empty() && text.chars().all(|letter| "IVX".contains(letter));
    roman || matches!(text, "A" | "B" | "C" | "D")
}

/// Over each column the texts of the rows of heads. A merged head stands over every column that it covers; where
/// nothing is merged, as in a text file, a head also stands over the blanks to its right, if something below parts
/// them.
fn over(sheet: &ReadSheet, first: usize, end: usize) -> Vec<Vec<String>> {
    let width = sheet.rows.iter().skip(first).take(end - first).map(Vec::len).max().unwrap_or(0);
    let merged =
        sheet.merged.iter().any(|it| it.row < end && it.row.saturating_add(it.rows) > first);
    let below =
        |row: usize, column: usize| (row + 1..end).any(|row| !sheet.cell(row, column).is_blank());
    let mut over: Vec<Vec<String>> = vec![Vec::new(); width];
    for row in first..end {
        let mut carried = String::new();
        for (column, heads) in over.iter_mut().enumerate() {
            let own = text_at(sheet, row, column);
            let text = if !own.is_empty() {
                let parts = below(row, column) && !is_ordinal_word(&own);
                carried = if parts { own.clone() } else { String::new() };
                own
            } else if !merged && below(row, column) {
                carried.clone()
            } else {
                String::new()
            };
            if !text.is_empty() && heads.last() != Some(&text) {
                heads.push(text);
            }
        }
    }
    over
}

/// The text of a cell, or of the merged cell that covers it.
fn text_at(sheet: &ReadSheet, row: usize, column: usize) -> String {
    let covering = sheet.merged.iter().find(|it| covers(it, row, column));
    let (row, column) = covering.map_or((row, column), |it| (it.row, it.column));
    cell::shown(sheet.cell(row, column))
}

/// Whether a merged cell covers this one.
pub(super) fn covers(merged: &Merged, row: usize, column: usize) -> bool {
    let down = row.checked_sub(merged.row).is_some_and(|it| it < merged.rows);
    down && column.checked_sub(merged.column).is_some_and(|it| it < merged.columns)
}
