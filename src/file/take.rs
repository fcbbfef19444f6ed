//! Nhận thay đổi: the changes that bring another side's version of chosen parts into a plan. One edit of name
//! `TakeOver` carries them, so that it can be undone.

use super::compare::{Comparison, Difference, DifferenceGroup};
use crate::edit::{Change, apply, build};
use crate::plan::{At, Id, List, Plan};
use crate::read::sorted::sort_by_key;

/// The changes that make the chosen groups as they are in the other plan.
///
/// Records keep their mentions of records that are not taken over with them, but their owners come with them:
/// a target without its remedy is shown nowhere. Removals also remove what depends on the record, as
/// everywhere.
pub fn take_over<'a>(
    mine: &Plan,
    theirs: &Plan,
    chosen: impl IntoIterator<Item = &'a DifferenceGroup>,
) -> Vec<Change> {
    let mut taking = Taking { plan: mine.clone(), theirs, changes: Vec::new() };
    let differences: Vec<&Difference> =
        chosen.into_iter().flat_map(|group| &group.differences).collect();
    // Records are inserted first and removed last, so that whatever is named exists.
    let mut coming: Vec<(List, Id)> = differences.iter().filter_map(|d| coming(d)).collect();
    let mut next = 0;
    while let Some((list, id)) = coming.get(next).copied() {
        let owner = build::owner(theirs, list, id);
        let missing = |owner: &(List, Id)| mine.row(owner.0, owner.1).is_none();
        coming.extend(owner.filter(missing).filter(|owner| !coming.contains(owner)));
        next += 1;
    }
    sort_by_key(&mut coming, |(list, id)| {
        (*list, theirs.ids(*list).iter().position(|other| other == id))
    });
    for (list, id) in coming {
        taking.insert(list, id);
    }
    for difference in &differences {
        if let Difference::Value { at, .. } = difference {
            taking.set(*at);
        }
    }
    for difference in &differences {
        if let Difference::Mine { list, id, .. } = difference {
            taking.remove(*list, *id);
        }
    }
    for difference in &differences {
        if let Difference::Order { list, .. } = difference {
            taking.order(*list);
        }
    }
    taking.changes
}

/// The changes that take over every difference.
pub fn take_over_all(mine: &Plan, theirs: &Plan, comparison: &Comparison) -> Vec<Change> {
    take_over(mine, theirs, &comparison.groups)
}

fn coming(difference: &Difference) -> Option<(List, Id)> {
    match difference {
        Difference::Theirs { list, id, .. } => Some((*list, *id)),
        Difference::Value { .. } | Difference::Mine { .. } | Difference::Order { .. } => None,
    }
}

struct Taking<'a> {
    plan: Plan,
    theirs: &'a Plan,
    changes: Vec<Change>,
}

impl Taking<'_> {
    /// Makes a change and keeps it. One that no longer fits was made by another already: the removal of its
    /// owner.
    fn make(&mut self, change: Change) {
        if apply(&mut self.plan, &change).is_ok() {
            self.changes.push(change);
        }
    }

    fn insert(&mut self, list: List, id: Id) {
        let Some(record) = self.theirs.record(list, id) else { return };
        let before = self.theirs.ids(list).iter().take_while(|other| **other != id);
        let after = before.copied().filter(|other| self.plan.row(list, *other).is_some()).last();
        self.make(Change::Insert { id, after, record: Box::new(record) });
        if list == List::Measures {
            for slot in self.theirs.figures_of(id).map(|(slot, _)| slot).collect::<Vec<_>>() {
                self.set(At::Figure(id, slot));
            }
        }
    }

    fn set(&mut self, at: At) {
        let Some(value) = self.theirs.get(at) else { return };
        if let Some(change) = build::set(&self.plan, at, value) {
            self.make(change);
        }
    }

    fn remove(&mut self, list: List, id: Id) {
        for change in build::remove(&self.plan, list, id) {
            self.make(change);
        }
    }

    /// Puts the records that both have into the other side's order; those that only this side has stay after
    /// the record they followed.
    fn order(&mut self, list: List) {
        let mut after: Option<Id> = None;
        for id in self.theirs.ids(list) {
            if self.plan.row(list, *id).is_none() {
                continue;
            }
            let from = self.plan.before(list, *id);
            if from != after && !self.follows(list, *id, after) {
                self.make(Change::Move { list, id: *id, from, to: after });
            }
            after = Some(*id);
        }
    }

    /// Whether only records of this side are between a record and the one it should follow.
    fn follows(&self, list: List, id: Id, after: Option<Id>) -> bool {
        let ids = self.plan.ids(list).iter().copied();
        let mut between: Vec<Id> = ids.take_while(|other| *other != id).collect();
        while between.last().is_some_and(|last| self.theirs.row(list, *last).is_none()) {
            between.pop();
        }
        between.last().copied() == after
    }
}
