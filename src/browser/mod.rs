//! The only room that names the browser: storage, files, clock, locks, and what only it can do.
//!
//! It uses none of the rooms that know plans: it takes and returns text and numbers.

pub mod clipboard;
pub mod clock;
pub mod field;
pub mod files;
pub mod focus;
pub mod ids;
mod js;
pub mod locks;
pub mod office;
pub mod page;
pub mod panic;
pub mod persist;
pub mod places;
pub mod prefs;
pub mod sheet;
pub mod sight;
pub mod store;
pub mod tabs;
pub mod timer;
