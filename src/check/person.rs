//! Phần việc của ai. Who answers for the whole plan, whose figures a measure's are, and what a person's part of
//! a draft still lacks.

use super::measures::counted_by;
use crate::plan::{At, Id, Measure, Plan, RemedyField, naming};
use crate::read::search::fold;

/// Whether an officer is named, or is in a named group.
pub fn concerns(plan: &Plan, officers: &[Id], officer: Id) -> bool {
    officers.iter().any(|named| *named == officer || plan.is_within(officer, *named))
}

/// Phụ trách chung: whether an officer answers for the whole plan: the chairman and the vice chairmen, the
/// Văn phòng, and whoever leads a duty with recurring reports. It is only where the pages begin; the person
/// changes it with "Việc của tôi" and "Cả xã" (phường, đặc khu).
pub fn answers_for_all(plan: &Plan, officer: Id) -> bool {
    let title = plan.officers.get(officer).map(|row| fold(&row.title)).unwrap_or_default();
    let leads = |words: &&str| title.contains(words);
    // Who reports only as a member of a group reports his own part.
    let reports = || {
        plan.duties
            .iter()
            .any(|(_, row)| !row.periods.trim().is_empty() && row.leads.contains(&officer))
    };
    ["chu tich", "van phong"].iter().any(leads) || reports()
}

/// Chỉ xem: the chairman or a vice chairman, unless figures are his to enter.
pub fn only_looks(plan: &Plan, officer: Id) -> bool {
    let title = plan.officers.get(officer).map(|row| fold(&row.title)).unwrap_or_default();
    let enters = |(id, row): (Id, &Measure)| !row.retired && keeps(plan, id, officer);
    title.contains("chu tich") && !plan.measures.iter().any(enters)
}

/// Công chức nhập số: whether a measure's figures are an officer's to enter. Where nobody is named, they are
/// those of whoever leads what the figures judge.
pub fn keeps(plan: &Plan, measure: Id, officer: Id) -> bool {
    let keepers = plan.measures.get(measure).map_or(&[][..], |row| &row.keepers);
    if !keepers.is_empty() {
        return concerns(plan, keepers, officer);
    }
    let reading = plan.targets.iter().filter(|(_, row)| counted_by(row).any(|id| id == measure));
    reading.filter_map(|(_, row)| row.owner).any(|owner| leads(plan, owner, officer))
}

/// Whether an officer leads a remedy or duty, by himself or in a group.
fn leads(plan: &Plan, owner: Id, officer: Id) -> bool {
    let of = match (plan.remedies.get(owner), plan.duties.get(owner)) {
        (Some(remedy), _) => &remedy.leads[..],
        (None, Some(duty)) => &duty.leads[..],
        (None, None) => &[],
    };
    concerns(plan, of, officer)
}

/// Whether any remedy or duty is an officer's.
pub fn has_work(plan: &Plan, officer: Id) -> bool {
    let all = plan.remedies.ids().iter().chain(plan.duties.ids());
    all.copied().any(|owner| leads(plan, owner, officer))
}

/// Chưa hoàn thiện: of each remedy that still lacks its name, its direction or who leads it, the first blank
/// field, in the order of the plan. With a person, only of the remedies that the person leads.
pub fn unfinished(plan: &Plan, person: Option<Id>) -> Vec<At> {
    let own = plan.remedies.iter();
    let own = own.filter(|(id, _)| person.is_none_or(|me| leads(plan, *id, me)));
    let lacks = own.filter_map(|(id, row)| {
        let field = if !naming::is_named(row) {
            RemedyField::Heading
        } else if row.direction.trim().is_empty() {
            RemedyField::Direction
        } else if row.leads.is_empty() && row.leads_text.trim().is_empty() {
            RemedyField::Leads
        } else {
            return None;
        };
        Some(At::Remedy(id, field))
    });
    lacks.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Officer, Remedy};
    use crate::preset;

    fn id(text: &str) -> Id {
        text.parse().unwrap()
    }

    #[test]
    fn a_member_of_a_group_is_concerned() {
        let plan = preset::ba_xa_2024();
        let group = plan.officers.iter().find(|(_, row)| row.everyone || !row.members.is_empty());
        let (group, _) = group.unwrap();
        let member = *plan.members(group).first().unwrap();
        assert!(concerns(&plan, &[group], member));
        assert!(!concerns(&plan, &[], member));
        let (shop, everyone) = (id("motcua"), id("tatca"));
        assert!(concerns(&plan, &[everyone], shop), "a group is of a larger one");
        assert!(!concerns(&plan, &[shop], everyone));
        // A group of one is that person's, and his own work is not the group's.
        let group = Officer { members: vec![id("tckt")], ..Officer::default() };
        let mut plan = plan;
        plan.officers.push(id("nhom"), group);
        assert!(concerns(&plan, &[id("nhom")], id("tckt")));
        assert!(!concerns(&plan, &[id("tckt")], id("nhom")));
    }

    #[test]
    fn the_chairman_and_the_office_answer_for_the_whole() {
        let mut plan = preset::ba_xa_2024();
        let whole = |plan: &Plan| {
            let all = plan.officers.ids().iter().filter(|id| answers_for_all(plan, **id));
            all.map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(whole(&plan), ["chutich", "vptk"]);
        // Whoever reports, though the title does not tell.
        plan.duties.get_mut(id("d433")).unwrap().leads = vec![id("tckt")];
        assert_eq!(whole(&plan), ["chutich", "vptk", "tckt"]);
        assert!(!answers_for_all(&plan, id("khong")));
    }

    #[test]
    fn figures_are_those_of_their_keepers_or_else_of_who_leads() {
        let mut plan = preset::ba_xa_2024();
        assert!(keeps(&plan, id("cot10"), id("vhxh")), "through the one-stop shop");
        assert!(!keeps(&plan, id("cot10"), id("tckt")));
        plan.measures.get_mut(id("m623")).unwrap().keepers = Vec::new();
        assert!(keeps(&plan, id("m623"), id("tckt")) && !keeps(&plan, id("m623"), id("vhxh")));
    }

    #[test]
    fn a_blank_remedy_is_unfinished_until_it_is_named_directed_and_led() {
        let mut plan = preset::ba_xa_2024();
        assert_eq!(unfinished(&plan, None), []);
        let new = id("moi");
        plan.remedies.push(new, Remedy::default());
        let mut lacks = |change: &dyn Fn(&mut Remedy)| {
            change(plan.remedies.get_mut(new).unwrap());
            unfinished(&plan, None)
        };
        assert_eq!(lacks(&|_| ()), [At::Remedy(new, RemedyField::Heading)]);
        let named = lacks(&|row| row.heading = "Công khai".into());
        assert_eq!(named, [At::Remedy(new, RemedyField::Direction)]);
        let directed = lacks(&|row| row.direction = "Niêm yết".into());
        assert_eq!(directed, [At::Remedy(new, RemedyField::Leads)]);
        assert_eq!(unfinished(&plan, Some(id("tckt"))), [], "nobody's yet");
        plan.remedies.get_mut(new).unwrap().leads = vec![id("tckt")];
        assert_eq!(unfinished(&plan, None), []);
    }
}
