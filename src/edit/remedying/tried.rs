//! Dùng làm chỉ tiêu: what was tried for a criterion becomes a target.

use super::remedy::{Assigned, draft_of};
use super::target::{Asking, add, asking};
use crate::edit::making::Making;
use crate::edit::{Change, build};
use crate::plan::{At, CriterionScore, Id, Plan, Target, TargetField, Value, naming};

/// Dùng làm chỉ tiêu: what was tried for a criterion becomes the threshold of its remedy's target that counts the same,
/// else of a new target; without a remedy of its code, one is made.
pub fn use_as_target(
    plan: &Plan,
    criterion: Id,
    threshold: &str,
    fresh: &mut dyn FnMut() -> Id,
) -> Vec<Change> {
    let Some(row) = plan.criteria.get(criterion) else { return Vec::new() };
    let mut making = Making::on(plan);
    let own = naming::remedy_of_code(plan, &row.code);
    let Some(owner) = own.or_else(|| draft_of(&mut making, criterion, &Assigned::default(), fresh))
    else {
        return Vec::new();
    };
    let asking = asking(plan, criterion);
    let score = plan.score_of(criterion).cloned().unwrap_or_default();
    let same = |target: &Target| {
        // A score that counts nothing was typed: its target bears the criterion's name.
        let alike = if score.part.is_empty() {
            target.label == row.name
        } else {
            sides(target, &asking) == sides_of(&score, &asking)
        };
        target.kind == asking.kind && (!asking.kind.counts() || alike)
    };
    let held = making.after.targets_of(owner).find(|(_, target)| same(target)).map(|(id, _)| id);
    match held {
        Some(target) => {
            let at = At::Target(target, TargetField::Threshold);
            let change = build::set(&making.after, at, Value::text(threshold));
            making.make(change);
        }
        None => {
            add(&mut making, criterion, owner, Some(threshold), fresh);
        }
    }
    making.changes
}

fn sides<'a>(target: &'a Target, asking: &Asking) -> (&'a [Id], &'a [Id]) {
    (&target.part, if asking.divides { &target.whole } else { &[] })
}

fn sides_of<'a>(score: &'a CriterionScore, asking: &Asking) -> (&'a [Id], &'a [Id]) {
    (&score.part, if asking.divides { &score.whole } else { &[] })
}
