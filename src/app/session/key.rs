//! What a reader can wait for.

use crate::check::Index;
use crate::edit::Change;
use crate::plan::{At, Id, Kind, List, One};

/// A part of the plan that changes as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// A singleton's fields.
    One(One),
    /// A record's fields.
    Row(List, Id),
    /// Which records a list has, in which order, and who owns them.
    Order(List),
    /// The figures of a measure.
    Figures(Id),
    /// Anything at all.
    Whole,
}

impl Key {
    /// The key of a value.
    pub fn of(at: At) -> Self {
        match (at, at.one(), at.record()) {
            (At::Figure(measure, _), _, _) => Self::Figures(measure),
            (_, Some(one), _) => Self::One(one),
            (_, None, Some((list, id))) => Self::Row(list, id),
            (_, None, None) => Self::Whole,
        }
    }

    /// The keys that a change turns.
    pub fn turned(change: &Change) -> Vec<Self> {
        match change {
            Change::Set { at, .. } => {
                let mut keys = vec![Self::of(*at)];
                let owner = Index::depends_on(*at)
                    || at.info().is_some_and(|info| {
                        matches!(info.kind, Kind::Ref | Kind::Code(_)) || info.key == "members"
                    });
                if let Some((list, _)) = at.record().filter(|_| owner) {
                    keys.push(Self::Order(list));
                }
                keys
            }
            Change::Insert { id, record, .. } | Change::Remove { id, record, .. } => {
                let list = record.list();
                vec![Self::Row(list, *id), Self::Order(list)]
            }
            Change::Move { list, .. } => vec![Self::Order(*list)],
        }
    }
}
