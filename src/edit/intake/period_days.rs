//! Từ ngày … đến ngày …: the ranges of days that a line names.

use chrono::{Datelike as _, NaiveDate};

use crate::read::{clean, day, search};

/// A word of a line, as far as it is about days.
#[derive(Clone, Copy)]
enum DayWord {
    Day(NaiveDate),
    /// "01/06", whose year is told later.
    Short(u32, u32),
    /// "đến", "-".
    Link,
    /// "ngày", an hour.
    Beside,
    Other,
}

/// Every "từ ngày 01/06/2024 đến ngày 30/06/2024" of a line, also "01/6 - 30/6/2024" and "từ ngày 15 tháng 5 năm 2024 đến
/// ngày 14 tháng 6 năm 2024".
pub(super) fn ranges(line: &str) -> Vec<(NaiveDate, NaiveDate)> {
    let folded = search::fold(&clean::line(line));
    let spelled = folded.replace(['–', '—'], "-").replace(" thang ", "/").replace(" nam ", "/");
    let spelled = spelled.replace(['(', ')', ',', ';'], " ");
    let (mut found, mut from, mut linked) = (Vec::new(), None, false);
    for word in spelled.split(' ').flat_map(parts) {
        match (day_word(word), from) {
            (DayWord::Link, _) => linked = true,
            (DayWord::Beside, _) => {}
            (DayWord::Day(to), Some(start)) if linked => {
                found.extend(begun(start, to).map(|from| (from, to)));
                (from, linked) = (None, false);
            }
            (DayWord::Day(day), _) => (from, linked) = (Some(DayWord::Day(day)), false),
            (DayWord::Short(day, month), _) => {
                (from, linked) = (Some(DayWord::Short(day, month)), false);
            }
            (DayWord::Other, _) => (from, linked) = (None, false),
        }
    }
    found
}

/// "01/06/2024-30/06/2024" is two days and what links them; "01-06-2024" is one.
fn parts(word: &str) -> Vec<&str> {
    match word.split_once('-') {
        Some((from, to)) if from.contains(['/', '.']) => vec![from, "-", to],
        _ => vec![word],
    }
}

fn day_word(word: &str) -> DayWord {
    let bare = word.trim_matches([':', '.']);
    let hour = bare.starts_with(|it: char| it.is_ascii_digit())
        && (bare.contains(':') || bare.contains('h') || bare.contains('g'));
    if let Some(day) = day::parse(bare).filter(|_| bare.contains(['/', '-', '.'])) {
        return DayWord::Day(day);
    }
    let short = bare.split_once('/').and_then(|(day, month)| {
        Some((day.parse().ok()?, month.parse().ok().filter(|month| (1..=12).contains(month))?))
    });
    match (bare, short) {
        (_, Some((day, month))) => DayWord::Short(day, month),
        ("den" | "toi" | "-", None) => DayWord::Link,
        ("ngay" | "het" | "", None) => DayWord::Beside,
        (_, None) if hour => DayWord::Beside,
        (_, None) => DayWord::Other,
    }
}

/// The first day of a range whose last is known.
fn begun(start: DayWord, to: NaiveDate) -> Option<NaiveDate> {
    match start {
        DayWord::Day(day) => Some(day),
        DayWord::Short(day, month) => {
            let year = if month > to.month() { to.year() - 1 } else { to.year() };
            NaiveDate::from_ymd_opt(year, month, day)
        }
        DayWord::Link | DayWord::Beside | DayWord::Other => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        day::parse(text).unwrap()
    }

    #[test]
    fn ranges_are_read_in_figures_and_in_words() {
        let june = (day("01/06/2024"), day("30/06/2024"));
        for line in [
            "Kỳ báo cáo (Từ ngày 01/06/2024 đến ngày 30/06/2024)",
            "(từ ngày 01 tháng 6 năm 2024 đến ngày 30 tháng 6 năm 2024)",
            "Từ 1/6/2024 đến 30/6/2024",
            "Từ ngày: 01-06-2024 đến ngày: 30-06-2024",
            "từ ngày 01/6 đến hết ngày 30/6/2024",
            "Thời gian: 01/06/2024 - 30/06/2024",
            "01/06/2024–30/06/2024",
            "Từ 00:00 01/06/2024 đến 23:59 30/06/2024",
        ] {
            assert_eq!(ranges(line), [june], "{line}");
        }
        for line in [
            "Từ đầu năm đến nay",
            "Ba Xa, ngày 05/07/2024",
            "Quyết định ngày 01/02/2024, Thông tư ngày 03/04/2024",
            "Số 12/2024 đến 13/2024",
        ] {
            assert_eq!(ranges(line), [], "{line}");
        }
        let over = ranges("từ 15/12 đến 14/01/2025");
        assert_eq!(over, [(day("15/12/2024"), day("14/01/2025"))]);
        let two = "Kỳ trước: từ 01/05/2024 đến 31/05/2024; kỳ này: từ 01/06/2024 đến 30/06/2024";
        assert_eq!(ranges(two).len(), 2);
    }
}
