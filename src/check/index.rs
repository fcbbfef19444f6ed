//! Which target reads which measure, and who owns it: rebuilt whenever the structure changes, so that the
//! work per keystroke does not grow with the plan.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::judge::{Proof, judge};
use super::measures::counted_by;
use super::standing::{Standing, own_targets, stand};
use super::verdict::Verdict;
use crate::plan::{Id, List, Plan, Target};

type Ids = BTreeMap<Id, Vec<Id>>;

/// The references of a plan, reversed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Index {
    readers: Ids,
    targets: Ids,
    evidence: Ids,
    repeated_by: Ids,
}

/// The measures that a target reads: as part, as whole, or as what one of them lies within.
pub(super) fn measures<'a>(plan: &'a Plan, target: &'a Target) -> impl Iterator<Item = Id> + 'a {
    counted_by(target).flat_map(|id| {
        let within = plan.measures.get(id).map_or(&[][..], |row| &row.within);
        std::iter::once(id).chain(within.iter().copied())
    })
}

/// Which targets each measure is read by: as part, as whole, or as what one of them lies within.
pub fn readers(plan: &Plan) -> BTreeMap<Id, Vec<Id>> {
    let mut readers = Ids::new();
    for (id, target) in plan.targets.iter() {
        for measure in measures(plan, target) {
            put(&mut readers, measure, id);
        }
    }
    readers
}

impl Index {
    /// The index of a plan.
    pub fn of(plan: &Plan) -> Self {
        let mut index = Self { readers: readers(plan), ..Self::default() };
        for (id, target) in plan.targets.iter() {
            if let Some(owner) = target.owner {
                put(&mut index.targets, owner, id);
            }
        }
        for (id, evidence) in plan.evidences.iter() {
            if let Some(owner) = evidence.owner {
                put(&mut index.evidence, owner, id);
            }
        }
        for (id, duty) in plan.duties.iter() {
            for remedy in &duty.repeats {
                put(&mut index.repeated_by, *remedy, id);
            }
        }
        index
    }

    /// The lists that an index is built from: it is outdated when their records change, or what those belong
    /// to.
    pub const LISTS: [List; 4] = [List::Targets, List::Measures, List::Evidences, List::Duties];

    /// The targets that a measure's figures can change.
    pub fn readers(&self, measure: Id) -> &[Id] {
        get(&self.readers, measure)
    }

    /// The targets of a remedy or duty, in order.
    pub fn targets(&self, owner: Id) -> &[Id] {
        get(&self.targets, owner)
    }

    /// The documents of a remedy or duty, in order.
    pub fn evidence(&self, owner: Id) -> &[Id] {
        get(&self.evidence, owner)
    }

    /// The duties that repeat a remedy.
    pub fn repeated_by(&self, remedy: Id) -> &[Id] {
        get(&self.repeated_by, remedy)
    }

    /// The same as [`verdict`](super::verdict()), without a search.
    pub fn verdict(&self, plan: &Plan, target: Id, today: NaiveDate) -> Verdict {
        judge(plan, target, today, |owner| {
            let documents = self.evidence(owner).iter().filter_map(|id| plan.evidences.get(*id));
            documents.fold(Proof::default(), Proof::and)
        })
    }

    /// The same as [`remedy`](super::remedy()), without a search.
    pub fn remedy(&self, plan: &Plan, id: Id, today: NaiveDate) -> Standing {
        stand(plan, self.verdicts(plan, id, today).collect())
    }

    /// The same as [`duty`](super::duty()), without a search.
    pub fn duty(&self, plan: &Plan, id: Id, today: NaiveDate) -> Standing {
        let repeats = plan.duties.get(id).map_or(&[][..], |duty| &duty.repeats);
        let repeated = repeats.iter().flat_map(|remedy| self.verdicts(plan, *remedy, today));
        stand(plan, self.verdicts(plan, id, today).chain(repeated).collect())
    }

    /// The standing of the plan's own targets, those of no remedy or duty.
    pub fn aims(&self, plan: &Plan, today: NaiveDate) -> Standing {
        let verdict = |(id, _)| (id, self.verdict(plan, id, today));
        stand(plan, own_targets(plan).map(verdict).collect())
    }

    fn verdicts<'a>(
        &'a self,
        plan: &'a Plan,
        owner: Id,
        today: NaiveDate,
    ) -> impl Iterator<Item = (Id, Verdict)> + 'a {
        self.targets(owner).iter().map(move |id| (*id, self.verdict(plan, *id, today)))
    }
}

fn put(ids: &mut Ids, key: Id, id: Id) {
    let row = ids.entry(key).or_default();
    if !row.contains(&id) {
        row.push(id);
    }
}

fn get(ids: &Ids, key: Id) -> &[Id] {
    ids.get(&key).map_or(&[], Vec::as_slice)
}

/// The standing of a remedy.
pub fn remedy(plan: &Plan, id: Id, today: NaiveDate) -> Standing {
    Index::of(plan).remedy(plan, id, today)
}

/// The standing of a duty; if it repeats remedies, their targets count as its own.
pub fn duty(plan: &Plan, id: Id, today: NaiveDate) -> Standing {
    Index::of(plan).duty(plan, id, today)
}
