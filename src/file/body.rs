//! The body: the plan under plain keys, in the order of the field tables, with its stamps.

use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;

use super::canonical;
use super::problem::{Problem, set_aside};
use super::stamps;
use crate::edit::{Book, Stamp};
use crate::plan::json::{fill_row, from_row};
use crate::plan::{Id, List, One, Plan, Record, Slot, of_set};

/// A book's body.
pub fn write(book: &Book) -> Json {
    let mut object = write_plan(&book.plan);
    if let Some(stamps) = stamps::write(book) {
        object.insert("stamps".into(), stamps);
    }
    Json::Object(object)
}

/// A plan without its stamps.
pub fn write_plan(plan: &Plan) -> Map<String, Json> {
    let mut object = Map::new();
    for one in One::ALL {
        let fields = from_row(plan.one(*one));
        if !fields.is_empty() {
            object.insert(one.key().to_owned(), Json::Object(fields));
        }
    }
    for list in List::ALL {
        let records: Vec<Json> =
            plan.ids(*list).iter().filter_map(|id| write_record(plan, *list, *id)).collect();
        if !records.is_empty() {
            object.insert(list.key().to_owned(), Json::Array(records));
        }
    }
    if !plan.figures.is_empty() {
        object.insert("figures".into(), Json::Object(write_figures(plan)));
    }
    for (key, value) in &plan.extra {
        object.entry(key.clone()).or_insert_with(|| value.clone());
    }
    object
}

fn write_record(plan: &Plan, list: List, id: Id) -> Option<Json> {
    let mut object = Map::new();
    object.insert("id".into(), id.to_string().into());
    for (key, value) in from_row(plan.row(list, id)?) {
        object.entry(key).or_insert(value);
    }
    Some(Json::Object(object))
}

fn write_figures(plan: &Plan) -> Map<String, Json> {
    let mut figures = Map::new();
    for ((measure, slot), text) in &plan.figures {
        let months = figures.entry(measure.to_string()).or_insert_with(|| Json::Object(Map::new()));
        if let Json::Object(months) = months {
            months.insert(slot.to_string(), Json::String(text.clone()));
        }
    }
    figures
}

/// Leaves of a body the criteria set, and whose plan it is.
pub(super) fn keep_set(body: &mut Json) {
    let whose = [One::Frame.key(), One::Agency.key()];
    if let Json::Object(object) = body {
        object.retain(|key, _| of_set(key) || whose.contains(&key.as_str()));
    }
}

/// What a body holds.
#[derive(Debug, Default)]
pub struct Body {
    /// The plan.
    pub plan: Plan,
    /// The last change of each place.
    pub stamps: BTreeMap<String, Stamp>,
    /// The highest known count of each device.
    pub seen: BTreeMap<Id, u64>,
    /// What did not fit; it is set aside in the plan.
    pub problems: Vec<Problem>,
}

impl Body {
    /// The book at a revision.
    pub fn into_book(self, revision: u64) -> Book {
        Book { plan: self.plan, revision, stamps: self.stamps, seen: self.seen }
    }
}

/// Reads a body. Whatever does not fit is listed and set aside; references to missing records are left as
/// they are.
pub fn read(json: &Json) -> Body {
    let mut body = Body::default();
    let Json::Object(object) = json else {
        body.misfit("body", json);
        return body;
    };
    for (key, value) in object {
        let one = One::ALL.iter().copied().find(|one| one.key() == key);
        let list = List::ALL.iter().copied().find(|list| list.key() == key);
        match (one, list, key.as_str()) {
            (Some(one), _, _) => body.read_one(one, value),
            (None, Some(list), _) => body.read_list(list, value),
            (None, None, "figures") => body.read_figures(value),
            (None, None, "stamps") => {
                let found = stamps::read(value, &mut body.problems);
                (body.stamps, body.seen) = (found.places, found.seen);
            }
            (None, None, _) => {
                body.plan.extra.insert(key.clone(), value.clone());
            }
        }
    }
    body
}

impl Body {
    fn misfit(&mut self, at: &str, json: &Json) {
        set_aside(&mut self.plan, at, json);
        self.problems.push(Problem::Value { at: at.to_owned() });
    }

    fn read_one(&mut self, one: One, json: &Json) {
        let Json::Object(object) = json else {
            return self.misfit(one.key(), json);
        };
        for misfit in fill_row(self.plan.one_mut(one), object) {
            self.misfit(&format!("{}/{}", one.key(), misfit.key), &misfit.json);
        }
    }

    fn read_list(&mut self, list: List, json: &Json) {
        let Json::Array(records) = json else {
            return self.misfit(list.key(), json);
        };
        for (place, json) in records.iter().enumerate() {
            match json {
                Json::Object(object) => self.read_record(list, object),
                Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Array(_) => {
                    self.misfit(&format!("{}/{}", list.key(), place + 1), json);
                }
            }
        }
    }

    fn read_record(&mut self, list: List, object: &Map<String, Json>) {
        let mut fields = object.clone();
        let named = fields.shift_remove("id");
        let read = named.as_ref().and_then(Json::as_str).map(str::parse::<Id>);
        let mut record = list.blank();
        let misfits = fill_row(record.row_mut(), &fields);
        let id = match read {
            Some(Ok(id)) if self.plan.row(list, id).is_none() => id,
            Some(Ok(id)) if misfits.is_empty() && self.holds(list, id, &record) => {
                return self.problems.push(Problem::Repeated { list, id });
            }
            _ => {
                let id = self.free_id(list, object);
                if let Some(named) = named {
                    set_aside(&mut self.plan, &format!("{}/{id}/id", list.key()), &named);
                }
                self.problems.push(Problem::Renamed { list, id });
                id
            }
        };
        for misfit in misfits {
            self.misfit(&format!("{}/{id}/{}", list.key(), misfit.key), &misfit.json);
        }
        let after = self.plan.ids(list).last().copied();
        if self.plan.insert(id, after, record).is_err() {
            self.misfit(&format!("{}/{id}", list.key()), &Json::Object(object.clone()));
        }
    }

    fn holds(&self, list: List, id: Id, record: &Record) -> bool {
        self.plan.record(list, id).is_some_and(|found| found == *record)
    }

    /// An id derived from the record's position and words, so that opening twice gives the same.
    fn free_id(&self, list: List, object: &Map<String, Json>) -> Id {
        let place = self.plan.ids(list).len();
        let mut bits = canonical::bits(&json!([place, object]));
        while self.plan.row(list, Id::new(bits)).is_some() {
            bits = bits.wrapping_add(1);
        }
        Id::new(bits)
    }

    fn read_figures(&mut self, json: &Json) {
        let Json::Object(measures) = json else {
            return self.misfit("figures", json);
        };
        for (measure, months) in measures {
            let at = format!("figures/{measure}");
            match (measure.parse::<Id>(), months) {
                (Ok(measure), Json::Object(months)) => self.read_months(measure, months),
                (_, other) => self.misfit(&at, other),
            }
        }
    }

    fn read_months(&mut self, measure: Id, months: &Map<String, Json>) {
        for (slot, json) in months {
            let text = match json {
                Json::String(text) => Some(text.clone()),
                Json::Number(number) => Some(number.to_string()),
                Json::Null => Some(String::new()),
                Json::Bool(_) | Json::Array(_) | Json::Object(_) => None,
            };
            match (slot.parse::<Slot>(), text) {
                (Ok(_), Some(text)) if text.is_empty() => {}
                (Ok(slot), Some(text)) => {
                    self.plan.figures.insert((measure, slot), text);
                }
                _ => self.misfit(&format!("figures/{measure}/{slot}"), json),
            }
        }
    }
}
