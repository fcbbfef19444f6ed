//! Thử với các tháng tới: the verdict at the end of the year if the coming months bring what a person assumes.
//! Nothing is written: the figures go into a copy of the plan, and the judge sees that.

use super::basis::Basis;
use super::by_month::ByMonth;
use super::counted::sides;
use super::due::year_end;
use super::judge;
use super::measures::counted_by;
use super::outlook::Outlook;
use super::verdict::Verdict;
use crate::plan::{Id, Plan, Slot, Target, TargetKind, YearRule};

/// Tháng giả định. What one open month is assumed to bring.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Assumed {
    /// Tháng, 1 to 12.
    pub month: u8,
    /// Tử số, or what is counted, of this month alone.
    pub part: u64,
    /// Mẫu số of this month alone; `None` where no month adds to it.
    pub whole: Option<u64>,
    /// Đã nhập: these are the figures of a month that is not over, and not the pace.
    pub typed: bool,
}

/// What the open months bring if nobody says otherwise: what was typed for a month that is not over, else the pace.
pub fn expected(plan: &Plan, id: Id, outlook: &Outlook) -> Vec<Assumed> {
    let Some(target) = plan.targets.get(id) else { return Vec::new() };
    if target.kind == TargetKind::AtMostPerPeriod {
        return each_by_itself(plan, target, outlook);
    }
    let fixed = !has_month(plan, &others(target));
    let mut before = outlook.pace.complete.last().unwrap_or(0);
    let played = outlook.played().into_iter();
    played
        .map(|(month, part, whole)| {
            let typed = typed(plan, target, before, month);
            let (part, whole) = typed.unwrap_or((part, whole));
            before = before.max(month);
            Assumed { month, part, whole: whole.filter(|_| !fixed), typed: typed.is_some() }
        })
        .collect()
}

/// The same where each month counts by itself. Months that were typed together cannot be tried one by one, and hold
/// what they hold.
fn each_by_itself(plan: &Plan, target: &Target, outlook: &Outlook) -> Vec<Assumed> {
    let by_month = ByMonth::of(plan, target);
    let (kept, open) = (outlook.pace.kept, outlook.pace.open.without(by_month.together()));
    let at_pace = |month: u8| {
        let own = outlook.paced.iter().find(|(other, _)| *other == month);
        own.map_or_else(|| by_month.count(month), |(_, count)| *count)
    };
    let one = |month: u8| {
        let typed = kept.contains(month);
        Assumed { month, part: at_pace(month), whole: None, typed }
    };
    open.iter().map(one).collect()
}

/// What was typed for a month after those before it, if all of it was.
fn typed(plan: &Plan, target: &Target, before: u8, month: u8) -> Option<(u64, Option<u64>)> {
    let at = |through: u8| {
        let basis = Basis::of(plan, counted_by(target), through);
        let own = basis.as_of == Some(through);
        own.then(|| sides(&basis, target))
    };
    let (known, now) = (at(before)?, at(month)?);
    let whole = now.1.zip(known.1).map(|(now, known)| now.checked_sub(known));
    let part = now.0?.checked_sub(known.0?)?;
    match whole {
        Some(None) => None,
        Some(Some(whole)) => Some((part, Some(whole))),
        None => Some((part, None)),
    }
}

/// Kết luận cuối kỳ if the open months bring what is assumed, on the day after the due date.
pub fn what_if(plan: &Plan, id: Id, outlook: &Outlook, assumed: &[Assumed]) -> Option<Verdict> {
    let target = plan.targets.get(id)?;
    let day = outlook.end.due.or_else(|| year_end(plan))?.succ_opt()?;
    if target.kind == TargetKind::AtMostPerPeriod {
        let months: Vec<(u8, u64)> = assumed.iter().map(|one| (one.month, one.part)).collect();
        return Some(ByMonth::of(plan, target).play(plan, id, &months, day).0);
    }
    let basis = Basis::of(plan, counted_by(target), outlook.pace.complete.last()?);
    let add = |count: fn(&Assumed) -> u64| {
        assumed.iter().fold(0_u64, |sum, one| sum.saturating_add(count(one)))
    };
    let (part, whole) = (add(|one| one.part), add(|one| one.whole.unwrap_or(0)));
    let others = others(target);
    let monthly = |id: &&Id| has_month(plan, &[**id]);
    let first = target.part.iter().find(monthly);
    // A measure may stand on both sides ("trễ" of "đúng hạn" and "trễ"); what it brings is then in the whole already.
    let rest = first.filter(|id| others.contains(id)).map_or(whole, |_| whole.saturating_sub(part));
    let second = others.iter().filter(|id| !target.part.contains(id)).find(monthly);
    let mut copy = plan.clone();
    for id in counted_by(target) {
        let Some(row) = plan.measures.get(id).filter(|_| has_month(plan, &[id])) else { continue };
        let more = if Some(&id) == first {
            part
        } else if Some(&id) == second {
            rest
        } else {
            0
        };
        let total = basis.value(id)?.saturating_add(more);
        copy.figures.retain(|(measure, slot), _| *measure != id || *slot == Slot::Year);
        let slot = match row.rule {
            YearRule::Sum => Slot::Through(outlook.pace.last),
            YearRule::Latest | YearRule::Year | YearRule::Date => Slot::Month(outlook.pace.last),
        };
        copy.figures.insert((id, slot), total.to_string());
    }
    Some(judge::verdict(&copy, id, day))
}

/// The measures of a target that are no part: those of its whole.
fn others(target: &Target) -> Vec<Id> {
    counted_by(target).skip(target.part.len()).collect()
}

/// Whether months add to any of these measures.
fn has_month(plan: &Plan, measures: &[Id]) -> bool {
    measures.iter().any(|id| {
        let rule = plan.measures.get(*id).map(|row| row.rule);
        matches!(rule, Some(YearRule::Sum | YearRule::Latest))
    })
}
