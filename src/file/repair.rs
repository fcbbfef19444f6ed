//! Repairs what does not fit together, without discarding anything.

use serde_json::Value as Json;

use super::problem::{Problem, set_aside};
use crate::plan::json::from_value;
use crate::plan::{Id, List, Plan, SectionHolds, Value};
use crate::read::sorted::sort;

/// The deepest nesting of sections and criteria; a decision has three levels, a set of criteria five.
const DEEPEST: usize = 8;

/// The lists whose records a field may name. The first is where a missing record is put.
pub(super) fn named(list: List, key: &str) -> &'static [List] {
    match (list, key) {
        (List::Remedies, "area") => &[List::Areas],
        (List::Sections, "parent") | (List::Duties, "section") => &[List::Sections],
        (List::Targets | List::Evidences | List::Notes, "owner") => &[List::Remedies, List::Duties],
        (List::ReportsSent, "duty") => &[List::Duties],
        (List::Duties, "repeats") | (List::ReportTexts | List::LateDossiers, "owner") => {
            &[List::Remedies]
        }
        (List::Measures, "within")
        | (List::Targets | List::Scores, "part" | "whole" | "subtracted") => &[List::Measures],
        (List::Remedies, "lead_officers" | "coordinating_officers" | "cooperating_officers")
        | (List::Officers, "members")
        | (List::Duties | List::Scores, "officers")
        | (List::Measures, "keepers")
        | (List::Notes, "author")
        | (List::LateDossiers, "officer") => &[List::Officers],
        (List::Criteria, "parent")
        | (List::RuleSteps | List::Scores | List::Evidences, "criterion") => &[List::Criteria],
        _ => &[],
    }
}

/// Repairs a plan: records that others name but that are missing are added empty, remedies and duties without
/// a place get one, sections that contain themselves are detached.
pub(super) fn repair(plan: &mut Plan, problems: &mut Vec<Problem>) {
    missing(plan, problems);
    homeless(plan, problems);
    loops(plan, problems);
}

fn missing(plan: &mut Plan, problems: &mut Vec<Problem>) {
    let mut absent: Vec<(List, Id)> = Vec::new();
    for list in List::ALL {
        for (info, lists) in list.infos().iter().map(|info| (info, named(*list, info.key))) {
            let Some(first) = lists.first() else { continue };
            for row in plan.ids(*list) {
                let Some(value) = list.at(*row, info.key).and_then(|at| plan.get(at)) else {
                    continue;
                };
                let here = |id: Id| lists.iter().any(|list| plan.row(*list, id).is_some());
                absent
                    .extend(value.as_ids().iter().filter(|id| !here(**id)).map(|id| (*first, *id)));
            }
        }
    }
    let strays = plan.figures.keys().map(|(measure, _)| (List::Measures, *measure));
    absent.extend(strays.filter(|(list, id)| plan.row(*list, *id).is_none()));
    sort(&mut absent);
    absent.dedup();
    for (list, id) in absent {
        let last = plan.ids(list).last().copied();
        // It was just found to be missing, so there is room for it.
        if plan.insert(id, last, list.blank()).is_ok() {
            problems.push(Problem::Missing { list, id });
        }
    }
}

/// Remedies without an area and duties without a section would be shown nowhere.
fn homeless(plan: &mut Plan, problems: &mut Vec<Problem>) {
    let area = plan.ids(List::Areas).first().copied();
    let holds = |holds: SectionHolds| {
        plan.sections.iter().find(|(_, section)| section.holds == holds).map(|(id, _)| id)
    };
    let section = holds(SectionHolds::Duties);
    for (list, key, home) in [(List::Remedies, "area", area), (List::Duties, "section", section)] {
        for id in plan.ids(list).to_vec() {
            let Some(at) = list.at(id, key) else { continue };
            if plan.get(at).is_none_or(|value| !value.is_blank()) {
                continue;
            }
            let put = home.map(|home| plan.put(at, Value::Ids(vec![home])));
            problems.push(Problem::Homeless { list, id, moved: matches!(put, Some(Ok(()))) });
        }
    }
    for (list, key) in
        [(List::Evidences, "owner"), (List::Notes, "owner"), (List::ReportsSent, "duty")]
    {
        for id in plan.ids(list) {
            let value = list.at(*id, key).and_then(|at| plan.get(at));
            let proves = plan.evidences.get(*id).is_some_and(|row| row.criterion.is_some());
            let proves = proves && list == List::Evidences;
            if value.is_some_and(|value| value.is_blank()) && !proves {
                problems.push(Problem::Homeless { list, id: *id, moved: false });
            }
        }
    }
}

/// Sections and criteria that contain themselves would be shown nowhere.
fn loops(plan: &mut Plan, problems: &mut Vec<Problem>) {
    for list in [List::Sections, List::Criteria] {
        for id in plan.ids(list).to_vec() {
            let parent = |id: Id| {
                let value = list.at(id, "parent").and_then(|at| plan.get(at))?;
                value.as_ids().first().copied()
            };
            let chain = std::iter::successors(parent(id), |id| parent(*id));
            if chain.take(DEEPEST).count() < DEEPEST {
                continue;
            }
            let Some(at) = list.at(id, "parent") else { continue };
            let old = plan.get(at).map_or(Json::Null, |value| from_value(&value));
            if plan.put(at, Value::Ids(Vec::new())).is_ok() {
                set_aside(plan, &at.to_string(), &old);
                problems.push(Problem::Loop { list, id });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Kind;

    #[test]
    fn every_field_that_names_records_says_which() {
        for list in List::ALL {
            for info in list.infos() {
                let names = matches!(info.kind, Kind::Ids | Kind::Ref);
                assert_eq!(names, !named(*list, info.key).is_empty(), "{}", info.key);
            }
        }
    }
}
