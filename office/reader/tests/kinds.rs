//! The kinds of files that offices hold, read cell by cell. The fixtures are made by `make_fixtures.py`.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

use std::fs;
use std::path::Path;

use office_reader::read;
use par_workbook::read::grid::{FileKind, Merged, ReadBook, ReadCell, ReadNote, ReadSheet};

fn file(name: &str) -> ReadBook {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
    read(name, &fs::read(path).unwrap()).unwrap_or_else(|why| panic!("{name}: {why:?}"))
}

/// What a cell says, whatever kind of cell it is.
fn said(cell: &ReadCell) -> String {
    match cell {
        ReadCell::Blank => String::new(),
        ReadCell::Text(text) | ReadCell::Fault(text) => text.clone(),
        ReadCell::Number { value, .. } => value.clone(),
        ReadCell::Day(day) => day.clone(),
        ReadCell::Truth(truth) => truth.to_string(),
        ReadCell::Unvalued => "?".to_owned(),
    }
}

/// The row of a sheet whose second cell has these words.
fn row_of(sheet: &ReadSheet, words: &str) -> Vec<String> {
    let found = sheet.rows.iter().find(|row| row.get(1).is_some_and(|cell| said(cell) == words));
    let Some(row) = found else { panic!("no {words}: {:?}", sheet.rows) };
    row.iter().map(said).collect()
}

const REGISTRY: [&str; 13] =
    ["2", "Hộ tịch", "43", "38", "2", "3", "43", "33", "10", "0", "0", "0", "0"];

#[test]
fn the_same_form_is_read_from_every_kind_of_file() {
    for name in ["06a.xlsx", "06a.xls", "06a.ods", "06a-html.xls", "06a-xml.xls", "06a-1258.csv"] {
        let book = file(name);
        assert_eq!(row_of(&book.sheets[0], "Hộ tịch"), REGISTRY, "{name}");
        assert_eq!(row_of(&book.sheets[0], "TỔNG CỘNG")[2], "103", "{name}");
    }
}

#[test]
fn merged_heads_keep_their_reach() {
    let wanted = |row, rows, column, columns| Merged { row, column, rows, columns };
    for (name, row) in [("06a.xlsx", 3), ("06a.xls", 3)] {
        let merged = &file(name).sheets[0].merged;
        assert!(merged.contains(&wanted(row, 1, 2, 4)), "{name}: {merged:?}");
        assert!(merged.contains(&wanted(row, 1, 6, 4)), "{name}: {merged:?}");
    }
    let page = &file("06a-html.xls").sheets[0];
    assert!(page.merged.contains(&wanted(1, 1, 2, 4)), "{:?}", page.merged);
    assert!(page.merged.contains(&wanted(1, 2, 0, 1)), "{:?}", page.merged);
    // The heads below a cell that reaches down begin after it.
    assert_eq!(said(page.cell(2, 2)), "Tổng số");
    assert_eq!(said(page.cell(1, 1)), "Lĩnh vực", "a space that is not broken is a space");
}

#[test]
fn a_name_that_says_another_kind_is_told() {
    assert_eq!(file("06a-html.xls").notes, [ReadNote::ReallyIs(FileKind::Html)]);
    assert_eq!(file("06a-xml.xls").notes, [ReadNote::ReallyIs(FileKind::Xml2003)]);
    for name in ["06a.xlsx", "06a.xls", "06a.ods"] {
        assert_eq!(file(name).notes, [], "{name}");
    }
}

#[test]
fn cells_are_what_the_file_says_they_are() {
    let book = file("kinds.xlsx");
    let sheet = &book.sheets[0];
    let number =
        |value: &str, percent| ReadCell::Number { value: value.to_owned(), percent: Some(percent) };
    for (row, column, cell) in [
        (0, 0, number("55", true)),
        (1, 0, number("54.95", true)),
        (2, 0, number("0.55", false)),
        (3, 0, ReadCell::Text("55%".to_owned())),
        (0, 1, ReadCell::Day("2026-12-31".to_owned())),
        (1, 1, ReadCell::Text("31/12/2026".to_owned())),
        (2, 1, ReadCell::Truth(true)),
        (3, 1, ReadCell::Unvalued),
        (0, 2, number("1234567.5", false)),
        (1, 2, ReadCell::Text("00123".to_owned())),
        (2, 2, ReadCell::Text("########".to_owned())),
        (3, 2, number("0.3", false)),
    ] {
        assert_eq!(*sheet.cell(row, column), cell, "{}", ReadSheet::address(row, column));
    }
    assert!(!sheet.hidden && book.sheets[1].hidden);
    assert_eq!(said(book.sheets[1].cell(0, 0)), "so-ke-hoach-cchc");
}

#[test]
fn the_same_day_is_read_whatever_year_the_file_counts_from() {
    assert_eq!(*file("1904.xlsx").sheets[0].cell(0, 0), ReadCell::Day("2026-12-31".to_owned()));
}

#[test]
fn a_formula_that_no_program_has_computed_is_no_nought() {
    // xlwt stores a blank word for each formula, odfpy nothing.
    assert_eq!(*file("formulas.xls").sheets[0].cell(0, 1), ReadCell::Unvalued);
    let sheet = &file("formulas.ods").sheets[0];
    assert_eq!(*sheet.cell(0, 1), ReadCell::Unvalued);
    assert_eq!(said(sheet.cell(0, 2)), "0", "a nought that is stored there was computed");
    assert_eq!(said(sheet.cell(0, 0)), "5");
}

#[test]
fn percents_are_told_from_numbers_in_every_kind_of_file() {
    let wanted = |signed: bool| {
        let cells = [("55", true), ("54.95", true), ("55", signed), ("0.55", false)];
        cells.map(|(value, percent)| ReadCell::Number {
            value: value.to_owned(),
            percent: Some(percent),
        })
    };
    // In .xls the third has a percent sign that is a word of its format.
    assert_eq!(file("percents.xls").sheets[0].rows[0], wanted(true));
    assert_eq!(file("percents.ods").sheets[0].rows[0], wanted(false));
    assert_eq!(said(file("percents.xls").sheets[0].cell(1, 0)), "2026-12-31");
}

#[test]
fn excels_xml_leaves_out_cells_and_shows_percents() {
    let sheet = &file("06a-xml.xls").sheets[0];
    assert!(said(sheet.cell(2, 1)).starts_with("TÌNH HÌNH"), "the third row, the second column");
    assert_eq!(*sheet.cell(2, 4), ReadCell::Number { value: "55".to_owned(), percent: Some(true) });
    assert!(sheet.merged.contains(&Merged { row: 2, column: 1, rows: 1, columns: 2 }));
}

#[test]
fn macros_and_outside_links_are_told() {
    assert_eq!(file("macros.xlsx").notes, [ReadNote::Macros, ReadNote::OutsideLinks]);
}

#[test]
fn a_pasted_block_is_read_by_its_tabs_alone() {
    let book = read("", "1\t1,5\t\"hai\ndòng\"\r\n2;3\t4".as_bytes()).unwrap();
    let rows: Vec<Vec<String>> =
        book.sheets[0].rows.iter().map(|row| row.iter().map(said).collect()).collect();
    assert_eq!(rows, [vec!["1", "1,5", "hai\ndòng"], vec!["2;3", "4"]]);
}

/// Programs write today's form of .xls and name a code page of single bytes in it: every other letter would be a nought.
#[test]
fn a_wrong_code_page_in_an_xls_is_not_believed() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/06a.xls");
    let good = fs::read(path).unwrap();
    let record = [0x42, 0x00, 0x02, 0x00, 0xb0, 0x04];
    let place = good.windows(6).position(|window| window == record).unwrap();
    for page in [1252_u16, 1258, 0, 21010] {
        let mut bytes = good.clone();
        bytes[place + 4..place + 6].copy_from_slice(&page.to_le_bytes());
        let book = read("06a.xls", &bytes).unwrap_or_else(|why| panic!("{page}: {why:?}"));
        assert_eq!(row_of(&book.sheets[0], "Hộ tịch"), REGISTRY, "{page}");
    }
}
