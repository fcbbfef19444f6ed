//! Câu lấy từ kế hoạch khác: its words as this plan would say them, where that is sure.

use super::leftovers::LeftoverKind;
use super::next::{OldWords, PlanLeftover, resolve, text_leftovers};
use crate::plan::{At, Id, Plan, SectionField, Value};

/// The words of a source with its years and the names of its agency put as the plan has them. What only a person
/// can decide (results, document numbers, an agency that the plan does not name) stays as it is.
pub fn adapted(text: &str, source: &Plan, plan: &Plan) -> String {
    let words = OldWords::between(source, plan);
    // Which field the words stand in says nothing about them here.
    let nowhere = At::Section(Id::new(0), SectionField::Body);
    let sure = |one: &PlanLeftover| {
        matches!(one.kind, LeftoverKind::Year | LeftoverKind::Agency) && !one.suggested.is_empty()
    };
    let found = text_leftovers(nowhere, text, &words).into_iter().filter(sure);
    let chosen: Vec<(PlanLeftover, String)> =
        found.map(|one| (one.clone(), one.suggested)).collect();
    match resolve(text, &chosen) {
        Some(Value::Text(words)) => words,
        Some(Value::Flag(_) | Value::Ids(_)) | None => text.to_owned(),
    }
}
