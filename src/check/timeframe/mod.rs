//! Thời gian thực hiện: what the free text of a time frame means, and the periods of recurring
//! duties.
//!
//! The text itself is kept word for word; its meaning is derived here and shown beside it.

mod reading;
mod token;

use chrono::{Datelike as _, NaiveDate};

use crate::plan::Window;
use crate::read::day;

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

/// Kỳ báo cáo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Period {
    /// Hằng tháng.
    Month,
    /// Hằng quý.
    Quarter,
    /// 6 tháng: the first half; the second is in the year.
    HalfYear,
    /// 9 tháng.
    NineMonths,
    /// Năm.
    Year,
}

impl Period {
    /// Every period, the shortest first.
    pub const ALL: [Self; 5] =
        [Self::Month, Self::Quarter, Self::HalfYear, Self::NineMonths, Self::Year];

    /// The stored code, as in "thang quy 6-thang 9-thang nam".
    pub const fn code(self) -> &'static str {
        match self {
            Self::Month => "thang",
            Self::Quarter => "quy",
            Self::HalfYear => "6-thang",
            Self::NineMonths => "9-thang",
            Self::Year => "nam",
        }
    }

    /// The stored codes of a duty's periods, each period once, the shortest first. Unknown codes are ignored.
    pub fn of_codes(codes: &str) -> Vec<Self> {
        let codes: Vec<&str> = codes.split_whitespace().collect();
        Self::ALL.into_iter().filter(|period| codes.contains(&period.code())).collect()
    }

    /// The periods as stored codes.
    pub fn to_codes(periods: &[Self]) -> String {
        let kept = Self::ALL.into_iter().filter(|period| periods.contains(period));
        kept.map(Self::code).collect::<Vec<_>>().join(" ")
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

impl Occurrence {
    /// Hạn gửi: this many days after the period's last day.
    pub fn due(&self, days_after: u16) -> Option<NaiveDate> {
        self.last_day.checked_add_days(chrono::Days::new(days_after.into()))
    }
}

/// The occurrences of a period in a year, in order. If months run from the 15th, each ends on the 14th of its
/// last month.
pub fn occurrences(period: Period, year: i32, window: Window) -> Vec<Occurrence> {
    let ends: Vec<(String, u8, u8)> = match period {
        Period::Month => (1..=12).map(|month| (format!("t{month}"), month, month)).collect(),
        Period::Quarter => {
            (1..=4).map(|quarter| (format!("q{quarter}"), quarter, quarter * 3)).collect()
        }
        Period::HalfYear => vec![("6t".to_owned(), 1, 6)],
        Period::NineMonths => vec![("9t".to_owned(), 1, 9)],
        Period::Year => vec![("nam".to_owned(), 1, 12)],
    };
    let occurrence = |(code, number, month)| {
        let last_day = window_end(year, month, window)?;
        Some(Occurrence { code, period, number, last_day })
    };
    ends.into_iter().filter_map(occurrence).collect()
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
        assert_eq!(months[1].due(5), Some(date(2024, 3, 5)));
    }

    #[test]
    fn codes_of_periods_read_back() {
        assert_eq!(Period::of_codes("thang quy 6-thang 9-thang nam"), Period::ALL);
        assert_eq!(Period::of_codes("nam lạ quy"), [Period::Quarter, Period::Year]);
        assert_eq!(Period::to_codes(&[Period::Year, Period::Quarter]), "quy nam");
    }

    #[test]
    fn only_what_ends_has_a_due_day() {
        assert_eq!(Timeframe::WithinYear.due(2024), Some(date(2024, 12, 31)));
        assert_eq!(Timeframe::Quarter(1).due(2024), Some(date(2024, 3, 31)));
        assert_eq!(Timeframe::Continuous.due(2024), None);
        assert_eq!(Timeframe::Recurring(vec![Period::Month]).due(2024), None);
    }
}
