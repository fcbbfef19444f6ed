//! Điều bảng không nói: what a table of criteria has no column for stays as the plan's set has it, criterion by
//! criterion whose codes agree.

use std::collections::{BTreeMap, BTreeSet};

use super::criterion_codes::CriterionCode;
use super::point_heads::{PointColumn, PointHeads};
use crate::edit::criteria_set::pairs;
use crate::plan::{Criterion, Id, Plan, PointRole, RuleStep};
use crate::read::clean;

/// Fills what the table does not say into the set that was read from it. `scored` are the criteria of which it says who
/// scores them.
pub(super) fn keep_unsaid(plan: &Plan, heads: &PointHeads, scored: &BTreeSet<Id>, set: &mut Plan) {
    if !plan.has_criteria() || !set.has_criteria() {
        return;
    }
    let known = pairs(plan, set);
    let mut steps: BTreeMap<Id, Vec<(Id, RuleStep)>> = BTreeMap::new();
    for (id, step) in std::mem::take(&mut set.rule_steps).iter() {
        let own = step.criterion.unwrap_or(id);
        steps.entry(own).or_default().push((id, step.clone()));
    }
    let wordless = !heads.has(PointColumn::Wording);
    for (id, own) in &known {
        let (Some(held), Some(row)) = (plan.criteria.get(*own), set.criteria.get_mut(*id)) else {
            continue;
        };
        keep_fields(heads, held, row);
        if !scored.contains(id) {
            row.scorer = held.scorer;
        }
        // Words that say what they said: the rule that a person made of them stays.
        let same = clean::line(&row.wording) == clean::line(&held.wording);
        if same || wordless && row.wording.trim().is_empty() {
            keep_rule(held, row);
            let kept = plan.steps_of(*own).map(|(step_id, step)| {
                let step_id = Id::hashed(&format!("bac-giu/{step_id}"));
                (step_id, RuleStep { criterion: Some(*id), ..step.clone() })
            });
            steps.insert(*id, kept.collect());
        }
    }
    hang(plan, &known, set);
    for id in set.criteria.ids().to_vec() {
        for (step_id, step) in steps.remove(&id).unwrap_or_default() {
            set.rule_steps.push(step_id, step);
        }
    }
}

/// Fills the fields of a criterion for which the table has no column.
fn keep_fields(heads: &PointHeads, held: &Criterion, row: &mut Criterion) {
    use PointColumn as C;
    let fields: [(&[PointColumn], &String, &mut String); 4] = [
        (&[C::Name], &held.name, &mut row.name),
        (&[C::Maximum, C::Score], &held.maximum, &mut row.maximum),
        (&[C::Required], &held.required, &mut row.required),
        (&[C::Note], &held.source, &mut row.source),
    ];
    for (columns, held, own) in fields {
        let silent = !columns.iter().any(|of| heads.has(*of));
        // Rows below a criterion may say it all the same.
        if silent && own.trim().is_empty() {
            own.clone_from(held);
        }
    }
    // A table says by its names alone that something is a bonus or a penalty, and no table says that one is not.
    if row.role == PointRole::Counted {
        row.role = held.role;
    }
}

fn keep_rule(held: &Criterion, row: &mut Criterion) {
    row.wording.clone_from(&held.wording);
    row.rule = held.rule;
    row.each.clone_from(&held.each);
    row.full_at.clone_from(&held.full_at);
    row.zero_is_full = held.zero_is_full;
}

/// Where no row of the table is an area of the plan's set, or a new one, its rows stay below the areas that they are in:
/// the table leaves these out.
fn hang(plan: &Plan, known: &BTreeMap<Id, Id>, set: &mut Plan) {
    let held = |id: Id| known.get(&id).and_then(|own| plan.criteria.get(*own));
    let numbered = |row: &Criterion| CriterionCode::parts_of(&row.code) > 1;
    let tops = || set.criteria.iter().filter(|(_, row)| row.parent.is_none());
    let flat = tops().all(|(id, row)| match held(id) {
        Some(held) => held.parent.is_some(),
        None => numbered(row),
    });
    if !flat {
        return;
    }
    let mut placed: BTreeMap<Id, Id> = BTreeMap::new();
    for (id, own) in known {
        placed.insert(*own, *id);
    }
    let mut beside = None;
    for id in tops().map(|(id, _)| id).collect::<Vec<_>>() {
        let parent = match held(id) {
            Some(held) => held.parent.and_then(|above| area(plan, above, id, &mut placed, set)),
            // A new criterion goes where the one before it is.
            None => beside,
        };
        beside = parent;
        if let Some(row) = set.criteria.get_mut(id) {
            row.parent = parent;
        }
    }
}

/// A criterion of the plan above one of the set, brought along before that one with all above it.
fn area(
    plan: &Plan,
    own: Id,
    before: Id,
    placed: &mut BTreeMap<Id, Id>,
    set: &mut Plan,
) -> Option<Id> {
    if let Some(id) = placed.get(&own) {
        return Some(*id);
    }
    let row = plan.criteria.get(own)?;
    let free = !set.criteria.contains(own);
    let id = if free { own } else { Id::hashed(&format!("tieu-chi-giu/{own}")) };
    let after = set.criteria.before(before);
    placed.insert(own, id);
    if !set.criteria.insert(id, after, Criterion { parent: None, ..row.clone() }) {
        return None;
    }
    let parent = row.parent.and_then(|above| area(plan, above, id, placed, set));
    if let Some(row) = set.criteria.get_mut(id) {
        row.parent = parent;
    }
    Some(id)
}
