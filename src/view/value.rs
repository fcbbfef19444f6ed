//! A field and its value as people read them, where two readings stand side by side.

use crate::file::canonical::{check_code, digest_of};
use crate::plan::naming::mark;
use crate::plan::{At, Id, IssueField, List, PeriodReportField, Plan, Value, naming};
use crate::read::day;
use crate::text::codes::word_of;
use crate::text::{Language, fields};

/// "7.3.3: Định hướng khắc phục"; of a figure "Hồ sơ giải quyết đúng hạn, tháng 3".
pub fn title(language: Language, plan: &Plan, at: At) -> String {
    if let At::Figure(measure, slot) = at {
        let label = plan.measures.get(measure).map_or("", |measure| &measure.label);
        return format!("{label}, {}", fields::slot(language, slot));
    }
    let (label, owner) = (fields::label(at).get(language), owner(plan, at));
    if owner.is_empty() { label.to_owned() } else { format!("{owner}: {label}") }
}

/// The mark of the record that a value belongs to; empty for what belongs to none.
pub fn owner(plan: &Plan, at: At) -> String {
    at.record().map(|(list, id)| mark(plan, list, id)).unwrap_or_default()
}

/// Words, a day, a tick, the words of a code, or the names of records. Empty for a value that was not typed.
pub fn words(language: Language, plan: &Plan, at: At, value: &Value) -> String {
    match value {
        // A whole paper is known by its digest.
        Value::Text(text) if is_copy(at) && !text.is_empty() => check_code(&digest_of(text)),
        Value::Text(text) => match word_of(at, text) {
            Some(word) => word.get(language).to_owned(),
            None => day::show_stored(text),
        },
        Value::Flag(flag) => if *flag { "✓" } else { "" }.to_owned(),
        Value::Ids(ids) if ids.iter().all(|id| plan.officers.contains(*id)) => {
            naming::officers_text(plan, ids)
        }
        Value::Ids(ids) => ids.iter().map(|id| record(plan, *id)).collect::<Vec<_>>().join("; "),
    }
}

/// Whether a value is the kept copy of a paper: of the issued plan, of a report as sent.
const fn is_copy(at: At) -> bool {
    matches!(at, At::Issue(IssueField::Copy) | At::PeriodReport(_, PeriodReportField::Copy))
}

/// The mark of a record of any list, else its id.
fn record(plan: &Plan, id: Id) -> String {
    let mut names = List::ALL.iter().map(|list| mark(plan, *list, id));
    names.find(|name| !name.is_empty()).unwrap_or_else(|| id.to_string())
}
