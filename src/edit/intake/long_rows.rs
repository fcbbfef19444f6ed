//! Dòng dài hơn dòng tiêu đề: rows of a text file with more cells than its heads, as where the comma of "2,400" parts it in
//! two. The figures behind it stand one column too far, so that none is taken before a person has looked.

use std::collections::BTreeSet;
use std::ops::Range;

use super::answers::Answers;
use super::cell;
use super::fit::{CellPlace, LineKind, Unfit};
use super::proposal::{Alert, FormLine, Proposal, SheetKind};
use crate::read::grid::{ReadCell, ReadSheet};
use crate::read::sorted::set;

/// The rows below the heads that are longer than these. Sheets of a workbook have none: there a cell stands where it stands.
fn find(sheet: &ReadSheet, heads: &Range<usize>) -> BTreeSet<usize> {
    let mut cells = sheet.rows.iter().flatten();
    let is_text = sheet.name.is_empty()
        && cells.all(|cell| matches!(cell, ReadCell::Text(_) | ReadCell::Blank));
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
    let counted = |line: &&FormLine| match line.kind {
        LineKind::Leaf | LineKind::Total | LineKind::Subtotal | LineKind::Within => true,
        LineKind::Section
        | LineKind::Trial
        | LineKind::Words
        | LineKind::Beside
        | LineKind::Below => false,
    };
    let lines = set(proposal.lines.iter().filter(counted).map(|it| it.row));
    rows.retain(|row| lines.contains(row));
    if rows.is_empty() {
        return;
    }
    let told = rows.iter().copied().collect();
    match proposal.kind {
        SheetKind::Form(_) | SheetKind::Unknown => {
            proposal.alerts.push(Alert::LongRows(told));
            if answers.rows.is_none() {
                hold_form(sheet, &rows, proposal);
            }
        }
        SheetKind::OwnFigures
        | SheetKind::OfficerSheet
        | SheetKind::Months
        | SheetKind::Remedies
        | SheetKind::TooLong => {
            proposal.alerts.push(Alert::LongRowsOut(told));
            hold_rows(sheet, &rows, proposal);
        }
    }
}

/// A form's figures are sums over all its rows: where one row is doubtful there is none.
fn hold_form(sheet: &ReadSheet, rows: &BTreeSet<usize>, proposal: &mut Proposal) {
    if !proposal.lines.iter().any(|line| line.taken && rows.contains(&line.row)) {
        return;
    }
    for place in std::mem::take(&mut proposal.figures).into_iter().flat_map(|it| it.from) {
        if rows.contains(&place.row) {
            proposal.refused.push(cell::out(sheet, place, Unfit::LongRow));
        } else {
            proposal.left.push(cell::out(sheet, place, Unfit::NoSum));
        }
    }
    for column in &mut proposal.columns {
        column.sum = None;
    }
    for line in proposal.lines.iter_mut().filter(|line| rows.contains(&line.row)) {
        line.taken = false;
    }
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
    for line in proposal.lines.iter_mut().filter(|line| rows.contains(&line.row)) {
        line.taken = false;
    }
}
