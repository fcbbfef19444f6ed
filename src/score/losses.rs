//! Điểm mất năm trước: what the appraisal took, worst first, and which remedy mends it already.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::points::Points;
use crate::plan::{Id, Plan, PointRole, code_key, naming};
use crate::read::sorted::sort_by_key;

/// Một tiêu chí mất điểm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// The row of last year's points.
    pub row: Id,
    /// Điểm mất.
    pub lost: Points,
    /// Điểm tối đa.
    pub maximum: Points,
    /// Tiêu chí of the set with its code, if the plan has one.
    pub criterion: Option<Id>,
    /// Mục khắc phục that carries its code.
    pub remedy: Option<Id>,
}

/// Điểm mất của cả năm trước.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Losses {
    /// What lost points, the most first.
    pub rows: Vec<Loss>,
    /// Rows whose maximum or points are blank, cannot be read, or do not fit each other.
    pub unread: Vec<Id>,
    /// Điểm mất in all.
    pub lost: Points,
    /// How many criteria lost nothing.
    pub full: usize,
}

/// What was lost by last year's points.
pub fn losses(plan: &Plan) -> Losses {
    let remedies = naming::remedies_by_code(plan);
    let mut criteria: BTreeMap<String, Id> = BTreeMap::new();
    for (id, row) in plan.criteria.iter() {
        criteria.entry(code_key(&row.code)).or_insert(id);
    }
    let mut found = Losses::default();
    for (row, last) in plan.last_scores.iter() {
        let read = |text: &str| Points::parse(text).ok().flatten();
        let known = read(&last.maximum).zip(read(&last.given));
        let Some((maximum, given)) = known.filter(|(maximum, given)| given <= maximum) else {
            found.unread.push(row);
            continue;
        };
        let code = code_key(&last.code);
        let of =
            |known: &BTreeMap<String, Id>| known.get(&code).copied().filter(|_| !code.is_empty());
        let (criterion, remedy) = (of(&criteria), of(&remedies));
        // A bonus that was not given is no loss, and a penalty's points are what was taken off.
        if criterion.is_some_and(|id| plan.role_of(id) != PointRole::Counted) {
            continue;
        }
        let lost = maximum - given;
        if lost == Points::ZERO {
            found.full += 1;
            continue;
        }
        found.lost = found.lost + lost;
        found.rows.push(Loss { row, lost, maximum, criterion, remedy });
    }
    // Of the same loss, the order of the table stays.
    sort_by_key(&mut found.rows, |loss| Reverse(loss.lost));
    found
}
