//! Chỗ: one part of a plan that changes as one. Signals wait for it, stamps and comparison name it.

use std::fmt;
use std::str::FromStr;

use super::BadPath;
use super::shape::{At, List, One};
use super::value::Id;

/// A part of the plan that changes as one.
///
/// ```
/// use par_workbook::plan::{Id, List, Place};
/// let place: Place = "remedies/r733".parse()?;
/// assert_eq!(place, Place::Record(List::Remedies, Id::named("r733")));
/// assert_eq!(place.to_string(), "remedies/r733");
/// # Ok::<(), par_workbook::plan::BadPath>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A record: its fields, its insertion and its removal. "remedies/r733".
    Record(List, Id),
    /// A singleton's fields. "frame".
    One(One),
    /// Which records a list has, in which order, and who owns them. "remedies".
    Order(List),
    /// The figures of a measure. "figures/m1".
    Figures(Id),
    /// One value. "remedies/r733/direction", "figures/m1/5".
    Value(At),
}

impl Place {
    /// The record, singleton or measure that a value belongs to.
    pub fn of(at: At) -> Self {
        match (at, at.one(), at.record()) {
            (At::Figure(measure, _), _, _) => Self::Figures(measure),
            (_, Some(one), _) => Self::One(one),
            (_, None, Some((list, id))) => Self::Record(list, id),
            (_, None, None) => Self::Value(at),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Record(list, id) => write!(f, "{}/{id}", list.key()),
            Self::One(one) => f.write_str(one.key()),
            Self::Order(list) => f.write_str(list.key()),
            Self::Figures(measure) => write!(f, "figures/{measure}"),
            Self::Value(at) => at.fmt(f),
        }
    }
}

impl FromStr for Place {
    type Err = BadPath;

    fn from_str(text: &str) -> Result<Self, BadPath> {
        let list = |key: &str| List::ALL.iter().copied().find(|list| list.key() == key);
        let one = || One::ALL.iter().copied().find(|one| one.key() == text);
        let whole = || list(text).map(Self::Order).or_else(|| one().map(Self::One));
        let record = || {
            let (key, id) = text.split_once('/')?;
            let id = id.parse::<Id>().ok()?;
            if key == "figures" {
                Some(Self::Figures(id))
            } else {
                Some(Self::Record(list(key)?, id))
            }
        };
        let value = || text.parse::<At>().map(Self::Value);
        whole().or_else(record).map_or_else(value, Ok)
    }
}
