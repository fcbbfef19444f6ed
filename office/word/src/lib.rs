//! Writes an official document as a .docx.

#[cfg(target_arch = "wasm32")]
mod entry;
