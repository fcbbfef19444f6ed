//! Thử với các tháng tới: the verdict at the end of the year if the coming months bring what a person assumes.
//! Nothing is written: the figures go into a copy of the plan, and the judge sees that.

use super::by_month::ByMonth;
use super::due::year_end;
use super::judge;
use super::measures::{counted_by, whole_of};
use super::outlook::Outlook;
use super::running;
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
    let played = outlook.played();
    let one = |month: u8| {
        if outlook.pace.kept.contains(month) {
            let (part, whole) = running::alone(plan, target, month)?;
            return Some(Assumed { month, part, whole: whole.filter(|_| !fixed), typed: true });
        }
        let (_, part, whole) = played.iter().find(|(other, ..)| *other == month)?;
        Some(Assumed { month, part: *part, whole: whole.filter(|_| !fixed), typed: false })
    };
    outlook.pace.open.iter().filter_map(one).collect()
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

/// Kết luận cuối kỳ if the open months bring what is assumed, on the day after the due date.
pub fn what_if(plan: &Plan, id: Id, outlook: &Outlook, assumed: &[Assumed]) -> Option<Verdict> {
    let target = plan.targets.get(id)?;
    let day = outlook.end.due.or_else(|| year_end(plan))?.succ_opt()?;
    if target.kind == TargetKind::AtMostPerPeriod {
        let months: Vec<(u8, u64)> = assumed.iter().map(|one| (one.month, one.part)).collect();
        return Some(ByMonth::of(plan, target).play(plan, id, &months, day).0);
    }
    let mut values = outlook.pace.running(plan, target).values;
    let kept = expected(plan, id, outlook).into_iter().filter(|one| one.typed).collect::<Vec<_>>();
    let others = others(target);
    let monthly = |id: &&Id| has_month(plan, &[**id]);
    let first = target.part.iter().find(monthly);
    // A measure may stand on both sides ("trễ" of "đúng hạn" and "trễ"); what it brings is then in the whole already.
    let both = first.is_some_and(|id| others.contains(id));
    let rest = |whole: u64, part: u64| if both { whole.saturating_sub(part) } else { whole };
    let (part, whole) = sums(assumed);
    let (kept_part, kept_whole) = sums(&kept);
    shift(&mut values, &target.part, first, (kept_part, part));
    let own: Vec<Id> =
        whole_of(target).iter().filter(|id| !target.part.contains(id)).copied().collect();
    let change = (rest(kept_whole, kept_part), rest(whole, part));
    shift(&mut values, &own, own.iter().find(monthly), change);
    let mut copy = plan.clone();
    for (id, total) in values {
        let Some(row) = copy.measures.get_mut(id) else { continue };
        // What is assumed is held against no figure that contains it ("nằm trong"): nothing is assumed of those.
        row.within.clear();
        let slot = match row.rule {
            YearRule::Sum => Slot::Through(outlook.pace.last),
            YearRule::Latest => Slot::Month(outlook.pace.last),
            YearRule::Year | YearRule::Date => continue,
        };
        copy.figures.retain(|(measure, slot), _| *measure != id || *slot == Slot::Year);
        copy.figures.insert((id, slot), total.to_string());
    }
    Some(judge::verdict(&copy, id, day))
}

/// Part and whole of all months that are assumed.
fn sums(months: &[Assumed]) -> (u64, u64) {
    months.iter().fold((0, 0), |(part, whole), one| {
        (part.saturating_add(one.part), whole.saturating_add(one.whole.unwrap_or(0)))
    })
}

/// Puts what is assumed in the place of what was typed: more goes to one measure, less is taken from all in turn.
fn shift(values: &mut [(Id, u64)], ids: &[Id], first: Option<&Id>, (typed, assumed): (u64, u64)) {
    let (more, mut less) = (assumed.saturating_sub(typed), typed.saturating_sub(assumed));
    for (id, value) in values.iter_mut().filter(|(id, _)| ids.contains(id)) {
        let taken = less.min(*value);
        less -= taken;
        *value -= taken;
        if Some(&*id) == first {
            *value = value.saturating_add(more);
        }
    }
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
