//! Writes tables as an .xlsx.

#[cfg(target_arch = "wasm32")]
mod entry;
