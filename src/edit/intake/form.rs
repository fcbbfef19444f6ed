//! Biểu của hệ thống một cửa: a form whose columns are counts for one period, whatever its province calls them; also a
//! grid that nobody knows, mapped column by column.

use std::collections::{BTreeMap, BTreeSet};

use super::answers::Answers;
use super::fit::{CellPlace, FigureState, LineKind, ProposedFigure, Unfit};
use super::goals::{self, Fed};
use super::heading::{Heading, is_ordinal_word};
use super::lines::{self, FormRows};
use super::meaning::{Meaning, of_heads};
use super::proposal::{
    Alert, Covers, FormColumn, FormKind, FormLine, FoundPeriod, PeriodSource, Proposal, SheetKind,
};
use super::{cell, lower_heads, period, row_periods, sums};
use crate::edit::paste::{self, Reading};
use crate::plan::{Id, Plan};
use crate::read::grid::ReadSheet;
use crate::read::number::parse_count;

/// What is known of a form before it is added up.
struct FormReader<'a> {
    plan: &'a Plan,
    sheet: &'a ReadSheet,
    /// The columns of figures.
    figures: Vec<usize>,
    /// What each of them counts.
    meanings: BTreeMap<usize, Meaning>,
    fed: Vec<Fed>,
    period: FoundPeriod,
}

/// The proposal for a form with these heads.
pub(super) fn propose(
    plan: &Plan,
    sheet: &ReadSheet,
    heading: &Heading,
    answers: &Answers,
    page: Option<u8>,
) -> Proposal {
    let (meanings, from, mut alerts) = meanings(heading);
    let figures = figures(sheet, heading, &meanings, from);
    let columns: BTreeMap<Meaning, usize> =
        crate::read::sorted::map(meanings.iter().map(|(column, meaning)| (*meaning, *column)));
    let (mut period, notes) = period::find(plan, sheet, heading.first, page);
    if let Some(covers) = answers.covers {
        period =
            FoundPeriod { covers: Some(covers), told_by: Some(PeriodSource::Person), doubt: None };
    } else {
        alerts.extend(notes);
    }
    let FormRows { mut lines, groups, alerts: told } =
        lines::read(plan, sheet, heading, &figures, answers.rows.as_ref());
    let first = figures.first().copied().unwrap_or_default();
    let rows = row_periods::named(plan, sheet, heading, first, &lines);
    let parted = row_periods::settle(&rows, answers, &mut period, &mut lines);
    // Which rows are this commune's says nothing where none is taken.
    alerts.extend(if parted.is_some() { parted.into_iter().collect() } else { told });
    let fed = goals::feeds(plan, &columns, &answers.columns);
    let failed = sums::failed(sheet, &columns, &figures, (&lines, &groups));
    let form = FormReader { plan, sheet, figures, meanings, fed, period };
    let kinds = kinds(&columns);
    let mut proposal = Proposal {
        kind: if kinds.is_empty() { SheetKind::Unknown } else { SheetKind::Form(kinds) },
        period,
        columns: form.figures.iter().map(|at| form.column(heading, *at, &lines)).collect(),
        failed,
        alerts,
        signature: heading.signature(),
        by_hand: answers.columns.clone(),
        ..Proposal::default()
    };
    for fed in &form.fed {
        form.add_up(fed, &lines, &mut proposal);
    }
    form.leave_out(&lines, answers, &mut proposal);
    proposal.lines = lines;
    proposal
}

/// What the columns count, the first of them, and what is to be told; of two with one meaning neither is taken.
fn meanings(heading: &Heading) -> (BTreeMap<usize, Meaning>, Option<usize>, Vec<Alert>) {
    let mut places: BTreeMap<Meaning, Vec<usize>> = BTreeMap::new();
    let mut told = of_heads(&heading.over);
    if told.iter().all(Option::is_none) {
        told = lower_heads::of(&heading.over).unwrap_or(told);
    }
    let from = told.iter().position(Option::is_some);
    for (column, meaning) in told.into_iter().enumerate() {
        if let Some(meaning) = meaning {
            places.entry(meaning).or_default().push(column);
        }
    }
    let (mut meanings, mut alerts) = (BTreeMap::new(), Vec::new());
    for (meaning, columns) in places {
        match columns.as_slice() {
            [one] => {
                meanings.insert(*one, meaning);
            }
            _ => alerts.push(Alert::TwiceMeant(meaning, columns)),
        }
    }
    (meanings, from, alerts)
}

/// The columns of figures: those whose heads are known, and others that hold a figure in some row. "STT" is none, and
/// neither is what stands before the names of the rows.
fn figures(
    sheet: &ReadSheet,
    heading: &Heading,
    meanings: &BTreeMap<usize, Meaning>,
    from: Option<usize>,
) -> Vec<usize> {
    let width = sheet.rows.iter().skip(heading.body).map(Vec::len).max().unwrap_or_default();
    let rows = || heading.body..sheet.rows.len();
    let ordinal =
        |at: usize| heading.over.get(at).is_some_and(|it| it.iter().any(|it| is_ordinal_word(it)));
    let named = |at: usize| rows().filter(move |row| cell::is_worded(sheet.cell(*row, at)));
    let titles = (0..width).find(|at| named(*at).next().is_some());
    // A remark below the table stands in the first column, and is no name of a row.
    let most = |from: usize| (0..from).rev().max_by_key(|at| named(*at).count());
    let first = match (from, titles) {
        (Some(from), Some(titles)) if titles < from => most(from).map_or(from, |at| at + 1),
        (Some(from), _) => from,
        (None, Some(titles)) if titles <= 2 => titles + 1,
        (None, _) => 0,
    };
    let counts = |at: &usize| rows().any(|row| cell::is_figure(sheet.cell(row, *at)));
    let is = |at: &usize| meanings.contains_key(at) || !ordinal(*at) && counts(at);
    (first..width).filter(is).collect()
}

fn kinds(columns: &BTreeMap<Meaning, usize>) -> Vec<FormKind> {
    let has = |all: &[Meaning]| all.iter().all(|it| columns.contains_key(it));
    let mut kinds = Vec::new();
    let mut add = |kind, is: bool| {
        if is {
            kinds.push(kind);
        }
    };
    add(
        FormKind::Form06a,
        has(&[Meaning::DoneEarly, Meaning::DoneOnTime]) && has(&[Meaning::RecTotal]),
    );
    add(FormKind::UnitSummary, has(&[Meaning::DoneInTime]));
    add(
        FormKind::Apology,
        has(&[Meaning::DoneLateApologised]) || has(&[Meaning::OpenLateApologised]),
    );
    add(FormKind::Digitisation, has(&[Meaning::PartsDone]) || has(&[Meaning::ResultsDone]));
    add(FormKind::Payment, has(&[Meaning::PayOnline]));
    add(
        FormKind::OnlineDossiers,
        has(&[Meaning::OnlineLateAccepted]) || has(&[Meaning::OnlineTotal]),
    );
    // Some columns of a form, cut out of it.
    add(
        FormKind::Form06a,
        columns.len() > 2
            && !has(&[Meaning::DoneInTime])
            && !has(&[Meaning::RecTotal, Meaning::DoneEarly])
            && (has(&[Meaning::RecTotal]) || has(&[Meaning::DoneTotal])),
    );
    kinds
}

impl FormReader<'_> {
    fn column(&self, heading: &Heading, column: usize, lines: &[FormLine]) -> FormColumn {
        let counts: Result<Vec<Option<u64>>, Unfit> = lines
            .iter()
            .filter(|line| line.taken)
            .map(|line| cell::count(self.sheet.cell(line.row, column)).map(|it| it.map(|it| it.0)))
            .collect();
        let counts = counts.unwrap_or_default();
        let sum = counts.iter().flatten().fold(0_u64, |sum, count| sum.saturating_add(*count));
        FormColumn {
            column,
            head: heading.joined(column),
            meaning: self.meanings.get(&column).copied(),
            measure: self.fed.iter().find(|it| it.columns.contains(&column)).map(|it| it.measure),
            sum: counts.iter().any(Option::is_some).then_some(sum),
        }
    }

    /// The figure of one measure: the sum of its columns over the rows that are counted. If one cell cannot be read, it
    /// is refused, and there is no figure.
    fn add_up(&self, fed: &Fed, lines: &[FormLine], proposal: &mut Proposal) {
        let places: Vec<CellPlace> = lines
            .iter()
            .filter(|line| line.taken)
            .flat_map(|line| {
                fed.columns.iter().map(|column| CellPlace { row: line.row, column: *column })
            })
            .filter(|place| !self.cell(*place).is_blank())
            .collect();
        let mut wrong = Vec::new();
        let (mut sum, mut reading): (u64, Option<Reading>) = (0, None);
        for place in &places {
            match cell::count(self.cell(*place)) {
                Ok(Some((count, how))) => {
                    sum = sum.saturating_add(count);
                    reading = reading.or(how);
                }
                Ok(None) => {}
                Err(why) => wrong.push(cell::out(self.sheet, *place, why)),
            }
        }
        if !wrong.is_empty() {
            let unread = crate::read::sorted::set(wrong.iter().map(|it| it.place));
            let others = places.iter().filter(|place| !unread.contains(place));
            proposal.left.extend(others.map(|place| cell::out(self.sheet, *place, Unfit::NoSum)));
            proposal.refused.extend(wrong);
            return;
        }
        // One cell alone is written as it was spelled.
        let text = match places.as_slice() {
            [] => return,
            [one] => self.spelled(*one),
            _ => sum.to_string(),
        };
        match self.figure(fed.measure, &text) {
            Ok(figure) => {
                proposal.figures.push(ProposedFigure { from: places, reading, ..figure });
            }
            Err(why) => {
                proposal.refused.extend(places.iter().map(|it| cell::out(self.sheet, *it, why)));
            }
        }
    }

    fn spelled(&self, place: CellPlace) -> String {
        let found = cell::figure(self.cell(place), crate::plan::YearRule::Sum);
        found.ok().flatten().map(|it| it.text).unwrap_or_default()
    }

    fn figure(&self, measure: Id, text: &str) -> Result<ProposedFigure, Unfit> {
        let covers = self.period.covers.ok_or(Unfit::NoPeriod)?;
        let (month, through) = match covers {
            Covers::Month(month) => (month, false),
            Covers::Through(month) => (month, true),
        };
        let pasted = paste::pasted(self.plan, Ok(measure), true, (Ok(month), through), text);
        let figure = pasted.figure.map_err(Unfit::Unreadable)?;
        let (measure, slot) = pasted.at.ok_or(Unfit::NoPeriod)?;
        let state = state(&pasted.old, &figure.text);
        let (old, text) = (pasted.old, figure.text);
        Ok(ProposedFigure { measure, slot, old, text, reading: None, from: Vec::new(), state })
    }

    fn cell(&self, place: CellPlace) -> &crate::read::grid::ReadCell {
        self.sheet.cell(place.row, place.column)
    }

    /// Every other cell below the heads, with the reason why it is not brought in.
    fn leave_out(&self, lines: &[FormLine], answers: &Answers, proposal: &mut Proposal) {
        let told = proposal.figures.iter().flat_map(|it| it.from.iter().copied());
        let told = told.chain(proposal.refused.iter().chain(&proposal.left).map(|it| it.place));
        let told: BTreeSet<CellPlace> = crate::read::sorted::set(told);
        let first = self.figures.first().copied().unwrap_or_default();
        let ours =
            proposal.alerts.iter().any(|it| matches!(it, Alert::OursOnly(_) | Alert::NotOurs));
        for line in lines {
            let row = line.row;
            let width = self.sheet.cells(row).len();
            // What stands before the figures is the row's ordinal and name.
            for column in first..width {
                let place = CellPlace { row, column };
                if self.cell(place).is_blank() || told.contains(&place) {
                    continue;
                }
                let why = if line.taken {
                    self.why_not(column, answers)
                } else if line.kind != LineKind::Leaf {
                    Unfit::Row(line.kind)
                } else if ours && answers.rows.is_none() {
                    Unfit::OtherUnit
                } else {
                    Unfit::NotChosen
                };
                proposal.left.push(cell::out(self.sheet, place, why));
            }
        }
    }

    fn why_not(&self, column: usize, answers: &Answers) -> Unfit {
        match self.meanings.get(&column) {
            Some(meaning) if !answers.columns.contains_key(&column) => Unfit::NoMeasure(*meaning),
            _ if self.figures.contains(&column) => Unfit::Unassigned,
            _ => Unfit::Words,
        }
    }
}

/// How what would be written stands to what the plan has.
pub(super) fn state(old: &str, text: &str) -> FigureState {
    if old.trim().is_empty() {
        FigureState::New
    } else if old == text || same_count(old, text) {
        FigureState::Same
    } else {
        FigureState::Differs
    }
}

fn same_count(old: &str, text: &str) -> bool {
    match (parse_count(old), parse_count(text)) {
        (Ok(Some(old)), Ok(Some(new))) => old == new,
        _ => false,
    }
}
