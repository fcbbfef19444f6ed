//! Tiêu chí đã đọc: a row of a table of criteria on its way into the set.

use super::criterion_codes::{CodeLevel, CriterionCode};
use crate::plan::{Criterion, Id, PointRole};

/// A criterion as it was read.
pub(super) struct ReadCriterion {
    /// Made of the codes from its area down.
    pub id: Id,
    /// The codes from its area down.
    pub path: String,
    /// Its own code.
    pub code: Option<CriterionCode>,
    /// Its parent's place among those read.
    pub parent: Option<usize>,
    /// How many stand above it.
    pub depth: usize,
    /// Whether it stands over the columns.
    pub is_headline: bool,
    /// What it becomes.
    pub record: Criterion,
    /// Its own maximum, in hundredths.
    pub maximum: Option<u32>,
    /// Whether the table says who scores it.
    pub names_scorer: bool,
    /// What its wording says, line by line.
    pub lines: Vec<String>,
}

impl ReadCriterion {
    /// Whether it stands over numbered criteria.
    pub fn is_area(&self) -> bool {
        let level = self.code.as_ref().map(CriterionCode::level);
        self.is_headline || level.is_none_or(|level| level < CodeLevel::Numbered)
    }

    pub fn parts(&self) -> &[String] {
        self.code.as_ref().map(|code| code.parts.as_slice()).unwrap_or_default()
    }
}

/// What areas add up to, in hundredths: their own maximum, or that of what stands below them. Bonus and penalty are
/// beside the points.
pub(super) fn sum_of_areas(read: &[ReadCriterion]) -> u32 {
    let mut below = vec![0_u32; read.len()];
    let mut sum = 0_u32;
    for (at, one) in read.iter().enumerate().rev() {
        let own = one.maximum.or_else(|| below.get(at).copied()).unwrap_or_default();
        match one.parent.and_then(|parent| below.get_mut(parent)) {
            Some(above) => *above = above.saturating_add(own),
            None if one.parent.is_none() && one.record.role == PointRole::Counted => {
                sum = sum.saturating_add(own);
            }
            None => {}
        }
    }
    sum
}
