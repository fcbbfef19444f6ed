//! Which rows the list shows, for a filter.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::app::keeper::person::use_person;
use crate::app::records::verdicts::standing;
use crate::app::session::Session;
use crate::check::Status;
use crate::plan::{Id, List, Plan, naming};
use crate::read::search;
use crate::route::Filter;

/// One row: a remedy or duty that the filter keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which.
    pub id: Id,
    /// The area or section it stands under.
    pub group: Option<Id>,
    /// Something is still asked for.
    pub open: bool,
    /// The searched words stand in it one after the other, as typed.
    pub close: bool,
}

/// The rows that the filter keeps, in the order of the plan. The page shows words of all of it, so
/// it is asked again after every edit; a record is judged again only when what it rests on changed.
pub fn rows(session: Session, filter: Signal<Filter>) -> Memo<Vec<Row>> {
    let person = use_person();
    let list =
        Memo::new(
            move |_| {
                if filter.with(|filter| filter.duties) { List::Duties } else { List::Remedies }
            },
        );
    let (remedies, duties) =
        (session.listed(List::Remedies, |_, _| true), session.listed(List::Duties, |_, _| true));
    let standings = Memo::new(move |_| {
        let list = list.get();
        let ids = if list == List::Duties { duties.get() } else { remedies.get() };
        ids.into_iter().map(|id| (id, standing(session, list, id))).collect::<Vec<_>>()
    });
    Memo::new(move |_| {
        let statuses = standings.with(|all| {
            all.iter().map(|(id, stand)| (*id, stand.with(|stand| stand.status))).collect()
        });
        let person = person.get();
        filter.with(|filter| session.whole(|plan| Asked { plan, statuses, person, filter }.rows()))
    })
}

struct Asked<'a> {
    plan: &'a Plan,
    statuses: BTreeMap<Id, Status>,
    person: Option<Id>,
    filter: &'a Filter,
}

impl Asked<'_> {
    fn rows(&self) -> Vec<Row> {
        let mut rows = if self.filter.duties { self.duties() } else { self.all_remedies() };
        // "so hoa" means the two words together wherever any row has them so.
        if rows.iter().any(|row| row.close) {
            rows.retain(|row| row.close);
        }
        rows
    }

    fn all_remedies(&self) -> Vec<Row> {
        let areas = self.plan.areas.ids().iter().copied().map(Some).chain([None]);
        areas.flat_map(|area| self.remedies(area)).collect()
    }

    fn close(&self, text: &str) -> bool {
        let words = search::fold(self.filter.search.as_deref().unwrap_or_default().trim());
        words.contains(' ') && search::fold(text).contains(&words)
    }

    fn remedies(&self, area: Option<Id>) -> Vec<Row> {
        let own = |(id, remedy): (Id, &crate::plan::Remedy)| {
            let known = remedy.area.filter(|area| self.plan.areas.contains(*area));
            if known != area {
                return None;
            }
            let code = naming::remedy_code(self.plan, id);
            // Found as people type it on a keyboard of figures: 341.
            let bare: String = code.chars().filter(|letter| *letter != '.').collect();
            let text =
                [code.as_str(), &bare, &remedy.heading, &remedy.direction, &remedy.leads_text]
                    .join(" ");
            let officers: Vec<Id> =
                remedy.leads.iter().chain(&remedy.coordinators).copied().collect();
            self.row(id, area, &officers, &text)
        };
        self.plan.remedies.iter().filter_map(own).collect()
    }

    fn duties(&self) -> Vec<Row> {
        let own = |(id, duty): (Id, &crate::plan::Duty)| {
            let group = duty.section.filter(|section| self.plan.sections.contains(*section));
            let text = [duty.heading.as_str(), &duty.text].join(" ");
            self.row(id, group, &duty.leads, &text)
        };
        let rows: Vec<Row> = self.plan.duties.iter().filter_map(own).collect();
        let order = self.plan.sections.ids().iter().copied().map(Some).chain([None]);
        order
            .flat_map(|group| {
                rows.iter().filter(move |row| row.group == group).cloned().collect::<Vec<_>>()
            })
            .collect()
    }

    fn row(&self, id: Id, group: Option<Id>, officers: &[Id], text: &str) -> Option<Row> {
        let status = self.statuses.get(&id).copied().unwrap_or_default();
        let (open, close) = (!status.is_quiet(), self.close(text));
        self.keep(group, officers, text, status).then_some(Row { id, group, open, close })
    }

    fn keep(&self, group: Option<Id>, officers: &[Id], text: &str, status: Status) -> bool {
        let wanted = |want: &Option<String>, found: &dyn Fn(&str) -> bool| {
            want.as_deref().filter(|want| !want.is_empty()).is_none_or(found)
        };
        let named = |id: &str| group.is_some_and(|group| group.to_string() == id);
        let held = |id: &str| id.parse::<Id>().is_ok_and(|id| self.concerns(officers, id));
        let mine = !self.filter.mine || self.person.is_some_and(|me| self.concerns(officers, me));
        mine && wanted(&self.filter.area, &named)
            && wanted(&self.filter.officer, &held)
            && wanted(&self.filter.status, &|code| status.code() == code)
            && wanted(&self.filter.search, &|words| search::finds(text, words))
    }

    /// Whether an officer is named, or is in a group that is; or a group that is named.
    fn concerns(&self, officers: &[Id], officer: Id) -> bool {
        officers
            .iter()
            .any(|named| *named == officer || self.plan.members(*named).contains(&officer))
    }
}

/// The ids that the list shows for a filter, in order: what "previous" and "next" go through.
pub fn shown(session: Session, filter: Signal<Filter>, list: List) -> Memo<Vec<Id>> {
    let filter = Signal::derive(move || Filter { duties: list == List::Duties, ..filter.get() });
    let rows = rows(session, filter);
    Memo::new(move |_| rows.with(|rows| rows.iter().map(|row| row.id).collect()))
}
