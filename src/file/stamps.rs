//! Stamps as JSON: a table of devices and authors, and a short row for each place, so that the
//! file stays readable.
//!
//! `"remedies/r733/direction": [tick, count, device, time, author, gone]`: device and author are positions in
//! the tables, time is milliseconds since 1970; author and gone are left off if the person had not said who
//! they are, and the record exists.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json, json};

use super::problem::Problem;
use crate::edit::{Book, EditId, Stamp};
use crate::plan::Id;
use crate::read::sorted::sort;

/// The stamps of a book; `None` when nobody has changed it yet.
pub(super) fn write(book: &Book) -> Option<Json> {
    if book.stamps.is_empty() && book.seen.is_empty() {
        return None;
    }
    let mut devices: Vec<Id> = book.stamps.values().map(|stamp| stamp.edit.device).collect();
    devices.extend(book.seen.keys());
    let devices = sorted(devices);
    let authors = sorted(book.stamps.values().filter_map(|stamp| stamp.author).collect());
    let table: Vec<Json> = devices
        .iter()
        .map(|id| json!([id.to_string(), book.seen.get(id).copied().unwrap_or_default()]))
        .collect();
    let mut object = Map::new();
    object.insert("devices".into(), Json::Array(table));
    if !authors.is_empty() {
        object.insert("authors".into(), authors.iter().map(ToString::to_string).collect());
    }
    let places: Map<String, Json> = book
        .stamps
        .iter()
        .map(|(place, stamp)| (place.clone(), row(stamp, &devices, &authors)))
        .collect();
    object.insert("places".into(), Json::Object(places));
    Some(Json::Object(object))
}

fn sorted(mut ids: Vec<Id>) -> Vec<Id> {
    sort(&mut ids);
    ids.dedup();
    ids
}

fn row(stamp: &Stamp, devices: &[Id], authors: &[Id]) -> Json {
    let place = |ids: &[Id], id: Id| ids.binary_search(&id).unwrap_or_default();
    let mut row = vec![
        json!(stamp.tick),
        json!(stamp.edit.count),
        json!(place(devices, stamp.edit.device)),
        json!(stamp.time),
    ];
    if stamp.author.is_some() || stamp.gone {
        row.push(stamp.author.map_or(Json::Null, |id| json!(place(authors, id))));
    }
    if stamp.gone {
        row.push(Json::Bool(true));
    }
    Json::Array(row)
}

/// What stamps say: the last change of each place, and the edits known of each device.
#[derive(Debug, Default)]
pub(super) struct Stamps {
    pub(super) places: BTreeMap<String, Stamp>,
    pub(super) seen: BTreeMap<Id, u64>,
}

/// Stamps from JSON. Those that cannot be read are listed: their places then count as never
/// changed.
pub(super) fn read(json: &Json, problems: &mut Vec<Problem>) -> Stamps {
    let mut found = Stamps::default();
    let mut bad = |at: &str| problems.push(Problem::Value { at: format!("stamps/{at}") });
    let array = |key: &str| json.get(key).and_then(Json::as_array).map_or(&[][..], Vec::as_slice);
    let mut devices = Vec::new();
    for entry in array("devices") {
        let id = entry.get(0).and_then(read_id);
        match (id, entry.get(1).and_then(Json::as_u64)) {
            (Some(id), Some(count)) if count > 0 => {
                found.seen.insert(id, count);
            }
            (Some(_), Some(_)) => {}
            _ => bad("devices"),
        }
        devices.push(id);
    }
    let authors: Vec<Option<Id>> = array("authors").iter().map(read_id).collect();
    let Some(places) = json.get("places").and_then(Json::as_object) else {
        if json.get("places").is_some() || !json.is_object() {
            bad("places");
        }
        return found;
    };
    for (place, row) in places {
        match stamp(row, &devices, &authors) {
            Some(stamp) => {
                found.places.insert(place.clone(), stamp);
            }
            None => bad(place),
        }
    }
    found
}

/// An id from JSON; `None` if it is not one.
pub(super) fn read_id(json: &Json) -> Option<Id> {
    let Ok(id) = json.as_str()?.parse() else { return None };
    Some(id)
}

fn stamp(row: &Json, devices: &[Option<Id>], authors: &[Option<Id>]) -> Option<Stamp> {
    let from = |ids: &[Option<Id>], place: &Json| -> Option<Id> {
        let Ok(place) = usize::try_from(place.as_u64()?) else { return None };
        *ids.get(place)?
    };
    let author = match row.get(4) {
        None | Some(Json::Null) => None,
        Some(place) => Some(from(authors, place)?),
    };
    Some(Stamp {
        tick: row.get(0)?.as_u64()?,
        edit: EditId { count: row.get(1)?.as_u64()?, device: from(devices, row.get(2)?)? },
        time: row.get(3)?.as_i64()?,
        author,
        gone: row.get(5).is_some_and(|gone| gone == &Json::Bool(true)),
    })
}
