//! What was found in a file that opens all the same.

use serde_json::{Value as Json, json};

use super::ruin::Ruin;
use crate::plan::{Id, List, Plan};

/// Điều cần biết về một tệp. Something in the file that was not as it should be. Nothing was discarded: what
/// could not stay in its place is set aside in the plan, or is in the original.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The value at this path does not fit; it is set aside.
    Value {
        /// The path in the file.
        at: String,
    },
    /// A record had no readable id, or one that is taken; it got a new one.
    Renamed {
        /// The list.
        list: List,
        /// The id it has now.
        id: Id,
    },
    /// The same record was in the file twice; once is enough.
    Repeated {
        /// The list.
        list: List,
        /// Its id.
        id: Id,
    },
    /// A record that others name was missing; an empty one took its place.
    Missing {
        /// The list.
        list: List,
        /// Its id.
        id: Id,
    },
    /// A record does not say what it belongs to.
    Homeless {
        /// The list.
        list: List,
        /// Its id.
        id: Id,
        /// It is in the first area, or the first section of duties, now.
        moved: bool,
    },
    /// A section or criterion that contains itself or is nested too deep; it stands by itself now.
    Loop {
        /// The list.
        list: List,
        /// Its id.
        id: Id,
    },
    /// A line of a damaged file that could not be read.
    Line {
        /// Its number, from 1.
        number: usize,
        /// The text of the line, shortened.
        text: String,
    },
    /// The file ends too early.
    CutShort,
    /// The checksum does not agree: the body was changed after it was written.
    Checksum,
    /// The envelope counts more than was found.
    Fewer {
        /// The key of the list, or "figures".
        key: String,
        /// How many the envelope counts.
        said: u64,
        /// How many were found.
        found: u64,
    },
    /// Mail had changed the file, and the change was undone.
    Undone {
        /// What mail did.
        ruin: Ruin,
    },
    /// Letters of words are lost: mail wrote "?" or another code page's signs instead.
    Garbled {
        /// In how many places.
        count: usize,
    },
    /// The file says that it was saved long before the plan's year.
    SavedBefore {
        /// The year in which it says that it was saved.
        year: i32,
    },
    /// A part of the envelope is missing or unreadable.
    Envelope {
        /// Its key.
        key: &'static str,
    },
    /// The text was not UTF-8 throughout; unreadable letters were replaced.
    Letters,
    /// Control characters were dropped from the value at this path.
    Controls {
        /// The path in the file.
        at: String,
    },
    /// The value at this path changes the reading direction: it may not be what it looks like.
    Direction {
        /// The path in the file.
        at: String,
    },
    /// A newer release wrote the file.
    Newer {
        /// The format's version.
        version: u64,
        /// The lowest version that may change it.
        reader: u64,
    },
}

impl Problem {
    /// Whether something that was written can no longer be read.
    pub const fn is_loss(&self) -> bool {
        matches!(self, Self::Line { .. } | Self::CutShort | Self::Fewer { .. } | Self::Letters)
    }
}

/// The key under which a plan keeps what could not stay in its place.
pub const SET_ASIDE: &str = "set_aside";

/// Keeps with the plan what was found at a path.
pub(super) fn set_aside(plan: &mut Plan, at: &str, json: &Json) {
    let entry = json!({ "at": at, "json": json });
    let kept = plan.extra.entry(SET_ASIDE).or_insert_with(|| Json::Array(Vec::new()));
    match kept {
        Json::Array(entries) => entries.push(entry),
        other @ (Json::Null
        | Json::Bool(_)
        | Json::Number(_)
        | Json::String(_)
        | Json::Object(_)) => *other = Json::Array(vec![other.take(), entry]),
    }
}
