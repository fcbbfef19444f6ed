//! Kỳ của biểu: which months a form says that it is about, in the lines above its heads or by the sheet's name.

use std::ops::Range;

use chrono::{Datelike as _, NaiveDate};

use super::cell;
use super::period_covers::{of_days, of_months};
use super::period_days::{Span, spans};
use super::period_words::{SaidMonths, in_words, is_cited, month};
use super::proposal::{Alert, Covers, FoundPeriod, PeriodDoubt, PeriodSource, SaidDay};
use crate::plan::{Plan, Window};
use crate::read::grid::{ReadCell, ReadSheet};
use crate::read::number::is_digits;
use crate::read::{clean, search};

/// Everything that lines say of a period, before the plan is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Told {
    ranges: Vec<(NaiveDate, NaiveDate)>,
    months: Vec<SaidMonths>,
    running: bool,
    lunar: Option<u8>,
    until: Vec<SaidDay>,
    since: Vec<SaidDay>,
    years: Vec<i32>,
}

/// One period that is surely told.
#[derive(Clone, Copy)]
enum Sure {
    Days(NaiveDate, NaiveDate),
    Months(SaidMonths),
}

/// The period of a sheet whose heads begin in row `heads`; `page` is the month of the page from which the file was
/// opened, which counts only where the sheet says nothing of a period.
pub(super) fn find(
    plan: &Plan,
    sheet: &ReadSheet,
    heads: usize,
    page: Option<u8>,
) -> (FoundPeriod, Vec<Alert>) {
    let title = Told::of(&lines(sheet, 0..heads), plan.year());
    if let Some((found, told_by)) = title.period(plan) {
        let (found, mut alerts) = judged(plan, found, told_by);
        if let Some(Covers::Month(month) | Covers::Through(month)) = found.covers
            && told_by == PeriodSource::Words
        {
            alerts.extend(title.early_end(plan, month));
        }
        return (found, alerts);
    }
    let by_name = of_name(&sheet.name, plan.year());
    let named = Told { years: title.years.clone(), ..by_name.clone() };
    if let Some((found, _)) = named.period(plan) {
        return judged(plan, found, PeriodSource::SheetName);
    }
    let alone = |years: &[i32], told_by| Some(judged(plan, Err(year_alone(plan, years)?), told_by));
    let asked = alone(&title.years, PeriodSource::Words);
    if let Some(asked) = asked.or_else(|| alone(&by_name.years, PeriodSource::SheetName)) {
        return asked;
    }
    let covers = page.filter(|month| (1..=12).contains(month)).map(Covers::Month);
    let doubt = if covers.is_none() { Some(PeriodDoubt::Untold) } else { None };
    let told_by = covers.map(|_| PeriodSource::Page);
    (FoundPeriod { covers, told_by, doubt }, Vec::new())
}

/// Whether the second rows tell a period, and another one than the first; also running totals over figures of a month.
pub(super) fn differs(
    sheet: &ReadSheet,
    own: Range<usize>,
    next: Range<usize>,
    year: Option<i32>,
) -> bool {
    let (own, next) = (Told::of(&lines(sheet, own), year), Told::of(&lines(sheet, next), year));
    own.is_other(&next)
}

/// The months that a name says, or why they cannot be taken; `None` for a name that says no period, or one end of it.
pub(super) fn of_row(plan: &Plan, name: &str) -> Option<Result<Covers, PeriodDoubt>> {
    let told = Told::of(&[name.to_owned()], plan.year());
    let sure = told.period(plan).map(|(said, told_by)| judged(plan, said, told_by).0);
    match sure {
        Some(FoundPeriod { covers: Some(covers), .. }) => Some(Ok(covers)),
        Some(FoundPeriod { doubt: Some(doubt), .. }) => is_whole(doubt).then_some(Err(doubt)),
        Some(FoundPeriod { covers: None, doubt: None, .. }) | None => {
            year_alone(plan, &told.years).map(Err)
        }
    }
}

/// Whether a doubt is about a period with both its ends.
const fn is_whole(doubt: PeriodDoubt) -> bool {
    match doubt {
        PeriodDoubt::NotFromJanuary(..)
        | PeriodDoubt::OtherYear(_)
        | PeriodDoubt::Irregular(..)
        | PeriodDoubt::Several
        | PeriodDoubt::YearAlone(_) => true,
        PeriodDoubt::UpTo(_)
        | PeriodDoubt::Since(_)
        | PeriodDoubt::Running
        | PeriodDoubt::Lunar(_)
        | PeriodDoubt::Untold => false,
    }
}

/// What rows say, each in one line.
fn lines(sheet: &ReadSheet, rows: Range<usize>) -> Vec<String> {
    let said = |row: &Vec<ReadCell>| {
        row.iter().map(cell::shown).filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
    };
    sheet.rows.get(rows).unwrap_or_default().iter().map(said).collect()
}

impl Told {
    /// What lines say; `year` is that of days without one.
    fn of(lines: &[String], year: Option<i32>) -> Self {
        let mut told = Self::default();
        for line in lines {
            let words = in_words(line);
            told.months.extend(words.months);
            told.running |= words.running;
            told.lunar = told.lunar.or(words.lunar);
            told.years.extend(words.years);
            let cited = is_cited(&search::fold(line));
            for span in spans(line, year) {
                match span {
                    Span::Range(from, to) => told.ranges.push((from, to)),
                    Span::Until(day) if !cited => told.until.push(day),
                    Span::Since(day) if !cited => told.since.push(day),
                    Span::Until(_) | Span::Since(_) => {}
                }
            }
        }
        told
    }

    /// The one period that is told, or why it must be asked for; `None` where a year at most is told.
    fn period(&self, plan: &Plan) -> Option<(Result<Sure, PeriodDoubt>, PeriodSource)> {
        let words = |found| Some((found, PeriodSource::Words));
        if let Some((from, to)) = self.ranges.first().copied() {
            let one = self.ranges.iter().all(|it| *it == (from, to));
            let running = !self.running || is_from_january(from);
            let sure = one && running && !self.names_others(plan, from, to);
            let found = if sure { Ok(Sure::Days(from, to)) } else { Err(PeriodDoubt::Several) };
            return Some((found, PeriodSource::Range));
        }
        if let Some(first) = self.months.iter().find(|it| it.year.is_some()).or(self.months.first())
        {
            let one = self.months.iter().all(|it| agrees(*it, *first));
            let running = !self.running || first.first == 1 && first.last > 1;
            let sure = one && running && self.lunar.is_none();
            let said = SaidMonths { year: first.year.or(self.only_year()), ..*first };
            return words(if sure { Ok(Sure::Months(said)) } else { Err(PeriodDoubt::Several) });
        }
        if let Some(month) = self.lunar {
            return words(Err(PeriodDoubt::Lunar(month)));
        }
        match (self.until.first().copied(), self.since.first().copied()) {
            (Some(until), _) if self.until.iter().any(|it| *it != until) => {
                words(Err(PeriodDoubt::Several))
            }
            (Some(until), None) if self.running => words(from_january(plan, until)),
            (Some(until), _) => words(Err(PeriodDoubt::UpTo(until))),
            (None, _) if self.running => words(Err(PeriodDoubt::Running)),
            (None, Some(since)) => words(Err(PeriodDoubt::Since(since))),
            (None, None) => None,
        }
    }

    /// Whether words name other months than the days from `from` to `to` are.
    fn names_others(&self, plan: &Plan, from: NaiveDate, to: NaiveDate) -> bool {
        let Ok(own) = of_days(plan, from, to, &mut Vec::new()) else { return false };
        let others = self.months.iter().filter_map(|it| of_months(plan, *it).ok());
        others.into_iter().any(|it| it != own)
    }

    /// The year, if one alone is told.
    fn only_year(&self) -> Option<i32> {
        let first = self.years.first().copied()?;
        self.years.iter().all(|it| *it == first).then_some(first)
    }

    /// "Tháng 6 năm 2024 (tính đến ngày 20/6/2024)": the day, where it is in the last month and before its end.
    fn early_end(&self, plan: &Plan, month: u8) -> Option<Alert> {
        let day = self.until.first()?.in_year(plan.year())?;
        let last = match plan.frame.window {
            Window::FromFirst => 31,
            Window::FromFifteenth => 14,
        };
        let ends = day.succ_opt().is_some_and(|next| next.month() != day.month());
        let early = day.month() == u32::from(month) && day.day() < last && !ends;
        early.then_some(Alert::PartOfMonth(day))
    }

    /// Whether another place tells a period that is not this one.
    fn is_other(&self, next: &Self) -> bool {
        let same_years = |one: &[i32], other: &[i32]| {
            one.is_empty() || other.is_empty() || one.iter().any(|it| other.contains(it))
        };
        let said = !next.ranges.is_empty() || !next.months.is_empty();
        let same = if next.ranges.is_empty() && self.ranges.is_empty() {
            let all = || self.months.iter().chain(&next.months);
            next.months
                .iter()
                .all(|it| !self.months.is_empty() && all().all(|own| agrees(*own, *it)))
        } else {
            !self.ranges.is_empty()
                && next.ranges.iter().all(|it| self.ranges.iter().all(|own| own == it))
                && !next.ranges.is_empty()
        };
        let until = |one: &Self| one.until.first().copied();
        let ends = until(self).zip(until(next)).is_some_and(|(own, next)| own != next);
        said && !same
            || next.running && !self.running
            || ends
            || !same_years(&self.years, &next.years)
    }

    /// Whether nothing at all is said of a period.
    fn is_silent(&self) -> bool {
        *self == Self::default()
    }
}

/// Whether two say the same months; one may leave the year out.
fn agrees(one: SaidMonths, other: SaidMonths) -> bool {
    let years = one.year.is_none() || other.year.is_none() || one.year == other.year;
    (one.first, one.last) == (other.first, other.last) && years
}

/// The 1st of January, or the 15th of December, as reports run.
fn is_from_january(from: NaiveDate) -> bool {
    matches!((from.day(), from.month()), (1, 1) | (15, 12))
}

/// A running total up to a day.
fn from_january(plan: &Plan, until: SaidDay) -> Result<Sure, PeriodDoubt> {
    let odd = PeriodDoubt::UpTo(until);
    let to = until.in_year(plan.year()).ok_or(odd)?;
    let from = match plan.frame.window {
        Window::FromFifteenth if to.day() == 14 => NaiveDate::from_ymd_opt(to.year() - 1, 12, 15),
        Window::FromFirst | Window::FromFifteenth => NaiveDate::from_ymd_opt(to.year(), 1, 1),
    };
    Ok(Sure::Days(from.ok_or(odd)?, to))
}

/// Why a year alone is asked about.
fn year_alone(plan: &Plan, years: &[i32]) -> Option<PeriodDoubt> {
    let first = years.first().copied()?;
    let one = years.iter().all(|it| *it == first);
    Some(match plan.year() {
        _ if !one => PeriodDoubt::Several,
        Some(own) if own != first => PeriodDoubt::OtherYear(first),
        Some(_) | None => PeriodDoubt::YearAlone(first),
    })
}

fn judged(
    plan: &Plan,
    said: Result<Sure, PeriodDoubt>,
    told_by: PeriodSource,
) -> (FoundPeriod, Vec<Alert>) {
    let mut alerts = Vec::new();
    let covers = said.and_then(|said| match said {
        Sure::Months(said) => of_months(plan, said),
        Sure::Days(from, to) => of_days(plan, from, to, &mut alerts),
    });
    let found = FoundPeriod { covers: covers.ok(), told_by: Some(told_by), doubt: covers.err() };
    (found, alerts)
}

/// "T6", "Tháng 6", "T6.2024", "6 tháng", "Quý I", "2024".
fn of_name(name: &str, year: Option<i32>) -> Told {
    let folded = search::fold(&clean::line(name));
    let said = |months: SaidMonths| Told { months: vec![months], ..Told::default() };
    let months = |count: &str| count.parse::<u8>().ok().filter(|it| [3, 6, 9].contains(it));
    if let Some(last) = folded.strip_suffix(" thang").and_then(months) {
        return said(SaidMonths { first: 1, last, year: None });
    }
    let told = Told::of(&[name.to_owned()], year);
    if !told.is_silent() {
        return told;
    }
    let short = folded.strip_prefix('t').map(|rest| rest.trim_start_matches('.'));
    if let Some(found) = short.and_then(month) {
        return said(found);
    }
    let alone = folded.parse().ok().filter(|_| is_digits(&folded) && folded.len() == 4);
    Told {
        years: alone.filter(|it| (1900..=2999).contains(it)).into_iter().collect(),
        ..Told::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sheets_say_a_month_too() {
        let told = |name: &str| of_name(name, None);
        let month = |month, year| vec![SaidMonths { first: month, last: month, year }];
        assert_eq!(told("T6").months, month(6, None));
        assert_eq!(told("T06.2024").months, month(6, Some(2024)));
        assert_eq!(told("Tháng 12").months, month(12, None));
        assert_eq!(told("Tháng bảy").months, month(7, None));
        assert_eq!(told("6 tháng").months, [SaidMonths { first: 1, last: 6, year: None }]);
        assert_eq!(told("2024").years, [2024]);
        for name in ["Sheet1", "Trang tính1", "06a", "T13", ""] {
            assert!(told(name).is_silent(), "{name}");
        }
    }
}
