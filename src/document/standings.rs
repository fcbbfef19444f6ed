//! Chỉ tiêu đến ngày lập: what a verdict says about one target, short enough for the columns of a table;
//! always in Vietnamese, like every document.

use crate::check::{Reach, Shortfall, Status, Threshold, Value, Verdict};
use crate::plan::{Plan, Statement, Target, TargetKind, Weight};
use crate::read::day;
use crate::read::number::{Bound, ratio_percent};
use crate::text::format::{format_count, format_percent, format_threshold};
use crate::text::verdicts;
use crate::text::verdicts::{counts_late, label, unit};
use crate::text::{Language, status};

/// Chỉ tiêu đến ngày lập: what a verdict says about one target, in Vietnamese words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TargetStanding {
    /// Tên chỉ tiêu: "Kết quả đã số hóa".
    pub name: String,
    /// Chỉ tiêu: "từ 55% trở lên".
    pub target: String,
    /// Kết quả: "93/200 (46,50%)".
    pub result: String,
    /// Kết quả within a sentence, with its unit: "2 nhiệm vụ (tính đến tháng 5)".
    pub told: String,
    /// Còn thiếu: "17 kết quả".
    pub shortfall: String,
    /// Tình trạng: "Chưa đạt".
    pub status: String,
    /// Đặt chỉ tiêu: something is asked for.
    pub asks: bool,
    /// Chỉ theo dõi: nothing is asked, so it goes into one list at the end.
    pub followed: bool,
}

impl TargetStanding {
    /// What a verdict says about a target; `covered` is the last month whose figures are in.
    pub fn of(plan: &Plan, target: &Target, verdict: &Verdict, covered: Option<u8>) -> Self {
        Self {
            name: name(plan, target),
            target: asked_of(plan, target, verdict),
            result: result(verdict, covered),
            told: in_sentence(plan, target, verdict, covered),
            shortfall: shortfall(plan, target, verdict),
            status: status(plan, target, verdict),
            asks: asks(target),
            followed: is_followed(target, verdict),
        }
    }
}

const VI: Language = Language::Vietnamese;

/// Chỉ theo dõi: nothing is asked for, and there is nothing it could fall short of.
fn is_followed(target: &Target, verdict: &Verdict) -> bool {
    target.kind == TargetKind::Tracked && verdict.status != Status::NotApplicable
}

/// Đặt chỉ tiêu: something is asked for, whether it applies this year or not.
fn asks(target: &Target) -> bool {
    target.kind != TargetKind::Tracked
}

/// Tên chỉ tiêu, or the name of what it counts.
fn name(plan: &Plan, target: &Target) -> String {
    label(VI, plan, target)
}

/// Chỉ tiêu: what it asks for.
fn asked_of(plan: &Plan, target: &Target, verdict: &Verdict) -> String {
    let asked = asked(plan, target, verdict);
    match target.weight {
        Weight::Suggested if target.kind != TargetKind::Tracked => format!("{asked} (gợi ý)"),
        Weight::Suggested | Weight::InPlan => asked,
    }
}

fn asked(plan: &Plan, target: &Target, verdict: &Verdict) -> String {
    match &verdict.threshold {
        Some(Threshold::Percent(10_000)) => "100%".to_owned(),
        Some(Threshold::Percent(rate)) => format!("từ {} trở lên", format_threshold(*rate, VI)),
        Some(Threshold::Count(count)) => format!("từ {} trở lên", format_count(*count, VI)),
        Some(Threshold::Zero) => "không có".to_owned(),
        Some(Threshold::By(day)) => format!("chậm nhất ngày {}", day::cite(*day)),
        Some(Threshold::Rank(rank)) => format!("từ hạng {rank} trở lên"),
        Some(Threshold::Band(band)) => format!("từ mức {band} trở lên"),
        Some(
            other @ (Threshold::Gain { .. }
            | Threshold::First(_)
            | Threshold::Score(_)
            | Threshold::Average(_)
            | Threshold::Maximum(_)
            | Threshold::PerPeriod { .. }),
        ) => verdicts::threshold(VI, other, &unit(VI, plan, target)),
        None => match target.kind {
            TargetKind::Tracked => "theo dõi".to_owned(),
            TargetKind::Statement => "tự đánh giá".to_owned(),
            TargetKind::ReportsOnTime => "gửi đúng hạn".to_owned(),
            TargetKind::RatioAtLeast
            | TargetKind::NoneOf
            | TargetKind::CountAtLeast
            | TargetKind::DoneBy
            | TargetKind::RankAtMost
            | TargetKind::BandAtLeast
            | TargetKind::PlacesGained
            | TargetKind::AmongFirst
            | TargetKind::ScoreAtLeast
            | TargetKind::NotBelowAverage
            | TargetKind::AtMostPerPeriod
            | TargetKind::KeepMaximum => "chưa đặt ngưỡng".to_owned(),
        },
    }
}

/// Said of a result that leaves out what could not be read.
const UNREAD: &str = "có số liệu chưa đọc được";

/// Kết quả in a sentence: a bare count has its unit, and what limits the result stands in brackets behind both.
fn in_sentence(plan: &Plan, target: &Target, verdict: &Verdict, covered: Option<u8>) -> String {
    let bound = verdict.threshold.as_ref().and_then(Threshold::bound);
    let shown = verdict.value.as_ref().map(|it| value(it, bound)).unwrap_or_default();
    let shown = shown.replace("/\n", "/").replace('\n', ", ");
    let counted = matches!(verdict.value, Some(Value::Count(_)));
    let own = if counted { unit(VI, plan, target) } else { String::new() };
    let shown = format!("{shown} {own}").trim().to_owned();
    let unread = (!verdict.problems.is_empty()).then(|| UNREAD.to_owned());
    let month = verdict.as_of.filter(|month| Some(*month) != covered);
    let until = month.map(|month| match verdict.reach {
        Reach::Closed => format!("tính đến tháng {month}"),
        Reach::Running => format!("tính đến tháng {month}, chưa hết tháng"),
        Reach::Ahead => format!("tính đến tháng {month}, là tháng chưa bắt đầu"),
    });
    let notes = unread.into_iter().chain(until).collect::<Vec<_>>().join("; ");
    // A rate has brackets already: two pairs in a row read badly.
    match shown.strip_suffix(')') {
        _ if notes.is_empty() => shown,
        _ if shown.is_empty() => notes,
        Some(open) => format!("{open}; {notes})"),
        None => format!("{shown} ({notes})"),
    }
}

/// Kết quả, and below it the month it covers, if that is not the table's own.
fn result(verdict: &Verdict, covered: Option<u8>) -> String {
    let bound = verdict.threshold.as_ref().and_then(Threshold::bound);
    let mut lines = vec![verdict.value.as_ref().map(|it| value(it, bound)).unwrap_or_default()];
    if !verdict.problems.is_empty() {
        lines.push(UNREAD.to_owned());
    }
    if let Some(month) = verdict.as_of.filter(|month| Some(*month) != covered) {
        lines.push(match verdict.reach {
            Reach::Closed => format!("đến tháng {month}"),
            Reach::Running => format!("đến tháng {month} (chưa hết tháng)"),
            Reach::Ahead => format!("đến tháng {month} (tháng chưa bắt đầu)"),
        });
    }
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

/// The most letters of a fraction on one line.
const LONGEST: usize = 14;

/// A value as a column has it.
pub(super) fn value(value: &Value, bound: Option<Bound>) -> String {
    match value {
        Value::Ratio { part, whole } => {
            let (part_words, whole_words) = (format_count(*part, VI), format_count(*whole, VI));
            // Amounts of money are wider than the column: broken where a reader would break them.
            let wide = part_words.len() + whole_words.len() > LONGEST;
            let counts = format!("{part_words}/{}{whole_words}", if wide { "\n" } else { "" });
            match ratio_percent(*part, *whole, bound) {
                Some(rate) => format!("{counts} ({})", format_percent(rate, VI)),
                None => counts,
            }
        }
        Value::Count(count) => format_count(*count, VI),
        Value::Day(day) => day::cite(*day),
        Value::Rank(rank) => format!("hạng {rank}"),
        Value::Band(band) => band.clone(),
        Value::Score(_) | Value::Peak { .. } => verdicts::value(VI, value, None),
    }
}

/// Còn thiếu, in the target's unit; below it the missing proof and the missing months of figures.
fn shortfall(plan: &Plan, target: &Target, verdict: &Verdict) -> String {
    let unit = unit(VI, plan, target);
    let counted = |count: u64| format!("{} {unit}", format_count(count, VI)).trim_end().to_owned();
    let mut lines = vec![match verdict.shortfall {
        Shortfall::None => String::new(),
        Shortfall::Do(count) => counted(count),
        Shortfall::NextInARow(count) => format!("cần {} tiếp theo đều đạt", counted(count)),
        Shortfall::Lost(count) if target.kind == TargetKind::AtMostPerPeriod => {
            format!("vượt {}, không thể bù trong năm", counted(count))
        }
        Shortfall::Lost(count) => {
            // What was lost is what went wrong, not what was done.
            let wrong = match target.kind {
                TargetKind::ReportsOnTime => "không đúng hạn",
                TargetKind::RatioAtLeast => "không đạt",
                TargetKind::Statement
                | TargetKind::NoneOf
                | TargetKind::CountAtLeast
                | TargetKind::DoneBy
                | TargetKind::RankAtMost
                | TargetKind::BandAtLeast
                | TargetKind::PlacesGained
                | TargetKind::AmongFirst
                | TargetKind::ScoreAtLeast
                | TargetKind::NotBelowAverage
                | TargetKind::AtMostPerPeriod
                | TargetKind::KeepMaximum
                | TargetKind::Tracked => {
                    if counts_late(plan, target) {
                        "trễ"
                    } else {
                        "đã phát sinh"
                    }
                }
            };
            format!("{} {wrong}, không thể bù trong năm", counted(count))
        }
        Shortfall::LateByDays(days) => format!("trễ {} ngày", format_count(days, VI)),
        Shortfall::Places(places) => format!("{places} bậc"),
        Shortfall::Score(gap) => verdicts::gap(VI, gap),
        Shortfall::Never => "ngưỡng trên 100%, không thể đạt".to_owned(),
    }];
    if verdict.unproved {
        lines.push("tài liệu kiểm chứng".to_owned());
    }
    if !verdict.missing.is_empty() && !is_followed(target, verdict) {
        let runs = verdict.missing.runs().into_iter().map(|(first, last)| {
            if first == last { first.to_string() } else { format!("{first}-{last}") }
        });
        lines.push(format!("số liệu tháng {}", runs.collect::<Vec<_>>().join(", ")));
    }
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

/// Tình trạng.
fn status(plan: &Plan, target: &Target, verdict: &Verdict) -> String {
    let word = match verdict.status {
        _ if verdict.is_overdue(plan) => status::OVERDUE.vi,
        Status::NotEntered => status::NOT_ENTERED.vi,
        Status::NotArisen => status::NOT_ARISEN.vi,
        Status::InProgress => status::IN_PROGRESS.vi,
        Status::Met if verdict.so_far => "Đạt đến nay",
        Status::Met => status::MET.vi,
        Status::NotMet if verdict.so_far => "Chưa đạt đến nay",
        Status::NotMet => status::NOT_MET.vi,
        Status::SelfAssessed(Statement::Unsaid) => "Chưa tự đánh giá",
        Status::SelfAssessed(Statement::NotYet) => "Tự đánh giá: chưa thực hiện",
        Status::SelfAssessed(Statement::UnderWay) => "Tự đánh giá: đang thực hiện",
        Status::SelfAssessed(Statement::Done) => "Tự đánh giá: đã thực hiện",
        Status::Tracked => status::TRACKED.vi,
        Status::Awaiting => status::AWAITING.vi,
        Status::NotApplicable => status::NOT_APPLICABLE.vi,
    };
    let mut lines = vec![word.to_owned()];
    if verdict.status == Status::NotApplicable {
        lines.extend(target.reason.lines().map(|line| line.trim().to_owned()));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Id;
    use crate::preset::ba_xa_2024;

    fn ratio(part: u64, whole: u64) -> Verdict {
        Verdict {
            status: Status::NotMet,
            value: Some(Value::Ratio { part, whole }),
            threshold: Some(Threshold::Percent(5500)),
            as_of: Some(5),
            missing: [3].into_iter().collect(),
            shortfall: Shortfall::Do(17),
            so_far: true,
            ..Verdict::default()
        }
    }

    #[test]
    fn a_rate_is_told_with_its_counts_gaps_and_shortfall() {
        let plan = ba_xa_2024();
        let (_, digitised) = plan.targets_of(Id::named("r733")).next().unwrap();
        let verdict = ratio(93, 200);
        assert_eq!(asked_of(&plan, digitised, &verdict), "từ 55% trở lên");
        assert_eq!(result(&verdict, Some(5)), "93/200 (46,50%)");
        assert_eq!(result(&verdict, Some(6)), "93/200 (46,50%)\nđến tháng 5");
        let told = shortfall(&plan, digitised, &verdict);
        assert!(told.starts_with("17 ") && told.ends_with("\nsố liệu tháng 3"), "{told}");
        assert_eq!(status(&plan, digitised, &verdict), "Chưa đạt đến nay");
    }

    #[test]
    fn within_a_sentence_the_unit_follows_its_number_and_the_month_both() {
        let plan = ba_xa_2024();
        let (_, late) =
            plan.targets.iter().find(|(_, one)| one.kind == TargetKind::NoneOf).unwrap();
        let late = Target { unit: "nhiệm vụ".to_owned(), ..late.clone() };
        let two = Verdict { value: Some(Value::Count(2)), as_of: Some(5), ..Verdict::default() };
        let told = |verdict: &Verdict| in_sentence(&plan, &late, verdict, Some(6));
        assert_eq!(told(&two), "2 nhiệm vụ (tính đến tháng 5)");
        assert_eq!(in_sentence(&plan, &late, &two, Some(5)), "2 nhiệm vụ");
        let running = Verdict { reach: Reach::Running, ..two.clone() };
        assert_eq!(told(&running), "2 nhiệm vụ (tính đến tháng 5, chưa hết tháng)");
        let ahead = Verdict { reach: Reach::Ahead, ..two };
        assert_eq!(told(&ahead), "2 nhiệm vụ (tính đến tháng 5, là tháng chưa bắt đầu)");
        assert_eq!(told(&ratio(93, 200)), "93/200 (46,50%; tính đến tháng 5)");
        assert_eq!(told(&Verdict::default()), "");
    }

    #[test]
    fn reports_that_are_missing_are_called_so() {
        let plan = ba_xa_2024();
        let reports = Target { kind: TargetKind::ReportsOnTime, ..Target::default() };
        let verdict = Verdict { shortfall: Shortfall::Do(6), ..Verdict::default() };
        assert_eq!(shortfall(&plan, &reports, &verdict), "6 báo cáo");
        let late = Verdict { shortfall: Shortfall::Lost(19), ..Verdict::default() };
        assert_eq!(
            shortfall(&plan, &reports, &late),
            "19 báo cáo không đúng hạn, không thể bù trong năm"
        );
        let told = crate::text::verdicts::shortfall(VI, &plan, &reports, &verdict);
        assert_eq!(told.as_deref(), Some("Còn thiếu 6 báo cáo."));
    }

    #[test]
    fn a_rate_below_its_threshold_never_looks_like_it() {
        assert_eq!(
            result(&ratio(10_999, 20_000), Some(5)).lines().next(),
            Some("10.999/20.000 (54,99%)")
        );
    }

    #[test]
    fn what_does_not_apply_says_why() {
        let plan = ba_xa_2024();
        let (_, known) = plan.targets.iter().next().unwrap();
        let known = Target { reason: "Xã không có nhà, đất".to_owned(), ..known.clone() };
        let verdict = Verdict { status: Status::NotApplicable, ..Verdict::default() };
        assert_eq!(status(&plan, &known, &verdict), "Không áp dụng\nXã không có nhà, đất");
    }
}
