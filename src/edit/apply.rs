//! Applying and inverting changes.

use super::Change;
use crate::plan::{Fault, Plan};

/// Applies one change.
///
/// # Errors
/// [`Fault`] when what the change expects is not what is there; the plan is untouched then.
pub fn apply(plan: &mut Plan, change: &Change) -> Result<(), Fault> {
    match change {
        Change::Set { at, old, new } => match plan.get(*at) {
            Some(value) if value == *old => plan.put(*at, new.clone()),
            Some(_) => Err(Fault::Stale(*at)),
            None => match at.record() {
                Some((list, id)) => Err(Fault::NoRecord(list, id)),
                None => Err(Fault::Stale(*at)),
            },
        },
        Change::Insert { id, after, record } => plan.insert(*id, *after, (**record).clone()),
        Change::Remove { id, after, record } => {
            let list = record.list();
            let same = plan.record(list, *id).is_some_and(|found| found == **record);
            if !same || plan.before(list, *id) != *after {
                return Err(Fault::StaleRecord(list, *id));
            }
            plan.remove(list, *id).map(|_| ())
        }
        Change::Move { list, id, from, to } => {
            if plan.before(*list, *id) != *from {
                return Err(Fault::StaleRecord(*list, *id));
            }
            plan.move_after(*list, *id, *to)
        }
    }
}

/// Applies changes in order, all or none.
///
/// # Errors
/// The [`Fault`] of the first change that does not fit; those before it are taken back.
pub fn apply_all(plan: &mut Plan, changes: &[Change]) -> Result<(), Fault> {
    for (place, change) in changes.iter().enumerate() {
        if let Err(fault) = apply(plan, change) {
            for done in changes.iter().take(place).rev() {
                // The inverse of a change just made always fits.
                apply(plan, &inverse(done))?;
            }
            return Err(fault);
        }
    }
    Ok(())
}

/// The change that undoes a change.
#[must_use]
pub fn inverse(change: &Change) -> Change {
    match change.clone() {
        Change::Set { at, old, new } => Change::Set { at, old: new, new: old },
        Change::Insert { id, after, record } => Change::Remove { id, after, record },
        Change::Remove { id, after, record } => Change::Insert { id, after, record },
        Change::Move { list, id, from, to } => Change::Move { list, id, from: to, to: from },
    }
}

/// The changes that undo these changes, in order.
pub fn inverses(changes: &[Change]) -> Vec<Change> {
    changes.iter().rev().map(inverse).collect()
}
