//! How one target is judged: each kind by its own rule, all in integers.

use chrono::NaiveDate;

use super::basis::Basis;
use super::counted::counted;
use super::due::Deadline;
use super::measures::{counted_by, minus_of, whole_of};
use super::status::Status;
use super::verdict::{Fault, Problem, Reach, Shortfall, Threshold, Value, Verdict};
use super::{announced, per_period, published, report};
use crate::plan::{At, Evidence, Id, Plan, Slot, Statement, Target, TargetField, TargetKind};
use crate::read::day;

/// The proof on hand that a remedy or duty was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// A document is identified: by number, day or link. Words alone say what is still to be found.
    pub any: bool,
    /// One of them has a number.
    pub numbered: bool,
}

impl Proof {
    /// The proof with one more document.
    #[must_use]
    pub fn and(self, evidence: &Evidence) -> Self {
        let numbered = !evidence.number.trim().is_empty();
        Self { any: self.any || evidence.is_found(), numbered: self.numbered || numbered }
    }
}

/// Kết luận về một chỉ tiêu, hôm nay. A target that is not in the plan counts as not entered.
pub fn verdict(plan: &Plan, target: Id, today: NaiveDate) -> Verdict {
    judge(plan, target, today, |owner| {
        plan.evidence_of(owner).fold(Proof::default(), |proof, (_, row)| proof.and(row))
    })
}

/// What a target had reached at each month, for a chart: from the figures up to that month only, and only if
/// that month itself counts.
pub fn series(plan: &Plan, target: Id) -> Vec<(u8, Value)> {
    let Some(target) = plan.targets.get(target) else { return Vec::new() };
    if target.kind == TargetKind::AtMostPerPeriod {
        return per_period::series(plan, target);
    }
    let at = |month: u8| {
        let basis = Basis::of(plan, counted_by(target), month);
        if basis.as_of != Some(month) {
            return None;
        }
        let part = basis.total(&target.part)?;
        let whole = whole_of(target);
        if whole.is_empty() || target.kind == TargetKind::NoneOf {
            return Some((month, Value::Count(part)));
        }
        let whole = basis.rest(whole, minus_of(target))?;
        Some((month, Value::Ratio { part, whole }))
    };
    (1..=12).filter_map(at).collect()
}

/// The verdict, with the owner's evidence found by the caller.
pub(super) fn judge(
    plan: &Plan,
    id: Id,
    today: NaiveDate,
    proof: impl FnOnce(Id) -> Proof,
) -> Verdict {
    let Some(target) = plan.targets.get(id) else { return Verdict::default() };
    let deadline = Deadline::of(plan, target, today);
    let mut verdict = Verdict {
        due: deadline.day,
        past_due: deadline.past,
        day_over: deadline.day_over,
        ..Verdict::default()
    };
    if deadline.unreadable {
        verdict.fault(At::Target(id, TargetField::Due), Problem::NotADay);
    }
    if target.not_applicable {
        if !target.reason.trim().is_empty() {
            verdict.status = Status::NotApplicable;
            return verdict;
        }
        verdict.fault(At::Target(id, TargetField::Reason), Problem::NoReason);
    }
    match target.kind {
        TargetKind::Statement => said(target, &mut verdict),
        TargetKind::RankAtMost => published::rank(plan, &mut verdict),
        TargetKind::BandAtLeast => published::band(plan, &mut verdict),
        TargetKind::ReportsOnTime => report::judge(plan, target, today, &mut verdict),
        TargetKind::DoneBy => done_by(plan, target, today, &mut verdict),
        TargetKind::RatioAtLeast
        | TargetKind::NoneOf
        | TargetKind::CountAtLeast
        | TargetKind::Tracked => counted(plan, id, target, &mut verdict),
        TargetKind::AtMostPerPeriod => per_period::judge(plan, id, target, &mut verdict),
        TargetKind::PlacesGained
        | TargetKind::AmongFirst
        | TargetKind::ScoreAtLeast
        | TargetKind::NotBelowAverage
        | TargetKind::KeepMaximum => announced::judge(plan, id, target, &mut verdict),
    }
    verdict.unproved = unproved(plan, target, verdict.status, proof);
    verdict.reach = verdict.as_of.map_or(Reach::Closed, |month| Reach::of(plan, month, today));
    verdict
}

fn unproved(plan: &Plan, target: &Target, status: Status, proof: impl FnOnce(Id) -> Proof) -> bool {
    let claimed = matches!(status, Status::Met | Status::SelfAssessed(Statement::Done));
    let remedy = target.owner.is_some_and(|owner| plan.remedies.contains(owner));
    if !claimed || !(remedy || target.needs_proof) {
        return false;
    }
    let proof = target.owner.map(proof).unwrap_or_default();
    !proof.any || (target.needs_proof && !proof.numbered)
}

fn said(target: &Target, verdict: &mut Verdict) {
    verdict.status = match target.statement {
        Statement::Unsaid => Status::NotEntered,
        word @ (Statement::NotYet | Statement::UnderWay | Statement::Done) => {
            Status::SelfAssessed(word)
        }
    };
}

fn done_by(plan: &Plan, target: &Target, today: NaiveDate, verdict: &mut Verdict) {
    verdict.threshold = verdict.due.map(Threshold::By);
    let days = target.part.iter().map(|id| (*id, plan.figure(*id, Slot::Year)));
    let mut done: Option<NaiveDate> = None;
    // Blank, or no measure that could have been done.
    let mut open = target.part.is_empty();
    for (id, text) in days {
        let at = At::Figure(id, Slot::Year);
        match day::parse(text) {
            Some(day) if day > today => {
                open = true;
                verdict.fault(at, Problem::NotYetCome);
            }
            Some(day) => done = done.max(Some(day)),
            None => {
                open = true;
                if !text.trim().is_empty() {
                    verdict.fault(at, Problem::NotADay);
                }
            }
        }
    }
    let late = done.zip(verdict.due).filter(|(done, due)| done > due);
    // Before its due date there is nothing to enter: what has not happened has no day. One that was done late
    // decides, whatever is still open.
    verdict.status = match late {
        Some((done, due)) => {
            let days = u64::try_from((done - due).num_days()).unwrap_or(0);
            verdict.shortfall = Shortfall::LateByDays(days);
            Status::NotMet
        }
        None if !open && done.is_some() => Status::Met,
        None if verdict.past_due => Status::NotEntered,
        None => Status::InProgress,
    };
    verdict.decided_early = late.is_some() && open;
    verdict.value = done.filter(|_| !open || late.is_some()).map(Value::Day);
}

impl Verdict {
    pub(super) fn fault(&mut self, at: At, problem: Problem) {
        self.problems.push(Fault { at, problem });
    }

    /// The status of a target that is not met: one that waits for its due date is under way until then.
    pub(super) const fn missed(&self, waits: bool) -> Status {
        if waits && !self.past_due { Status::InProgress } else { Status::NotMet }
    }
}
