//! Kiểm tra: what the figures mean, on the very keystroke.
//!
//! Pure functions of the plan and a day, in integers. Nothing here is stored: a status is always
//! worked out again from what was typed.

mod basis;
mod cells;
mod judge;
mod months;
pub mod shortfall;
mod status;
mod verdict;
pub mod year;

pub use judge::verdict;
pub use months::Months;
pub use status::Status;
pub use verdict::{Fault, Problem, Shortfall, Side, Step, Threshold, Value, Verdict};
