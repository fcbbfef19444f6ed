//! Kiểm tra: what the figures mean, on the very keystroke.
//!
//! Pure functions of the plan and a day, in integers. Nothing here is stored: a status is always
//! worked out again from what was typed.

mod basis;
mod cells;
mod judge;
mod months;
mod published;
mod report;
pub mod shortfall;
mod status;
mod term;
mod verdict;
pub mod year;

pub use judge::verdict;
pub use months::Months;
pub use report::{Report, ReportState, occurrences};
pub use status::Status;
pub use term::{finished, year_end};
pub use verdict::{Fault, Problem, Shortfall, Side, Step, Threshold, Value, Verdict};
