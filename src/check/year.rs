//! Số của năm. How the figures of a measure make its year figure, and what is wrong in its cells.

use super::basis::Basis;
use super::cells::{Cell, Cells};
use super::months::Months;
use super::verdict::Problem;
use crate::plan::{Id, Plan, Slot, YearRule};
use crate::read::day;

/// Số của năm. The year figure of one measure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct YearFigure {
    /// The figure; `None` when nothing that counts was typed.
    pub value: Option<u64>,
    /// The months it rests on.
    pub rests_on: Months,
    /// The months that are not typed, up to the one asked for. A state needs only its latest.
    pub missing: Months,
    /// What is wrong, and in which cell; the year figure itself if it is above its whole.
    pub problems: Vec<(Slot, Problem)>,
    /// The cumulative entry it starts from: up to which month, and its count.
    pub cumulative: Option<(u8, u64)>,
}

/// The year figure of a measure from its months 1 to `through`.
pub fn figure(plan: &Plan, measure: Id, through: u8) -> YearFigure {
    let through = through.min(12);
    let Some(row) = Cells::read(plan, measure) else { return YearFigure::default() };
    let basis = Basis::of(plan, [measure], through);
    let mut problems: Vec<(Slot, Problem)> =
        row.wrong(through).into_iter().map(|(slot, why)| (slot, Problem::Count(why))).collect();
    problems.extend(above_whole(plan, measure, through).map(|problem| (Slot::Year, problem)));
    let rests_on = basis.rests_on;
    let (missing, cumulative) = match row.rule {
        YearRule::Sum => {
            let covered = |month: &u8| !row.covers(*month, through);
            (Months::up_to(through).iter().filter(covered).collect(), first_entry(&basis, measure))
        }
        YearRule::Latest if rests_on.is_empty() => (Months::up_to(through), None),
        YearRule::Latest | YearRule::Year => (Months::NONE, None),
        YearRule::Date => {
            problems.extend(day_problem(plan.figure(measure, Slot::Year)));
            (Months::NONE, None)
        }
    };
    YearFigure { value: basis.value(measure), rests_on, missing, problems, cumulative }
}

/// What to show beside one cell once it is left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CellCheck {
    /// The text is not a count (or not a day): no verdict comes from it.
    pub problem: Option<Problem>,
    /// The figure is above its whole in this month. Only a note: a letter in February may answer
    /// a delay in January.
    pub note: Option<Problem>,
}

/// Checks one cell by itself.
pub fn cell(plan: &Plan, measure: Id, slot: Slot) -> CellCheck {
    let Some(row) = plan.measures.get(measure) else { return CellCheck::default() };
    let text = plan.figure(measure, slot);
    if row.rule == YearRule::Date {
        let problem = day_problem(text).map(|(_, problem)| problem);
        return CellCheck { problem, note: None };
    }
    match Cell::read(text) {
        Cell::Blank => CellCheck::default(),
        Cell::Wrong(why) => CellCheck { problem: Some(Problem::Count(why)), note: None },
        Cell::Count(found) => {
            let whole = row.within.iter().try_fold(0_u64, |sum, id| {
                Cell::read(plan.figure(*id, slot)).count().map(|n| sum.saturating_add(n))
            });
            // A running total is not limited by what one month counted.
            let alike =
                |id: &Id| plan.measures.get(*id).is_some_and(|whole| whole.rule == row.rule);
            let comparable = !row.within.is_empty() && row.within.iter().all(alike);
            let note = whole
                .filter(|whole| comparable && found > *whole)
                .map(|whole| Problem::AboveWhole { found, whole });
            CellCheck { problem: None, note }
        }
    }
}

/// A year figure above the measures it lies within, over the months that all of them have.
pub(super) fn above_whole(plan: &Plan, measure: Id, through: u8) -> Option<Problem> {
    let within = &plan.measures.get(measure)?.within;
    if within.is_empty() {
        return None;
    }
    let basis = Basis::of(plan, within.iter().copied().chain([measure]), through);
    let (found, whole) = (basis.value(measure)?, basis.total(within)?);
    (found > whole).then_some(Problem::AboveWhole { found, whole })
}

fn day_problem(text: &str) -> Option<(Slot, Problem)> {
    let wrong = !text.trim().is_empty() && day::parse(text).is_none();
    wrong.then_some((Slot::Year, Problem::NotADay))
}

fn first_entry(basis: &Basis, measure: Id) -> Option<(u8, u64)> {
    match basis.entries(measure).first() {
        Some((Slot::Through(month), count)) => Some((*month, *count)),
        _ => None,
    }
}
