//! What a document calls the plan that it is about.

use super::prose;
use crate::plan::{Id, List, Plan, naming};

/// "Kế hoạch khắc phục, cải thiện và nâng cao Chỉ số CCHC": the plan by its own subject, the index by its short
/// name, without the year that the report's period states.
pub(super) fn short_subject(plan: &Plan) -> String {
    const INDEX: &[&str] = &[
        "hỉ số cải cách hành chính (PAR INDEX)",
        "hỉ số cải cách hành chính (PAR Index)",
        "hỉ số cải cách hành chính",
    ];
    let words = subject_words(plan);
    let until = words.find(" năm ").and_then(|place| words.get(..place));
    let mut words = until.unwrap_or(&words).trim_end_matches(['.', ',', ';']).to_owned();
    if let Some(long) = INDEX.iter().find(|long| words.contains(**long)) {
        words = words.replace(long, "hỉ số CCHC");
    }
    if words.is_empty() {
        "khắc phục, cải thiện và nâng cao Chỉ số CCHC".clone_into(&mut words);
    }
    format!("{} {words}", kind_of_plan(plan))
}

/// "Kế hoạch": what kind of paper the plan is, within a sentence.
pub(super) fn kind_of_plan(plan: &Plan) -> String {
    let kind = match plan.decision.plan_title.trim() {
        "" => "kế hoạch".to_owned(),
        // The kind alone reads as a common word; a longer title holds names whose letters stay.
        title if title.split_whitespace().count() < 3 => title.to_lowercase(),
        title => title.to_owned(),
    };
    prose::capital(&kind)
}

/// The plan's own subject, within a sentence; empty while it has none.
pub(super) fn subject_words(plan: &Plan) -> String {
    let words = prose::lines(&plan.decision.plan_subject).collect::<Vec<_>>().join(" ");
    if words.is_empty() { words } else { prose::within(&words) }
}

/// The plan by its own subject, with its year if it has one.
pub(super) fn dated_subject(plan: &Plan) -> String {
    match plan.frame.year.trim() {
        "" => short_subject(plan),
        year => format!("{} năm {year}", short_subject(plan)),
    }
}

/// How a line names a remedy or duty: "7.3.3", the first clause of a duty.
pub(super) fn short_name(plan: &Plan, list: List, id: Id) -> String {
    match plan.duties.get(id).filter(|_| list == List::Duties) {
        Some(duty) => prose::gist(&duty.text),
        None => naming::mark(plan, list, id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::preset::ba_xa_2024;

    #[test]
    fn the_plan_is_called_by_its_own_subject() {
        let mut plan = ba_xa_2024();
        let said = |plan: &Plan| short_subject(plan);
        assert_eq!(said(&plan), "Kế hoạch khắc phục, cải thiện và nâng cao Chỉ số CCHC");
        plan.decision.plan_subject =
            "Duy trì, cải thiện Chỉ số cải cách hành chính (PAR INDEX) năm 2027".to_owned();
        assert_eq!(said(&plan), "Kế hoạch duy trì, cải thiện Chỉ số CCHC");
        plan.decision.plan_subject.clear();
        assert_eq!(said(&plan), "Kế hoạch khắc phục, cải thiện và nâng cao Chỉ số CCHC");
    }
}
