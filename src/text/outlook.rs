//! Triển vọng cuối năm: where a target ends at its pace, what each month must bring, until when it can be reached.

mod limits;

use limits::{kept, per, rooms, spread};

use super::Language;
use super::format::{format_count, format_percent, format_threshold};
use super::verdicts::{months, span, unit};
use crate::check::{Flow, LastChance, Months, Need, Outlook, Status, Threshold, Value};
use crate::plan::{Per, Plan, Target};
use crate::read::number::ratio_percent;

crate::messages! {
    titled(count: usize) = "Sẽ không đạt nếu giữ tốc độ này ({count})", "Not met if the pace stays ({count})";
    HOW = "Xem cách tính", "How this is computed";
    TRY = "Thử với các tháng tới", "Try the months to come";
    TRY_HINT = "Ô để trống tính theo số đã nhập, chưa nhập thì theo tốc độ đến nay. Chỉ để thử: không ghi gì vào kế hoạch.", "What is blank counts as entered, or else at the pace so far. Only a trial: nothing is written to the plan.";
    TRY_UNREAD = "Có ô chưa đọc được nên chưa tính.", "Some field does not read as a number, so nothing is computed.";
    TRY_AGAIN = "Bỏ các số đã thử", "Clear what was tried";
    try_part(month: u8) = "Tháng {month}, số đạt", "Month {month}, those that count";
    try_whole(month: u8) = "Tháng {month}, tổng số", "Month {month}, all";
    try_count(month: u8) = "Tháng {month}, số lượng", "Month {month}, number";
    at_pace(count: &str) = "theo tốc độ: {count}", "at this pace: {count}";
    as_typed(count: &str) = "đã nhập: {count}", "entered: {count}";
    tried(when: &str, sentence: &str) = "Thử đến {when}. {sentence}", "Tried {when}. {sentence}";

    YEAR_END = "hết năm", "by the end of the year";
    month_end(month: u8) = "hết tháng {month}", "by the end of month {month}";
    WILL = "sẽ đạt", "it will be met";
    WILL_NOT = "sẽ không đạt", "it will not be met";
    ends_rate(count: &str, when: &str, value: &str, will: &str) = "Nếu giữ tốc độ này (trung bình {count} tháng đủ số liệu), {when} đạt {value}: {will}.", "At this pace (the mean of {count} complete months) it comes to {value} {when}: {will}.";
    ends_count(count: &str, when: &str, value: &str, will: &str) = "Nếu giữ tốc độ này (trung bình {count} tháng đủ số liệu), {when} có {value}: {will}.", "At this pace (the mean of {count} complete months) there are {value} {when}: {will}.";
    ends_none(when: &str, will: &str) = "Nếu tiếp tục không có trường hợp nào, {when} {will}.", "If there go on to be none, {when} {will}.";
    ends_peak(count: &str, when: &str, value: &str, will: &str) = "Nếu giữ tốc độ này (trung bình {count} tháng đủ số liệu), {when} {value}: {will}.", "At this pace (the mean of {count} complete months) it comes to {value} {when}: {will}.";
    peak(count: &str, span: &str) = "nhiều nhất {count} trong {span}", "a highest of {count} in {span}";
    rate_value(part: &str, whole: &str, unit: &str, percent: &str) = "{part}/{whole} {unit} ({percent})", "{part}/{whole} {unit} ({percent})";

    FROM_NOW = "Từ nay mỗi tháng", "From now on each month";
    open_months(months: &str) = "Mỗi tháng còn thiếu số liệu ({months})", "Each month that lacks figures ({months})";
    each_of(lead: &str, part: &str, of: &str, unit: &str) = "{lead} cần ít nhất {part} trên {of} {unit}.", "{lead} needs at least {part} of {of} {unit}.";
    each(lead: &str, part: &str, unit: &str) = "{lead} cần ít nhất {part} {unit}.", "{lead} needs at least {part} {unit}.";
    each_backlog(lead: &str, part: &str, unit: &str, of: &str, backlog: &str) = "{lead} cần ít nhất {part} {unit}, kể cả làm bù {backlog} còn lại của các tháng trước (dự kiến mỗi tháng có thêm {of}).", "{lead} needs at least {part} {unit}, the {backlog} left from earlier months included (about {of} more come each month).";
    more_by(month: u8, part: &str, unit: &str) = "Đến hết tháng {month} cần thêm ít nhất {part} {unit}.", "By the end of month {month} at least {part} more {unit} are needed.";
    more_in_a_row(month: u8, part: &str, unit: &str) = "Đến hết tháng {month} cần thêm ít nhất {part} {unit} đều đạt.", "By the end of month {month} at least {part} more {unit} must all succeed.";
    ENOUGH = "Số đã có đủ cho cả kỳ.", "What there is suffices for the whole period.";
    NO_MORE = "Từ nay không được để phát sinh trường hợp nào.", "From now on there must be none.";
    lost_from(month: u8) = "Giữ tốc độ này thì từ tháng {month} sẽ không còn kịp.", "If the pace stays, from month {month} on it can no longer be reached.";
    lost_unless(month: u8) = "Nếu các tháng còn thiếu số liệu cũng như vậy thì đã không còn kịp từ tháng {month}.", "If the months that lack figures were the same, it could no longer be reached from month {month} on.";
    in_time(month: u8) = "Còn kịp đến hết tháng {month}.", "It can still be reached until the end of month {month}.";
    lost_since(month: u8) = "Không còn kịp từ tháng {month}: mọi trường hợp còn lại đều đạt cũng không đủ.", "It could no longer be reached from month {month} on: not even all coming cases suffice.";
    beyond_since(month: u8) = "Không còn kịp từ tháng {month}: đã vượt mức cho phép.", "It could no longer be reached from month {month} on: the limit is passed.";
    happened_since(month: u8) = "Không còn kịp từ tháng {month}: đã có trường hợp.", "It could no longer be reached from month {month} on: a case has happened.";
    gauge(value: &str) = "dự kiến {value}", "{value} expected";
}

pub(crate) mod steps {
    //! The arithmetic, line by line.

    crate::messages! {
        months(complete: &str, open: &str, count: &str) = "Đủ số liệu: {complete}. Còn lại {count} tháng: {open}.", "Complete: {complete}. Left, {count} of them: {open}.";
        gaps(months: &str) = "Chưa đủ số liệu {months}, nên tính như tháng còn lại.", "Some figure of {months} is missing, so it counts as one that is left.";
        PART = "Tử số", "Part";
        WHOLE = "Mẫu số", "Whole";
        COUNT = "Số lượng", "Count";
        grows(name: &str, base: &str, gained: &str, over: &str, sum: &str) = "{name}: đến nay {base}, cứ {over} tháng thêm {gained}; đến cuối kỳ: {sum}.", "{name}: {base} so far, {gained} more every {over} months; at the end: {sum}.";
        DOWN = " (làm tròn xuống)", " (rounded down)";
        UP = " (làm tròn lên)", " (rounded up)";
        still(name: &str, base: &str) = "{name}: {base}, không đổi theo tháng.", "{name}: {base}, whatever the months bring.";
        capped(total: &str) = "Tử số không quá mẫu số: {total}.", "The part is at most the whole: {total}.";
        not_below(total: &str) = "Tốc độ này không làm tỷ lệ xuống dưới ngưỡng; phần lẻ không tính là thiếu: {total}.", "This pace does not take the rate below its threshold; a fraction is not counted as missing: {total}.";
        missed(total: &str) = "Số đã không đạt không làm bù được: {total}.", "What was missed cannot be made up for: {total}.";
        needs_of(threshold: &str, whole: &str, needed: &str) = "Để đạt {threshold} của {whole} cần {needed}.", "To reach {threshold} of {whole}, {needed} are needed.";
        needs(needed: &str) = "Cần {needed}.", "{needed} are needed.";
        spread(needed: &str, have: &str, coming: &str, each: &str, rounding: &str) = "Mỗi tháng: ({needed} − {have}) ÷ {coming} = {each}{rounding}.", "Each month: ({needed} − {have}) ÷ {coming} = {each}{rounding}.";
        had(have: &str) = "Đã có {have}: đủ.", "There are {have}: enough.";
        allowed(allowed: &str, missed: &str) = "Cả kỳ được phép không đạt nhiều nhất {allowed}; đến nay đã {missed}.", "At most {allowed} may be missed in the whole period; {missed} are so far.";
    }
}

/// "hết năm", "hết tháng 6".
pub fn when(language: Language, outlook: &Outlook) -> String {
    match outlook.pace.last {
        12 => YEAR_END.get(language).to_owned(),
        month => month_end(language, month),
    }
}

/// Where it ends: "512/600 hồ sơ (85,33%)", "21 văn bản".
pub fn value(language: Language, plan: &Plan, target: &Target, outlook: &Outlook) -> String {
    let count = |count| format_count(count, language);
    let unit = unit(language, plan, target);
    match outlook.end.value {
        Some(Value::Ratio { part, whole }) => {
            let percent = percent(outlook).unwrap_or_default();
            let percent = format_percent(percent, language);
            rate_value(language, &count(part), &count(whole), &unit, &percent)
        }
        Some(Value::Count(total)) => format!("{} {unit}", count(total)),
        Some(Value::Peak { count: most, months }) => {
            let most = format!("{} {unit}", count(most));
            if per(outlook) == Some(Per::Year) {
                most
            } else {
                peak(language, &most, &span(language, months))
            }
        }
        _ => String::new(),
    }
}

/// The rate at the end, on its own side of the threshold, in hundredths of a percent; `None` for what is no rate.
fn percent(outlook: &Outlook) -> Option<u64> {
    let Some(Value::Ratio { part, whole }) = outlook.end.value else { return None };
    ratio_percent(part, whole, outlook.end.threshold.as_ref().and_then(Threshold::bound))
}

/// "dự kiến 85,33%": what the mark of a bar means.
pub fn beside_bar(language: Language, outlook: &Outlook) -> String {
    let value = match outlook.end.value {
        Some(Value::Count(total) | Value::Peak { count: total, .. }) => {
            format_count(total, language)
        }
        _ => percent(outlook).map(|rate| format_threshold(rate, language)).unwrap_or_default(),
    };
    gauge(language, &value)
}

/// "Nếu giữ tốc độ này (trung bình 5 tháng đủ số liệu), hết năm đạt 512/600 hồ sơ (85,33%): sẽ không đạt."
pub fn ends(language: Language, plan: &Plan, target: &Target, outlook: &Outlook) -> String {
    let met = outlook.end.status == Status::Met;
    let will = if met { WILL } else { WILL_NOT }.get(language);
    let count = format_count(outlook.pace.months(), language);
    let (when, value) = (when(language, outlook), value(language, plan, target, outlook));
    match (&outlook.end.value, &outlook.end.threshold) {
        (Some(Value::Count(0)), Some(Threshold::Zero))
        | (Some(Value::Peak { count: 0, .. }), _) => ends_none(language, &when, will),
        (Some(Value::Peak { .. }), _) if per(outlook) != Some(Per::Year) => {
            ends_peak(language, &count, &when, &value, will)
        }
        (Some(Value::Count(_) | Value::Peak { .. }), _) => {
            ends_count(language, &count, &when, &value, will)
        }
        _ => ends_rate(language, &count, &when, &value, will),
    }
}

/// "Từ nay mỗi tháng cần ít nhất 48 trên 50 hồ sơ."; `None` once it is lost.
pub fn need(language: Language, plan: &Plan, target: &Target, outlook: &Outlook) -> Option<String> {
    let count = |count| format_count(count, language);
    let unit = unit(language, plan, target);
    if let Some(Threshold::PerPeriod { most, per }) = outlook.end.threshold {
        let lost = outlook.is_lost();
        let none = || NO_MORE.get(language).to_owned();
        let told = || if most == 0 { none() } else { rooms(language, outlook, (most, per), &unit) };
        return (!lost).then(told);
    }
    // "From now on" would be wrong of months that have passed: only their figures are still to come.
    let lead = if outlook.pace.lacks_figures() {
        open_months(language, &months(language, outlook.pace.paced()))
    } else {
        FROM_NOW.get(language).to_owned()
    };
    Some(match outlook.need? {
        _ if outlook.end.threshold == Some(Threshold::Zero) => NO_MORE.get(language).to_owned(),
        Need { part: 0, .. } => ENOUGH.get(language).to_owned(),
        // Every month that is left was typed, and none goes by the pace: more must come on top.
        Need { part, of, .. } if outlook.pace.coming() == 0 => {
            let more = if of == Some(part) { more_in_a_row } else { more_by };
            more(language, outlook.pace.last, &count(part), &unit)
        }
        Need { part, of: Some(of), backlog: 0 } => {
            each_of(language, &lead, &count(part), &count(of), &unit)
        }
        Need { part, of: Some(of), backlog } => {
            each_backlog(language, &lead, &count(part), &unit, &count(of), &count(backlog))
        }
        Need { part, of: None, .. } => each(language, &lead, &count(part), &unit),
    })
}

/// Until when it can be reached; `None` where nothing threatens.
pub fn chance(language: Language, outlook: &Outlook) -> Option<String> {
    let none = outlook.end.threshold == Some(Threshold::Zero);
    match outlook.chance {
        LastChance::LostSince(month) if none => Some(happened_since(language, month)),
        LastChance::LostSince(month) if per(outlook).is_some() => {
            Some(beyond_since(language, month))
        }
        LastChance::LostSince(month) => Some(lost_since(language, month)),
        // A month that has passed is none to turn in.
        LastChance::LostFrom(month) if month <= outlook.pace.closed => {
            Some(lost_unless(language, month))
        }
        LastChance::LostFrom(month) => Some(lost_from(language, month)),
        LastChance::ToTheEnd if outlook.end.status == Status::Met || none => None,
        LastChance::ToTheEnd => Some(in_time(language, outlook.pace.last)),
    }
}

/// The outlook in a line: where the year ends, what each month must bring, until when.
pub fn sentence(language: Language, plan: &Plan, target: &Target, outlook: &Outlook) -> String {
    // What is lost ends nowhere else by another pace.
    let ends = (!outlook.is_lost()).then(|| ends(language, plan, target, outlook));
    let rest = [need(language, plan, target, outlook), chance(language, outlook)];
    ends.into_iter().chain(rest.into_iter().flatten()).collect::<Vec<_>>().join(" ")
}

/// The arithmetic, one line for each step.
pub fn reasoning(language: Language, outlook: &Outlook) -> Vec<String> {
    let count = |count| format_count(count, language);
    let pace = &outlook.pace;
    let left = count(pace.open.len().into());
    let (complete, open) = (months(language, pace.complete), months(language, pace.open));
    let mut lines = vec![steps::months(language, &complete, &open, &left)];
    let last = pace.complete.last().unwrap_or(0);
    let gaps: Months = pace.open.iter().filter(|month| *month < last).collect();
    if !gaps.is_empty() {
        lines.push(steps::gaps(language, &months(language, gaps)));
    }
    if per(outlook).is_none() && !pace.kept.is_empty() {
        lines.push(kept(language, &months(language, pace.kept)));
    }
    let rate = matches!(outlook.end.value, Some(Value::Ratio { .. }));
    let name = if rate { steps::PART } else { steps::COUNT };
    lines.push(flow(language, name.get(language), pace.part, pace.coming(), false));
    if let Some(whole) = pace.whole.filter(|_| rate) {
        lines.push(flow(language, steps::WHOLE.get(language), whole, pace.coming(), true));
    }
    lines.extend(corrected(language, outlook));
    lines.extend(spread(language, outlook));
    lines.extend(needed(language, outlook));
    lines
}

/// "Tử số: đến nay 213, cứ 5 tháng thêm 213; đến cuối kỳ: 213 + 213 × 7 ÷ 5 = 511 (làm tròn xuống)."
fn flow(language: Language, name: &str, flow: Flow, coming: u64, up: bool) -> String {
    let count = |count| format_count(count, language);
    if flow.gained == 0 {
        return steps::still(language, name, &count(flow.base));
    }
    let (down, above) = (flow.down(coming), flow.up(coming));
    let total = if up { above } else { down };
    let rounding = if up { steps::UP } else { steps::DOWN };
    let rounding = if down == above { "" } else { rounding.get(language) };
    let (base, gained, over) = (count(flow.base), count(flow.gained), count(flow.over));
    let (coming, total) = (count(coming), count(total));
    let sum = format!("{base} + {gained} × {coming} ÷ {over} = {total}{rounding}");
    steps::grows(language, name, &base, &gained, &over, &sum)
}

/// Why the part at the end is not what its pace alone gives.
fn corrected(language: Language, outlook: &Outlook) -> Option<String> {
    let count = |count| format_count(count, language);
    let paced = outlook.pace.part.down(outlook.pace.coming());
    match outlook.end.value {
        Some(Value::Ratio { part, .. }) if part > paced => {
            Some(steps::not_below(language, &count(part)))
        }
        Some(Value::Ratio { part, whole }) if part == whole && part < paced => {
            Some(steps::capped(language, &count(part)))
        }
        Some(Value::Ratio { part, .. }) if part < paced => {
            Some(steps::missed(language, &count(part)))
        }
        _ => None,
    }
}

/// What is needed at the end, spread over the months that are left; how many may be missed.
fn needed(language: Language, outlook: &Outlook) -> Vec<String> {
    let count = |count| format_count(count, language);
    let coming = outlook.pace.coming();
    let total = count(outlook.needed);
    let mut lines = match (&outlook.end.value, &outlook.end.threshold) {
        (Some(Value::Ratio { whole, .. }), Some(Threshold::Percent(least))) => {
            vec![steps::needs_of(
                language,
                &format_threshold(*least, language),
                &count(*whole),
                &total,
            )]
        }
        (_, Some(Threshold::Count(_))) => vec![steps::needs(language, &total)],
        _ => return Vec::new(),
    };
    let missing = outlook.needed.saturating_sub(outlook.have);
    if missing == 0 {
        lines.push(steps::had(language, &count(outlook.have)));
    } else if let Some(need) = outlook.need.filter(|_| coming > 0) {
        let rounding = if missing.is_multiple_of(coming) { "" } else { steps::UP.get(language) };
        let (have, each) = (count(outlook.have), count(need.part));
        lines.push(steps::spread(language, &total, &have, &count(coming), &each, rounding));
    }
    if let (Some(Value::Ratio { whole, .. }), true) = (&outlook.end.value, outlook.missed > 0) {
        let allowed = whole.saturating_sub(outlook.needed);
        lines.push(steps::allowed(language, &count(allowed), &count(outlook.missed)));
    }
    lines
}
