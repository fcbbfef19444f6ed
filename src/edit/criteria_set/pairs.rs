//! Which criterion of a plan an incoming one is, and the ids of those that the plan does not have.

use std::collections::{BTreeMap, BTreeSet};

use crate::plan::{Id, List, Plan, code_key};

/// How far a criterion without a code is followed from its own id; each further one was taken by chance only.
const SPARES: usize = 8;

/// The ids that a record may take in a plan: its own, else what is made of it, on every device the same.
fn spares(id: Id) -> impl Iterator<Item = Id> {
    std::iter::successors(Some(id), |id| Some(Id::hashed(&format!("bo-tieu-chi/{id}"))))
}

/// The criterion of the plan that each incoming one is; none for those that the plan does not have.
///
/// Of several with one code, that with the same id is the same, and of the rest the first is the first. One without a
/// code is known by the id that it took when it was brought in.
pub(super) fn pairs(plan: &Plan, incoming: &Plan) -> BTreeMap<Id, Id> {
    let mut own: BTreeMap<String, Vec<Id>> = BTreeMap::new();
    for (id, row) in plan.criteria.iter() {
        own.entry(code_key(&row.code)).or_default().push(id);
    }
    let mut found = BTreeMap::new();
    for by_id in [true, false] {
        for (id, row) in incoming.criteria.iter() {
            let key = code_key(&row.code);
            let rest = own.get_mut(&key).filter(|_| !found.contains_key(&id));
            let Some(rest) = rest else { continue };
            let place = if by_id {
                rest.iter().position(|other| *other == id)
            } else if key.is_empty() {
                let mut spares = spares(id).take(SPARES);
                spares.find_map(|spare| rest.iter().position(|other| *other == spare))
            } else {
                (!rest.is_empty()).then_some(0)
            };
            if let Some(place) = place {
                found.insert(id, rest.remove(place));
            }
        }
    }
    found
}

/// The ids that are taken in a plan, by records of any list: what names one names its id alone.
pub(super) struct TakenIds(BTreeSet<Id>);

impl TakenIds {
    pub(super) fn of(plan: &Plan) -> Self {
        Self(List::ALL.iter().flat_map(|list| plan.ids(*list)).copied().collect())
    }

    /// The id that an incoming record gets in the plan.
    pub(super) fn give(&mut self, id: Id) -> Option<Id> {
        let enough = self.0.len() + 1;
        spares(id).take(enough).find(|spare| self.0.insert(*spare))
    }
}
