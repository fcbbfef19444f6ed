//! Biểu II.06a. The sums its columns must satisfy; a mismatch is a warning, never a block.

use super::cells::{Cell, Cells};
use super::months::Months;
use crate::plan::form06a::HeldColumns;
pub use crate::plan::form06a::Identity;
use crate::plan::{Id, Plan, Slot, YearRule};

/// Cảnh báo: a sum that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The sum that does not hold.
    pub identity: Identity,
    /// The measures in it, the column of the sum first.
    pub cells: Vec<Id>,
    /// The sum of the parts.
    pub expected: u64,
    /// The count in the column of the sum.
    pub found: u64,
}

/// Đẳng thức của biểu trong các kỳ: what the figures say of one sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// Khớp: in every period in which any of its columns is typed.
    Holds,
    /// Lệch: the first period in which it does not hold.
    Off(Slot, Warning),
    /// Chưa đủ: the months in which only some of its columns are typed; none if nothing is typed at all.
    Incomplete(Months),
}

/// The sums of form II.06a that do not hold in a period. A sum is checked once all its cells are counts.
pub fn form06a(plan: &Plan, slot: Slot) -> Vec<Warning> {
    let form = HeldColumns::of(plan);
    Identity::ALL.into_iter().filter_map(|identity| broken(plan, &form, slot, identity)).collect()
}

/// What the figures of some periods say of each sum whose columns are all measures of the plan.
pub fn agreements(plan: &Plan, slots: &[Slot]) -> Vec<(Identity, Agreement)> {
    let form = HeldColumns::of(plan);
    let known = |identity: &Identity| form.of_sum(*identity).is_some();
    let told = |identity| (identity, agreement(plan, &form, slots, identity));
    Identity::ALL.into_iter().filter(known).map(told).collect()
}

fn agreement(plan: &Plan, form: &HeldColumns, slots: &[Slot], identity: Identity) -> Agreement {
    let off = slots.iter().find_map(|slot| Some((*slot, broken(plan, form, *slot, identity)?)));
    if let Some((slot, warning)) = off {
        return Agreement::Off(slot, warning);
    }
    let cells = form.of_sum(identity).unwrap_or_default();
    let (mut checked, mut partial) = (false, Months::NONE);
    for slot in slots {
        let typed = cells.iter().filter(|id| count(plan, **id, *slot).is_some()).count();
        match slot {
            _ if typed == cells.len() => checked = true,
            Slot::Month(month) if typed > 0 && !is_told(plan, &cells, *month) => {
                partial.add(*month);
            }
            Slot::Month(_) | Slot::Through(_) | Slot::Year => {}
        }
    }
    if checked && partial.is_empty() { Agreement::Holds } else { Agreement::Incomplete(partial) }
}

/// Whether a cumulative figure of one of these measures stands for the month: then its states alone are typed.
fn is_told(plan: &Plan, cells: &[Id], month: u8) -> bool {
    let within =
        |id: &Id| Cells::read(plan, *id).is_some_and(|row| row.is_within_cumulative(month));
    cells.iter().any(within)
}

/// Tổng tính được: the sums of a period that are blank although all of their parts are there, each with the cell
/// it belongs in. Nothing is asked of a month that a cumulative figure stands for.
pub fn totals(plan: &Plan, slot: Slot) -> Vec<(Id, Slot, u64)> {
    let form = HeldColumns::of(plan);
    let mut found: Vec<(Id, Slot, u64)> = Vec::new();
    // The parts of column 3 may be sums themselves.
    for identity in [Identity::Settled, Identity::Pending, Identity::Received, Identity::Whole] {
        let Some(cells) = form.of_sum(identity) else { continue };
        let Some((sum, parts)) = cells.split_first() else { continue };
        let place = place(plan, *sum, slot).filter(|place| is_open(plan, *sum, *place));
        let Some(place) = place else { continue };
        let held = |id: &Id| {
            let made = found.iter().find(|(own, ..)| own == id).map(|(.., count)| *count);
            count(plan, *id, slot).or(made)
        };
        let total = parts.iter().try_fold(0_u64, |all, id| Some(all.saturating_add(held(id)?)));
        if found.iter().all(|(own, ..)| own != sum) {
            found.extend(total.map(|total| (*sum, place, total)));
        }
    }
    found
}

/// Whether a cell is blank, and no cumulative figure stands for it.
fn is_open(plan: &Plan, measure: Id, slot: Slot) -> bool {
    let told = |month| {
        let row = Cells::read(plan, measure).filter(|row| row.rule == YearRule::Sum);
        row.is_some_and(|row| row.is_within_cumulative(month))
    };
    plan.figure(measure, slot).trim().is_empty()
        && !matches!(slot, Slot::Month(month) if told(month))
}

fn broken(plan: &Plan, form: &HeldColumns, slot: Slot, identity: Identity) -> Option<Warning> {
    let cells = form.of_sum(identity)?;
    let (sum, parts) = cells.split_first()?;
    let found = count(plan, *sum, slot)?;
    let expected = parts
        .iter()
        .try_fold(0_u64, |all, id| Some(all.saturating_add(count(plan, *id, slot)?)))?;
    (found != expected).then_some(Warning { identity, cells, expected, found })
}

/// The measure that holds a column of the form.
pub fn column(plan: &Plan, number: u8) -> Option<Id> {
    HeldColumns::of(plan).measure(number)
}

/// The count in a column for a period.
fn count(plan: &Plan, measure: Id, slot: Slot) -> Option<u64> {
    Cell::read(plan.figure(measure, place(plan, measure, slot)?)).count()
}

/// The cell of a column for a period. In a cumulative form, a state at the end of the period is kept in its month;
/// `None` for what is of its period alone, which a month's cell would hold wrongly.
pub fn place(plan: &Plan, measure: Id, slot: Slot) -> Option<Slot> {
    let measure = plan.measures.get(measure)?;
    match slot {
        Slot::Through(_) if measure.is_of_its_period() => None,
        Slot::Through(month) if measure.rule == YearRule::Latest => Some(Slot::Month(month)),
        other @ (Slot::Through(_) | Slot::Month(_) | Slot::Year) => Some(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::preset;

    fn id(text: &str) -> Id {
        text.parse().unwrap()
    }

    fn typed(cells: &[(u8, Slot, &str)]) -> Plan {
        let mut plan = preset::ba_xa_2024();
        for (column, slot, text) in cells {
            plan.figures.insert((id(&format!("cot{column}")), *slot), (*text).into());
        }
        plan
    }

    fn of(plan: &Plan, identity: Identity) -> Agreement {
        let slots: Vec<Slot> = Slot::months().chain((1..=12).map(Slot::Through)).collect();
        let all = agreements(plan, &slots);
        assert_eq!(all.len(), 4);
        all.into_iter().find(|(own, _)| *own == identity).unwrap().1
    }

    #[test]
    fn each_sum_of_the_form_holds_is_off_or_lacks_figures() {
        let june = Slot::Month(6);
        let mut plan = typed(&[(7, june, "45"), (8, june, "33"), (9, june, "11"), (10, june, "1")]);
        assert_eq!(of(&plan, Identity::Settled), Agreement::Holds);
        assert_eq!(of(&plan, Identity::Received), Agreement::Incomplete(Months::NONE));
        let partial = Agreement::Incomplete([6].into_iter().collect());
        assert_eq!(of(&plan, Identity::Whole), partial);
        plan.figures.insert((id("cot10"), june), "0".into());
        let Agreement::Off(slot, warning) = of(&plan, Identity::Settled) else { panic!() };
        assert_eq!((slot, warning.found, warning.expected), (june, 45, 44));
        plan.figures.insert((id("cot10"), june), "1".into());
        plan.figures.insert((id("cot7"), Slot::Month(5)), "9".into());
        let partial = Agreement::Incomplete([5].into_iter().collect());
        assert_eq!(of(&plan, Identity::Settled), partial, "a month that lacks its parts");
    }

    #[test]
    fn a_cumulative_form_is_checked_as_one_period() {
        let through = Slot::Through(6);
        let june = Slot::Month(6);
        let plan = typed(&[
            (7, through, "245"),
            (8, through, "163"),
            (9, through, "80"),
            (10, through, "2"),
            (11, june, "9"),
            (12, june, "8"),
            (13, june, "1"),
            // June's own, which the form up to June says nothing of.
            (3, june, "255"),
        ]);
        assert_eq!(of(&plan, Identity::Settled), Agreement::Holds);
        assert_eq!(of(&plan, Identity::Pending), Agreement::Holds);
        assert_eq!(of(&plan, Identity::Whole), Agreement::Incomplete(Months::NONE));
        assert_eq!(place(&plan, id("cot3"), through), None);
        assert_eq!(place(&plan, id("cot6"), through), None);
        assert_eq!(place(&plan, id("cot11"), through), Some(june));
    }

    #[test]
    fn blank_sums_of_known_parts_are_computed_and_never_a_told_month() {
        let may = Slot::Month(5);
        let parts =
            [(8, may, "33"), (9, may, "10"), (10, may, "0"), (12, may, "4"), (13, may, "1")];
        let mut plan = typed(&parts);
        let all = |plan: &Plan, slot| totals(plan, slot);
        let made = [(id("cot7"), may, 43), (id("cot11"), may, 5), (id("cot3"), may, 48)];
        assert_eq!(all(&plan, may), made);
        assert_eq!(all(&plan, Slot::Month(4)), []);
        plan.figures.insert((id("cot11"), may), "6".into());
        let made = [(id("cot7"), may, 43), (id("cot3"), may, 49)];
        assert_eq!(all(&plan, may), made, "what is typed stays, and counts");
        plan.figures.insert((id("cot7"), Slot::Through(6)), "200".into());
        assert_eq!(all(&plan, may), [], "the cumulative figure stands for May");
        let told = typed(&[(12, Slot::Month(6), "4"), (13, Slot::Month(6), "1")]);
        let made = [(id("cot11"), Slot::Month(6), 5)];
        assert_eq!(all(&told, Slot::Through(6)), made, "a state is kept in its month");
    }
}
