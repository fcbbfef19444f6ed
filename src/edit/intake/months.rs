//! Bảng theo tháng: a grid of somebody else's with a measure a row and the months across.

use std::collections::BTreeMap;
use std::ops::Range;

use super::answers::Answers;
use super::cell;
use super::fit::{CellPlace, LineKind, ProposedFigure, Unfit};
use super::form::state;
use super::proposal::{FormColumn, FormLine, Proposal, SheetKind};
use crate::edit::paste::time::{self, When};
use crate::edit::paste::{self, Refused};
use crate::plan::{Id, Plan, YearRule};
use crate::read::grid::ReadSheet;
use crate::read::search;

/// How far down the heads are looked for.
const ROWS: usize = 40;

/// The row of months.
pub(super) struct MonthHeads {
    row: usize,
    /// The columns whose heads say a time.
    columns: Vec<(usize, When)>,
}

impl MonthHeads {
    /// The row of months.
    pub const fn rows(&self) -> Range<usize> {
        self.row..self.row + 1
    }
}

/// The row that names at least `least` months, of which the first is in a column after the names.
pub(super) fn heads(sheet: &ReadSheet, least: usize) -> Option<MonthHeads> {
    (0..sheet.rows.len().min(ROWS)).find_map(|row| {
        let width = sheet.cells(row).len();
        let time = |at: usize| Some((at, time::of(&cell::shown(sheet.cell(row, at)))?));
        let columns: Vec<(usize, When)> = (1..width).filter_map(time).collect();
        let months = columns.iter().filter(|(_, when)| matches!(when, When::Month(..))).count();
        (months >= least).then_some(MonthHeads { row, columns })
    })
}

/// Whether some row has the name of one of the plan's measures.
pub(super) fn knows_a_row(plan: &Plan, sheet: &ReadSheet, heads: &MonthHeads) -> bool {
    let names = names(plan);
    (heads.row + 1..sheet.rows.len()).any(|row| named(&names, sheet, heads, row).is_some())
}

/// The folded names of the measures that are still asked for; of two with one name neither.
fn names(plan: &Plan) -> BTreeMap<String, Option<Id>> {
    let mut names = BTreeMap::new();
    for (id, measure) in plan.measures.iter().filter(|(_, measure)| !measure.retired) {
        let name = search::fold(measure.label.trim());
        let kept = if names.contains_key(&name) { None } else { Some(id) };
        names.insert(name, kept);
    }
    names
}

/// The measure that a row names.
fn named(
    names: &BTreeMap<String, Option<Id>>,
    sheet: &ReadSheet,
    heads: &MonthHeads,
    row: usize,
) -> Option<Id> {
    let first = heads.columns.first().map_or(0, |(at, _)| *at);
    (0..first).find_map(|at| {
        let words = search::fold(&cell::shown(sheet.cell(row, at)));
        names.get(&words).copied().flatten().filter(|_| !words.is_empty())
    })
}

/// The proposal of a table of months.
pub(super) fn propose(
    plan: &Plan,
    sheet: &ReadSheet,
    heads: &MonthHeads,
    answers: &Answers,
) -> Proposal {
    let first = heads.columns.first().map_or(0, |(at, _)| *at);
    let columns = heads.columns.iter().map(|(column, _)| FormColumn {
        column: *column,
        head: cell::shown(sheet.cell(heads.row, *column)),
        meaning: None,
        measure: None,
        sum: None,
    });
    let mut proposal =
        Proposal { kind: SheetKind::Months, columns: columns.collect(), ..Proposal::default() };
    let names = names(plan);
    for row in heads.row + 1..sheet.rows.len() {
        let width = sheet.cells(row).len();
        if sheet.row_is_blank(row) {
            continue;
        }
        let texts: Vec<String> = (0..first).map(|at| cell::shown(sheet.cell(row, at))).collect();
        let worded = |text: &&String| text.chars().filter(|it| it.is_alphabetic()).count() > 2;
        let shown = texts.iter().find(worded).or_else(|| texts.iter().find(|it| !it.is_empty()));
        let name = shown.cloned().unwrap_or_default();
        let measure = match answers.measures.get(&row) {
            Some(said) => *said,
            None => named(&names, sheet, heads, row),
        };
        let counted = (first..width).any(|at| cell::is_figure(sheet.cell(row, at)));
        let kind = if counted { LineKind::Leaf } else { LineKind::Words };
        let line = FormLine { row, name, kind, taken: measure.is_some() };
        read_row(plan, sheet, heads, (&line, measure), &mut proposal);
        proposal.lines.push(line);
    }
    refuse_twice(sheet, &mut proposal);
    proposal
}

/// The cells of one row, from its first month on.
fn read_row(
    plan: &Plan,
    sheet: &ReadSheet,
    heads: &MonthHeads,
    (line, measure): (&FormLine, Option<Id>),
    proposal: &mut Proposal,
) {
    let row = line.row;
    let first = heads.columns.first().map_or(0, |(at, _)| *at);
    let width = sheet.cells(row).len();
    let through = time::is_cumulative(&line.name);
    for column in (first..width).filter(|at| !sheet.cell(row, *at).is_blank()) {
        let place = CellPlace { row, column };
        let out = |why| cell::out(sheet, place, why);
        let when = heads.columns.iter().find(|(at, _)| *at == column).map(|(_, when)| *when);
        let found = match (measure, when) {
            (None, _) if line.kind == LineKind::Words => Err(Unfit::Words),
            (None, _) => Err(Unfit::Unassigned),
            (Some(id), Some(When::Other)) if is_for_year(plan, sheet, heads, id, column) => {
                figure(plan, sheet, id, place, (Ok(12), false), true)
            }
            (Some(_), Some(When::Other)) => Err(Unfit::Computed),
            (Some(_), None) => Err(Unfit::Words),
            (Some(id), Some(when @ When::Month(..))) => {
                let month = when.month_in(plan.year()).ok_or(Refused::NotAMonth);
                figure(plan, sheet, id, place, (month, through), column == first)
            }
        };
        match found {
            Ok(figure) => proposal.figures.extend(figure),
            Err(why @ (Unfit::Words | Unfit::Unassigned | Unfit::Computed)) => {
                proposal.left.push(out(why));
            }
            Err(why) => proposal.refused.push(out(why)),
        }
    }
}

/// Whether a column is "Cả năm" for a measure that has one figure a year.
fn is_for_year(plan: &Plan, sheet: &ReadSheet, heads: &MonthHeads, id: Id, column: usize) -> bool {
    let words = search::fold(&cell::shown(sheet.cell(heads.row, column)));
    let rule = plan.measures.get(id).map(|row| row.rule);
    words.trim() == "ca nam" && matches!(rule, Some(YearRule::Year | YearRule::Date))
}

fn figure(
    plan: &Plan,
    sheet: &ReadSheet,
    measure: Id,
    place: CellPlace,
    when: (Result<u8, Refused>, bool),
    first: bool,
) -> Result<Option<ProposedFigure>, Unfit> {
    let rule = plan.measures.get(measure).map(|row| row.rule).unwrap_or_default();
    let Some(read) = cell::figure(sheet.cell(place.row, place.column), rule)? else {
        return Ok(None);
    };
    let pasted = paste::pasted(plan, Ok(measure), first, when, &read.text);
    let figure = pasted.figure.map_err(Unfit::Unreadable)?;
    let Some((measure, slot)) = pasted.at else { return Err(Unfit::NoPeriod) };
    let state = state(&pasted.old, &figure.text);
    let from = vec![place];
    Ok(Some(ProposedFigure {
        measure,
        slot,
        old: pasted.old,
        text: figure.text,
        reading: read.reading,
        from,
        state,
    }))
}

/// Of two cells for one place the second is refused.
fn refuse_twice(sheet: &ReadSheet, proposal: &mut Proposal) {
    let mut kept: Vec<ProposedFigure> = Vec::new();
    for figure in std::mem::take(&mut proposal.figures) {
        if kept.iter().any(|it| (it.measure, it.slot) == (figure.measure, figure.slot)) {
            let why = Unfit::Unreadable(Refused::Twice);
            let out = |place: &CellPlace| cell::out(sheet, *place, why);
            proposal.refused.extend(figure.from.iter().map(out));
        } else {
            kept.push(figure);
        }
    }
    proposal.figures = kept;
}
