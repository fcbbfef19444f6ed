//! Which rows the list shows, for a filter.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::person::use_person;
use crate::app::session::Session;
use crate::app::standing::use_index;
use crate::app::use_today;
use crate::check::{Index, Standing};
use crate::plan::{Id, List, Plan, naming};
use crate::route::Filter;
use crate::text::search;

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

/// The rows that the filter keeps, in the order of the plan. The page shows all of it, so it is
/// asked again after every edit.
pub fn rows(session: Session, filter: Signal<Filter>) -> Memo<Vec<Row>> {
    let (index, today, person) = (use_index(session), use_today(), use_person());
    Memo::new(move |_| {
        let (index, day, person) = (index.get(), today.get(), person.get());
        filter.with(|filter| {
            session.whole(|plan| Asked { plan, index: &index, day, person, filter }.rows())
        })
    })
}

struct Asked<'a> {
    plan: &'a Plan,
    index: &'a Index,
    day: NaiveDate,
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
            let text = [
                naming::remedy_code(self.plan, id).as_str(),
                &remedy.heading,
                &remedy.direction,
                &remedy.leads_text,
            ]
            .join(" ");
            let officers: Vec<Id> =
                remedy.leads.iter().chain(&remedy.coordinators).copied().collect();
            let stand = self.index.remedy(self.plan, id, self.day);
            self.keep(area, &officers, &text, &stand).then(|| Row {
                id,
                group: area,
                open: !stand.status.is_quiet(),
                close: self.close(&text),
            })
        };
        self.plan.remedies.iter().filter_map(own).collect()
    }

    fn duties(&self) -> Vec<Row> {
        let own = |(id, duty): (Id, &crate::plan::Duty)| {
            let group = duty.section.filter(|section| self.plan.sections.contains(*section));
            let text = [duty.heading.as_str(), &duty.text].join(" ");
            let stand = self.index.duty(self.plan, id, self.day);
            self.keep(group, &duty.leads, &text, &stand).then(|| Row {
                id,
                group,
                open: !stand.status.is_quiet(),
                close: self.close(&text),
            })
        };
        let rows: Vec<Row> = self.plan.duties.iter().filter_map(own).collect();
        let order = self.plan.sections.ids().iter().copied().map(Some).chain([None]);
        order
            .flat_map(|group| {
                rows.iter().filter(move |row| row.group == group).cloned().collect::<Vec<_>>()
            })
            .collect()
    }

    fn keep(&self, group: Option<Id>, officers: &[Id], text: &str, stand: &Standing) -> bool {
        let wanted = |want: &Option<String>, found: &dyn Fn(&str) -> bool| {
            want.as_deref().filter(|want| !want.is_empty()).is_none_or(found)
        };
        let named = |id: &str| group.is_some_and(|group| group.to_string() == id);
        let held = |id: &str| id.parse::<Id>().is_ok_and(|id| self.concerns(officers, id));
        let mine = !self.filter.mine || self.person.is_some_and(|me| self.concerns(officers, me));
        mine && wanted(&self.filter.area, &named)
            && wanted(&self.filter.officer, &held)
            && wanted(&self.filter.status, &|code| stand.status.code() == code)
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
