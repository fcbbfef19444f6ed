//! How far the year has progressed, what is asked for, and what was typed.

use chrono::NaiveDate;

use super::cells::Cells;
use super::measures::counted_by;
use crate::plan::{Id, Plan, Slot, Target, Window, YearRule};
use crate::read::day;
use crate::read::sorted;

/// The last month of a year whose window is over: 0 before the first, 12 from the year's end on.
pub fn last_closed_month(year: i32, window: Window, today: NaiveDate) -> u8 {
    let fifteenth = window == Window::FromFifteenth;
    let closed = |month: &u8| {
        day::month_window(year, *month, fifteenth).is_some_and(|(_, last)| today > last)
    };
    (1..=12).rev().find(closed).unwrap_or(0)
}

/// Whether the window of a month of the plan's year has begun. While the year is not typed, every one has.
pub fn has_begun(plan: &Plan, month: u8, today: NaiveDate) -> bool {
    let fifteenth = plan.frame.window == Window::FromFifteenth;
    let window = plan.year().and_then(|year| day::month_window(year, month, fifteenth));
    window.is_none_or(|(first, _)| today >= first)
}

/// Đến tháng n: the last month of the plan's year whose window is over; `None` before the first,
/// and while the year is not typed.
pub fn coverage(plan: &Plan, today: NaiveDate) -> Option<u8> {
    let month = last_closed_month(plan.year()?, plan.frame.window, today);
    (month > 0).then_some(month)
}

/// The measures whose figures are asked for, in order: read by a target that applies, not retired.
pub fn asked(plan: &Plan) -> Vec<Id> {
    let applies = |target: &Target| !target.not_applicable || target.reason.trim().is_empty();
    let applying = plan.targets.iter().filter(|(_, target)| applies(target));
    let read = sorted::set(applying.flat_map(|(_, target)| counted_by(target)));
    let wanted = plan.measures.iter().filter(|(id, row)| read.contains(id) && !row.retired);
    wanted.map(|(id, _)| id).collect()
}

/// Whether a measure is asked for in a period. A month that a cumulative entry covers is not.
pub fn is_asked(plan: &Plan, measure: Id, slot: Slot) -> bool {
    let Some(row) = Cells::read(plan, measure) else { return false };
    match (row.rule, slot) {
        (YearRule::Year | YearRule::Date, slot) => slot == Slot::Year,
        (YearRule::Sum, Slot::Month(month)) => !row.is_within_cumulative(month),
        (YearRule::Sum, Slot::Through(_)) | (YearRule::Latest, Slot::Month(_)) => true,
        (YearRule::Sum, Slot::Year) | (YearRule::Latest, Slot::Year | Slot::Through(_)) => false,
    }
}

/// Tháng cần nhập. The last month, up to one, in which a figure is asked for and blank, of the measures wanted.
pub fn last_blank(plan: &Plan, through: u8, wanted: impl Fn(Id) -> bool) -> Option<u8> {
    let own: Vec<Id> = asked(plan).into_iter().filter(|id| wanted(*id)).collect();
    (1..=through).rev().find(|month| {
        let slot = Slot::Month(*month);
        own.iter().any(|id| is_asked(plan, *id, slot) && is_blank(plan, *id, slot))
    })
}

/// Đã nhập n trên m. How many figures of a period are known, and how many there are: a month that a
/// cumulative entry covers is known, so that typing one never lowers the count.
pub fn entered(plan: &Plan, slot: Slot) -> (usize, usize) {
    entered_of(plan, &asked(plan), slot)
}

/// The same, of some of the measures that are asked for.
pub fn entered_of(plan: &Plan, measures: &[Id], slot: Slot) -> (usize, usize) {
    let known = |id: Id| {
        let within = matches!(slot, Slot::Month(_)) && !is_asked(plan, id, slot);
        within || !is_blank(plan, id, slot)
    };
    let wanted = measures.iter().copied().filter(|id| {
        let rule = plan.measures.get(*id).map(|row| row.rule);
        is_asked(plan, *id, slot) || (matches!(slot, Slot::Month(_)) && rule == Some(YearRule::Sum))
    });
    wanted.fold((0, 0), |(typed, all), id| (typed + usize::from(known(id)), all + 1))
}

fn is_blank(plan: &Plan, measure: Id, slot: Slot) -> bool {
    plan.figure(measure, slot).trim().is_empty()
}
