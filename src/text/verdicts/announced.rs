//! The words of targets that wait for a published result of their own, and of those that limit each period.

use super::{labels, words as w};
use crate::check::{Status, Threshold, Value, Verdict};
use crate::text::format::format_count;
use crate::text::{Language, Message};

/// What a published result still waits for: itself, or what it is held against.
pub(super) fn awaited(
    language: Language,
    verdict: &Verdict,
    (label, needed): (&str, &str),
    value: Option<&str>,
) -> String {
    let base = |word: Message| w::await_base(language, label, needed, word.get(language));
    match (&verdict.threshold, value) {
        (Some(Threshold::Average(None)), Some(value)) => w::await_average(language, label, value),
        (Some(Threshold::Average(None)), None) => w::await_both(language, label),
        (Some(Threshold::Gain { from: None, .. }), _) => base(w::RANK_BEFORE),
        (Some(Threshold::Maximum(None)), _) => base(w::MOST_POINTS),
        _ => w::awaiting(language, label, needed),
    }
}

/// A published result with nothing to compare it with.
pub(super) fn without_base(language: Language, verdict: &Verdict, label: &str) -> String {
    let value = verdict.value.as_ref().map(|value| labels::value(language, value, None));
    let places = matches!(verdict.threshold, Some(Threshold::Gain { .. }));
    let base = if places { w::RANK_BEFORE } else { w::MOST_POINTS };
    w::no_base(language, label, &value.unwrap_or_default(), base.get(language))
}

/// "Hồ sơ trễ: nhiều nhất 2 hồ sơ trong tháng 3, yêu cầu không quá 3 hồ sơ mỗi tháng."
pub(super) fn peak(
    language: Language,
    verdict: &Verdict,
    (label, unit, needed): (&str, &str, &str),
) -> String {
    let Some(Value::Peak { count, .. }) = verdict.value else { return String::new() };
    let (count, when) =
        (format!("{} {unit}", format_count(count, language)), when(language, verdict));
    if verdict.status == Status::Met {
        w::highest(language, label, &count, &when, needed)
    } else {
        w::too_many(language, label, &count, &when, needed)
    }
}

/// The period with the most: "tháng 3", "quý II"; the months that a cumulative figure covers.
pub(super) fn when(language: Language, verdict: &Verdict) -> String {
    match &verdict.value {
        Some(Value::Peak { months, .. }) => labels::span(language, *months),
        _ => String::new(),
    }
}
