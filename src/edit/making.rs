//! Several changes made one after the other: each is built on the plan as the ones before it leave it.

use super::{Change, apply};
use crate::plan::Plan;

/// A plan on its way, and the changes that led there.
#[derive(Debug)]
pub(super) struct Making {
    /// The plan as it is by now.
    pub after: Plan,
    /// The changes so far.
    pub changes: Vec<Change>,
}

impl Making {
    /// Nothing is changed yet.
    pub fn on(plan: &Plan) -> Self {
        Self { after: plan.clone(), changes: Vec::new() }
    }

    /// Makes changes and keeps them; one that does not fit the plan is left out.
    pub fn make(&mut self, changes: impl IntoIterator<Item = Change>) {
        for change in changes {
            if apply(&mut self.after, &change).is_ok() {
                self.changes.push(change);
            }
        }
    }
}
