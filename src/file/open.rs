//! Opening: turns bytes of any origin into a plan that can be reviewed before it is accepted.

use std::cmp::Reverse;

use serde_json::{Map, Value as Json};

use super::envelope::Envelope;
use super::format::{FileKind, VERSION};
use super::limits::Limits;
use super::problem::Problem;
use super::refused::Refused;
use super::{
    Counts, body, border, canonical, decode, envelope, mail, migrate, repair, salvage, scan,
};
use crate::edit::Book;
use crate::file::ruin;
use crate::plan::{List, One, of_set};
use crate::read::letters;

/// Tệp đã mở. What a file holds, for the page that asks before accepting it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The book.
    pub book: Book,
    /// The envelope, as far as it could be read.
    pub envelope: Envelope,
    /// What was not as it should be; empty for an intact file.
    pub problems: Vec<Problem>,
    /// A newer release wrote it: it may be viewed, but not changed or overwritten.
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
    open_for(Wanted::Plan, bytes, limits)
}

/// What a file is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// The plan: a file of a set holds none.
    Plan,
    /// The criteria set: that of a set's own file, or that of a plan.
    CriteriaSet,
}

/// Opens a file's bytes for a part of it.
pub(super) fn open_for(wanted: Wanted, bytes: &[u8], limits: &Limits) -> Result<Opened, Refused> {
    if bytes.len() > limits.bytes {
        return Err(Refused::TooLarge { bytes: bytes.len(), limit: limits.bytes });
    }
    let read = decode::decode(bytes)?;
    let plain = open_text(wanted, &read.text, read.damaged, limits);
    match &plain {
        Ok(opened) if !opened.digest_ok => {}
        Err(Refused::NoPlan | Refused::Unreadable { .. } | Refused::Foreign) => {}
        _ => return plain,
    }
    let (mut best, text) = without_mail(wanted, plain, read.text, limits);
    if let Ok(opened) = best.as_mut().map(Box::as_mut)
        && !opened.digest_ok
    {
        let count = mail::garbled(&text);
        if count >= FEW {
            opened.problems.insert(0, Problem::Garbled { count });
        }
    }
    best.map(|opened| *opened)
}

/// How many odd letters may still be the author's own.
const FEW: usize = 5;

/// The result of undoing what mail did to a file: the reading whose digest agrees, else the one that loses
/// least; with its text.
fn without_mail(
    wanted: Wanted,
    plain: Result<Opened, Refused>,
    text: String,
    limits: &Limits,
) -> (Result<Box<Opened>, Refused>, String) {
    // Mail may have done two things: what is still odd is tried once more.
    const DEEPEST: usize = 2;
    /// A plan file is a few hundred kilobytes; a larger one is not tried twice.
    const LARGEST: usize = 4 * 1024 * 1024;
    let mut best = (plain.map(Box::new), text.clone());
    let mut waiting = vec![(text, 0, None::<ruin::Ruin>)];
    while let Some((text, depth, first)) = waiting.pop() {
        for (ruin, text) in mail::undone(&text) {
            let told = first.unwrap_or(ruin);
            let read = open_text(wanted, &text, false, limits);
            if read == Err(Refused::CriteriaSet) {
                return (Err(Refused::CriteriaSet), text);
            }
            if let Ok(mut opened) = read {
                opened.problems.insert(0, Problem::Undone { ruin: told });
                if opened.digest_ok {
                    return (Ok(Box::new(opened)), text);
                }
                // What was read counts before how many lines were lost: joining lines that only look broken
                // may hide a hundred figures in one.
                let loses = |opened: &Opened, text: &str| {
                    let lost = opened.problems.iter().filter(|it| it.is_loss()).count();
                    (Reverse(opened.counts.all()), lost, mail::garbled(text))
                };
                let better = match &best.0 {
                    Ok(known) => loses(&opened, &text) < loses(known, &best.1),
                    Err(_) => true,
                };
                if better {
                    best = (Ok(Box::new(opened)), text.clone());
                }
            }
            if depth + 1 < DEEPEST && text.len() <= LARGEST {
                waiting.push((text, depth + 1, Some(told)));
            }
        }
    }
    best
}

/// Opens a file's text as it is.
fn open_text(
    wanted: Wanted,
    text: &str,
    damaged: bool,
    limits: &Limits,
) -> Result<Opened, Refused> {
    let mut problems = Vec::new();
    if damaged {
        problems.push(Problem::Letters);
    }
    let text = scan::start(text).ok_or_else(|| no_start(text))?;
    scan::measure(text, limits)?;
    let file = parse(text, &mut problems)?;
    let whole = problems.is_empty() || problems == [Problem::Letters];
    let kind = kind_of(&file);
    if kind == FileKind::CriteriaSet && wanted == Wanted::Plan {
        return Err(Refused::CriteriaSet);
    }
    let mut parts = envelope::read(file, kind, &mut problems);
    let mut envelope = parts.envelope;
    let version = envelope.version.max(1);
    let newer = version > VERSION || envelope.reader > VERSION;
    if newer {
        problems.push(Problem::Newer { version, reader: envelope.reader });
        if !parts.body.is_object() {
            return Err(Refused::TooNew { version });
        }
    }
    let mut digest = canonical::digest(&parts.body);
    if whole && envelope.sha256 != digest {
        // Some systems decompose letters and their marks: the words are the same, and nothing has changed.
        let composed = composed(&parts.body);
        let again = canonical::digest(&composed);
        if envelope.sha256 == again {
            (parts.body, digest) = (composed, again);
        }
    }
    let digest_ok = whole && envelope.sha256 == digest;
    if whole && !digest_ok {
        problems.push(Problem::Checksum);
    }
    if digest_ok {
        // The unreadable letters are outside the plan: in the head of a mail.
        problems.retain(|problem| *problem != Problem::Letters);
    }
    let mut body = migrate(parts.body, version);
    if wanted == Wanted::CriteriaSet {
        body::keep_set(&mut body);
        envelope.counts.retain(|key, _| of_set(key));
        parts.extra.clear();
    }
    let mut read = body::read(&body);
    problems.append(&mut read.problems);
    envelope::keep(&mut read.plan, parts.extra);
    problems.extend(saved_before(&envelope, read.plan.year()));
    let counts = Counts::of(&read.plan);
    if !digest_ok && counts.all() == 0 {
        // What is left of it is no plan that could be opened, and must not take the place of one.
        return Err(Refused::Unreadable { line: 1 });
    }
    fewer(&envelope, &counts, &mut problems);
    repair::repair(&mut read.plan, &mut problems);
    border::clean(&mut read.plan, &mut problems);
    let check_code = canonical::check_code(&digest);
    let book = read.into_book(envelope.revision);
    Ok(Opened { book, envelope, problems, read_only: newer, digest_ok, counts, check_code })
}

/// The same JSON with every letter and its marks composed.
fn composed(json: &Json) -> Json {
    match json {
        Json::String(text) => letters::compose(text).into(),
        Json::Array(items) => items.iter().map(composed).collect(),
        Json::Object(object) => {
            Json::Object(object.iter().map(|(key, json)| (key.clone(), composed(json))).collect())
        }
        Json::Null | Json::Bool(_) | Json::Number(_) => json.clone(),
    }
}

/// A plan is made in its year or a little before: a file saved long before that comes from a device
/// whose clock is wrong.
fn saved_before(envelope: &Envelope, plan_year: Option<i32>) -> Option<Problem> {
    const EARLIEST: i32 = 2;
    let year: i32 = envelope.saved_at.get(..4)?.parse().ok()?;
    (year < plan_year? - EARLIEST).then_some(Problem::SavedBefore { year })
}

fn no_start(text: &str) -> Refused {
    match serde_json::from_str::<serde::de::IgnoredAny>(text) {
        Ok(_) => Refused::Foreign,
        Err(_) => Refused::NoPlan,
    }
}

/// The file's JSON: as it is, or what a damaged one still holds.
fn parse(text: &str, problems: &mut Vec<Problem>) -> Result<Map<String, Json>, Refused> {
    let first = serde_json::Deserializer::from_str(text).into_iter::<Json>().next();
    match first {
        Some(Ok(Json::Object(mut file))) if ours(&file) => {
            name_body(&mut file);
            Ok(file)
        }
        Some(Ok(_)) => Err(Refused::Foreign),
        Some(Err(error)) => {
            let cut = error.is_eof();
            let mut file = salvage::salvage(text, problems);
            if cut {
                problems.push(Problem::CutShort);
            }
            name_body(&mut file);
            let named = FileKind::named_in(text);
            if named.is_some() && file.get("body").is_some_and(Json::is_object) || ours(&file) {
                Ok(file)
            } else if named.is_some() {
                Err(Refused::Unreadable { line: error.line() })
            } else {
                Err(Refused::NoPlan)
            }
        }
        None => Err(Refused::Empty),
    }
}

/// Finds the body again, even if the line that names it is lost.
fn name_body(file: &mut Map<String, Json>) {
    if file.get("body").is_some_and(Json::is_object) {
        return;
    }
    let body = file.iter().find(|(_, json)| holds_known(json)).map(|(key, _)| key.clone());
    if let Some(body) = body.and_then(|key| file.shift_remove(&key)) {
        file.insert("body".to_owned(), body);
    }
}

/// The kind that a file says it is.
fn said_kind(file: &Map<String, Json>) -> Option<FileKind> {
    let format = file.get("format")?;
    FileKind::ALL.iter().copied().find(|kind| format == kind.word())
}

/// The kind of a file, even if the format's name is damaged: that of a set has no plan, and nothing but the set.
fn kind_of(file: &Map<String, Json>) -> FileKind {
    let names_plan = ["plan_id", "device", "revision"].iter().any(|key| file.contains_key(*key));
    let body = file.get("body").and_then(Json::as_object);
    let set = !names_plan && body.is_some_and(|body| body.keys().all(|key| of_set(key)));
    let guessed = if set { FileKind::CriteriaSet } else { FileKind::Plan };
    said_kind(file).unwrap_or(guessed)
}

/// Whether it is one of our files, even if the format's name is damaged.
fn ours(file: &Map<String, Json>) -> bool {
    if said_kind(file).is_some() {
        return true;
    }
    file.contains_key("sha256") && file.get("body").is_some_and(holds_known)
}

/// Whether it contains a part of a plan; the envelope's counts have its names, but only numbers.
fn holds_known(json: &Json) -> bool {
    let known = |(key, part): (&String, &Json)| {
        let named = One::ALL.iter().any(|one| one.key() == key)
            || List::ALL.iter().any(|list| list.key() == key);
        named && (part.is_object() || part.is_array())
    };
    json.as_object().is_some_and(|body| body.iter().any(known))
}

fn fewer(envelope: &Envelope, counts: &Counts, problems: &mut Vec<Problem>) {
    for (key, said) in &envelope.counts {
        if let Some(found) = counts.of_key(key).filter(|found| found < said) {
            problems.push(Problem::Fewer { key: key.clone(), said: *said, found });
        }
    }
}
