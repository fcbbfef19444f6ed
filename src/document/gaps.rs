//! Chỗ còn trống: blanks that a reader of the paper would notice at once.
//!
//! A blank number or day is not a gap: both come after signing.

use crate::plan::fields::{FieldInfo, FieldName as _, Print};
use crate::plan::{
    At, ClauseRole, DecisionField, Id, One, Plan, Remedy, RemedyField, Section, SectionField,
    SectionHolds, naming,
};

/// Chỗ còn trống in the decision with its plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// A line of the decision or of the plan's head that is always printed.
    Line(At),
    /// No clause of a role: no legal basis, no article, no recipient.
    Clauses(ClauseRole),
    /// No remedy at all.
    Remedies,
    /// A line that a remedy lacks.
    Remedy(Id, RemedyField),
}

/// Listed last: without these the head reads badly, but the plan lacks no words.
const LATER: [At; 4] = [
    At::Decision(DecisionField::Authority),
    At::Decision(DecisionField::Place),
    At::Decision(DecisionField::Symbol),
    At::Decision(DecisionField::Year),
];

/// What the paper lacks, the most important first.
pub fn gaps(plan: &Plan) -> Vec<Gap> {
    let always = |info: &&FieldInfo| info.print == Print::Always;
    let asked = |at: &At| !plan.leaves_out(*at);
    let lines = One::ALL.iter().flat_map(|one| {
        let needed = one.infos().iter().filter(always);
        needed.filter_map(|info| one.at(info.key)).filter(asked)
    });
    let (later, first): (Vec<At>, Vec<At>) = lines.partition(|at| LATER.contains(at));
    let mut gaps = blank(plan, &first);
    gaps.extend(bare_clauses(plan));
    if plan.remedies.is_empty() {
        gaps.push(Gap::Remedies);
    }
    gaps.extend(plan.remedies.iter().flat_map(|(id, remedy)| remedy_gaps(id, remedy)));
    gaps.extend(bare_sections(plan));
    gaps.extend(blank(plan, &later));
    gaps
}

/// What the legal form cannot do without. A plan alone begins with its legal bases or with a paragraph of its own.
fn bare_clauses(plan: &Plan) -> impl Iterator<Item = Gap> {
    let alone = plan.stands_alone();
    let written =
        move |role| plan.clauses_of(role).any(|(_, clause)| !clause.text.trim().is_empty());
    let lacks = move |role: ClauseRole| match role {
        ClauseRole::Article => !alone && !written(role),
        ClauseRole::Basis => !(written(role) || (alone && written(ClauseRole::Opening))),
        ClauseRole::Recipient => !written(role),
        ClauseRole::Opening => false,
    };
    let all = [ClauseRole::Article, ClauseRole::Basis, ClauseRole::Recipient];
    all.into_iter().filter(move |role| lacks(*role)).map(Gap::Clauses)
}

/// Sections that would be printed as a heading with nothing below it. The areas with their remedies are
/// covered by [`Gap::Remedies`].
fn bare_sections(plan: &Plan) -> impl Iterator<Item = Gap> {
    let bare = |id: Id, section: &Section| {
        let headed = !section.title.trim().is_empty() || !section.number.trim().is_empty();
        let filled = match section.holds {
            SectionHolds::Text => false,
            SectionHolds::Remedies => true,
            SectionHolds::Results => plan.prints_results_in(id),
            SectionHolds::Duties => plan.duties_of(id).next().is_some(),
        };
        let parent = plan.sections_of(Some(id)).next().is_some();
        headed && !filled && !parent && section.body.trim().is_empty()
    };
    let sections = plan.sections.iter().filter(move |(id, section)| bare(*id, section));
    sections.map(|(id, _)| Gap::Line(At::Section(id, SectionField::Body)))
}

fn blank(plan: &Plan, addresses: &[At]) -> Vec<Gap> {
    let blank = |at: &At| plan.get(*at).is_some_and(|value| value.as_text().trim().is_empty());
    addresses.iter().copied().filter(blank).map(Gap::Line).collect()
}

fn remedy_gaps(id: Id, remedy: &Remedy) -> Vec<Gap> {
    let lacks = |field: &RemedyField| {
        if *field == RemedyField::Leads {
            return remedy.leads.is_empty() && remedy.leads_text.trim().is_empty();
        }
        if *field == RemedyField::Heading {
            return !naming::is_named(remedy);
        }
        remedy.get(*field).as_text().trim().is_empty()
    };
    let needed = RemedyField::ALL.iter().filter(|field| field.info().print == Print::Always);
    needed.copied().filter(lacks).map(|field| Gap::Remedy(id, field)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::preset::{NewPlan, ba_xa_2024, skeleton};

    #[test]
    fn a_blank_number_and_day_are_no_gap() {
        assert_eq!(gaps(&ba_xa_2024()), []);
    }

    #[test]
    fn a_remedy_nobody_named_is_a_gap_whatever_the_release_wrote_there() {
        for heading in ["", " ", "Mục khắc phục mới", "New remediation item"] {
            let mut plan = ba_xa_2024();
            let id = Id::named("r733");
            if let Some(remedy) = plan.remedies.get_mut(id) {
                remedy.heading = heading.to_owned();
            }
            assert_eq!(gaps(&plan), [Gap::Remedy(id, RemedyField::Heading)], "{heading}");
        }
    }

    #[test]
    fn what_weighs_most_comes_first() {
        let mut plan = ba_xa_2024();
        let id = Id::named("r733");
        plan.decision.signer = " ".to_owned();
        plan.decision.place = String::new();
        if let Some(remedy) = plan.remedies.get_mut(id) {
            remedy.direction = String::new();
            remedy.timeframe = String::new();
        }
        assert_eq!(
            gaps(&plan),
            [
                Gap::Line(At::Decision(DecisionField::Signer)),
                Gap::Remedy(id, RemedyField::Timeframe),
                Gap::Remedy(id, RemedyField::Direction),
                Gap::Line(At::Decision(DecisionField::Place)),
            ]
        );
    }

    #[test]
    fn an_empty_plan_lacks_its_clauses_and_remedies() {
        let gaps = gaps(&Plan::default());
        assert!(gaps.contains(&Gap::Clauses(ClauseRole::Article)), "{gaps:?}");
        assert!(gaps.contains(&Gap::Remedies), "{gaps:?}");
    }

    #[test]
    fn a_new_plan_lacks_the_text_of_its_bare_headings() {
        let plan = skeleton(&NewPlan { commune: "Trà Câu".to_owned(), ..NewPlan::default() });
        let bare = |gap: &Gap| match gap {
            Gap::Line(At::Section(id, SectionField::Body)) => Some(id.to_string()),
            Gap::Line(_) | Gap::Clauses(_) | Gap::Remedies | Gap::Remedy(..) => None,
        };
        let bare: Vec<String> = gaps(&plan).iter().filter_map(bare).collect();
        assert_eq!(bare, ["p11", "p12", "p21", "p311", "p312", "p32", "p41", "p42"]);
    }
}
