//! Bảng số liệu. The measures as the figures page shows them, and the remarks on its cells.

use chrono::NaiveDate;

use super::cells::Cells;
use super::coverage::{asked, has_begun, is_asked};
use super::person::keeps;
use super::verdict::Problem;
use super::year;
use crate::plan::{Id, Plan, Slot, YearRule};
use crate::read::sorted::sort_by_key;

/// Một nhóm số đo.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MeasureGroup {
    /// Its name; empty for measures without one.
    pub name: String,
    /// Its measures: the columns of form II.06a in the form's order, then the others in the plan's.
    pub rows: Vec<Id>,
    /// Tùy chọn: the columns of the form among them that no target reads, there for its sums.
    pub optional: Vec<Id>,
    /// Whether it holds columns of the form.
    pub form: bool,
}

/// The groups in the order of the plan, those with columns of form II.06a first.
pub fn sheet(plan: &Plan) -> Vec<MeasureGroup> {
    let wanted = asked(plan);
    let mut groups: Vec<MeasureGroup> = Vec::new();
    for (id, row) in plan.measures.iter().filter(|(_, row)| !row.retired) {
        let name = row.group.trim();
        if groups.iter().all(|group| group.name != name) {
            groups.push(MeasureGroup { name: name.to_owned(), ..MeasureGroup::default() });
        }
        let Some(group) = groups.iter_mut().find(|group| group.name == name) else { continue };
        let column = !row.column.trim().is_empty();
        group.form = group.form || column;
        group.rows.push(id);
        if column && !wanted.contains(&id) {
            group.optional.push(id);
        }
    }
    let number = |id: &Id| {
        let column = plan.measures.get(*id).map(|row| row.column.trim().parse::<u8>());
        column.and_then(Result::ok).unwrap_or(u8::MAX)
    };
    // The sorts are stable: among equals, the order of the plan.
    for group in &mut groups {
        sort_by_key(&mut group.rows, number);
    }
    sort_by_key(&mut groups, |group| !group.form);
    groups
}

/// Số của bạn: the measures asked for that concern a person, who enters them or leads what reads them; groups
/// are looked through. All that are asked for if nobody is named, or none concerns the person.
pub fn own(plan: &Plan, person: Option<Id>) -> Vec<Id> {
    let all = asked(plan);
    let Some(person) = person else { return all };
    let own: Vec<Id> = all.iter().copied().filter(|id| keeps(plan, *id, person)).collect();
    if own.is_empty() { all } else { own }
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

/// Ô trống kế tiếp: the first of these measures, row by row as the sheet shows them, that is blank in a month; a
/// measure with one figure a year stands in its row.
pub fn first_blank(plan: &Plan, own: &[Id], month: u8) -> Option<(Id, Slot)> {
    blank_in(plan, &sheet(plan), own, month)
}

fn blank_in(plan: &Plan, groups: &[MeasureGroup], own: &[Id], month: u8) -> Option<(Id, Slot)> {
    let rows = groups.iter().flat_map(|group| &group.rows);
    let blank = |(id, slot): &(Id, Slot)| {
        is_asked(plan, *id, *slot) && plan.figure(*id, *slot).trim().is_empty()
    };
    rows.filter(|id| own.contains(id)).filter_map(|id| cell_in(plan, *id, month)).find(blank)
}

fn cell_in(plan: &Plan, measure: Id, month: u8) -> Option<(Id, Slot)> {
    Some((measure, slot_in(plan.measures.get(measure)?.rule, month)))
}

/// Ô bắt đầu nhập của một tháng: the first blank cell, or column 3 where a whole form II.06a waits, so that it is
/// typed across as it stands on paper.
pub fn month_start(plan: &Plan, own: &[Id], month: u8) -> Option<(Id, Slot)> {
    let groups = sheet(plan);
    let first = blank_in(plan, &groups, own, month)?;
    let untouched = |id: &Id| plan.figure(*id, Slot::Month(month)).trim().is_empty();
    let form = groups.iter().find(|group| group.form && group.rows.contains(&first.0));
    let top = form.filter(|group| group.rows.iter().all(untouched));
    let top = top.and_then(|group| cell_in(plan, *group.rows.first()?, month));
    Some(top.unwrap_or(first))
}

/// The cell of a measure in a month's column: that of the year, if it has one figure a year.
pub const fn slot_in(rule: YearRule, month: u8) -> Slot {
    match rule {
        YearRule::Year | YearRule::Date => Slot::Year,
        YearRule::Sum | YearRule::Latest => Slot::Month(month),
    }
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
    fn the_form_comes_first_with_all_its_columns_in_its_own_order() {
        let plan = preset::ba_xa_2024();
        let groups = sheet(&plan);
        let first = groups.first().unwrap();
        let columns: Vec<Id> = (3..=13).map(|number| id(&format!("cot{number}"))).collect();
        assert_eq!(first.rows, columns);
        assert_eq!(groups.iter().filter(|group| group.form).count(), 1);
        assert!(first.optional.contains(&id("cot3")) && !first.optional.contains(&id("cot10")));
        let all: usize = groups.iter().map(|group| group.rows.len()).sum();
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
        let later = |month, through, months| {
            let problem = Problem::NotItsMonths { through, months };
            [Remark { slot: Slot::Through(month), problem, note: true }]
        };
        assert_eq!(put(Slot::Through(6), "80"), later(6, 80, 90), "it cannot have shrunk");
        assert_eq!(put(Slot::Through(6), "95"), []);
        assert_eq!(put(Slot::Month(5), "7"), later(6, 95, 97), "and grows by its months");
        assert_eq!(put(Slot::Through(6), "97"), []);
    }

    #[test]
    fn the_first_blank_goes_row_by_row_and_passes_no_figure_of_the_year() {
        let mut plan = preset::ba_xa_2024();
        let all = own(&plan, None);
        assert_eq!(first_blank(&plan, &all, 5), Some((id("cot7"), Slot::Month(5))));
        let rows: Vec<Id> = sheet(&plan).into_iter().flat_map(|group| group.rows).collect();
        let yearly = rows.iter().position(|row| *row == id("m11")).unwrap();
        for measure in rows.iter().take(yearly) {
            plan.figures.insert((*measure, Slot::Month(5)), "0".into());
        }
        assert_eq!(first_blank(&plan, &all, 5), Some((id("m11"), Slot::Year)));
        plan.figures.insert((id("m11"), Slot::Year), "9".into());
        let (next, _) = first_blank(&plan, &all, 5).unwrap();
        assert!(rows.iter().position(|row| *row == next) > Some(yearly));
        assert_eq!(first_blank(&plan, &[id("cot7")], 5), None, "within what is asked of");
    }

    #[test]
    fn a_month_begins_with_the_whole_form_or_goes_on_where_it_was_left() {
        let mut plan = preset::ba_xa_2024();
        let all = own(&plan, None);
        assert_eq!(month_start(&plan, &all, 6), Some((id("cot3"), Slot::Month(6))));
        plan.figures.insert((id("cot3"), Slot::Month(6)), "130".into());
        assert_eq!(month_start(&plan, &all, 6), Some((id("cot7"), Slot::Month(6))));
        for measure in ["cot7", "cot8", "cot9", "cot10", "cot13"] {
            plan.figures.insert((id(measure), Slot::Month(6)), "0".into());
        }
        assert_eq!(month_start(&plan, &all, 6), Some((id("m343"), Slot::Month(6))));
        assert_eq!(month_start(&plan, &[], 6), None);
    }

    #[test]
    fn a_figure_concerns_who_enters_it_or_leads_what_reads_it() {
        let plan = preset::ba_xa_2024();
        let all = own(&plan, None);
        assert_eq!(all, asked(&plan));
        let finance = own(&plan, Some(id("tckt")));
        assert!(finance.len() < all.len());
        // Member of the one-stop group, which leads 3.4.1.
        let member = *plan.members(id("motcua")).first().unwrap();
        assert!(own(&plan, Some(member)).contains(&id("cot10")));
        assert!(!own(&plan, Some(id("tckt"))).contains(&id("m11")));
        // 11 columns of the form of which 5 are asked for, and 13 more.
        assert_eq!(own(&plan, Some(id("motcua"))).len(), 18);
        // Whom nothing concerns is asked for everything.
        assert_eq!(own(&plan, Some(id("khong"))), all);
    }
}
