//! How one target is judged: each kind by its own rule, all by integers.

use chrono::NaiveDate;

use super::basis::Basis;
use super::report;
use super::shortfall::{in_a_row, reaches, to_do};
use super::status::Status;
use super::term::Term;
use super::verdict::{Fault, Problem, Shortfall, Side, Step, Threshold, Value, Verdict};
use super::{published, year};
use crate::plan::{
    At, Evidence, Id, Plan, Slot, Statement, Target, TargetField, TargetKind, YearRule,
};
use crate::text::{day, number};

/// What is in hand to prove that a remedy or duty was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// A document is named: by number, day or link. Words alone say what is still looked for.
    pub any: bool,
    /// One of them has a number.
    pub numbered: bool,
}

impl Proof {
    /// With one more document.
    #[must_use]
    pub fn and(self, evidence: &Evidence) -> Self {
        let numbered = !evidence.number.trim().is_empty();
        Self { any: self.any || evidence.is_found(), numbered: self.numbered || numbered }
    }
}

/// Kết luận về một chỉ tiêu, hôm nay. A target that is not in the plan is not entered.
pub fn verdict(plan: &Plan, target: Id, today: NaiveDate) -> Verdict {
    judge(plan, target, today, |owner| {
        plan.evidence_of(owner).fold(Proof::default(), |proof, (_, row)| proof.and(row))
    })
}

/// What a target had reached at each month, for a chart: from the figures up to that month only,
/// and only where that month itself counts.
pub fn series(plan: &Plan, target: Id) -> Vec<(u8, Value)> {
    let Some(target) = plan.targets.get(target) else { return Vec::new() };
    let measures = || target.part.iter().chain(&target.whole).copied();
    let at = |month: u8| {
        let basis = Basis::of(plan, measures(), month);
        if basis.as_of != Some(month) {
            return None;
        }
        let part = basis.total(&target.part)?;
        if target.whole.is_empty() || target.kind == TargetKind::NoneOf {
            return Some((month, Value::Count(part)));
        }
        let whole = basis.total(&target.whole)?;
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
    let term = Term::of(plan, target, today);
    let mut verdict = Verdict { due: term.due, past_due: term.past, ..Verdict::default() };
    if term.unreadable {
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
    }
    verdict.unproved = unproved(plan, target, verdict.status, proof);
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
    // Blank, or nothing that could have been done.
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
    // Before its time there is nothing to enter: what has not happened has no day.
    verdict.status = match (done, verdict.due) {
        _ if open || done.is_none() => {
            if verdict.past_due {
                Status::NotEntered
            } else {
                Status::InProgress
            }
        }
        (Some(done), Some(due)) if done > due => {
            let days = u64::try_from((done - due).num_days()).unwrap_or(0);
            verdict.shortfall = Shortfall::LateByDays(days);
            Status::NotMet
        }
        _ => Status::Met,
    };
    verdict.value = done.filter(|_| !open).map(Value::Day);
}

/// The kinds that read counts.
fn counted(plan: &Plan, id: Id, target: &Target, verdict: &mut Verdict) {
    let measures = || target.part.iter().chain(&target.whole).copied();
    let basis = Basis::of(plan, measures(), 12);
    (verdict.as_of, verdict.rests_on, verdict.missing) =
        (basis.as_of, basis.rests_on, basis.missing);
    explain(target, &basis, verdict);
    for row in basis.rows() {
        for (slot, why) in row.wrong(12) {
            verdict.fault(At::Figure(row.id, slot), Problem::Count(why));
        }
    }
    let threshold = threshold(id, target, verdict);
    let tracked = target.kind == TargetKind::Tracked || matches!(threshold, Ok(None));
    if tracked {
        verdict.status = Status::Tracked;
    }
    let unreadable = threshold.is_err();
    verdict.threshold = threshold.unwrap_or_default();
    let part = basis.total(&target.part);
    let whole = basis.total(&target.whole);
    let above = above(plan, target, part, whole);
    for (measure, problem) in &above {
        verdict.fault(At::Figure(*measure, Slot::Year), *problem);
    }
    if !above.is_empty() || unreadable {
        return;
    }
    if tracked {
        verdict.value = match (part, whole) {
            (Some(part), Some(whole)) => Some(Value::Ratio { part, whole }),
            (Some(part), None) if target.whole.is_empty() => Some(Value::Count(part)),
            (Some(_) | None, _) => None,
        };
        return;
    }
    match verdict.threshold {
        Some(Threshold::Percent(percent)) => {
            ratio(plan, target, percent, (part, whole), verdict);
        }
        Some(Threshold::Count(least)) => at_least(least, part, verdict),
        _ => none_of(target, part, whole, verdict),
    }
}

/// What the target is held against; `Ok(None)` where none is set, `Err` where it cannot be read.
fn threshold(id: Id, target: &Target, verdict: &mut Verdict) -> Result<Option<Threshold>, ()> {
    let read = match target.kind {
        TargetKind::RatioAtLeast => number::parse_percent(&target.threshold)
            .map(|percent| percent.map(Threshold::Percent))
            .map_err(Problem::Percent),
        TargetKind::CountAtLeast => number::parse_count(&target.threshold)
            .map(|count| count.map(Threshold::Count))
            .map_err(Problem::Count),
        TargetKind::NoneOf => Ok(Some(Threshold::Zero)),
        TargetKind::Tracked
        | TargetKind::Statement
        | TargetKind::DoneBy
        | TargetKind::RankAtMost
        | TargetKind::BandAtLeast
        | TargetKind::ReportsOnTime => Ok(None),
    };
    read.map_err(|problem| verdict.fault(At::Target(id, TargetField::Threshold), problem))
}

fn explain(target: &Target, basis: &Basis, verdict: &mut Verdict) {
    let sides = [(Side::Part, &target.part), (Side::Whole, &target.whole)];
    for (side, measures) in sides {
        verdict.steps.extend(measures.iter().map(|id| Step {
            side,
            measure: *id,
            value: basis.value(*id),
            entries: basis.entries(*id),
        }));
    }
}

/// Year figures that cannot be: a part above its whole.
fn above(
    plan: &Plan,
    target: &Target,
    part: Option<u64>,
    whole: Option<u64>,
) -> Vec<(Id, Problem)> {
    let mut found: Vec<(Id, Problem)> = Vec::new();
    for id in target.part.iter().chain(&target.whole) {
        if let Some(problem) = year::above_whole(plan, *id, 12) {
            found.push((*id, problem));
        }
    }
    // What is late may be late from before, so "none of" has no whole that it lies within.
    let rate = matches!(target.kind, TargetKind::RatioAtLeast | TargetKind::Tracked);
    if let (true, true, Some(part), Some(whole)) = (rate, found.is_empty(), part, whole)
        && part > whole
    {
        let problem = Problem::AboveWhole { found: part, whole };
        found.extend(target.part.first().map(|id| (*id, problem)));
    }
    found
}

fn ratio(
    plan: &Plan,
    target: &Target,
    percent: u32,
    sides: (Option<u64>, Option<u64>),
    verdict: &mut Verdict,
) {
    if target.zero_is_met && none_arose(plan, target, verdict) {
        verdict.value = Some(Value::Ratio { part: 0, whole: 0 });
        verdict.so_far = !verdict.past_due;
        verdict.status = Status::Met;
        return;
    }
    let (Some(part), Some(whole)) = sides else { return };
    verdict.value = Some(Value::Ratio { part, whole });
    if whole == 0 {
        verdict.status = Status::NotArisen;
        return;
    }
    let yearly = |id: &Id| plan.measures.get(*id).is_some_and(|row| row.rule == YearRule::Year);
    let waits = target.at_the_end || target.whole.iter().any(yearly);
    verdict.so_far = !waits && !verdict.past_due;
    if reaches(part, whole, percent) {
        verdict.status = Status::Met;
        return;
    }
    verdict.status = verdict.missed(waits);
    verdict.shortfall = match (target.mendable, to_do(part, whole, percent)) {
        (_, None) => Shortfall::Never,
        (true, Some(count)) => Shortfall::Do(count),
        (false, Some(count)) => {
            in_a_row(part, whole, percent).map_or(Shortfall::Lost(count), Shortfall::NextInARow)
        }
    };
}

/// Whether the whole is zero as typed. The part may be blank then: nobody counts the letters of
/// apology for no late dossier.
fn none_arose(plan: &Plan, target: &Target, verdict: &mut Verdict) -> bool {
    let basis = Basis::of(plan, target.whole.iter().copied(), 12);
    if basis.total(&target.whole) != Some(0) {
        return false;
    }
    (verdict.as_of, verdict.rests_on, verdict.missing) =
        (basis.as_of, basis.rests_on, basis.missing);
    for step in verdict.steps.iter_mut().filter(|step| step.side == Side::Whole) {
        step.value = basis.value(step.measure);
        step.entries = basis.entries(step.measure);
    }
    true
}

fn at_least(least: u64, part: Option<u64>, verdict: &mut Verdict) {
    let Some(count) = part else { return };
    verdict.value = Some(Value::Count(count));
    verdict.status = if count >= least { Status::Met } else { verdict.missed(true) };
    let short = least.saturating_sub(count);
    verdict.shortfall = if short > 0 { Shortfall::Do(short) } else { Shortfall::None };
}

fn none_of(target: &Target, part: Option<u64>, whole: Option<u64>, verdict: &mut Verdict) {
    let Some(count) = part else { return };
    if !target.whole.is_empty() && whole.is_none() {
        return;
    }
    verdict.value = Some(Value::Count(count));
    if count == 0 && whole == Some(0) && !target.zero_is_met {
        verdict.status = Status::NotArisen;
        return;
    }
    verdict.so_far = !target.at_the_end && !verdict.past_due;
    if count == 0 {
        verdict.status = Status::Met;
        return;
    }
    verdict.status = verdict.missed(target.at_the_end);
    verdict.shortfall = if target.mendable { Shortfall::Do(count) } else { Shortfall::Lost(count) };
}

impl Verdict {
    pub(super) fn fault(&mut self, at: At, problem: Problem) {
        self.problems.push(Fault { at, problem });
    }

    /// The status of what is not met: what waits for its due date is under way until then.
    pub(super) const fn missed(&self, waits: bool) -> Status {
        if waits && !self.past_due { Status::InProgress } else { Status::NotMet }
    }
}
