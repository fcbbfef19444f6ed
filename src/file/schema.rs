//! JSON Schemas of the plan file and of a criteria set's file, from the same field tables that write it.

use serde_json::{Map, Value as Json, json};

use super::format::{FORMAT, SET_FORMAT, VERSION};
use crate::plan::fields::FieldInfo;
use crate::plan::{Kind, List, One, of_set};
use crate::read::sorted::sort;

/// The schema, draft 2020-12. Fields that it does not name are allowed: a newer release may write
/// them, and they are kept.
pub fn schema() -> Json {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "ke-hoach-cchc.schema.json",
        "title": "Tệp kế hoạch cải thiện Chỉ số CCHC (PAR INDEX improvement plan)",
        "description": "Một kế hoạch của một đơn vị cấp xã trong một năm. sha256 is taken over the body as JSON with keys sorted by code point, no spaces, and only quote, backslash and control characters escaped.",
        "type": "object",
        "required": ["format", "version", "reader", "plan_id", "device", "revision", "sha256", "body"],
        "properties": {
            "format": {"const": FORMAT},
            "version": {"type": "integer", "minimum": 1, "description": format!("The version of the format; this schema describes version {VERSION}.")},
            "reader": {"type": "integer", "minimum": 1, "description": "The lowest version whose readers may change the file."},
            "application": {"type": "string", "description": "The version of the application."},
            "plan_id": reference("The plan; the same in every copy of it."),
            "device": reference("The device that wrote the file."),
            "revision": {"type": "integer", "minimum": 0, "description": "How many edits made the plan what it is."},
            "base_revision": {"type": "integer", "minimum": 0, "description": "The revision at which the sender had last received the plan by file."},
            "saved_at": {"type": "string", "description": "When, in ISO 8601 with the offset."},
            "author": reference("Công chức gửi tệp. An officer of the plan."),
            "counts": {"type": "object", "additionalProperties": {"type": "integer", "minimum": 0}},
            "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "body": body(),
        },
        "$defs": definitions(),
    })
}

/// The schema of a criteria set's file: what a plan file says of a set, and nothing of a plan.
pub fn set_schema() -> Json {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "bo-tieu-chi-cchc.schema.json",
        "title": "Tệp bộ tiêu chí xác định Chỉ số CCHC (criteria set)",
        "description": "Một bộ tiêu chí, không có điểm đã chấm. sha256 is taken over the body as JSON with keys sorted by code point, no spaces, and only quote, backslash and control characters escaped.",
        "type": "object",
        "required": ["format", "version", "reader", "sha256", "body"],
        "properties": {
            "format": {"const": SET_FORMAT},
            "version": {"type": "integer", "minimum": 1, "description": format!("The version of the format; this schema describes version {VERSION}.")},
            "reader": {"type": "integer", "minimum": 1, "description": "The lowest version whose readers may change the file."},
            "application": {"type": "string", "description": "The version of the application."},
            "saved_at": {"type": "string", "description": "When, in ISO 8601 with the offset."},
            "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "body": {"type": "object", "properties": parts(of_set)},
        },
        "$defs": definitions(),
    })
}

fn definitions() -> Json {
    json!({"id": {"type": "string", "pattern": "^[0-9a-z]{1,13}$"}})
}

fn reference(description: &str) -> Json {
    json!({"$ref": "#/$defs/id", "description": description})
}

fn body() -> Json {
    let mut parts = parts(|_| true);
    parts.insert("figures".into(), figures());
    parts.insert("stamps".into(), stamps());
    json!({"type": "object", "properties": parts})
}

/// The singletons and lists whose keys are asked for.
fn parts(wanted: fn(&str) -> bool) -> Map<String, Json> {
    let mut parts = Map::new();
    for one in One::ALL.iter().filter(|one| wanted(one.key())) {
        let fields = fields(one.infos(), one.docs());
        parts.insert(one.key().into(), json!({"type": "object", "properties": fields}));
    }
    for list in List::ALL.iter().filter(|list| wanted(list.key())) {
        let mut fields = fields(list.infos(), list.docs());
        fields.shift_insert(0, "id".into(), json!({"$ref": "#/$defs/id"}));
        let record = json!({"type": "object", "required": ["id"], "properties": fields});
        parts.insert(list.key().into(), json!({"type": "array", "items": record}));
    }
    parts
}

fn fields(infos: &[FieldInfo], docs: &[&str]) -> Map<String, Json> {
    let field = |(info, doc): (&FieldInfo, &&str)| {
        let mut schema = kind(info.kind);
        if let Json::Object(schema) = &mut schema {
            let words: Vec<&str> = doc.lines().map(str::trim).collect();
            schema.insert("description".into(), words.join(" ").into());
        }
        (info.key.to_owned(), schema)
    };
    infos.iter().zip(docs).map(field).collect()
}

fn kind(kind: Kind) -> Json {
    match kind {
        Kind::Line | Kind::Prose | Kind::Number | Kind::Day => json!({"type": "string"}),
        Kind::Code(codes) => {
            // The first is what a missing field means.
            let mut codes: Vec<&str> = codes.to_vec();
            sort(&mut codes);
            if !codes.contains(&"") {
                codes.push("");
            }
            json!({"enum": codes})
        }
        Kind::Flag => json!({"type": "boolean"}),
        Kind::Ref => json!({"type": "array", "maxItems": 1, "items": {"$ref": "#/$defs/id"}}),
        Kind::Ids => json!({"type": "array", "items": {"$ref": "#/$defs/id"}}),
    }
}

fn figures() -> Json {
    json!({
        "description": "Số liệu as typed, by measure, then by period: 1 to 12 a month, den-1 to den-12 the months up to it, nam the year.",
        "type": "object",
        "propertyNames": {"$ref": "#/$defs/id"},
        "additionalProperties": {
            "type": "object",
            "propertyNames": {"pattern": "^(nam|(den-)?([1-9]|1[0-2]))$"},
            "additionalProperties": {"type": "string"},
        },
    })
}

fn stamps() -> Json {
    let number = json!({"type": "integer", "minimum": 0});
    json!({
        "description": "Who changed what last: for each place, the revision, the device's count of edits, the device and the time in milliseconds since 1970; then the author, and true where the record was removed. Devices and authors are places in the tables, from 0.",
        "type": "object",
        "properties": {
            "devices": {"type": "array", "items": {
                "description": "A device, and its highest count of edits in this plan.",
                "type": "array", "prefixItems": [{"$ref": "#/$defs/id"}, number], "minItems": 2,
            }},
            "authors": {"type": "array", "items": {"$ref": "#/$defs/id"}},
            "places": {"type": "object", "additionalProperties": {
                "type": "array", "minItems": 4,
                "prefixItems": [number, number, number, {"type": "integer"}, {"type": ["integer", "null"]}, {"type": "boolean"}],
            }},
        },
    })
}
