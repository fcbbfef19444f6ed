//! What a record is called on the screen, even if it has no name yet.

use super::codes::Worded as _;
use super::{Language, Message, criteria, plan_page};
use crate::plan::{Id, List, Plan, RemedyAim, naming};

/// The record's name, or "(chưa đặt tên)" and the like beside the code it may have.
pub fn title(language: Language, plan: &Plan, list: List, id: Id) -> String {
    let name = naming::name(plan, list, id);
    let unnamed = match list {
        List::Remedies if codeless(plan, id) => criteria::NEW_REMEDY,
        List::Sections => plan_page::UNTITLED,
        List::Duties => plan_page::NEW_DUTY,
        List::Clauses
        | List::Officers
        | List::Areas
        | List::Remedies
        | List::Measures
        | List::Targets
        | List::Evidences
        | List::Notes
        | List::ReportsSent
        | List::PeriodReports
        | List::ReportTexts
        | List::LateDossiers
        | List::IndexResults
        | List::Criteria
        | List::RuleSteps
        | List::ScoreBands
        | List::Scores
        | List::LastScores
        | List::UnitScores => criteria::UNNAMED,
    };
    let nameless = name.is_empty()
        || plan.remedies.get(id).is_some_and(|remedy| naming::remedy_title(remedy).is_empty());
    match (nameless, name.is_empty()) {
        (false, _) => name,
        (true, true) => unnamed.get(language).to_owned(),
        (true, false) => format!("{name} · {}", unnamed.get(language)),
    }
}

/// "Duy trì", "Nâng cao": what a remedy is for, where it mends nothing.
pub fn aim(plan: &Plan, id: Id) -> Option<Message> {
    let aim = plan.remedies.get(id)?.aim;
    (aim != RemedyAim::Mend).then(|| aim.word())
}

/// The record's code and its name apart: "3.4.1" and "Tỷ lệ hồ sơ…". Only a remedy has a code.
pub fn apart(language: Language, plan: &Plan, list: List, id: Id) -> (String, String) {
    let Some(remedy) = plan.remedies.get(id).filter(|_| list == List::Remedies) else {
        return (String::new(), title(language, plan, list, id));
    };
    let code = naming::remedy_code(plan, id);
    match naming::remedy_title(remedy) {
        "" if codeless(plan, id) => (code, criteria::NEW_REMEDY.get(language).to_owned()),
        "" => (code, criteria::UNNAMED.get(language).to_owned()),
        name => (code, name.to_owned()),
    }
}

/// How a sentence points at a record, even if it has no name yet.
pub fn mark(language: Language, plan: &Plan, list: List, id: Id) -> String {
    let mark = naming::mark(plan, list, id);
    if mark.is_empty() { title(language, plan, list, id) } else { mark }
}

/// Whether a remedy has no codes of its own, so that only its place numbers it.
fn codeless(plan: &Plan, id: Id) -> bool {
    plan.remedies.get(id).is_some_and(|remedy| remedy.codes.trim().is_empty())
}
