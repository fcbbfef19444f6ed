//! Bộ tiêu chí, đọc một lần: the tree in its order, each criterion with its rule, and what is wrong in it.

use std::collections::BTreeMap;

use super::points::{Fine, Points};
use super::remark::Remark;
use super::rule::{ALL, RatioStep, Rule, StepGives, Wrong, read};
use crate::plan::{
    At, CriteriaSetField, CriterionField, CriterionScore, Id, Inapplicable, LEVELS, Plan,
    PointRole, Rounding, Scale, ScoreBandField, Scorer, code_key,
};
use crate::read::number::parse_percent;
use crate::read::sorted::sort_by_key;

/// Mức xếp loại, and from where on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// Mức.
    pub word: String,
    /// Từ, in hundredths of a per cent of the full points.
    pub floor: u32,
}

/// One criterion of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// The criterion.
    pub id: Id,
    /// Its score, whether or not anything of it was typed.
    pub score: Id,
    /// Its parent's place among the nodes.
    pub parent: Option<usize>,
    /// 0 for a lĩnh vực.
    pub depth: usize,
    /// Has no criteria below it: it is scored itself.
    pub leaf: bool,
    /// Tính vào đâu, its parents asked.
    pub role: PointRole,
    /// Ai chấm, its parents asked.
    pub scorer: Scorer,
    /// Điểm tối đa: its own, else the sum of those below it; `None` if nobody said.
    pub maximum: Option<Points>,
    /// Its rule; read for a leaf.
    pub rule: Rule,
    /// Mẫu số bằng 0 thì đủ điểm.
    pub zero_is_full: bool,
}

/// A criteria set as rules.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scheme {
    /// Every criterion, parents before what is below them.
    pub nodes: Vec<Node>,
    /// What is wrong, and beside which field.
    pub remarks: Vec<(At, Remark)>,
    /// Mức xếp loại, the highest first.
    pub bands: Vec<Band>,
    pub(super) scale: Scale,
    pub(super) full: Option<Points>,
    pub(super) rounding: Rounding,
    pub(super) inapplicable: Inapplicable,
    pub(super) bonus_cap: Option<Points>,
    pub(super) penalty_cap: Option<Points>,
}

impl Scheme {
    /// The set of a plan.
    pub fn of(plan: &Plan) -> Self {
        let mut wrong = Vec::new();
        let set = &plan.criteria_set;
        let mut cap =
            |text: &str, field| read(Points::parse(text), At::CriteriaSet(field), &mut wrong);
        let mut scheme = Self {
            scale: set.scale,
            rounding: set.rounding,
            inapplicable: set.inapplicable,
            full: cap(&set.full, CriteriaSetField::Full),
            bonus_cap: cap(&set.bonus_cap, CriteriaSetField::BonusCap),
            penalty_cap: cap(&set.penalty_cap, CriteriaSetField::PenaltyCap),
            ..Self::default()
        };
        let mut steps: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
        for (id, row) in plan.rule_steps.iter() {
            steps.entry(row.criterion.unwrap_or(id)).or_default().push(id);
        }
        scheme.grow(plan, &steps, &mut wrong);
        let own: Vec<Option<Points>> = scheme.nodes.iter().map(|node| node.maximum).collect();
        let sums = scheme.add_up();
        scheme.bands = bands(plan, &mut wrong);
        scheme.remarks = wrong.into_iter().map(|(at, why)| (at, Remark::Unreadable(why))).collect();
        scheme.check_tree(plan, &own, &sums);
        scheme.check_steps(plan, &steps);
        scheme.check_scale();
        scheme
    }

    /// The place of a criterion among the nodes.
    pub fn place(&self, id: Id) -> Option<usize> {
        self.nodes.iter().position(|node| node.id == id)
    }

    /// The criteria right below one, or the areas for `None`.
    pub fn below(&self, parent: Option<usize>) -> impl Iterator<Item = (usize, &Node)> + '_ {
        self.nodes.iter().enumerate().filter(move |(_, node)| node.parent == parent)
    }

    /// The tree in order, from the areas down. A chain that leads into itself has no area, and is not reached.
    fn grow(&mut self, plan: &Plan, steps: &BTreeMap<Id, Vec<Id>>, wrong: &mut Vec<Wrong>) {
        let mut below: BTreeMap<Option<Id>, Vec<Id>> = BTreeMap::new();
        for (id, row) in plan.criteria.iter() {
            below.entry(row.parent).or_default().push(id);
        }
        let of = |parent: Option<Id>| below.get(&parent).map(Vec::as_slice).unwrap_or_default();
        let mut waiting: Vec<(Id, Option<usize>)> =
            of(None).iter().rev().map(|id| (*id, None)).collect();
        while let Some((id, parent)) = waiting.pop() {
            let Some(row) = plan.criteria.get(id) else { continue };
            let above = parent.and_then(|place| self.nodes.get(place));
            let own = steps.get(&id).map(Vec::as_slice).unwrap_or_default();
            let maximum = At::Criterion(id, CriterionField::Maximum);
            let node = Node {
                id,
                score: CriterionScore::id(id),
                parent,
                depth: above.map_or(0, |above| above.depth + 1),
                leaf: of(Some(id)).is_empty(),
                role: inherited(row.role, above.map(|above| above.role)),
                scorer: inherited(row.scorer, above.map(|above| above.scorer)),
                maximum: read(Points::parse(&row.maximum), maximum, wrong),
                rule: Rule::of(plan, id, row, own, wrong),
                zero_is_full: row.zero_is_full,
            };
            let place = self.nodes.len();
            self.nodes.push(node);
            waiting.extend(of(Some(id)).iter().rev().map(|child| (*child, Some(place))));
        }
    }

    /// Gives the maximum of what is below to those that say none. Returns what is below each: only what adds to its
    /// points, for a bonus or a penalty inside an area stands beside its points.
    fn add_up(&mut self) -> Vec<Option<Points>> {
        let mut sums: Vec<Option<Points>> = vec![None; self.nodes.len()];
        for place in (0..self.nodes.len()).rev() {
            let Some(node) = self.nodes.get_mut(place) else { continue };
            if node.maximum.is_none() {
                node.maximum = sums.get(place).copied().flatten();
            }
            let (parent, own, role) = (node.parent, node.maximum, node.role);
            let above =
                parent.filter(|place| self.nodes.get(*place).is_some_and(|it| it.role == role));
            let above = above.and_then(|parent| sums.get_mut(parent));
            if let (Some(sum), Some(own)) = (above, own) {
                *sum = Some(sum.unwrap_or_default() + own);
            }
        }
        sums
    }

    fn check_tree(&mut self, plan: &Plan, own: &[Option<Points>], sums: &[Option<Points>]) {
        let mut codes: BTreeMap<String, Id> = BTreeMap::new();
        let mut found = Vec::new();
        for (place, node) in self.nodes.iter().enumerate() {
            let maximum = At::Criterion(node.id, CriterionField::Maximum);
            if node.depth >= LEVELS {
                found.push((At::Criterion(node.id, CriterionField::Parent), Remark::TooDeep));
            }
            let code =
                plan.criteria.get(node.id).map(|row| code_key(&row.code)).unwrap_or_default();
            let twice = !code.is_empty() && codes.insert(code, node.id).is_some();
            if twice {
                found.push((At::Criterion(node.id, CriterionField::Code), Remark::CodeTwice));
            }
            let told = self.remarks.iter().any(|(at, _)| *at == maximum);
            let counts = node.leaf && node.role == PointRole::Counted;
            if counts && node.maximum.is_none() && !told {
                found.push((maximum, Remark::NoMaximum));
            }
            let above = node.parent.and_then(|parent| self.nodes.get(parent));
            let above = above.filter(|above| above.role == node.role).and_then(|it| it.maximum);
            let above = above.zip(node.maximum).filter(|(above, most)| most > above);
            if let Some((parent, _)) = above {
                found.push((maximum, Remark::ChildAboveParent { parent }));
                continue;
            }
            let said = own.get(place).copied().flatten();
            let sum = sums.get(place).copied().flatten().unwrap_or_default();
            if let Some(most) = said.filter(|most| !node.leaf && *most != sum) {
                found.push((maximum, Remark::ChildrenDiffer { sum, most }));
            }
        }
        self.remarks.append(&mut found);
    }

    /// A step that gives more than the criterion has, or less than a lower one.
    fn check_steps(&mut self, plan: &Plan, all: &BTreeMap<Id, Vec<Id>>) {
        use crate::plan::RuleStepField::{Floor, Points as Given};
        let mut found = Vec::new();
        for node in self.nodes.iter().filter(|node| node.leaf) {
            let Some(most) = node.maximum else { continue };
            let level = |points: &Points| (Fine::of(*points), Fine::of(*points));
            // From where to where the points of each step go, the highest step first.
            let steps: Vec<(Fine, Fine)> = match &node.rule {
                Rule::Ratio(steps) => spans(steps, most),
                Rule::Count(steps) => steps.iter().map(|(_, points)| level(points)).collect(),
                Rule::Typed(words) => words.iter().map(|(_, points)| level(points)).collect(),
                Rule::YesNo | Rule::Linear(_) | Rule::PerItem(_) | Rule::Deduct(_) => continue,
            };
            let above = steps.iter().any(|(_, to)| *to > Fine::of(most));
            let falls = !matches!(node.rule, Rule::Typed(_))
                && steps.iter().zip(steps.iter().skip(1)).any(|((from, _), (_, to))| from < to);
            let own = all.get(&node.id).map(Vec::as_slice).unwrap_or_default();
            for id in own.iter().filter(|_| above) {
                let typed = plan.rule_steps.get(*id).map(|row| Points::parse(&row.points));
                let points = typed.and_then(Result::ok).flatten();
                if points.is_some_and(|points| points > most) {
                    found.push((At::RuleStep(*id, Given), Remark::StepAboveMaximum { most }));
                }
            }
            if falls {
                let first = own.first();
                found.extend(first.map(|id| (At::RuleStep(*id, Floor), Remark::StepsFall)));
            }
        }
        self.remarks.append(&mut found);
    }

    /// The sum of the areas is what the scale says.
    fn check_scale(&mut self) {
        let sum = self.sum_of_areas();
        let scale = self.full.or(match self.scale {
            Scale::Hundred | Scale::SixtyForty => Some(Points::new(10_000)),
            Scale::NoSurvey => Some(Points::new(8_400)),
            Scale::Percent => None,
        });
        let at = At::CriteriaSet(CriteriaSetField::Full);
        if let Some(full) = scale.filter(|full| sum != *full && !self.nodes.is_empty()) {
            self.remarks.push((at, Remark::ScaleDiffers { sum, full }));
        }
    }

    /// What the areas that count add up to, without the survey where the scale leaves it out.
    pub fn sum_of_areas(&self) -> Points {
        let areas = self.nodes.iter().filter(|node| node.depth == 0);
        let all: Points = areas
            .filter(|node| node.role == PointRole::Counted)
            .filter_map(|node| node.maximum)
            .sum();
        if self.scale == Scale::NoSurvey { all - self.survey() } else { all }
    }

    fn survey(&self) -> Points {
        let leaves = self.nodes.iter().filter(|node| node.leaf && node.role == PointRole::Counted);
        leaves.filter(|node| node.scorer == Scorer::Survey).filter_map(|node| node.maximum).sum()
    }
}

/// The points of each step of a ratio, from its floor up to the next higher one.
fn spans(steps: &[RatioStep], most: Points) -> Vec<(Fine, Fine)> {
    let mut next = ALL;
    let mut found = Vec::new();
    for step in steps {
        let share = |at: u32| Fine::share(most, u128::from(at), u128::from(ALL));
        found.push(match step.gives {
            StepGives::Points(points) => (Fine::of(points), Fine::of(points)),
            StepGives::Linear => (share(step.floor), share(next)),
        });
        next = step.floor;
    }
    found
}

/// What a criterion says of itself, else what its parent says.
fn inherited<T: Default + PartialEq>(own: T, above: Option<T>) -> T {
    if own == T::default() { above.unwrap_or_default() } else { own }
}

fn bands(plan: &Plan, wrong: &mut Vec<Wrong>) -> Vec<Band> {
    let mut found = Vec::new();
    for (id, row) in plan.score_bands.iter() {
        let at = At::ScoreBand(id, ScoreBandField::Floor);
        let floor = read(parse_percent(&row.floor), at, wrong);
        let word = row.word.trim();
        found.extend(
            floor.filter(|_| !word.is_empty()).map(|floor| Band { word: word.to_owned(), floor }),
        );
    }
    sort_by_key(&mut found, |band: &Band| std::cmp::Reverse(band.floor));
    found
}
