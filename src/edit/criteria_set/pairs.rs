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
pub(in crate::edit) fn pairs(plan: &Plan, incoming: &Plan) -> BTreeMap<Id, Id> {
    let mut found = BTreeMap::new();
    let mut used: BTreeSet<Id> = BTreeSet::new();
    let has =
        |id: Id, key: &str| plan.criteria.get(id).is_some_and(|row| code_key(&row.code) == key);
    for (id, row) in incoming.criteria.iter() {
        if has(id, &code_key(&row.code)) {
            found.insert(id, id);
            used.insert(id);
        }
    }
    // Of each code, those that are still to be found, the first last.
    let mut rest: BTreeMap<String, Vec<Id>> = BTreeMap::new();
    for (id, row) in plan.criteria.iter().rev().filter(|(id, _)| !used.contains(id)) {
        rest.entry(code_key(&row.code)).or_default().push(id);
    }
    for (id, row) in incoming.criteria.iter() {
        if found.contains_key(&id) {
            continue;
        }
        let key = code_key(&row.code);
        let own = if key.is_empty() {
            spares(id).take(SPARES).find(|spare| has(*spare, &key) && !used.contains(spare))
        } else {
            rest.get_mut(&key).and_then(Vec::pop)
        };
        if let Some(own) = own {
            found.insert(id, own);
            used.insert(own);
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
