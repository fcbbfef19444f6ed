//! Builds the changes for an intention: set a field, add a record, remove one with everything that depends on
//! it, move one up or down among its siblings.

use std::collections::{BTreeMap, BTreeSet};

use super::Change;
use crate::plan::{
    At, CriterionScore, CriterionScoreField, FrameField, Id, Kind, List, Plan, Record, Slot, Value,
};

/// Sets a field. `None` if it holds the value already, its record is not in the plan, or nobody may set it.
pub fn set(plan: &Plan, at: At, new: Value) -> Option<Change> {
    let old = plan.get(at)?;
    (old != new && may_set(plan, at, &new)).then_some(Change::Set { at, old, new })
}

/// Whether figures are made up is said once, when the plan is made, and a plan with such figures is never
/// issued: not by hand, nor by what comes in a file. What an older release did all the same is replayed as
/// it was, and may be taken back.
fn may_set(plan: &Plan, at: At, new: &Value) -> bool {
    let issues = matches!(at, At::Issue(_)) && !new.is_blank();
    at != At::Frame(FrameField::Illustration) && !(issues && plan.is_illustration())
}

/// Sets several fields, as changes of one edit; those that hold the value already are left out.
pub fn set_all(plan: &Plan, values: impl IntoIterator<Item = (At, Value)>) -> Vec<Change> {
    values.into_iter().filter_map(|(at, value)| set(plan, at, value)).collect()
}

/// Sets a field of a criterion's score, which is made by the first thing that is typed into it.
pub fn score(plan: &Plan, criterion: Id, field: CriterionScoreField, value: Value) -> Vec<Change> {
    let id = CriterionScore::id(criterion);
    if plan.scores.contains(id) {
        return set(plan, At::CriterionScore(id, field), value).into_iter().collect();
    }
    if value.is_blank() || !plan.criteria.contains(criterion) {
        return Vec::new();
    }
    let new = At::CriterionScore(id, field);
    let old = match &value {
        Value::Text(_) => Value::text(""),
        Value::Flag(_) => Value::Flag(false),
        Value::Ids(_) => Value::Ids(Vec::new()),
    };
    let made = add(plan, id, CriterionScore::of(criterion));
    vec![made, Change::Set { at: new, old, new: value }]
}

/// Adds a record at the end of its list.
pub fn add(plan: &Plan, id: Id, record: impl Into<Record>) -> Change {
    let record = record.into();
    let after = plan.ids(record.list()).last().copied();
    Change::Insert { id, after, record: Box::new(record) }
}

/// Adds a record after another of its list.
pub fn add_after(id: Id, after: Option<Id>, record: impl Into<Record>) -> Change {
    Change::Insert { id, after, record: Box::new(record.into()) }
}

/// Removes a record with everything that depends on it (an area's remedies, a remedy's targets and evidence,
/// a measure's figures) and every mention of them, as changes of one edit.
pub fn remove(plan: &Plan, list: List, id: Id) -> Vec<Change> {
    remove_all(plan, &[(list, id)])
}

/// The same for several records at once, in one walk over the plan.
pub fn remove_all(plan: &Plan, records: &[(List, Id)]) -> Vec<Change> {
    if records.is_empty() {
        return Vec::new();
    }
    let gone = hanging_all(plan, records);
    let mut after = plan.clone();
    let mut changes = Vec::new();
    unmention(&mut after, &gone, &mut changes);
    // Leaves first, so that undoing the edit restores owners before what they own.
    for (list, id) in gone.into_iter().rev() {
        take_out(&mut after, list, id, &mut changes);
    }
    changes
}

/// A record and everything that depends on it, owners before what they own.
pub fn hanging(plan: &Plan, list: List, id: Id) -> Vec<(List, Id)> {
    hanging_all(plan, &[(list, id)])
}

fn hanging_all(plan: &Plan, records: &[(List, Id)]) -> Vec<(List, Id)> {
    let owned = owned(plan);
    let mut seen: BTreeSet<(List, Id)> = BTreeSet::new();
    let mut found: Vec<(List, Id)> = Vec::new();
    found.extend(records.iter().filter(|record| seen.insert(**record)));
    let mut next = 0;
    while let Some(record) = found.get(next).copied() {
        let more = owned.get(&record).into_iter().flatten();
        found.extend(more.filter(|child| seen.insert(**child)));
        next += 1;
    }
    found
}

/// Which lists depend on which, by the field that names the owner.
const OWNED: &[(List, List, &str)] = &[
    (List::Areas, List::Remedies, "area"),
    (List::Remedies, List::Targets, "owner"),
    (List::Remedies, List::Evidences, "owner"),
    (List::Remedies, List::Notes, "owner"),
    (List::Remedies, List::ReportTexts, "owner"),
    (List::Remedies, List::LateDossiers, "owner"),
    (List::Duties, List::Targets, "owner"),
    (List::Duties, List::Evidences, "owner"),
    (List::Duties, List::Notes, "owner"),
    (List::Duties, List::ReportsSent, "duty"),
    (List::Sections, List::Sections, "parent"),
    (List::Sections, List::Duties, "section"),
    (List::Criteria, List::Criteria, "parent"),
    (List::Criteria, List::RuleSteps, "criterion"),
    (List::Criteria, List::Scores, "criterion"),
    // Last, so that a document of a remedy that also answers a criterion stays the remedy's.
    (List::Criteria, List::Evidences, "criterion"),
];

/// The owner of a record; `None` if it has none or its owner is not in the plan.
pub fn owner(plan: &Plan, list: List, id: Id) -> Option<(List, Id)> {
    OWNED.iter().filter(|(_, child, _)| *child == list).find_map(|(owners, _, key)| {
        let named = list.at(id, key).and_then(|at| plan.get(at))?;
        let owner = named.as_ids().first().copied()?;
        plan.row(*owners, owner).map(|_| (*owners, owner))
    })
}

/// What each record owns.
fn owned(plan: &Plan) -> BTreeMap<(List, Id), Vec<(List, Id)>> {
    let mut owned: BTreeMap<(List, Id), Vec<(List, Id)>> = BTreeMap::new();
    for (owners, child, key) in OWNED {
        for id in plan.ids(*child) {
            let named = child.at(*id, key).and_then(|at| plan.get(at));
            let named = named.and_then(|value| value.as_ids().first().copied());
            let Some(record) = named.map(|named| (*owners, named)) else { continue };
            if owner(plan, *child, *id) == Some(record) {
                owned.entry(record).or_default().push((*child, *id));
            }
        }
    }
    owned
}

/// Takes what goes out of whatever names it and stays.
fn unmention(after: &mut Plan, gone: &[(List, Id)], changes: &mut Vec<Change>) {
    let records: BTreeSet<(List, Id)> = gone.iter().copied().collect();
    let named: BTreeSet<Id> = gone.iter().map(|(_, id)| *id).collect();
    for list in List::ALL {
        let keys = list.infos().iter().filter(|info| matches!(info.kind, Kind::Ids | Kind::Ref));
        for info in keys {
            for row in after.ids(*list).to_vec() {
                if records.contains(&(*list, row)) {
                    continue;
                }
                let Some(at) = list.at(row, info.key) else { continue };
                let Some(Value::Ids(ids)) = after.get(at) else { continue };
                if ids.iter().any(|id| named.contains(id)) {
                    let rest = ids.iter().copied().filter(|id| !named.contains(id)).collect();
                    let (old, new) = (Value::Ids(ids), Value::Ids(rest));
                    keep(after, Change::Set { at, old, new }, changes);
                }
            }
        }
    }
}

fn take_out(after: &mut Plan, list: List, id: Id, changes: &mut Vec<Change>) {
    if list == List::Measures {
        let figures: Vec<(Slot, String)> =
            after.figures_of(id).map(|(slot, text)| (slot, text.to_owned())).collect();
        for (slot, text) in figures {
            let (old, new) = (Value::Text(text), Value::text(""));
            keep(after, Change::Set { at: At::Figure(id, slot), old, new }, changes);
        }
    }
    if let Some(record) = after.record(list, id) {
        let before = after.before(list, id);
        keep(after, Change::Remove { id, after: before, record: Box::new(record) }, changes);
    }
}

/// Keeps a change if it fits the plan as it will be by then.
fn keep(after: &mut Plan, change: Change, changes: &mut Vec<Change>) {
    if super::apply(after, &change).is_ok() {
        changes.push(change);
    }
}

/// Moves a record one position up or down among those that share its owner. `None` at the end.
pub fn shift(plan: &Plan, list: List, id: Id, down: bool) -> Option<Change> {
    let own = kin(plan, list, id);
    let siblings: Vec<Id> =
        plan.ids(list).iter().copied().filter(|other| kin(plan, list, *other) == own).collect();
    let place = siblings.iter().position(|other| *other == id)?;
    let to = if down {
        Some(siblings.get(place + 1).copied()?)
    } else {
        plan.before(list, siblings.get(place.checked_sub(1)?).copied()?)
    };
    Some(Change::Move { list, id, from: plan.before(list, id), to })
}

/// What makes two records siblings: their owner, or the clause's role.
fn kin(plan: &Plan, list: List, id: Id) -> Option<Value> {
    let row = plan.row(list, id)?;
    let owner = |key: &&str| row.index_of(key).and_then(|index| row.value(index));
    ["area", "owner", "duty", "parent", "section", "role"].iter().find_map(owner)
}
