//! Thời gian thực hiện: what the free text of a time frame means, and the periods of recurring
//! duties.
//!
//! The text itself is kept word for word; its meaning is derived here and shown beside it.

mod reading;
mod token;

use chrono::{Datelike as _, NaiveDate};

use crate::plan::{ReportPeriod, Window};
use crate::read::day;

pub use crate::plan::Period;
pub use reading::understand;

/// Thời gian thực hiện, as understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Timeframe {
    /// Trong năm: any time of the plan's year.
    WithinYear,
    /// Thường xuyên: all through the year, with no day on which it is due.
    Continuous,
    /// Quý, 1 to 4, of the plan's year.
    Quarter(u8),
    /// Đến ngày: this day at the latest. "Trước ngày 31/3/2024" names 31/3/2024 itself.
    Until(NaiveDate),
    /// Định kỳ, each period once, the shortest first.
    Recurring(Vec<Period>),
    /// Not understood; the officer may set a due day by hand.
    Unknown,
}

impl Timeframe {
    /// Hạn. The last day on which it is due; `None` for what goes on all year, recurs (see [`occurrences`])
    /// or is not understood.
    pub fn due(&self, year: i32) -> Option<NaiveDate> {
        match self {
            Self::WithinYear => day::month_end(year, 12),
            Self::Quarter(quarter) => day::quarter_end(year, *quarter),
            Self::Until(day) => Some(*day),
            Self::Continuous | Self::Recurring(_) | Self::Unknown => None,
        }
    }
}

/// Một kỳ. One occurrence of a recurring duty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// Mã kỳ: "t5", "q2", "6t", "9t", "nam".
    pub code: String,
    /// Which of the recurring periods it belongs to.
    pub period: Period,
    /// Its number among its kind: the month, the quarter, else 1.
    pub number: u8,
    /// Ngày cuối kỳ: the last day whose work it reports.
    pub last_day: NaiveDate,
}

/// The occurrences of a period in a year, in order. If months run from the 15th, each ends on the 14th of its
/// last month.
pub fn occurrences(period: Period, year: i32, window: Window) -> Vec<Occurrence> {
    let own = ReportPeriod::all().filter(|one| one.kind == period);
    let occurrence = |one: ReportPeriod| {
        let last_day = window_end(year, one.last_month(), window)?;
        Some(Occurrence { code: one.to_string(), period, number: one.number, last_day })
    };
    own.filter_map(occurrence).collect()
}

fn window_end(year: i32, month: u8, window: Window) -> Option<NaiveDate> {
    let end = day::month_end(year, month)?;
    match window {
        Window::FromFifteenth => end.with_day(14),
        Window::FromFirst => Some(end),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[track_caller]
    fn ends(period: Period, window: Window, codes_and_days: &[(&str, (u32, u32))]) {
        let found: Vec<_> = occurrences(period, 2024, window)
            .into_iter()
            .map(|one| (one.code, one.last_day))
            .collect();
        let expected: Vec<_> = codes_and_days
            .iter()
            .map(|(code, (month, day))| ((*code).to_owned(), date(2024, *month, *day)))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn periods_end_where_their_window_ends() {
        let quarters = [("q1", (3, 31)), ("q2", (6, 30)), ("q3", (9, 30)), ("q4", (12, 31))];
        ends(Period::Quarter, Window::FromFirst, &quarters);
        let quarters = [("q1", (3, 14)), ("q2", (6, 14)), ("q3", (9, 14)), ("q4", (12, 14))];
        ends(Period::Quarter, Window::FromFifteenth, &quarters);
        ends(Period::HalfYear, Window::FromFifteenth, &[("6t", (6, 14))]);
        ends(Period::NineMonths, Window::FromFirst, &[("9t", (9, 30))]);
        ends(Period::Year, Window::FromFirst, &[("nam", (12, 31))]);
    }

    #[test]
    fn a_year_has_twelve_months_and_february_ends_on_its_last_day() {
        let months = occurrences(Period::Month, 2024, Window::FromFirst);
        assert_eq!(months.len(), 12);
        assert_eq!(months[1].code, "t2");
        assert_eq!(months[1].last_day, date(2024, 2, 29));
    }

    #[test]
    fn only_what_ends_has_a_due_day() {
        assert_eq!(Timeframe::WithinYear.due(2024), Some(date(2024, 12, 31)));
        assert_eq!(Timeframe::Quarter(1).due(2024), Some(date(2024, 3, 31)));
        assert_eq!(Timeframe::Continuous.due(2024), None);
        assert_eq!(Timeframe::Recurring(vec![Period::Month]).due(2024), None);
    }
}
