//! Đẳng thức của kế hoạch: the sums of form II.06a in the months that a sheet of our own would change.

use std::collections::BTreeSet;

use super::fit::{CellPlace, FailedSum, FigureState, ProposedFigure, SumRule};
use super::goals::of_column;
use super::meaning::Meaning;
use super::own;
use crate::plan::form06a::{HeldColumns, Identity};
use crate::plan::{Id, Plan, Slot};
use crate::read::number::parse_count;

/// The sums that would not hold once the figures are agreed to, in each month in which one of their columns changes.
pub(super) fn failed(plan: &Plan, figures: &[ProposedFigure]) -> Vec<FailedSum> {
    let form = HeldColumns::of(plan);
    let sums = |month| Identity::ALL.into_iter().map(move |identity| (month, identity));
    let sums = (1..=12).flat_map(sums);
    sums.filter_map(|(month, sum)| of_month(plan, &form, figures, month, sum)).collect()
}

fn of_month(
    plan: &Plan,
    form: &HeldColumns,
    figures: &[ProposedFigure],
    month: u8,
    identity: Identity,
) -> Option<FailedSum> {
    let slot = Slot::Month(month);
    let cells = form.of_sum(identity)?;
    let (sum, parts) = cells.split_first()?;
    let (left, right) = identity.columns();
    let right: Option<Vec<Meaning>> = right.iter().map(|column| of_column(*column)).collect();
    let rule = SumRule::Columns(of_column(left)?, right?);
    let of = |id: Id| figures.iter().find(|it| it.measure == id && it.slot == slot);
    // A blank cell erases nothing by itself.
    let told = |id: Id| of(id).filter(|it| it.state != FigureState::Blanked);
    let count = |id: Id| {
        let text = told(id).map_or_else(|| plan.figure(id, slot), |it| it.text.as_str());
        parse_count(text).ok().flatten()
    };
    let changed: BTreeSet<CellPlace> = cells
        .iter()
        .filter_map(|id| told(*id))
        .filter(|it| it.state != FigureState::Same)
        .flat_map(|it| it.from.iter().copied())
        .collect();
    // The row of the sum itself, or of what changed where the sheet does not have it.
    let row = of(*sum).and_then(|it| it.from.first()).or(changed.first())?.row;
    let found = count(*sum)?;
    let made = parts.iter().try_fold(0_u64, |all, id| Some(all.saturating_add(count(*id)?)))?;
    (!changed.is_empty() && found != made).then(|| FailedSum {
        row,
        name: own::month(month),
        sum: rule,
        left: found,
        right: made,
    })
}
