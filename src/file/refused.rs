//! Why a file was not opened. The open plan is untouched then.

use super::envelope::VERSION;
use crate::text::{Language, opening};

/// Không mở được. Why a file was refused; each says what was tried, on what, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is nothing in it.
    Empty,
    /// It is larger than any plan.
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The most that is read.
        limit: usize,
    },
    /// Its groups lie deeper in each other than any plan's.
    TooDeep {
        /// The deepest that is read.
        limit: usize,
    },
    /// It holds more values than any plan.
    TooMany {
        /// The most that is read.
        limit: usize,
    },
    /// It is a file of another kind.
    OtherKind {
        /// Which.
        kind: &'static str,
    },
    /// It is JSON, but of another application.
    Foreign,
    /// There is no plan in its text.
    NoPlan,
    /// It was a plan file, but nothing in it can be read any more.
    Unreadable {
        /// The line where reading stopped, from 1.
        line: usize,
    },
    /// A newer release wrote it in a way this one cannot read at all.
    TooNew {
        /// The version of its format.
        version: u64,
    },
}

impl Refused {
    /// What to tell the person.
    pub fn say(&self, language: Language) -> String {
        let megabytes = |bytes: usize| bytes.div_ceil(1024 * 1024);
        match self {
            Self::Empty => opening::EMPTY.get(language).to_owned(),
            Self::TooLarge { bytes, limit } => {
                opening::too_large(language, megabytes(*bytes), megabytes(*limit))
            }
            Self::TooDeep { limit } => opening::too_deep(language, *limit),
            Self::TooMany { limit } => opening::too_many(language, *limit),
            Self::OtherKind { kind } => opening::other_kind(language, kind),
            Self::Foreign => opening::FOREIGN.get(language).to_owned(),
            Self::NoPlan => opening::NO_PLAN.get(language).to_owned(),
            Self::Unreadable { line } => opening::unreadable(language, *line),
            Self::TooNew { version } => opening::too_new(language, *version, VERSION),
        }
    }
}
