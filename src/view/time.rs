//! Thời gian thực hiện: what a time frame is understood to mean, in words.

use chrono::Datelike as _;

use crate::check::timeframe::{Period, Timeframe};
use crate::read::day;
use crate::text::{Language, Message, remedy};

/// What a time frame is understood to mean.
pub fn understood(language: Language, time: &Timeframe, year: i32) -> String {
    match time {
        Timeframe::WithinYear => remedy::understood_within(language, year),
        Timeframe::Continuous => remedy::understood_continuous(language, year),
        Timeframe::Quarter(quarter) => {
            let due = time.due(year).map(day::show).unwrap_or_default();
            remedy::understood_quarter(language, *quarter, &due)
        }
        Timeframe::Until(until) if until.year() < year => {
            remedy::understood_before(language, &day::show(*until))
        }
        Timeframe::Until(until) => remedy::understood_until(language, &day::show(*until)),
        Timeframe::Recurring(periods) => {
            let word = |period: &Period| period_word(*period).get(language);
            let words = periods.iter().map(word).collect::<Vec<_>>().join(", ");
            remedy::understood_recurring(language, &words)
        }
        Timeframe::Unknown => remedy::UNDERSTOOD_UNKNOWN.get(language).to_owned(),
    }
}

/// A recurring period in words.
const fn period_word(period: Period) -> Message {
    match period {
        Period::Month => remedy::EACH_MONTH,
        Period::Quarter => remedy::EACH_QUARTER,
        Period::HalfYear => remedy::EACH_HALF_YEAR,
        Period::NineMonths => remedy::EACH_NINE_MONTHS,
        Period::Year => remedy::EACH_YEAR,
    }
}
