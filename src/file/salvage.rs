//! Reads what a damaged file still holds, line by line.
//!
//! `layout` gives every field a line of its own, and a line's indentation says where it belongs. So brackets
//! are not needed: a lost brace, a flipped quote or a missing end costs the lines it is on, and no others.

use serde_json::{Map, Value as Json};

use super::problem::Problem;

/// What could be read, and what could not.
pub(super) fn salvage(text: &str, problems: &mut Vec<Problem>) -> Map<String, Json> {
    let mut stack = vec![SalvageLevel { indent: 0, key: None, json: Json::Object(Map::new()) }];
    // The first line is the file's own brace.
    for (place, line) in text.lines().enumerate().skip(1) {
        let number = place + 1;
        let content = line.trim_start_matches(' ');
        let indent = line.len() - content.len();
        match read_line(content.trim_end().trim_end_matches(',')) {
            Some(read) if indent > 0 => place_line(&mut stack, indent, read),
            Some(SalvagedLine::Close) => break,
            _ if content.trim().is_empty() => {}
            _ => {
                let text =
                    content.chars().filter(|letter| !letter.is_control()).take(120).collect();
                problems.push(Problem::Line { number, text });
            }
        }
    }
    while stack.len() > 1 {
        close(&mut stack);
    }
    match stack.pop() {
        Some(SalvageLevel { json: Json::Object(object), .. }) => object,
        _ => Map::new(),
    }
}

enum SalvagedLine {
    /// `"key": {` or `{`
    Open(Option<String>, Json),
    /// `"key": value` or `value`
    Value(Option<String>, Json),
    /// `}` or `]`
    Close,
}

/// A group that is being filled, the indentation of its first line, and its key.
struct SalvageLevel {
    indent: usize,
    key: Option<String>,
    json: Json,
}

fn read_line(content: &str) -> Option<SalvagedLine> {
    let (key, rest) = match split_key(content) {
        Some((key, rest)) => (Some(key), rest),
        None => (None, content),
    };
    match rest {
        "{" => Some(SalvagedLine::Open(key, Json::Object(Map::new()))),
        "[" => Some(SalvagedLine::Open(key, Json::Array(Vec::new()))),
        "}" | "]" => Some(SalvagedLine::Close),
        _ => match serde_json::from_str(rest) {
            Ok(json) => Some(SalvagedLine::Value(key, json)),
            Err(_) => None,
        },
    }
}

/// `"key": rest`
fn split_key(content: &str) -> Option<(String, &str)> {
    let (quoted, rest) = content.split_once("\": ")?;
    match serde_json::from_str(&format!("{quoted}\"")) {
        Ok(Json::String(key)) => Some((key, rest)),
        _ => None,
    }
}

fn place_line(stack: &mut Vec<SalvageLevel>, indent: usize, line: SalvagedLine) {
    while stack.len() > 1 && stack.last().is_some_and(|level| level.indent >= indent) {
        close(stack);
    }
    match line {
        SalvagedLine::Close => {}
        SalvagedLine::Open(key, json) => {
            bridge(stack, indent, key.is_some());
            stack.push(SalvageLevel { indent, key, json });
        }
        SalvagedLine::Value(key, json) => {
            bridge(stack, indent, key.is_some());
            attach(stack, key, json);
        }
    }
}

/// Opens the groups whose own line was lost, so that their content stays together.
fn bridge(stack: &mut Vec<SalvageLevel>, indent: usize, keyed: bool) {
    let Some(top) = stack.last() else { return };
    match (&top.json, keyed) {
        (Json::Array(_), true) => {
            stack.push(SalvageLevel {
                indent: top.indent + 2,
                key: None,
                json: Json::Object(Map::new()),
            });
        }
        (Json::Object(_), false) if stack.len() > 1 || indent > 2 => {
            let key = Some("?".to_owned());
            stack.push(SalvageLevel { indent: top.indent + 2, key, json: Json::Array(Vec::new()) });
        }
        (Json::Object(_), true) if indent > top.indent + 2 => {
            let key = Some("?".to_owned());
            stack.push(SalvageLevel {
                indent: top.indent + 2,
                key,
                json: Json::Object(Map::new()),
            });
        }
        _ => {}
    }
}

fn close(stack: &mut Vec<SalvageLevel>) {
    if let Some(level) = stack.pop() {
        attach(stack, level.key, level.json);
    }
}

fn attach(stack: &mut [SalvageLevel], key: Option<String>, json: Json) {
    let Some(level) = stack.last_mut() else { return };
    match &mut level.json {
        Json::Array(items) => items.push(json),
        Json::Object(object) => {
            let mut key = key.unwrap_or_else(|| "?".to_owned());
            while object.contains_key(&key) {
                // Two records whose border was lost: the second's fields are kept under another key.
                key = format!("{key} {}", object.len());
            }
            object.insert(key, json);
        }
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => {}
    }
}
