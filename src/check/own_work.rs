//! Việc của một người: what an officer or a unit leads and shares, by due date.

use chrono::NaiveDate;

use super::due::owner_due;
use crate::plan::{Id, List, Plan};
use crate::read::sorted::sort_by_key;

/// Vai trò.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WorkRole {
    /// Tham mưu khắc phục of a remedy; được giao of a duty.
    Leads,
    /// Phối hợp.
    Cooperates,
    /// Tổng hợp.
    Coordinates,
}

/// Một việc: a remedy or duty, and how it comes to the officer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnWork {
    /// Whether it is a remedy or a duty.
    pub list: List,
    /// The remedy or duty.
    pub id: Id,
    /// The officer's part in it.
    pub role: WorkRole,
    /// The further parts in which the officer is named, beside this one.
    pub also: Vec<WorkRole>,
    /// Qua nhóm: the group through which it comes; none where the officer is named.
    pub through: Option<Id>,
    /// Hạn: its own due date, or what its time frame means.
    pub due: Option<NaiveDate>,
}

/// How something comes to an officer.
#[derive(Clone, Copy, Debug)]
enum Way {
    Named,
    Through(Id),
}

impl Way {
    const fn group(self) -> Option<Id> {
        match self {
            Self::Named => None,
            Self::Through(group) => Some(group),
        }
    }
}

fn way(plan: &Plan, officer: Id, named: &[Id]) -> Option<Way> {
    if named.contains(&officer) {
        return Some(Way::Named);
    }
    let group = named.iter().copied().find(|group| plan.is_within(officer, *group));
    group.map(Way::Through)
}

/// What is an officer's, groups looked through, by due date; what has none comes last, and equals stand in the plan's
/// order.
pub fn own_work(plan: &Plan, officer: Id) -> Vec<OwnWork> {
    let mut all = Vec::new();
    for (id, row) in plan.remedies.iter() {
        let parts = [
            (WorkRole::Leads, &row.leads),
            (WorkRole::Cooperates, &row.cooperators),
            (WorkRole::Coordinates, &row.coordinators),
        ];
        let part = |(role, named): &(WorkRole, &Vec<Id>)| Some((*role, way(plan, officer, named)?));
        let Some((role, way)) = parts.iter().find_map(part) else { continue };
        let further =
            parts.iter().filter(|(other, named)| *other > role && named.contains(&officer));
        let also = further.map(|(other, _)| *other).collect();
        let (list, through, due) = (List::Remedies, way.group(), owner_due(plan, id));
        all.push(OwnWork { list, id, role, also, through, due });
    }
    for (id, row) in plan.duties.iter() {
        let Some(through) = way(plan, officer, &row.leads) else { continue };
        let (role, through, due) = (WorkRole::Leads, through.group(), owner_due(plan, id));
        let list = List::Duties;
        all.push(OwnWork { list, id, role, also: Vec::new(), through, due });
    }
    sort_by_key(&mut all, |one| (one.due.is_none(), one.due));
    all
}

/// Những người có phiếu: every officer and unit of the plan but groups and those who have left.
pub fn with_sheets(plan: &Plan) -> Vec<Id> {
    let with_work = plan
        .officers
        .iter()
        .filter(|(_, row)| !row.retired && !row.everyone && row.members.is_empty());
    with_work.map(|(id, _)| id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::preset::ba_xa_2024;

    fn told(plan: &Plan, officer: &str) -> Vec<String> {
        let all = own_work(plan, Id::named(officer));
        let word = |one: &OwnWork| {
            let through = one.through.map(|id| format!(" qua {id}")).unwrap_or_default();
            format!("{} {:?}{through}", one.id, one.role)
        };
        all.iter().map(word).collect()
    }

    #[test]
    fn work_comes_by_name_and_through_groups_and_in_the_order_of_its_days() {
        let plan = ba_xa_2024();
        let office = told(&plan, "vptk");
        assert!(office.contains(&"r11 Leads".to_owned()), "{office:?}");
        assert!(office.contains(&"r341 Leads qua motcua".to_owned()), "{office:?}");
        let days: Vec<_> =
            own_work(&plan, Id::named("vptk")).into_iter().filter_map(|one| one.due).collect();
        assert!(days.windows(2).all(|pair| pair.first() <= pair.last()), "{days:?}");
        assert!(told(&plan, "khong").is_empty());
        // Named as coordinator of what a group leads: both are the officer's part.
        let both =
            own_work(&plan, Id::named("vptk")).into_iter().find(|one| one.id == Id::named("r13"));
        assert!(
            both.is_some_and(
                |one| one.role == WorkRole::Leads && one.also == [WorkRole::Coordinates]
            )
        );
    }

    #[test]
    fn groups_and_those_who_left_have_no_sheet() {
        let mut plan = ba_xa_2024();
        let all = with_sheets(&plan);
        assert!(!all.contains(&Id::named("motcua")) && !all.contains(&Id::named("tatca")));
        assert!(all.contains(&Id::named("tckt")));
        plan.officers.get_mut(Id::named("tckt")).unwrap().retired = true;
        assert!(!with_sheets(&plan).contains(&Id::named("tckt")));
    }
}
