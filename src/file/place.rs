//! Naming a place of the plan as a person would: "Mục khắc phục “…”: Định hướng khắc phục".

use crate::plan::{At, Id, List, One, Plan, Record};
use crate::text::{Language, Message, opening};

/// The place that a path names; the path itself where it names none.
pub fn say(language: Language, plan: &Plan, path: &str) -> String {
    match path.parse::<At>() {
        Ok(at) => value(language, plan, at),
        Err(crate::plan::BadPath(_)) => list(language, path),
    }
}

/// A value: whose it is, and which field.
pub fn value(language: Language, plan: &Plan, at: At) -> String {
    let field = if let At::Figure(_, slot) = at {
        opening::period(language, &slot.to_string())
    } else {
        field(language, at)
    };
    match (at.one(), at.record()) {
        (Some(one), _) => format!("{}: {field}", one_name(one).get(language)),
        (None, Some((list, id))) => format!("{}: {field}", record(language, plan, list, id)),
        (None, None) => field,
    }
}

/// A field's name: the Vietnamese term of its documentation, or its key in plain words.
pub fn field(language: Language, at: At) -> String {
    let Some(info) = at.info() else { return String::new() };
    let (infos, docs) = match (at.one(), at.record()) {
        (Some(one), _) => (one.infos(), one.docs()),
        (None, Some((list, _))) => (list.infos(), list.docs()),
        (None, None) => return info.key.to_owned(),
    };
    let place = infos.iter().position(|other| other.key == info.key);
    match (language, place.and_then(|place| docs.get(place))) {
        (Language::Vietnamese, Some(doc)) => {
            doc.trim().split(['.', ':', ';', ',']).next().unwrap_or(info.key).to_owned()
        }
        (Language::Vietnamese | Language::English, _) => info.key.replace('_', " "),
    }
}

/// A record: what it is, and its first words.
pub fn record(language: Language, plan: &Plan, list: List, id: Id) -> String {
    let kind = list_name(list).get(language);
    let words = plan.record(list, id).map(|record| first_words(&record)).unwrap_or_default();
    if words.is_empty() { format!("{kind} {id}") } else { format!("{kind} “{words}”") }
}

fn first_words(record: &Record) -> String {
    let text = match record {
        Record::Clause(row) => &row.text,
        Record::Section(row) => &row.title,
        Record::Officer(row) => &row.title,
        Record::Area(row) => &row.title,
        Record::Remedy(row) => &row.heading,
        Record::Duty(row) => &row.text,
        Record::Measure(row) => &row.label,
        Record::Target(row) => &row.label,
        Record::Evidence(row) if row.summary.is_empty() => &row.number,
        Record::Evidence(row) => &row.summary,
        Record::Note(row) => &row.text,
        Record::Sending(row) => &row.period,
    };
    let short: String = text.chars().take(60).collect();
    if short.len() < text.len() { format!("{}…", short.trim_end()) } else { short }
}

/// A list, by its key; the key itself where it is none.
pub fn list(language: Language, key: &str) -> String {
    if key == "figures" {
        return opening::FIGURES.get(language).to_owned();
    }
    let list = List::ALL.iter().find(|list| list.key() == key);
    list.map_or_else(|| key.to_owned(), |list| list_name(*list).get(language).to_owned())
}

/// What a list holds.
pub const fn list_name(list: List) -> Message {
    match list {
        List::Clauses => opening::CLAUSES,
        List::Sections => opening::SECTIONS,
        List::Officers => opening::OFFICERS,
        List::Areas => opening::AREAS,
        List::Remedies => opening::REMEDIES,
        List::Duties => opening::DUTIES,
        List::Measures => opening::MEASURES,
        List::Targets => opening::TARGETS,
        List::Evidences => opening::EVIDENCES,
        List::Notes => opening::NOTES,
        List::Sendings => opening::SENDINGS,
    }
}

/// What a singleton is.
pub const fn one_name(one: One) -> Message {
    match one {
        One::Frame => opening::FRAME,
        One::Agency => opening::AGENCY,
        One::Decision => opening::DECISION,
        One::Outcome => opening::OUTCOME,
        One::Ambition => opening::AMBITION,
        One::Issue => opening::ISSUE,
    }
}
