//! Edits as small JSON records, for the journal.

use serde_json::{Map, Value as Json, json};

use super::{Change, Edit, EditId, Name, Role};
use crate::plan::value::CodeSet as _;
use crate::plan::{At, Id, List, Value, json as plan_json};

/// A journal record that is not an edit.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("bản ghi nhật ký không đọc được: {0}")]
pub struct BadEdit(pub String);

fn bad(what: &str) -> BadEdit {
    BadEdit(what.to_owned())
}

/// An edit as one line of JSON.
pub fn write(edit: &Edit) -> String {
    let mut object = Map::new();
    object.insert("d".into(), edit.id.device.to_string().into());
    object.insert("n".into(), edit.id.count.into());
    object.insert("t".into(), edit.time.into());
    if let Some(author) = edit.author {
        object.insert("a".into(), author.to_string().into());
    }
    if edit.role != Role::Do {
        object.insert("r".into(), edit.role.code().into());
    }
    if edit.name != Name::Plain {
        object.insert("w".into(), edit.name.code().into());
    }
    object.insert("c".into(), edit.changes.iter().map(write_change).collect());
    Json::Object(object).to_string()
}

/// An edit from one line of JSON.
///
/// # Errors
/// [`BadEdit`] names the part that is missing or does not fit.
pub fn read(line: &str) -> Result<Edit, BadEdit> {
    let json: Json = serde_json::from_str(line).map_err(|error| BadEdit(error.to_string()))?;
    let code = |key: &str| json.get(key).and_then(Json::as_str).unwrap_or_default();
    let changes = json.get("c").and_then(Json::as_array).ok_or_else(|| bad("c"))?;
    Ok(Edit {
        id: EditId {
            device: id(json.get("d"))?.ok_or_else(|| bad("d"))?,
            count: json.get("n").and_then(Json::as_u64).ok_or_else(|| bad("n"))?,
        },
        time: json.get("t").and_then(Json::as_i64).ok_or_else(|| bad("t"))?,
        author: id(json.get("a"))?,
        role: Role::from_code(code("r")).ok_or_else(|| bad("r"))?,
        name: Name::from_code(code("w")).ok_or_else(|| bad("w"))?,
        changes: changes.iter().map(read_change).collect::<Result<_, _>>()?,
    })
}

fn write_change(change: &Change) -> Json {
    match change {
        Change::Set { at, old, new } => json!({
            "set": at.to_string(),
            "old": plan_json::from_value(old),
            "new": plan_json::from_value(new),
        }),
        Change::Insert { id, after, record } => json!({
            "add": record.list().key(), "id": id.to_string(), "after": write_id(*after),
            "row": plan_json::from_row(record.row()),
        }),
        Change::Remove { id, after, record } => json!({
            "del": record.list().key(), "id": id.to_string(), "after": write_id(*after),
            "row": plan_json::from_row(record.row()),
        }),
        Change::Move { list, id, from, to } => json!({
            "move": list.key(), "id": id.to_string(),
            "from": write_id(*from), "to": write_id(*to),
        }),
    }
}

fn write_id(id: Option<Id>) -> Json {
    id.map_or(Json::Null, |id| Json::String(id.to_string()))
}

fn id(json: Option<&Json>) -> Result<Option<Id>, BadEdit> {
    match json {
        None | Some(Json::Null) => Ok(None),
        Some(Json::String(text)) => match text.parse() {
            Ok(id) => Ok(Some(id)),
            Err(error) => Err(BadEdit(crate::plan::value::BadId::to_string(&error))),
        },
        Some(other) => Err(BadEdit(other.to_string())),
    }
}

fn list(json: &Json) -> Result<List, BadEdit> {
    let key = json.as_str().unwrap_or_default();
    List::ALL.iter().copied().find(|list| list.key() == key).ok_or_else(|| bad(key))
}

fn read_change(json: &Json) -> Result<Change, BadEdit> {
    if let Some(path) = json.get("set").and_then(Json::as_str) {
        let at: At =
            path.parse().map_err(|error: crate::plan::BadPath| BadEdit(error.to_string()))?;
        return Ok(Change::Set { at, old: value(at, json, "old")?, new: value(at, json, "new")? });
    }
    let whom = id(json.get("id"))?.ok_or_else(|| bad("id"))?;
    if let Some(key) = json.get("move") {
        let (from, to) = (id(json.get("from"))?, id(json.get("to"))?);
        return Ok(Change::Move { list: list(key)?, id: whom, from, to });
    }
    let adds = json.get("add");
    let key = adds.or_else(|| json.get("del")).ok_or_else(|| bad("change"))?;
    let mut record = list(key)?.blank();
    let row = json.get("row").and_then(Json::as_object).ok_or_else(|| bad("row"))?;
    if let Some(misfit) = plan_json::fill_row(record.row_mut(), row).first() {
        return Err(bad(&misfit.key));
    }
    let (after, record) = (id(json.get("after"))?, Box::new(record));
    Ok(match adds {
        Some(_) => Change::Insert { id: whom, after, record },
        None => Change::Remove { id: whom, after, record },
    })
}

fn value(at: At, json: &Json, key: &str) -> Result<Value, BadEdit> {
    let json = json.get(key).unwrap_or(&Json::Null);
    let kind = at.info().map_or(crate::plan::Kind::Line, |info| info.kind);
    plan_json::to_value(json, kind).ok_or_else(|| BadEdit(format!("{at} {key}")))
}
