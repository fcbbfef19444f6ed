//! .ods, through calamine, behind our limits.

use std::io::Cursor;

use calamine::{Data, Ods, OdsError, Reader as _, SheetVisible};
use par_workbook::read::grid::{ReadBook, ReadCell, Unreadable};

use crate::caps;
use crate::cells::{Gathered, SHEETS, iso, number, words};
use crate::formulas::Formulas;

/// The sheets.
///
/// # Errors
/// [`Unreadable`].
pub fn read(bytes: &[u8]) -> Result<ReadBook, Unreadable> {
    caps::check(bytes)?;
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|problem| {
        let locked = matches!(problem, OdsError::Password);
        if locked { Unreadable::Encrypted } else { Unreadable::Damaged(problem.to_string()) }
    })?;
    let mut found = ReadBook::default();
    let sheets = book.sheets_metadata().to_vec();
    if sheets.len() > SHEETS {
        return Err(Unreadable::TooMuch);
    }
    for listed in sheets {
        let mut sheet = Gathered::new(&listed.name, listed.visible != SheetVisible::Visible);
        let Ok(range) = book.worksheet_range(&listed.name) else { continue };
        let placed = |start: Option<(u32, u32)>, row: usize, column: usize| {
            let (down, across) = start.unwrap_or_default();
            let whole = |number| usize::try_from(number).unwrap_or(usize::MAX);
            (whole(down).saturating_add(row), whole(across).saturating_add(column))
        };
        for (row, column, value) in range.used_cells() {
            let (row, column) = placed(range.start(), row, column);
            sheet.put(row, column, of_data(value))?;
        }
        let mut formulas = Formulas::default();
        if let Ok(told) = book.worksheet_formula(&listed.name) {
            for (row, column, formula) in told.used_cells() {
                let (row, column) = placed(told.start(), row, column);
                if !formula.is_empty() {
                    let short = |number| u32::try_from(number).unwrap_or(u32::MAX);
                    let stored = range.get_value((short(row), short(column))).map(of_data);
                    formulas.add((row, column), stored.filter(|it| !it.is_blank()).as_ref());
                }
            }
        }
        // LibreOffice computes each formula as it saves: a nought is one.
        for (row, column) in formulas.unvalued(true) {
            sheet.put(row, column, ReadCell::Unvalued)?;
        }
        found.sheets.push(sheet.done(&mut found.notes));
    }
    Ok(found)
}

fn of_data(value: &Data) -> ReadCell {
    match value {
        Data::Int(value) => ReadCell::Number { value: value.to_string(), percent: None },
        Data::Float(value) => number(*value, None),
        Data::String(text) => words(text),
        Data::Bool(value) => ReadCell::Truth(*value),
        Data::DateTime(time) => number(time.as_f64(), Some(false)),
        Data::DateTimeIso(text) | Data::DurationIso(text) => iso(text),
        Data::Error(fault) => ReadCell::Fault(fault.to_string()),
        Data::Empty => ReadCell::Blank,
    }
}
