//! Bảng điểm: the points of every criterion in each column, and what is wrong beside which field.

use super::asked::{Asked, Lack, asked as read_asked};
use super::column::{Leaf, ScoreCell, of_leaf};
use super::points::{Fine, Points};
use super::remark::Remark;
use super::rule::Given;
use super::scheme::{Node, Scheme};
use super::totals::Totals;
use crate::plan::{At, CriterionScoreField, Id, Inapplicable, Plan, PointRole};

/// Một dòng của bảng điểm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreLine {
    /// The criterion.
    pub id: Id,
    /// What its rule gives; of a leaf.
    pub rule: Option<Given>,
    /// What its rule read.
    pub asked: Asked,
    /// Tự chấm.
    pub own: ScoreCell,
    /// Thẩm định lần 1.
    pub first: ScoreCell,
    /// Thẩm định lần 2.
    pub second: ScoreCell,
    /// Kết quả: the second appraisal, else the first, else the self-score.
    pub result: ScoreCell,
    /// Điểm mất: the maximum less the result, where that is whole.
    pub lost: Option<Points>,
}

impl ScoreLine {
    /// Đã thẩm định, once or twice.
    pub const fn is_appraised(&self) -> bool {
        self.first.points.is_some() || self.second.points.is_some()
    }
}

/// Bảng điểm.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScoreSheet {
    /// The lines, as the nodes of the set.
    pub lines: Vec<ScoreLine>,
    /// What is wrong, and beside which field.
    pub remarks: Vec<(At, Remark)>,
    /// Tự chấm, of what the unit scores.
    pub own: Totals,
    /// Thẩm định lần 1.
    pub first: Totals,
    /// Thẩm định lần 2.
    pub second: Totals,
    /// Kết quả.
    pub result: Totals,
}

/// Points as a person typed them. What cannot be read is no points, and not as if nothing stood there: the rule would
/// give others, and nobody would look again.
#[derive(Clone, Copy, PartialEq, Eq)]
enum TypedPoints {
    Blank,
    Unreadable,
    Points(Fine),
}

impl TypedPoints {
    fn points(self) -> Option<Fine> {
        self.or(None)
    }

    /// These points; others where nothing was typed.
    fn or(self, others: Option<Fine>) -> Option<Fine> {
        match self {
            Self::Blank => others,
            Self::Unreadable => None,
            Self::Points(fine) => Some(fine),
        }
    }
}

impl ScoreSheet {
    /// The points of a plan by its set.
    pub fn of(plan: &Plan, scheme: &Scheme) -> Self {
        let read = |node: &Node| plan.scores.get(node.score).map(|score| read_asked(plan, score));
        Self::built(plan, scheme, |node| read(node).unwrap_or_default())
    }

    /// The same with what the rules ask taken from elsewhere: for figures that are tried.
    pub fn with(plan: &Plan, scheme: &Scheme, asked: impl Fn(Id) -> Asked) -> Self {
        Self::built(plan, scheme, |node| asked(node.id))
    }

    fn built(plan: &Plan, scheme: &Scheme, asked: impl Fn(&Node) -> Asked) -> Self {
        let mut sheet = Self::default();
        let mut columns: [Vec<Leaf>; 4] = Default::default();
        for node in &scheme.nodes {
            let (line, leaves) = sheet.leaf(plan, scheme, node, &asked);
            sheet.lines.push(line);
            for (column, leaf) in columns.iter_mut().zip(leaves) {
                column.push(leaf);
            }
        }
        let [own, first, second, result] = columns;
        sheet.own = sheet.column(scheme, &own, true, |line| &mut line.own);
        sheet.first = sheet.column(scheme, &first, false, |line| &mut line.first);
        sheet.second = sheet.column(scheme, &second, false, |line| &mut line.second);
        sheet.result = sheet.column(scheme, &result, false, |line| &mut line.result);
        for (node, line) in scheme.nodes.iter().zip(&mut sheet.lines) {
            let whole = line.result.open == 0 && !line.result.inapplicable;
            let counts = whole && node.role != PointRole::Penalty && !line.result.outside;
            let known = node.maximum.zip(line.result.points).filter(|_| counts);
            let left_out = line.result.left_out;
            line.lost = known.map(|(most, points)| (most - left_out - points).at_least_zero());
        }
        sheet
    }

    /// The line of a criterion.
    pub fn line(&self, id: Id) -> Option<&ScoreLine> {
        self.lines.iter().find(|line| line.id == id)
    }

    /// The unit's own totals if some criteria had other points.
    pub(super) fn own_if(&self, scheme: &Scheme, given: impl Fn(Id) -> Option<Points>) -> Totals {
        let leaf = |line: &ScoreLine| {
            let held = line.own;
            let own = held.points.map(|points| Fine { points, millionths: held.millionths });
            Leaf { fine: given(line.id).map(Fine::of).or(own), inapplicable: held.inapplicable }
        };
        let leaves: Vec<Leaf> = self.lines.iter().map(leaf).collect();
        self.clone().column(scheme, &leaves, true, |line| &mut line.own)
    }

    /// One leaf in every column. What is above it is filled in by [`Self::column`].
    fn leaf(
        &mut self,
        plan: &Plan,
        scheme: &Scheme,
        node: &Node,
        asked: &impl Fn(&Node) -> Asked,
    ) -> (ScoreLine, [Leaf; 4]) {
        let asked = if node.leaf { asked(node) } else { Asked::default() };
        let mut rule = node.leaf.then(|| node.rule.give(node.maximum, node.zero_is_full, &asked));
        let mut leaves = [Leaf::default(); 4];
        if let (Some(rule), [own, first, second, result]) = (&mut rule, &mut leaves) {
            let inapplicable = *rule == Given::Inapplicable;
            let full = node
                .maximum
                .map(Fine::of)
                .filter(|_| inapplicable && scheme.inapplicable == Inapplicable::Full);
            let left_out = inapplicable && full.is_none();
            let given = match *rule {
                Given::Points(fine) => Some(fine),
                Given::Inapplicable => full,
                Given::Open(_) => None,
            };
            let score = plan.scores.get(node.score);
            let at = |field| At::CriterionScore(node.score, field);
            let mut typed = |text: Option<&String>, field| {
                self.typed(node, text.map_or("", String::as_str), at(field))
            };
            let by_hand = typed(score.map(|row| &row.own), CriterionScoreField::Own);
            let one = typed(score.map(|row| &row.first), CriterionScoreField::First);
            let two = typed(score.map(|row| &row.second), CriterionScoreField::Second);
            let other = given.zip(by_hand.points()).filter(|(fine, own)| fine.points != own.points);
            if let Some((fine, _)) = other {
                let remark = Remark::RuleGives(fine.points);
                self.remarks.push((at(CriterionScoreField::Own), remark));
            }
            let sides = asked.part.zip(asked.whole).filter(|(part, whole)| part > whole);
            if let Some((part, whole)) = sides.filter(|_| node.rule.divides()) {
                let typed = score.is_some_and(|row| row.part.is_empty());
                let field =
                    if typed { CriterionScoreField::TypedPart } else { CriterionScoreField::Part };
                self.remarks.push((at(field), Remark::PartAboveWhole { part, whole }));
            }
            own.fine = by_hand.or(given);
            (first.fine, second.fine) = (one.points(), two.points());
            result.fine = two.or(one.or(own.fine));
            if by_hand == TypedPoints::Unreadable {
                *rule = Given::Open(Lack::Unreadable);
            }
            for leaf in &mut leaves {
                leaf.inapplicable = left_out && leaf.fine.is_none();
            }
        }
        let line = ScoreLine {
            id: node.id,
            rule,
            asked,
            own: ScoreCell::default(),
            first: ScoreCell::default(),
            second: ScoreCell::default(),
            result: ScoreCell::default(),
            lost: None,
        };
        (line, leaves)
    }

    /// Points as typed: what cannot be read, and what is above the maximum, is told.
    fn typed(&mut self, node: &Node, text: &str, at: At) -> TypedPoints {
        let points = match Points::parse(text) {
            Ok(Some(points)) => points,
            Ok(None) => return TypedPoints::Blank,
            Err(problem) => {
                self.remarks.push((at, Remark::Unreadable(problem)));
                return TypedPoints::Unreadable;
            }
        };
        let Some(most) = node.maximum.filter(|most| points > *most) else {
            return TypedPoints::Points(Fine::of(points));
        };
        self.remarks.push((at, Remark::AboveMaximum { typed: points, most }));
        TypedPoints::Points(Fine::of(most))
    }

    /// One column: what is below adds up, never above its parent's maximum, and what it comes to in all.
    fn column(
        &mut self,
        scheme: &Scheme,
        leaves: &[Leaf],
        own: bool,
        cell: impl Fn(&mut ScoreLine) -> &mut ScoreCell,
    ) -> Totals {
        let mut cells: Vec<ScoreCell> = vec![ScoreCell::default(); scheme.nodes.len()];
        for (place, (node, leaf)) in scheme.nodes.iter().zip(leaves).enumerate().rev() {
            let Some(mut done) = cells.get(place).copied() else { continue };
            if node.leaf {
                done = of_leaf(scheme, node, *leaf, own);
            } else if let Some(most) = node.maximum.map(Fine::of) {
                if done.millionths > most.millionths {
                    let sum = Fine::rounded(done.millionths);
                    let at = At::Criterion(node.id, crate::plan::CriterionField::Maximum);
                    let remark = Remark::Cut { sum, most: most.points };
                    if !self.remarks.contains(&(at, remark)) {
                        self.remarks.push((at, remark));
                    }
                    done.millionths = most.millionths;
                }
                done.points = done.points.map(|_| Fine::rounded(done.millionths));
            } else {
                done.points = done.points.map(|_| Fine::rounded(done.millionths));
            }
            let above = node.parent.and_then(|parent| scheme.nodes.get(parent));
            let alike = above.is_some_and(|above| above.role == node.role);
            if let Some(above) = node.parent.and_then(|parent| cells.get_mut(parent)) {
                // Bonus below what counts adds to the bonus alone.
                if alike {
                    above.take(&done);
                }
            }
            if let Some(kept) = cells.get_mut(place) {
                *kept = done;
            }
        }
        let totals = Totals::of(scheme, &cells);
        for (line, done) in self.lines.iter_mut().zip(cells) {
            *cell(line) = done;
        }
        totals
    }
}
