//! The words of a limit of each period: what the periods may still hold, and what each month brings.

use crate::check::{Outlook, PeriodRoom, Threshold, Value};
use crate::plan::Per;
use crate::read::case::capital;
use crate::text::Language;
use crate::text::codes::Worded as _;
use crate::text::format::format_count;
use crate::text::verdicts::{months, span};

crate::messages! {
    room(span: &str, left: &str, have: &str, most: &str) = "{span} còn được thêm {left} (đã có {have} trên {most})", "{span} may hold {left} more ({have} of {most} are there)";
    full(span: &str, have: &str, most: &str) = "{span} không được thêm trường hợp nào (đã có {have} trên {most})", "{span} may hold none more ({have} of {most} are there)";
    each_at_most(lead: &str, most: &str) = "{lead} không quá {most}", "{lead} may hold at most {most}";
    from_now_each(per: &str) = "Từ nay mỗi {per}", "From now on each {per}";
    open_each(per: &str, months: &str) = "Mỗi {per} còn thiếu số liệu ({months})", "Each {per} that lacks figures ({months})";
    other_each(per: &str) = "mỗi {per} còn lại", "each {per} that is left";

    kept(months: &str) = "Giữ nguyên số đã nhập của {months}.", "Kept as entered: {months}.";
    each(list: &str) = "Chia đều, làm tròn xuống: {list}.", "Spread evenly, rounded down: {list}.";
    one(month: u8, count: &str) = "tháng {month}: {count}", "month {month}: {count}";
    worst(span: &str, count: &str, per: &str, most: &str) = "Nhiều nhất: {span}, {count}; mỗi {per} không quá {most}.", "The most: {span}, {count}; each {per} at most {most}.";
}

/// The periods of a limit; `None` for what has none.
pub(super) fn per(outlook: &Outlook) -> Option<Per> {
    match outlook.end.threshold {
        Some(Threshold::PerPeriod { per, .. }) => Some(per),
        _ => None,
    }
}

/// "Quý II còn được thêm 1 hồ sơ (đã có 2 trên 3), mỗi quý còn lại không quá 3 hồ sơ."
pub(super) fn rooms(
    language: Language,
    outlook: &Outlook,
    (most, per): (u64, Per),
    unit: &str,
) -> String {
    let count = |count| format_count(count, language);
    let begun = |one: &&PeriodRoom| one.have > 0 || per == Per::Year;
    let told = outlook.rooms.iter().filter(begun).map(|one| {
        let (span, have) = (span(language, one.months), count(one.have));
        if one.left == 0 {
            full(language, &span, &have, &count(most))
        } else {
            let left = format!("{} {unit}", count(one.left));
            room(language, &span, &left, &have, &count(most))
        }
    });
    let mut told: Vec<String> = told.collect();
    if told.is_empty() || !outlook.rooms.iter().all(|one| begun(&one)) {
        let per = per.word().get(language);
        let lead = if !told.is_empty() {
            other_each(language, per)
        } else if outlook.pace.lacks_figures() {
            open_each(language, per, &months(language, outlook.pace.paced()))
        } else {
            from_now_each(language, per)
        };
        told.push(each_at_most(language, &lead, &format!("{} {unit}", count(most))));
    }
    format!("{}.", capital(&told.join(", ")))
}

/// What each month to come brings where each counts by itself, and the period that holds the most then.
pub(super) fn spread(language: Language, outlook: &Outlook) -> Vec<String> {
    let Some(Threshold::PerPeriod { most, per }) = outlook.end.threshold else { return Vec::new() };
    let count = |count| format_count(count, language);
    let told = |(month, paced): &(u8, u64)| one(language, *month, &count(*paced));
    let list: Vec<String> = outlook.paced.iter().map(told).collect();
    let mut lines = Vec::new();
    if !list.is_empty() {
        lines.push(each(language, &list.join(", ")));
    }
    if !outlook.pace.kept.is_empty() {
        lines.push(kept(language, &months(language, outlook.pace.kept)));
    }
    if let Some(Value::Peak { count: highest, months }) = outlook.end.value {
        let (span, per) = (span(language, months), per.word().get(language));
        lines.push(worst(language, &span, &count(highest), per, &count(most)));
    }
    lines
}
