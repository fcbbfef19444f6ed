//! Triển vọng cuối năm: where a target ends at the pace of its complete months, what the months to come must bring,
//! and whether they still can.
//!
//! The numerator is rounded down and the denominator up, once, at the end; and no rounding takes a target across
//! its threshold: one that reaches it at exactly this pace is told as reaching it.
//!
//! Each open month is expected to hold what was typed for it, else what the pace brings; every number here comes from
//! that one expectation.
//!
//! Where each period has a limit, the cases to come are rounded down over the months together and spread evenly over
//! them, each into its own month; so a period that holds no more than its limit at exactly this pace is within it.

use chrono::{Datelike as _, NaiveDate};

use super::basis::Basis;
use super::by_month::{ByMonth, PeriodRoom, beyond_since};
use super::counted::{decide, sides};
use super::coverage::coverage;
use super::due::year_end;
use super::judge;
use super::measures::{counted_by, whole_of};
use super::pace::{Flow, Pace};
use super::shortfall::{in_a_row, reaches, to_do};
use super::status::Status;
use super::summary::Board;
use super::verdict::{Threshold, Value, Verdict};
use crate::plan::{Id, Per, Plan, Target, Weight, YearRule};

/// Triển vọng của một chỉ tiêu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// The complete months and what they brought.
    pub pace: Pace,
    /// Kết luận cuối kỳ at this pace, by the rule of every verdict: value, threshold, status.
    pub end: Verdict,
    /// Mỗi tháng còn lại cần; `None` once it is lost, and for a limit of each period.
    pub need: Option<Need>,
    /// Whether it can still be reached, and until when.
    pub chance: LastChance,
    /// Số cần có đến cuối kỳ: the least part that meets the threshold then; 0 for "không có" and for a limit.
    pub needed: u64,
    /// Số đã có, the months that are kept as they were typed included.
    pub have: u64,
    /// Số đã không đạt of a rate that cannot be mended, a month that is not over included; else 0.
    pub missed: u64,
    /// Số của từng tháng còn lại at this pace, where each month counts by itself ("mỗi kỳ không quá"); else empty.
    pub paced: Vec<(u8, u64)>,
    /// Mức còn lại của từng kỳ chưa hết, of a limit of each period that is not lost; else empty.
    pub rooms: Vec<PeriodRoom>,
}

/// Mức cần của mỗi tháng còn lại. What suffices if every month that goes by the pace brings it; the last ones may need
/// less. Where all of them are kept as they were typed, what must still come on top, altogether.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Need {
    /// Số cần đạt mỗi tháng, the least that suffices; for "không có" none may happen, and this is 0.
    pub part: u64,
    /// Trên số phát sinh dự kiến mỗi tháng; `None` where no cases are to come that limit it. On top of what was typed,
    /// of as many: all of them must go well.
    pub of: Option<u64>,
    /// Trong đó có hồ sơ cũ: cases of the months before that are still to be done and can be.
    pub backlog: u64,
}

/// Còn kịp đến khi nào.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LastChance {
    /// What is missing can be done in the last month too.
    ToTheEnd,
    /// Từ tháng này sẽ không còn kịp: if the pace lasts until then, not even all cases from this month on suffice; a
    /// period is beyond its limit.
    LostFrom(u8),
    /// Không còn kịp từ tháng này: from its figures on, not even all coming cases suffice; a period is beyond its
    /// limit for certain.
    LostSince(u8),
}

impl Outlook {
    /// Sẽ không đạt nếu giữ tốc độ này, though it is not told as missed today: one that waits for its due date may be
    /// lost already.
    pub fn warns(&self, today: &Verdict) -> bool {
        self.end.status == Status::NotMet && today.status != Status::NotMet
    }

    /// Không còn kịp: whether it is lost, whatever the months to come bring.
    pub const fn is_lost(&self) -> bool {
        matches!(self.chance, LastChance::LostSince(_))
    }

    /// What each open month brings at this pace, part and whole, so that they add up to where the year ends. A month
    /// that is kept as it was typed is not among them.
    pub fn played(&self) -> Vec<(u8, u64, Option<u64>)> {
        if !self.paced.is_empty() {
            return self.paced.iter().map(|(month, count)| (*month, *count, None)).collect();
        }
        let (part, whole) = match self.end.value {
            Some(Value::Ratio { part, whole }) => (part, Some(whole)),
            Some(Value::Count(part)) => (part, None),
            _ => (self.pace.part.base, None),
        };
        let part = part.saturating_sub(self.pace.part.base);
        let whole = self.pace.whole.zip(whole).map(|(flow, all)| all.saturating_sub(flow.base));
        let all = u128::from(self.pace.coming().max(1));
        let up = |total: u64, k: u64| {
            u64::try_from((u128::from(total) * u128::from(k)).div_ceil(all)).unwrap_or(u64::MAX)
        };
        let months = self.pace.spread(part).into_iter().zip(1_u64..);
        months
            .map(|((month, part), k)| {
                (month, part, whole.map(|total| up(total, k) - up(total, k - 1)))
            })
            .collect()
    }
}

/// The outlooks of the targets of the plan that remedies and duties are judged by, in order.
pub fn outlooks(plan: &Plan, board: &Board, today: NaiveDate) -> Vec<(Id, Outlook)> {
    let all = board.remedies.iter().chain(&board.duties);
    let own = all.flat_map(|(owner, standing)| {
        standing.verdicts.iter().filter(|(id, _)| {
            let target = plan.targets.get(*id);
            target.is_some_and(|it| it.owner == Some(*owner) && it.weight == Weight::InPlan)
        })
    });
    own.filter_map(|(id, verdict)| Some((*id, outlook_of(plan, *id, verdict, today)?))).collect()
}

/// The outlook of a target on a day; `None` before two months are complete, after its due date or its year, and
/// where no pace means anything (a day, a figure of the year, an officer's word).
pub fn outlook(plan: &Plan, target: Id, today: NaiveDate) -> Option<Outlook> {
    outlook_of(plan, target, &judge::verdict(plan, target, today), today)
}

/// The same, with the verdict of that day found by the caller.
pub fn outlook_of(plan: &Plan, id: Id, verdict: &Verdict, today: NaiveDate) -> Option<Outlook> {
    let target = plan.targets.get(id)?;
    let threshold = verdict.threshold.clone()?;
    let untold = matches!(verdict.status, Status::NotApplicable | Status::NotArisen);
    // A limit can be kept though no period of it is complete: a quarter with a gap.
    let unknown = verdict.value.is_none() && verdict.status != Status::Met;
    if verdict.past_due || untold || unknown {
        return None;
    }
    let pace = Pace::of(plan, target, coverage(plan, today)?, last_month(plan, verdict.due))?;
    let end = Verdict {
        threshold: Some(threshold.clone()),
        due: verdict.due,
        past_due: true,
        ..Verdict::default()
    };
    let case = Case { plan, id, target, verdict, pace, end };
    match threshold {
        Threshold::Percent(percent) => case.rate(percent),
        Threshold::Count(least) => Some(case.count(least)),
        Threshold::Zero => Some(case.none()),
        Threshold::PerPeriod { most, per } => case.limit(most, per),
        Threshold::By(_)
        | Threshold::Rank(_)
        | Threshold::Band(_)
        | Threshold::Gain { .. }
        | Threshold::First(_)
        | Threshold::Score(_)
        | Threshold::Average(_)
        | Threshold::Maximum(_) => None,
    }
}

/// Tháng cuối: the calendar month of the due date, whatever the window of its figures; the year's last for a day
/// after the year.
fn last_month(plan: &Plan, due: Option<NaiveDate>) -> u8 {
    let within = due.filter(|due| plan.year() == Some(due.year()));
    within.and_then(|due| u8::try_from(due.month()).ok()).unwrap_or(12)
}

/// One target on its way to the end of the year.
struct Case<'a> {
    plan: &'a Plan,
    id: Id,
    target: &'a Target,
    verdict: &'a Verdict,
    pace: Pace,
    end: Verdict,
}

impl Case<'_> {
    /// The outlook of a part and whole at the end; what is needed, had and missed is added by who knows it.
    fn done(mut self, part: u64, whole: Option<u64>, need: Need, chance: LastChance) -> Outlook {
        decide(self.plan, self.target, (Some(part), whole), &mut self.end);
        let lost = matches!(chance, LastChance::LostSince(_));
        let need = (!lost).then_some(need);
        let have = self.pace.part.base;
        let (paced, rooms) = (Vec::new(), Vec::new());
        let (pace, end) = (self.pace, self.end);
        Outlook { pace, end, need, chance, needed: 0, have, missed: 0, paced, rooms }
    }

    fn rate(self, percent: u32) -> Option<Outlook> {
        let (flow, coming) = (self.pace.part, self.pace.coming());
        let over = self.pace.whole.filter(|whole| whole.base > 0)?;
        let whole = over.up(coming);
        let needed = to_do(0, whole, percent)?;
        // What was missed so far can only be made up for where it can be mended.
        let missed = over.base.saturating_sub(flow.base);
        let catches_up = self.catches_up();
        let most = if catches_up { whole } else { whole - missed };
        let mut part = flow.down(coming);
        let exact = |side: Flow, other: Flow| side.exact(coming).saturating_mul(other.over);
        if reaches(exact(flow, over), exact(over, flow), percent) {
            part = part.max(needed);
        }
        let missing = needed.saturating_sub(flow.base).div_ceil(coming.max(1));
        let of = (whole - over.base).div_ceil(coming.max(1));
        part = part.min(most);
        if catches_up {
            let need = Need { part: missing, of: (of > 0).then_some(of), backlog: missed };
            let it = self.done(part, Some(whole), need, LastChance::ToTheEnd);
            return Some(Outlook { needed, ..it });
        }
        let allowed = whole - needed;
        let mut need = Need { part: missing, of: Some(of), backlog: 0 };
        // A month that is not over may bring more than was typed for it, though no other is to come.
        let more = in_a_row(flow.base, whole, percent).filter(|_| coming == 0);
        let chance = if let Some(more) = more {
            need = Need { part: more, of: Some(more), backlog: 0 };
            LastChance::ToTheEnd
        } else if missed > allowed {
            let lost = |part: u64, whole: u64| whole.saturating_sub(part) > allowed;
            LastChance::LostSince(self.since(lost))
        } else {
            self.turning(missed, allowed)
        };
        Some(Outlook { needed, missed, ..self.done(part, Some(whole), need, chance) })
    }

    /// Whether what is missing can be done for cases of earlier months: they can be mended, or the year's whole is
    /// known and its cases are still to come.
    fn catches_up(&self) -> bool {
        let yearly =
            |id: Id| self.plan.measures.get(id).is_some_and(|row| row.rule == YearRule::Year);
        self.target.mendable || whole_of(self.target).iter().copied().any(yearly)
    }

    /// The first open month before which the pace has missed more than the year may miss. Misses are rounded down:
    /// a case is lost when it has happened.
    fn turning(&self, missed: u64, allowed: u64) -> LastChance {
        let (part, whole) = (self.pace.part, self.pace.whole.unwrap_or_default());
        let scaled = |gained: u64, other: u64| u128::from(gained) * u128::from(other.max(1));
        let rate = scaled(whole.gained, part.over).saturating_sub(scaled(part.gained, whole.over));
        let over = scaled(part.over.max(1), whole.over);
        let lost = |before: &u64| {
            let more = u64::try_from(rate * u128::from(*before) / over).unwrap_or(u64::MAX);
            missed.saturating_add(more) > allowed
        };
        let mut months = (0_u64..).zip(self.pace.paced().iter());
        months
            .find(|(before, _)| lost(before))
            .map_or(LastChance::ToTheEnd, |(_, month)| LastChance::LostFrom(month))
    }

    /// The month from whose figures on it was lost without a break.
    fn since(&self, lost: impl Fn(u64, u64) -> bool) -> u8 {
        let known = self.pace.complete.with(self.pace.kept);
        let latest = known.last().unwrap_or(1);
        let mut since = latest;
        for month in (1..latest).rev() {
            let basis = Basis::of(self.plan, counted_by(self.target), month);
            if basis.as_of != Some(month) {
                continue;
            }
            match sides(&basis, self.target) {
                (Some(part), whole) if lost(part, whole.unwrap_or(0)) => since = month,
                _ => break,
            }
        }
        since
    }

    fn count(self, least: u64) -> Outlook {
        let part = self.pace.part.down(self.pace.coming());
        let today = match self.verdict.value {
            Some(Value::Count(count)) => count,
            _ => 0,
        };
        // A count that was reached stays reached, whatever its open months are expected to hold.
        let have = if today >= least { today } else { self.pace.part.base };
        let missing = least.saturating_sub(have);
        let need = Need { part: missing.div_ceil(self.pace.coming().max(1)), ..Need::default() };
        Outlook { needed: least, have, ..self.done(part, None, need, LastChance::ToTheEnd) }
    }

    fn none(self) -> Outlook {
        let part = self.pace.part.down(self.pace.coming());
        let chance = if self.pace.part.base > 0 && !self.target.mendable {
            LastChance::LostSince(self.since(|part, _| part > 0))
        } else {
            LastChance::ToTheEnd
        };
        let whole = self.pace.whole.map(|whole| whole.up(self.pace.coming()));
        self.done(part, whole, Need::default(), chance)
    }

    /// A limit of each period: the months are played into a copy of the plan one by one, and its judge sees each.
    fn limit(self, most: u64, per: Per) -> Option<Outlook> {
        let by_month = ByMonth::of(self.plan, self.target);
        let (pace, total) = (self.pace, self.pace.part.down(self.pace.coming()));
        let paced: Vec<(u8, u64)> = pace
            .spread(total.saturating_sub(pace.part.base))
            .into_iter()
            // A measure of several may have been typed already.
            .map(|(month, count)| (month, count.max(by_month.count(month))))
            .collect();
        let day = self.end.due.or_else(|| year_end(self.plan))?.succ_opt()?;
        let (end, beyond) = by_month.play(self.plan, self.id, &paced, day);
        if !matches!(end.status, Status::Met | Status::NotMet) || end.value.is_none() {
            return None;
        }
        let lost = self.verdict.status == Status::NotMet;
        let after = |month: u8| pace.open.iter().find(|open| *open > month);
        let chance = if lost {
            LastChance::LostSince(beyond_since(self.plan, self.id, self.target, day))
        } else {
            beyond.and_then(after).map_or(LastChance::ToTheEnd, LastChance::LostFrom)
        };
        let rooms = by_month.rooms(pace.open, pace.closed, (most, per));
        let rooms = if lost { Vec::new() } else { rooms };
        let (have, need) = (pace.part.base, None);
        Some(Outlook { pace, end, need, chance, needed: 0, have, missed: 0, paced, rooms })
    }
}
