//! Reads the spreadsheets that offices hold.

#[cfg(target_arch = "wasm32")]
mod entry;
