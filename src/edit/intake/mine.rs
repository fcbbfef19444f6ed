//! Trang số liệu của mình: a sheet that this workbook wrote, filled in or mended elsewhere. A cell that says what the plan
//! has is untouched, however it is spelled; a blank one erases nothing by itself.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::LazyLock;

use super::fit::{CellPlace, FigureState, LineKind, ProposedFigure, Unfit};
use super::form::state;
use super::proposal::{Alert, FormLine, Proposal, SheetKind};
use super::{cell, identities, own};
use crate::edit::paste::Refused;
use crate::plan::{Id, Measure, Plan, Slot, YearRule};
use crate::read::grid::{ReadBook, ReadCell, ReadSheet};
use crate::read::number::parse_count;
use crate::read::{day, search};

/// How far down the heads are looked for.
const ROWS: usize = 40;

/// What the hidden sheet says of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct FileMark {
    form: String,
    plan: String,
    kind: String,
    year: String,
}

/// What a column of the sheet holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum OwnColumn {
    Code,
    Words,
    Month(u8),
    Year,
}

/// The heads of a sheet of our own.
pub(super) struct OwnHeads {
    row: usize,
    columns: BTreeMap<usize, OwnColumn>,
}

impl OwnHeads {
    /// The row of heads.
    pub const fn rows(&self) -> Range<usize> {
        self.row..self.row + 1
    }
}

/// The mark of a file that this workbook wrote.
pub(super) fn mark(book: &ReadBook) -> Option<FileMark> {
    let sheet = book.sheets.iter().find(|sheet| sheet.name.trim() == own::MARK_SHEET)?;
    let value = |key: &str| {
        let rows = 0..sheet.rows.len();
        let mut found = rows.filter(|row| cell::shown(sheet.cell(*row, 0)) == key);
        found.next().map(|row| cell::shown(sheet.cell(row, 1)))
    };
    let of = |key| value(key).unwrap_or_default();
    Some(FileMark {
        form: value(own::MARK)?,
        plan: of(own::MARK_PLAN),
        kind: of(own::MARK_KIND),
        year: of(own::MARK_YEAR),
    })
}

/// The heads of a sheet of our own; `None` for any other sheet.
pub(super) fn heads(sheet: &ReadSheet) -> Option<OwnHeads> {
    (0..sheet.rows.len().min(ROWS)).find_map(|row| {
        let columns = columns(sheet, row);
        let has = |wanted: fn(&OwnColumn) -> bool| columns.values().any(wanted);
        let timed = has(|it| matches!(it, OwnColumn::Month(_) | OwnColumn::Year));
        let own = has(|it| *it == OwnColumn::Code) && has(|it| *it == OwnColumn::Words) && timed;
        own.then_some(OwnHeads { row, columns })
    })
}

/// The heads that a sheet of our own can have, folded once.
static HEADS: LazyLock<Vec<(String, OwnColumn)>> = LazyLock::new(|| {
    let words = [own::NAME, own::UNIT, own::RULE].map(|head| (head.to_owned(), OwnColumn::Words));
    let months = (1..=12).map(|month| (own::month(month), OwnColumn::Month(month)));
    let others = [(own::CODE, OwnColumn::Code), (own::YEAR, OwnColumn::Year)];
    let others = others.map(|(head, column)| (head.to_owned(), column));
    let all = others.into_iter().chain(words).chain(months);
    all.map(|(head, column)| (search::fold(&head), column)).collect()
});

fn columns(sheet: &ReadSheet, row: usize) -> BTreeMap<usize, OwnColumn> {
    let width = sheet.cells(row).len();
    let mut columns = BTreeMap::new();
    for column in 0..width {
        let words = search::fold(&cell::shown(sheet.cell(row, column)));
        if words.is_empty() {
            continue;
        }
        let found = HEADS.iter().find(|(head, _)| is_head(&words, head));
        if let Some((_, found)) = found {
            columns.insert(column, *found);
        }
    }
    columns
}

/// Whether words are a head; a "?" in them is a letter that a code page lost.
fn is_head(words: &str, head: &str) -> bool {
    let alike = |(word, own): (char, char)| word == own || word == '?';
    words.chars().count() == head.chars().count() && words.chars().zip(head.chars()).all(alike)
}

/// The proposal of a sheet of our own for the plan with this id.
pub(super) fn propose(
    plan: &Plan,
    plan_id: &str,
    sheet: &ReadSheet,
    heads: &OwnHeads,
    mark: Option<&FileMark>,
) -> Proposal {
    let officer = mark.is_some_and(|mark| mark.kind == own::KIND_OFFICER);
    let mut proposal = Proposal {
        kind: if officer { SheetKind::OfficerSheet } else { SheetKind::OwnFigures },
        alerts: mark.map(|mark| told(plan, plan_id, mark)).unwrap_or_default(),
        ..Proposal::default()
    };
    let reader = OwnReader { plan, sheet, heads };
    let mut seen = BTreeSet::new();
    for row in heads.row + 1..sheet.rows.len() {
        reader.row(row, &mut seen, &mut proposal);
    }
    reader.years(&mut proposal);
    proposal.failed = identities::failed(plan, &proposal.figures);
    proposal
}

fn told(plan: &Plan, plan_id: &str, mark: &FileMark) -> Vec<Alert> {
    let mut alerts = Vec::new();
    if mark.plan.trim() != plan_id.trim() {
        alerts.push(Alert::OtherPlan);
    }
    if mark.year.trim().parse().ok() != plan.year() {
        alerts.push(Alert::OtherYear(mark.year.trim().to_owned()));
    }
    if mark.form.trim().parse::<u32>().is_ok_and(|form| form > 1) {
        alerts.push(Alert::NewerForm);
    }
    alerts
}

struct OwnReader<'a> {
    plan: &'a Plan,
    sheet: &'a ReadSheet,
    heads: &'a OwnHeads,
}

impl OwnReader<'_> {
    fn row(&self, row: usize, seen: &mut BTreeSet<(Id, bool)>, proposal: &mut Proposal) {
        let width = self.sheet.cells(row).len();
        let filled = |at: &usize| !self.sheet.cell(row, *at).is_blank();
        // The heads may be repeated over a second table.
        if !(0..width).any(|at| filled(&at)) || self.is_heads(row) {
            return;
        }
        let code = (0..width)
            .filter(|at| self.heads.columns.get(at) == Some(&OwnColumn::Code))
            .find_map(|at| own::measure(&cell::shown(self.sheet.cell(row, at))));
        let Some((measure, through)) = code else {
            self.uncoded(row, width, proposal);
            return;
        };
        let name = self.name(row, width);
        proposal.lines.push(FormLine { row, name, kind: LineKind::Leaf, taken: true });
        let twice = !seen.insert((measure, through));
        if twice {
            proposal.alerts.push(Alert::CodeTwice(row));
        }
        let record = self.plan.measures.get(measure);
        for column in 0..width {
            let place = CellPlace { row, column };
            let slot = match self.heads.columns.get(&column) {
                Some(OwnColumn::Code | OwnColumn::Words) => continue,
                Some(OwnColumn::Month(month)) if through => Some(Slot::Through(*month)),
                Some(OwnColumn::Month(month)) => Some(Slot::Month(*month)),
                Some(OwnColumn::Year) => Some(Slot::Year),
                None => None,
            };
            let found = match (slot, record) {
                (None, _) => Err(Unfit::Words),
                (Some(_), None) => Err(Unfit::UnknownCode),
                (Some(slot), Some(record)) => self.figure(measure, record, slot, place, through),
            };
            let found = match found {
                Ok(Some(_)) if twice || self.is_repeated(column) => {
                    Err(Unfit::Unreadable(Refused::Twice))
                }
                found => found,
            };
            match found {
                Ok(figure) => proposal.figures.extend(figure),
                Err(_) if !filled(&column) => {}
                Err(why @ (Unfit::Words | Unfit::Computed)) => {
                    proposal.left.push(cell::out(self.sheet, place, why));
                }
                Err(why) => proposal.refused.push(cell::out(self.sheet, place, why)),
            }
        }
    }

    /// Whether a column before this one has the same head.
    fn is_repeated(&self, column: usize) -> bool {
        let own = self.heads.columns.get(&column);
        self.heads.columns.range(..column).any(|(_, it)| Some(it) == own)
    }

    fn is_heads(&self, row: usize) -> bool {
        let repeated = columns(self.sheet, row);
        repeated.values().any(|it| *it == OwnColumn::Code) && repeated.len() > 2
    }

    fn name(&self, row: usize, width: usize) -> String {
        let named = |at: &usize| self.heads.columns.get(at) == Some(&OwnColumn::Words);
        (0..width).find(named).map(|at| cell::shown(self.sheet.cell(row, at))).unwrap_or_default()
    }

    /// A row that no code names: words, or figures that someone added.
    fn uncoded(&self, row: usize, width: usize, proposal: &mut Proposal) {
        let mut counted = false;
        for column in (0..width).filter(|at| !self.sheet.cell(row, *at).is_blank()) {
            let timed = matches!(
                self.heads.columns.get(&column),
                Some(OwnColumn::Month(_) | OwnColumn::Year)
            );
            let place = CellPlace { row, column };
            if timed && cell::is_figure(self.sheet.cell(row, column)) {
                counted = true;
                proposal.refused.push(cell::out(self.sheet, place, Unfit::UnknownCode));
            } else {
                proposal.left.push(cell::out(self.sheet, place, Unfit::Words));
            }
        }
        if counted {
            proposal.alerts.push(Alert::NoCode(row));
        }
    }

    /// The figure of one cell; `None` for a blank one where the plan has nothing either.
    fn figure(
        &self,
        measure: Id,
        record: &Measure,
        slot: Slot,
        place: CellPlace,
        through: bool,
    ) -> Result<Option<ProposedFigure>, Unfit> {
        let cell = self.sheet.cell(place.row, place.column);
        let old = self.plan.figure(measure, slot).to_owned();
        let proposed = |text: String, reading, state| {
            let from = vec![place];
            Some(ProposedFigure { measure, slot, old: old.clone(), text, reading, from, state })
        };
        let of_year = matches!(record.rule, YearRule::Year | YearRule::Date);
        if slot == Slot::Year && (!of_year || through) {
            return if cell.is_blank() { Ok(None) } else { Err(Unfit::Computed) };
        }
        if cell.is_blank() {
            let blanked = !old.trim().is_empty();
            return Ok(blanked
                .then(|| proposed(String::new(), None, FigureState::Blanked))
                .flatten());
        }
        if is_same(&old, cell) {
            return Ok(proposed(old.clone(), None, FigureState::Same));
        }
        if of_year && slot != Slot::Year {
            return Err(Unfit::Unreadable(Refused::OneAYear));
        }
        if through && record.rule == YearRule::Latest {
            return Err(Unfit::Unreadable(Refused::OfItsPeriod));
        }
        let Some(figure) = cell::figure(cell, record.rule)? else { return Ok(None) };
        let state = state(&old, &figure.text);
        Ok(proposed(figure.text, figure.reading, state))
    }

    /// Cả năm of what the months make is never taken; where it differs from the months of its row, that is told. With
    /// cumulative figures the application alone knows.
    fn years(&self, proposal: &mut Proposal) {
        let through: BTreeSet<Id> = proposal
            .figures
            .iter()
            .filter(|it| matches!(it.slot, Slot::Through(_)))
            .map(|it| it.measure)
            .collect();
        let mut out = std::mem::take(&mut proposal.left);
        for one in out.iter_mut().filter(|one| one.why == Unfit::Computed) {
            let of_row = |it: &&ProposedFigure| {
                it.from.iter().any(|from| from.row == one.place.row)
                    && matches!(it.slot, Slot::Month(_))
            };
            let row: Vec<&ProposedFigure> = proposal.figures.iter().filter(of_row).collect();
            let Some(measure) = row.first().map(|it| it.measure) else { continue };
            let refused = proposal.refused.iter().any(|it| it.place.row == one.place.row);
            let said = cell::count(self.sheet.cell(one.place.row, one.place.column));
            if let (Ok(Some((said, _))), Some(made)) = (said, self.of_months(measure, &row))
                && said != made
                && !refused
                && !through.contains(&measure)
            {
                one.why = Unfit::ComputedDiffers(said, made);
            }
        }
        proposal.left = out;
    }

    fn of_months(&self, measure: Id, row: &[&ProposedFigure]) -> Option<u64> {
        let filled = row.iter().filter(|it| it.state != FigureState::Blanked);
        let counts: Option<Vec<u64>> =
            filled.map(|it| parse_count(&it.text).ok().flatten()).collect();
        match self.plan.measures.get(measure)?.rule {
            YearRule::Sum => Some(counts?.iter().fold(0_u64, |sum, it| sum.saturating_add(*it))),
            YearRule::Latest => counts?.last().copied(),
            YearRule::Year | YearRule::Date => None,
        }
    }
}

/// Whether a cell says what the plan has: the same text, the same count, the same day. What cannot be read as a figure
/// may have been typed here so.
fn is_same(old: &str, cell: &ReadCell) -> bool {
    let line = |text: &str| crate::read::clean::line(text);
    let shown = cell::shown(cell);
    if old.trim().is_empty() {
        return false;
    }
    let same_day = || day::parse(old).is_some_and(|day| day::parse(&shown) == Some(day));
    let same_count = || {
        let count = cell::count(cell).ok().flatten().map(|it| it.0);
        count.is_some() && parse_count(old).ok().flatten() == count
    };
    line(old) == shown || same_day() || same_count()
}
