//! The entry from the page's worker: the bytes of an [`ExcelOrder`] in, the file out.

use par_workbook::spreadsheet::ExcelOrder;
use wasm_bindgen::prelude::*;

/// Writes the file.
///
/// # Errors
/// In words, when the order does not read or the file cannot be written.
#[wasm_bindgen]
pub fn run(input: &[u8]) -> Result<Vec<u8>, String> {
    crate::write(&ExcelOrder::read(input)?)
}
