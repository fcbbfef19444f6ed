//! The envelope: what a reader must know before it touches the body.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use super::counts::Counts;
use super::format::{FORMAT, FileKind, READER, VERSION};
use super::problem::{Problem, set_aside};
use super::stamps::read_id;
use super::{body, canonical, layout};
use crate::edit::Book;
use crate::plan::{Id, Plan};
use crate::read::search;
use crate::read::sorted;

/// The key under which a plan keeps the parts of an envelope that this release does not know.
const KEPT: &str = "envelope";

/// Người gửi. What the sending side knows besides the book.
#[derive(Clone, Copy, Debug)]
pub struct Sender<'a> {
    /// The application's version.
    pub application: &'a str,
    /// The plan.
    pub plan: Id,
    /// The device.
    pub device: Id,
    /// The revision at which this device last received the plan by file; 0 if it never did.
    pub base_revision: u64,
    /// The time of saving, as `2024-05-06T07:08:09+07:00`.
    pub saved_at: &'a str,
    /// Who sends it.
    pub author: Option<Id>,
}

/// Phong bì. What surrounds the body of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Envelope {
    /// What it surrounds.
    pub kind: FileKind,
    /// The version of the format.
    pub version: u64,
    /// The lowest version that may change the file.
    pub reader: u64,
    /// The version of the application that wrote it.
    pub application: String,
    /// The plan; `None` when it cannot be read.
    pub plan: Option<Id>,
    /// The device that wrote it.
    pub device: Option<Id>,
    /// The revision of the plan.
    pub revision: u64,
    /// The revision at which the sender had last received it by file.
    pub base_revision: u64,
    /// When it was written, with the offset.
    pub saved_at: String,
    /// Who sent it.
    pub author: Option<Id>,
    /// How many records of each list, and how many figures, it says there are.
    pub counts: BTreeMap<String, u64>,
    /// The digest of the canonical body.
    pub sha256: String,
}

/// A plan file's text.
pub fn write(book: &Book, sender: &Sender<'_>) -> String {
    let mut body = body::write(book);
    let kept = match &mut body {
        Json::Object(object) => object.shift_remove(KEPT),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Array(_) => None,
    };
    let mut file = Map::new();
    let mut put = |key: &str, value: Json| {
        file.entry(key.to_owned()).or_insert(value);
    };
    put("format", FORMAT.into());
    put("version", VERSION.into());
    put("reader", READER.into());
    put("application", sender.application.into());
    put("plan_id", sender.plan.to_string().into());
    put("device", sender.device.to_string().into());
    put("revision", book.revision.into());
    put("base_revision", sender.base_revision.into());
    put("saved_at", sender.saved_at.into());
    if let Some(author) = sender.author {
        put("author", author.to_string().into());
    }
    put("counts", Counts::of(&book.plan).write());
    for (key, value) in kept.as_ref().and_then(Json::as_object).into_iter().flatten() {
        if key != "sha256" && key != "body" {
            put(key, value.clone());
        }
    }
    put("sha256", canonical::digest(&body).into());
    put("body", body);
    layout::text(&Json::Object(file))
}

/// An envelope and its body.
pub(super) struct Parts {
    pub(super) envelope: Envelope,
    pub(super) body: Json,
    /// The parts of the envelope that this release does not know.
    pub(super) extra: Map<String, Json>,
}

/// Takes a file's JSON apart. What is missing or unreadable is listed.
pub(super) fn read(file: Map<String, Json>, kind: FileKind, problems: &mut Vec<Problem>) -> Parts {
    let mut parts = Parts { envelope: Envelope::default(), body: Json::Null, extra: Map::new() };
    let envelope = &mut parts.envelope;
    envelope.kind = kind;
    let mut missing: Vec<&'static str> = kind.keys().to_vec();
    for (key, json) in file {
        let fits = match key.as_str() {
            "format" => json == kind.word(),
            "version" => json.as_u64().map(|number| envelope.version = number).is_some(),
            "reader" => json.as_u64().map(|number| envelope.reader = number).is_some(),
            "application" => words(&json, &mut envelope.application),
            "plan_id" => read_id(&json).map(|id| envelope.plan = Some(id)).is_some(),
            "device" => read_id(&json).map(|id| envelope.device = Some(id)).is_some(),
            "revision" => json.as_u64().map(|number| envelope.revision = number).is_some(),
            "base_revision" => {
                json.as_u64().map(|number| envelope.base_revision = number).is_some()
            }
            "saved_at" => words(&json, &mut envelope.saved_at),
            "author" => read_id(&json).map(|id| envelope.author = Some(id)).is_some(),
            "sha256" => words(&json, &mut envelope.sha256),
            "counts" => {
                let said = json.as_object().into_iter().flatten();
                let counted = said.filter_map(|(key, n)| Some((key.clone(), n.as_u64()?)));
                envelope.counts = sorted::map(counted);
                true
            }
            "body" => {
                parts.body = json;
                true
            }
            _ => {
                parts.extra.insert(key, json);
                continue;
            }
        };
        if fits {
            missing.retain(|other| *other != key);
        }
    }
    problems.extend(missing.into_iter().map(|key| Problem::Envelope { key }));
    parts
}

/// Keeps the unknown parts of an envelope with the plan, so that they are written back. The key is the
/// application's own: what a file put there is set aside.
pub(super) fn keep(plan: &mut Plan, extra: Map<String, Json>) {
    if let Some(stranger) = plan.extra.shift_remove(KEPT) {
        set_aside(plan, &format!("body/{KEPT}"), &stranger);
    }
    if !extra.is_empty() {
        plan.extra.insert(KEPT.to_owned(), Json::Object(extra));
    }
}

fn words(json: &Json, into: &mut String) -> bool {
    let Some(text) = json.as_str() else { return false };
    *into = text.chars().filter(|letter| !letter.is_control()).take(100).collect();
    true
}

/// What the file's name of a plan with made-up figures ends with.
const ILLUSTRATION: &str = "-so-lieu-minh-hoa";

/// Tên tệp. `ke-hoach-cchc-<xa>-<nam>_<yyyy-mm-dd>_<hhmm>.json`, without accents; the name of a plan with
/// made-up figures says so.
pub fn file_name(plan: &Plan, saved_at: &str) -> String {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let (day, time) = saved_at.split_once('T').unwrap_or((saved_at, ""));
    let day = day_of(day);
    let time: String = digits(time).chars().take(4).collect();
    let name = match slug(&plan.agency.name) {
        name if name.is_empty() => "xa".to_owned(),
        name => name,
    };
    let year = match digits(&plan.frame.year) {
        year if year.is_empty() => "nam".to_owned(),
        year => year.chars().take(4).collect(),
    };
    let kind = if plan.is_illustration() { ILLUSTRATION } else { "" };
    format!("{FORMAT}-{name}-{year}_{day}_{time}{kind}.json")
}

/// What a file's name takes of a day.
pub(super) fn day_of(saved_at: &str) -> String {
    saved_at.chars().filter(|c| c.is_ascii_digit() || *c == '-').take(10).collect()
}

/// What a file's name takes of a name: no accents, whole words, not too long.
pub(super) fn slug(name: &str) -> String {
    let plain = search::fold(name);
    let mut words = plain.split(|letter: char| !letter.is_ascii_alphanumeric());
    let mut slug = String::new();
    for word in words.by_ref().filter(|word| !word.is_empty()) {
        if slug.len() + word.len() > 40 {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    slug
}
