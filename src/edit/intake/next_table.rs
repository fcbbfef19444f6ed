//! Bảng tiếp theo trên cùng trang tính: where the rows of a form end, because other heads or another period begin.

use super::cell;
use super::heading::{self, Heading, is_ordinal_head};
use super::period;
use crate::read::grid::{ReadCell, ReadSheet};

/// How far to the right "STT" is looked for.
const COLUMNS: usize = 20;
/// How many lines of a title may stand over the heads of a further table.
const TITLE: usize = 6;

/// The first row of another table, from 0; the row after the last where there is none. The same heads once more, as on
/// every printed page or over a second source system, go on with the form, unless the lines over them tell another
/// period. `year` is that of days without one.
pub(super) fn first_row(sheet: &ReadSheet, heading: &Heading, year: Option<i32>) -> usize {
    let ordinal = |cell: &ReadCell| {
        matches!(cell, ReadCell::Text(text) if text.len() <= 40) && is_ordinal_head(cell)
    };
    let is_other = |row: &usize| {
        (0..COLUMNS).any(|at| ordinal(sheet.cell(*row, at)))
            && heading::around(sheet, *row).is_none_or(|next| {
                next.signature() != heading.signature()
                    || tells_otherwise(sheet, heading, next.first, year)
            })
    };
    let mut rows = heading.body..sheet.rows.len();
    rows.find(is_other).unwrap_or(sheet.rows.len())
}

fn tells_otherwise(sheet: &ReadSheet, heading: &Heading, row: usize, year: Option<i32>) -> bool {
    let plain =
        |row: &usize| sheet.rows.get(*row).is_some_and(|cells| !cells.iter().any(cell::is_figure));
    let lines = (row.saturating_sub(TITLE)..row).rev().take_while(plain).count();
    period::differs(sheet, 0..heading.first, row - lines..row, year)
}
