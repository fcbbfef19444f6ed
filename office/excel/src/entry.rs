//! The entry from the page's worker: bytes in, bytes out.

use wasm_bindgen::prelude::*;

/// Does the whole work.
///
/// # Errors
/// In words, when what was handed in cannot be used.
#[wasm_bindgen]
pub fn run(input: &[u8]) -> Result<Vec<u8>, String> {
    Ok(input.to_vec())
}
