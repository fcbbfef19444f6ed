//! What surrounds every page, and which page is shown in it.

pub mod app;
pub mod frame;
pub mod head;
pub mod notices;
pub mod outlet;
pub mod plans;
pub mod split;
pub mod start;
mod told_notice;
mod who;

pub use app::App;
