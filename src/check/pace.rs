//! Tốc độ. What the complete months of a target brought, and so what a coming month may bring.
//!
//! Nothing is rounded before the end: a mean of 8,6 cases a month that was cut to 8 seven times would lose four
//! cases, and a target that has missed nothing would seem to fail.

use super::basis::Basis;
use super::by_month::ByMonth;
use super::counted::sides;
use super::measures::counted_by;
use super::months::Months;
use super::running::Running;
use crate::plan::{Id, Plan, Target, TargetKind, YearRule};

/// Một vế của chỉ tiêu theo thời gian: where it stands, and what a month adds to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flow {
    /// Số đã có: that of the complete months, and of the open ones that are kept as they were typed.
    pub base: u64,
    /// What was gained in so many months.
    pub gained: u64,
    /// Số tháng in which it was gained, 1 to 12.
    pub over: u64,
}

impl Flow {
    /// What stays as it is.
    const fn still(base: u64) -> Self {
        Self { base, gained: 0, over: 1 }
    }

    /// Where it is after so many more months, rounded down.
    pub fn down(self, months: u64) -> u64 {
        let more = u128::from(self.gained) * u128::from(months) / u128::from(self.over.max(1));
        self.base.saturating_add(u64::try_from(more).unwrap_or(u64::MAX))
    }

    /// The same, rounded up.
    pub fn up(self, months: u64) -> u64 {
        let more =
            (u128::from(self.gained) * u128::from(months)).div_ceil(u128::from(self.over.max(1)));
        self.base.saturating_add(u64::try_from(more).unwrap_or(u64::MAX))
    }

    /// Where it is after so many more months, in parts of which `over` make one, so that nothing is rounded.
    pub(super) const fn exact(self, months: u64) -> u64 {
        let base = self.base.saturating_mul(self.over);
        base.saturating_add(self.gained.saturating_mul(months))
    }
}

/// Tốc độ của một chỉ tiêu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Tháng đủ số liệu: their window is over, and every measure of the target has a figure for them. Two or more.
    pub complete: Months,
    /// Tháng còn lại up to the last: those that are not complete. A gap in the past is one of them, because its
    /// figures are still to come; one month of them at least has not ended.
    pub open: Months,
    /// Tháng giữ như đã nhập: open months that hold what was typed for them and go by no pace, most often the one that
    /// is running.
    pub kept: Months,
    /// Tháng cuối đã hết: the months up to it have passed, whether or not their figures are there.
    pub closed: u8,
    /// Tháng cuối: the month of the due date, 12 for the end of the year.
    pub last: u8,
    /// Tử số, or what is counted.
    pub part: Flow,
    /// Mẫu số; `None` for what has none.
    pub whole: Option<Flow>,
}

/// Whether months bring a target of this kind nearer to its threshold, or to its limit.
const fn is_paced(kind: TargetKind) -> bool {
    match kind {
        TargetKind::RatioAtLeast
        | TargetKind::CountAtLeast
        | TargetKind::NoneOf
        | TargetKind::AtMostPerPeriod => true,
        TargetKind::Tracked
        | TargetKind::Statement
        | TargetKind::DoneBy
        | TargetKind::RankAtMost
        | TargetKind::BandAtLeast
        | TargetKind::ReportsOnTime
        | TargetKind::PlacesGained
        | TargetKind::AmongFirst
        | TargetKind::ScoreAtLeast
        | TargetKind::NotBelowAverage
        | TargetKind::KeepMaximum => false,
    }
}

impl Pace {
    /// The pace of a target from the months up to `closed`; `None` before two of them are complete, and where no
    /// pace means anything:
    ///
    /// - one number for the year on its own, or a day;
    /// - a state ("số mới nhất" that went down, or a column of form II.06a: "đang giải quyết"), which is no flow;
    /// - months that add up together with "số mới nhất", as what one month brings cannot be told for both alike.
    ///
    /// "Không có" needs no pace to be told apart from one case, so there such figures stay as they are.
    pub(super) fn of(plan: &Plan, target: &Target, closed: u8, last: u8) -> Option<Self> {
        if !is_paced(target.kind) || closed >= last {
            return None;
        }
        let basis = Basis::of(plan, counted_by(target), closed);
        let has = |rule: YearRule| basis.rows().iter().any(|row| row.rule == rule);
        let stated = || -> Months {
            let mut states = (1..=closed).collect::<Vec<_>>();
            states.retain(|month| {
                let mut rows = basis.rows().iter().filter(|row| row.rule == YearRule::Latest);
                rows.all(|row| row.state(*month).count().is_some())
            });
            states.into_iter().collect()
        };
        let complete: Months = match (has(YearRule::Sum), has(YearRule::Latest)) {
            (false, false) => return None,
            (true, false) => basis.rests_on,
            (false, true) => stated(),
            (true, true) => {
                let stated = stated();
                basis.rests_on.iter().filter(|month| stated.contains(*month)).collect()
            }
        };
        if complete.len() < 2 || has(YearRule::Date) {
            return None;
        }
        // What a state was before its latest month asks for nothing more.
        let known = if has(YearRule::Sum) { complete } else { Months::up_to(basis.as_of?) };
        let (mut part, mut whole) = if target.kind == TargetKind::NoneOf {
            still_or_summed(&basis, target, complete)?
        } else if !has(YearRule::Latest) {
            summed(&basis, target, complete)?
        } else if !has(YearRule::Sum) {
            stepped(plan, target, complete, closed)?
        } else {
            return None;
        };
        let open = Months::up_to(last).without(known);
        let kept = if target.kind == TargetKind::AtMostPerPeriod {
            ByMonth::of(plan, target).kept().both(open)
        } else {
            let running = Running::of(plan, target, closed, (open, (part.gained, part.over)));
            let (own, all) = running.sides(target);
            part.base = own;
            if let Some(flow) = &mut whole {
                flow.base = all?;
            }
            running.kept
        };
        Some(Self { complete, open, kept, closed, last, part, whole })
    }

    /// The open months that go by the pace.
    pub const fn paced(&self) -> Months {
        self.open.without(self.kept)
    }

    /// How many they are.
    pub fn coming(&self) -> u64 {
        self.paced().len().into()
    }

    /// What each of them brings of so much, rounded down over the months together: the first k of them bring their
    /// share of it, and no stretch of them a whole case more than its share.
    pub(super) fn spread(&self, total: u64) -> Vec<(u8, u64)> {
        let all = u128::from(self.coming().max(1));
        let down = |k: u64| u64::try_from(u128::from(total) * u128::from(k) / all);
        let upto = |k: u64| down(k).unwrap_or(u64::MAX);
        let months = self.paced().iter().zip(1_u64..);
        months.map(|(month, k)| (month, upto(k).saturating_sub(upto(k - 1)))).collect()
    }

    /// What the measures of its target hold so far, the months that are kept included.
    pub(super) fn running(&self, plan: &Plan, target: &Target) -> Running {
        let pace = (self.part.gained, self.part.over);
        Running::of(plan, target, self.closed, (self.open, pace))
    }

    /// Whether some of the open months have passed, and lack figures.
    pub fn lacks_figures(&self) -> bool {
        self.paced().iter().any(|month| month <= self.closed)
    }

    /// How many complete months there are.
    pub fn months(&self) -> u64 {
        self.complete.len().into()
    }
}

/// Part and whole of months that add up: each month brought its share of what all of them brought. A figure of
/// the year on either side stays.
fn summed(basis: &Basis, target: &Target, complete: Months) -> Option<(Flow, Option<Flow>)> {
    let all: Vec<Id> = counted_by(target).collect();
    let (part_ids, whole_ids) = all.split_at_checked(target.part.len())?;
    let (part, whole) = sides(basis, target);
    let flow = |ids: &[Id], total: u64| {
        let of = |rule: YearRule| {
            ids.iter().all(|id| basis.rows().iter().any(|row| row.id == *id && row.rule == rule))
        };
        if of(YearRule::Year) {
            Some(Flow::still(total))
        } else {
            let over = complete.len().into();
            of(YearRule::Sum).then_some(Flow { base: total, gained: total, over })
        }
    };
    let whole = match whole {
        Some(total) => Some(flow(whole_ids, total)?),
        None if whole_ids.is_empty() => None,
        None => return None,
    };
    Some((flow(part_ids, part?)?, whole))
}

/// Part and whole of running totals: what they rose by from the first complete month to the last.
fn stepped(
    plan: &Plan,
    target: &Target,
    complete: Months,
    closed: u8,
) -> Option<(Flow, Option<Flow>)> {
    let is_state = |id: Id| {
        plan.measures.get(id).is_some_and(|row| {
            row.rule == YearRule::Latest
                && (row.is_of_its_period() || !row.column.trim().is_empty())
        })
    };
    if counted_by(target).any(is_state) {
        return None;
    }
    let at = |month: u8| sides(&Basis::of(plan, counted_by(target), month), target);
    let known: Vec<(Option<u64>, Option<u64>)> = complete.iter().map(at).collect();
    // That of the month that is running may not be lower, either.
    let all: Vec<_> = known.iter().copied().chain([at(closed + 1)]).collect();
    let fell = all.windows(2).any(|pair| match pair {
        [before, after] => after.0 < before.0 || after.1 < before.1,
        _ => false,
    });
    let (first, last) = (known.first()?, known.last()?);
    if fell {
        return None;
    }
    let over = complete.last()?.checked_sub(complete.iter().next()?)?.into();
    let flow =
        |first: u64, last: u64| Flow { base: last, gained: last.saturating_sub(first), over };
    let whole = first.1.zip(last.1).map(|(first, last)| flow(first, last));
    Some((flow(first.0?, last.0?), whole))
}

/// Cases that should not be: those of months that add up go on as they came, others stay.
fn still_or_summed(
    basis: &Basis,
    target: &Target,
    complete: Months,
) -> Option<(Flow, Option<Flow>)> {
    let (part, whole) = sides(basis, target);
    let part = part?;
    let sums = basis.rows().iter().filter(|row| target.part.contains(&row.id));
    let gained = if sums.clone().all(|row| row.rule == YearRule::Sum) { part } else { 0 };
    let over = complete.len().into();
    Some((Flow { base: part, gained, over }, whole.map(Flow::still)))
}
