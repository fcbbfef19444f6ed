//! Writes a spreadsheet as an Excel file.
//!
//! What is typed stays words, whatever it looks like; numbers, percents and our own formulas are what the tree says they
//! are. The same tree gives the same bytes: the day of the properties is handed in, and nothing asks a clock.

mod look;

#[cfg(target_arch = "wasm32")]
mod entry;

use par_workbook::export::clean::xml_text;
use par_workbook::spreadsheet::{
    CellLook, CellValue, ExcelOrder, SheetCell, SheetRow, SpreadsheetPage,
};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, Formula, IgnoreError, Workbook, Worksheet, XlsxError,
};

use look::Looks;

/// The most letters that a cell holds, in UTF-16.
const MOST: usize = 32_767;
/// What stands at the end of words that a cell has no room for.
const CUT: &str = "… (dài quá mức của Excel, xem trong sổ)";
/// The height of a line, in points.
const LINE: u16 = 16;
/// A4.
const PAPER: u8 = 9;

/// The bytes of the Excel file.
///
/// # Errors
/// In words, when a sheet cannot be written or packed.
pub fn write(order: &ExcelOrder) -> Result<Vec<u8>, String> {
    written(order).map_err(|problem| problem.to_string())
}

fn written(order: &ExcelOrder) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // A file without a day would ask the clock.
    let day = ExcelDateTime::parse_from_str(&order.day)
        .or_else(|_unread| ExcelDateTime::parse_from_str("2000-01-01"))?;
    let title = xml_text(&order.spreadsheet.name);
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&day));
    let looks = Looks::default();
    for page in &order.spreadsheet.sheets {
        fill(book.add_worksheet(), page, &looks)?;
    }
    if order.spreadsheet.sheets.is_empty() {
        book.add_worksheet();
    }
    book.save_to_buffer()
}

fn fill(sheet: &mut Worksheet, page: &SpreadsheetPage, looks: &Looks) -> Result<(), XlsxError> {
    sheet.set_name(xml_text(&page.name))?;
    sheet.set_hidden(page.hidden);
    // A formula whose result is blank would else hold a nought until it is computed anew.
    sheet.set_formula_result_default("");
    for (column, width) in (0_u16..).zip(&page.widths) {
        sheet.set_column_width(column, *width)?;
    }
    for (place, row) in (0_u32..).zip(&page.rows) {
        put_row(sheet, place, row, looks)?;
    }
    leave_words_alone(sheet, page)?;
    let (rows, columns) = page.frozen;
    if rows > 0 || columns > 0 {
        sheet.set_freeze_panes(rows, columns)?;
    }
    if let Some(head) = page.head {
        sheet.set_repeat_rows(head, head)?;
    }
    if page.locked {
        sheet.protect();
    }
    if page.landscape {
        sheet.set_landscape();
    }
    sheet.set_paper_size(PAPER).set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.5, 0.4, 0.6, 0.6, 0.3, 0.3).set_footer("&C&P/&N");
    Ok(())
}

/// No mark beside codes and ordinals that they look like numbers: they are meant as words. A column of figures keeps its
/// marks, since one that stands there as words is to be mended.
fn leave_words_alone(sheet: &mut Worksheet, page: &SpreadsheetPage) -> Result<(), XlsxError> {
    let Some(last) = u32::try_from(page.rows.len()).ok().and_then(|rows| rows.checked_sub(1))
    else {
        return Ok(());
    };
    let mut figures = vec![false; page.widths.len()];
    for row in &page.rows {
        let mut column = 0;
        for cell in &row.cells {
            let figure = matches!(cell.look, CellLook::Number | CellLook::Open | CellLook::Shaded);
            if let Some(own) = figures.get_mut(column).filter(|_| figure) {
                *own |= matches!(cell.value, CellValue::Text(_));
            }
            column += usize::from(cell.across.max(1));
        }
    }
    for (column, _) in (0_u16..).zip(figures).filter(|(_, figure)| !figure) {
        sheet.ignore_error_range(0, column, last, column, IgnoreError::NumberStoredAsText)?;
    }
    Ok(())
}

fn put_row(
    sheet: &mut Worksheet,
    place: u32,
    row: &SheetRow,
    looks: &Looks,
) -> Result<(), XlsxError> {
    if row.lines > 0 {
        // Excel knows no row above 409 points.
        sheet.set_row_height(place, row.lines.saturating_mul(LINE).saturating_add(3).min(408))?;
    }
    let mut column = 0_u16;
    for cell in &row.cells {
        put(sheet, (place, column), cell, looks)?;
        column = column.saturating_add(cell.across.max(1));
    }
    Ok(())
}

fn put(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &SheetCell,
    looks: &Looks,
) -> Result<(), XlsxError> {
    if cell.look == CellLook::Covered {
        // The merged cell above has written it.
        return Ok(());
    }
    let format = looks.of(cell.look, &cell.value);
    let (down, across) = (cell.down.max(1), cell.across.max(1));
    if down > 1 || across > 1 {
        let (last_row, last_column) = (row + (down - 1), column + (across - 1));
        sheet.merge_range(row, column, last_row, last_column, "", &format)?;
    }
    match &cell.value {
        CellValue::Blank => sheet.write_blank(row, column, &format)?,
        CellValue::Text(words) => {
            sheet.write_string_with_format(row, column, fitting(words), &format)?
        }
        CellValue::Number(number) => number_at(sheet, (row, column), number, &format)?,
        CellValue::Percent(hundredths) => {
            number_at(sheet, (row, column), &hundredth(hundredths), &format)?
        }
        CellValue::Formula { formula, result } => {
            let formula = Formula::new(formula).set_result(result);
            sheet.write_formula_with_format(row, column, formula, &format)?
        }
    };
    Ok(())
}

/// A number; what is none after all is written as words, so that it is not lost.
fn number_at<'a>(
    sheet: &'a mut Worksheet,
    (row, column): (u32, u16),
    number: &str,
    format: &Format,
) -> Result<&'a mut Worksheet, XlsxError> {
    // Above fifteen digits Excel would round.
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    match number.parse::<f64>() {
        Ok(value) if value.is_finite() && digits <= 15 => {
            sheet.write_number_with_format(row, column, value, format)
        }
        _ => sheet.write_string_with_format(row, column, fitting(number), format),
    }
}

/// A hundredth of a decimal number, by moving its point: `66.67` is `0.6667`.
fn hundredth(number: &str) -> String {
    let (whole, after) = number.split_once('.').unwrap_or((number, ""));
    let whole = format!("{whole:0>3}");
    let (left, right) = whole.split_at(whole.len() - 2);
    format!("{left}.{right}{after}")
}

/// Words that a cell can hold.
fn fitting(words: &str) -> String {
    let words = xml_text(words);
    if words.encode_utf16().count() <= MOST {
        return words;
    }
    let (mut kept, mut used) = (String::new(), CUT.encode_utf16().count());
    for letter in words.chars() {
        used += letter.len_utf16();
        if used > MOST {
            break;
        }
        kept.push(letter);
    }
    kept + CUT
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hundredth_moves_the_point() {
        for (number, hundredth_) in [
            ("66.67", "0.6667"),
            ("100", "1.00"),
            ("7", "0.07"),
            ("0.5", "0.005"),
            ("120.5", "1.205"),
        ] {
            assert_eq!(hundredth(number), hundredth_, "{number}");
        }
    }

    #[test]
    fn long_words_are_cut_and_say_so() {
        let long = fitting(&"ố".repeat(40_000));
        assert_eq!(long.encode_utf16().count(), MOST);
        assert!(long.ends_with(CUT));
        assert_eq!(fitting("Số\u{b} 1"), "Số 1");
    }
}
