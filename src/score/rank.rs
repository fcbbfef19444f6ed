//! Vị trí trong nhóm xếp hạng: where the present points would have stood among the units' points of last year. It is a
//! measure of last year's, and nobody's promise.

use std::cmp::Reverse;

use super::points::Points;
use crate::plan::{Id, Plan};
use crate::read::number::parse_rank;
use crate::read::sorted::sort_by_key;

/// Vị trí theo điểm năm trước của các đơn vị.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ranking {
    /// Điểm tự chấm now.
    pub points: Points,
    /// Hạng that they would have had; units with as many points share the better place.
    pub place: usize,
    /// Số đơn vị, the own one with it.
    pub units: usize,
    /// Hạng đã xếp by the own unit's points of last year; `None` where the table does not say which is the own.
    pub last: Option<usize>,
    /// Hạng cần đạt: the aim of the plan, else 5.
    pub aim: usize,
    /// Điểm còn thiếu to that place; zero where it is reached.
    pub missing: Points,
    /// Rows whose points are blank or cannot be read: they are not counted.
    pub unread: Vec<Id>,
}

/// Hạng cần đạt where the plan states none.
const USUAL: usize = 5;

/// Where so many points would have stood; `None` while no other unit's points are known.
pub fn ranking(plan: &Plan, points: Points) -> Option<Ranking> {
    let (mut others, mut own, mut unread) = (Vec::new(), None, Vec::new());
    for (id, row) in plan.unit_scores.iter() {
        match Points::parse(&row.score).ok().flatten() {
            // The row of the own unit is what it had: the points of now stand in its place.
            Some(given) if row.own => own = own.max(Some(given)),
            Some(given) => others.push(given),
            None if row.own => {}
            None => unread.push(id),
        }
    }
    if others.is_empty() {
        return None;
    }
    sort_by_key(&mut others, |given| Reverse(*given));
    let place = |points: Points| others.iter().filter(|other| **other > points).count() + 1;
    let typed = parse_rank(&plan.aim.rank).ok().flatten();
    let aim = typed.and_then(|(rank, _)| usize::try_from(rank).ok()).filter(|rank| *rank > 0);
    let aim = aim.unwrap_or(USUAL);
    // As many points as the unit at that place share it.
    let needed = others.get(aim - 1).copied().unwrap_or(points);
    Some(Ranking {
        points,
        place: place(points),
        units: others.len() + 1,
        last: own.map(place),
        aim,
        missing: (needed - points).at_least_zero(),
        unread,
    })
}
