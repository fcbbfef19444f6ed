//! How each target stands at the end of the period, and what the period alone brought.

use super::super::standings::{TargetStanding, value};
use super::reported::Reported;
use crate::check;
use crate::check::{Threshold, Value, Verdict};
use crate::plan::{Id, Target};
use crate::text::verdicts::months;
use crate::text::{Language, format};

const VI: Language = Language::Vietnamese;

/// One target as the table has it.
pub(super) struct TargetResult {
    pub(super) id: Id,
    pub(super) verdict: Verdict,
    pub(super) standing: TargetStanding,
    /// Kết quả trong kỳ.
    pub(super) within: String,
}

/// The targets of a remedy, as of the end of the period.
pub(super) fn results_of(reported: &Reported, owner: Id) -> Vec<TargetResult> {
    let plan = &reported.cut.plan;
    let covered = Some(reported.period().last_month());
    let one = |(id, target): (Id, &Target)| {
        let verdict = check::verdict(plan, id, reported.cut.span.judged_on());
        let standing = TargetStanding::of(plan, target, &verdict, covered);
        let within = within(reported, target, &verdict);
        TargetResult { id, verdict, standing, within }
    };
    plan.targets_of(owner).map(one).collect()
}

/// Kết quả trong kỳ. Where the period began with the year it is the same as the year's.
fn within(reported: &Reported, target: &Target, verdict: &Verdict) -> String {
    let (plan, span) = (&reported.cut.plan, &reported.cut.span);
    let bound = verdict.threshold.as_ref().and_then(Threshold::bound);
    if let Some(Value::Day(day)) = &verdict.value {
        return if span.holds(*day) { value(&Value::Day(*day), bound) } else { String::new() };
    }
    let found = check::in_period(plan, target, span.period);
    let whole_year = span.period.first_month() == 1;
    // Where no verdict could be reached, no result is told either.
    let own = match (&verdict.value, whole_year) {
        (None, _) => None,
        // The worst period is no result of this one.
        (Some(Value::Peak { .. }), _) | (Some(_), false) => found.value,
        (Some(_), true) => found.value.and(verdict.value.clone()),
    };
    let mut lines: Vec<String> = own.iter().map(|own| value(own, bound)).collect();
    if !lines.is_empty() && !found.missing.is_empty() {
        lines.push(format!("thiếu {}", months(VI, found.missing)));
    }
    lines.join("\n")
}

/// A count as documents have it.
pub(super) fn counted(count: u64) -> String {
    format::format_count(count, VI)
}
