//! Góp ý: what a plan lacks or contradicts, as advice with a link, never as an obstacle.
//!
//! Goes through every word of the plan: to be run on opening a page or after a pause, not on a keystroke.
//! What figures mean is left to the verdicts.

mod dates;
mod figures;
mod finding;
mod gather;
mod targets;
mod whole;
mod words;
mod work;

use chrono::NaiveDate;

use crate::plan::{Id, Plan};
use gather::Gather;

pub use finding::{Finding, FindingCode, Severity};

/// The findings of a plan, contradictions first, then in the order of the rules and of the plan.
pub fn findings(plan: &Plan, today: NaiveDate) -> Vec<Finding> {
    let mut gather = Gather { plan, found: Vec::new() };
    whole::gather(&mut gather, today);
    dates::gather(&mut gather);
    work::gather(&mut gather);
    targets::gather(&mut gather, today);
    figures::gather(&mut gather, today);
    words::gather(&mut gather);
    gather.found.sort_by_key(|finding| finding.severity);
    gather.found
}

/// The findings of one remedy or duty, out of all.
pub fn of(all: &[Finding], owner: Id) -> impl Iterator<Item = &Finding> {
    all.iter().filter(move |finding| finding.owner.is_some_and(|(_, id)| id == owner))
}
