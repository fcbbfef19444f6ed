//! A criteria set is brought into a plan: what it would change, told beforehand code by code, and the changes of the
//! one edit that does it.
//!
//! Criteria whose codes agree are the same criterion, whatever their ids: the plan keeps its own, so that points,
//! documents and links stay where they are.

mod bring;
mod pairs;
mod told;

pub use bring::bring_in;
pub(in crate::edit) use pairs::pairs;
pub use told::{CriterionDifference, CriterionStanding, HeldPart, SetComparison, compare_sets};
