//! Tên gọi trong văn bản sửa đổi: values and records as an amendment calls and quotes them.

use super::prose;
use crate::plan::{At, ClauseRole, Id, List, Plan, Value, naming};
use crate::text::codes::word_of;
use crate::text::fields;

/// A value in words: what is chosen from a set by its word, records by their names.
pub(super) fn words(plan: &Plan, at: At, value: &Value) -> String {
    match value {
        Value::Text(text) => match word_of(at, text) {
            Some(word) => word.vi.to_owned(),
            None => prose::lines(text).collect::<Vec<_>>().join("\n"),
        },
        Value::Flag(flag) => if *flag { "có" } else { "không" }.to_owned(),
        Value::Ids(ids) if ids.iter().all(|id| plan.officers.contains(*id)) => {
            naming::officers_text(plan, ids)
        }
        Value::Ids(ids) => {
            let name = |id: &Id| {
                let mut names = List::ALL.iter().map(|list| naming::name(plan, *list, *id));
                names.find(|name| !name.is_empty())
            };
            ids.iter().filter_map(name).collect::<Vec<_>>().join("; ")
        }
    }
}

/// "mục khắc phục 7.3.3", "Điều 2", "nhiệm vụ “…”".
pub(super) fn record(plan: &Plan, list: List, id: Id) -> String {
    if let Some(clause) = plan.clauses.get(id).filter(|_| list == List::Clauses) {
        let place = plan.clauses_of(clause.role).position(|(other, _)| other == id);
        let place = place.map_or(0, |place| place + 1);
        return match clause.role {
            ClauseRole::Article => format!("Điều {place}"),
            ClauseRole::Basis => format!("căn cứ thứ {place}"),
            ClauseRole::Recipient => format!("nơi nhận thứ {place}"),
            ClauseRole::Opening => format!("đoạn mở đầu thứ {place}"),
        };
    }
    let kind = fields::record(list).vi.to_lowercase();
    match naming::mark(plan, list, id) {
        mark if mark.is_empty() => kind,
        mark if mark.starts_with(|c: char| c.is_ascii_digit()) => format!("{kind} {mark}"),
        mark => format!("{kind} “{mark}”"),
    }
}

/// Lines between quotation marks, as a decision quotes what is put in place of something.
pub(super) fn quoted(text: &str) -> Vec<String> {
    let lines: Vec<&str> = prose::lines(text).collect();
    let last = lines.len();
    let mark = |(place, line): (usize, &&str)| {
        let open = if place == 0 { "“" } else { "" };
        let close = if place + 1 == last { "”" } else { "" };
        format!("{open}{line}{close}")
    };
    lines.iter().enumerate().map(mark).collect()
}
