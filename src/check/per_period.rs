//! Mỗi kỳ không quá n: counts held against a limit month by month, quarter by quarter or over the year.
//!
//! A cumulative figure says what several months held together, not which of them. A period is within its limit if it
//! would be even with all of that; and if the months together hold more than the limit allows all of them, one of
//! them is beyond it, whichever it is.

use chrono::Datelike as _;

use super::basis::Basis;
use super::cells::Cells;
use super::months::Months;
use super::status::Status;
use super::verdict::{Problem, Shortfall, Side, Threshold, Value, Verdict, YearStep};
use super::year;
use crate::plan::{At, Id, Per, Plan, Slot, Target, TargetField, YearRule};
use crate::read::number;

/// What is known of several months together only: a cumulative figure less the months typed within it.
#[derive(Clone, Copy, Debug)]
struct Lump {
    count: u64,
    months: Months,
}

/// What the measures of a target hold, month by month.
#[derive(Clone, Debug, Default)]
pub(super) struct Counts {
    /// The counts of single months, as far as they are known.
    own: [u64; 12],
    lumps: Vec<Lump>,
    /// The months for which some measure has something.
    typed: Months,
    /// The months up to the last one typed for which some measure has nothing.
    open: Months,
}

impl Counts {
    pub(super) fn of(rows: &[Cells]) -> Self {
        let mut counts = Self::default();
        let mut covered = Vec::new();
        for row in rows {
            let known = counts.add(row);
            covered.push(known);
            counts.typed = counts.typed.with(known);
        }
        let last = counts.last();
        for known in covered {
            counts.open = counts.open.with(Months::up_to(last).without(known));
        }
        counts
    }

    /// Adds the figures of one measure; the months that they say something about.
    fn add(&mut self, row: &Cells) -> Months {
        let mut known = Months::NONE;
        let (mut after, mut before) = (0, 0);
        for (end, total) in row.totals() {
            let block = Months::up_to(end).without(Months::up_to(after));
            self.block(row, block, total.saturating_sub(before));
            (after, before) = (end, total);
            known = known.with(block);
        }
        for month in after + 1..=12 {
            if let Some(count) = row.by_itself(month) {
                self.month(month, count);
                known.add(month);
            }
        }
        known
    }

    /// The months of one cumulative figure. Where those typed within it contradict it, it goes before them, as it
    /// does in the sum of the year.
    fn block(&mut self, row: &Cells, months: Months, total: u64) {
        let single = |month: u8| row.by_itself(month).map(|count| (month, count));
        let typed: Vec<(u8, u64)> = months.iter().filter_map(single).collect();
        let sum = typed.iter().fold(0_u64, |sum, (_, count)| sum.saturating_add(*count));
        let blank = months.without(typed.iter().map(|(month, _)| *month).collect());
        let rest = total.checked_sub(sum).filter(|rest| *rest == 0 || !blank.is_empty());
        let (single, count, months) = match rest {
            Some(rest) => (typed, rest, blank),
            None => (Vec::new(), total, months),
        };
        for (month, count) in single {
            self.month(month, count);
        }
        match months.last() {
            Some(month) if months.len() == 1 => self.month(month, count),
            // Nothing among them is nothing in each.
            Some(_) if count > 0 => self.lumps.push(Lump { count, months }),
            Some(_) | None => {}
        }
    }

    fn month(&mut self, month: u8, count: u64) {
        let place = usize::from(month).checked_sub(1).and_then(|place| self.own.get_mut(place));
        if let Some(own) = place {
            *own = own.saturating_add(count);
        }
    }

    /// The last month for which something is known; 0 if nothing is.
    fn last(&self) -> u8 {
        self.typed.last().unwrap_or(0)
    }

    /// What months hold at least: their own counts, and the figures that lie wholly within them.
    pub(super) fn least(&self, months: Months) -> u64 {
        let own = months.iter().filter_map(|month| self.own.get(usize::from(month) - 1));
        let within = self.lumps.iter().filter(|lump| lump.months.without(months).is_empty());
        own.copied().chain(within.map(|lump| lump.count)).fold(0, u64::saturating_add)
    }

    /// What they hold at most, of what is typed: every figure that reaches into them is theirs.
    fn most(&self, months: Months) -> u64 {
        let across = self.across(months).map(|lump| lump.count);
        std::iter::once(self.least(months)).chain(across).fold(0, u64::saturating_add)
    }

    /// The figures that lie in them and in other months.
    fn across(&self, months: Months) -> impl Iterator<Item = &Lump> {
        self.lumps.iter().filter(move |lump| {
            let within = lump.months.without(months);
            within != lump.months && !within.is_empty()
        })
    }

    fn is_open(&self, months: Months) -> bool {
        months.without(self.open) != months
    }

    /// Whether a figure lies in some of these months and in other months, so that nobody can tell what they hold.
    pub(super) fn reaches_out_of(&self, months: Months) -> bool {
        self.across(months).next().is_some()
    }

    /// The months of which a count is known by itself, of every measure.
    pub(super) fn known(&self) -> Months {
        self.typed.without(self.open).without(self.together())
    }

    /// The months of which a cumulative figure says only what they hold together with others.
    pub(super) fn together(&self) -> Months {
        self.lumps.iter().fold(Months::NONE, |sum, lump| sum.with(lump.months))
    }
}

/// The periods of a year, each by its months.
pub(super) fn periods(per: Per) -> Vec<Months> {
    let length = match per {
        Per::Month => 1,
        Per::Quarter => 3,
        Per::Year => 12,
    };
    let ends = (1..=12_u8).filter(|month| month % length == 0);
    ends.map(|end| Months::up_to(end).without(Months::up_to(end - length))).collect()
}

/// Judges one target.
pub(super) fn judge(plan: &Plan, id: Id, target: &Target, verdict: &mut Verdict) {
    let limit = number::parse_count(&target.threshold).map_err(|why| {
        verdict.fault(At::Target(id, TargetField::Threshold), Problem::Count(why));
    });
    let per = target.per;
    verdict.threshold = limit.unwrap_or_default().map(|most| Threshold::PerPeriod { most, per });
    let rows = rows(plan, target);
    explain(plan, &rows, verdict);
    if rows.iter().any(|row| row.rule != YearRule::Sum) {
        verdict.fault(At::Target(id, TargetField::Part), Problem::NotMonthly);
        return;
    }
    for row in &rows {
        for (slot, why) in row.wrong(12) {
            verdict.fault(At::Figure(row.id, slot), Problem::Count(why));
        }
    }
    let above = rows.iter().filter_map(|row| Some((row.id, year::above_whole(plan, row.id, 12)?)));
    let above: Vec<(Id, Problem)> = above.collect();
    for (measure, problem) in &above {
        verdict.fault(At::Figure(*measure, Slot::Year), *problem);
    }
    let Ok(limit) = limit else { return };
    if !above.is_empty() {
        return;
    }
    let counts = Counts::of(&rows);
    verdict.missing = counts.open;
    verdict.rests_on = Months::up_to(counts.last()).without(counts.open);
    verdict.as_of = verdict.rests_on.last();
    let Some(most) = limit else {
        verdict.status = Status::Tracked;
        verdict.value = highest(&counts, &periods(per));
        return;
    };
    hold(plan, &counts, (most, per), verdict);
}

/// Holds every period against the limit.
fn hold(plan: &Plan, counts: &Counts, (most, per): (u64, Per), verdict: &mut Verdict) {
    let all = periods(per);
    if let Some((count, over, months)) = beyond(counts, &all, most) {
        verdict.status = Status::NotMet;
        verdict.shortfall = Shortfall::Lost(over);
        verdict.value = Some(Value::Peak { count, months });
        verdict.missing = verdict.missing.with(undecided(counts, &all, most));
        verdict.decided_early = !verdict.missing.is_empty();
        let seen = Months::up_to(counts.last()).without(verdict.missing);
        verdict.rests_on = seen.with(months.both(counts.typed));
        verdict.as_of = verdict.rests_on.last();
        return;
    }
    verdict.missing = verdict.missing.with(undecided(counts, &all, most));
    verdict.rests_on = verdict.rests_on.without(verdict.missing);
    verdict.as_of = verdict.rests_on.last();
    if verdict.rests_on.is_empty() {
        return;
    }
    let known: Vec<Months> =
        all.into_iter().filter(|months| !months.both(verdict.rests_on).is_empty()).collect();
    verdict.value = highest(counts, &known);
    verdict.status = Status::Met;
    // It is met for good once its last month is in, and none before it is missing.
    let due = verdict.due.filter(|due| plan.year() == Some(due.year()));
    let end = due.and_then(|due| u8::try_from(due.month()).ok()).unwrap_or(12);
    let complete = verdict.missing.is_empty() && counts.last() >= end;
    verdict.so_far = !(verdict.past_due && complete);
}

/// The period with the most beyond the limit: its count, by how much, its months. Where no single one is known to
/// be, the fewest that hold more together than all of them may.
fn beyond(counts: &Counts, all: &[Months], most: u64) -> Option<(u64, u64, Months)> {
    let mut worst: Option<(u64, Months)> = None;
    for months in all {
        let count = counts.least(*months);
        if count > most && worst.is_none_or(|(other, _)| count > other) {
            worst = Some((count, *months));
        }
    }
    if let Some((count, months)) = worst {
        return Some((count, count - most, months));
    }
    let spread = all.iter().any(|months| counts.across(*months).next().is_some());
    if !spread {
        return None;
    }
    let mut found: Option<(u32, u64, u64, Months)> = None;
    for set in 1..1_u16 << all.len() {
        let size = set.count_ones();
        if found.is_some_and(|(smallest, ..)| smallest <= size) {
            continue;
        }
        let chosen = all.iter().enumerate().filter(|(place, _)| (set >> place) & 1 == 1);
        let months = chosen.fold(Months::NONE, |sum, (_, months)| sum.with(*months));
        let (count, may) = (counts.least(months), most.saturating_mul(u64::from(size)));
        if count > may {
            found = Some((size, count, count - may, months));
        }
    }
    found.map(|(_, count, over, months)| (count, over, months))
}

/// The months of the periods that may lie within their limit or beyond it, as far as something is typed after them.
fn undecided(counts: &Counts, all: &[Months], most: u64) -> Months {
    let typed = Months::up_to(counts.last());
    all.iter()
        .filter(|months| counts.least(**months) <= most && counts.most(**months) > most)
        .flat_map(|months| {
            counts.across(*months).flat_map(|lump| lump.months.both(*months).both(typed).iter())
        })
        .collect()
}

/// The period that holds the most, or the months of a cumulative figure if those hold more together.
fn highest(counts: &Counts, all: &[Months]) -> Option<Value> {
    let typed = |months: &Months| !months.both(counts.typed).is_empty();
    let exact = all.iter().filter(|months| {
        typed(months) && counts.across(**months).next().is_none() && !counts.is_open(**months)
    });
    let exact = exact.map(|months| (counts.least(*months), *months));
    let lumps = all.iter().flat_map(|months| counts.across(*months));
    let mut highest: Option<(u64, Months)> = None;
    for (count, months) in exact.chain(lumps.map(|lump| (lump.count, lump.months))) {
        if highest.is_none_or(|(other, _)| count > other) {
            highest = Some((count, months));
        }
    }
    highest.map(|(count, months)| Value::Peak { count, months })
}

/// What each period had reached by each month, for a chart; months that nobody can tell apart have no value.
pub(super) fn series(plan: &Plan, target: &Target) -> Vec<(u8, Value)> {
    let rows = rows(plan, target);
    if rows.iter().any(|row| row.rule != YearRule::Sum) {
        return Vec::new();
    }
    let counts = Counts::of(&rows);
    let at = |month: u8| {
        let period = periods(target.per).into_iter().find(|months| months.contains(month))?;
        let seen = period.both(Months::up_to(month));
        let known = counts.typed.contains(month)
            && !counts.is_open(seen)
            && counts.across(seen).next().is_none();
        known.then(|| (month, Value::Count(counts.least(seen))))
    };
    (1..=12).filter_map(at).collect()
}

/// The figures of what it counts, each measure once.
pub(super) fn rows(plan: &Plan, target: &Target) -> Vec<Cells> {
    let mut rows: Vec<Cells> = Vec::new();
    for id in &target.part {
        if rows.iter().all(|row| row.id != *id) {
            rows.extend(Cells::read(plan, *id));
        }
    }
    rows
}

fn explain(plan: &Plan, rows: &[Cells], verdict: &mut Verdict) {
    verdict.steps.extend(rows.iter().map(|row| {
        let basis = Basis::of(plan, [row.id], 12);
        YearStep {
            side: Side::Part,
            measure: row.id,
            value: basis.value(row.id),
            entries: basis.entries(row.id),
        }
    }));
}
