//! The points of a plan as the paper tells them.

use crate::edit::{apply_all, build};
use crate::plan::{At, CriterionScore, CriterionScoreField, Plan, Value};
use crate::read::clean;
use crate::score::{Node, Points, Scheme, ScoreLine, ScoreSheet};

/// A plan's points: the set as rules, the unit's own points, and those of the appraisal alone.
pub(super) struct Scored<'a> {
    pub(super) plan: &'a Plan,
    pub(super) scheme: Scheme,
    pub(super) own: ScoreSheet,
    /// Its second column holds the last appraisal of each criterion.
    pub(super) appraised: ScoreSheet,
}

/// One criterion with its points.
pub(super) struct ScoredCriterion<'a> {
    pub(super) node: &'a Node,
    pub(super) own: &'a ScoreLine,
    pub(super) appraised: Option<Points>,
    /// What was typed for it, if anything was.
    pub(super) typed: Option<&'a CriterionScore>,
    pub(super) code: String,
    pub(super) name: String,
}

impl<'a> Scored<'a> {
    /// `None` while the plan has no criteria set.
    pub(super) fn of(plan: &'a Plan) -> Option<Self> {
        if !plan.has_criteria() {
            return None;
        }
        let scheme = Scheme::of(plan);
        let own = ScoreSheet::of(plan, &scheme);
        let appraised = ScoreSheet::of(&last_appraisals(plan), &scheme);
        Some(Self { plan, scheme, own, appraised })
    }

    /// Every criterion, parents before what is below them.
    pub(super) fn criteria(&self) -> impl Iterator<Item = ScoredCriterion<'_>> + '_ {
        let lines = self.own.lines.iter().zip(&self.appraised.lines);
        self.scheme.nodes.iter().zip(lines).map(|(node, (own, appraised))| {
            let row = self.plan.criteria.get(node.id);
            ScoredCriterion {
                node,
                own,
                appraised: appraised.second.points,
                typed: self.plan.score_of(node.id),
                code: row.map(|row| row.code.trim().to_owned()).unwrap_or_default(),
                name: row.map(|row| clean::line(&row.name)).unwrap_or_default(),
            }
        })
    }

    /// Whether the unit has given itself any points.
    pub(super) fn is_scored(&self) -> bool {
        self.own.lines.iter().any(|line| line.own.points.is_some() && !line.own.outside)
    }

    /// Whether anything was appraised.
    pub(super) fn is_appraised(&self) -> bool {
        self.appraised.lines.iter().any(|line| line.second.points.is_some())
    }
}

impl ScoredCriterion<'_> {
    /// Điểm tự chấm; none of what somebody else scores.
    pub(super) fn own_points(&self) -> Option<Points> {
        self.own.own.points.filter(|_| !self.own.own.outside)
    }

    /// "1.1.1. Ban hành kế hoạch đúng thời gian".
    pub(super) fn called(&self) -> String {
        let words = [self.code.as_str(), self.name.as_str()];
        words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(". ")
    }
}

/// The plan with the first appraisal where the second says nothing: a sum is of one column.
fn last_appraisals(plan: &Plan) -> Plan {
    let mut last = plan.clone();
    let once = |row: &CriterionScore| !matches!(Points::parse(&row.second), Ok(Some(_)));
    let taken = plan.scores.iter().filter(|(_, row)| once(row)).map(|(id, row)| {
        (At::CriterionScore(id, CriterionScoreField::Second), Value::text(row.first.as_str()))
    });
    let changes = build::set_all(plan, taken);
    // Changes that were built from this very plan fit it.
    apply_all(&mut last, &changes).unwrap_or_default();
    last
}
