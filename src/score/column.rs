//! Một cột điểm: what each criterion has in it, from the leaves up.

use super::points::{Fine, Points};
use super::scheme::{Node, Scheme};
use crate::plan::{PointRole, Rounding, Scale, Scorer};

/// Điểm của một tiêu chí trong một cột.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ScoreCell {
    /// Điểm; of one with criteria below it, what is known of those. `None` while nothing is known.
    pub points: Option<Points>,
    /// Tiêu chí chưa có điểm: how many, below it or itself.
    pub open: usize,
    /// Không áp dụng.
    pub inapplicable: bool,
    /// Không tính vào tổng của cột: somebody else scores it, or the scale leaves it out.
    pub outside: bool,
    /// Điểm tối đa không tính: of what does not apply or is outside, below it or itself.
    pub left_out: Points,
    pub(super) millionths: i64,
}

/// What a leaf has in a column.
#[derive(Clone, Copy, Default)]
pub(super) struct Leaf {
    pub(super) fine: Option<Fine>,
    pub(super) inapplicable: bool,
}

impl ScoreCell {
    /// Adds what is right below.
    pub(super) fn take(&mut self, child: &Self) {
        self.left_out = self.left_out + child.left_out;
        if child.outside || child.inapplicable {
            return;
        }
        self.millionths = self.millionths.saturating_add(child.millionths);
        self.open += child.open;
        if child.points.is_some() {
            self.points = Some(Points::ZERO);
        }
    }
}

/// What a leaf has in a column; `own` where it is the unit's.
pub(super) fn of_leaf(scheme: &Scheme, node: &Node, leaf: Leaf, own: bool) -> ScoreCell {
    let survey = node.scorer == Scorer::Survey;
    let unscored = leaf.fine.is_none();
    let outside = match scheme.scale {
        Scale::NoSurvey => survey,
        Scale::Percent => survey && unscored,
        Scale::Hundred | Scale::SixtyForty => false,
    } || (own && node.scorer != Scorer::Unit);
    // Bonus and penalty that nobody typed are none.
    let open = unscored && node.role == PointRole::Counted && !leaf.inapplicable && !outside;
    let millionths = leaf.fine.map_or(0, |fine| match scheme.rounding {
        Rounding::Each => Fine::of(fine.points).millionths,
        Rounding::Sum => fine.millionths,
    });
    ScoreCell {
        points: leaf.fine.map(|fine| fine.points),
        open: usize::from(open),
        inapplicable: leaf.inapplicable,
        outside,
        left_out: if outside || leaf.inapplicable {
            node.maximum.unwrap_or_default()
        } else {
            Points::ZERO
        },
        millionths,
    }
}
