//! Đẳng thức của biểu: the sums that the columns of a form make, looked at row by row.

use std::collections::BTreeMap;

use super::cell;
use super::fit::{FailedSum, LineKind, SumRule};
use super::meaning::Meaning;
use super::parts::Group;
use super::proposal::FormLine;
use crate::read::grid::ReadSheet;

/// One part of a sum: the first of these sets of columns that the form has.
type Part = &'static [&'static [Meaning]];

/// 3 = 4 + 5 + 6; 7 = 8 + 9 + 10; 11 = 12 + 13; 3 = 7 + 11; and their like.
const SUMS: [(Meaning, &[Part]); 7] = {
    use Meaning as M;
    const ONLINE: Part = &[
        &[M::RecOnline],
        &[M::RecOnlineFull, M::RecOnlinePart, M::RecOnlineOther],
        &[M::RecOnlineFull, M::RecOnlinePart],
    ];
    const DIRECT: Part = &[&[M::RecDirect], &[M::RecCounter, M::RecPost], &[M::RecCounter]];
    const IN_TIME: Part = &[&[M::DoneEarly, M::DoneOnTime], &[M::DoneInTime]];
    const DONE_LATE: Part = &[&[M::DoneLate], &[M::DoneLateApologised, M::DoneLateUnapologised]];
    const OPEN_LATE: Part = &[&[M::OpenLate], &[M::OpenLateApologised, M::OpenLateUnapologised]];
    [
        (M::RecTotal, &[ONLINE, DIRECT, &[&[M::RecPrev]]]),
        (M::DoneTotal, &[IN_TIME, DONE_LATE]),
        (M::OpenTotal, &[&[&[M::OpenInTime]], OPEN_LATE]),
        (M::RecTotal, &[&[&[M::DoneTotal]], &[&[M::OpenTotal]]]),
        (M::PayTotal, &[&[&[M::PayOnline]], &[&[M::PayDirect]]]),
        (M::PartsTotal, &[&[&[M::PartsNot]], &[&[M::PartsDone]]]),
        (M::ResultsTotal, &[&[&[M::ResultsNot]], &[&[M::ResultsDone]]]),
    ]
};

/// The sums that do not hold in the rows of figures, in the rows over groups, and in the total row over the rows that were
/// counted.
pub(super) fn failed(
    sheet: &ReadSheet,
    columns: &BTreeMap<Meaning, usize>,
    figures: &[usize],
    (lines, groups): (&[FormLine], &[Group]),
) -> Vec<FailedSum> {
    let counted = lines.iter().filter(|line| is_counted(line.kind));
    let mut failed: Vec<FailedSum> = counted
        .flat_map(|line| {
            SUMS.iter().filter_map(|(left, parts)| of_row(sheet, columns, line, *left, parts))
        })
        .collect();
    failed.extend(groups.iter().flat_map(|group| of_group(sheet, figures, group)));
    failed.extend(totals(sheet, figures, lines));
    failed
}

const fn is_counted(kind: LineKind) -> bool {
    match kind {
        LineKind::Leaf | LineKind::Total | LineKind::Subtotal => true,
        LineKind::Section
        | LineKind::Within
        | LineKind::Trial
        | LineKind::Words
        | LineKind::Beside
        | LineKind::Below => false,
    }
}

/// A blank beside a figure is no dossier; a cell that cannot be read says nothing of the sum.
fn of_row(
    sheet: &ReadSheet,
    columns: &BTreeMap<Meaning, usize>,
    line: &FormLine,
    left: Meaning,
    parts: &[Part],
) -> Option<FailedSum> {
    let has = |meaning: &Meaning| columns.contains_key(meaning);
    let chosen = |part: &Part| part.iter().find(|set| set.iter().all(has)).copied();
    let right: Option<Vec<&[Meaning]>> = parts.iter().map(chosen).collect();
    let mut right: Vec<Meaning> = right?.concat();
    let value = |meaning: Meaning| {
        let column = columns.get(&meaning)?;
        cell::count(sheet.cell(line.row, *column)).ok()
    };
    let (whole, _) = value(left)??;
    let sum_of = |right: &[Meaning]| {
        let counts: Option<Vec<u64>> =
            right.iter().map(|it| value(*it).map(|it| it.map_or(0, |it| it.0))).collect();
        Some(counts?.iter().fold(0_u64, |sum, count| sum.saturating_add(*count)))
    };
    let mut sum = sum_of(&right)?;
    // Provinces differ in whether these are in the total; each that makes it right is.
    let more = [Meaning::RecAnywhere].into_iter().filter(|it| left == Meaning::RecTotal && has(it));
    for also in more {
        let with = [right.as_slice(), &[also]].concat();
        if sum != whole && right.contains(&Meaning::RecPrev) && sum_of(&with) == Some(whole) {
            (sum, right) = (whole, with);
        }
    }
    (sum != whole).then(|| FailedSum {
        row: line.row,
        name: line.name.clone(),
        sum: SumRule::Columns(left, right),
        left: whole,
        right: sum,
    })
}

/// The row over a group against the group's rows, column by column. A row that cannot be read leaves nothing to compare.
fn of_group(sheet: &ReadSheet, figures: &[usize], group: &Group) -> Vec<FailedSum> {
    let read = |row: usize, column: usize| cell::count(sheet.cell(row, column)).ok();
    let sum = |column: usize, rows: &[usize]| {
        let counts: Option<Vec<u64>> =
            rows.iter().map(|row| read(*row, column).map(|it| it.map_or(0, |it| it.0))).collect();
        Some(counts?.iter().fold(0_u64, |sum, count| sum.saturating_add(*count)))
    };
    let compared = |column: &usize| {
        let (left, _) = read(group.row, *column)??;
        let right = sum(*column, &group.rows)?;
        let near = group.rows.get(..group.nearer).unwrap_or_default();
        let fits = left == right || !near.is_empty() && sum(*column, near) == Some(left);
        (!fits).then(|| FailedSum {
            row: group.row,
            name: group.name.clone(),
            sum: SumRule::Group(*column),
            left,
            right,
        })
    };
    figures.iter().filter(|_| !group.rows.is_empty()).filter_map(compared).collect()
}

/// The last total row against the rows of fields above it, column by column; one that closes a group may be the sum of
/// that group alone. Where a row cannot be read, or only some rows are this plan's, there is nothing to compare.
fn totals(sheet: &ReadSheet, figures: &[usize], lines: &[FormLine]) -> Vec<FailedSum> {
    let mut totals = lines.iter().rev().filter(|line| line.kind == LineKind::Total);
    let (total, before) = (totals.next(), totals.next().map(|line| line.row));
    let leaves: Vec<usize> =
        lines.iter().filter(|line| line.kind == LineKind::Leaf).map(|line| line.row).collect();
    let Some(total) = total.filter(|_| !leaves.is_empty()) else { return Vec::new() };
    let read = |row: usize, column: usize| cell::count(sheet.cell(row, column)).ok();
    let sum = |column: usize, of: &dyn Fn(usize) -> bool| {
        let rows = leaves.iter().filter(|row| of(**row));
        let counts: Option<Vec<u64>> =
            rows.map(|row| read(*row, column).map(|it| it.map_or(0, |it| it.0))).collect();
        Some(counts?.iter().fold(0_u64, |sum, count| sum.saturating_add(*count)))
    };
    let group = |row: usize| before.is_some_and(|before| row > before) && row < total.row;
    let compared = |column: &usize| {
        let (left, _) = read(total.row, *column)??;
        let right = sum(*column, &|_| true)?;
        let closes = before.is_some() && leaves.iter().any(|row| group(*row));
        let fits = left == right || closes && sum(*column, &group) == Some(left);
        (!fits).then(|| FailedSum {
            row: total.row,
            name: total.name.clone(),
            sum: SumRule::Total(*column),
            left,
            right,
        })
    };
    figures.iter().filter_map(compared).collect()
}
