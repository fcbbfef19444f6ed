//! Việc của một người: one line for each remedy and duty, with its day and state.

use chrono::NaiveDate;

use super::chip::{self, ChipStatus};
use crate::check::{Index, OwnWork, WorkRole, own_work};
use crate::plan::{Id, List, Plan, naming};
use crate::read::day;
use crate::text::{Language, criteria, documents as m, names};

/// One remedy or duty of an officer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkRow {
    /// Whether it is a remedy or a duty.
    pub list: List,
    /// The remedy or duty.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// "hạn 31/3/2024 · Qua nhóm “Bộ phận một cửa”".
    pub when: String,
    /// Its state.
    pub status: ChipStatus,
}

/// What is an officer's, by due date.
pub fn rows(language: Language, plan: &Plan, officer: Id, today: NaiveDate) -> Vec<WorkRow> {
    let index = Index::of(plan);
    let row = |work: OwnWork| {
        let standing = if work.list == List::Duties {
            index.duty(plan, work.id, today)
        } else {
            index.remedy(plan, work.id, today)
        };
        let due = match work.due {
            Some(due) => m::due_on(language, &day::show(due)),
            None => m::NO_DUE.get(language).to_owned(),
        };
        let group = work.through.map(|group| {
            criteria::through_group(language, &naming::name(plan, List::Officers, group))
        });
        let word = |role: &WorkRole| match (work.list, role) {
            (List::Duties, _) => m::ROLE_DUTY,
            (_, WorkRole::Leads) => m::ROLE_LEADS,
            (_, WorkRole::Cooperates) => m::ROLE_JOINS,
            (_, WorkRole::Coordinates) => m::ROLE_SHARES,
        };
        let roles = std::iter::once(&work.role).chain(&work.also);
        let roles = roles.map(|role| word(role).get(language).to_owned());
        let when = roles.chain([due]).chain(group).collect::<Vec<_>>().join(" · ");
        let status = chip::of_standing(plan, &standing);
        let name = names::title(language, plan, work.list, work.id);
        WorkRow { list: work.list, id: work.id, name, when, status }
    };
    own_work(plan, officer).into_iter().map(row).collect()
}
