//! Single words and short phrases.

use super::words as w;
use crate::check::counted_by;
use crate::check::timeframe::Period;
use crate::check::{Identity, Months, Report, ReportState, Score, Status, Threshold, Value};
use crate::plan::{Plan, Slot, Target, TargetKind};
use crate::read::day;
use crate::read::number::ratio_percent;
use crate::text::codes::Worded as _;
use crate::text::format::{format_count, format_percent, format_points, format_threshold};
use crate::text::{Language, Message, status as chip};

/// The chip's word.
pub const fn status(status: Status) -> Message {
    match status {
        Status::NotEntered => chip::NOT_ENTERED,
        Status::NotArisen => chip::NOT_ARISEN,
        Status::InProgress => chip::IN_PROGRESS,
        Status::Met => chip::MET,
        Status::NotMet => chip::NOT_MET,
        Status::SelfAssessed(_) => chip::SELF_ASSESSED,
        Status::Tracked => chip::TRACKED,
        Status::Awaiting => chip::AWAITING,
        Status::NotApplicable => chip::NOT_APPLICABLE,
    }
}

/// The name of a report: "Báo cáo quý II".
pub fn period(language: Language, report: &Report) -> String {
    match report.period {
        Period::Month => w::report_month(language, report.number),
        Period::Quarter => w::report_quarter(language, roman(report.number)),
        Period::HalfYear => w::REPORT_HALF.get(language).to_owned(),
        Period::NineMonths => w::REPORT_NINE.get(language).to_owned(),
        Period::Year => w::REPORT_YEAR.get(language).to_owned(),
    }
}

const fn roman(quarter: u8) -> &'static str {
    match quarter {
        1 => "I",
        2 => "II",
        3 => "III",
        _ => "IV",
    }
}

/// The state of a report: "Đã gửi ngày 05/06/2024".
pub fn report_state(language: Language, state: ReportState) -> String {
    match state {
        ReportState::Sent { day: None, .. } => w::SENT.get(language).to_owned(),
        ReportState::Sent { day: Some(day), late: false } => w::sent_on(language, &day::show(day)),
        ReportState::Sent { day: Some(day), late: true } => w::sent_late(language, &day::show(day)),
        ReportState::Due => w::DUE.get(language).to_owned(),
        ReportState::Overdue => w::OVERDUE.get(language).to_owned(),
        ReportState::Ahead => w::AHEAD.get(language).to_owned(),
    }
}

/// Months as they are read: "tháng 1–3, 5".
pub fn months(language: Language, months: Months) -> String {
    let runs = months.runs().into_iter().map(|(first, last)| match last - first {
        0 => first.to_string(),
        1 => format!("{first}, {last}"),
        _ => format!("{first}–{last}"),
    });
    w::month(language, &runs.collect::<Vec<_>>().join(", "))
}

/// Months as the period that they are: "tháng 3", "quý II", "cả năm"; else as they are read.
pub fn span(language: Language, set: Months) -> String {
    let run = (set.runs(), set.len());
    match run.0.as_slice() {
        [(_, 12)] if run.1 == 12 => w::WHOLE_YEAR.get(language).to_owned(),
        [(_, last)] if run.1 == 3 && last.is_multiple_of(3) => {
            w::quarter(language, roman(last / 3))
        }
        _ => months(language, set),
    }
}

/// Points or a percentage: "85,97 điểm", "92%".
pub fn score(language: Language, score: Score) -> String {
    if score.percent {
        format_threshold(score.hundredths, language)
    } else {
        let points = format_points(score.hundredths, language);
        format!("{points} {}", w::POINTS.get(language))
    }
}

/// What a score lacks: "1,25 điểm", "1,25 điểm phần trăm".
pub fn gap(language: Language, gap: Score) -> String {
    let unit = if gap.percent { w::PERCENT_POINTS } else { w::POINTS };
    format!("{} {}", format_points(gap.hundredths, language), unit.get(language))
}

/// A period of figures: "tháng 5", "lũy kế đến tháng 6", "cả năm".
pub fn slot(language: Language, slot: Slot) -> String {
    match slot {
        Slot::Year => w::WHOLE_YEAR.get(language).to_owned(),
        Slot::Month(month) => w::month(language, &month.to_string()),
        Slot::Through(month) => w::through_month(language, month),
    }
}

/// What was reached: "93/200 (46,50%)", rounded so as to stay on its side of the threshold.
pub fn value(language: Language, value: &Value, threshold: Option<&Threshold>) -> String {
    match value {
        Value::Ratio { part, whole } => {
            let (shown, of) = (format_count(*part, language), format_count(*whole, language));
            match ratio_percent(*part, *whole, threshold.and_then(Threshold::bound)) {
                Some(percent) => {
                    w::ratio_value(language, &shown, &of, &format_percent(percent, language))
                }
                None => format!("{shown}/{of}"),
            }
        }
        Value::Count(count) => format_count(*count, language),
        Value::Day(day) => day::show(*day),
        Value::Rank(rank) => w::rank_value(language, *rank),
        Value::Band(band) => format!("“{band}”"),
        Value::Score(found) => score(language, *found),
        Value::Peak { count, months } => {
            w::peak_value(language, &format_count(*count, language), &span(language, *months))
        }
    }
}

/// What is to be reached: "từ 55% trở lên", "100%", "không có".
pub fn threshold(language: Language, threshold: &Threshold, unit: &str) -> String {
    match threshold {
        Threshold::Percent(10_000) => w::WHOLE.get(language).to_owned(),
        Threshold::Percent(percent) => {
            w::at_least_threshold(language, &format_threshold(*percent, language))
        }
        Threshold::Count(count) => {
            let count = format_count(*count, language);
            w::at_least_threshold(language, format!("{count} {unit}").trim_end())
        }
        Threshold::Zero => w::ZERO.get(language).to_owned(),
        Threshold::By(day) => w::by_day(language, &day::show(*day)),
        Threshold::Rank(rank) => w::at_most_rank(language, *rank),
        Threshold::Band(band) => w::at_least_band(language, band),
        Threshold::Gain { places, from } => {
            let places = format_count(*places, language);
            match from {
                Some(from) => w::gain_from(language, &places, *from),
                None => w::gain(language, &places),
            }
        }
        Threshold::First(units) => w::among_first(language, *units),
        Threshold::Score(least) => w::at_least_threshold(language, &score(language, *least)),
        Threshold::Average(Some(least)) => w::average(language, &score(language, *least)),
        Threshold::Average(None) => w::AVERAGE.get(language).to_owned(),
        Threshold::Maximum(Some(most)) => w::maximum(language, &score(language, *most)),
        Threshold::Maximum(None) => w::MAXIMUM.get(language).to_owned(),
        Threshold::PerPeriod { most, per } => {
            let count = format!("{} {unit}", format_count(*most, language));
            w::per_period(language, count.trim_end(), per.word().get(language))
        }
    }
}

/// The unit of a target's shortfall: its own, else that of what it counts.
pub fn unit(language: Language, plan: &Plan, target: &Target) -> String {
    let measures = counted_by(target);
    let mut units = measures.filter_map(|id| plan.measures.get(id)).map(|row| row.unit.trim());
    let own = Some(target.unit.trim()).filter(|unit| !unit.is_empty());
    let unit = own.or_else(|| units.find(|unit| !unit.is_empty()));
    let thing = if target.kind == TargetKind::ReportsOnTime { w::A_REPORT } else { w::A_CASE };
    unit.unwrap_or_else(|| thing.get(language)).to_owned()
}

/// One of the sums of form II.06a: "cột 3 = 4 + 5 + 6".
pub fn identity(identity: Identity) -> String {
    let (sum, parts) = identity.columns();
    let parts: Vec<String> = parts.iter().map(u8::to_string).collect();
    format!("{sum} = {}", parts.join(" + "))
}
