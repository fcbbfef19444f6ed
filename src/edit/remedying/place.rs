//! Where a remedy stands by its code: in which area, and after which other.

use crate::edit::build;
use crate::edit::making::Making;
use crate::plan::{Area, Id, List, Plan, code_key, naming};

/// The order of codes: "3.9" before "3.10", numbers before letters.
type CodeOrder = Vec<(u64, String)>;

fn order(code: &str) -> CodeOrder {
    let part = |part: &str| (part.parse().unwrap_or(u64::MAX), part.to_owned());
    code_key(code).split('.').map(part).collect()
}

/// Lĩnh vực của một mã: the plan's area with the number that the code lies in.
pub fn area_of(plan: &Plan, code: &str) -> Option<Id> {
    let number = code_key(&number_of(plan, code)?);
    let held = plan.areas.iter().find(|(_, area)| code_key(&area.number) == number);
    held.map(|(id, _)| id).filter(|_| !number.is_empty())
}

/// The area of a code; made if the plan has none, named after the criteria set.
pub(super) fn area(making: &mut Making, code: &str, fresh: &mut dyn FnMut() -> Id) -> Option<Id> {
    let number = number_of(&making.after, code);
    let number = number.filter(|number| !number.is_empty())?;
    let plan = &making.after;
    if let Some(held) = area_of(plan, code) {
        return Some(held);
    }
    let id = fresh();
    let lower = |(_, area): &(Id, &Area)| order(&area.number) <= order(&number);
    let after = plan.areas.iter().rfind(lower).map(|(id, _)| id);
    let named = plan.criterion_of_code(&number).and_then(|id| plan.criteria.get(id));
    let title = named.map(|row| row.name.clone()).unwrap_or_default();
    let lead = plan.areas.iter().next().map(|(_, area)| area.lead.clone()).unwrap_or_default();
    let area = Area { number, title, lead, ..Area::default() };
    making.make([build::add_after(id, after, area)]);
    Some(id)
}

/// The number of the area that a code lies in: that of its criterion's area in the set, else its first part.
fn number_of(plan: &Plan, code: &str) -> Option<String> {
    let mut above = plan.criterion_of_code(code).and_then(|id| plan.criteria.get(id));
    let mut steps = 0;
    // A chain that leads into itself ends by the count.
    while let Some(parent) = above.and_then(|row| row.parent).and_then(|id| plan.criteria.get(id)) {
        above = Some(parent);
        steps += 1;
        if steps > plan.criteria.len() {
            break;
        }
    }
    let own = above.map(|row| row.code.trim().trim_end_matches('.').to_owned());
    own.or_else(|| code.trim().split('.').next().map(str::to_owned))
}

/// The remedy that one of this code follows: the last of its area with a lower code, else what stands before the area's
/// first, else the last of the areas before.
pub(super) fn before(plan: &Plan, area: Option<Id>, code: &str) -> Option<Id> {
    let Some(area) = area else { return plan.remedies.ids().last().copied() };
    let own = order(code);
    let lower = |id: &Id| order(&naming::remedy_code(plan, *id)) <= own;
    let in_area: Vec<Id> = plan.remedies_of(area).map(|(id, _)| id).collect();
    if let Some(last) = in_area.iter().rev().copied().find(|id| lower(id)) {
        return Some(last);
    }
    if let Some(first) = in_area.first() {
        return plan.before(List::Remedies, *first);
    }
    let areas_before = plan.areas.ids().iter().take_while(|id| **id != area);
    areas_before.filter_map(|id| plan.remedies_of(*id).last()).last().map(|(id, _)| id)
}
