//! Snapshots for the store: a whole book, exact, as compact JSON, with the counters beside it.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use super::body;
use super::problem::Problem;
use crate::edit::Book;
use crate::read::sorted;

/// The form of snapshots that this release writes.
pub const FORM: u64 = 1;

/// A book as it was stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// The book.
    pub book: Book,
    /// What the store counts beside it: the next edit, the position in the journal.
    pub counters: BTreeMap<String, u64>,
}

impl Snapshot {
    /// A counter; 0 when it was never written.
    pub fn counter(&self, name: &str) -> u64 {
        self.counters.get(name).copied().unwrap_or_default()
    }
}

/// A stored text that is not a snapshot. It is set aside whole, never overwritten.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadSnapshot {
    /// It is not JSON, or a part is missing.
    #[error("bản lưu không đọc được: {0}")]
    Text(String),
    /// A newer release wrote it.
    #[error("bản lưu do phiên bản mới hơn ghi (dạng {0}, ứng dụng đọc đến {FORM})")]
    Newer(u64),
    /// Parts of the book do not fit.
    #[error("bản lưu có {} chỗ không đọc được", .0.len())]
    Parts(Vec<Problem>),
}

/// A snapshot as one line of JSON.
pub fn write<'a>(book: &Book, counters: impl IntoIterator<Item = (&'a str, u64)>) -> String {
    let counters = sorted::map(counters);
    json!({
        "snapshot": FORM,
        "revision": book.revision,
        "counters": counters,
        "body": body::write(book),
    })
    .to_string()
}

/// Reads a snapshot.
///
/// # Errors
/// [`BadSnapshot`] when any part of it is not exactly what a release wrote.
pub fn read(text: &str) -> Result<Snapshot, BadSnapshot> {
    let json: Json =
        serde_json::from_str(text).map_err(|error| BadSnapshot::Text(error.to_string()))?;
    let missing = |key: &str| BadSnapshot::Text(key.to_owned());
    let number = |key: &str| json.get(key).and_then(Json::as_u64).ok_or_else(|| missing(key));
    let form = number("snapshot")?;
    if form > FORM {
        return Err(BadSnapshot::Newer(form));
    }
    let revision = number("revision")?;
    let mut counters = BTreeMap::new();
    for (name, value) in json.get("counters").and_then(Json::as_object).into_iter().flatten() {
        counters.insert(name.clone(), value.as_u64().ok_or_else(|| missing(name))?);
    }
    let read = body::read(json.get("body").ok_or_else(|| missing("body"))?);
    if !read.problems.is_empty() {
        return Err(BadSnapshot::Parts(read.problems));
    }
    Ok(Snapshot { book: read.into_book(revision), counters })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Change, Edit, EditId, Name, Role, build};
    use crate::plan::{At, FrameField, Id, Measure, Remedy, Slot, Value};

    fn changed() -> Book {
        let mut book = Book::default();
        let (r1, m1) = (Id::named("r1"), Id::named("m1"));
        let set = |at, text| Change::Set { at, old: Value::text(""), new: Value::text(text) };
        let steps = [
            build::add(&book.plan, r1, Remedy { codes: "3.1.1.2".into(), ..Remedy::default() }),
            build::add(&book.plan, m1, Measure::default()),
            set(At::Figure(m1, Slot::Through(3)), "1.234"),
            set(At::Frame(FrameField::Year), "2024"),
        ];
        for (count, change) in (1..).zip(steps) {
            let id = EditId { count, device: Id::named("may1") };
            let (role, name, author) = (Role::Do, Name::Plain, Some(Id::named("vptk")));
            let edit =
                Edit { id, time: 1_714_953_600_000, author, role, name, changes: vec![change] };
            book.apply(&edit).unwrap();
        }
        book
    }

    #[test]
    fn a_book_is_stored_exactly() {
        let mut book = changed();
        book.plan.extra.insert("later".into(), json!({"b": [1, null, 2.5], "a": "x"}));
        book.stamps.values_mut().next().unwrap().gone = true;
        let found = read(&write(&book, [("next", 5)])).unwrap();
        assert_eq!(found.book, book);
        assert_eq!(found.counter("next"), 5);
    }

    #[test]
    fn a_newer_or_broken_snapshot_is_refused_whole() {
        assert!(matches!(read(r#"{"snapshot":2}"#), Err(BadSnapshot::Newer(2))));
        assert!(matches!(read("{"), Err(BadSnapshot::Text(_))));
        let parts = r#"{"snapshot":1,"revision":0,"body":{"frame":{"year":[]}}}"#;
        assert!(matches!(read(parts), Err(BadSnapshot::Parts(_))));
    }
}
