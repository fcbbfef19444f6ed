//! Excel files as another program reads them: every cell, its type, and the result of every formula.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_arithmetic,
    reason = "a test may panic, and compares numbers as the file has them"
)]

mod support;

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use par_workbook::edit::{apply_all, build};
use par_workbook::plan::{At, RemedyField, Value};
use par_workbook::spreadsheet::{
    CellLook, CellValue, ExcelOrder, SheetCell, SheetRow, Spreadsheet, SpreadsheetPage, criteria,
};
use proptest::collection::vec;
use proptest::prelude::*;
use support::spreadsheets;

fn written(spreadsheet: &Spreadsheet) -> Vec<u8> {
    let order = ExcelOrder { spreadsheet: spreadsheet.clone(), day: "2024-06-30".to_owned() };
    office_excel::write(&order).unwrap()
}

fn opened(bytes: &[u8]) -> Xlsx<Cursor<&[u8]>> {
    Xlsx::new(Cursor::new(bytes)).expect("an Excel file")
}

/// What a cell of the tree is in the file.
fn expected(cell: &SheetCell) -> Data {
    let number = |text: &str| Data::Float(text.parse().unwrap());
    match &cell.value {
        CellValue::Blank => Data::Empty,
        CellValue::Text(words) => Data::String(words.clone()),
        CellValue::Number(text) => number(text),
        CellValue::Percent(text) => Data::Float(text.parse::<f64>().unwrap() / 100.0),
        CellValue::Formula { result, .. } if result.is_empty() => Data::String(String::new()),
        CellValue::Formula { result, .. } => number(result),
    }
}

fn same(found: &Data, wanted: &Data) -> bool {
    match (found, wanted) {
        (Data::Float(found), Data::Float(wanted)) => (found - wanted).abs() < 1e-9,
        (Data::Empty, Data::String(words)) | (Data::String(words), Data::Empty) => words.is_empty(),
        (found, wanted) => found == wanted,
    }
}

/// The cells of a page with their places.
fn placed(page: &SpreadsheetPage) -> Vec<(u32, u32, &SheetCell)> {
    let mut found = Vec::new();
    for (row, cells) in (0_u32..).zip(&page.rows) {
        let mut column = 0;
        for cell in &cells.cells {
            found.push((row, column, cell));
            column += u32::from(cell.across.max(1));
        }
    }
    found
}

#[test]
fn every_cell_is_what_the_tree_says() {
    for (name, spreadsheet) in spreadsheets() {
        let bytes = written(&spreadsheet);
        let mut book = opened(&bytes);
        let names: Vec<String> = spreadsheet.sheets.iter().map(|page| page.name.clone()).collect();
        assert_eq!(book.sheet_names(), names, "{name}");
        let mut formulas = 0;
        for page in &spreadsheet.sheets {
            let range = book.worksheet_range(&page.name).unwrap();
            let written = book.worksheet_formula(&page.name).unwrap();
            for (row, column, cell) in
                placed(page).into_iter().filter(|it| it.2.look != CellLook::Covered)
            {
                let found = range.get_value((row, column)).cloned().unwrap_or_default();
                let wanted = expected(cell);
                assert!(
                    same(&found, &wanted),
                    "{name}, {}, {row}/{column}: {found:?}, not {wanted:?}",
                    page.name
                );
                if let CellValue::Formula { formula, .. } = &cell.value {
                    formulas += 1;
                    let found = written.get_value((row, column)).map(String::as_str);
                    assert_eq!(found, Some(formula.as_str()), "{name}, {}", page.name);
                }
            }
        }
        assert!(formulas > 0 || !name.starts_with("so-lieu"), "{name} has no formula");
    }
}

/// A part of the package, as text.
fn part(bytes: &[u8], name: &str) -> String {
    use std::io::Read as _;
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    package.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn the_same_tree_gives_the_same_bytes_and_names_nobody() {
    for (name, spreadsheet) in spreadsheets() {
        let bytes = written(&spreadsheet);
        assert_eq!(bytes, written(&spreadsheet), "{name}");
        let core = part(&bytes, "docProps/core.xml");
        assert!(core.contains("<dc:creator></dc:creator>"), "{name}: {core}");
        assert!(core.contains("2024-06-30T00:00:00Z"), "{name}: {core}");
    }
}

#[test]
fn an_officers_sheet_is_locked_but_for_this_months_cells() {
    let spreadsheets = spreadsheets();
    let (_, sheet) = spreadsheets.iter().find(|(name, _)| name == "phieu-so-lieu").unwrap();
    let bytes = written(sheet);
    let page = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(page.contains("<sheetProtection"), "the sheet is open");
    assert!(!page.contains("password"), "a password would promise what it does not keep");
    assert!(part(&bytes, "xl/workbook.xml").contains("state=\"hidden\""), "the mark is in sight");
    let open: Vec<u32> = placed(&sheet.sheets[0])
        .into_iter()
        .filter(|(_, _, cell)| cell.look == CellLook::Open)
        .map(|(_, column, _)| column)
        .collect();
    assert!(!open.is_empty());
    // June is the sixth month, behind four columns; the last column is the year's.
    assert!(open.iter().all(|column| [9, 16].contains(column)), "{open:?}");
    let styles = part(&bytes, "xl/styles.xml");
    assert!(styles.contains("locked=\"0\""), "no cell can be typed in");
}

#[test]
fn sheets_are_set_for_paper_with_their_heads_in_sight() {
    for (name, spreadsheet) in spreadsheets() {
        let bytes = written(&spreadsheet);
        let visible = spreadsheet.sheets.iter().filter(|page| !page.hidden).count();
        for place in 1..=visible {
            let page = part(&bytes, &format!("xl/worksheets/sheet{place}.xml"));
            for said in
                ["paperSize=\"9\"", "fitToHeight=\"0\"", "fitToPage=\"1\"", "state=\"frozen\""]
            {
                assert!(page.contains(said), "{name} {place}: {said}");
            }
        }
        assert!(part(&bytes, "xl/workbook.xml").contains("Print_Titles"), "{name}");
    }
}

#[test]
fn a_cell_that_reaches_down_is_one() {
    let spreadsheets = spreadsheets();
    let (_, table) = spreadsheets.iter().find(|(name, _)| name == "theo-doi").unwrap();
    let bytes = written(table);
    let mut book = opened(&bytes);
    let merged = book.merge_cells_by_sheet_name(&table.sheets[0].name).unwrap();
    let tall = placed(&table.sheets[0]).into_iter().filter(|(_, _, cell)| cell.down > 1).count();
    let found = merged.iter().filter(|it| it.start.0 != it.end.0).count();
    assert!(tall > 0);
    assert_eq!(found, tall);
}

#[test]
fn no_row_is_taller_than_excel_shows_and_a_long_cell_is_whole() {
    let mut plan = support::year();
    let first = plan.remedies.iter().next().unwrap().0;
    let long = "Rà soát hồ sơ quá hạn, đôn đốc từng bộ phận. ".repeat(400);
    let at = At::Remedy(first, RemedyField::Direction);
    let change = build::set(&plan, at, Value::text(long.trim()));
    apply_all(&mut plan, change.as_slice()).unwrap();
    let june = chrono::NaiveDate::from_ymd_opt(2024, 6, 30).unwrap();
    let made = criteria(&plan, june);
    let bytes = written(&made);
    let page = part(&bytes, "xl/worksheets/sheet1.xml");
    let heights = page.split(" ht=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
    let heights: Vec<f64> = heights.map(|height| height.parse().unwrap()).collect();
    assert!(heights.len() > 10 && heights.iter().all(|height| *height <= 409.0), "{heights:?}");
    let mut book = opened(&bytes);
    let range = book.worksheet_range("Tiêu chí").unwrap();
    assert_eq!(range.get_value((3, 5)), Some(&Data::String(long.trim().to_owned())));
    let merged = book.merge_cells_by_sheet_name("Tiêu chí").unwrap();
    assert!(merged.iter().any(|it| it.start == (3, 5) && it.end.0 > 6 && it.end.1 == 5));
}

#[test]
fn no_part_of_the_package_has_an_hour() {
    let (_, spreadsheet) = spreadsheets().remove(0);
    let bytes = written(&spreadsheet);
    let mut package = zip::ZipArchive::new(Cursor::new(bytes.as_slice())).unwrap();
    for place in 0..package.len() {
        let part = package.by_index(place).unwrap();
        let made = part.last_modified().unwrap();
        assert_eq!((made.year(), made.month(), made.day(), made.hour()), (1980, 1, 1, 0));
        // A size told only behind the words needs words that say where they end, and to be there.
        let begins = usize::try_from(part.header_start()).unwrap();
        let ends = usize::try_from(part.data_start().unwrap() + part.compressed_size()).unwrap();
        if bytes[begins + 6] & 8 != 0 {
            assert_eq!(part.compression(), zip::CompressionMethod::Deflated, "{:?}", part.name());
            assert_eq!(bytes[ends..ends + 4], *b"PK\x07\x08", "{:?}", part.name());
        }
    }
}

#[test]
fn formulas_are_english_with_commas() {
    let mut found = 0;
    for (name, spreadsheet) in spreadsheets() {
        let sheet = part(&written(&spreadsheet), "xl/worksheets/sheet1.xml");
        for formula in sheet.split("<f>").skip(1).filter_map(|it| it.split("</f>").next()) {
            found += 1;
            let words = formula.split(|it: char| !it.is_ascii_alphabetic() && it != '(');
            let known = |word: &str| ["", "SUM", "IF", "COUNT", "LOOKUP"].contains(&word);
            assert!(words.filter_map(|it| it.strip_suffix('(')).all(known), "{name}: {formula}");
            assert!(formula.is_ascii() && !formula.contains(';'), "{name}: {formula}");
        }
    }
    assert!(found > 0);
}

#[test]
fn a_day_that_does_not_read_asks_no_clock() {
    let spreadsheet = Spreadsheet::default();
    let order = ExcelOrder { spreadsheet, day: "hôm nay".to_owned() };
    let bytes = office_excel::write(&order).unwrap();
    assert!(part(&bytes, "docProps/core.xml").contains("2000-01-01T00:00:00Z"));
    assert_eq!(opened(&bytes).sheet_names().len(), 1, "a file without a sheet is none");
}

#[test]
fn what_cannot_be_a_sheet_is_an_answer_and_not_a_panic() {
    let page = |name: &str| SpreadsheetPage { name: name.to_owned(), ..SpreadsheetPage::default() };
    let sheets = vec![page("Số liệu"), page("SỐ LIỆU")];
    let order =
        ExcelOrder { spreadsheet: Spreadsheet { name: String::new(), sheets }, day: String::new() };
    assert!(office_excel::write(&order).is_err());
    assert!(ExcelOrder::read(&order.bytes()[..5]).is_err());
    assert_eq!(ExcelOrder::read(&order.bytes()), Ok(order));
}

/// The style of a cell of the first sheet, from its number there to its element.
fn style(bytes: &[u8], cell: &str) -> String {
    let page = part(bytes, "xl/worksheets/sheet1.xml");
    let own = page.split(&format!("<c r=\"{cell}\" s=\"")).nth(1).unwrap();
    let number: usize = own.split('"').next().unwrap().parse().unwrap();
    let styles = part(bytes, "xl/styles.xml");
    let all = styles.split("<cellXfs").nth(1).unwrap();
    all.split("<xf ").nth(number + 1).unwrap().to_owned()
}

#[test]
fn words_stay_words_when_their_cell_is_opened_and_left_again() {
    let long = format!("1. {}", "Rà soát. ".repeat(40));
    let typed = ["=1+1", "+84905", "-5", "@a", "0905123456", "3.4.1", "31/12", "chữ", &long];
    let row = |words: &&str| {
        let looks = [CellLook::Text, CellLook::Number];
        SheetRow::of(looks.map(|look| SheetCell::text(words, look)).into())
    };
    let rows = typed.iter().map(row).collect();
    let page = SpreadsheetPage {
        name: "Thử".to_owned(),
        widths: vec![9, 9],
        rows,
        ..SpreadsheetPage::default()
    };
    let bytes = written(&Spreadsheet { name: String::new(), sheets: vec![page] });
    for (line, words) in (1..).zip(typed) {
        let (own, number) =
            (style(&bytes, &format!("A{line}")), style(&bytes, &format!("B{line}")));
        let formula = words.starts_with(['=', '+', '-', '@']);
        for told in [&own, &number] {
            assert_eq!(told.contains("quotePrefix=\"1\""), formula, "{words}: {told}");
        }
        let read_anew = words.starts_with(|first: char| first.is_ascii_digit());
        let as_words = own.contains("numFmtId=\"49\"");
        assert_eq!(as_words, read_anew && words != long, "{words}: {own}");
        // A figure that does not read yet is to become a number.
        assert!(!number.contains("numFmtId=\"49\""), "{words}: {number}");
    }
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    // Figures that stand as words keep their mark.
    assert!(sheet.contains("<ignoredError sqref=\"A1:A9\" numberStoredAsText=\"1\""), "{sheet}");
}

#[test]
fn words_longer_than_a_cell_are_cut_and_say_so() {
    let long = "ố".repeat(40_000);
    let cells = vec![SheetCell::text(&long, CellLook::Text)];
    let rows = vec![SheetRow { lines: 1, cells }];
    let page = SpreadsheetPage { name: "Thử".to_owned(), rows, ..SpreadsheetPage::default() };
    let bytes = written(&Spreadsheet { name: String::new(), sheets: vec![page] });
    let range = opened(&bytes).worksheet_range("Thử").unwrap();
    let found = range.get_value((0, 0)).unwrap().to_string();
    assert_eq!(found.encode_utf16().count(), 32_767);
    assert!(found.ends_with("(dài quá mức của Excel, xem trong sổ)"));
}

/// What people type and paste.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,20}",
        Just("=1+1".to_owned()),
        Just("+84905".to_owned()),
        Just("-5".to_owned()),
        Just("@SUM(A1)".to_owned()),
        Just("00123".to_owned()),
        Just("1\u{a0}234".to_owned()),
        Just("31/12".to_owned()),
        Just("3-1".to_owned()),
        Just("https://tkcddbt.tinhquangngai.vn".to_owned()),
        Just("\u{0}\u{b}a_x000B_\u{fffe}".to_owned()),
        Just("'đ".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_was_typed_comes_back_as_words(rows in vec(vec(typed(), 1..4), 1..6), name in "\\PC{0,40}") {
        let cells = |row: &Vec<String>| SheetRow {
            lines: 0,
            cells: row.iter().map(|words| SheetCell::text(words, CellLook::Text)).collect(),
        };
        let page = SpreadsheetPage { name: "Thử".to_owned(), rows: rows.iter().map(cells).collect(), ..SpreadsheetPage::default() };
        let bytes = written(&Spreadsheet { name, sheets: vec![page] });
        let mut book = opened(&bytes);
        let range = book.worksheet_range("Thử").unwrap();
        for (row, words) in (0_u32..).zip(&rows) {
            for (column, words) in (0_u32..).zip(words) {
                let wanted = par_workbook::export::clean::xml_text(words);
                let found = match range.get_value((row, column)) {
                    Some(Data::String(found)) => found.clone(),
                    None | Some(Data::Empty) => String::new(),
                    other => panic!("{words:?} became {other:?}"),
                };
                prop_assert_eq!(found, wanted);
            }
        }
        prop_assert!(book.worksheet_formula("Thử").unwrap().is_empty());
    }
}
