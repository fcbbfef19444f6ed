//! Writes every document of the tests' plans into a folder, as a Word file and as the page that is printed.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "an example may panic")]

#[path = "../tests/support/mod.rs"]
mod support;

use std::fs;
use std::path::PathBuf;

use par_workbook::export::html::{Typesetting, page};
use par_workbook::export::order::WordOrder;

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap());
    let setting = Typesetting::default();
    for (name, document) in support::documents() {
        fs::write(folder.join(format!("{name}.html")), page(&document, setting, None)).unwrap();
        let bytes = office_word::write(&WordOrder { document, setting }).unwrap();
        fs::write(folder.join(format!("{name}.docx")), bytes).unwrap();
    }
}
