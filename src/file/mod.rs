//! Tệp kế hoạch: one readable JSON file, and everything that keeps it trustworthy.
//!
//! A file is an envelope around a body. The body is the plan in plain keys with its stamps; two
//! exports of one plan differ in the envelope alone. Reading never discards: what does not fit is
//! listed, and set aside in the plan's `extra`, from where it is written back.

pub mod body;
pub mod canonical;
mod copy;
mod counts;
mod problem;
pub mod snapshot;
mod stamps;

pub use copy::{issued_copy, plan_of_copy};
pub use counts::Counts;
pub use problem::Problem;
