//! Dòng của bảng có điểm: what every row of such a table says, whatever it is of.

use super::cell;
use super::criterion_codes::{CodeLevel, CriterionCode};
use super::fit::{CellPlace, Unfit};
use super::heading::{covers, is_numbering};
use super::point_heads::{PointColumn, PointHeads};
use super::proposal::Proposal;
use super::row_words::is_total;
use crate::read::grid::{Merged, ReadCell, ReadSheet};
use crate::read::number::{parse_points, parse_score};
use crate::read::{clean, search};

/// A sheet and its columns of points.
pub(super) struct PointTable<'a> {
    /// The sheet.
    pub sheet: &'a ReadSheet,
    /// What its columns are.
    pub heads: &'a PointHeads,
    /// The first row below the heads.
    pub body: usize,
}

/// One row.
#[derive(Clone, Debug, Default)]
pub(super) struct PointRow {
    /// Its place, from 0.
    pub row: usize,
    /// Its filled columns.
    pub filled: Vec<usize>,
    /// Its code.
    pub code: Option<CriterionCode>,
    /// Its name, without the code.
    pub name: String,
    /// Whether it stands over the columns, or a word says that it is an area: "Lĩnh vực 1".
    pub is_headline: bool,
    /// Whether it is a sum.
    pub is_total: bool,
}

impl PointTable<'_> {
    /// The rows in which something stands; the numbers of columns are told.
    pub fn rows(&self, proposal: &mut Proposal) -> Vec<PointRow> {
        let mut rows = Vec::new();
        for row in self.body..self.sheet.rows.len() {
            let width = self.sheet.cells(row).len();
            let filled = (0..width).filter(|at| !self.sheet.cell(row, *at).is_blank());
            let filled: Vec<usize> = filled.collect();
            if is_numbering(self.sheet, row) {
                self.leave(row, &filled, Unfit::Words, proposal);
            } else if !filled.is_empty() {
                rows.push(self.row(row, filled));
            }
        }
        self.give_back_noughts(&mut rows);
        rows
    }

    /// Codes typed as numbers have lost their last nought.
    fn give_back_noughts(&self, rows: &mut [PointRow]) {
        let is_number = |row: usize| {
            let cell = self.heads.codes().map(|at| self.sheet.cell(row, at));
            matches!(cell, Some(ReadCell::Number { .. }))
        };
        let mut above: Vec<CriterionCode> = Vec::new();
        for row in rows {
            let Some(code) = &mut row.code else {
                // An area without a code: the next one may count from 1 again.
                if row.is_headline {
                    above.clear();
                }
                continue;
            };
            if is_number(row.row) {
                let held: Vec<&CriterionCode> = above.iter().collect();
                *code = code.with_lost_nought(&held).unwrap_or_else(|| code.clone());
            }
            if row.is_headline || code.parts.len() < 2 {
                above.clear();
            }
            above.push(code.clone());
        }
    }

    fn row(&self, row: usize, filled: Vec<usize>) -> PointRow {
        let codes = self.heads.codes();
        let first = codes.or_else(|| self.heads.at(PointColumn::Name)).unwrap_or_default();
        let wide = self.sheet.merged.iter().any(|it| {
            it.row == row && it.columns > 1 && it.column <= first && filled.contains(&it.column)
        });
        let cell_of =
            |at: Option<usize>| at.map_or(&ReadCell::Blank, |at| self.sheet.cell(row, at));
        let code = CriterionCode::of(cell_of(codes));
        let mut name = self.words(row, PointColumn::Name);
        if code.is_none() {
            // Merged over the columns, the name stands where the code does.
            let before = filled
                .iter()
                .filter(|at| **at <= first && Some(**at) != self.heads.at(PointColumn::Name));
            let before: Vec<String> =
                before.map(|at| cell::shown(self.sheet.cell(row, *at))).collect();
            let all = [before, vec![name]].concat().join(" ");
            name = clean::line(&all);
        }
        let mut found = PointRow { row, filled, code, name, is_headline: wide, is_total: false };
        if found.code.is_none()
            && let Some((code, rest, said)) = CriterionCode::leading(&found.name)
            && (wide || said || codes.is_none() || code.level() < CodeLevel::Numbered)
        {
            found.is_headline = wide || said;
            (found.code, found.name) = (Some(code), rest);
        }
        let words = search::fold(found.name.trim_end_matches([':', '.']));
        let bare = ["tong cong", "tong diem", "tong", "cong", "tong so diem", "tong so"];
        let points = [PointColumn::Maximum, PointColumn::Given, PointColumn::Score].into_iter();
        let counted =
            points.filter_map(|it| self.heads.at(it)).any(|at| found.filled.contains(&at));
        found.is_total = found.code.is_none()
            && is_total(&found.name)
            && (counted || bare.contains(&words.as_str()));
        found
    }

    /// The words of a column of a row, on one line.
    pub fn words(&self, row: usize, of: PointColumn) -> String {
        self.heads.at(of).map(|at| cell::shown(self.sheet.cell(row, at))).unwrap_or_default()
    }

    /// The words of a column of a row, line by line. Those of a cell that is merged over this one from above stand for it
    /// too.
    pub fn shared(&self, row: usize, of: PointColumn) -> String {
        let Some(column) = self.heads.at(of) else { return String::new() };
        let over = |it: &&Merged| it.columns == 1 && it.column == column && covers(it, row, column);
        let from = self.sheet.merged.iter().find(over).map_or(row, |it| it.row).max(self.body);
        cell::prose(self.sheet.cell(from, column))
    }

    /// The points of a column of a row, in hundredths.
    pub fn points(&self, row: usize, of: PointColumn) -> Result<Option<u32>, Unfit> {
        self.heads.at(of).map_or(Ok(None), |at| points_in(self.sheet.cell(row, at)))
    }

    /// Leaves the cells of a row out.
    pub fn leave(&self, row: usize, columns: &[usize], why: Unfit, proposal: &mut Proposal) {
        let places = columns.iter().map(|column| CellPlace { row, column: *column });
        proposal.left.extend(places.map(|place| cell::out(self.sheet, place, why)));
    }

    /// Refuses the cells of a row.
    pub fn refuse(&self, row: usize, columns: &[usize], why: Unfit, proposal: &mut Proposal) {
        let places = columns.iter().map(|column| CellPlace { row, column: *column });
        proposal.refused.extend(places.map(|place| cell::out(self.sheet, place, why)));
    }

    /// Takes the cells of a row whose columns say something, and leaves out the others.
    pub fn take(&self, row: &PointRow, used: &[PointColumn], proposal: &mut Proposal) {
        let named = |at: usize| match self.heads.columns.get(&at) {
            Some(PointColumn::Ordinal) => true,
            Some(of) => used.contains(of),
            // A name that is merged over the columns stands in the first.
            None => row.is_headline && row.filled.first() == Some(&at),
        };
        let told = |at: usize, proposal: &Proposal| {
            let place = CellPlace { row: row.row, column: at };
            proposal.refused.iter().chain(&proposal.left).any(|it| it.place == place)
        };
        for at in row.filled.iter().copied() {
            if told(at, proposal) {
            } else if self.heads.of_units.contains(&at)
                && self.heads.at(PointColumn::Given) != Some(at)
            {
                self.leave(row.row, &[at], Unfit::OtherUnit, proposal);
            } else if named(at) {
                proposal.points.places.push(CellPlace { row: row.row, column: at });
            } else {
                self.leave(row.row, &[at], Unfit::NoPointField, proposal);
            }
        }
    }
}

/// The points in a cell, in hundredths; `None` for a blank one.
pub(super) fn points_in(cell: &ReadCell) -> Result<Option<u32>, Unfit> {
    match cell {
        ReadCell::Blank => Ok(None),
        ReadCell::Number { value, percent: Some(false) | None } => {
            parse_points(value).or(Err(Unfit::NoPoints))
        }
        ReadCell::Text(text) => points_in_text(text),
        ReadCell::Number { .. } | ReadCell::Day(_) | ReadCell::Fault(_) => Err(Unfit::NoPoints),
        ReadCell::Truth(_) => Err(Unfit::Truth),
        ReadCell::Unvalued => Err(Unfit::Unvalued),
    }
}

/// The points that a text is, in hundredths: "1,5 điểm".
pub(super) fn points_in_text(text: &str) -> Result<Option<u32>, Unfit> {
    parse_score(text).or(Err(Unfit::NoPoints))
}
