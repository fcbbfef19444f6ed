//! .xlsx, through calamine, behind our limits.

use std::collections::BTreeSet;
use std::io::Cursor;

use calamine::{DataRef, Dimensions, Reader as _, SheetVisible, Xlsx, XlsxError};
use par_workbook::read::grid::{Merged, ReadBook, ReadCell, ReadNote, Unreadable};

use crate::cells::{Gathered, SHEETS, iso, number, words};
use crate::formats::{Shown, day, figure, shown};
use crate::formulas::Formulas;
use crate::markup::attribute;
use crate::{caps, parts, repacked};

fn damaged(problem: impl std::fmt::Display) -> Unreadable {
    Unreadable::Damaged(problem.to_string())
}

/// Names of sheets and whether they are hidden.
fn listed(book: &Xlsx<Cursor<&[u8]>>) -> Result<Vec<(String, bool)>, Unreadable> {
    let sheets = book.sheets_metadata();
    if sheets.len() > SHEETS {
        return Err(Unreadable::TooMuch);
    }
    let named =
        |sheet: &calamine::Sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible);
    Ok(sheets.iter().map(named).collect())
}

/// The sheets: cells one after the other, so that a cell far away costs nothing.
///
/// # Errors
/// [`Unreadable`].
pub fn read(bytes: &[u8]) -> Result<ReadBook, Unreadable> {
    caps::check(bytes)?;
    let parts = parts::of_sheets(bytes);
    let sound = repacked::sound(bytes, parts.values());
    let bytes = &*sound;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|problem| {
        let locked = matches!(problem, XlsxError::Password);
        if locked { Unreadable::Encrypted } else { damaged(problem) }
    })?;
    let mut found = ReadBook::default();
    let names = caps::names(bytes)?;
    if names.iter().any(|name| name.ends_with("vbaProject.bin")) {
        found.notes.push(ReadNote::Macros);
    }
    if names.iter().any(|name| name.starts_with("xl/externalLinks/")) {
        found.notes.push(ReadNote::OutsideLinks);
    }
    let computed = is_computed(bytes, &names);
    for (name, hidden) in listed(&book)? {
        let mut sheet = Gathered::new(&name, hidden);
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let unvalued = unvalued(&mut book, &name, computed);
        let mut cells = match book.worksheet_cells_reader(&name) {
            Ok(cells) => cells,
            // A sheet of a chart alone has no cells.
            Err(XlsxError::NotAWorksheet(_)) => continue,
            Err(problem) => return Err(damaged(problem)),
        };
        while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(damaged)? {
            let style = cells.styles().get(style);
            let format = style.and_then(|style| style.number_format.as_ref());
            let font = style.and_then(|style| style.font.as_ref()?.name.as_deref());
            let shown = format.map(|format| shown(&format.format_code));
            let at = placed(cell.get_position());
            let value = if unvalued.contains(&at) {
                ReadCell::Unvalued
            } else {
                value(cell.get_value(), shown)
            };
            sheet.put_in_font(at.0, at.1, value, font)?;
        }
        drop(cells);
        if let Some(part) = parts.get(&name) {
            parts::hide(bytes, part, &mut sheet);
        }
        for area in merged {
            sheet.merge(of_area(&area));
        }
        found.sheets.push(sheet.done(&mut found.notes));
    }
    Ok(found)
}

/// Whether a program that computes has written the file last. Excel keeps a list of the order in which it computes; others that
/// compute name themselves. That a file says "Microsoft Excel" is no sign: openpyxl and the writers of statistical programs
/// say so too. A wish that all be computed on opening says that it was not.
fn is_computed(bytes: &[u8], names: &[String]) -> bool {
    let part = |name| caps::entry(bytes, name).unwrap_or_default();
    let book = part("xl/workbook.xml");
    let wished = attribute(&tag(&String::from_utf8_lossy(&book), "calcPr"), "fullcalconload");
    if wished.is_some_and(|wish| wish != "0" && wish != "false") {
        return false;
    }
    let about = part("docProps/app.xml");
    let about = String::from_utf8_lossy(&about);
    let program = about.split_once("<Application>").map_or("", |(_, rest)| rest);
    let others = ["LibreOffice", "Collabora", "ONLYOFFICE", "WPS"];
    names.iter().any(|name| name == "xl/calcChain.xml")
        || others.iter().any(|other| program.starts_with(other))
}

/// The attributes of the first tag of a name.
fn tag(page: &str, name: &str) -> String {
    let after = page.split_once(&format!("<{name} ")).map_or("", |(_, after)| after);
    format!(" {}", after.split('>').next().unwrap_or_default())
}

fn place(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn placed((row, column): (u32, u32)) -> (usize, usize) {
    (place(row), place(column))
}

/// The cells whose formula has no stored result.
fn unvalued(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    computed: bool,
) -> BTreeSet<(usize, usize)> {
    let mut formulas = Formulas::default();
    let Ok(mut cells) = book.worksheet_cells_reader(name) else { return BTreeSet::new() };
    // What cannot be read is told when the values are.
    while let Ok(Some(cell)) = cells.next_cell_with_formula() {
        if cell.formula.is_some() {
            let stored = Some(value(&cell.value, None)).filter(|_| cell.value != DataRef::Empty);
            formulas.add(placed(cell.pos), stored.as_ref());
        }
    }
    formulas.unvalued(computed).into_iter().collect()
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

fn value(value: &DataRef<'_>, shown: Option<Shown>) -> ReadCell {
    match value {
        DataRef::Int(value) => whole(*value, shown),
        DataRef::Float(value) => figure(*value, shown.unwrap_or_default()),
        DataRef::String(text) => words(text),
        DataRef::SharedString(text) => words(text),
        DataRef::Bool(value) => ReadCell::Truth(*value),
        // An hour without a day is no day, and is told as it is counted.
        DataRef::DateTime(time) if time.is_duration() || shown == Some(Shown::Time) => {
            number(time.as_f64(), Some(false))
        }
        DataRef::DateTime(time) => day(time),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => iso(text),
        DataRef::Error(fault) => ReadCell::Fault(fault.to_string()),
        DataRef::Empty => ReadCell::Blank,
    }
}

/// A whole number; one shown as a percent is a hundred of them.
fn whole(value: i64, shown: Option<Shown>) -> ReadCell {
    let percent = matches!(shown, Some(Shown::Percent | Shown::Signed));
    let value = if shown == Some(Shown::Percent) { value.saturating_mul(100) } else { value };
    ReadCell::Number { value: value.to_string(), percent: Some(percent) }
}
