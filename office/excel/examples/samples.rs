//! Writes every spreadsheet of the tests' plans into a folder.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "an example may panic")]

#[path = "../tests/support/mod.rs"]
mod support;

use std::fs;
use std::path::PathBuf;

use par_workbook::spreadsheet::ExcelOrder;

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap());
    for (name, spreadsheet) in support::spreadsheets() {
        let order = ExcelOrder { spreadsheet, day: "2024-06-30".to_owned() };
        fs::write(folder.join(format!("{name}.xlsx")), office_excel::write(&order).unwrap())
            .unwrap();
    }
}
