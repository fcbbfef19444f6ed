//! The changes that give a plan another criteria set.

use std::collections::{BTreeMap, BTreeSet};

use super::pairs::{TakenIds, pairs};
use crate::edit::making::Making;
use crate::edit::{Change, build};
use crate::plan::{Id, List, One, Plan, Record, RuleStep, SET_LISTS};

/// The changes of one edit that give `plan` the incoming set; none where it has that set already.
///
/// Criteria that the incoming set lacks are removed with what was typed for them: [`super::compare_sets`] says so
/// beforehand.
pub fn bring_in(plan: &Plan, incoming: &Plan) -> Vec<Change> {
    let mut work =
        Bringing { making: Making::on(plan), taken: TakenIds::of(plan), brought: BTreeMap::new() };
    work.own_fields(incoming);
    let known = work.criteria(plan, incoming);
    work.steps(incoming, &known);
    work.bands(incoming);
    for list in SET_LISTS {
        work.arrange(*list);
    }
    work.making.changes
}

/// A plan on its way to the incoming set.
struct Bringing {
    making: Making,
    taken: TakenIds,
    /// What each list is to hold, in order.
    brought: BTreeMap<List, Vec<Id>>,
}

impl Bringing {
    fn own_fields(&mut self, incoming: &Plan) {
        for info in One::CriteriaSet.infos() {
            let Some(at) = One::CriteriaSet.at(info.key) else { continue };
            let change =
                incoming.get(at).and_then(|value| build::set(&self.making.after, at, value));
            self.making.make(change);
        }
    }

    /// Gives a record what came in: field by field where it is there, else whole, after the one before it.
    fn put(&mut self, id: Id, record: Record) {
        let list = record.list();
        let brought = self.brought.entry(list).or_default();
        let before = brought.last().copied();
        brought.push(id);
        if self.making.after.row(list, id).is_none() {
            return self.making.make(Some(build::add_after(id, before, record)));
        }
        for (place, info) in list.infos().iter().enumerate() {
            let value = record.row().value(place);
            let at = list.at(id, info.key);
            let change =
                at.zip(value).and_then(|(at, value)| build::set(&self.making.after, at, value));
            self.making.make(change);
        }
    }

    /// The criteria; returns what each incoming one is in the plan.
    fn criteria(&mut self, plan: &Plan, incoming: &Plan) -> BTreeMap<Id, Id> {
        let mut known = pairs(plan, incoming);
        for id in incoming.criteria.ids() {
            if !known.contains_key(id)
                && let Some(own) = self.taken.give(*id)
            {
                known.insert(*id, own);
            }
        }
        for (id, row) in incoming.criteria.iter() {
            let Some(own) = known.get(&id).copied() else { continue };
            let mut row = row.clone();
            row.parent = row.parent.and_then(|parent| known.get(&parent).copied());
            self.put(own, row.into());
        }
        // By now nothing that stays hangs below what goes.
        let stays: BTreeSet<Id> = known.values().copied().collect();
        let goes: Vec<Id> = self
            .making
            .after
            .criteria
            .ids()
            .iter()
            .filter(|id| !stays.contains(id))
            .copied()
            .collect();
        self.remove(List::Criteria, goes);
        known
    }

    /// Removes records with all that depends on them.
    fn remove(&mut self, list: List, ids: impl IntoIterator<Item = Id>) {
        let records: Vec<(List, Id)> = ids.into_iter().map(|id| (list, id)).collect();
        for change in build::remove_all(&self.making.after, &records) {
            self.making.make(Some(change));
        }
    }

    /// The steps of each criterion: the first is the first, whatever their ids.
    fn steps(&mut self, incoming: &Plan, known: &BTreeMap<Id, Id>) {
        let mut own: BTreeMap<Option<Id>, Vec<Id>> = BTreeMap::new();
        for (id, step) in self.making.after.rule_steps.iter() {
            own.entry(step.criterion).or_default().push(id);
        }
        for steps in own.values_mut() {
            steps.reverse();
        }
        for (id, step) in incoming.rule_steps.iter() {
            let criterion = step.criterion.and_then(|criterion| known.get(&criterion).copied());
            let kept = own.get_mut(&criterion).and_then(Vec::pop);
            let Some(kept) = kept.or_else(|| self.taken.give(id)) else { continue };
            self.put(kept, RuleStep { criterion, ..step.clone() }.into());
        }
        self.remove(List::RuleSteps, own.into_values().flatten());
    }

    /// The ratings: the first is the first.
    fn bands(&mut self, incoming: &Plan) {
        let mut own = self.making.after.score_bands.ids().to_vec();
        own.reverse();
        for (id, band) in incoming.score_bands.iter() {
            let Some(kept) = own.pop().or_else(|| self.taken.give(id)) else { continue };
            self.put(kept, band.clone().into());
        }
        self.remove(List::ScoreBands, own);
    }

    /// Puts a list into the order in which it came in.
    fn arrange(&mut self, list: List) {
        let mut to = None;
        for id in self.brought.remove(&list).unwrap_or_default() {
            let from = self.making.after.before(list, id);
            let moved = (from != to).then_some(Change::Move { list, id, from, to });
            self.making.make(moved);
            to = Some(id);
        }
    }
}
