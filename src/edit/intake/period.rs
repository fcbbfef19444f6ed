//! Kỳ của biểu: which months a form says that it is about, in the lines above its heads or by the sheet's name.

use std::ops::Range;

use chrono::{Datelike as _, NaiveDate};

use super::cell;
use super::period_days::ranges;
use super::proposal::{Alert, Covers, FoundPeriod, PeriodDoubt, PeriodSource};
use crate::plan::{Plan, Window};
use crate::read::grid::{ReadCell, ReadSheet};
use crate::read::{clean, search};

/// A period as words say it, before the plan's year is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    /// From a month to a month, both 1 to 12, and the year if told.
    Months(u8, u8, Option<i32>),
    /// From a day to a day.
    Days(NaiveDate, NaiveDate),
}

/// The period of a sheet whose heads begin in row `heads`; `page` is the month of the page from which the file was
/// opened.
pub(super) fn find(
    plan: &Plan,
    sheet: &ReadSheet,
    heads: usize,
    page: Option<u8>,
) -> (FoundPeriod, Vec<Alert>) {
    let lines = lines(sheet, 0..heads);
    let days: Vec<Said> = lines.iter().flat_map(|line| days(line)).collect();
    if let Some(found) = one(&days) {
        return judged(plan, found, PeriodSource::Range);
    }
    let told: Vec<Said> = lines.iter().flat_map(|line| in_words(line)).collect();
    if let Some(found) = one(&told) {
        return judged(plan, found, PeriodSource::Words);
    }
    if let Some(found) = of_name(&sheet.name) {
        return judged(plan, Ok(found), PeriodSource::SheetName);
    }
    let covers = page.filter(|month| (1..=12).contains(month)).map(Covers::Month);
    let doubt = if covers.is_none() { Some(PeriodDoubt::Untold) } else { None };
    let told_by = covers.map(|_| PeriodSource::Page);
    (FoundPeriod { covers, told_by, doubt }, Vec::new())
}

/// Whether the second rows tell a period, and another one than the first; also running totals over figures of a month.
pub(super) fn differs(sheet: &ReadSheet, own: Range<usize>, next: Range<usize>) -> bool {
    let (own, next) = (lines(sheet, own), lines(sheet, next));
    let told = |lines: &[String]| -> Vec<Said> {
        let days: Vec<Said> = lines.iter().flat_map(|line| days(line)).collect();
        if days.is_empty() { lines.iter().flat_map(|line| in_words(line)).collect() } else { days }
    };
    let running = |lines: &[String]| lines.iter().any(|line| is_cumulative(&search::fold(line)));
    let (first, second) = (told(&own), told(&next));
    let same = first.iter().chain(&second).all(|said| second.iter().all(|it| it.agrees(*said)));
    !second.is_empty() && !same || running(&next) && !running(&own)
}

fn days(line: &str) -> impl Iterator<Item = Said> {
    ranges(line).into_iter().map(|(from, to)| Said::Days(from, to))
}

/// What rows say, each in one line.
fn lines(sheet: &ReadSheet, rows: Range<usize>) -> Vec<String> {
    let said = |row: &Vec<ReadCell>| {
        row.iter().map(cell::shown).filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
    };
    sheet.rows.get(rows).unwrap_or_default().iter().map(said).collect()
}

/// The one period that is said, however often, with its year if that is told anywhere; an error if several are.
fn one(said: &[Said]) -> Option<Result<Said, PeriodDoubt>> {
    let first = said.iter().find(|it| !matches!(it, Said::Months(.., None))).or(said.first())?;
    let same = said.iter().all(|other| other.agrees(*first));
    Some(if same { Ok(*first) } else { Err(PeriodDoubt::Several) })
}

impl Said {
    /// Whether two say the same months; one may leave the year out.
    fn agrees(self, other: Self) -> bool {
        match (self, other) {
            (Self::Months(first, last, year), Self::Months(from, to, told)) => {
                (first, last) == (from, to) && (year.is_none() || told.is_none() || year == told)
            }
            (Self::Days(..), Self::Days(..)) => self == other,
            (Self::Months(..), Self::Days(..)) | (Self::Days(..), Self::Months(..)) => false,
        }
    }
}

fn judged(
    plan: &Plan,
    said: Result<Said, PeriodDoubt>,
    told_by: PeriodSource,
) -> (FoundPeriod, Vec<Alert>) {
    let mut alerts = Vec::new();
    let covers = said.and_then(|said| match said {
        Said::Months(first, last, year) => in_year(plan, first, last, year),
        Said::Days(from, to) => of_days(plan, from, to, &mut alerts),
    });
    let found = FoundPeriod { covers: covers.ok(), told_by: Some(told_by), doubt: covers.err() };
    (found, alerts)
}

fn in_year(plan: &Plan, first: u8, last: u8, year: Option<i32>) -> Result<Covers, PeriodDoubt> {
    match (year, plan.year()) {
        (Some(told), Some(own)) if told != own => Err(PeriodDoubt::OtherYear(told)),
        _ if first == last => Ok(Covers::Month(first)),
        _ if first == 1 => Ok(Covers::Through(last)),
        _ => Err(PeriodDoubt::NotFromJanuary(first, last)),
    }
}

/// The months of a range of days: from the 1st of a month to a day of the same or a later one, or from the 15th to
/// the 14th, as reports run.
fn of_days(
    plan: &Plan,
    from: NaiveDate,
    to: NaiveDate,
    alerts: &mut Vec<Alert>,
) -> Result<Covers, PeriodDoubt> {
    let odd = PeriodDoubt::Irregular(from, to);
    let number = |day: NaiveDate| day.year() * 12 + i32::try_from(day.month0()).unwrap_or(0);
    let (first, last, whole) = match from.day() {
        1 => {
            // The last day of a month is followed by the first of the next.
            let whole = to.succ_opt().is_none_or(|next| next.month() != to.month());
            (number(from), number(to), whole)
        }
        15 if to.day() <= 14 => (number(from) + 1, number(to), to.day() == 14),
        15 => (number(from) + 1, number(to) + 1, false),
        _ => return Err(odd),
    };
    if last < first {
        return Err(odd);
    }
    let month = |number: i32| u8::try_from(number.rem_euclid(12) + 1).ok().ok_or(odd);
    let (year, own) = (first.div_euclid(12), last.div_euclid(12));
    if year != own {
        return Err(odd);
    }
    let starts = if from.day() == 15 { Window::FromFifteenth } else { Window::FromFirst };
    if starts != plan.frame.window {
        alerts.push(Alert::OtherWindow);
    }
    if !whole {
        alerts.push(Alert::PartOfMonth(to));
    }
    in_year(plan, month(first)?, month(last)?, Some(year))
}

fn is_cumulative(folded: &str) -> bool {
    ["luy ke", "cong don", "tu dau nam"].iter().any(|it| folded.contains(it))
}

/// "Tháng 6 năm 2024", "tháng 6/2024", "T6/2024", "Quý II/2024", "6 tháng đầu năm 2024", "lũy kế đến tháng 6": every period
/// of a line. A day, as beside a signature, is none.
fn in_words(line: &str) -> Vec<Said> {
    let folded = search::fold(&clean::line(line)).replace("thang:", "thang ");
    let folded = clean::line(&folded);
    if let Some((_, rest)) = folded.split_once("tu thang ")
        && let Some((_, last)) = rest.split_once("den thang ").or(rest.split_once("den het thang "))
        && let (Some((first, _)), Some((last, year))) = (month(rest), month(last))
        && first <= last
    {
        return vec![Said::Months(first, last, year)];
    }
    let cumulative = is_cumulative(&folded);
    let mut found = counted(&folded);
    found.extend(quarter(&folded).into_iter().filter_map(|(quarter, year)| {
        let last: u8 = quarter.checked_mul(3)?;
        Some(Said::Months(if cumulative { 1 } else { last.checked_sub(2)? }, last, year))
    }));
    let mut before = "";
    let mut rest = folded.as_str();
    while let Some((lead, after)) = rest.split_once("thang ") {
        let of_day = lead.trim_end().ends_with(|it: char| it.is_ascii_digit()) && {
            let words = if before.is_empty() { lead } else { before };
            words.contains("ngay")
        };
        let told = month(after).filter(|_| !of_day);
        let from = |month| if cumulative { 1 } else { month };
        found.extend(told.map(|(month, year)| Said::Months(from(month), month, year)));
        before = lead;
        rest = after;
    }
    let short = folded.split([' ', '(', ')', ',']).filter_map(|word| {
        let (month, year) = month(word.strip_prefix('t')?)?;
        year.map(|year| Said::Months(month, month, Some(year)))
    });
    found.extend(short);
    found
}

/// "6 tháng đầu năm 2024", "9 tháng năm 2024", "11 tháng/2024", "cả năm 2024", "nửa đầu năm"; "6 tháng cuối năm" begins in July.
fn counted(folded: &str) -> Vec<Said> {
    let mut found = Vec::new();
    let mut rest = folded;
    while let Some((before, after)) = rest.split_once(" thang") {
        let mut words = before.rsplit(['(', ' ', ',']);
        let count: Option<u8> = words.next().and_then(|it| it.parse().ok());
        let of_day = words.next() == Some("ngay");
        let count = count.filter(|count| (2..=12).contains(count) && !of_day);
        let (first, end) = (after.trim_start(), after.starts_with('/'));
        if let Some(count) = count {
            let year = year_of(first);
            if first.starts_with("cuoi nam") {
                found.extend(13_u8.checked_sub(count).map(|from| Said::Months(from, 12, year)));
            } else if end || first.starts_with("dau nam") || first.starts_with("nam ") {
                found.push(Said::Months(1, count, year));
            }
        }
        rest = after;
    }
    let whole = folded.split_once("ca nam ").and_then(|(_, rest)| year_of(rest.get(..4)?));
    found.extend(whole.map(|year| Said::Months(1, 12, Some(year))));
    let half = folded.split_once("nua dau nam").map(|(_, rest)| year_of(rest));
    found.extend(half.map(|year| Said::Months(1, 6, year)));
    found
}

fn quarter(folded: &str) -> Option<(u8, Option<i32>)> {
    folded.split("quy ").skip(1).find_map(|rest| {
        let word = rest.split([' ', '/', '-', ')', ',']).next()?;
        let number = match word {
            "i" | "1" => 1,
            "ii" | "2" => 2,
            "iii" | "3" => 3,
            "iv" | "4" => 4,
            _ => return None,
        };
        Some((number, year_of(rest)))
    })
}

/// "6 nam 2024 …", "6/2024".
fn month(rest: &str) -> Option<(u8, Option<i32>)> {
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let month = digits.parse().ok().filter(|month| (1..=12).contains(month))?;
    Some((month, year_of(rest.strip_prefix(digits.as_str())?)))
}

/// The first number of four digits that may be a year.
fn year_of(words: &str) -> Option<i32> {
    let numbers = words.split(|letter: char| !letter.is_ascii_digit());
    let years = numbers.filter(|word| word.len() == 4).filter_map(|word| word.parse().ok());
    years.filter(|year| (1900..=2999).contains(year)).take(1).next()
}

/// "T6", "Tháng 6", "T6.2024", "6 tháng", "Quý I".
fn of_name(name: &str) -> Option<Said> {
    let folded = search::fold(&clean::line(name));
    let months = |count: &str| count.parse::<u8>().ok().filter(|it| [3, 6, 9].contains(it));
    if let Some(count) = folded.strip_suffix(" thang").and_then(months) {
        return Some(Said::Months(1, count, None));
    }
    if let Some(Ok(found)) = one(&in_words(name)) {
        return Some(found);
    }
    let rest = folded.strip_prefix('t')?.trim_start_matches('.');
    month(rest).map(|(month, year)| Said::Months(month, month, year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_say_their_months_in_many_ways() {
        for (line, said) in [
            ("Tháng 6 năm 2024", Said::Months(6, 6, Some(2024))),
            ("BÁO CÁO THÁNG 06/2024", Said::Months(6, 6, Some(2024))),
            ("Tình hình giải quyết TTHC tháng 6", Said::Months(6, 6, None)),
            ("Quý II/2024", Said::Months(4, 6, Some(2024))),
            ("Kỳ báo cáo: quý 1 năm 2024", Said::Months(1, 3, Some(2024))),
            ("Từ tháng 1 đến tháng 6 năm 2024", Said::Months(1, 6, Some(2024))),
            ("6 tháng đầu năm 2024", Said::Months(1, 6, Some(2024))),
            ("Lũy kế đến hết tháng 9 năm 2024", Said::Months(1, 9, Some(2024))),
            ("Lũy kế 7 tháng năm 2024", Said::Months(1, 7, Some(2024))),
            ("10 tháng năm 2024", Said::Months(1, 10, Some(2024))),
            ("11 tháng/2024", Said::Months(1, 11, Some(2024))),
            ("6 tháng cuối năm 2024", Said::Months(7, 12, Some(2024))),
            ("Báo cáo cả năm 2024", Said::Months(1, 12, Some(2024))),
            ("Nửa đầu năm 2024", Said::Months(1, 6, Some(2024))),
            ("T7/2024", Said::Months(7, 7, Some(2024))),
            ("Năm: 2024 Tháng: 7", Said::Months(7, 7, None)),
        ] {
            assert_eq!(in_words(line), [said], "{line}");
        }
        for line in ["Ba Xa, ngày 05 tháng 7 năm 2024", "Biểu 06a", "Đơn vị tính: hồ sơ"]
        {
            assert_eq!(in_words(line), [], "{line}");
        }
    }

    #[test]
    fn titles_that_name_several_periods_say_them_all() {
        for (line, count) in [
            ("Tháng 5 và tháng 6 năm 2024", 2),
            ("Tháng 6 và 6 tháng đầu năm 2024", 2),
            ("Quý II và 6 tháng đầu năm 2024", 2),
        ] {
            assert_eq!(in_words(line).len(), count, "{line}");
        }
    }

    #[test]
    fn names_of_sheets_say_a_month_too() {
        assert_eq!(of_name("T6"), Some(Said::Months(6, 6, None)));
        assert_eq!(of_name("T06.2024"), Some(Said::Months(6, 6, Some(2024))));
        assert_eq!(of_name("Tháng 12"), Some(Said::Months(12, 12, None)));
        for name in ["Sheet1", "Trang tính1", "06a", "T13", ""] {
            assert_eq!(of_name(name), None, "{name}");
        }
    }
}
