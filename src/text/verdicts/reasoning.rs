//! "Vì sao?": a target in words, and the figures a verdict was computed from.

use super::labels::{months, unit};
use super::sentence::label;
use super::{labels, words as w};
use crate::check::{
    Side, Threshold, Value, Verdict, YearStep, can_wait, minus_of, units_changed, whole_of,
};
use crate::plan::{Id, Plan, Slot, Target, TargetKind, YearRule, naming};
use crate::read::day;
use crate::read::number::{parse_count, parse_percent, parse_rank, ratio_percent};
use crate::text::Language;
use crate::text::figures::rule_word;
use crate::text::format::{format_count, format_percent};

/// The target in words: "Đạt khi (Kết quả đã số hóa) ÷ (Kết quả phải số hóa) từ 55% trở lên."
pub fn goal(language: Language, plan: &Plan, target: &Target) -> String {
    let part = names(language, plan, target.counted());
    let threshold = threshold_of(plan, target);
    let all = threshold == Some(Threshold::Percent(10_000));
    let unit = unit(language, plan, target);
    let needed = threshold.map(|one| labels::threshold(language, &one, &unit));
    match (target.kind, needed) {
        (TargetKind::Statement, _) => w::GOAL_STATEMENT.get(language).to_owned(),
        (TargetKind::ReportsOnTime, _) => w::GOAL_REPORTS.get(language).to_owned(),
        (TargetKind::NoneOf, _) => none(language, plan, target),
        (TargetKind::Tracked, _) | (_, None) => w::GOAL_TRACKED.get(language).to_owned(),
        (TargetKind::RatioAtLeast, Some(needed)) => {
            let mut whole = names(language, plan, &target.whole);
            for minus in minus_of(target).iter().filter_map(|id| plan.measures.get(*id)) {
                whole = w::less(language, &whole, minus.label.trim());
            }
            let quotient = w::quotient(language, &part, &whole);
            if all {
                w::all_when(language, &quotient)
            } else {
                w::met_when(language, &quotient, &needed)
            }
        }
        (TargetKind::CountAtLeast | TargetKind::AtMostPerPeriod, Some(needed)) => {
            w::met_when(language, &part, &needed)
        }
        (TargetKind::PlacesGained | TargetKind::AmongFirst, Some(needed)) => {
            w::goal_rank(language, &needed)
        }
        (
            TargetKind::ScoreAtLeast | TargetKind::NotBelowAverage | TargetKind::KeepMaximum,
            Some(needed),
        ) => w::goal_result(language, &needed),
        (TargetKind::DoneBy, Some(needed)) => {
            w::done_when(language, &label(language, plan, target), &needed)
        }
        (TargetKind::RankAtMost | TargetKind::BandAtLeast, Some(needed)) => {
            w::goal_published(language, &needed)
        }
    }
}

/// "Đạt khi không có hồ sơ trễ hạn (cột 10 + cột 13 = 0)."
fn none(language: Language, plan: &Plan, target: &Target) -> String {
    let rows: Vec<_> = target.part.iter().filter_map(|id| plan.measures.get(*id)).collect();
    let in_form = rows.iter().all(|row| !row.column.trim().is_empty());
    let terms = rows.iter().map(|row| {
        if in_form { w::column(language, row.column.trim()) } else { row.label.trim().to_owned() }
    });
    let sum = terms.collect::<Vec<_>>().join(" + ");
    let name = naming::target_name(plan, target);
    let what =
        if name.is_empty() { w::A_CASE.get(language).to_owned() } else { in_sentence(&name) };
    w::none_when(language, &what, &sum)
}

/// A name within a sentence: "Hồ sơ trễ hạn" is "hồ sơ trễ hạn"; "TTHC chậm" stays.
fn in_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match letters.next() {
        Some(first) if !letters.as_str().starts_with(char::is_uppercase) => {
            format!("{}{}", first.to_lowercase(), letters.as_str())
        }
        _ => name.to_owned(),
    }
}

fn threshold_of(plan: &Plan, target: &Target) -> Option<Threshold> {
    let threshold = match target.kind {
        TargetKind::RatioAtLeast => {
            parse_percent(&target.threshold).map(|n| n.map(Threshold::Percent))
        }
        TargetKind::CountAtLeast => {
            Ok(parse_count(&target.threshold).unwrap_or_default().map(Threshold::Count))
        }
        TargetKind::AtMostPerPeriod => {
            let per = target.per;
            let most = parse_count(&target.threshold).unwrap_or_default();
            Ok(most.map(|most| Threshold::PerPeriod { most, per }))
        }
        TargetKind::PlacesGained
        | TargetKind::AmongFirst
        | TargetKind::ScoreAtLeast
        | TargetKind::NotBelowAverage
        | TargetKind::KeepMaximum => Ok(crate::check::announced(plan, target)),
        TargetKind::DoneBy => {
            let due = day::parse(&target.due).or_else(|| crate::check::year_end(plan));
            Ok(due.map(Threshold::By))
        }
        TargetKind::RankAtMost => {
            let rank = parse_rank(&plan.aim.rank).unwrap_or_default();
            Ok(rank.map(|(rank, _)| Threshold::Rank(rank)))
        }
        TargetKind::BandAtLeast => {
            let band = plan.aim.band.trim().to_owned();
            Ok((!band.is_empty()).then_some(Threshold::Band(band)))
        }
        TargetKind::Statement
        | TargetKind::NoneOf
        | TargetKind::ReportsOnTime
        | TargetKind::Tracked => Ok(None),
    };
    threshold.unwrap_or_default()
}

/// The reasoning, one line for each: the target in words, its terms, the figures with their rules, the
/// division, the months, the source.
pub fn reasoning(
    language: Language,
    plan: &Plan,
    target: &Target,
    verdict: &Verdict,
) -> Vec<String> {
    let mut lines = vec![goal(language, plan, target)];
    lines.extend(terms(language, target));
    lines.extend(verdict.steps.iter().map(|one| step(language, plan, one)));
    lines.extend(sums(language, verdict));
    let units = units_changed(plan, target);
    lines.extend(units.map(|(before, now)| w::units_changed(language, before, now)));
    let bound = verdict.threshold.as_ref().and_then(Threshold::bound);
    if let Some(Value::Ratio { part, whole }) = verdict.value
        && let Some(percent) = ratio_percent(part, whole, bound)
    {
        let (part, whole) = (format_count(part, language), format_count(whole, language));
        lines.push(w::rate(language, &part, &whole, &format_percent(percent, language)));
    }
    if !verdict.rests_on.is_empty() {
        lines.push(w::rests_on(language, &months(language, verdict.rests_on)));
    }
    if !target.source.trim().is_empty() {
        lines.push(w::source(language, target.source.trim()));
    }
    lines
}

/// What the figures come to before they are compared: what is left of the whole, the places gained, the period with
/// the most.
fn sums(language: Language, verdict: &Verdict) -> Option<String> {
    match (&verdict.value, &verdict.threshold) {
        (Some(Value::Ratio { .. }), _) => {
            let (whole, minus) = (verdict.total(Side::Whole)?, verdict.total(Side::Minus)?);
            let count = |count: u64| format_count(count, language);
            let rest = count(whole.checked_sub(minus)?);
            Some(w::left_over(language, &count(whole), &count(minus), &rest))
        }
        (Some(Value::Rank(found)), Some(Threshold::Gain { from: Some(from), .. })) => {
            let places = i64::from(*from) - i64::from(*found);
            let places = places.to_string().replace('-', "−");
            Some(w::places_gained(language, &from.to_string(), &found.to_string(), &places))
        }
        (Some(Value::Peak { count, months }), _) => {
            let (when, count) = (labels::span(language, *months), format_count(*count, language));
            Some(w::most_in(language, &when, &count))
        }
        _ => None,
    }
}

/// The target's own terms besides its threshold.
fn terms(language: Language, target: &Target) -> Vec<String> {
    let rate = target.kind == TargetKind::RatioAtLeast;
    // What a kind does not read is left from another: a rank knows no zero.
    let zero = rate || target.kind == TargetKind::NoneOf && !whole_of(target).is_empty();
    [
        (zero && target.zero_is_met, w::AND_ZERO),
        (rate && target.mendable, w::MENDABLE),
        (rate && !target.mendable, w::NOT_MENDABLE),
        (target.at_the_end && can_wait(target.kind), w::AT_THE_END),
        (target.needs_proof, w::PROOF),
    ]
    .into_iter()
    .filter(|(holds, _)| *holds)
    .map(|(_, message)| message.get(language).to_owned())
    .collect()
}

fn step(language: Language, plan: &Plan, step: &YearStep) -> String {
    let Some(measure) = plan.measures.get(step.measure) else { return String::new() };
    let rule = rule_word(measure).get(language);
    let label = measure.label.trim();
    let Some(value) = step.value else { return w::step_none(language, label, rule) };
    let value = format_count(value, language);
    let shown = |(slot, count): &(Slot, u64)| {
        w::entry(language, &labels::slot(language, *slot), &format_count(*count, language))
    };
    let entries: Vec<String> = step.entries.iter().map(shown).collect();
    match (measure.rule, entries.as_slice()) {
        (YearRule::Sum, [_, _, ..]) => {
            w::step_sum(language, label, rule, &entries.join(" + "), &value)
        }
        (YearRule::Sum | YearRule::Latest, [one]) => w::step(language, label, rule, one),
        _ => w::step(language, label, rule, &value),
    }
}

fn names(language: Language, plan: &Plan, measures: &[Id]) -> String {
    let names = measures.iter().filter_map(|id| plan.measures.get(*id));
    let names = names.map(|row| row.label.trim()).collect::<Vec<_>>().join(" + ");
    if names.is_empty() { w::NOT_CHOSEN.get(language).to_owned() } else { names }
}
