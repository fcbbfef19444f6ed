//! Bảng tính ghi ra: what sheets say of a plan. Nothing that was typed is lost, totals are the application's.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may panic")]
#![allow(clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

mod computed;
mod criteria;
mod figures;
mod papers;
mod room;
#[path = "../support/mod.rs"]
mod support;

use std::fs;

use chrono::NaiveDate;
use par_workbook::file;
use par_workbook::file::Limits;
use par_workbook::plan::Plan;
use par_workbook::spreadsheet::{
    CellValue, SheetCell, Spreadsheet, SpreadsheetPage, criteria, figures, officer, with_measures,
};

/// The plan of Ba Xa with its year of figures.
fn year() -> Plan {
    let text = fs::read("tests/samples/ke-hoach-v2-ba-xa-2024.json").unwrap();
    file::open(&text, &Limits::default()).unwrap().book.plan
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The words of a cell; of a number its digits.
fn said(cell: &SheetCell) -> String {
    match &cell.value {
        CellValue::Blank => String::new(),
        CellValue::Text(words) => words.clone(),
        CellValue::Number(number) | CellValue::Percent(number) => number.clone(),
        CellValue::Formula { result, .. } => result.clone(),
    }
}

#[test]
fn made_up_figures_say_so_on_every_sheet_and_in_the_name() {
    let june = day(2024, 6, 30);
    let made = |plan: &Plan| {
        let who = with_measures(plan)[0];
        [figures(plan, "a"), officer(plan, "a", who, 6), criteria(plan, june)]
    };
    let says = |page: &SpreadsheetPage| {
        said(&page.rows[0].cells[0]).starts_with("SỐ LIỆU MINH HỌA, KHÔNG PHẢI VĂN BẢN CHÍNH THỨC")
    };
    for file in made(&par_workbook::preset::illustration()) {
        assert!(file.name.ends_with("(số liệu minh họa)"), "{}", file.name);
        assert!(file.sheets.iter().filter(|page| !page.hidden).all(says), "{}", file.name);
    }
    for file in made(&year()) {
        assert!(!file.name.contains("minh họa") && !file.sheets.iter().any(says), "{}", file.name);
    }
}

/// What Excel asks of every file: a sheet in sight, names that it takes, each once.
fn is_a_file(spreadsheet: &Spreadsheet) {
    assert!(spreadsheet.sheets.iter().any(|page| !page.hidden), "no sheet is in sight");
    let mut names = std::collections::BTreeSet::new();
    for SpreadsheetPage { name, .. } in &spreadsheet.sheets {
        assert!((1..=31).contains(&name.encode_utf16().count()), "{name:?}");
        assert!(!name.contains(['[', ']', ':', '*', '?', '/', '\\']), "{name:?}");
        assert!(!name.starts_with('\'') && !name.ends_with('\''), "{name:?}");
        assert!(!name.eq_ignore_ascii_case("history"));
        assert_eq!(&par_workbook::export::clean::xml_text(name), name, "the writer changes it");
        assert!(names.insert(name.to_lowercase()), "{name:?} is there twice");
    }
}
