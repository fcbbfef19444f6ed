//! Bảng điểm năm trước: what each criterion was given. Rows over others are the sums of these, and are not taken.

use super::criterion_codes::{CodeLevel, CriterionCode};
use super::fit::{LineKind, Unfit};
use super::heading::Heading;
use super::known_criteria::{KnownCriteria, maximum};
use super::point_changes::last_of;
use super::point_heads::{PointColumn, PointHeads};
use super::point_rows::{PointRow, PointTable};
use super::proposal::{Alert, FormLine, Proposal, SheetKind};
use super::proposed_points::ProposedLast;
use crate::plan::{Id, LastScore, Plan};
use crate::read::grid::ReadSheet;
use crate::read::shown::as_typed;
use crate::read::{clean, search};

/// The proposal of a table of last year's points.
pub(super) fn propose_last(
    plan: &Plan,
    sheet: &ReadSheet,
    heading: &Heading,
    heads: &PointHeads,
) -> Proposal {
    let mut proposal = heads.proposal(SheetKind::LastPoints, heading);
    let mut heads = heads.clone();
    let unnamed = !heads.has(PointColumn::Given) && !heads.has(PointColumn::Score);
    if let Some(own) = heads.own_unit.filter(|_| unnamed) {
        heads.columns.insert(own, PointColumn::Given);
        proposal.alerts.push(Alert::OwnUnitColumn(own));
    }
    let table = PointTable { sheet, heads: &heads, body: heading.body };
    let given = given_column(&heads);
    if heads.codes().is_none() || heads.at(given).is_none() {
        proposal.alerts.push(Alert::NoPointColumn);
    }
    let rows = table.rows(&mut proposal);
    let known = KnownCriteria::of(plan).of_rows(&rows);
    let mut out = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let kind = kind_of(&rows, at);
        let name = row.name.clone();
        if kind != LineKind::Leaf {
            let why = if kind == LineKind::Words { Unfit::NoCode } else { Unfit::Row(kind) };
            table.leave(row.row, &row.filled, why, &mut proposal);
            proposal.lines.push(FormLine { row: row.row, name, kind, taken: false });
            continue;
        }
        let own = known.get(at).and_then(|it| it.ok());
        let taken = one((plan, own), &table, row, given, &mut proposal);
        if let Err(why) = taken {
            if why == Unfit::NotGiven {
                table.leave(row.row, &row.filled, why, &mut proposal);
            } else {
                out.push(row.row);
                table.refuse(row.row, &row.filled, why, &mut proposal);
            }
        }
        proposal.lines.push(FormLine { row: row.row, name, kind, taken: taken.is_ok() });
    }
    if out.is_empty() {
        hold_total(&table, &rows, given, &mut proposal);
    } else {
        proposal.alerts.push(Alert::PointsOut(out));
    }
    proposal
}

/// "Điểm" is what was given where no other column is.
fn given_column(heads: &PointHeads) -> PointColumn {
    let named = heads.at(PointColumn::Given).is_some();
    if named { PointColumn::Given } else { PointColumn::Score }
}

/// What a row is: a sum, a row over others, one within another, words, or one of its own.
fn kind_of(rows: &[PointRow], at: usize) -> LineKind {
    let Some(row) = rows.get(at) else { return LineKind::Words };
    if row.is_total {
        return LineKind::Total;
    }
    let Some(code) = &row.code else { return LineKind::Words };
    if code.level() == CodeLevel::Lower {
        LineKind::Within
    } else if is_over(rows, at, row, code) {
        LineKind::Subtotal
    } else {
        LineKind::Leaf
    }
}

/// Whether the rows below a row are parts of it.
fn is_over(rows: &[PointRow], at: usize, row: &PointRow, code: &CriterionCode) -> bool {
    let is_area = |row: &PointRow| {
        row.is_headline || row.code.as_ref().is_some_and(|code| code.level() < CodeLevel::Numbered)
    };
    let next = || rows.iter().skip(at + 1).filter(|it| it.code.is_some());
    if is_area(row) {
        return next().next().is_some_and(|it| !is_area(it));
    }
    let own = next().take_while(|it| !is_area(it)).filter_map(|it| it.code.as_ref());
    let below =
        |it: &CriterionCode| it.parts.len() > code.parts.len() && it.parts.starts_with(&code.parts);
    own.into_iter().any(below)
}

/// Takes one row. `own` is the plan's criterion that it is.
fn one(
    (plan, own): (&Plan, Option<Id>),
    table: &PointTable<'_>,
    row: &PointRow,
    of_given: PointColumn,
    proposal: &mut Proposal,
) -> Result<(), Unfit> {
    let code = row.code.as_ref().map(|code| code.text.clone()).unwrap_or_default();
    let given = table.points(row.row, of_given)?.ok_or(Unfit::NotGiven)?;
    let told = table.points(row.row, PointColumn::Maximum)?;
    let of_set = || own.and_then(|id| maximum(plan, id));
    let most = told.or_else(of_set).ok_or(Unfit::NoMaximum)?;
    if given > most {
        return Err(Unfit::AboveMaximum);
    }
    let same = |it: &ProposedLast| search::fold(&it.record.code) == search::fold(&code);
    if proposal.points.last.iter().any(same) {
        proposal.alerts.push(Alert::CodeTwice(row.row));
        return Err(Unfit::CodeTwice);
    }
    let mut reasons = [PointColumn::Reason, PointColumn::Note].into_iter();
    let reason = reasons.find(|it| table.heads.at(*it).is_some());
    let name = match own.and_then(|id| plan.criteria.get(id)) {
        Some(own) if row.name.is_empty() => clean::line(&own.name),
        Some(_) | None => row.name.clone(),
    };
    let record = LastScore {
        name,
        maximum: as_typed(most),
        given: as_typed(given),
        reason: reason.map(|it| table.shared(row.row, it)).unwrap_or_default(),
        code,
        ..LastScore::default()
    };
    let held = last_of(plan, &record.code);
    let used = [PointColumn::Code, PointColumn::Name, PointColumn::Maximum, of_given];
    let used: Vec<PointColumn> = used.into_iter().chain(reason).collect();
    table.take(row, &used, proposal);
    let maximum_of_set = told.is_none();
    proposal.points.last.push(ProposedLast { row: row.row, record, held, maximum_of_set });
    Ok(())
}

/// Holds the last row of a sum against what the rows were given.
fn hold_total(
    table: &PointTable<'_>,
    rows: &[PointRow],
    given: PointColumn,
    proposal: &mut Proposal,
) {
    let Some(total) = rows.iter().rfind(|row| row.is_total) else { return };
    let Ok(Some(said)) = table.points(total.row, given) else { return };
    let taken = proposal.points.last.iter().map(|it| it.row);
    let points = taken.filter_map(|row| table.points(row, given).ok().flatten());
    let made = points.fold(0_u32, u32::saturating_add);
    if made != said {
        proposal.alerts.push(Alert::TotalDiffers {
            row: total.row,
            said: as_typed(said),
            made: as_typed(made),
        });
    }
}
