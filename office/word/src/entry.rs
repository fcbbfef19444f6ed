//! The entry from the page's worker: a [`WordOrder`] as JSON in, the file out.

use par_workbook::export::order::WordOrder;
use wasm_bindgen::prelude::*;

/// Writes the file.
///
/// # Errors
/// In words, when the order does not read or the file cannot be packed.
#[wasm_bindgen]
pub fn run(input: &[u8]) -> Result<Vec<u8>, String> {
    let order: WordOrder = serde_json::from_slice(input).map_err(|problem| problem.to_string())?;
    crate::write(&order)
}
