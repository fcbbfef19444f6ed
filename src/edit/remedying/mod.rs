//! Từ điểm mất đến mục khắc phục: a remedy made of what lost points, with the target that the rule asks and the measures
//! that it counts.
//!
//! Everything that is made is words and records like any other: a person changes or undoes it.

mod place;
mod remedy;
mod target;
mod tried;

pub use place::area_of;
pub use remedy::{Assigned, of_loss, take_direction};
pub use target::{Asking, asking};
pub use tried::use_as_target;
