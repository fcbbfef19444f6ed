//! Việc còn phải làm để được điểm: what a rule still asks for more points, in whole cases, by the sums of targets.

use std::cmp::Reverse;

use super::asked::Asked;
use super::points::Points;
use super::rule::{ALL, Given, RatioStep, Rule, StepGives};
use crate::check::shortfall::{in_a_row, to_do};
use crate::read::sorted::sort_by_key;

/// Việc để được thêm điểm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StakeWork {
    /// Một tỷ lệ thiếu.
    Cases {
        /// Làm đạt thêm trong số đã có; `None` where not even all of them would do.
        mend: Option<u64>,
        /// Việc mới đều đạt; `None` where no number of them would do.
        further: Option<u64>,
        /// Bù được, as the target that counts the same says; `None` where no target does.
        mendable: Option<bool>,
    },
    /// Làm thêm so many.
    More(u64),
    /// Trả lời được "Có".
    Yes,
    /// Đạt mức này.
    Grade(String),
    /// Điểm nhập tay: no rule says what it takes.
    ByHand,
}

impl StakeWork {
    /// Số việc. An answer, a grade and points typed by hand are one; `None` where no work leads there.
    pub const fn amount(&self) -> Option<u64> {
        match self {
            Self::Cases { further, mendable: Some(false), .. } => *further,
            Self::Cases { mend, .. } => *mend,
            Self::More(count) => Some(*count),
            Self::Yes | Self::Grade(_) | Self::ByHand => Some(1),
        }
    }
}

/// A number of points that a rule gives, and what leads there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reached {
    pub(super) points: Points,
    pub(super) work: StakeWork,
}

/// One rule with what it read.
pub(super) struct StakeRule<'a> {
    pub(super) rule: &'a Rule,
    pub(super) most: Points,
    pub(super) zero_is_full: bool,
    pub(super) asked: &'a Asked,
    /// What it gives now.
    pub(super) own: Points,
    pub(super) mendable: Option<bool>,
}

impl StakeRule<'_> {
    /// The most that can still be had; `None` where nothing leads to more.
    pub(super) fn best(&self) -> Option<Reached> {
        match self.rule {
            Rule::Typed(words) if words.is_empty() => self.reached(self.most, StakeWork::ByHand),
            Rule::Typed(words) => {
                let best = words.iter().rev().max_by_key(|(_, points)| *points);
                best.and_then(|(word, points)| {
                    self.reached(*points, StakeWork::Grade(word.clone()))
                })
            }
            Rule::YesNo => self.reached(self.most, StakeWork::Yes),
            Rule::Linear(full) => self.level(*full),
            Rule::Ratio(steps) => {
                let mut levels = levels(steps, self.most);
                sort_by_key(&mut levels, |(floor, points)| (Reverse(*points), *floor));
                levels.into_iter().find_map(|(floor, _)| self.level(floor))
            }
            Rule::Count(steps) => {
                // Of the steps that give as much, the lowest: it comes last.
                let best = steps.iter().max_by_key(|(_, points)| (*points).min(self.most));
                best.and_then(|(floor, points)| self.counted(*floor, *points))
            }
            Rule::PerItem(each) => {
                let all = units(self.most).div_ceil(units(*each).max(1));
                self.counted(all, self.most)
            }
            Rule::Deduct(_) => None,
        }
    }

    /// The nearest step above what there is now.
    pub(super) fn nearest(&self) -> Option<Reached> {
        match self.rule {
            Rule::Typed(words) => {
                let above = words.iter().filter(|(_, points)| *points > self.own);
                let (word, points) = above.min_by_key(|(_, points)| *points)?;
                self.reached(*points, StakeWork::Grade(word.clone()))
            }
            Rule::YesNo | Rule::Deduct(_) => None,
            Rule::Linear(_) | Rule::Ratio(_) => self.nearest_case(),
            Rule::Count(steps) => {
                let count = self.asked.part?;
                let above = |step: &&(u64, Points)| step.0 > count && step.1 > self.own;
                let (floor, points) = steps.iter().rev().find(above)?;
                self.counted(*floor, *points)
            }
            Rule::PerItem(each) => {
                let count = self.asked.part?.saturating_add(1);
                self.counted(count, each.times(count))
            }
        }
    }

    fn reached(&self, points: Points, work: StakeWork) -> Option<Reached> {
        let points = points.min(self.most);
        (points > self.own).then_some(Reached { points, work })
    }

    /// A count of so many in all.
    fn counted(&self, count: u64, points: Points) -> Option<Reached> {
        let more = count.checked_sub(self.asked.part?).filter(|more| *more > 0)?;
        self.reached(points, StakeWork::More(more))
    }

    /// A ratio of so many hundredths of a per cent.
    fn level(&self, floor: u32) -> Option<Reached> {
        let (part, whole) = self.asked.ratio().ok()?;
        let work = StakeWork::Cases {
            mend: to_do(part, whole, floor),
            further: in_a_row(part, whole, floor),
            mendable: self.mendable,
        };
        let points = self.with_cases(work.amount()?)?;
        self.reached(points, work)
    }

    /// What the rule gives with so many more good cases: of those there are, or further ones where those that failed
    /// cannot be mended.
    fn with_cases(&self, more: u64) -> Option<Points> {
        let (part, whole) = self.asked.ratio().ok()?;
        let further = if self.mendable == Some(false) { more } else { 0 };
        let asked = Asked {
            part: Some(part.saturating_add(more)),
            whole: Some(whole.saturating_add(further)),
            ..self.asked.clone()
        };
        match self.rule.give(Some(self.most), self.zero_is_full, &asked) {
            Given::Points(fine) => Some(fine.points),
            Given::Inapplicable | Given::Open(_) => None,
        }
    }

    /// The fewest cases that give more. More done never gives less, so they are found by halving.
    fn nearest_case(&self) -> Option<Reached> {
        const MANY: u64 = 1 << 40;
        let (part, whole) = self.asked.ratio().ok()?;
        let fixed = self.mendable == Some(false);
        let (mut low, mut high) = (0, if fixed { MANY } else { whole.saturating_sub(part) });
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            if self.with_cases(middle)? > self.own {
                high = middle;
            } else {
                low = middle;
            }
        }
        let (mend, further) = if fixed { (None, Some(high)) } else { (Some(high), None) };
        let work = StakeWork::Cases { mend, further, mendable: Some(!fixed) };
        self.reached(self.with_cases(high)?, work)
    }
}

/// From where on each step of a ratio gives how much. One that is the ratio itself gives all of it at 100 per cent;
/// below another step it is on the way only.
fn levels(steps: &[RatioStep], most: Points) -> Vec<(u32, Points)> {
    let level = |(place, step): (usize, &RatioStep)| match step.gives {
        StepGives::Points(points) => Some((step.floor, points.min(most))),
        StepGives::Linear => (place == 0).then_some((ALL, most)),
    };
    steps.iter().enumerate().filter_map(level).collect()
}

fn units(points: Points) -> u64 {
    u64::try_from(points.hundredths()).unwrap_or(0)
}
