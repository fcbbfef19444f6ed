//! Values and records as JSON, by the field table: known keys are taken, the rest is kept as
//! `extra`. The journal, the plan file and the issued copy all read and write through here.

use serde_json::{Map, Value as Json};

use super::fields::Row;
use super::value::{Id, Kind, Value};

/// A value as JSON.
pub fn from_value(value: &Value) -> Json {
    match value {
        Value::Text(text) => Json::String(text.clone()),
        Value::Flag(flag) => Json::Bool(*flag),
        Value::Ids(ids) => ids.iter().map(|id| Json::String(id.to_string())).collect(),
    }
}

/// A value of a kind from JSON; `None` when it does not fit. An absent value is a blank one, and
/// a bare number is taken as the text it would have been typed as.
pub fn to_value(json: &Json, kind: Kind) -> Option<Value> {
    match (kind, json) {
        (Kind::Flag, Json::Bool(flag)) => Some(Value::Flag(*flag)),
        (Kind::Flag, Json::Null) => Some(Value::Flag(false)),
        (Kind::Ids | Kind::Ref, Json::Array(items)) => ids(items, kind),
        (Kind::Ids | Kind::Ref, Json::Null) => Some(Value::Ids(Vec::new())),
        (Kind::Code(codes), Json::String(text)) => {
            let known = text.is_empty() || codes.contains(&text.as_str());
            known.then(|| Value::text(text.as_str()))
        }
        (Kind::Line | Kind::Prose | Kind::Number | Kind::Day, Json::String(text)) => {
            Some(Value::text(text.as_str()))
        }
        (Kind::Number, Json::Number(number)) => Some(Value::Text(number.to_string())),
        (Kind::Line | Kind::Prose | Kind::Number | Kind::Day | Kind::Code(_), Json::Null) => {
            Some(Value::Text(String::new()))
        }
        _ => None,
    }
}

fn ids(items: &[Json], kind: Kind) -> Option<Value> {
    if kind == Kind::Ref && items.len() > 1 {
        return None;
    }
    let mut found = Vec::with_capacity(items.len());
    for item in items {
        let Json::String(text) = item else { return None };
        let Ok(id) = text.parse::<Id>() else { return None };
        found.push(id);
    }
    Some(Value::Ids(found))
}

/// A record's fields as a JSON object, in the order of the table, without blank ones, followed by what a
/// newer release wrote.
pub fn from_row(row: &dyn Row) -> Map<String, Json> {
    let mut object = Map::new();
    for (index, info) in row.infos().iter().enumerate() {
        if let Some(value) = row.value(index).filter(|value| !value.is_blank()) {
            object.insert(info.key.to_owned(), from_value(&value));
        }
    }
    for (key, value) in row.extra() {
        object.entry(key.clone()).or_insert_with(|| value.clone());
    }
    object
}

/// A field that did not fit; its JSON is set aside in `extra`, so nothing is lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// The field's key.
    pub key: String,
    /// The JSON found there.
    pub json: Json,
}

/// Fills a record from a JSON object and lists the fields that did not fit.
pub fn fill_row(row: &mut dyn Row, object: &Map<String, Json>) -> Vec<Misfit> {
    let mut misfits = Vec::new();
    for (key, json) in object {
        let Some(index) = row.index_of(key) else {
            row.extra_mut().insert(key.clone(), json.clone());
            continue;
        };
        let kind = row.infos().get(index).map(|info| info.kind);
        let put = kind.and_then(|kind| to_value(json, kind)).map(|value| row.put(index, value));
        if !matches!(put, Some(Ok(()))) {
            misfits.push(Misfit { key: key.clone(), json: json.clone() });
        }
    }
    misfits
}
