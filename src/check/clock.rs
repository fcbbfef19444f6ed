//! Đồng hồ. A device whose clock is wrong judges wrongly; this is noticed and shown.

use chrono::{DateTime, Days, NaiveDate};

use crate::plan::Plan;

/// What is odd about today's date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// Nothing.
    Plausible,
    /// Xa năm kế hoạch: before the half year in which the plan is drafted, or after the year in
    /// which its results are published.
    FarFromYear {
        /// The plan's year.
        year: i32,
    },
    /// Trước lần sửa gần nhất.
    BehindLastEdit {
        /// The day of that edit, in Viet Nam.
        last: NaiveDate,
    },
}

/// Viet Nam is seven hours ahead of UTC.
const AHEAD_MS: i64 = 7 * 3_600_000;

/// Compares today with the plan's year and the last edit (milliseconds since 1970, UTC).
/// The day of an illustration is its own, and always right.
pub fn clock(today: NaiveDate, plan: &Plan, last_edit_ms: Option<i64>) -> Clock {
    if plan.is_illustration() {
        return Clock::Plausible;
    }
    let last = last_edit_ms
        .and_then(|ms| DateTime::from_timestamp_millis(ms.saturating_add(AHEAD_MS)))
        .map(|moment| moment.date_naive());
    // One day of tolerance: today is the device's own day, which may lag in a western time zone.
    let tomorrow = today.checked_add_days(Days::new(1)).unwrap_or(today);
    if let Some(last) = last.filter(|last| tomorrow < *last) {
        return Clock::BehindLastEdit { last };
    }
    let Some(year) = plan.year() else { return Clock::Plausible };
    let first = NaiveDate::from_ymd_opt(year - 1, 7, 1);
    let end = NaiveDate::from_ymd_opt(year + 1, 12, 31);
    let early = first.is_some_and(|first| today < first);
    // A closed year may be opened for reading as long as it is kept.
    let late = !plan.frame.closed && end.is_some_and(|end| today > end);
    if early || late { Clock::FarFromYear { year } } else { Clock::Plausible }
}
