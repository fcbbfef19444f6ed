//! Bảng số liệu. The measures as the figures page shows them, and the remarks on its cells.

use chrono::NaiveDate;

use super::cells::Cells;
use super::coverage::{asked, has_begun, is_asked};
use super::verdict::Problem;
use super::year;
use crate::plan::{Id, Plan, Slot, YearRule};
use crate::read::sorted::sort_by_key;

/// Một nhóm số đo.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MeasureGroup {
    /// Its name; empty for measures without one.
    pub name: String,
    /// The measures that the plan reads, and its own that nothing reads yet.
    pub rows: Vec<Id>,
    /// The columns of form II.06a shown only for its sums.
    pub others: Vec<Id>,
}

/// The groups in the order of the plan, those with columns of form II.06a first.
pub fn sheet(plan: &Plan) -> Vec<MeasureGroup> {
    let wanted = asked(plan);
    let mut groups: Vec<(bool, MeasureGroup)> = Vec::new();
    for (id, row) in plan.measures.iter().filter(|(_, row)| !row.retired) {
        let name = row.group.trim();
        if groups.iter().all(|(_, group)| group.name != name) {
            groups.push((false, MeasureGroup { name: name.to_owned(), ..MeasureGroup::default() }));
        }
        let Some((form, group)) = groups.iter_mut().find(|(_, group)| group.name == name) else {
            continue;
        };
        *form = *form || !row.column.trim().is_empty();
        let own = wanted.contains(&id) || row.column.trim().is_empty();
        if own { group.rows.push(id) } else { group.others.push(id) }
    }
    // The sort is stable: within each kind, the order of the plan.
    sort_by_key(&mut groups, |(form, _)| !form);
    groups.into_iter().map(|(_, group)| group).collect()
}

/// Lời nhắc ở một ô.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The cell; for a measure with months, the year means its year figure.
    pub slot: Slot,
    /// The problem.
    pub problem: Problem,
    /// Only a note: the figure still counts.
    pub note: bool,
}

/// The remarks on the cells of one measure, today.
pub fn remarks(plan: &Plan, measure: Id, today: NaiveDate) -> Vec<Remark> {
    let typed: Vec<Slot> = plan.figures_of(measure).map(|(slot, _)| slot).collect();
    let mut found: Vec<Remark> = Vec::new();
    for slot in typed {
        let said = year::cell(plan, measure, slot);
        let problem = said.problem.map(|problem| Remark { slot, problem, note: false });
        let note = said.note.map(|problem| Remark { slot, problem, note: true });
        let ahead = is_ahead(plan, measure, slot, today);
        let ahead = ahead.then_some(Remark { slot, problem: Problem::NotBegun, note: true });
        found.extend(problem.into_iter().chain(note).chain(ahead));
    }
    found.extend(against_months(plan, measure));
    // A cell shows it first; the year figure only if no cell does.
    let whole = year::figure(plan, measure, 12).problems.into_iter();
    let whole = whole.filter(|(slot, problem)| {
        *slot == Slot::Year && matches!(problem, Problem::AboveWhole { .. })
    });
    found.extend(whole.map(|(slot, problem)| Remark { slot, problem, note: false }));
    found
}

/// Whether there is a figure in a month that has not begun.
fn is_ahead(plan: &Plan, measure: Id, slot: Slot, today: NaiveDate) -> bool {
    let (Slot::Month(month) | Slot::Through(month)) = slot else { return false };
    !plan.figure(measure, slot).trim().is_empty() && !has_begun(plan, month, today)
}

/// Cumulative figures that the months typed under them contradict. The year figure is taken from the
/// cumulative one.
fn against_months(plan: &Plan, measure: Id) -> Vec<Remark> {
    let Some(row) = Cells::read(plan, measure).filter(|row| row.rule == YearRule::Sum) else {
        return Vec::new();
    };
    let said = |month: u8| {
        let (through, months) = row.contradicted(month)?;
        let problem = Problem::NotItsMonths { through, months };
        Some(Remark { slot: Slot::Through(month), problem, note: true })
    };
    (1..=12).filter_map(said).collect()
}

/// Ô trống cần nhập: the first blank cell that a month asks for, in the order of the sheet; a figure of the
/// year comes after those of the month.
pub fn first_blank(plan: &Plan, month: u8) -> Option<(Id, Slot)> {
    let wanted = asked(plan);
    let rows = sheet(plan).into_iter().flat_map(|group| group.rows);
    let rows: Vec<Id> = rows.filter(|id| wanted.contains(id)).collect();
    [Slot::Month(month), Slot::Year].into_iter().find_map(|slot| {
        let blank =
            |id: &&Id| is_asked(plan, **id, slot) && plan.figure(**id, slot).trim().is_empty();
        rows.iter().find(blank).map(|id| (*id, slot))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::preset;

    fn id(text: &str) -> Id {
        text.parse().unwrap()
    }

    /// The remarks once the plan's year is over.
    fn remarks(plan: &Plan, measure: Id) -> Vec<Remark> {
        super::remarks(plan, measure, NaiveDate::from_ymd_opt(2025, 2, 1).unwrap())
    }

    #[test]
    fn a_figure_of_a_month_to_come_is_marked_and_counts() {
        let mut plan = preset::ba_xa_2024();
        for (month, text) in [(5, "1"), (6, "2"), (8, "3"), (9, " ")] {
            plan.figures.insert((id("cot7"), Slot::Month(month)), text.into());
        }
        plan.figures.insert((id("cot8"), Slot::Through(12)), "9".into());
        let today = NaiveDate::from_ymd_opt(2024, 6, 2).unwrap();
        let note = |slot| Remark { slot, problem: Problem::NotBegun, note: true };
        let said = |measure: &str| super::remarks(&plan, id(measure), today);
        assert_eq!(said("cot7"), [note(Slot::Month(8))]);
        assert!(said("cot8").contains(&note(Slot::Through(12))));
        assert_eq!(year::figure(&plan, id("cot7"), 12).value, Some(6));
    }

    #[test]
    fn the_form_comes_first_with_its_unread_columns_apart() {
        let plan = preset::ba_xa_2024();
        let groups = sheet(&plan);
        let first = groups.first().unwrap();
        assert!(first.rows.contains(&id("cot10")) && first.others.contains(&id("cot3")));
        let all: usize = groups.iter().map(|group| group.rows.len() + group.others.len()).sum();
        assert_eq!(all, plan.measures.len());
    }

    #[test]
    fn remarks_name_their_cells() {
        let mut plan = preset::ba_xa_2024();
        plan.figures.insert((id("cot7"), Slot::Month(2)), "40".into());
        plan.figures.insert((id("cot8"), Slot::Month(1)), "hai".into());
        plan.figures.insert((id("cot8"), Slot::Month(2)), "41".into());
        let found = remarks(&plan, id("cot8"));
        assert_eq!(found.first().unwrap().slot, Slot::Month(1));
        assert!(!found.first().unwrap().note);
        let above = Problem::AboveWhole { found: 41, whole: 40 };
        assert!(found.contains(&Remark { slot: Slot::Month(2), problem: above, note: true }));
        assert_eq!(remarks(&plan, id("cot7")), []);
        // A letter in February for a delay in January is not an error.
        for (measure, month, text) in [
            ("cot10", 1, "1"),
            ("cot10", 2, "0"),
            ("cot13", 1, "0"),
            ("cot13", 2, "0"),
            ("m343", 2, "1"),
        ] {
            plan.figures.insert((id(measure), Slot::Month(month)), text.into());
        }
        assert_eq!(remarks(&plan, id("m343")), []);
    }

    #[test]
    fn months_that_contradict_their_cumulative_figure_are_told() {
        let mut plan = preset::ba_xa_2024();
        let mut put = |slot, text: &str| {
            plan.figures.insert((id("cot7"), slot), text.into());
            remarks(&plan, id("cot7"))
        };
        assert_eq!(put(Slot::Through(3), "90"), []);
        assert_eq!(put(Slot::Month(1), "40"), []);
        let told = |through, months| {
            let problem = Problem::NotItsMonths { through, months };
            [Remark { slot: Slot::Through(3), problem, note: true }]
        };
        assert_eq!(put(Slot::Month(2), "60"), told(90, 100));
        assert_eq!(put(Slot::Month(2), "30"), []);
        assert_eq!(put(Slot::Month(3), "10"), told(90, 80), "every month is there");
        assert_eq!(put(Slot::Month(3), "20"), []);
    }

    #[test]
    fn the_first_blank_skips_what_is_typed() {
        let mut plan = preset::ba_xa_2024();
        let (first, slot) = first_blank(&plan, 5).unwrap();
        plan.figures.insert((first, slot), "1".into());
        assert_ne!(first_blank(&plan, 5), Some((first, slot)));
        for group in sheet(&plan) {
            for measure in group.rows {
                plan.figures.insert((measure, Slot::Month(5)), "0".into());
            }
        }
        assert_eq!(first_blank(&plan, 5), Some((id("m11"), Slot::Year)));
    }
}
