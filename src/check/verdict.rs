//! Kết luận. What is concluded about one target, with everything it rests on.

use chrono::NaiveDate;

use super::coverage::{coverage, has_begun};
use super::due::year_end;
use super::months::Months;
use super::status::Status;
use crate::plan::{At, Id, Per, Plan, Slot, Statement};
use crate::read::number::{Bound, CountProblem, PercentProblem, RankProblem};

/// Kết luận về một chỉ tiêu.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a question of its own")]
pub struct Verdict {
    /// Trạng thái.
    pub status: Status,
    /// What was reached; `None` while it cannot be known.
    pub value: Option<Value>,
    /// What is to be reached; `None` if nothing is set.
    pub threshold: Option<Threshold>,
    /// Tính đến tháng; `None` if no month counts.
    pub as_of: Option<u8>,
    /// The months it rests on.
    pub rests_on: Months,
    /// Thiếu tháng: something was typed for these months, or after them, and something is not.
    pub missing: Months,
    /// What is still to do, or can no longer be made up for.
    pub shortfall: Shortfall,
    /// What cannot be read, and where.
    pub problems: Vec<Fault>,
    /// Hạn; `None` when neither the target nor the plan has a day for it.
    pub due: Option<NaiveDate>,
    /// The due date has passed, or the year was closed: the status is final.
    pub past_due: bool,
    /// The due day itself is over; if the year was closed before it, it is still to come.
    pub day_over: bool,
    /// Đạt đến nay, chưa đạt đến nay: a rate or "none of", judged on what has happened before its
    /// due date.
    pub so_far: bool,
    /// Đã rõ dù còn thiếu: some figures are missing, and none of them could change the status.
    pub decided_early: bool,
    /// How far the month in `as_of` has progressed.
    pub reach: Reach,
    /// Đạt nhưng chưa có tài liệu kiểm chứng.
    pub unproved: bool,
    /// The figures it was computed from, part before whole.
    pub steps: Vec<YearStep>,
}

/// Tháng được tính đến, seen from today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// Its window is over; or there is no such month.
    #[default]
    Closed,
    /// Chưa hết tháng.
    Running,
    /// Chưa đến tháng: what was typed for it is a mistake, or a forecast.
    Ahead,
}

impl Reach {
    /// How far a month of the plan's year has progressed.
    pub fn of(plan: &Plan, month: u8, today: NaiveDate) -> Self {
        if !has_begun(plan, month, today) {
            Self::Ahead
        } else if plan.year().is_some() && coverage(plan, today).is_none_or(|it| it < month) {
            Self::Running
        } else {
            Self::Closed
        }
    }
}

impl Verdict {
    /// Quá hạn: a due date of its own has passed, and nobody said that it was done. The end of the year does
    /// not count as one.
    pub fn is_overdue(&self, plan: &Plan) -> bool {
        let open = match self.status {
            Status::NotEntered | Status::InProgress => true,
            Status::SelfAssessed(word) => word != Statement::Done,
            Status::Met
            | Status::NotMet
            | Status::NotArisen
            | Status::Tracked
            | Status::Awaiting
            | Status::NotApplicable => false,
        };
        open && self.day_over && self.due.is_some() && self.due != year_end(plan)
    }

    /// Months up to `as_of` that could not be used though they are typed: a cumulative entry covers them
    /// together with a month that another measure lacks.
    pub fn unused(&self) -> Months {
        Months::up_to(self.as_of.unwrap_or(0)).without(self.rests_on).without(self.missing)
    }

    /// What one side of the formula comes to; `None` if it has no measure, or a figure of it is not known.
    pub fn total(&self, side: Side) -> Option<u64> {
        let mut own = self.steps.iter().filter(|step| step.side == side).peekable();
        own.peek()?;
        own.try_fold(0_u64, |sum, step| Some(sum.saturating_add(step.value?)))
    }

    /// Mẫu số đã trừ hết: the whole, where there were cases and all of them were subtracted, so that nothing is left
    /// though nobody entered 0.
    pub fn taken_off(&self) -> Option<u64> {
        let empty = matches!(self.value, Some(Value::Ratio { whole: 0, .. }));
        self.total(Side::Whole).filter(|whole| empty && *whole > 0)
    }

    /// Met because there were no cases, and zero was typed (3.4.3: no late dossier).
    pub fn met_by_zero(&self) -> bool {
        self.status == Status::Met && matches!(self.value, Some(Value::Ratio { whole: 0, .. }))
    }
}

/// Điểm hoặc tỷ lệ được công bố, được chấm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    /// In hundredths: 8597 is "85,97".
    pub hundredths: u32,
    /// Per cent; points otherwise.
    pub percent: bool,
}

/// Kết quả. What a target reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Part and whole of a rate.
    Ratio {
        /// Tử số.
        part: u64,
        /// Mẫu số.
        whole: u64,
    },
    /// A count.
    Count(u64),
    /// The day it was done.
    Day(NaiveDate),
    /// Thứ hạng được công bố.
    Rank(u32),
    /// Mức xếp loại được công bố.
    Band(String),
    /// Điểm, tỷ lệ được công bố.
    Score(Score),
    /// Kỳ nhiều nhất: the most in one period, or in the several that a cumulative figure covers together.
    Peak {
        /// How many there were.
        count: u64,
        /// The months of the period or periods.
        months: Months,
    },
}

/// Ngưỡng. What a target is to reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Threshold {
    /// At least this rate, in hundredths of a percent.
    Percent(u32),
    /// At least this count.
    Count(u64),
    /// None at all.
    Zero,
    /// On or before this day.
    By(NaiveDate),
    /// At most this rank.
    Rank(u32),
    /// At least this band.
    Band(String),
    /// Tăng bậc: this many places better than the rank before.
    Gain {
        /// How many places.
        places: u64,
        /// Thứ hạng năm trước; `None` while it is not typed, or cannot be read.
        from: Option<u32>,
    },
    /// Nhóm dẫn đầu: among this many first.
    First(u32),
    /// At least this score.
    Score(Score),
    /// At least the average; `None` until it is published.
    Average(Option<Score>),
    /// Điểm tối đa; `None` while it is not typed, or cannot be read.
    Maximum(Option<Score>),
    /// In no period more than this.
    PerPeriod {
        /// The most that a period may hold.
        most: u64,
        /// The periods.
        per: Per,
    },
}

impl Threshold {
    /// What a rate is compared with; `None` if it is not a rate.
    pub const fn bound(&self) -> Option<Bound> {
        match self {
            Self::Percent(rate) => Some(Bound::AtLeast(*rate)),
            Self::Count(_)
            | Self::Zero
            | Self::By(_)
            | Self::Rank(_)
            | Self::Band(_)
            | Self::Gain { .. }
            | Self::First(_)
            | Self::Score(_)
            | Self::Average(_)
            | Self::Maximum(_)
            | Self::PerPeriod { .. } => None,
        }
    }
}

/// Phần còn thiếu.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shortfall {
    /// Nothing is missing, or it is not known.
    #[default]
    None,
    /// Còn thiếu n: they can still be done for the existing cases.
    Do(u64),
    /// Cần n hồ sơ tiếp theo đều đạt.
    NextInARow(u64),
    /// Đã có n hồ sơ, không thể bù trong năm.
    Lost(u64),
    /// Done, but this many days after its due date.
    LateByDays(u64),
    /// Short of the published rank by this many places.
    Places(u32),
    /// Short of the score by this much.
    Score(Score),
    /// Not even all cases would suffice: the threshold is above 100 %.
    Never,
}

/// Lỗi. What cannot be read, and where it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The address. For a monthly measure, a figure of `Slot::Year` is its year figure.
    pub at: At,
    /// What is wrong.
    pub problem: Problem,
}

/// Why something typed gives no verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Not a count.
    Count(CountProblem),
    /// Not a percentage.
    Percent(PercentProblem),
    /// Not a rank.
    Rank(RankProblem),
    /// Not a number of points.
    Points(PercentProblem),
    /// A percentage above 100 % where none can be.
    AboveHundred,
    /// More points than the maximum, both in hundredths.
    AboveMost {
        /// The points.
        found: u32,
        /// The maximum.
        most: u32,
    },
    /// What is subtracted is more than the whole.
    MinusAbove {
        /// What is subtracted.
        minus: u64,
        /// The whole, before it.
        whole: u64,
    },
    /// A part above what is left of its whole.
    AboveRest {
        /// The part.
        found: u64,
        /// What is left.
        rest: u64,
    },
    /// Something counted month by month was asked for, and this measure is not.
    NotMonthly,
    /// Not a day.
    NotADay,
    /// A day in the future, for something that was done.
    NotYetCome,
    /// A part above its whole.
    AboveWhole {
        /// The part.
        found: u64,
        /// The whole.
        whole: u64,
    },
    /// A cumulative figure that its own months, typed as well, contradict.
    NotItsMonths {
        /// The cumulative figure.
        through: u64,
        /// What the months typed within it add up to.
        months: u64,
    },
    /// A figure of a month that has not begun: it counts, but may be in the wrong month.
    NotBegun,
    /// A band that the ladder does not have.
    NotOnLadder,
    /// "Không áp dụng" without a reason.
    NoReason,
}

/// Tử số hay mẫu số.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Tử số, or what is counted.
    Part,
    /// Mẫu số.
    Whole,
    /// Số trừ khỏi mẫu số.
    Minus,
}

/// One year figure that a verdict was computed from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearStep {
    /// Which side of the formula.
    pub side: Side,
    /// The measure.
    pub measure: Id,
    /// Its year figure over the months that count.
    pub value: Option<u64>,
    /// The figures as typed that make it up.
    pub entries: Vec<(Slot, u64)>,
}
