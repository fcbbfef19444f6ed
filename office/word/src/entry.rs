//! The entry from the page's worker: the bytes of a [`WordOrder`] in, the file out.

use par_workbook::export::order::WordOrder;
use wasm_bindgen::prelude::*;

/// Writes the file.
///
/// # Errors
/// In words, when the order does not read or the file cannot be packed.
#[wasm_bindgen]
pub fn run(input: &[u8]) -> Result<Vec<u8>, String> {
    crate::write(&WordOrder::read(input)?)
}
