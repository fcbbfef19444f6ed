//! Bảng điểm các đơn vị: what each unit of the ranking group was given last.

use super::fit::{LineKind, Unfit};
use super::heading::Heading;
use super::lines::{is_unit_named, own_words};
use super::point_changes::{unit_key, unit_of};
use super::point_heads::{PointColumn, PointHeads};
use super::point_rows::PointTable;
use super::proposal::{Alert, FormLine, Proposal, SheetKind};
use super::proposed_points::ProposedUnit;
use super::row_words::is_total;
use crate::plan::{Plan, UnitScore};
use crate::read::grid::ReadSheet;
use crate::read::shown::as_typed;

/// The proposal of a table of units' scores.
pub(super) fn propose_units(
    plan: &Plan,
    sheet: &ReadSheet,
    heading: &Heading,
    heads: &PointHeads,
) -> Proposal {
    let mut proposal = heads.proposal(SheetKind::UnitPoints, heading);
    let table = PointTable { sheet, heads, body: heading.body };
    let given = heads.at(PointColumn::Given).is_some();
    let of_score = if given { PointColumn::Given } else { PointColumn::Score };
    let own = own_words(plan);
    let mut out = Vec::new();
    for row in table.rows(&mut proposal) {
        let unit = table.words(row.row, PointColumn::Unit);
        let is_sum = row.is_total || is_total(&unit);
        let kind = if is_sum { LineKind::Total } else { LineKind::Leaf };
        let taken = match table.points(row.row, of_score) {
            _ if is_sum => Err(Unfit::Row(LineKind::Total)),
            _ if unit.is_empty() => Err(Unfit::Words),
            Ok(None) => Err(Unfit::NotGiven),
            Ok(Some(score)) => Ok(score),
            Err(why) => Err(why),
        };
        let key = unit_key(&unit);
        let twice = |it: &ProposedUnit| unit_key(&it.record.unit) == key;
        let taken = match taken {
            Ok(_) if proposal.points.units.iter().any(twice) => Err(Unfit::UnitTwice),
            other => other,
        };
        proposal.lines.push(FormLine {
            row: row.row,
            name: unit.clone(),
            kind,
            taken: taken.is_ok(),
        });
        match taken {
            Ok(score) => {
                let own = is_unit_named(&unit, &own, plan.agency.kind);
                let held = unit_of(plan, &unit);
                let record =
                    UnitScore { unit, score: as_typed(score), own, ..UnitScore::default() };
                let used = [PointColumn::Unit, PointColumn::Rank, of_score];
                table.take(&row, &used, &mut proposal);
                proposal.points.units.push(ProposedUnit { row: row.row, record, held });
            }
            Err(why @ (Unfit::Row(_) | Unfit::Words | Unfit::NotGiven)) => {
                table.leave(row.row, &row.filled, why, &mut proposal);
            }
            Err(why) => {
                out.push(row.row);
                table.refuse(row.row, &row.filled, why, &mut proposal);
            }
        }
    }
    if !out.is_empty() {
        proposal.alerts.push(Alert::PointsOut(out));
    }
    own_unit(&mut proposal);
    proposal
}

/// Two rows of one name are of nobody: the person is asked, as where there is none.
fn own_unit(proposal: &mut Proposal) {
    let units = &mut proposal.points.units;
    let named = units.iter().filter(|it| it.record.own).count();
    if named > 1 {
        for unit in units.iter_mut() {
            unit.record.own = false;
        }
    }
    if named != 1 && !units.is_empty() {
        proposal.alerts.push(Alert::NoOwnUnit);
    }
}
