//! Excel's and LibreOffice's own files, through calamine, behind our limits.

use std::collections::BTreeSet;
use std::io::Cursor;

use calamine::{
    Data, DataRef, Dimensions, ExcelDateTime, Ods, Reader, SheetVisible, Xls, XlsOptions, Xlsx,
};
use par_workbook::read::grid::{Merged, ReadBook, ReadCell, ReadNote, ReadSheet, Unreadable};

use crate::cells::{Gathered, SHEETS, number, words};
use crate::{caps, compound};

fn damaged(problem: impl std::fmt::Display) -> Unreadable {
    Unreadable::Damaged(problem.to_string())
}

/// Names of sheets and whether they are hidden.
fn listed<'a, R: Reader<Cursor<&'a [u8]>>>(book: &R) -> Result<Vec<(String, bool)>, Unreadable> {
    let sheets = book.sheets_metadata();
    if sheets.len() > SHEETS {
        return Err(Unreadable::TooMuch);
    }
    let named =
        |sheet: &calamine::Sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible);
    Ok(sheets.iter().map(named).collect())
}

/// .xlsx: cells one after the other, so that a cell far away costs nothing.
///
/// # Errors
/// [`Unreadable`].
pub fn xlsx(bytes: &[u8]) -> Result<ReadBook, Unreadable> {
    caps::check(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|problem| {
        let locked = matches!(problem, calamine::XlsxError::Password);
        if locked { Unreadable::Encrypted } else { damaged(problem) }
    })?;
    let mut found = ReadBook::default();
    let parts = caps::names(bytes)?;
    if parts.iter().any(|name| name.ends_with("vbaProject.bin")) {
        found.notes.push(ReadNote::Macros);
    }
    if parts.iter().any(|name| name.starts_with("xl/externalLinks/")) {
        found.notes.push(ReadNote::OutsideLinks);
    }
    for (name, hidden) in listed(&book)? {
        let mut sheet = Gathered::new(&name, hidden);
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let unvalued = unvalued(&mut book, &name);
        // A sheet of a chart alone has no cells.
        let Ok(mut cells) = book.worksheet_cells_reader(&name) else { continue };
        while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(damaged)? {
            let format = cells.styles().get(style).and_then(|style| style.number_format.as_ref());
            let percent = format.is_some_and(|format| format.format_code.contains('%'));
            let (row, column) = cell.get_position();
            let value = if unvalued.contains(&(row, column)) {
                ReadCell::Unvalued
            } else {
                of_ref(cell.get_value(), Some(percent))
            };
            sheet.put(place(row), place(column), value)?;
        }
        drop(cells);
        for area in merged {
            sheet.merge(of_area(&area));
        }
        found.sheets.push(sheet.done(&mut found.notes));
    }
    Ok(found)
}

fn place(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn short(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The cells whose formula has no stored result.
fn unvalued(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> BTreeSet<(u32, u32)> {
    let mut formulas = Formulas::default();
    let Ok(mut cells) = book.worksheet_cells_reader(name) else { return BTreeSet::new() };
    // What cannot be read is told when the values are.
    while let Ok(Some(cell)) = cells.next_cell_with_formula() {
        if cell.formula.is_some() {
            formulas.add(cell.pos, &of_ref(&cell.value, None));
        }
    }
    formulas.unvalued()
}

/// The formulas of a sheet, by what is stored for them.
#[derive(Default)]
struct Formulas {
    blank: Vec<(u32, u32)>,
    nought: Vec<(u32, u32)>,
    others: bool,
}

impl Formulas {
    fn add(&mut self, place: (u32, u32), stored: &ReadCell) {
        match stored {
            ReadCell::Blank => self.blank.push(place),
            ReadCell::Number { value, .. } if value == "0" => self.nought.push(place),
            ReadCell::Number { .. }
            | ReadCell::Text(_)
            | ReadCell::Day(_)
            | ReadCell::Truth(_)
            | ReadCell::Fault(_)
            | ReadCell::Unvalued => self.others = true,
        }
    }

    /// Those without a result: the file was written by a program that does not compute. Some of those store a nought in
    /// each; where all of a sheet's formulas do, none is believed.
    fn unvalued(self) -> BTreeSet<(u32, u32)> {
        let doubted = if self.others { Vec::new() } else { self.nought };
        self.blank.into_iter().chain(doubted).collect()
    }
}

/// .xls. One whose letters come out with noughts between them says a wrong code page of itself.
///
/// # Errors
/// [`Unreadable`].
pub fn xls(bytes: &[u8]) -> Result<ReadBook, Unreadable> {
    compound::check(bytes)?;
    let open = |page: Option<u16>| {
        let mut options = XlsOptions::default();
        options.force_codepage = page;
        Xls::new_with_options(Cursor::new(bytes), options)
    };
    let first = match open(None) {
        Ok(mut book) => ranges(
            &mut book,
            |book, name| book.merge_cells_by_sheet_name(name).unwrap_or_default(),
            false,
        )?,
        Err(calamine::XlsError::Password) => return Err(Unreadable::Encrypted),
        Err(_other) => ReadBook::default(),
    };
    let broken = |sheet: &ReadSheet| {
        let texts = sheet.rows.iter().flatten();
        texts.into_iter().any(|cell| matches!(cell, ReadCell::Text(text) if text.contains('\0')))
    };
    let mut found = if first.sheets.is_empty() || first.sheets.iter().any(broken) {
        let mut book = open(Some(1200)).map_err(damaged)?;
        ranges(
            &mut book,
            |book, name| book.merge_cells_by_sheet_name(name).unwrap_or_default(),
            false,
        )?
    } else {
        first
    };
    let wide: Vec<u8> = "_VBA_PROJECT_CUR".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(wide.len()).any(|window| window == wide) {
        found.notes.push(ReadNote::Macros);
    }
    Ok(found)
}

/// .ods.
///
/// # Errors
/// [`Unreadable`].
pub fn ods(bytes: &[u8]) -> Result<ReadBook, Unreadable> {
    caps::check(bytes)?;
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|problem| {
        let locked = matches!(problem, calamine::OdsError::Password);
        if locked { Unreadable::Encrypted } else { damaged(problem) }
    })?;
    // LibreOffice computes each formula as it saves: a nought is one.
    ranges(&mut book, |_, _| Vec::new(), true)
}

fn ranges<'a, R: Reader<Cursor<&'a [u8]>>>(
    book: &mut R,
    merged: fn(&mut R, &str) -> Vec<Dimensions>,
    computed: bool,
) -> Result<ReadBook, Unreadable> {
    let mut found = ReadBook::default();
    for (name, hidden) in listed(book)? {
        let mut sheet = Gathered::new(&name, hidden);
        let Ok(range) = book.worksheet_range(&name) else { continue };
        let (down, across) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            sheet.put(place(down) + row, place(across) + column, of_data(value))?;
        }
        let mut formulas = Formulas { others: computed, ..Formulas::default() };
        if let Ok(told) = book.worksheet_formula(&name) {
            let (down, across) = told.start().unwrap_or_default();
            for (row, column, formula) in told.used_cells() {
                let at = (down.saturating_add(short(row)), across.saturating_add(short(column)));
                if !formula.is_empty() {
                    formulas.add(at, &range.get_value(at).map_or(ReadCell::Blank, of_data));
                }
            }
        }
        for (row, column) in formulas.unvalued() {
            sheet.put(place(row), place(column), ReadCell::Unvalued)?;
        }
        for area in merged(book, &name) {
            sheet.merge(of_area(&area));
        }
        found.sheets.push(sheet.done(&mut found.notes));
    }
    Ok(found)
}

fn of_area(area: &Dimensions) -> Merged {
    let ((top, left), (bottom, right)) = (area.start, area.end);
    Merged {
        row: place(top),
        column: place(left),
        rows: place(bottom.saturating_sub(top)) + 1,
        columns: place(right.saturating_sub(left)) + 1,
    }
}

fn of_ref(value: &DataRef<'_>, percent: Option<bool>) -> ReadCell {
    match value {
        DataRef::Int(value) => whole(*value, percent),
        DataRef::Float(value) => number(*value, percent),
        DataRef::String(text) => words(text),
        DataRef::SharedString(text) => words(text),
        DataRef::Bool(value) => ReadCell::Truth(*value),
        DataRef::DateTime(day) => of_day(day),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => iso(text),
        DataRef::Error(fault) => ReadCell::Fault(fault.to_string()),
        DataRef::Empty => ReadCell::Blank,
    }
}

fn of_data(value: &Data) -> ReadCell {
    match value {
        Data::Int(value) => whole(*value, None),
        Data::Float(value) => number(*value, None),
        Data::String(text) => words(text),
        Data::Bool(value) => ReadCell::Truth(*value),
        Data::DateTime(day) => of_day(day),
        Data::DateTimeIso(text) | Data::DurationIso(text) => iso(text),
        Data::Error(fault) => ReadCell::Fault(fault.to_string()),
        Data::Empty => ReadCell::Blank,
    }
}

/// A whole number; one shown as a percent is a hundred of them.
fn whole(value: i64, percent: Option<bool>) -> ReadCell {
    let value = if percent == Some(true) { value.saturating_mul(100) } else { value };
    ReadCell::Number { value: value.to_string(), percent }
}

/// A day; a time of day alone is no day, and is told as it is counted.
fn of_day(day: &ExcelDateTime) -> ReadCell {
    if day.is_duration() {
        return number(day.as_f64(), Some(false));
    }
    let (year, month, day, ..) = day.to_ymd_hms_milli();
    ReadCell::Day(format!("{year:04}-{month:02}-{day:02}"))
}

/// "2026-12-31T00:00:00" is a day.
fn iso(text: &str) -> ReadCell {
    let day = text.get(..10).filter(|day| {
        let parts: Vec<&str> = day.split('-').collect();
        parts.len() == 3 && parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
    });
    day.map_or_else(|| words(text), |day| ReadCell::Day(day.to_owned()))
}
