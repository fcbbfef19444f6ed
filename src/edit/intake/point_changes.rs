//! Đồng ý với bảng có điểm: the changes that criteria sets and points come to.

use super::choices::{Choices, OwnUnit};
use super::proposal::Proposal;
use super::proposed_points::{ProposedLast, ProposedOwn, ProposedUnit};
use crate::edit::making::Making;
use crate::edit::{Change, apply_all, build, criteria_set};
use crate::plan::{
    At, Id, LastScore, LastScoreField, List, Plan, UnitScore, UnitScoreField, Value, code_key,
};
use crate::read::{clean, letters};

/// Whether two sheets hold a criteria set: a plan has one.
pub(super) fn are_several_sets(agreed: &[(&Proposal, &Choices)]) -> bool {
    agreed.iter().filter(|(one, _)| !one.points.set.criteria.is_empty()).count() > 1
}

/// Whether a set would take out most of the plan's criteria, and nobody said to know it.
pub(super) fn is_unaware(proposal: &Proposal, choices: &Choices) -> bool {
    proposal.points.many_gone.is_some() && !choices.knows_gone
}

/// Whether nobody said which of the units is the plan's own.
pub(super) fn lacks_own_unit(proposal: &Proposal, choices: &Choices) -> bool {
    let units = &proposal.points.units;
    !units.is_empty() && choices.own_unit.is_none() && !units.iter().any(|it| it.record.own)
}

/// The changes that points come to, sheet after sheet.
pub(super) fn changes(
    plan: &Plan,
    agreed: &[(&Proposal, &Choices)],
    ids: &mut dyn FnMut() -> Id,
) -> Vec<Change> {
    if agreed.iter().all(|(one, _)| one.points.is_empty()) {
        return Vec::new();
    }
    let (mut after, mut all) = (plan.clone(), Vec::new());
    for (proposal, choices) in agreed {
        let points = &proposal.points;
        let mut made = Vec::new();
        if !points.set.criteria.is_empty() && !is_unaware(proposal, choices) {
            made.extend(criteria_set::bring_in(&after, &points.set));
        }
        made.extend(own_points(&after, &points.own));
        made.extend(last_scores(&after, &points.last, ids));
        if !lacks_own_unit(proposal, choices) {
            made.extend(unit_scores(&after, &points.units, choices.own_unit, ids));
        }
        // What cannot be made is not agreed to: nothing else rests on it.
        if apply_all(&mut after, &made).is_ok() {
            all.extend(made);
        }
    }
    all
}

fn own_points(plan: &Plan, rows: &[ProposedOwn]) -> Vec<Change> {
    let mut making = Making::on(plan);
    for one in rows {
        for said in &one.said {
            let value = Value::text(said.new.as_str());
            let made = build::score(&making.after, one.criterion, said.field, value);
            making.make(made);
        }
    }
    making.changes
}

fn last_scores(plan: &Plan, rows: &[ProposedLast], ids: &mut dyn FnMut() -> Id) -> Vec<Change> {
    use LastScoreField as F;
    let mut after = plan.ids(List::LastScores).last().copied();
    let mut changes = Vec::new();
    for one in rows {
        let held = one.held.filter(|id| plan.last_scores.contains(*id));
        let Some(id) = held.or_else(|| last_of(plan, &one.record.code)) else {
            let own = LastScore::id(&one.record.code);
            let id = if plan.last_scores.contains(own) { ids() } else { own };
            changes.push(build::add_after(id, after, one.record.clone()));
            after = Some(id);
            continue;
        };
        // A blank cell says nothing of what was typed.
        let fields = [F::Name, F::Maximum, F::Given, F::Reason].into_iter();
        let said = fields.map(|field| (At::LastScore(id, field), one.record.get(field)));
        changes.extend(build::set_all(plan, said.filter(|(_, value)| !value.is_blank())));
    }
    changes
}

fn unit_scores(
    plan: &Plan,
    rows: &[ProposedUnit],
    chosen: Option<OwnUnit>,
    ids: &mut dyn FnMut() -> Id,
) -> Vec<Change> {
    use UnitScoreField as F;
    let mut after = plan.ids(List::UnitScores).last().copied();
    let mut changes = Vec::new();
    let is_own = |one: &ProposedUnit| match chosen {
        Some(OwnUnit::Row(row)) => one.row == row,
        Some(OwnUnit::Nowhere) => false,
        None => one.record.own,
    };
    let own_row = rows.iter().find(|one| is_own(one));
    for (id, row) in plan.unit_scores.iter() {
        let stays = own_row.is_none_or(|one| one.held == Some(id));
        if row.own && !stays && !rows.iter().any(|one| one.held == Some(id)) {
            changes.extend(build::set(plan, At::UnitScore(id, F::Own), Value::Flag(false)));
        }
    }
    for one in rows {
        let record = UnitScore { own: is_own(one), ..one.record.clone() };
        let held = one.held.filter(|id| plan.unit_scores.contains(*id));
        let Some(id) = held.or_else(|| unit_of(plan, &record.unit)) else {
            let own = Id::hashed(&format!("diem-don-vi/{}", record.unit));
            let id = if plan.unit_scores.contains(own) { ids() } else { own };
            changes.push(build::add_after(id, after, record));
            after = Some(id);
            continue;
        };
        // Where the table does not name the own unit, the plan's word stays.
        let own = (own_row.is_some() || chosen.is_some())
            .then_some((At::UnitScore(id, F::Own), Value::Flag(record.own)));
        let score = (At::UnitScore(id, F::Score), record.get(F::Score));
        changes.extend(build::set_all(plan, std::iter::once(score).chain(own)));
    }
    changes
}

/// The plan's last points of a code.
pub(super) fn last_of(plan: &Plan, code: &str) -> Option<Id> {
    let code = code_key(code);
    plan.last_scores.iter().find(|(_, row)| code_key(&row.code) == code).map(|(id, _)| id)
}

/// The plan's score of a unit.
pub(super) fn unit_of(plan: &Plan, unit: &str) -> Option<Id> {
    let unit = unit_key(unit);
    plan.unit_scores.iter().find(|(_, row)| unit_key(&row.unit) == unit).map(|(id, _)| id)
}

/// Tên đơn vị như nhau: letters with their marks, because two communes may differ in one of them.
pub(super) fn unit_key(unit: &str) -> String {
    code_key(&letters::compose(&clean::line(unit)))
}
