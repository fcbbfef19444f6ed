//! Đề cương: the parts of a plan in the order in which they are filled in, for the page that edits
//! them and the outline beside it.

use crate::plan::{At, Id, List, Plan, SectionHolds};

/// How deep sections may be nested; deeper nesting can only be a cycle in a damaged file.
const DEEPEST: usize = 8;

/// Phần. One part of the plan, as pages and addresses name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlanPart {
    /// Thông tin chung: year, agency, last year's result, aim.
    Frame,
    /// Chữ còn sót of the older plan it was made from.
    Leftovers,
    /// Quyết định.
    Decision,
    /// A section of the plan.
    Section(Id),
    /// Cán bộ, công chức.
    Officers,
    /// Ban hành.
    Issue,
}

impl PlanPart {
    /// The word in an address: "khung", "muc-p21".
    pub fn word(self) -> String {
        match self {
            Self::Frame => "khung".to_owned(),
            Self::Leftovers => "chu-cu".to_owned(),
            Self::Decision => "quyet-dinh".to_owned(),
            Self::Section(id) => format!("muc-{id}"),
            Self::Officers => "can-bo".to_owned(),
            Self::Issue => "ban-hanh".to_owned(),
        }
    }

    /// The part that a word names; `None` if it names none.
    pub fn of_word(word: &str) -> Option<Self> {
        match word {
            "khung" => Some(Self::Frame),
            "chu-cu" => Some(Self::Leftovers),
            "quyet-dinh" => Some(Self::Decision),
            "can-bo" => Some(Self::Officers),
            "ban-hanh" => Some(Self::Issue),
            other => {
                let id = other.strip_prefix("muc-")?.parse::<Id>();
                id.ok().map(Self::Section)
            }
        }
    }
}

/// Dòng của đề cương.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The part it leads to.
    pub part: PlanPart,
    /// The depth: 0 for the parts themselves.
    pub depth: usize,
}

/// Every part and section, in order.
pub fn outline(plan: &Plan) -> Vec<Heading> {
    let mut all = vec![top(PlanPart::Frame)];
    if plan.was_handed_over() {
        all.push(top(PlanPart::Leftovers));
    }
    all.push(top(PlanPart::Decision));
    for id in tops(plan) {
        let below = family(plan, id).into_iter();
        all.extend(below.map(|(id, depth)| Heading { part: PlanPart::Section(id), depth }));
    }
    all.extend([top(PlanPart::Officers), top(PlanPart::Issue)]);
    all
}

const fn top(part: PlanPart) -> Heading {
    Heading { part, depth: 0 }
}

/// The parts that have a page of their own, in order.
pub fn pages(plan: &Plan) -> Vec<PlanPart> {
    outline(plan).into_iter().filter(|heading| heading.depth == 0).map(|one| one.part).collect()
}

/// The part whose page shows this part; `None` if its section is not in the plan.
pub fn page_of(plan: &Plan, part: PlanPart) -> Option<PlanPart> {
    let PlanPart::Section(id) = part else { return Some(part) };
    let holds = |top: &Id| family(plan, *top).iter().any(|(own, _)| *own == id);
    tops(plan).into_iter().find(holds).map(PlanPart::Section)
}

/// The part in which a value is edited; `None` for values that have pages of their own.
pub fn part_of(plan: &Plan, at: At) -> Option<PlanPart> {
    match at {
        At::Frame(_) | At::Agency(_) | At::LastResult(_) | At::Aim(_) | At::IndexResult(..) => {
            Some(PlanPart::Frame)
        }
        At::Decision(_) | At::PaperForm(_) => Some(PlanPart::Decision),
        At::Issue(_) => Some(PlanPart::Issue),
        At::Clause(id, _) => part_of_record(plan, List::Clauses, id),
        At::Section(id, _) => part_of_record(plan, List::Sections, id),
        At::Officer(id, _) => part_of_record(plan, List::Officers, id),
        At::Area(id, _) => part_of_record(plan, List::Areas, id),
        At::Duty(id, _) => part_of_record(plan, List::Duties, id),
        At::Target(id, _) => part_of_record(plan, List::Targets, id),
        At::Remedy(..)
        | At::Measure(..)
        | At::Evidence(..)
        | At::Note(..)
        | At::ReportSent(..)
        | At::PeriodReport(..)
        | At::ReportText(..)
        | At::LateDossier(..)
        | At::CriteriaSet(_)
        | At::SelfAssessment(_)
        | At::Criterion(..)
        | At::RuleStep(..)
        | At::ScoreBand(..)
        | At::CriterionScore(..)
        | At::LastScore(..)
        | At::UnitScore(..)
        | At::Figure(..) => None,
    }
}

/// The part in which a record is edited; `None` for records that have pages of their own.
pub fn part_of_record(plan: &Plan, list: List, id: Id) -> Option<PlanPart> {
    match list {
        List::IndexResults => Some(PlanPart::Frame),
        List::Clauses => Some(PlanPart::Decision),
        List::Sections => Some(PlanPart::Section(id)),
        List::Officers => Some(PlanPart::Officers),
        List::Areas => {
            let mut sections = plan.sections.iter();
            let holder = sections.find(|(_, section)| section.holds == SectionHolds::Remedies);
            holder.map(|(id, _)| PlanPart::Section(id))
        }
        List::Duties => plan.duties.get(id).and_then(|duty| duty.section).map(PlanPart::Section),
        // Those of the plan itself stand beside its aim.
        List::Targets => {
            let own = plan.targets.get(id).is_some_and(|target| target.owner.is_none());
            own.then_some(PlanPart::Frame)
        }
        List::Remedies
        | List::Measures
        | List::Evidences
        | List::Notes
        | List::ReportsSent
        | List::PeriodReports
        | List::ReportTexts
        | List::LateDossiers
        | List::Criteria
        | List::RuleSteps
        | List::ScoreBands
        | List::Scores
        | List::LastScores
        | List::UnitScores => None,
    }
}

/// A section and all below it, in printed order, each with its depth.
pub fn family(plan: &Plan, top: Id) -> Vec<(Id, usize)> {
    let mut found = Vec::new();
    collect(plan, top, 0, &mut found);
    found
}

fn collect(plan: &Plan, id: Id, depth: usize, found: &mut Vec<(Id, usize)>) {
    if depth > DEEPEST || found.iter().any(|(known, _)| *known == id) {
        return;
    }
    found.push((id, depth));
    for (child, _) in plan.sections_of(Some(id)) {
        collect(plan, child, depth + 1, found);
    }
}

/// The top-level sections. One whose parent is missing counts as one, so that none is lost.
fn tops(plan: &Plan) -> Vec<Id> {
    let lost = |parent: Id| !plan.sections.contains(parent);
    let at_top = plan.sections.iter().filter(|(_, section)| section.parent.is_none_or(lost));
    at_top.map(|(id, _)| id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Section;
    use crate::preset;

    #[test]
    fn the_sample_is_read_from_frame_to_issue() {
        let plan = preset::ba_xa_2024();
        let words: Vec<String> = pages(&plan).into_iter().map(PlanPart::word).collect();
        let expected =
            ["khung", "quyet-dinh", "muc-p1", "muc-p2", "muc-p3", "muc-p4", "can-bo", "ban-hanh"];
        assert_eq!(words, expected);
        let depth = |word: &str| {
            outline(&plan).into_iter().find(|one| one.part.word() == word).map(|one| one.depth)
        };
        assert_eq!(depth("muc-p212"), Some(2));
        assert_eq!(depth("muc-p21"), Some(1));
    }

    #[test]
    fn every_word_leads_back_to_its_part() {
        for heading in outline(&preset::ba_xa_2024()) {
            assert_eq!(PlanPart::of_word(&heading.part.word()), Some(heading.part));
        }
        assert_eq!(PlanPart::of_word("muc-"), None);
        assert_eq!(PlanPart::of_word("khac"), None);
    }

    #[test]
    fn a_section_stands_on_the_page_of_its_part() {
        let plan = preset::ba_xa_2024();
        let (part, section) = (Id::named("p2"), Id::named("p212"));
        assert_eq!(page_of(&plan, PlanPart::Section(section)), Some(PlanPart::Section(part)));
        assert_eq!(page_of(&plan, PlanPart::Section(Id::named("khong"))), None);
    }

    #[test]
    fn a_value_is_edited_in_its_part() {
        use crate::plan::{AreaField, DutyField, RemedyField, TargetField};
        let plan = preset::ba_xa_2024();
        let section = |word| Some(PlanPart::Section(Id::named(word)));
        let area = At::Area(Id::named("a1"), AreaField::Title);
        assert_eq!(part_of(&plan, area), section("p212"));
        assert_eq!(part_of(&plan, At::Duty(Id::named("d211"), DutyField::Text)), section("p321"));
        assert_eq!(part_of(&plan, At::Remedy(Id::named("r733"), RemedyField::Due)), None);
        let target = |word| part_of(&plan, At::Target(Id::named(word), TargetField::Label));
        assert_eq!(target("thuhang"), Some(PlanPart::Frame));
        assert_eq!(target("t733kq"), None);
    }

    #[test]
    fn a_lost_parent_hides_nothing() {
        let mut plan = Plan::default();
        let lost = Section { parent: Some(Id::named("x")), ..Section::default() };
        plan.sections.push(Id::named("a"), lost);
        assert!(pages(&plan).contains(&PlanPart::Section(Id::named("a"))));
    }
}
