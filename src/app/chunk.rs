//! The second part of the application: every page but the start, loaded after the first screen.
//!
//! The release is split in two (`--cfg chunks`, set by `cargo xtask build`), so that the first
//! screen asks for little. Other builds are in one piece.
#![allow(unsafe_code, reason = "the split macro makes the imports and exports of the chunk")]

use leptos::prelude::*;
use wasm_split_helpers::SplitLoaderError;

use super::router::{Page, inner};
use crate::plan::{Plan, preset};

/// A page of the second part, once that is loaded.
#[cfg(chunks)]
#[wasm_split_helpers::wasm_split(pages, fallible, preload(load))]
pub(super) fn page(page: Page) -> Result<AnyView, SplitLoaderError> {
    Ok(inner(page))
}

/// The plan of Ba Xa, whose words are many.
#[cfg(chunks)]
#[wasm_split_helpers::wasm_split(pages, fallible)]
pub(super) fn sample() -> Result<Plan, SplitLoaderError> {
    Ok(preset::ba_xa_2024())
}

#[cfg(not(chunks))]
#[allow(clippy::unused_async, reason = "the release loads the part first")]
pub(super) async fn page(page: Page) -> Result<AnyView, SplitLoaderError> {
    Ok(inner(page))
}

#[cfg(not(chunks))]
#[allow(clippy::unused_async, reason = "the release loads the part first")]
pub(super) async fn sample() -> Result<Plan, SplitLoaderError> {
    Ok(preset::ba_xa_2024())
}

#[cfg(not(chunks))]
#[allow(clippy::unused_async, reason = "the release loads the part")]
pub(super) async fn load() -> Result<(), SplitLoaderError> {
    Ok(())
}
