//! The only room that names the browser: storage, files, clock, locks, and what only it can do.
//!
//! It knows none of the rooms of plans: it takes and gives text and numbers.

pub mod clock;
pub mod field;
pub mod ids;
mod js;
pub mod page;
pub mod panic;
pub mod prefs;
