//! Điểm còn lấy được: what the criteria that are not full still give, the work that it takes, who does it and by when.
//!
//! Dễ lấy nhất: the most points first, of as many points the least work, then the order of the set.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::points::Points;
use super::rule::{Given, Rule};
use super::scheme::{Node, Scheme};
use super::sheet::{ScoreLine, ScoreSheet};
use super::stake_work::{Reached, StakeRule, StakeWork};
use super::totals::Totals;
use crate::check::{day_of_plan, owner_due};
use crate::plan::{CriterionScore, Id, Plan, PointRole, Scorer, code_key, naming};
use crate::read::number::parse_count;
use crate::read::sorted::sort_by_key;

/// Điểm còn lấy được của một tiêu chí.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stake {
    /// The criterion.
    pub criterion: Id,
    /// Điểm lấy thêm được, within the limits of what is above it and of the bonus; of one out of reach, what it lacks.
    pub win: Points,
    /// Đủ điểm tối đa: the work leads to all points, and not only to the best step that is left.
    pub full: bool,
    /// Việc để được; `None` out of reach.
    pub work: Option<StakeWork>,
    /// Công sức: how much work, each weighed as the officer says.
    pub effort: u64,
    /// Bước gần nhất: the work, and the points that it adds. `None` where the work itself is the nearest.
    pub nearest: Option<(StakeWork, Points)>,
    /// Người làm: of the score, else who leads the remedy with its code.
    pub officers: Vec<Id>,
    /// Hạn: of the score, else of the remedy with its code.
    pub due: Option<NaiveDate>,
    /// Mục khắc phục with its code.
    pub remedy: Option<Id>,
}

/// Điểm còn lấy được của cả bộ tiêu chí.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stakes {
    /// What can be won, the easiest first.
    pub rows: Vec<Stake>,
    /// Không còn lấy được năm nay: no work leads to a better step.
    pub out_of_reach: Vec<Stake>,
    /// Đã trừ, không lấy lại được: violations that happened, with the points that they took.
    pub taken: Vec<(Id, Points)>,
    /// Chưa chấm: nobody knows what they give.
    pub unscored: Vec<Id>,
    /// Tự chấm now.
    pub now: Totals,
    /// Tự chấm if all that can be won is.
    pub won: Totals,
}

impl Stakes {
    /// What can still be won by the points of a plan.
    pub fn of(plan: &Plan, scheme: &Scheme, sheet: &ScoreSheet) -> Self {
        let known = StakeSources::of(plan);
        let mut found = Self { now: sheet.own, ..Self::default() };
        let mut best: BTreeMap<Id, Points> = BTreeMap::new();
        for (place, (node, line)) in scheme.nodes.iter().zip(&sheet.lines).enumerate() {
            let inside = !line.own.outside && !line.own.inapplicable;
            if !node.leaf || node.scorer != Scorer::Unit || !inside {
                continue;
            }
            let Some(own) = line.own.points else {
                let counts = node.role != PointRole::Penalty;
                found.unscored.extend(counts.then_some(node.id));
                continue;
            };
            let Some(most) = node.maximum else { continue };
            if node.role == PointRole::Penalty {
                found.taken.extend((own > Points::ZERO).then_some((node.id, own)));
            } else if own < most && matches!(node.rule, Rule::Deduct(_)) {
                found.taken.push((node.id, most - own));
            } else if own < most {
                let (reached, stake) = known.look(plan, node, line, (most, own));
                let room = room(scheme, sheet, place);
                let (win, near) = (stake.win.min(room), stake.nearest);
                let nearest = near.map(|(work, gain)| (work, gain.min(room)));
                let stake = Stake { win, nearest, ..stake };
                match reached {
                    Some(_) if room == Points::ZERO => {}
                    Some(points) => {
                        best.insert(node.id, points);
                        found.rows.push(stake);
                    }
                    None => found.out_of_reach.push(stake),
                }
            }
        }
        found.won = sheet.own_if(scheme, |id| best.get(&id).copied());
        sort_by_key(&mut found.rows, |row| (Reverse(row.win), row.effort));
        sort_by_key(&mut found.out_of_reach, |row| Reverse(row.win));
        found
    }

    /// Chưa chấm gì: nothing has points yet, so nothing is known of what can be won.
    pub const fn is_unscored(&self) -> bool {
        let known = self.rows.is_empty() && self.out_of_reach.is_empty() && self.taken.is_empty();
        known && self.now.points.hundredths() == 0 && !self.unscored.is_empty()
    }

    /// Điểm lấy thêm được in all: what the total gains if all of it is won.
    pub fn win(&self) -> Points {
        (self.won.points - self.now.points).at_least_zero()
    }

    /// Ba điểm dễ lấy nhất: the first three.
    pub fn easiest(&self) -> &[Stake] {
        self.rows.get(..3).unwrap_or(&self.rows)
    }
}

/// Points that somebody typed go before the rule's: what the rule asks says nothing of them.
fn typed_by_hand(line: &ScoreLine, own: Points) -> bool {
    !matches!(line.rule, Some(Given::Points(fine)) if fine.points == own)
}

/// How much a criterion can still add: a parent with all its points takes no more, nor does a bonus at its limit.
fn room(scheme: &Scheme, sheet: &ScoreSheet, place: usize) -> Points {
    let mut room = Points::new(i64::MAX);
    let Some(node) = scheme.nodes.get(place) else { return Points::ZERO };
    let mut above = node.parent;
    while let Some((parent, line)) =
        above.and_then(|place| scheme.nodes.get(place).zip(sheet.lines.get(place)))
    {
        if parent.role != node.role {
            break;
        }
        if let Some(most) = parent.maximum {
            room = room.min(most - line.own.points.unwrap_or_default());
        }
        above = parent.parent;
    }
    if let Some(cap) = scheme.bonus_cap.filter(|_| node.role == PointRole::Bonus) {
        room = room.min(cap - sheet.own.bonus_typed);
    }
    room.at_least_zero()
}

/// What is looked up for every criterion: which remedy carries a code, and which target counts the same.
struct StakeSources<'a> {
    remedies: BTreeMap<String, Id>,
    mendable: BTreeMap<(&'a [Id], &'a [Id]), bool>,
}

impl<'a> StakeSources<'a> {
    fn of(plan: &'a Plan) -> Self {
        let mut mendable: BTreeMap<(&[Id], &[Id]), bool> = BTreeMap::new();
        for (_, target) in plan.targets.iter().filter(|(_, target)| !target.part.is_empty()) {
            mendable.entry((&target.part, &target.whole)).or_insert(target.mendable);
        }
        Self { remedies: naming::remedies_by_code(plan), mendable }
    }

    /// Whether cases that failed can still be mended, as the target says that counts the same.
    fn mendable(&self, score: &CriterionScore) -> Option<bool> {
        self.mendable.get(&(score.part.as_slice(), score.whole.as_slice())).copied()
    }

    /// The points that can still be had of a criterion with so many of so many, and how; `None` where none can.
    fn look(
        &self,
        plan: &Plan,
        node: &Node,
        line: &ScoreLine,
        (most, own): (Points, Points),
    ) -> (Option<Points>, Stake) {
        let score = plan.scores.get(node.score);
        let reach = StakeRule {
            rule: &node.rule,
            most,
            zero_is_full: node.zero_is_full,
            asked: &line.asked,
            own,
            mendable: score.and_then(|score| self.mendable(score)),
        };
        let (reached, near) = if typed_by_hand(line, own) {
            (Some(Reached { points: most, work: StakeWork::ByHand }), None)
        } else {
            (reach.best(), reach.nearest())
        };
        let points = reached.as_ref().map(|it| it.points);
        let work = reached.map(|it| it.work);
        let near = near.filter(|near| Some(near.points) != points);
        let weight = score.and_then(|score| parse_count(&score.weight).ok().flatten()).unwrap_or(1);
        let amount = work.as_ref().and_then(StakeWork::amount).unwrap_or_default();
        let remedy = self.remedy(plan, node.id);
        let leads = || remedy.and_then(|id| plan.remedies.get(id)).map(|row| row.leads.clone());
        let named = score.map(|score| score.officers.clone()).filter(|own| !own.is_empty());
        let stake = Stake {
            criterion: node.id,
            win: points.unwrap_or(most) - own,
            full: points == Some(most),
            work,
            effort: amount.saturating_mul(weight),
            nearest: near.map(|it| (it.work, it.points - own)),
            officers: named.or_else(leads).unwrap_or_default(),
            due: score
                .and_then(|score| day_of_plan(plan, &score.due))
                .or_else(|| owner_due(plan, remedy?)),
            remedy,
        };
        (points, stake)
    }

    /// The remedy with the code of a criterion.
    fn remedy(&self, plan: &Plan, criterion: Id) -> Option<Id> {
        let code = plan.criteria.get(criterion).map(|row| code_key(&row.code)).unwrap_or_default();
        self.remedies.get(&code).copied().filter(|_| !code.is_empty())
    }
}
