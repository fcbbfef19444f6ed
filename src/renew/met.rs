//! Mục đã đạt: the remedies of an old plan that have nothing left to mend.

use chrono::NaiveDate;

use super::year_told::judged;
use crate::check::{Status, Verdict};
use crate::plan::{Id, Plan, Statement};

/// The remedies all of whose targets "trong kế hoạch" that ask for something are met, in order, as they stand on a day: with
/// proof where proof is needed. What an officer says was done counts with its proof. A remedy that asks for
/// nothing is not met, and neither is one whose target did not apply or had no case.
pub fn met(plan: &Plan, today: NaiveDate) -> Vec<Id> {
    let all = |id: &Id| {
        let judged = judged(plan, *id, today);
        !judged.is_empty() && judged.iter().all(|(_, verdict)| is_met(verdict))
    };
    plan.remedies.ids().iter().copied().filter(all).collect()
}

const fn is_met(verdict: &Verdict) -> bool {
    match verdict.status {
        Status::Met | Status::SelfAssessed(Statement::Done) => !verdict.unproved,
        Status::NotEntered
        | Status::NotArisen
        | Status::InProgress
        | Status::NotMet
        | Status::SelfAssessed(Statement::Unsaid | Statement::NotYet | Statement::UnderWay)
        | Status::Tracked
        | Status::Awaiting
        | Status::NotApplicable => false,
    }
}

/// The last month that the results of a plan's remedies rest on, 1 to 12; `None` where no figures were typed.
pub fn told_through(plan: &Plan, today: NaiveDate) -> Option<u8> {
    let months = |id: &Id| {
        judged(plan, *id, today).into_iter().filter_map(|(_, verdict)| verdict.as_of).max()
    };
    plan.remedies.ids().iter().filter_map(months).max()
}
