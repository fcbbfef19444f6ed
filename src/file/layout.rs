//! How a plan file is laid out: two spaces per level, one field per line, short groups on one line.
//!
//! Every line can be read by itself, so that a person can read the file, a mail can be compared with another,
//! and `salvage` can read the lines that a damaged file still has.

use serde_json::Value as Json;

/// The longest group of plain values that is written on one line.
const LINE: usize = 160;

/// The text of a JSON value.
pub(super) fn text(json: &Json) -> String {
    let mut out = String::new();
    push(&mut out, json, 0);
    out.push('\n');
    out
}

fn push(out: &mut String, json: &Json, depth: usize) {
    match json {
        Json::Array(items) if !on_one_line(json) => {
            out.push('[');
            for (place, item) in items.iter().enumerate() {
                new_line(out, place, depth + 1);
                push(out, item, depth + 1);
            }
            new_line(out, 0, depth);
            out.push(']');
        }
        Json::Object(object) if !on_one_line(json) => {
            out.push('{');
            for (place, (key, item)) in object.iter().enumerate() {
                new_line(out, place, depth + 1);
                out.push_str(&Json::from(key.as_str()).to_string());
                out.push_str(": ");
                push(out, item, depth + 1);
            }
            new_line(out, 0, depth);
            out.push('}');
        }
        Json::Array(items) => {
            let items: Vec<String> = items.iter().map(ToString::to_string).collect();
            out.push('[');
            out.push_str(&items.join(", "));
            out.push(']');
        }
        Json::Object(object) => {
            let pair =
                |(key, item): (&String, &Json)| format!("{}: {item}", Json::from(key.as_str()));
            let items: Vec<String> = object.iter().map(pair).collect();
            out.push('{');
            out.push_str(&items.join(", "));
            out.push('}');
        }
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => {
            out.push_str(&json.to_string());
        }
    }
}

fn new_line(out: &mut String, place: usize, depth: usize) {
    if place > 0 {
        out.push(',');
    }
    out.push('\n');
    for _ in 0..depth {
        out.push_str("  ");
    }
}

fn on_one_line(json: &Json) -> bool {
    let plain = |item: &Json| !item.is_array() && !item.is_object();
    let length = |item: &Json| item.as_str().map_or(8, str::len);
    match json {
        Json::Array(items) => {
            items.iter().all(plain) && items.iter().map(length).sum::<usize>() < LINE
        }
        Json::Object(object) => {
            object.values().all(plain)
                && object.iter().map(|(key, item)| key.len() + length(item) + 4).sum::<usize>()
                    < LINE
        }
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => true,
    }
}
