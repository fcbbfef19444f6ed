//! Chỗ cần xem lại: what does not add up in a set, by the name of its criterion.

use crate::plan::{At, CriterionField, List, Plan, naming};
use crate::score::Scheme;
use crate::text::{Language, points};

/// What is wrong, one sentence each, and the field to go to: of a step of a rule, its criterion's rule.
pub fn remarks(language: Language, set: &Plan, scheme: &Scheme) -> Vec<(At, String)> {
    let told = scheme.remarks.iter().map(|(at, remark)| {
        let words = points::remark(language, remark);
        let Some((_, record)) = at.record() else { return (*at, words) };
        let step = set.rule_steps.get(record).and_then(|step| step.criterion);
        let name = naming::name(set, List::Criteria, step.unwrap_or(record));
        let at = step.map_or(*at, |criterion| At::Criterion(criterion, CriterionField::Rule));
        (at, if name.is_empty() { words } else { format!("{name}: {words}") })
    });
    told.collect()
}
