//! Nhập từ Excel: what the sheets of a file mean for a plan. Each becomes a proposal, which writes nothing until a person
//! agrees; what they agree to is one edit.

mod answers;
mod broken_rows;
mod cell;
mod choices;
mod criteria_table;
mod criterion_codes;
mod criterion_words;
mod fit;
mod form;
mod goals;
mod heading;
mod identities;
mod known_criteria;
mod last_points;
mod lines;
mod long_rows;
mod lower_heads;
mod meaning;
mod mine;
mod months;
mod next_table;
pub mod own;
mod own_points;
mod parts;
mod people;
mod period;
mod period_covers;
mod period_days;
mod period_words;
mod point_changes;
mod point_heads;
mod point_rows;
mod point_ways;
mod proposal;
mod proposed_points;
mod read_as;
mod read_criterion;
mod remedies;
mod remedy_heads;
mod remedy_words;
mod row_periods;
mod row_words;
mod rule_words;
mod set_head;
mod set_keeps;
mod settle;
mod share;
mod spelled;
mod sums;
mod unit_points;

pub use answers::{Answers, Mapping};
pub use choices::{Choices, OwnUnit, RemedyDeed};
pub use fit::{
    CellOut, CellPlace, FailedSum, FigureState, LineKind, ProposedFigure, SumRule, Unfit,
};
pub use meaning::Meaning;
pub use proposal::{
    Alert, Covers, FormColumn, FormKind, FormLine, FoundPeriod, PeriodDoubt, PeriodSource,
    Proposal, ProposedRemedy, SaidDay, SheetKind,
};
pub use proposed_points::{ProposedLast, ProposedOwn, ProposedPoints, ProposedUnit, SaidOwn};
pub use read_as::ReadAs;
pub use settle::{NothingToWrite, at_odds, changes, nothing_to_write};

use std::ops::Range;

use point_ways::PointWays;

use crate::plan::{Id, Plan};
use crate::read::grid::{ReadBook, ReadSheet};

/// Số dòng nhiều nhất của một biểu: the most filled rows of a sheet that is looked at. A form by procedures has some four
/// hundred and the sheet of a whole plan some three hundred; what is longer is a list of dossiers, and would hold the page.
pub const LONGEST: usize = 500;

/// No sheet that is looked at holds more criteria than a set may.
const _: () = assert!(LONGEST <= crate::plan::MOST_CRITERIA);

/// What is known before a file is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The plan's id as our own files carry it.
    pub plan_id: &'a str,
    /// The month of the page from which the file was opened, 1 to 12.
    pub month: Option<u8>,
    /// What was remembered of earlier files.
    pub mappings: &'a [Mapping],
    /// Điểm tự chấm of each criterion that has any, in hundredths, as the page shows it: typed, or what the rule gives.
    pub own_points: &'a [(Id, u32)],
}

/// The places of the sheets that hold something and that the file shows: those that [`proposals`] are made of, without
/// reading them.
pub fn filled_sheets(book: &ReadBook) -> Vec<usize> {
    told_sheets(book).filter(|(_, sheet)| !sheet.hidden).map(|(at, _)| at).collect()
}

/// The names of the hidden sheets that hold something and are not read.
pub fn hidden_sheets(book: &ReadBook) -> Vec<String> {
    let hidden = told_sheets(book).filter(|(_, sheet)| sheet.hidden);
    hidden.map(|(_, sheet)| sheet.name.trim().to_owned()).collect()
}

/// The sheets that hold something, but for our own mark.
fn told_sheets(book: &ReadBook) -> impl Iterator<Item = (usize, &ReadSheet)> {
    let told = |sheet: &ReadSheet| {
        sheet.name.trim() != own::MARK_SHEET && sheet.filled_rows().next().is_some()
    };
    book.sheets.iter().enumerate().filter(move |(_, sheet)| told(sheet))
}

/// The proposals of a file, one for each of its [`filled_sheets`].
pub fn proposals(known: Known<'_>, book: &ReadBook) -> Vec<Proposal> {
    let sheets = filled_sheets(book).into_iter();
    sheets.map(|sheet| propose(known, book, sheet, &Answers::default())).collect()
}

/// The proposal of one sheet, with what a person has said of it.
pub fn propose(known: Known<'_>, book: &ReadBook, sheet: usize, answers: &Answers) -> Proposal {
    let Some(read) = book.sheets.get(sheet) else { return Proposal::default() };
    let name = read.name.clone();
    let filled = read.filled_rows().count();
    if filled > LONGEST {
        let alerts = vec![Alert::TooLong(filled)];
        return Proposal { sheet, name, kind: SheetKind::TooLong, alerts, ..Proposal::default() };
    }
    let found = recognised(known, book, read, answers);
    let filled = known.mappings.iter().find_map(|it| it.apply(known.plan, &found, answers));
    let found = match filled {
        Some(filled) if filled != *answers => {
            let mut found = recognised(known, book, read, &filled);
            found.alerts.insert(0, Alert::Remembered);
            found
        }
        Some(_) | None => found,
    };
    Proposal { sheet, name, ..found }
}

fn recognised(known: Known<'_>, book: &ReadBook, sheet: &ReadSheet, answers: &Answers) -> Proposal {
    let (mut found, heads) = read_as(known, book, sheet, answers);
    // Below heads that are broken every row is longer than they are.
    if !broken_rows::hold(sheet, &heads, answers, &mut found) {
        long_rows::hold(sheet, &heads, answers, &mut found);
    }
    found
}

/// What a sheet is, and its rows of heads.
fn read_as(
    known: Known<'_>,
    book: &ReadBook,
    sheet: &ReadSheet,
    answers: &Answers,
) -> (Proposal, Range<usize>) {
    let Known { plan, plan_id, month, .. } = known;
    if answers.read_as.is_none()
        && let Some(heads) = mine::heads(sheet)
    {
        let found = mine::propose(plan, plan_id, sheet, &heads, mine::mark(book).as_ref());
        return (found, heads.rows());
    }
    let heading = match answers.first_row {
        Some(first) => heading::from(sheet, first),
        None => heading::find(sheet),
    };
    let heading = heading.unwrap_or_else(heading::Heading::none);
    let with_heads = |found| (found, heading.rows());
    let as_form = || with_heads(form::propose(plan, sheet, &heading, answers, month));
    let as_months =
        |heads: months::MonthHeads| (months::propose(plan, sheet, &heads, answers), heads.rows());
    let as_remedies = |surely| {
        let is_any = heading.body > 0;
        is_any.then(|| remedies::propose(plan, sheet, &heading, surely)).flatten().map(with_heads)
    };
    let tables = PointWays::find(plan, sheet, &heading);
    let as_points =
        |table: &PointWays, way| Some((points_of(known, sheet, table, way)?, table.heading.rows()));
    match answers.read_as {
        Some(ReadAs::Columns) => as_form(),
        Some(
            way @ (ReadAs::Criteria | ReadAs::LastPoints | ReadAs::OwnPoints | ReadAs::UnitPoints),
        ) => {
            let table = tables.or_else(|| PointWays::by_hand(plan, sheet, &heading));
            table.and_then(|table| as_points(&table, way)).unwrap_or_else(as_form)
        }
        Some(ReadAs::Months) => months::heads(sheet, 1).map_or_else(as_form, as_months),
        Some(ReadAs::Remedies) => as_remedies(true).unwrap_or_else(as_form),
        None => {
            let found = as_form();
            if matches!(found.0.kind, SheetKind::Form(_)) {
                return found;
            }
            if let Some(table) = &tables {
                if let ([way], false) = (table.ways.as_slice(), table.asks)
                    && let Some(found) = as_points(table, *way)
                {
                    return found;
                }
                let (mut found, heads) = found;
                found.period = FoundPeriod::default();
                found.alerts.extend(table.question());
                return (found, heads);
            }
            let months = || {
                let heads = months::heads(sheet, 1)?;
                months::knows_a_row(plan, sheet, &heads).then(|| as_months(heads))
            };
            as_remedies(false).or_else(months).unwrap_or(found)
        }
    }
}

/// A sheet as one of the tables of points.
fn points_of(
    known: Known<'_>,
    sheet: &ReadSheet,
    table: &PointWays,
    way: ReadAs,
) -> Option<Proposal> {
    let PointWays { heading, heads, .. } = table;
    let plan = known.plan;
    match way {
        ReadAs::Criteria => Some(criteria_table::propose_set(plan, sheet, heading, heads)),
        ReadAs::LastPoints => Some(last_points::propose_last(plan, sheet, heading, heads)),
        ReadAs::OwnPoints => {
            Some(own_points::propose_own((plan, known.own_points), sheet, heading, heads))
        }
        ReadAs::UnitPoints => Some(unit_points::propose_units(plan, sheet, heading, heads)),
        ReadAs::Columns | ReadAs::Months | ReadAs::Remedies => None,
    }
}

/// The cells of a sheet as a paste of them would be: for a grid that the rules of pasting know better.
pub fn as_block(sheet: &ReadSheet) -> Vec<Vec<String>> {
    sheet.rows.iter().map(|row| row.iter().map(cell::pasted).collect()).collect()
}
