//! Văn bản, cơ quan không còn như cũ: what became of the documents, bodies and titles that plans still cite, from
//! when, and how certain that is. A table of data with its sources, never law.

use chrono::{Datelike as _, NaiveDate};

use super::day;

/// Độ chắc chắn. How certain it is what became of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Read in a published source.
    Published,
    /// Read in a secondary copy or another application, not in an authority's own text.
    Secondary,
    /// Follows from what was read.
    Inferred,
    /// Well known from practice, but without a source at hand.
    Remembered,
}

impl Certainty {
    /// Whether a sentence may say it as it is; else it is only likely.
    pub const fn is_firm(self) -> bool {
        match self {
            Self::Published | Self::Secondary => true,
            Self::Inferred | Self::Remembered => false,
        }
    }
}

/// Từ khi nào.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// From this day, yyyy-mm-dd.
    Day(&'static str),
    /// Some day of this year.
    Year(i32),
}

impl Since {
    /// Whether it was so on a day.
    pub fn holds(self, on: NaiveDate) -> bool {
        match self {
            Self::Day(iso) => day::from_iso(iso).is_some_and(|since| on >= since),
            Self::Year(year) => on.year() >= year,
        }
    }
}

/// Cách ghi. How something is written in a text, in any case and with any dash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// Số, ký hiệu: "61/2018" and "NĐ-CP". The symbol may lack its hyphen, or be left out after the kind of document.
    Number(&'static str, &'static str),
    /// A number that every province gives, and the day (yyyy-mm-dd) that tells which one is meant.
    Dated(&'static str, &'static str),
    /// Luật: its name and day (yyyy-mm-dd), as documents cite laws.
    Law(&'static str, &'static str),
    /// Words of a text.
    Words(&'static str),
    /// Words that mean it only where nothing else is said: a title in the roster.
    Alone(&'static str),
}

impl Written {
    /// Whether it is a document, not a body.
    pub const fn is_document(self) -> bool {
        match self {
            Self::Number(..) | Self::Dated(..) | Self::Law(..) => true,
            Self::Words(_) | Self::Alone(_) => false,
        }
    }
}

/// Tình trạng.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FateKind {
    /// Được thay thế, hết hiệu lực.
    Replaced,
    /// Còn hiệu lực, được sửa đổi, bổ sung: cited together with its amendment.
    Amended,
    /// Chưa rõ: a person asks before it is used.
    Asked,
}

/// Điều đã xảy ra. What became of a document or body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fate {
    /// Replaced, amended, or to be asked.
    pub kind: FateKind,
    /// From when.
    pub since: Since,
    /// What replaced or amended it, as a text would cite it; why to ask, if it is to be asked.
    pub by: &'static str,
    /// What makes a line right that stands beside it.
    pub with: &'static [Written],
    /// The words that may stand in its place; of several, the unit's kind decides. Empty where a person must.
    pub now: &'static [&'static str],
    /// How certain it is.
    pub certainty: Certainty,
}

/// Văn bản, cơ quan, with what became of it, the earliest first: the last that holds on a day counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cited {
    /// How it is written.
    pub written: &'static [Written],
    /// What became of it.
    pub fates: &'static [Fate],
}

impl Cited {
    /// What had become of it by a day.
    pub fn on(&self, day: NaiveDate) -> Option<&'static Fate> {
        self.fates.iter().rev().find(|fate| fate.since.holds(day))
    }
}

impl Fate {
    /// Another took its place.
    pub(super) const fn replaced(
        since: Since,
        by: &'static str,
        with: &'static [Written],
        certainty: Certainty,
    ) -> Self {
        Self { kind: FateKind::Replaced, since, by, with, now: &[], certainty }
    }

    /// It holds as amended.
    pub(super) const fn amended(
        since: Since,
        by: &'static str,
        with: &'static [Written],
        certainty: Certainty,
    ) -> Self {
        Self { kind: FateKind::Amended, since, by, with, now: &[], certainty }
    }

    /// A person asks before it is used.
    pub(super) const fn asked(since: Since, why: &'static str) -> Self {
        let (with, now, certainty): (&[Written], &[&str], _) = (&[], &[], Certainty::Inferred);
        Self { kind: FateKind::Asked, since, by: why, with, now, certainty }
    }

    /// The year of what replaced or amended it, from its number: 2025 of "118/2025".
    pub(super) fn changed_in(&self) -> Option<i32> {
        self.with.iter().find_map(|written| match written {
            Written::Number(number, _) => number.rsplit('/').next()?.parse().ok(),
            Written::Dated(..) | Written::Law(..) | Written::Words(_) | Written::Alone(_) => None,
        })
    }

    /// The same, with the words that may stand in its place.
    pub(super) const fn now(mut self, words: &'static [&'static str]) -> Self {
        self.now = words;
        self
    }
}
