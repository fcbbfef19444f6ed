//! Góp ý: what a plan lacks or contradicts, as advice with a link, never as an obstacle.
//!
//! The rules go through every word of the plan, which takes long for a large one: [`Search`] does it in
//! small steps, between which the browser can do other work. What figures mean is left to the verdicts.

mod dates;
mod figures;
mod finding;
mod gather;
mod search;
mod targets;
mod whole;
mod words;
mod work;
mod years;

use chrono::NaiveDate;

use crate::plan::{Id, Plan};

pub use finding::{Finding, FindingCode, Severity};
pub use search::Search;

/// The findings of a plan, contradictions first, then in the order of the rules and of the plan.
pub fn findings(plan: &Plan, today: NaiveDate) -> Vec<Finding> {
    let mut search = Search::new(plan, today);
    while search.step(plan) {}
    search.found()
}

/// The findings of one remedy or duty, out of all.
pub fn of(all: &[Finding], owner: Id) -> impl Iterator<Item = &Finding> {
    all.iter().filter(move |finding| finding.owner.is_some_and(|(_, id)| id == owner))
}
