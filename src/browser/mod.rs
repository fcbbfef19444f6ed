//! The only room that names the browser: storage, files, clock, locks, and what only it can do.

pub mod field;
pub mod panic;
