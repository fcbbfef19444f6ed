//! Kỳ trong bảng: rows that are named by periods, such as "Tháng 5" over some rows and "Tháng 6" over others; rows of different
//! periods are not added together.

use super::answers::Answers;
use super::cell;
use super::fit::LineKind;
use super::heading::Heading;
use super::period::of_row;
use super::proposal::{Alert, Covers, FormLine, FoundPeriod, PeriodDoubt, PeriodSource};
use super::row_words::is_beside;
use crate::plan::Plan;
use crate::read::grid::ReadSheet;
use crate::read::{clean, search};

/// A row that is counted, and what names its period.
pub(super) struct NamedRow {
    /// The period; `None` if nothing names one.
    period: Option<Result<Covers, PeriodDoubt>>,
    /// The row that names it, and its name.
    by: (usize, String),
}

/// The rows that are counted, each with the period that its own name or the name above it says.
pub(super) fn named(
    plan: &Plan,
    sheet: &ReadSheet,
    heading: &Heading,
    first: usize,
    lines: &[FormLine],
) -> Vec<NamedRow> {
    let is_month = |at: &usize| {
        let head = heading.over.get(*at).and_then(|heads| heads.last());
        head.is_some_and(|head| search::fold(head).trim() == "thang")
    };
    let months = (0..first).find(is_month);
    let own = |line: &FormLine| {
        let by_column = months.and_then(|at| {
            let words = format!("Tháng {}", cell::shown(sheet.cell(line.row, at)));
            of_row(plan, &words)
        });
        by_column
            .or_else(|| begins_with_period(&line.name).then(|| of_row(plan, &line.name)).flatten())
    };
    let mut above = None;
    let mut rows = Vec::new();
    for line in lines {
        let by = || (line.row, line.name.clone());
        match line.kind {
            LineKind::Section if !is_beside(&line.name) => {
                above = of_row(plan, &line.name).map(|period| (period, by())).or(above);
            }
            LineKind::Subtotal => above = own(line).map(|period| (period, by())).or(above),
            LineKind::Leaf if line.taken => {
                let period = own(line).map(|period| (period, by())).or_else(|| above.clone());
                let (period, by) = period.map_or((None, by()), |(period, by)| (Some(period), by));
                rows.push(NamedRow { period, by });
            }
            LineKind::Section
            | LineKind::Leaf
            | LineKind::Total
            | LineKind::Within
            | LineKind::Trial
            | LineKind::Words
            | LineKind::Beside
            | LineKind::Below => {}
        }
    }
    rows
}

/// Whether a name is that of a period, and not of a field that speaks of one: "Tháng 5", "6 tháng đầu năm", "T5/2024".
fn begins_with_period(name: &str) -> bool {
    let folded = search::fold(&clean::line(name));
    let bare = folded.trim_start_matches(['-', '+', ' ']);
    let mut words = bare.split([' ', '/', ':']);
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let short = first.strip_prefix('t').is_some_and(|it| it.parse::<u8>().is_ok());
    ["thang", "quy", "nam", "tu", "ky", "nua"].contains(&first) || short || second == "thang"
}

/// Makes what rows are named by the sheet's period where the sheet says no other, and takes none of them where they are
/// of several; this is told.
pub(super) fn settle(
    rows: &[NamedRow],
    answers: &Answers,
    period: &mut FoundPeriod,
    lines: &mut [FormLine],
) -> Option<Alert> {
    let title = match (period.told_by, period.covers, period.doubt) {
        (Some(PeriodSource::Page | PeriodSource::Person) | None, ..) => None,
        (_, Some(covers), _) => Some(Ok(covers)),
        (_, None, Some(doubt)) if !matches!(doubt, PeriodDoubt::YearAlone(_)) => Some(Err(doubt)),
        (_, None, _) => None,
    };
    // Over a form of one month a year alone says when its dossiers came in.
    let said = |row: &NamedRow| match row.period {
        Some(Err(PeriodDoubt::YearAlone(_) | PeriodDoubt::OtherYear(_))) if title.is_some() => {
            title
        }
        said => said.or(title),
    };
    if answers.rows.is_some() || rows.iter().all(|row| row.period.is_none()) {
        return None;
    }
    let mut found: Vec<&NamedRow> = Vec::new();
    for row in rows {
        if found.iter().all(|own| said(own) != said(row)) {
            found.push(row);
        }
    }
    let own = found.first().and_then(|row| said(row));
    if found.len() == 1 && title.is_none_or(|title| own == Some(title)) {
        if let (None, Some(own)) = (title, own)
            && period.told_by != Some(PeriodSource::Person)
        {
            let told_by = Some(PeriodSource::Words);
            *period = FoundPeriod { covers: own.ok(), told_by, doubt: own.err() };
        }
        return None;
    }
    if title.is_none() && period.told_by != Some(PeriodSource::Person) {
        let doubt = Some(PeriodDoubt::Several);
        *period = FoundPeriod { covers: None, told_by: Some(PeriodSource::Words), doubt };
    }
    for line in lines {
        line.taken = false;
    }
    Some(Alert::SeveralPeriods(found.into_iter().map(|row| row.by.clone()).collect()))
}
