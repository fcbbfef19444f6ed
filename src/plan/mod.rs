//! Kế hoạch: what was typed, nothing derived.
//!
//! A plan is singletons, lists of records, and figures. Every value has a lasting address, [`At`];
//! records are keyed by id and never by place. What a person changes goes through the edit room;
//! files, presets and next year's plan are put together field by field.

pub mod criteria;
pub mod fields;
mod form;
pub mod form06a;
pub mod heading;
pub mod json;
mod layout;
pub mod naming;
mod period;
mod place;
mod printing;
pub mod records;
mod report;
pub mod scoring;
mod shape;
pub mod table;
mod texts;
pub mod value;
pub mod work;

pub use criteria::*;
pub use form::{LegalForm, PaperForm, PaperFormField, RemedyAim};
pub use layout::Layout;
pub use period::{BadPeriod, Period, ReportPeriod};
pub use place::Place;
pub use records::*;
pub use report::{
    LateDossier, LateDossierField, PeriodReport, PeriodReportField, ReportPart, ReportText,
    ReportTextField,
};
pub use scoring::*;
pub use shape::{At, List, One, Plan, Record};
pub use value::{Id, Kind, Mismatch, Value};
pub use work::*;

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;

use crate::read::day;
use crate::read::sorted::sort;

/// The key in `Plan::extra` under which an older plan's words are kept until they are reviewed.
pub const LEFTOVERS: &str = "leftovers";

impl Plan {
    /// Whether the plan was made from an older one, so that its words need a review.
    pub fn was_handed_over(&self) -> bool {
        self.extra.contains_key(LEFTOVERS)
    }

    /// Số liệu minh họa. Whether the figures are made up: every page, paper and file says so, and the plan is
    /// never issued.
    pub fn is_illustration(&self) -> bool {
        !self.frame.illustration.trim().is_empty()
    }

    /// Ngày xem. The day that an illustration takes for today; `None` for a real plan.
    pub fn seen_on(&self) -> Option<NaiveDate> {
        day::parse(&self.frame.illustration)
    }
}

/// Kỳ của một số liệu.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// Cả năm: for the rules "một số cho cả năm" and "một ngày".
    Year,
    /// Tháng, 1 to 12.
    Month(u8),
    /// Lũy kế đến tháng, 1 to 12: stands for the months up to it.
    Through(u8),
}

impl Slot {
    /// The months 1 to 12.
    pub fn months() -> impl DoubleEndedIterator<Item = Self> {
        (1..=12).map(Self::Month)
    }
}

impl fmt::Display for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year => f.write_str("nam"),
            Self::Month(month) => write!(f, "{month}"),
            Self::Through(month) => write!(f, "den-{month}"),
        }
    }
}

/// A period that is not "nam", "1" to "12", or "den-1" to "den-12".
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("kỳ số liệu không đọc được: {0:?}")]
pub struct BadSlot(pub String);

impl FromStr for Slot {
    type Err = BadSlot;

    fn from_str(text: &str) -> Result<Self, BadSlot> {
        let bad = || BadSlot(text.chars().take(40).collect());
        if text == "nam" {
            return Ok(Self::Year);
        }
        let (through, digits) = match text.strip_prefix("den-") {
            Some(digits) => (true, digits),
            None => (false, text),
        };
        match digits.parse::<u8>() {
            Ok(month @ 1..=12) if through => Ok(Self::Through(month)),
            Ok(month @ 1..=12) => Ok(Self::Month(month)),
            _ => Err(bad()),
        }
    }
}

/// Why a plan could not be changed as asked. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The record is not in the plan.
    #[error("không có bản ghi {1} trong {key}", key = .0.key())]
    NoRecord(List, Id),
    /// The id is taken, or the record it should follow is not in the list.
    #[error("không chèn được bản ghi {1} vào {key}", key = .0.key())]
    CannotInsert(List, Id),
    /// The value does not fit the field.
    #[error(transparent)]
    Mismatch(#[from] Mismatch),
    /// The value is not the one that the change expected.
    #[error("nội dung ở {0} đã khác lúc sửa")]
    Stale(At),
    /// The record is not the one that the change expected.
    #[error("bản ghi {1} trong {key} đã khác lúc sửa", key = .0.key())]
    StaleRecord(List, Id),
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Self::Figure(id, slot) = self {
            return write!(f, "figures/{id}/{slot}");
        }
        let key = self.info().map_or("?", |info| info.key);
        match (self.one(), self.record()) {
            (Some(one), _) => write!(f, "{}/{key}", one.key()),
            (None, Some((list, id))) => write!(f, "{}/{id}/{key}", list.key()),
            (None, None) => f.write_str(key),
        }
    }
}

/// A path that names no value of a plan.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("địa chỉ không đọc được: {0:?}")]
pub struct BadPath(pub String);

impl FromStr for At {
    type Err = BadPath;

    fn from_str(text: &str) -> Result<Self, BadPath> {
        parse_at(text).ok_or_else(|| BadPath(text.chars().take(80).collect()))
    }
}

fn parse_at(text: &str) -> Option<At> {
    let mut steps = text.split('/');
    let (first, second, third) = (steps.next()?, steps.next()?, steps.next());
    if steps.next().is_some() {
        return None;
    }
    let Some(third) = third else {
        return One::ALL.iter().find(|one| one.key() == first)?.at(second);
    };
    let Ok(id) = second.parse::<Id>() else { return None };
    if first == "figures" {
        let Ok(slot) = third.parse::<Slot>() else { return None };
        return Some(At::Figure(id, slot));
    }
    List::ALL.iter().find(|list| list.key() == first)?.at(id, third)
}

impl Plan {
    /// A figure as typed; empty if none was typed.
    pub fn figure(&self, measure: Id, slot: Slot) -> &str {
        self.figures.get(&(measure, slot)).map_or("", String::as_str)
    }

    /// The figures of one measure, by period.
    pub fn figures_of(&self, measure: Id) -> impl Iterator<Item = (Slot, &str)> + '_ {
        self.figures
            .range((measure, Slot::Year)..=(measure, Slot::Through(12)))
            .map(|((_, slot), text)| (*slot, text.as_str()))
    }

    fn put_figure(&mut self, measure: Id, slot: Slot, value: Value) -> Result<(), Fault> {
        if !self.measures.contains(measure) {
            return Err(Fault::NoRecord(List::Measures, measure));
        }
        let Value::Text(text) = value else {
            return Err(Fault::Mismatch(Mismatch { key: "figures" }));
        };
        if text.is_empty() {
            self.figures.remove(&(measure, slot));
        } else {
            self.figures.insert((measure, slot), text);
        }
        Ok(())
    }

    /// The plan's year, if it is one from 1900 to 2999.
    pub fn year(&self) -> Option<i32> {
        self.frame.year.trim().parse().ok().filter(|year| (1900..=2999).contains(year))
    }

    /// Ngày ký: the day of the decision, else the last day of the month in which it is to be signed.
    pub fn signed(&self) -> Option<NaiveDate> {
        let planned = || {
            let month = self.decision.month.trim().parse().ok()?;
            day::month_end(self.decision.year.trim().parse().ok()?, month)
        };
        day::parse(&self.decision.day).or_else(planned)
    }

    /// The day whose law the plan cites: that of signing, or the last day of its year if that is unknown or later.
    pub fn cites_on(&self) -> Option<NaiveDate> {
        let end = day::month_end(self.year()?, 12)?;
        Some(self.signed().map_or(end, |signed| signed.min(end)))
    }

    /// The remedies of an area, in order.
    pub fn remedies_of(&self, area: Id) -> impl Iterator<Item = (Id, &Remedy)> + '_ {
        self.remedies.iter().filter(move |(_, remedy)| remedy.area == Some(area))
    }

    /// The targets of a remedy or duty, in order.
    pub fn targets_of(&self, owner: Id) -> impl Iterator<Item = (Id, &Target)> + '_ {
        self.targets.iter().filter(move |(_, target)| target.owner == Some(owner))
    }

    /// The evidence of a remedy or duty, in order.
    pub fn evidence_of(&self, owner: Id) -> impl Iterator<Item = (Id, &Evidence)> + '_ {
        self.evidences.iter().filter(move |(_, evidence)| evidence.owner == Some(owner))
    }

    /// The duties of a section, in order.
    pub fn duties_of(&self, section: Id) -> impl Iterator<Item = (Id, &Duty)> + '_ {
        self.duties.iter().filter(move |(_, duty)| duty.section == Some(section))
    }

    /// The sections of a section, or the parts for `None`, in order.
    pub fn sections_of(&self, parent: Option<Id>) -> impl Iterator<Item = (Id, &Section)> + '_ {
        self.sections.iter().filter(move |(_, section)| section.parent == parent)
    }

    /// The clauses of a role, in order.
    pub fn clauses_of(&self, role: ClauseRole) -> impl Iterator<Item = (Id, &Clause)> + '_ {
        self.clauses.iter().filter(move |(_, clause)| clause.role == role)
    }

    /// The officers a group resolves to: its members, and theirs; for everyone, all officers that are not
    /// groups. A plain officer resolves to itself.
    pub fn members(&self, officer: Id) -> Vec<Id> {
        let mut found = Vec::new();
        let mut waiting = vec![officer];
        let mut seen = Vec::new();
        while let Some(id) = waiting.pop() {
            if seen.contains(&id) {
                continue;
            }
            seen.push(id);
            let Some(row) = self.officers.get(id) else { continue };
            if row.everyone {
                let plain = |row: &Officer| !row.everyone && row.members.is_empty();
                waiting.extend(self.officers.iter().filter(|(_, o)| plain(o)).map(|(id, _)| id));
            } else if row.members.is_empty() {
                found.push(id);
            } else {
                waiting.extend(row.members.iter().copied());
            }
        }
        sort(&mut found);
        found.dedup();
        found
    }

    /// Thuộc nhóm: whether everybody an officer stands for, himself or the members of his group, is in another group.
    pub fn is_within(&self, officer: Id, group: Id) -> bool {
        let (own, all) = (self.members(officer), self.members(group));
        let is_group =
            self.officers.get(group).is_some_and(|row| row.everyone || !row.members.is_empty());
        is_group && officer != group && !own.is_empty() && own.iter().all(|id| all.contains(id))
    }
}
