//! Hạn. When a target must be met, and whether that time is over.

use chrono::{Datelike as _, NaiveDate};

use crate::check::timeframe::understand;
use crate::plan::{Id, Plan, Target};
use crate::read::day;

/// The last day of the plan's year; `None` while the year is not typed.
pub fn year_end(plan: &Plan) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(plan.year()?, 12, 31)
}

/// Đã kết thúc năm: closed by hand, or its last day is over. What is not met by then is missed; only a target
/// whose own due date is after the year still waits, until the year is closed.
pub fn finished(plan: &Plan, today: NaiveDate) -> bool {
    plan.frame.closed || year_end(plan).is_some_and(|end| today > end)
}

/// The due date of a target, seen from today.
#[derive(Clone, Copy, Debug)]
pub struct Deadline {
    pub day: Option<NaiveDate>,
    pub past: bool,
    /// The day itself is over, whether or not the year was closed.
    pub day_over: bool,
    /// A due date was typed that is not a day; that of the remedy or duty is used instead, else the end of
    /// the year.
    pub unreadable: bool,
}

impl Deadline {
    pub fn of(plan: &Plan, target: &Target, today: NaiveDate) -> Self {
        let owned = || target.owner.and_then(|owner| owner_due(plan, owner));
        let due = typed_due(plan, target).or_else(owned).or_else(|| year_end(plan));
        let day_over = due.is_some_and(|due| today > due);
        let past = plan.frame.closed || day_over;
        let unreadable = day::parse(&target.due).is_none() && !target.due.trim().is_empty();
        Self { day: due, past, day_over, unreadable }
    }
}

/// Hạn riêng của chỉ tiêu: the due date typed for a target, unless it is no day or before the plan's year.
pub(super) fn typed_due(plan: &Plan, target: &Target) -> Option<NaiveDate> {
    day_of_plan(plan, &target.due)
}

/// Hạn đã nhập: the due date of such words, unless they are no day or one before the plan's year.
pub fn day_of_plan(plan: &Plan, typed: &str) -> Option<NaiveDate> {
    day::parse(typed).filter(|due| is_of_plan(plan, *due))
}

/// Hạn của mục: the due date typed for a remedy or duty, else the day its time frame means, unless that is before the plan's year. A
/// target without a due date of its own follows it.
pub fn owner_due(plan: &Plan, owner: Id) -> Option<NaiveDate> {
    let (due, time) = match (plan.remedies.get(owner), plan.duties.get(owner)) {
        (Some(remedy), _) => (&remedy.due, remedy.timeframe.as_str()),
        (None, Some(duty)) => (&duty.due, ""),
        (None, None) => return None,
    };
    day_of_plan(plan, due)
        .or_else(|| understand(time, plan.year()?).due(plan.year()?))
        .filter(|due| is_of_plan(plan, *due))
}

/// Whether a due date belongs to this plan: one before the plan's year is left over from an older plan.
fn is_of_plan(plan: &Plan, due: NaiveDate) -> bool {
    plan.year().is_none_or(|year| due.year() >= year)
}
