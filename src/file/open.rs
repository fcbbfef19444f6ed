//! Opening: bytes from anywhere, to a plan that can be looked at before it is taken.

use serde_json::{Map, Value as Json};

use super::envelope::{self, Envelope, FORMAT, VERSION};
use super::problem::Problem;
use super::refused::Refused;
use super::{Counts, body, border, canonical, decode, migrate, repair, salvage, scan};
use crate::edit::Book;
use crate::plan::{List, One};

/// Giới hạn. What is checked before anything is parsed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The most bytes.
    pub bytes: usize,
    /// The deepest nesting.
    pub depth: usize,
    /// The most values.
    pub items: usize,
}

impl Default for Limits {
    /// Three times a plan of 300 remedies with five years of figures, each with its stamp.
    fn default() -> Self {
        Self { bytes: 16 * 1024 * 1024, depth: 32, items: 1_000_000 }
    }
}

/// Tệp đã mở. What a file holds, for the page that asks before taking it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The book.
    pub book: Book,
    /// The envelope, as far as it could be read.
    pub envelope: Envelope,
    /// What was not as it should be; empty for a whole file.
    pub problems: Vec<Problem>,
    /// A newer release wrote it: it may be looked at, not changed or written over.
    pub read_only: bool,
    /// The body is what was written: the digest agrees.
    pub digest_ok: bool,
    /// How much is inside.
    pub counts: Counts,
    /// Mã kiểm of the body as it is, "A1B2-C3D4".
    pub check_code: String,
}

/// Opens a file's bytes.
///
/// # Errors
/// [`Refused`] when the bytes are no plan file, are beyond the limits, or nothing in them can be
/// read. Everything else opens, with its problems listed.
pub fn open(bytes: &[u8], limits: &Limits) -> Result<Opened, Refused> {
    if bytes.len() > limits.bytes {
        return Err(Refused::TooLarge { bytes: bytes.len(), limit: limits.bytes });
    }
    let mut problems = Vec::new();
    let read = decode::decode(bytes)?;
    if read.damaged {
        problems.push(Problem::Letters);
    }
    let text = scan::start(&read.text).ok_or_else(|| no_start(&read.text))?;
    scan::measure(text, limits)?;
    let file = parse(text, &mut problems)?;
    let whole = problems.is_empty() || problems == [Problem::Letters];
    let parts = envelope::read(file, &mut problems);
    let envelope = parts.envelope;
    let version = envelope.version.max(1);
    let newer = version > VERSION || envelope.reader > VERSION;
    if newer {
        problems.push(Problem::Newer { version, reader: envelope.reader });
        if !parts.body.is_object() {
            return Err(Refused::TooNew { version });
        }
    }
    let digest = canonical::digest(&parts.body);
    let digest_ok = whole && envelope.sha256 == digest;
    if whole && !digest_ok {
        problems.push(Problem::Checksum);
    }
    let mut read = body::read(&migrate(parts.body, version));
    problems.append(&mut read.problems);
    envelope::keep(&mut read.plan, parts.extra);
    let counts = Counts::of(&read.plan);
    fewer(&envelope, &counts, &mut problems);
    repair::repair(&mut read.plan, &mut problems);
    border::clean(&mut read.plan, &mut problems);
    let check_code = canonical::check_code(&digest);
    let book = read.into_book(envelope.revision);
    Ok(Opened { book, envelope, problems, read_only: newer, digest_ok, counts, check_code })
}

fn no_start(text: &str) -> Refused {
    match serde_json::from_str::<serde::de::IgnoredAny>(text) {
        Ok(_) => Refused::Foreign,
        Err(_) => Refused::NoPlan,
    }
}

/// The file's JSON: as it stands, or what a damaged one still holds.
fn parse(text: &str, problems: &mut Vec<Problem>) -> Result<Map<String, Json>, Refused> {
    let first = serde_json::Deserializer::from_str(text).into_iter::<Json>().next();
    match first {
        Some(Ok(Json::Object(file))) if ours(&file) => Ok(file),
        Some(Ok(_)) => Err(Refused::Foreign),
        Some(Err(error)) => {
            let cut = error.is_eof();
            let mut file = salvage::salvage(text, problems);
            if cut {
                problems.push(Problem::CutShort);
            }
            name_body(&mut file);
            if text.contains(FORMAT) && file.get("body").is_some_and(Json::is_object) || ours(&file)
            {
                Ok(file)
            } else if text.contains(FORMAT) {
                Err(Refused::Unreadable { line: error.line() })
            } else {
                Err(Refused::NoPlan)
            }
        }
        None => Err(Refused::Empty),
    }
}

/// Finds the body again, though the line that names it be lost.
fn name_body(file: &mut Map<String, Json>) {
    if file.get("body").is_some_and(Json::is_object) {
        return;
    }
    let body = file.iter().find(|(_, json)| holds_known(json)).map(|(key, _)| key.clone());
    if let Some(body) = body.and_then(|key| file.shift_remove(&key)) {
        file.insert("body".to_owned(), body);
    }
}

/// Whether it is a plan file, though the format's name be damaged.
fn ours(file: &Map<String, Json>) -> bool {
    if file.get("format").is_some_and(|format| format == FORMAT) {
        return true;
    }
    file.contains_key("sha256") && file.get("body").is_some_and(holds_known)
}

/// Whether a part of a plan stands in it.
fn holds_known(json: &Json) -> bool {
    let known = |key: &String| {
        One::ALL.iter().any(|one| one.key() == key)
            || List::ALL.iter().any(|list| list.key() == key)
    };
    json.as_object().is_some_and(|body| body.keys().any(known))
}

fn fewer(envelope: &Envelope, counts: &Counts, problems: &mut Vec<Problem>) {
    for (key, said) in &envelope.counts {
        if let Some(found) = counts.of_key(key).filter(|found| found < said) {
            problems.push(Problem::Fewer { key: key.clone(), said: *said, found });
        }
    }
}
