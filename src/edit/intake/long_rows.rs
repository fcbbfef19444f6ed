//! Dòng dài hơn dòng tiêu đề: rows of a text file with more cells than its heads, as where the comma of "2,400" parts it in
//! two. The figures behind it stand one column too far, so that none is taken before a person has looked.

use std::collections::BTreeSet;
use std::ops::Range;

use super::answers::Answers;
use super::cell;
use super::fit::{CellPlace, LineKind, Unfit};
use super::proposal::{Alert, Proposal, SheetKind};
use crate::plan::Plan;
use crate::read::grid::{ReadCell, ReadSheet};
use crate::read::sorted::set;

/// Whether a sheet is a text file or a paste: it has no name, and all its cells are words.
pub(super) fn is_text(sheet: &ReadSheet) -> bool {
    let mut cells = sheet.rows.iter().flatten();
    sheet.name.is_empty() && cells.all(|cell| matches!(cell, ReadCell::Text(_) | ReadCell::Blank))
}

/// Whether figures of a row of a form may be counted.
pub(super) const fn is_counted(kind: LineKind) -> bool {
    match kind {
        LineKind::Leaf | LineKind::Total | LineKind::Subtotal | LineKind::Within => true,
        LineKind::Section
        | LineKind::Trial
        | LineKind::Words
        | LineKind::Beside
        | LineKind::Below => false,
    }
}

/// The rows below the heads that are longer than these. Sheets of a workbook have none: there a cell stands where it stands.
fn find(sheet: &ReadSheet, heads: &Range<usize>) -> BTreeSet<usize> {
    let is_text = is_text(sheet);
    let lengths = sheet.rows.get(heads.clone()).unwrap_or_default().iter().map(Vec::len);
    let merged = sheet.merged.iter().filter(|it| heads.contains(&it.row));
    let merged = merged.map(|it| it.column.saturating_add(it.columns));
    let Some(most) = lengths.chain(merged).max().filter(|_| is_text) else {
        return BTreeSet::new();
    };
    let long = |row: &usize| {
        sheet.rows.get(*row).is_some_and(|cells| {
            cells.len() > most && cells.iter().filter(|cell| cell::is_figure(cell)).count() > 1
        })
    };
    set((heads.end..sheet.rows.len()).filter(long))
}

/// Holds back what a proposal would take from rows that are longer than the heads, and tells it. In a form a person may
/// choose them; then they are counted as they stand.
pub(super) fn hold(
    sheet: &ReadSheet,
    heads: &Range<usize>,
    answers: &Answers,
    proposal: &mut Proposal,
) {
    let mut rows = find(sheet, heads);
    let lines = set(proposal.lines.iter().filter(|it| is_counted(it.kind)).map(|it| it.row));
    rows.retain(|row| lines.contains(row));
    if rows.is_empty() {
        return;
    }
    let told = rows.iter().copied().collect();
    match proposal.kind {
        SheetKind::Form(_) | SheetKind::Unknown => {
            proposal.alerts.push(Alert::LongRows(told));
            if answers.rows.is_none() && takes(&rows, proposal) {
                hold_form(sheet, &rows, Unfit::LongRow, proposal);
            }
        }
        SheetKind::OwnFigures
        | SheetKind::OfficerSheet
        | SheetKind::Months
        | SheetKind::Remedies
        | SheetKind::Criteria
        | SheetKind::LastPoints
        | SheetKind::OwnPoints
        | SheetKind::UnitPoints
        | SheetKind::TooLong => {
            proposal.alerts.push(Alert::LongRowsOut(told));
            hold_rows(sheet, &rows, proposal);
        }
    }
}

/// Whether one of these rows is counted.
pub(super) fn takes(rows: &BTreeSet<usize>, proposal: &Proposal) -> bool {
    proposal.lines.iter().any(|line| line.taken && rows.contains(&line.row))
}

/// Counts none of these rows.
pub(super) fn untake(rows: &BTreeSet<usize>, proposal: &mut Proposal) {
    for line in proposal.lines.iter_mut().filter(|line| rows.contains(&line.row)) {
        line.taken = false;
    }
}

/// A form's figures are sums over all its rows: where one row is doubtful there is none. `why` its own cells stay behind.
pub(super) fn hold_form(
    sheet: &ReadSheet,
    rows: &BTreeSet<usize>,
    why: Unfit,
    proposal: &mut Proposal,
) {
    for place in std::mem::take(&mut proposal.figures).into_iter().flat_map(|it| it.from) {
        if rows.contains(&place.row) {
            proposal.refused.push(cell::out(sheet, place, why));
        } else {
            proposal.left.push(cell::out(sheet, place, Unfit::NoSum));
        }
    }
    for column in &mut proposal.columns {
        column.sum = None;
    }
    untake(rows, proposal);
}

/// Elsewhere each row stands for itself.
fn hold_rows(sheet: &ReadSheet, rows: &BTreeSet<usize>, proposal: &mut Proposal) {
    let is_long = |place: &CellPlace| rows.contains(&place.row);
    for figure in std::mem::take(&mut proposal.figures) {
        if figure.from.iter().any(is_long) {
            let cells = figure.from.iter().map(|place| cell::out(sheet, *place, Unfit::LongRow));
            proposal.refused.extend(cells);
        } else {
            proposal.figures.push(figure);
        }
    }
    for remedy in std::mem::take(&mut proposal.remedies) {
        if rows.contains(&remedy.row) {
            let told = set(proposal.refused.iter().chain(&proposal.left).map(|it| it.place));
            let places = remedy.places.iter().map(|(_, place)| *place);
            let fresh = places.filter(|place| !told.contains(place));
            proposal.refused.extend(fresh.map(|place| cell::out(sheet, place, Unfit::LongRow)));
        } else {
            proposal.remedies.push(remedy);
        }
    }
    hold_points(sheet, rows, Unfit::LongRow, proposal);
    untake(rows, proposal);
}

/// Holds back what a table of points would bring from these rows. A set is one thing: with a row held back, none of it is
/// taken.
pub(super) fn hold_points(
    sheet: &ReadSheet,
    rows: &BTreeSet<usize>,
    why: Unfit,
    proposal: &mut Proposal,
) {
    let points = &mut proposal.points;
    let has_set = !points.set.criteria.is_empty();
    *points.set = Plan::default();
    points.many_gone = None;
    points.own.retain(|it| !rows.contains(&it.row));
    points.last.retain(|it| !rows.contains(&it.row));
    points.units.retain(|it| !rows.contains(&it.row));
    for place in std::mem::take(&mut points.places) {
        if rows.contains(&place.row) {
            proposal.refused.push(cell::out(sheet, place, why));
        } else if has_set {
            proposal.refused.push(cell::out(sheet, place, Unfit::SetHeld));
        } else {
            proposal.points.places.push(place);
        }
    }
}
