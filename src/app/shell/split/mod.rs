//! The parts of the release, and how each calls the next.

pub mod later;
pub mod loader;
pub mod second;
pub mod third;
pub mod views;
