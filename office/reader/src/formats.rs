//! What a number is shown as: a format of a spreadsheet says whether its number is a day, a time, a percent or just a number.

use calamine::{ExcelDateTime, ExcelDateTimeType};
use par_workbook::read::grid::ReadCell;

use crate::cells::number;

/// What a number is shown as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// A number.
    #[default]
    Plain,
    /// Its hundredfold, with a percent sign.
    Percent,
    /// The number itself, with a percent sign that is a mere word: `0"%"`.
    Signed,
    /// A day, with or without its hour.
    Day,
    /// An hour, or how long something takes.
    Time,
}

/// What a format's code shows. What stands in quotation marks or after a backslash is written as it stands; what stands in
/// brackets is a colour, a condition or a language, or counts hours above 24.
pub fn shown(code: &str) -> Shown {
    let (mut quoted, mut bracket) = (false, None::<String>);
    let (mut percent, mut sign, mut day, mut month, mut hour) = (false, false, false, false, false);
    // Positive numbers have the first part.
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => quoted = !quoted,
            letter if quoted => sign |= letter == '%',
            '\\' => sign |= letters.next() == Some('%'),
            '_' | '*' => drop(letters.next()),
            '[' => bracket = Some(String::new()),
            ']' => {
                let inside = bracket.take().unwrap_or_default().to_ascii_lowercase();
                let counts = |of: char| !inside.is_empty() && inside.chars().all(|it| it == of);
                hour |= counts('h') || counts('m') || counts('s');
            }
            letter if let Some(inside) = &mut bracket => inside.push(letter),
            ';' => break,
            '%' => percent = true,
            'd' | 'D' | 'y' | 'Y' => day = true,
            'm' | 'M' => month = true,
            'h' | 'H' | 's' | 'S' => hour = true,
            _ => {}
        }
    }
    match (percent, day, month, hour) {
        (true, ..) => Shown::Percent,
        (_, true, ..) | (_, _, true, false) => Shown::Day,
        (_, _, _, true) => Shown::Time,
        _ if sign => Shown::Signed,
        _ => Shown::Plain,
    }
}

/// What a format shows that has no code, because every program knows it by its number.
pub const fn built_in(number: u16) -> Shown {
    match number {
        9 | 10 => Shown::Percent,
        // From 27 on those of East Asia.
        14..=17 | 22 | 27..=36 | 50..=58 => Shown::Day,
        18..=21 | 45..=47 => Shown::Time,
        _ => Shown::Plain,
    }
}

/// A number as it is shown; days are counted from 1900 or from 1904.
pub fn cell(value: f64, shown: Shown, from_1904: bool) -> ReadCell {
    if shown == Shown::Day {
        return day(&ExcelDateTime::new(value, ExcelDateTimeType::DateTime, from_1904));
    }
    figure(value, shown)
}

/// A number that is no day.
pub fn figure(value: f64, shown: Shown) -> ReadCell {
    let told = number(value, Some(shown == Shown::Percent));
    match (told, shown) {
        (ReadCell::Number { value, .. }, Shown::Signed) => {
            ReadCell::Number { value, percent: Some(true) }
        }
        (told, _) => told,
    }
}

/// A day; below 1 there is none: that is a nought which is shown as a day, or an hour.
pub fn day(time: &ExcelDateTime) -> ReadCell {
    if time.as_f64() < 1.0 {
        return number(time.as_f64(), Some(false));
    }
    let (year, month, day, ..) = time.to_ymd_hms_milli();
    ReadCell::Day(format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_say_what_they_show() {
        for (code, wanted) in [
            ("General", Shown::Plain),
            ("#,##0.00;[Red]-#,##0.00", Shown::Plain),
            ("0.00E+00", Shown::Plain),
            ("#,##0\\ \"đồng/ngày\"", Shown::Plain),
            ("#,##0_);(#,##0)", Shown::Plain),
            ("0_d", Shown::Plain),
            ("0%", Shown::Percent),
            ("0.00%;-0.00%", Shown::Percent),
            ("[Red][<0.5]0%;0%", Shown::Percent),
            ("0\"%\"", Shown::Signed),
            ("0\\%", Shown::Signed),
            ("dd/mm/yyyy", Shown::Day),
            ("[$-42A]dd\\ mmmm\\ yyyy;@", Shown::Day),
            ("mm/yyyy", Shown::Day),
            ("mmm", Shown::Day),
            ("\"Tháng \"m", Shown::Day),
            ("dd/mm/yyyy hh:mm", Shown::Day),
            ("h:mm AM/PM", Shown::Time),
            ("mm:ss.0", Shown::Time),
            ("[h]:mm:ss", Shown::Time),
            ("[mm]", Shown::Time),
        ] {
            assert_eq!(shown(code), wanted, "{code}");
        }
    }

    #[test]
    fn numbers_are_what_they_are_shown_as() {
        let told = |value, percent| ReadCell::Number { value: String::from(value), percent };
        let (yes, no) = (Some(true), Some(false));
        assert_eq!(cell(0.55, built_in(9), false), told("55", yes));
        assert_eq!(cell(0.5495, built_in(10), false), told("54.95", yes));
        assert_eq!(cell(55.0, shown("0\"%\""), false), told("55", yes));
        assert_eq!(cell(55.0, built_in(0), false), told("55", no));
        assert_eq!(cell(0.0, built_in(14), false), told("0", no), "no day of 1899");
        assert_eq!(cell(0.5, built_in(20), false), told("0.5", no));
        assert_eq!(cell(46387.0, built_in(14), false), ReadCell::Day("2026-12-31".to_owned()));
        assert_eq!(cell(44925.0, built_in(14), true), ReadCell::Day("2026-12-31".to_owned()));
    }
}
