//! Kỳ của biểu: which months a form says that it is about, in the lines above its heads or by the sheet's name.

use chrono::{Datelike as _, NaiveDate};

use super::cell;
use super::proposal::{Alert, Covers, FoundPeriod, PeriodDoubt, PeriodSource};
use crate::plan::{Plan, Window};
use crate::read::grid::ReadSheet;
use crate::read::{clean, day, search};

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
    let lines: Vec<String> = sheet
        .rows
        .iter()
        .take(heads)
        .map(|row| {
            row.iter().map(cell::shown).filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
        })
        .collect();
    let days: Vec<Said> = lines.iter().filter_map(|line| range(line)).collect();
    if let Some(found) = one(&days) {
        return judged(plan, found, PeriodSource::Range);
    }
    let told: Vec<Said> = lines.iter().filter_map(|line| in_words(line)).collect();
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

/// The one period that is said, however often; an error if several are.
fn one(said: &[Said]) -> Option<Result<Said, PeriodDoubt>> {
    let first = said.first()?;
    let same = said.iter().all(|other| other == first);
    Some(if same { Ok(*first) } else { Err(PeriodDoubt::Several) })
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

/// "Từ ngày 01/06/2024 đến ngày 30/06/2024", "từ ngày 15 tháng 5 năm 2024 đến ngày 14 tháng 6 năm 2024".
fn range(line: &str) -> Option<Said> {
    let folded = search::fold(&clean::line(line));
    let (_, rest) = folded.split_once("tu ngay").or_else(|| folded.split_once("tu "))?;
    let (from, rest) = rest.split_once("den")?;
    let from = first_day(from)?;
    let to = first_day(rest.trim_start().trim_start_matches("het ").trim_start_matches("ngay"))?;
    Some(Said::Days(from, to))
}

/// The day at the beginning of folded words.
fn first_day(words: &str) -> Option<NaiveDate> {
    let words = words.trim().trim_start_matches(':').trim_start();
    let spelled = words.replace("thang", "/").replace("nam", "/");
    let spelled: String = spelled.replace(" /", "/").replace("/ ", "/");
    let first = spelled.split([' ', ')', ',', ';']).find(|word| !word.is_empty())?;
    day::parse(first.trim_end_matches('.'))
}

/// "Tháng 6 năm 2024", "tháng 6/2024", "Quý II/2024", "6 tháng đầu năm 2024", "lũy kế đến tháng 6". A day, as beside a
/// signature, is no period.
fn in_words(line: &str) -> Option<Said> {
    let folded = search::fold(&clean::line(line));
    if let Some((before, rest)) = folded.split_once(" thang dau nam")
        && let Ok(months @ (3 | 6 | 9)) = before.rsplit(['(', ' ']).next()?.parse::<u8>()
    {
        return Some(Said::Months(1, months, year_of(rest)));
    }
    if let Some((_, rest)) = folded.split_once("tu thang ")
        && let Some((_, last)) = rest.split_once("den thang ").or(rest.split_once("den het thang "))
        && let (Some((first, _)), Some((last, year))) = (month(rest), month(last))
        && first <= last
    {
        return Some(Said::Months(first, last, year));
    }
    let cumulative = ["luy ke", "cong don", "tu dau nam"].iter().any(|it| folded.contains(it));
    if let Some((quarter, year)) = quarter(&folded) {
        let last = quarter.checked_mul(3)?;
        let first = if cumulative { 1 } else { last.checked_sub(2)? };
        return Some(Said::Months(first, last, year));
    }
    let mut before = "";
    let mut rest = folded.as_str();
    while let Some((lead, after)) = rest.split_once("thang ") {
        let of_day = lead.trim_end().ends_with(|it: char| it.is_ascii_digit()) && {
            let words = if before.is_empty() { lead } else { before };
            words.contains("ngay")
        };
        if !of_day && let Some((month, year)) = month(after) {
            return Some(Said::Months(if cumulative { 1 } else { month }, month, year));
        }
        before = lead;
        rest = after;
    }
    None
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
    if let Some(found) = in_words(name) {
        return Some(found);
    }
    let rest = folded.strip_prefix('t')?.trim_start_matches('.');
    month(rest).map(|(month, year)| Said::Months(month, month, year))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        day::parse(text).unwrap()
    }

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
        ] {
            assert_eq!(in_words(line), Some(said), "{line}");
        }
        for line in ["Ba Xa, ngày 05 tháng 7 năm 2024", "Biểu 06a", "Đơn vị tính: hồ sơ"]
        {
            assert_eq!(in_words(line), None, "{line}");
        }
    }

    #[test]
    fn ranges_are_read_in_figures_and_in_words() {
        let june = Some(Said::Days(day("01/06/2024"), day("30/06/2024")));
        for line in [
            "Kỳ báo cáo (Từ ngày 01/06/2024 đến ngày 30/06/2024)",
            "(từ ngày 01 tháng 6 năm 2024 đến ngày 30 tháng 6 năm 2024)",
            "Từ 1/6/2024 đến 30/6/2024",
            "Từ ngày: 01-06-2024 đến ngày: 30-06-2024",
        ] {
            assert_eq!(range(line), june, "{line}");
        }
        assert_eq!(range("Từ đầu năm đến nay"), None);
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
