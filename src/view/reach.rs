//! Việc đến với một công chức như thế nào: by leading, by joining, or through a group.

use crate::plan::{Id, Plan};

/// Cách một mục đến với một công chức, the nearest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// Chủ trì.
    #[default]
    Led,
    /// Phối hợp.
    Joined,
    /// Qua nhóm: the officer is in a group that leads or joins.
    Group(Id),
}

/// How something with these leads and these coordinators reaches an officer; `None` if it does not.
pub fn reach(plan: &Plan, leads: &[Id], joined: &[Id], officer: Id) -> Option<Reach> {
    if leads.contains(&officer) {
        return Some(Reach::Led);
    }
    if joined.contains(&officer) {
        return Some(Reach::Joined);
    }
    let mut named = leads.iter().chain(joined);
    named.find(|group| plan.is_within(officer, **group)).map(|group| Reach::Group(*group))
}
