//! Điểm năm trước: what the appraisal of an old plan gave for each criterion, as the new plan's points of last year.

use crate::plan::{Id, LastScore, Plan, PointRole};
use crate::score::{Points, Scheme, ScoreLine, ScoreSheet};

/// The criteria that were appraised, in the order of the set, each with the result of the old plan and the reason
/// typed for it. A self-score is nobody's result: without an appraisal of its own, a criterion has none. Bonus and
/// what is taken off for faults are left out: what a bonus does not give would read as points that were lost.
pub fn appraised(old: &Plan) -> Vec<(Id, LastScore)> {
    if !old.has_criteria() {
        return Vec::new();
    }
    let scheme = Scheme::of(old);
    let sheet = ScoreSheet::of(old, &scheme);
    let lines = scheme.nodes.iter().zip(&sheet.lines);
    let leaves = lines.filter(|(node, _)| node.leaf && node.role == PointRole::Counted);
    leaves
        .filter_map(|(node, line)| {
            let criterion = old.criteria.get(node.id)?;
            let given = result(line)?;
            let maximum = node.maximum.map(|most| most.to_string()).unwrap_or_default();
            let reason = old.scores.get(node.score).map(|score| score.reason.clone());
            let record = LastScore {
                code: criterion.code.clone(),
                name: criterion.name.clone(),
                maximum,
                given: given.to_string(),
                reason: reason.unwrap_or_default(),
                ..LastScore::default()
            };
            Some((node.id, record))
        })
        .collect()
}

/// What was given in the end, if somebody else than the unit gave it and it counts.
fn result(line: &ScoreLine) -> Option<Points> {
    let appraised = line.first.points.is_some() || line.second.points.is_some();
    let counts = appraised && !line.result.outside && !line.result.inapplicable;
    line.result.points.filter(|_| counts)
}

/// Puts them into a new plan, which has none yet. Their ids are those that a table of last year's points would get,
/// so that one that comes in later finds them.
pub(super) fn fill(plan: &mut Plan, old: &Plan) {
    for (criterion, record) in appraised(old) {
        let own = LastScore::id(&record.code);
        let id = if plan.last_scores.contains(own) || record.code.trim().is_empty() {
            LastScore::id(&criterion.to_string())
        } else {
            own
        };
        plan.last_scores.push(id, record);
    }
}
