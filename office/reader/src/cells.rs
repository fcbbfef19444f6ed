//! Cells as they are gathered, within limits, and numbers as decimals.

use std::collections::BTreeSet;
use std::ops::Range;

use par_workbook::read::grid::{CodePage, Merged, ReadCell, ReadNote, ReadSheet, Unreadable};
use par_workbook::read::letters;

use crate::old_book::by_font;

/// The most rows, columns and cells with something in them of a sheet, and sheets of a file.
pub const ROWS: usize = 20_000;
/// The most columns.
pub const COLUMNS: usize = 400;
/// The most cells.
pub const CELLS: usize = 600_000;
/// The most sheets.
pub const SHEETS: usize = 60;

/// A sheet while it is read.
#[derive(Debug, Default)]
pub struct Gathered {
    sheet: ReadSheet,
    count: usize,
    cut: bool,
    hidden_rows: BTreeSet<usize>,
    hidden_columns: BTreeSet<usize>,
    pages: Vec<CodePage>,
}

impl Gathered {
    /// A sheet of a name.
    pub fn new(name: &str, hidden: bool) -> Self {
        let name = letters::compose(name.trim());
        Self { sheet: ReadSheet { name, hidden, ..ReadSheet::default() }, ..Self::default() }
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.sheet.name
    }

    /// Puts a cell in its place; one beyond the limits is left out, and told.
    ///
    /// # Errors
    /// [`Unreadable::TooMuch`] for a sheet with more cells than are read.
    pub fn put(&mut self, row: usize, column: usize, cell: ReadCell) -> Result<(), Unreadable> {
        if cell.is_blank() {
            return Ok(());
        }
        if row >= ROWS || column >= COLUMNS {
            self.cut = true;
            return Ok(());
        }
        self.count += 1;
        if self.count > CELLS {
            return Err(Unreadable::TooMuch);
        }
        let rows = &mut self.sheet.rows;
        if rows.len() <= row {
            rows.resize(row + 1, Vec::new());
        }
        if let Some(cells) = rows.get_mut(row) {
            if cells.len() <= column {
                cells.resize(column + 1, ReadCell::Blank);
            }
            if let Some(own) = cells.get_mut(column) {
                *own = cell;
            }
        }
        Ok(())
    }

    /// Puts a cell whose words are in a font, which may show other letters than the file holds.
    ///
    /// # Errors
    /// [`Unreadable::TooMuch`] for a sheet with more cells than are read.
    pub fn put_in_font(
        &mut self,
        row: usize,
        column: usize,
        cell: ReadCell,
        font: Option<&str>,
    ) -> Result<(), Unreadable> {
        let mended = match (&cell, font) {
            (ReadCell::Text(text), Some(font)) => by_font(text, font),
            _ => None,
        };
        let Some((text, page)) = mended else { return self.put(row, column, cell) };
        if !self.pages.contains(&page) {
            self.pages.push(page);
        }
        self.put(row, column, ReadCell::Text(text))
    }

    /// Says that cells are one; an area beyond the limits is not kept.
    pub fn merge(&mut self, area: Merged) {
        let within = area.row < ROWS && area.column < COLUMNS;
        if within && (area.rows > 1 || area.columns > 1) && self.sheet.merged.len() < CELLS / 10 {
            let rows = area.rows.min(ROWS - area.row);
            let columns = area.columns.min(COLUMNS - area.column);
            self.sheet.merged.push(Merged { rows, columns, ..area });
        }
    }

    /// Says that the file hides rows.
    pub fn hide_rows(&mut self, rows: Range<usize>) {
        self.hidden_rows.extend(rows.start..rows.end.min(ROWS));
    }

    /// Says that the file hides columns.
    pub fn hide_columns(&mut self, columns: Range<usize>) {
        self.hidden_columns.extend(columns.start..columns.end.min(COLUMNS));
    }

    /// The sheet, and the notes where something of it was left out, or is hidden from who looks at it in its program. Of a
    /// sheet that is hidden as a whole no row is told.
    pub fn done(self, notes: &mut Vec<ReadNote>) -> ReadSheet {
        let name = &self.sheet.name;
        for page in self.pages {
            let note = ReadNote::CodePage(page);
            if !notes.contains(&note) {
                notes.push(note);
            }
        }
        if self.cut {
            notes.push(ReadNote::CutOff(name.clone()));
        }
        let cells = |row: usize| self.sheet.cells(row);
        let is_filled = |row: &usize| cells(*row).iter().any(|cell| !cell.is_blank());
        let rows = self.hidden_rows.iter().filter(|row| is_filled(row)).count();
        let reaches = |column: usize| {
            self.sheet.rows.iter().any(|row| row.get(column).is_some_and(|cell| !cell.is_blank()))
        };
        let columns = self.hidden_columns.iter().filter(|column| reaches(**column)).count();
        if !self.sheet.hidden && rows + columns > 0 {
            notes.push(ReadNote::Hidden { sheet: name.clone(), rows, columns });
        }
        self.sheet
    }
}

/// Words of a cell, in one form of Vietnamese letters; nothing for spaces alone.
pub fn words(text: &str) -> ReadCell {
    if text.trim().is_empty() {
        ReadCell::Blank
    } else {
        ReadCell::Text(letters::compose(&text.replace("\r\n", "\n")))
    }
}

/// "2026-12-31T00:00:00" is a day.
pub fn iso(text: &str) -> ReadCell {
    let day = text.get(..10).filter(|day| {
        let parts: Vec<&str> = day.split('-').collect();
        parts.len() == 3 && parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
    });
    day.map_or_else(|| words(text), |day| ReadCell::Day(day.to_owned()))
}

/// A number as its shortest decimal; its hundredfold where it is shown as a percent.
pub fn number(value: f64, percent: Option<bool>) -> ReadCell {
    if !value.is_finite() {
        return ReadCell::Fault(value.to_string());
    }
    let value = decimal(value, if percent == Some(true) { 2 } else { 0 });
    ReadCell::Number { value, percent }
}

/// A number at fifteen digits, which is what a spreadsheet knows of it, without an exponent; `by` moves its point to the
/// right.
fn decimal(value: f64, by: i32) -> String {
    let told = format!("{value:.14e}");
    let (mantissa, exponent) = told.split_once('e').unwrap_or((&told, "0"));
    let (sign, mantissa) = match mantissa.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", mantissa),
    };
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_end_matches('0');
    if digits.is_empty() {
        return "0".to_owned();
    }
    // How many digits stand before the point.
    let before = exponent.parse::<i32>().unwrap_or_default() + 1 + by;
    let length = i32::try_from(digits.len()).unwrap_or(i32::MAX);
    let noughts = |count: i32| "0".repeat(usize::try_from(count.min(400)).unwrap_or_default());
    let text = if before <= 0 {
        format!("0.{}{digits}", noughts(-before))
    } else if before >= length {
        format!("{digits}{}", noughts(before - length))
    } else {
        let (whole, after) = digits.split_at(usize::try_from(before).unwrap_or_default());
        format!("{whole}.{after}")
    };
    format!("{sign}{text}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_decimals_without_noise() {
        for (value, by, text) in [
            (0.0, 0, "0"),
            (130.0, 0, "130"),
            (0.1 + 0.2, 0, "0.3"),
            (-1234.5, 0, "-1234.5"),
            (0.55, 2, "55"),
            (0.5495, 2, "54.95"),
            (1.0, 2, "100"),
            (0.001, 0, "0.001"),
            (1e15, 0, "1000000000000000"),
            (2_500_000_000.0, 0, "2500000000"),
            (0.005, 2, "0.5"),
        ] {
            assert_eq!(decimal(value, by), text);
        }
    }

    #[test]
    fn hidden_rows_and_columns_are_told_where_something_stands_in_them() {
        let told = |hidden: bool| {
            let mut sheet = Gathered::new("A", hidden);
            for (row, column) in [(0, 0), (2, 0), (3, 4)] {
                sheet.put(row, column, words("a")).unwrap();
            }
            sheet.hide_rows(1..3);
            sheet.hide_rows(7..usize::MAX);
            sheet.hide_columns(2..4);
            sheet.hide_columns(4..usize::MAX);
            let mut notes = Vec::new();
            sheet.done(&mut notes);
            notes
        };
        assert_eq!(told(false), [ReadNote::Hidden { sheet: "A".to_owned(), rows: 1, columns: 1 }]);
        assert_eq!(told(true), []);
    }

    #[test]
    fn a_cell_far_away_takes_no_room() {
        let mut sheet = Gathered::new("A", false);
        sheet.put(0, 0, words("a")).unwrap();
        sheet.put(1_048_575, 16_383, words("b")).unwrap();
        let mut notes = Vec::new();
        assert_eq!(sheet.done(&mut notes).rows.len(), 1);
        assert_eq!(notes, [ReadNote::CutOff("A".to_owned())]);
    }
}
