//! The entry from the page's worker: the length of the file's name in four bytes, the name, the file; out comes the book
//! or why there is none.

use wasm_bindgen::prelude::*;

/// Reads a file.
///
/// # Errors
/// In words, when what was handed in is cut off.
#[wasm_bindgen]
pub fn run(input: &[u8]) -> Result<Vec<u8>, String> {
    let cut = || "cut off".to_owned();
    let (length, rest) = input.split_first_chunk::<4>().ok_or_else(cut)?;
    let length = usize::try_from(u32::from_le_bytes(*length)).unwrap_or(usize::MAX);
    let (name, file) = rest.split_at_checked(length).ok_or_else(cut)?;
    let answer = crate::read(&String::from_utf8_lossy(name), file);
    postcard::to_allocvec(&answer).map_err(|problem| problem.to_string())
}
