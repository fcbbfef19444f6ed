//! The two parts of the release, and how the first calls the second.

pub mod loader;
pub mod second;
pub mod views;
