//! Thời gian trong tiêu đề: the month that a head names, or another time, for which there is no cell.

use chrono::Datelike as _;

use crate::read::{clean, day, search};

/// What a head says about time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::edit) enum When {
    /// A month, and its year if given.
    Month(u8, Option<i32>),
    /// A quarter, a year, "lũy kế", a month that does not exist.
    Other,
}

impl When {
    /// The month, unless it is of another year than the plan's.
    pub fn month_in(self, year: Option<i32>) -> Option<u8> {
        match self {
            Self::Month(month, told) if told.is_none() || year.is_none() || told == year => {
                Some(month)
            }
            Self::Month(..) | Self::Other => None,
        }
    }
}

/// Months in words, folded.
const WORDS: [(&str, u8); 15] = [
    ("gieng", 1),
    ("mot", 1),
    ("hai", 2),
    ("ba", 3),
    ("tu", 4),
    ("bon", 4),
    ("nam", 5),
    ("sau", 6),
    ("bay", 7),
    ("tam", 8),
    ("chin", 9),
    ("muoi", 10),
    ("muoi mot", 11),
    ("muoi hai", 12),
    ("chap", 12),
];

/// As English Excel writes them.
const ENGLISH: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// "T.6", "Tháng 6", "tháng Sáu", "T6/2024", "6/2024", "Jun-24", a day of it; "Quý I", "Cả năm", "Lũy kế".
pub(in crate::edit) fn of(text: &str) -> Option<When> {
    let line = clean::line(text);
    if let Some(day) = day::parse(&line) {
        let month = u8::try_from(day.month()).ok()?;
        return Some(When::Month(month, Some(day.year())));
    }
    let folded = search::fold(&line);
    let words = folded.trim();
    named(words).or_else(|| english(words)).or_else(|| is_other(words).then_some(When::Other))
}

fn named(words: &str) -> Option<When> {
    let rest = ["thang", "thg", "th", "t"].iter().find_map(|name| words.strip_prefix(name));
    let bare = rest.unwrap_or(words).trim_start_matches(['.', ' ']);
    let spelled =
        |bare: &str| WORDS.iter().find(|(word, _)| *word == bare).map(|(_, month)| *month);
    if let Some(month) = words.strip_prefix("thang ").and_then(|it| spelled(it.trim())) {
        return Some(When::Month(month, None));
    }
    let (number, year) = match bare.split_once(['/', '-', ' ']) {
        Some((number, year)) => (number, Some(year.trim().trim_start_matches("nam").trim())),
        None => (bare, None),
    };
    let year = match year {
        // A number alone is a figure.
        None => rest.map(|_| None)?,
        // "T6 hồ sơ" is not a month.
        Some(year) if year.len() == 4 => Some(year.parse::<i32>().ok()?),
        Some(_) => return None,
    };
    let month = number.trim_start_matches('0').parse().ok()?;
    (1..=12).contains(&month).then_some(When::Month(month, year))
}

/// "Jan", "Jan-24", "Jan 2024".
fn english(words: &str) -> Option<When> {
    let (name, year) = match words.split_once(['-', ' ', '/']) {
        Some((name, year)) => (name, Some(year.trim())),
        None => (words, None),
    };
    let place = ENGLISH.iter().position(|english| *english == name)?;
    let year = match year {
        None => None,
        Some(year) if year.len() == 2 => Some(2000 + year.parse::<i32>().ok()?),
        Some(year) => Some(year.parse::<i32>().ok()?),
    };
    Some(When::Month(u8::try_from(place + 1).ok()?, year))
}

fn is_other(words: &str) -> bool {
    const BEGINS: [&str; 8] = [
        "thang ",
        "ca nam",
        "nam truoc",
        "luy ke",
        "cong don",
        "tu dau nam",
        "ky truoc",
        "cung ky",
    ];
    let after = |lead: &str| words.strip_prefix(lead).map(str::trim_start);
    let counted = |rest: &str| {
        rest.starts_with(|letter: char| letter.is_ascii_digit() || "iv".contains(letter))
    };
    BEGINS.iter().any(|begin| words.starts_with(begin))
        || after("quy ").is_some_and(counted)
        || after("nam ").is_some_and(|rest| rest.starts_with(|it: char| it.is_ascii_digit()))
        || words.starts_with(|letter: char| letter.is_ascii_digit()) && words.contains(" thang")
}

/// Whether the name of a row says that its figures are cumulative.
pub(in crate::edit) fn is_cumulative(text: &str) -> bool {
    let words = search::fold(&clean::line(text));
    ["luy ke", "cong don", "tu dau nam"].iter().any(|it| words.contains(it))
}

/// Whether the name of a row says when its figures are from, and so is not a field's.
pub(super) fn is_period(text: &str) -> bool {
    let words = search::fold(&clean::line(text));
    let told = ["trong thang", "trong ky", "ky truoc", "thang truoc", "cung ky", "ke hoach"];
    is_cumulative(text) || of(text).is_some() || told.iter().any(|it| words.starts_with(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_say_the_month_in_many_ways() {
        for text in ["T6", "T.6", "Tháng 6", "THÁNG 06", "Thang 6", "tháng sáu", "Thg 6", "Jun"]
        {
            assert_eq!(of(text), Some(When::Month(6, None)), "{text}");
        }
        for text in ["6/2024", "T6/2024", "Tháng 6 năm 2024", "01/06/2024", "Jun-24", "Jun 2024"]
        {
            assert_eq!(of(text), Some(When::Month(6, Some(2024))), "{text}");
        }
        for text in
            ["Quý I", "Quý 2", "Năm 2023", "Cả năm", "Lũy kế", "6 tháng đầu năm", "Tháng 13"]
        {
            assert_eq!(of(text), Some(When::Other), "{text}");
        }
        for text in ["Nam", "Quỹ đất", "Đúng hạn", "6", "Tổng số", "T6 hồ sơ", "3/19", "Mai"]
        {
            assert_eq!(of(text), None, "{text}");
        }
    }

    #[test]
    fn a_month_of_another_year_is_none_of_the_plans() {
        let month = |text: &str, year| of(text).unwrap().month_in(Some(year));
        assert_eq!(month("Tháng 12/2023", 2024), None);
        assert_eq!(month("Tháng 12/2024", 2024), Some(12));
        assert_eq!(month("Tháng 12", 2024), Some(12));
    }
}
