//! Dòng bị tách: rows of a paste or a text file that a line break within a cell parted in two or more, as where a cell of
//! Word's table has two paragraphs. What stands behind the break begins again in the first column, so that nothing is
//! taken from such rows before a person has looked.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::answers::Answers;
use super::cell;
use super::fit::{CellPlace, LineKind, Unfit};
use super::heading::{is_numbering, is_ordinal_head, is_roman};
use super::long_rows::{hold_form, hold_points, is_counted, is_text, takes, untake};
use super::own;
use super::proposal::{Alert, Proposal, SheetKind};
use super::row_words::{is_beside, is_total};
use crate::read::grid::{ReadCell, ReadSheet};
use crate::read::search;
use crate::read::sorted::set;

/// How many rows one row may be parted into.
const PIECES: usize = 20;

/// A sheet of text and what its proper rows look like.
struct TextRows<'a> {
    sheet: &'a ReadSheet,
    /// The first row below the heads.
    body: usize,
    /// How many columns the heads have: with the blanks at the end, and without.
    width: (usize, usize),
    /// Whether each row begins with an ordinal or a code.
    marked: bool,
    /// The columns in which most rows have words.
    worded: BTreeSet<usize>,
    /// The rows that the proposal takes for names of sections.
    sections: BTreeSet<usize>,
    /// Whether it is a form of counts, and not of prose.
    counts: bool,
}

/// Holds back what a proposal would take from rows that are broken, and tells it; whether the heads are.
pub(super) fn hold(
    sheet: &ReadSheet,
    heads: &Range<usize>,
    answers: &Answers,
    proposal: &mut Proposal,
) -> bool {
    let is_form = match proposal.kind {
        SheetKind::Form(_) | SheetKind::Unknown => true,
        SheetKind::OwnFigures
        | SheetKind::OfficerSheet
        | SheetKind::Months
        | SheetKind::Remedies
        | SheetKind::Criteria
        | SheetKind::LastPoints
        | SheetKind::OwnPoints
        | SheetKind::UnitPoints => false,
        SheetKind::TooLong => return false,
    };
    if !is_text(sheet) || heads.is_empty() {
        return false;
    }
    let parted = broken_heads(sheet, heads);
    let of_heads = !parted.is_empty();
    let groups =
        if of_heads { vec![parted] } else { TextRows::of(sheet, heads, proposal).broken_groups() };
    let counted = proposal.lines.iter().filter(|it| is_counted(it.kind)).map(|it| it.row);
    let counted = set(counted);
    // Its figures may stand where the names are, so that no row of figures is seen there.
    let bare = |kind| matches!(kind, LineKind::Section | LineKind::Words);
    let bare = set(proposal.lines.iter().filter(|it| bare(it.kind)).map(|it| it.row));
    let unseen = |row: &usize| bare.contains(row) && holds_figures(sheet, *row);
    let matters = |rows: &Vec<usize>| {
        of_heads || !is_form || rows.iter().any(|row| counted.contains(row) || unseen(row))
    };
    let told: Vec<usize> = groups.into_iter().filter(matters).flatten().collect();
    if told.is_empty() {
        return false;
    }
    let mut rows = set(told.iter().copied());
    proposal.alerts.push(Alert::BrokenRows(told));
    if !is_form {
        if of_heads {
            rows.extend(heads.end..sheet.rows.len());
        }
        hold_pieces(sheet, &rows, proposal);
    } else if answers.rows.is_none()
        && (of_heads || rows.iter().any(unseen) || takes(&rows, proposal))
    {
        hold_form(sheet, &rows, Unfit::BrokenRow, proposal);
        for line in proposal.lines.iter_mut().filter(|_| of_heads) {
            line.taken = false;
        }
    }
    of_heads
}

/// Where each row stands for itself, every cell of these rows is refused with what it says.
fn hold_pieces(sheet: &ReadSheet, rows: &BTreeSet<usize>, proposal: &mut Proposal) {
    let is_in = |place: &CellPlace| rows.contains(&place.row);
    proposal.figures.retain(|figure| !figure.from.iter().any(is_in));
    proposal.remedies.retain(|remedy| {
        !rows.contains(&remedy.row) && !remedy.places.iter().any(|(_, place)| is_in(place))
    });
    hold_points(sheet, rows, Unfit::BrokenRow, proposal);
    proposal.left.retain(|out| !is_in(&out.place));
    proposal.refused.retain(|out| !is_in(&out.place));
    for row in rows {
        let columns = 0..sheet.cells(*row).len();
        let places = columns.map(|column| CellPlace { row: *row, column });
        let filled = places.filter(|it| !sheet.cell(it.row, it.column).is_blank());
        proposal.refused.extend(filled.map(|it| cell::out(sheet, it, Unfit::BrokenRow)));
    }
    untake(rows, proposal);
}

/// How many cells a row has, without the blanks at its end; one at least.
fn cells_filled(sheet: &ReadSheet, row: usize) -> usize {
    let cells = sheet.cells(row);
    cells.iter().rposition(|cell| !cell.is_blank()).map_or(1, |at| at + 1)
}

/// How many cells a row has, with the blanks at its end; one at least.
fn cells_kept(sheet: &ReadSheet, row: usize) -> usize {
    sheet.cells(row).len().max(1)
}

/// Whether a figure stands behind the first cell.
fn holds_figures(sheet: &ReadSheet, row: usize) -> bool {
    let cells = sheet.cells(row);
    cells.iter().skip(1).any(cell::is_figure)
}

/// The pieces of a row of heads; none where it is whole. Each is shorter than the rows below, and together they are as
/// long. Heads in two lines have a blank below "STT", where a piece has words.
fn broken_heads(sheet: &ReadSheet, heads: &Range<usize>) -> Vec<usize> {
    let mut counts = BTreeMap::<usize, usize>::new();
    let numbers = heads.clone().filter(|row| is_numbering(sheet, *row));
    let below = heads.end..sheet.rows.len();
    for row in numbers.chain(below).filter(|row| !sheet.row_is_blank(*row)) {
        *counts.entry(cells_filled(sheet, row)).or_default() += 1;
    }
    let Some((width, _)) = counts.into_iter().max_by_key(|(width, count)| (*count, *width)) else {
        return Vec::new();
    };
    let plain = |row: usize| {
        let cells = sheet.cells(row);
        !cells.iter().any(cell::is_figure) && !is_numbering(sheet, row)
    };
    let follows = |row: usize| plain(row) && cell::has_letters(sheet.cell(row, 0));
    let pieces = |first: usize| {
        let mut rows = vec![first];
        let mut sum = cells_filled(sheet, first);
        for row in (first + 1..first + PIECES).take_while(|row| follows(*row)) {
            if sum >= width {
                break;
            }
            sum += cells_filled(sheet, row) - 1;
            rows.push(row);
        }
        (rows.len() > 1 && sum == width).then_some(rows)
    };
    heads.clone().find_map(pieces).unwrap_or_default()
}

impl<'a> TextRows<'a> {
    fn of(sheet: &'a ReadSheet, heads: &Range<usize>, proposal: &Proposal) -> Self {
        let most = |of: fn(&ReadSheet, usize) -> usize| {
            heads.clone().map(|row| of(sheet, row)).max().unwrap_or_default()
        };
        let is_of_marks = |row: usize| {
            let head = sheet.cell(row, 0);
            let words = search::fold(&cell::shown(head));
            is_ordinal_head(head) || words == "ma" || words.starts_with("ma ")
        };
        let marked = heads.clone().any(is_of_marks);
        let width = (most(cells_kept), most(cells_filled));
        let rows = heads.end..sheet.rows.len();
        let count = |column: usize, is: fn(&ReadCell) -> bool| {
            rows.clone().filter(|row| is(sheet.cell(*row, column))).count()
        };
        let worded = |at: &usize| {
            let words = count(*at, cell::is_worded);
            words > 0 && words >= count(*at, cell::is_figure)
        };
        let sections = proposal.lines.iter().filter(|it| it.kind == LineKind::Section);
        Self {
            sheet,
            body: heads.end,
            width,
            marked,
            // Ordinals stand in the first column of such a table, however many rows are broken.
            worded: set((usize::from(marked)..width.1).filter(worded)),
            sections: set(sections.map(|it| it.row)),
            counts: !proposal.kind.is_of_records(),
        }
    }

    /// The pieces of each broken row.
    fn broken_groups(&self) -> Vec<Vec<usize>> {
        let mut groups = Vec::new();
        let mut row = self.body;
        while row < self.sheet.rows.len() {
            let last = self.last_piece(row);
            if let Some(last) = last {
                groups.push((row..=last).collect());
            }
            row = last.unwrap_or(row) + 1;
        }
        groups
    }

    /// The last piece of the row that begins here, if it is broken.
    fn last_piece(&self, first: usize) -> Option<usize> {
        if !self.begins_row(first) {
            return None;
        }
        let mut last = None;
        let (mut with_blanks, mut without) =
            (cells_kept(self.sheet, first), cells_filled(self.sheet, first));
        let pieces = first + 1..self.sheet.rows.len().min(first + PIECES);
        for row in pieces.take_while(|row| !self.begins_row(*row)) {
            with_blanks += cells_kept(self.sheet, row) - 1;
            without += cells_filled(self.sheet, row) - 1;
            if without > self.width.1 {
                break;
            }
            let whole = with_blanks == self.width.0 || without == self.width.1;
            if self.is_shifted(row) || self.is_rest(first, row, whole) {
                last = Some(row);
            }
        }
        let next = last.unwrap_or(first) + 1;
        let tails = (next..self.sheet.rows.len()).take_while(|row| self.is_tail(*row)).count();
        if tails > 0 { Some(next + tails - 1) } else { last }
    }

    /// Whether a row begins here, and goes on nothing from above.
    fn begins_row(&self, row: usize) -> bool {
        if self.sheet.row_is_blank(row) || self.is_shifted(row) {
            return false;
        }
        let first = self.sheet.cell(row, 0);
        !self.marked
            || is_ordinal_or_code(first)
            || first.is_blank() && cell::is_worded(self.sheet.cell(row, 1))
    }

    /// Whether words stand where the ordinal should, or a count where words should.
    fn is_shifted(&self, row: usize) -> bool {
        let cell = |column: usize| self.sheet.cell(row, column);
        let by_words = self.marked && is_bare_words(cell(0)) && !cell(1).is_blank();
        let is_count = |column: &usize| cell::count(cell(*column)).is_ok_and(|it| it.is_some());
        by_words || self.counts && self.worded.iter().any(is_count)
    }

    /// Whether a row whose next cell is blank is the rest of the one that begins above: figures that the other lacks, or
    /// just as many cells. The names of sums stand where the ordinal should in proper tables too.
    fn is_rest(&self, first: usize, row: usize, whole: bool) -> bool {
        let name = self.sheet.cell(row, 0);
        let shown = cell::shown(name);
        let within = search::fold(&shown).trim_start().starts_with("trong do");
        let blank = self.marked && name.is_blank() && self.sheet.cell(row, 1).is_blank();
        if !is_bare_words(name) && !blank || is_total(&shown) || is_beside(&shown) || within {
            return false;
        }
        let gap = (first..row).any(|row| self.sheet.row_is_blank(row));
        let figures =
            self.counts && holds_figures(self.sheet, row) && !holds_figures(self.sheet, first);
        if self.marked {
            figures || whole && !blank && !gap && cells_filled(self.sheet, row) > 1
        } else {
            figures && whole && self.worded.contains(&1) && self.sheet.cell(row, 1).is_blank()
        }
    }

    /// Whether a row of prose goes on the last cell of the row above.
    fn is_tail(&self, row: usize) -> bool {
        let first = self.sheet.cell(row, 0);
        let lower = cell::shown(first).starts_with(char::is_lowercase);
        !self.counts
            && self.marked
            && lower
            && is_bare_words(first)
            && cells_filled(self.sheet, row) == 1
            && !self.sections.contains(&row)
    }
}

/// Whether a cell holds words, and no ordinal and no code.
fn is_bare_words(cell: &ReadCell) -> bool {
    cell::has_letters(cell) && !is_ordinal_or_code(cell)
}

/// An ordinal or a code: "3", "1.2", "IV.", "a)", "SL-cot7".
fn is_ordinal_or_code(cell: &ReadCell) -> bool {
    let shown = cell::shown(cell);
    let bare = shown.trim_matches(['(', ')', '.', ' ']);
    let of_one = bare.chars().count() == 1 && bare.contains(char::is_alphanumeric);
    let digits = bare.contains(|letter: char| letter.is_ascii_digit());
    let numbered = digits && bare.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    let code = digits && !bare.contains([' ', '/']) && bare.is_ascii();
    of_one || numbered || code || is_roman(&shown) || own::measure(&shown).is_some()
}
