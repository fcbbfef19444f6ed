//! Days as people type them, as the screen shows them and as documents spell them.
//!
//! A day is a [`NaiveDate`]: it has no time zone, so no clock can move it.

use chrono::{Datelike as _, Months, NaiveDate};

use super::clean;
use super::number::{is_digits, plain};

/// The years a typed day may have; a slip such as 202 or 20244 is not a date.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// Reads a day as people type it: 5/2/2024, 05-02-2024, 05.02.2024, 5/2/24, 2024-02-05, 05022024,
/// "ngày 5 tháng 2 năm 2024". `None` when the calendar has no such day.
pub fn parse(text: &str) -> Option<NaiveDate> {
    let text = plain(text).to_lowercase();
    let text = text.strip_prefix("ngày").unwrap_or(&text).trim().trim_end_matches('.');
    let spelled = text.replace("tháng", "/").replace("năm", "/");
    let fields: Vec<&str> = spelled.split(['/', '-', '.']).map(str::trim).collect();
    if !fields.iter().all(|field| is_digits(field)) {
        return None;
    }
    match fields.as_slice() {
        [year, month, day] if year.len() == 4 => of_digits(year, month, day),
        [day, month, year] if year.len() == 4 => of_digits(year, month, day),
        [day, month, year] if year.len() == 2 => of_digits(&format!("20{year}"), month, day),
        [run] if run.len() == 8 => of_digits(run.get(4..)?, run.get(2..4)?, run.get(..2)?),
        _ => None,
    }
}

/// Shows a day as dd/mm/yyyy.
pub fn show(day: NaiveDate) -> String {
    format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year())
}

/// The stored form, yyyy-mm-dd.
pub fn iso(day: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

/// Reads the stored form only; `None` for anything else, so that typed text stays what it is.
pub fn from_iso(text: &str) -> Option<NaiveDate> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let lengths = (year.len(), month.len(), day.len());
    let fits = lengths == (4, 2, 2) && [year, month, day].iter().all(|field| is_digits(field));
    fits.then(|| of_digits(year, month, day)).flatten()
}

/// Shows a stored field: a stored day as dd/mm/yyyy, and typed text that is not a day as it is.
pub fn show_stored(text: &str) -> String {
    from_iso(text).map_or_else(|| text.to_owned(), show)
}

/// What to store for typed text: a day in its stored form, else the clean text itself.
pub fn to_stored(text: &str) -> String {
    parse(text).map_or_else(|| clean::line(text), iso)
}

/// "ngày 05 tháng 02 năm 2024", with the zeros of Decree 30/2020: days below 10, and months 1 and
/// 2 only.
pub fn long(day: NaiveDate) -> String {
    format!("ngày {:02} tháng {} năm {}", day.day(), month_digits(day.month()), day.year())
}

/// "14/12/2023", "08/4/2020": a day as documents cite it, with the same zeros as [`long`].
pub fn cite(day: NaiveDate) -> String {
    format!("{:02}/{}/{}", day.day(), month_digits(day.month()), day.year())
}

/// A month's number as Decree 30/2020 writes it: 01, 02, 3, 4, … 12.
pub fn month_digits(month: u32) -> String {
    if month < 3 { format!("{month:02}") } else { month.to_string() }
}

/// The first and last day whose cases a month counts: the calendar month, or from the 15th of the
/// month before to the 14th, as reports run. `None` outside months 1 to 12.
pub fn month_window(year: i32, month: u8, starts_on_15: bool) -> Option<(NaiveDate, NaiveDate)> {
    let first = NaiveDate::from_ymd_opt(year, u32::from(month), 1)?;
    if starts_on_15 {
        Some((first.pred_opt()?.with_day(15)?, first.with_day(14)?))
    } else {
        Some((first, month_end(year, month)?))
    }
}

/// The last day of a month. `None` outside months 1 to 12.
pub fn month_end(year: i32, month: u8) -> Option<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(year, u32::from(month), 1)?;
    first.checked_add_months(Months::new(1))?.pred_opt()
}

/// The last day of a quarter, 1 to 4. `None` outside them.
pub fn quarter_end(year: i32, quarter: u8) -> Option<NaiveDate> {
    matches!(quarter, 1..=4).then(|| month_end(year, quarter * 3)).flatten()
}

fn of_digits(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    let short = month.len() <= 2 && day.len() <= 2;
    let [year, month, day] = [year, month, day].map(|digits| digits.parse::<u32>().unwrap_or(0));
    let year = i32::try_from(year).unwrap_or(0);
    (short && YEARS.contains(&year)).then(|| NaiveDate::from_ymd_opt(year, month, day)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn days_are_read_as_people_type_them() {
        for typed in [
            "5/2/2024",
            "05/02/2024",
            "05-02-2024",
            "05.02.2024",
            "2024-02-05",
            "5/2/24",
            "05022024",
            "０５/０２/２０２４",
            " 5 / 2 / 2024. ",
            "ngày 5 tháng 2 năm 2024",
            "Ngày 05/02/2024",
        ] {
            assert_eq!(parse(typed), Some(date(2024, 2, 5)), "{typed:?}");
        }
    }

    #[test]
    fn what_the_calendar_lacks_is_no_day() {
        for typed in [
            "30/2/2024",
            "29/2/2023",
            "31/4/2024",
            "5/2",
            "5/2/202",
            "5/2/20244",
            "0/1/2024",
            "",
            "mai",
            "1/2/3/2024",
        ] {
            assert_eq!(parse(typed), None, "{typed:?}");
        }
        assert_eq!(parse("29/2/2024"), Some(date(2024, 2, 29)));
    }

    #[test]
    fn decree_30_puts_a_zero_before_two_months_only() {
        assert_eq!(long(date(2024, 2, 5)), "ngày 05 tháng 02 năm 2024");
        assert_eq!(long(date(2024, 3, 9)), "ngày 09 tháng 3 năm 2024");
        assert_eq!(long(date(2023, 12, 14)), "ngày 14 tháng 12 năm 2023");
    }

    #[test]
    fn a_report_month_runs_from_the_fifteenth() {
        assert_eq!(month_window(2024, 1, true), Some((date(2023, 12, 15), date(2024, 1, 14))));
        assert_eq!(month_window(2024, 3, true), Some((date(2024, 2, 15), date(2024, 3, 14))));
        assert_eq!(month_window(2024, 2, false), Some((date(2024, 2, 1), date(2024, 2, 29))));
        assert_eq!(month_window(2024, 13, false), None);
        assert_eq!(quarter_end(2024, 1), Some(date(2024, 3, 31)));
        assert_eq!(quarter_end(2024, 4), Some(date(2024, 12, 31)));
        assert_eq!(quarter_end(2024, 5), None);
        assert_eq!(quarter_end(2024, 0), None);
        assert_eq!(month_end(2024, 255), None);
    }

    #[test]
    fn wrong_dates_are_kept_as_typed() {
        assert_eq!(to_stored(" 31/4/2024 "), "31/4/2024");
        assert_eq!(to_stored("30/4/2024"), "2024-04-30");
        assert_eq!(show_stored("31/4/2024"), "31/4/2024");
        assert_eq!(show_stored("2024-04-30"), "30/04/2024");
    }

    proptest! {
        #[test]
        fn every_day_reads_back(offset in 0..109_500_u64) {
            let day = date(1900, 1, 1) + chrono::Days::new(offset);
            prop_assert_eq!(parse(&show(day)), Some(day));
            prop_assert_eq!(parse(&long(day)), Some(day));
            prop_assert_eq!(parse(&iso(day)), Some(day));
            prop_assert_eq!(from_iso(&iso(day)), Some(day));
            prop_assert_eq!(parse(&show(day).replace('/', "")), Some(day));
        }

        #[test]
        fn any_text_is_read_without_a_panic(text in "\\PC{0,16}|[-0-9./ ]{0,12}") {
            prop_assert_eq!(parse(&text).is_some(), parse(&to_stored(&text)).is_some());
        }
    }
}
