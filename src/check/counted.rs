//! The kinds of targets that read counts: rates, "none of", counts from a threshold on.

use super::basis::Basis;
use super::known_months::{Certain, KnownMonths};
use super::measures::{counted_by, minus_of, whole_of};
use super::shortfall::{in_a_row, reaches, to_do};
use super::status::Status;
use super::verdict::{Problem, Shortfall, Side, Threshold, Value, Verdict, YearStep};
use super::year;
use crate::plan::{At, Id, Plan, Slot, Target, TargetField, TargetKind, YearRule};
use crate::read::number;

/// Judges the kinds that read counts.
pub(super) fn counted(plan: &Plan, id: Id, target: &Target, verdict: &mut Verdict) {
    let basis = Basis::of(plan, counted_by(target), 12);
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
    let (part, whole) = sides(&basis, target);
    let above = above(plan, target, &basis);
    for (measure, problem) in &above {
        verdict.fault(At::Figure(*measure, Slot::Year), *problem);
    }
    if !above.is_empty() || unreadable {
        return;
    }
    if tracked {
        verdict.value = match (part, whole) {
            (Some(part), Some(whole)) => Some(Value::Ratio { part, whole }),
            (Some(part), None) if whole_of(target).is_empty() => Some(Value::Count(part)),
            _ => None,
        };
        return;
    }
    decide(plan, target, (part, whole), verdict);
    match verdict.threshold {
        Some(Threshold::Zero | Threshold::Count(_)) => certain(plan, target, verdict),
        _ if verdict.status == Status::NotEntered => decide_early(plan, target, verdict),
        _ => {}
    }
}

/// What the part and the whole of a target come to over the months of a basis.
pub(super) fn sides(basis: &Basis, target: &Target) -> (Option<u64>, Option<u64>) {
    (basis.total(&target.part), basis.rest(whole_of(target), minus_of(target)))
}

/// Compares part and whole with the threshold that the verdict holds: for what was reached, and for where the
/// year would end.
pub(super) fn decide(
    plan: &Plan,
    target: &Target,
    (part, whole): (Option<u64>, Option<u64>),
    verdict: &mut Verdict,
) {
    match verdict.threshold {
        Some(Threshold::Percent(percent)) => ratio(plan, target, percent, (part, whole), verdict),
        Some(Threshold::Count(least)) => at_least(least, part, verdict),
        _ => none_of(target, part, whole, verdict),
    }
}

/// Counts only grow: three late are more than none, and a count once reached stays reached, whatever the
/// missing months and measures will bring.
fn certain(plan: &Plan, target: &Target, verdict: &mut Verdict) {
    let certain = Certain::of(plan, &target.part);
    let count = certain.count;
    let known = match verdict.value {
        Some(Value::Count(count)) => count,
        _ => 0,
    };
    match verdict.threshold {
        Some(Threshold::Zero) if known == 0 && count > 0 => {
            none_of(target, Some(count), Some(count), verdict);
        }
        Some(Threshold::Count(least)) if known < least && count >= least => {
            at_least(least, Some(count), verdict);
        }
        _ => return,
    }
    verdict.as_of = certain.own.iter().filter_map(|(_, basis)| basis.as_of).max();
    verdict.rests_on = certain.own.iter().flat_map(|(_, basis)| basis.rests_on.iter()).collect();
    for step in &mut verdict.steps {
        if let Some((id, basis)) = certain.own.iter().find(|(id, _)| *id == step.measure) {
            step.value = basis.value(*id);
            step.entries = basis.entries(*id);
        }
    }
    verdict.decided_early = true;
}

/// Decides a rate from the figures typed so far, if it can no longer be reached, or no longer be missed.
fn decide_early(plan: &Plan, target: &Target, verdict: &mut Verdict) {
    let Some(known) = KnownMonths::of(plan, target) else { return };
    let (part, whole) = (known.part, known.whole);
    let Some(Threshold::Percent(percent)) = verdict.threshold else { return };
    let reached = known.whole_complete && reaches(part, whole, percent);
    let beyond = known.part_complete && !reaches(part, whole, percent);
    if whole == 0 || !(reached || beyond) {
        return;
    }
    ratio(plan, target, percent, (Some(part), Some(whole)), verdict);
    if beyond {
        // The whole will still grow: how many are short cannot be said.
        verdict.shortfall = Shortfall::None;
    }
    (verdict.as_of, verdict.rests_on) = (known.basis.as_of, known.basis.rests_on);
    for step in &mut verdict.steps {
        step.value = known.basis.value(step.measure);
        step.entries = known.basis.entries(step.measure);
    }
    verdict.decided_early = true;
}

/// What the target is compared with; `Ok(None)` if none is set, `Err` if it cannot be read.
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
        | TargetKind::ReportsOnTime
        | TargetKind::PlacesGained
        | TargetKind::AmongFirst
        | TargetKind::ScoreAtLeast
        | TargetKind::NotBelowAverage
        | TargetKind::AtMostPerPeriod
        | TargetKind::KeepMaximum => Ok(None),
    };
    read.map_err(|problem| verdict.fault(At::Target(id, TargetField::Threshold), problem))
}

fn explain(target: &Target, basis: &Basis, verdict: &mut Verdict) {
    let sides = [
        (Side::Part, target.part.as_slice()),
        (Side::Whole, whole_of(target)),
        (Side::Minus, minus_of(target)),
    ];
    for (side, measures) in sides {
        verdict.steps.extend(measures.iter().map(|id| YearStep {
            side,
            measure: *id,
            value: basis.value(*id),
            entries: basis.entries(*id),
        }));
    }
}

/// Impossible year figures: a part above its whole, or more subtracted than there is.
fn above(plan: &Plan, target: &Target, basis: &Basis) -> Vec<(Id, Problem)> {
    let mut found: Vec<(Id, Problem)> = Vec::new();
    for id in counted_by(target) {
        if let Some(problem) = year::above_whole(plan, id, 12) {
            found.push((id, problem));
        }
    }
    // Late cases may be late from before, so "none of" has no whole that limits it.
    let rate = matches!(target.kind, TargetKind::RatioAtLeast | TargetKind::Tracked);
    let (Some(part), Some(whole)) = (basis.total(&target.part), basis.total(whole_of(target)))
    else {
        return found;
    };
    if !rate || !found.is_empty() {
        return found;
    }
    let minus = basis.total(minus_of(target));
    let wrong = match (minus, minus.map(|minus| whole.checked_sub(minus))) {
        (Some(minus), Some(None)) => {
            let problem = Problem::MinusAbove { minus, whole };
            minus_of(target).first().map(|id| (*id, problem))
        }
        (_, Some(Some(rest))) if part > rest => {
            target.part.first().map(|id| (*id, Problem::AboveRest { found: part, rest }))
        }
        (None, _) if part > whole => {
            target.part.first().map(|id| (*id, Problem::AboveWhole { found: part, whole }))
        }
        (Some(_) | None, _) => None,
    };
    found.extend(wrong);
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
    let yearly = target.whole.iter().any(yearly);
    let waits = target.at_the_end || yearly;
    verdict.so_far = !waits && !verdict.past_due;
    if reaches(part, whole, percent) {
        verdict.status = Status::Met;
        return;
    }
    verdict.shortfall = match (target.mendable, to_do(part, whole, percent)) {
        (_, None) => Shortfall::Never,
        (true, Some(count)) => Shortfall::Do(count),
        (false, Some(count)) => {
            in_a_row(part, whole, percent).map_or(Shortfall::Lost(count), Shortfall::NextInARow)
        }
    };
    // What no coming case can make up for is missed before its due date too. If the whole is known for the
    // year, the rest is still to come.
    let gone = matches!(verdict.shortfall, Shortfall::Lost(_)) && !yearly;
    verdict.status = verdict.missed(waits && !gone);
}

/// Whether the whole is zero as typed, or all of it is subtracted. The part may be blank then: nobody counts the
/// letters of apology if no dossier is late.
fn none_arose(plan: &Plan, target: &Target, verdict: &mut Verdict) -> bool {
    let mut basis = Basis::of(plan, target.whole.iter().copied(), 12);
    if basis.total(&target.whole) != Some(0) {
        let minus = minus_of(target);
        let rest = Basis::of(plan, target.whole.iter().chain(minus).copied(), 12);
        // In a month without what is subtracted nobody knows whether anything was left.
        if minus.is_empty()
            || rest.rest(&target.whole, minus) != Some(0)
            || rest.rests_on != basis.rests_on
            || rest.as_of != basis.as_of
        {
            return false;
        }
        basis = rest;
    }
    (verdict.as_of, verdict.rests_on, verdict.missing) =
        (basis.as_of, basis.rests_on, basis.missing);
    for step in verdict.steps.iter_mut().filter(|step| step.side != Side::Part) {
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
    if !whole_of(target).is_empty() && whole.is_none() {
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
    verdict.status = verdict.missed(target.at_the_end && target.mendable);
    verdict.shortfall = if target.mendable { Shortfall::Do(count) } else { Shortfall::Lost(count) };
}
