//! Cột vào số liệu nào: which measure of the plan a column of a form is for.

use std::collections::{BTreeMap, BTreeSet};

use super::meaning::Meaning;
use crate::plan::{Id, Plan};
use crate::read::search;

/// What a measure must be to take a figure.
enum Goal {
    /// The measure for this column of form 06a.
    Column(u8),
    /// The one measure whose name has all of the first words and none of the others.
    Named(&'static [&'static str], &'static [&'static str]),
}

/// Where the sum of some columns goes: all of `must`, and those of `may` that the form has.
struct Feed {
    goal: Goal,
    must: &'static [Meaning],
    may: &'static [Meaning],
}

const fn feed(goal: Goal, must: &'static [Meaning], may: &'static [Meaning]) -> Feed {
    Feed { goal, must, may }
}

/// In this order; of two for one measure the first that the form can give, which for a column of form 06a is the column
/// itself. What has to be digitised or paid is left to a
/// person: forms count dossiers there that need neither (domain-2026, 4.4).
const FEEDS: [Feed; 22] = {
    use Goal::{Column, Named};
    use Meaning as M;
    [
        feed(Column(3), &[M::RecTotal], &[]),
        feed(Column(4), &[M::RecOnline], &[]),
        feed(Column(4), &[M::RecOnlineFull, M::RecOnlinePart], &[M::RecOnlineOther]),
        feed(Column(5), &[M::RecDirect], &[]),
        feed(Column(5), &[M::RecCounter], &[M::RecPost]),
        feed(Column(6), &[M::RecPrev], &[]),
        feed(Column(7), &[M::DoneTotal], &[]),
        feed(Column(8), &[M::DoneEarly], &[]),
        feed(Column(9), &[M::DoneOnTime], &[]),
        feed(Column(10), &[M::DoneLate], &[]),
        feed(Column(10), &[M::DoneLateApologised, M::DoneLateUnapologised], &[]),
        feed(Column(11), &[M::OpenTotal], &[]),
        feed(Column(12), &[M::OpenInTime], &[]),
        feed(Column(13), &[M::OpenLate], &[]),
        feed(Column(13), &[M::OpenLateApologised, M::OpenLateUnapologised], &[]),
        feed(APOLOGISED, &[M::DoneLateApologised, M::OpenLateApologised], &[]),
        feed(APOLOGISED, &[M::DoneLateApologised], &[]),
        feed(Named(&["da so hoa", "thanh phan"], &["ket qua", "chua"]), &[M::PartsDone], &[]),
        feed(Named(&["da so hoa", "ket qua"], &["thanh phan", "chua"]), &[M::ResultsDone], &[]),
        feed(
            Named(&["toan trinh", "truc tuyen", "ho so"], &["mot phan"]),
            &[M::RecOnlineFull],
            &[],
        ),
        feed(
            Named(&["mot phan", "truc tuyen", "ho so"], &["toan trinh", "thu tuc", "tthc"]),
            &[M::RecOnlinePart],
            &[],
        ),
        feed(Named(&["da thanh toan truc tuyen"], &[]), &[M::PayOnline], &[]),
    ]
};

/// Hồ sơ trễ đã có thư xin lỗi (3.4.3).
const APOLOGISED: Goal = Goal::Named(&["xin loi"], &["chua", "khong", "hen lai"]);

/// What a column of form 06a counts, by its number.
pub(super) fn of_column(number: u8) -> Option<Meaning> {
    let is_its = |feed: &&Feed| matches!(feed.goal, Goal::Column(own) if own == number);
    FEEDS.iter().find(is_its)?.must.first().copied()
}

/// Số đo của một hay nhiều cột.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fed {
    /// The measure.
    pub measure: Id,
    /// The columns whose sum it takes, from 0.
    pub columns: Vec<usize>,
}

/// What each measure takes. `by_hand` says of a column where it goes, or that it goes nowhere; such a column feeds nothing
/// else.
pub(super) fn feeds(
    plan: &Plan,
    columns: &BTreeMap<Meaning, usize>,
    by_hand: &BTreeMap<usize, Option<Id>>,
) -> Vec<Fed> {
    let mut fed: Vec<Fed> = Vec::new();
    for (column, measure) in by_hand {
        let Some(measure) = measure.filter(|id| plan.measures.contains(*id)) else { continue };
        match fed.iter_mut().find(|it| it.measure == measure) {
            Some(own) => own.columns.push(*column),
            None => fed.push(Fed { measure, columns: vec![*column] }),
        }
    }
    let by_person: BTreeSet<Id> = fed.iter().map(|it| it.measure).collect();
    let free = |meaning: &Meaning| {
        columns.get(meaning).copied().filter(|column| !by_hand.contains_key(column))
    };
    for one in &FEEDS {
        let must: Option<Vec<usize>> = one.must.iter().map(free).collect();
        let (Some(mut columns), Some(measure)) = (must, goal(plan, &one.goal)) else { continue };
        if by_person.contains(&measure) || fed.iter().any(|it| it.measure == measure) {
            continue;
        }
        columns.extend(one.may.iter().filter_map(free));
        fed.push(Fed { measure, columns });
    }
    fed
}

fn goal(plan: &Plan, goal: &Goal) -> Option<Id> {
    let mut offered = plan.measures.iter().filter(|(_, row)| !row.retired);
    match goal {
        Goal::Column(number) => {
            let holds = |column: &str| column.trim().parse() == Ok(*number);
            offered.find(|(_, row)| holds(&row.column)).map(|(id, _)| id)
        }
        Goal::Named(all, none) => {
            let fits = |label: &str| {
                let label = search::fold(label);
                all.iter().all(|it| label.contains(it)) && !none.iter().any(|it| label.contains(it))
            };
            let mut found =
                offered.filter(|(_, row)| row.column.trim().is_empty() && fits(&row.label));
            let (id, _) = found.next()?;
            found.next().is_none().then_some(id)
        }
    }
}
