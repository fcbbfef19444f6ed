//! What a criteria set would change in a plan, told before it is brought in.

use std::collections::{BTreeMap, BTreeSet};

use super::pairs::pairs;
use crate::plan::fields::FieldName as _;
use crate::plan::{
    CriteriaSetField, Criterion, CriterionField, CriterionScore, CriterionScoreField, Id, Plan,
    RuleStep, ScoreBand,
};

/// So sánh hai bộ tiêu chí, code by code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetComparison {
    /// What the set says of itself, and says otherwise.
    pub own: Vec<CriteriaSetField>,
    /// Mức xếp loại khác.
    pub bands: bool,
    /// Criteria that both have stand in another order.
    pub order: bool,
    /// Every criterion: those of the incoming set in its order, then those that go.
    pub criteria: Vec<CriterionDifference>,
}

/// Một tiêu chí của hai bộ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriterionDifference {
    /// In the plan.
    pub before: Option<Id>,
    /// In the incoming set.
    pub after: Option<Id>,
    /// What becomes of it.
    pub standing: CriterionStanding,
}

/// Tiêu chí khác thế nào.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CriterionStanding {
    /// Mới.
    Added,
    /// Không còn, and what was typed for it.
    Gone(Vec<HeldPart>),
    /// Khác.
    Changed {
        /// Which fields.
        fields: Vec<CriterionField>,
        /// Its steps.
        steps: bool,
        /// It hangs below another criterion.
        moved: bool,
    },
    /// Như cũ.
    Same,
}

/// Nội dung đã nhập cho một tiêu chí.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HeldPart {
    /// Trả lời, mức, số liệu, điểm tự chấm.
    Answers,
    /// Điểm thẩm định.
    Appraisals,
    /// Lý do, giải trình, ghi chú.
    Reasons,
    /// Người phụ trách, hạn, công sức.
    Work,
    /// Tài liệu kiểm chứng.
    Evidence,
}

impl SetComparison {
    /// Whether bringing the set in changes nothing.
    pub fn is_same(&self) -> bool {
        let same = |row: &CriterionDifference| row.standing == CriterionStanding::Same;
        self.own.is_empty() && !self.bands && !self.order && self.criteria.iter().all(same)
    }

    /// Whether something that a person typed would go.
    pub fn loses(&self) -> bool {
        let lost = |row: &CriterionDifference| match &row.standing {
            CriterionStanding::Gone(held) => !held.is_empty(),
            CriterionStanding::Added
            | CriterionStanding::Changed { .. }
            | CriterionStanding::Same => false,
        };
        self.criteria.iter().any(lost)
    }
}

/// What the incoming set would change in a plan.
pub fn compare_sets(plan: &Plan, incoming: &Plan) -> SetComparison {
    let kept = pairs(plan, incoming);
    let (own_steps, their_steps) = (steps(plan), steps(incoming));
    let mut criteria: Vec<CriterionDifference> = Vec::new();
    for (id, theirs) in incoming.criteria.iter() {
        let before = kept.get(&id).copied();
        let pair = before.and_then(|own| Some((own, plan.criteria.get(own)?)));
        let standing = pair.map_or(CriterionStanding::Added, |(own, row)| {
            let fields: Vec<CriterionField> = differing(row, theirs);
            let steps = own_steps.get(&own) != their_steps.get(&id);
            let above = theirs.parent.filter(|parent| incoming.criteria.contains(*parent));
            let moved = match above {
                Some(parent) => row.parent.is_none() || kept.get(&parent).copied() != row.parent,
                None => row.parent.is_some(),
            };
            if fields.is_empty() && !steps && !moved {
                CriterionStanding::Same
            } else {
                CriterionStanding::Changed { fields, steps, moved }
            }
        });
        criteria.push(CriterionDifference { before, after: Some(id), standing });
    }
    let stays: BTreeSet<Id> = kept.values().copied().collect();
    for id in plan.criteria.ids().iter().filter(|id| !stays.contains(id)) {
        let standing = CriterionStanding::Gone(held(plan, *id));
        criteria.push(CriterionDifference { before: Some(*id), after: None, standing });
    }
    let set = (&plan.criteria_set, &incoming.criteria_set);
    let fields = CriteriaSetField::ALL.iter().copied();
    SetComparison {
        own: fields.filter(|field| set.0.get(*field) != set.1.get(*field)).collect(),
        bands: bands(plan) != bands(incoming),
        order: is_reordered(plan, incoming, &kept, &stays),
        criteria,
    }
}

/// The fields in which two criteria differ, but for their parents.
fn differing(own: &Criterion, theirs: &Criterion) -> Vec<CriterionField> {
    let fields = CriterionField::ALL.iter().copied();
    fields
        .filter(|field| *field != CriterionField::Parent && own.get(*field) != theirs.get(*field))
        .collect()
}

/// What the steps of each criterion say, in order.
fn steps(plan: &Plan) -> BTreeMap<Id, Vec<RuleStep>> {
    let mut found: BTreeMap<Id, Vec<RuleStep>> = BTreeMap::new();
    for (_, step) in plan.rule_steps.iter() {
        if let Some(criterion) = step.criterion {
            let bare = RuleStep { criterion: None, ..step.clone() };
            found.entry(criterion).or_default().push(bare);
        }
    }
    found
}

fn bands(plan: &Plan) -> Vec<ScoreBand> {
    plan.score_bands.iter().map(|(_, band)| band.clone()).collect()
}

/// Whether the criteria of both stand in another order.
fn is_reordered(
    plan: &Plan,
    incoming: &Plan,
    kept: &BTreeMap<Id, Id>,
    stays: &BTreeSet<Id>,
) -> bool {
    let theirs = incoming.criteria.ids().iter().filter_map(|id| kept.get(id));
    theirs.ne(plan.criteria.ids().iter().filter(|id| stays.contains(id)))
}

/// What a person typed for a criterion of the plan.
fn held(plan: &Plan, id: Id) -> Vec<HeldPart> {
    let scores = plan.scores.iter().filter(|(_, score)| score.criterion == Some(id));
    let mut found: BTreeSet<HeldPart> = BTreeSet::new();
    for (_, score) in scores {
        found.extend(CriterionScoreField::ALL.iter().filter_map(|field| part(score, *field)));
    }
    if plan.evidences.iter().any(|(_, row)| row.criterion == Some(id)) {
        found.insert(HeldPart::Evidence);
    }
    found.into_iter().collect()
}

/// Which part a field of a score is, if something stands in it.
fn part(score: &CriterionScore, field: CriterionScoreField) -> Option<HeldPart> {
    use CriterionScoreField as Field;
    let part = match field {
        Field::Criterion => return None,
        Field::Answer
        | Field::Word
        | Field::Part
        | Field::Whole
        | Field::Minus
        | Field::TypedPart
        | Field::TypedWhole
        | Field::Own => HeldPart::Answers,
        Field::First | Field::Second => HeldPart::Appraisals,
        Field::Reason | Field::Explanation | Field::Note => HeldPart::Reasons,
        Field::Officers | Field::Due | Field::Weight => HeldPart::Work,
    };
    (!score.get(field).is_blank()).then_some(part)
}
