//! Tổng điểm: bonus and penalty within their limits, per cent of the scale, the rating, and what the next one lacks.

use super::column::ScoreCell;
use super::points::{Fine, Points};
use super::scheme::{Band, Scheme};
use crate::plan::{PointRole, Scale, Scorer};
use crate::read::number::{Bound, ratio_percent};

/// Mức ngay trên, and what it lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextBand {
    /// The rating.
    pub band: Band,
    /// Còn thiếu.
    pub missing: Points,
}

/// Điểm trên tổng của một phần.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// Điểm.
    pub points: Points,
    /// Điểm tối đa.
    pub most: Points,
}

/// Tổng điểm của một cột.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Tổng điểm: what counts, and the bonus, less the penalty; not below zero.
    pub points: Points,
    /// Điểm tối đa that it is out of.
    pub most: Points,
    /// Điểm thưởng được tính.
    pub bonus: Points,
    /// Điểm thưởng trước khi giới hạn.
    pub bonus_typed: Points,
    /// Điểm phạt được tính.
    pub penalty: Points,
    /// Điểm phạt trước khi giới hạn.
    pub penalty_typed: Points,
    /// Phần thẩm định.
    pub appraised: Sum,
    /// Phần điều tra.
    pub survey: Sum,
    /// Tiêu chí chưa có điểm.
    pub open: usize,
}

impl Totals {
    /// What a column comes to, out of what stands in it.
    pub(super) fn of(scheme: &Scheme, cells: &[ScoreCell]) -> Self {
        let mut totals = Self::default();
        let mut millionths: [i64; 3] = [0; 3];
        let mut missing = Points::ZERO;
        for (node, cell) in scheme.nodes.iter().zip(cells) {
            if node.depth == 0 {
                totals.open += cell.open;
            }
            let inside = !cell.outside && !cell.inapplicable;
            let top = top_of_role(scheme, node.parent, node.role);
            if top {
                let [counted, bonus, penalty] = &mut millionths;
                let sum = match node.role {
                    PointRole::Counted => counted,
                    PointRole::Bonus => bonus,
                    PointRole::Penalty => penalty,
                };
                let value = if inside { cell.millionths } else { 0 };
                *sum = sum.saturating_add(value);
            }
            if node.leaf && node.role == PointRole::Counted {
                let most = node.maximum.unwrap_or_default();
                let part = if node.scorer == Scorer::Survey {
                    &mut totals.survey
                } else {
                    &mut totals.appraised
                };
                if inside {
                    part.most = part.most + most;
                    part.points = part.points + cell.points.unwrap_or_default();
                } else if !(scheme.scale == Scale::NoSurvey && node.scorer == Scorer::Survey) {
                    // The scale without a survey is already without its points.
                    missing = missing + most;
                }
            }
        }
        let [counted, bonus, penalty] = millionths.map(Fine::rounded);
        (totals.bonus_typed, totals.penalty_typed) = (bonus, penalty);
        totals.bonus = scheme.bonus_cap.map_or(bonus, |cap| bonus.min(cap));
        totals.penalty = scheme.penalty_cap.map_or(penalty, |cap| penalty.min(cap));
        totals.points = (counted + totals.bonus - totals.penalty).at_least_zero();
        let full = scheme.full.unwrap_or_else(|| scheme.sum_of_areas());
        totals.most = (full - missing).at_least_zero();
        totals
    }

    /// Tỷ lệ, in hundredths of a per cent: rounded half up, and never across the floor of the next rating. `None`
    /// where it is out of nothing.
    pub fn percent(&self, scheme: &Scheme) -> Option<u64> {
        let above = self.next(scheme).map(|next| Bound::AtLeast(next.band.floor));
        let number = |points: Points| u64::try_from(points.hundredths()).unwrap_or(0);
        ratio_percent(number(self.points), number(self.most), above)
    }

    /// Mức xếp loại; `None` below the lowest, without ratings, or out of nothing.
    pub fn band<'a>(&self, scheme: &'a Scheme) -> Option<&'a Band> {
        scheme.bands.iter().find(|band| self.lacks(band) == Some(Points::ZERO))
    }

    /// Mức xếp loại that can be told: what has no points yet may still change it, so none is while something is open.
    pub fn rating<'a>(&self, scheme: &'a Scheme) -> Option<&'a Band> {
        if self.open == 0 { self.band(scheme) } else { None }
    }

    /// The next rating above, and what it lacks.
    pub fn next(&self, scheme: &Scheme) -> Option<NextBand> {
        let above = scheme.bands.iter().rev();
        let mut lacking = above.filter_map(|band| Some((band, self.lacks(band)?)));
        let (band, missing) = lacking.find(|(_, missing)| *missing > Points::ZERO)?;
        Some(NextBand { band: band.clone(), missing })
    }

    /// How many points a rating lacks, rounded up to a hundredth; `None` where it is out of nothing.
    fn lacks(&self, band: &Band) -> Option<Points> {
        let most = i128::from(self.most.hundredths());
        if most <= 0 {
            return None;
        }
        let needed = (most * i128::from(band.floor) + 9_999).div_euclid(10_000);
        let missing = needed - i128::from(self.points.hundredths());
        Some(Points::new(i64::try_from(missing.max(0)).unwrap_or(i64::MAX)))
    }
}

/// Whether a criterion is the highest of its role: an area, or one whose parent counts elsewhere.
fn top_of_role(scheme: &Scheme, parent: Option<usize>, role: PointRole) -> bool {
    parent.and_then(|place| scheme.nodes.get(place)).is_none_or(|above| above.role != role)
}
