//! Mỗi kỳ không quá n, month by month: which months are known, and the plan with other months put into it.
//!
//! Where a limit of each period ends is asked of its judge, on a copy of the plan. A month that is put in is added to
//! every cumulative figure that covers it, so that no other month changes.

use chrono::NaiveDate;

use super::cells::Cells;
use super::judge;
use super::months::Months;
use super::per_period::{Counts, periods, rows};
use super::status::Status;
use super::verdict::Verdict;
use crate::plan::{Id, Per, Plan, Slot, Target};
use crate::read::number;

/// Kỳ chưa hết and what it may still hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PeriodRoom {
    /// The months of the period.
    pub months: Months,
    /// Số đã có in it.
    pub have: u64,
    /// Số còn được thêm, 0 or more.
    pub left: u64,
}

/// What the measures of a target hold, together and each by itself.
#[derive(Clone, Debug, Default)]
pub(super) struct ByMonth {
    each: Vec<(Id, Counts)>,
    all: Counts,
}

impl ByMonth {
    pub fn of(plan: &Plan, target: &Target) -> Self {
        let rows = rows(plan, target);
        let own = |row: &Cells| (row.id, Counts::of(std::slice::from_ref(row)));
        Self { each: rows.iter().map(own).collect(), all: Counts::of(&rows) }
    }

    /// The months that hold what was typed, and of which nothing is assumed.
    pub fn kept(&self) -> Months {
        self.all.known().with(self.all.together())
    }

    /// The months whose own count nobody can tell: they cannot be tried one by one.
    pub fn together(&self) -> Months {
        self.all.together()
    }

    /// What was typed for one month.
    pub fn count(&self, month: u8) -> u64 {
        self.all.least(Months::from_iter([month]))
    }

    /// The periods that are not over, each with what it may still hold. One that shares a figure with another is not
    /// told: nobody knows how much of it is there.
    pub fn rooms(&self, open: Months, closed: u8, (most, per): (u64, Per)) -> Vec<PeriodRoom> {
        let to_come = open.without(self.kept().both(Months::up_to(closed)));
        let all = periods(per).into_iter();
        let own = all
            .filter(|months| !months.both(to_come).is_empty() && !self.all.reaches_out_of(*months));
        own.map(|months| {
            let have = self.all.least(months);
            PeriodRoom { months, have, left: most.saturating_sub(have) }
        })
        .collect()
    }

    /// The plan to put months into. What is assumed is held against no figure that contains it ("nằm trong"):
    /// nothing is assumed of those.
    fn copy(&self, plan: &Plan) -> Plan {
        let mut copy = plan.clone();
        for (id, _) in &self.each {
            if let Some(row) = copy.measures.get_mut(*id) {
                row.within.clear();
            }
        }
        copy
    }

    /// Puts months in one after another; what the judge says of all of them on a day, and the first with which a period
    /// is beyond its limit.
    pub fn play(
        &self,
        plan: &Plan,
        target: Id,
        months: &[(u8, u64)],
        day: NaiveDate,
    ) -> (Verdict, Option<u8>) {
        let mut copy = self.copy(plan);
        let mut end = judge::verdict(&copy, target, day);
        let mut beyond = None;
        for (month, count) in months {
            self.put(&mut copy, *month, *count);
            end = judge::verdict(&copy, target, day);
            if end.status == Status::NotMet && beyond.is_none() {
                beyond = Some(*month);
            }
        }
        (end, beyond)
    }

    /// Puts a count in for one month, once; one that was typed together with others stays. More than is typed goes to the first measure that lacks the month, less
    /// is taken from the measures in turn.
    fn put(&self, copy: &mut Plan, month: u8, count: u64) {
        if self.together().contains(month) {
            return;
        }
        let own = Months::from_iter([month]);
        let lacks = |counts: &Counts| !counts.known().contains(month);
        let first = self.each.iter().position(|(_, counts)| lacks(counts)).unwrap_or(0);
        let typed = self.count(month);
        let (more, mut less) = (count.saturating_sub(typed), typed.saturating_sub(count));
        for (place, (id, counts)) in self.each.iter().enumerate() {
            let before = counts.least(own);
            let taken = less.min(before);
            less -= taken;
            let added = if place == first { more } else { 0 };
            let now = (before - taken).saturating_add(added);
            if lacks(counts) || now != before {
                replace(copy, *id, month, (before, now));
            }
        }
    }
}

/// The month from whose figures on a period was beyond its limit for certain, without a break up to the last.
pub(super) fn beyond_since(plan: &Plan, id: Id, target: &Target, day: NaiveDate) -> u8 {
    let mut copy = plan.clone();
    let mut since = 12;
    for month in (1..=12).rev() {
        copy.figures.retain(|(measure, slot), _| match slot {
            Slot::Year => true,
            Slot::Month(of) | Slot::Through(of) => *of <= month || !target.part.contains(measure),
        });
        if judge::verdict(&copy, id, day).status != Status::NotMet {
            break;
        }
        since = month;
    }
    since
}

/// Writes the count of a month, and carries the difference into the cumulative figures that cover it.
fn replace(copy: &mut Plan, id: Id, month: u8, (before, now): (u64, u64)) {
    for end in month..=12 {
        let typed = number::parse_count(copy.figure(id, Slot::Through(end)));
        if let Ok(Some(total)) = typed {
            let total = total.saturating_sub(before).saturating_add(now);
            copy.figures.insert((id, Slot::Through(end)), total.to_string());
        }
    }
    copy.figures.insert((id, Slot::Month(month)), now.to_string());
}
