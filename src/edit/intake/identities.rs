//! Đẳng thức của kế hoạch: the sums of form II.06a in the months that a sheet of our own would change.

use std::collections::BTreeSet;

use super::fit::{CellPlace, FailedSum, FigureState, ProposedFigure, SumRule};
use super::meaning::Meaning;
use super::own;
use crate::plan::{Id, Plan, Slot};
use crate::read::number::parse_count;

/// A column of the form, and what it means.
type Numbered = (&'static str, Meaning);

/// 3 = 4 + 5 + 6; 7 = 8 + 9 + 10; 11 = 12 + 13; 3 = 7 + 11.
const IDENTITIES: [(Numbered, &[Numbered]); 4] = {
    use Meaning as M;
    [
        (("3", M::RecTotal), &[("4", M::RecOnline), ("5", M::RecDirect), ("6", M::RecPrev)]),
        (("7", M::DoneTotal), &[("8", M::DoneEarly), ("9", M::DoneOnTime), ("10", M::DoneLate)]),
        (("11", M::OpenTotal), &[("12", M::OpenInTime), ("13", M::OpenLate)]),
        (("3", M::RecTotal), &[("7", M::DoneTotal), ("11", M::OpenTotal)]),
    ]
};

/// The sums that would not hold once the figures are agreed to, in each month in which one of their columns changes.
pub(super) fn failed(plan: &Plan, figures: &[ProposedFigure]) -> Vec<FailedSum> {
    let months = (1..=12).flat_map(|month| IDENTITIES.iter().map(move |sum| (month, sum)));
    months
        .filter_map(|(month, (left, right))| of_month(plan, figures, month, (left, right)))
        .collect()
}

fn of_month(
    plan: &Plan,
    figures: &[ProposedFigure],
    month: u8,
    (left, right): (&Numbered, &[Numbered]),
) -> Option<FailedSum> {
    let slot = Slot::Month(month);
    let measure = |column: &Numbered| {
        let mut live = plan.measures.iter().filter(|(_, row)| !row.retired);
        live.find(|(_, row)| row.column.trim() == column.0).map(|(id, _)| id)
    };
    let sum = measure(left)?;
    let parts: Vec<Id> = right.iter().map(measure).collect::<Option<_>>()?;
    let of = |id: Id| figures.iter().find(|it| it.measure == id && it.slot == slot);
    // A blank cell erases nothing by itself.
    let told = |id: Id| of(id).filter(|it| it.state != FigureState::Blanked);
    let count = |id: Id| {
        let text = told(id).map_or_else(|| plan.figure(id, slot), |it| it.text.as_str());
        parse_count(text).ok().flatten()
    };
    let changed: BTreeSet<CellPlace> = std::iter::once(sum)
        .chain(parts.iter().copied())
        .filter_map(told)
        .filter(|it| it.state != FigureState::Same)
        .flat_map(|it| it.from.iter().copied())
        .collect();
    // The row of the sum itself, or of what changed where the sheet does not have it.
    let row = of(sum).and_then(|it| it.from.first()).or(changed.first())?.row;
    let found = count(sum)?;
    let made = parts.iter().try_fold(0_u64, |all, id| Some(all.saturating_add(count(*id)?)))?;
    (!changed.is_empty() && found != made).then(|| FailedSum {
        row,
        name: own::month(month),
        sum: SumRule::Columns(left.1, right.iter().map(|column| column.1).collect()),
        left: found,
        right: made,
    })
}
