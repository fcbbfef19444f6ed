//! Đánh giá, phương hướng: how the targets stand at the period's end, and what they still ask for.

use chrono::NaiveDate;

use super::super::prose;
use super::super::remedies::{by_area, officers};
use super::super::to_do::{KEEP, to_do};
use super::super::wording::finished;
use super::period;
use super::reported::Reported;
use super::results::{TargetResult, results_of};
use crate::check::{Status, Threshold, outlook_of};
use crate::plan::{Id, List, Period, Remedy, Statement, Weight, naming};
use crate::read::day;
use crate::text::{Language, outlook};

const VI: Language = Language::Vietnamese;

/// Every target of the plan's remedies with whose it is.
fn all(reported: &Reported) -> Vec<(Id, &Remedy, Vec<TargetResult>)> {
    let plan = &reported.cut.plan;
    let in_plan = |one: &TargetResult| {
        plan.targets.get(one.id).is_some_and(|row| row.weight == Weight::InPlan)
    };
    let of = |(id, remedy)| {
        let results = results_of(reported, id).into_iter().filter(in_plan).collect();
        (id, remedy, results)
    };
    by_area(plan).into_iter().flat_map(|(_, remedies)| remedies).map(of).collect()
}

/// How a target stands, as part III counts it: what is overdue first, a self-assessment by its word.
fn state(reported: &Reported, one: &TargetResult) -> &'static str {
    if one.verdict.is_overdue(&reported.cut.plan) {
        return "quá hạn";
    }
    match one.verdict.status {
        Status::Met => "đạt",
        Status::NotMet => "chưa đạt",
        Status::InProgress => "đang thực hiện",
        Status::SelfAssessed(Statement::Done) => "tự đánh giá đã thực hiện",
        Status::SelfAssessed(Statement::UnderWay) => "tự đánh giá đang thực hiện",
        Status::SelfAssessed(Statement::NotYet | Statement::Unsaid) => "tự đánh giá chưa thực hiện",
        Status::NotEntered => "chưa có số liệu",
        Status::NotArisen => "chưa phát sinh",
        Status::Awaiting => "chờ công bố",
        Status::Tracked => "chỉ theo dõi",
        Status::NotApplicable => "không áp dụng",
    }
}

/// The states in the order in which they are told.
const STATES: [&str; 12] = [
    "đạt",
    "chưa đạt",
    "quá hạn",
    "đang thực hiện",
    "tự đánh giá đã thực hiện",
    "tự đánh giá đang thực hiện",
    "tự đánh giá chưa thực hiện",
    "chưa có số liệu",
    "chưa phát sinh",
    "chờ công bố",
    "chỉ theo dõi",
    "không áp dụng",
];

/// Part III: how many targets hold, which do not, and for which nothing is known.
pub(super) fn assessment(reported: &Reported) -> String {
    let all = all(reported);
    let results = || all.iter().flat_map(|(_, _, results)| results);
    let count = |word: &str| results().filter(|one| state(reported, one) == word).count();
    let counts: Vec<String> = STATES
        .iter()
        .map(|word| (count(word), word))
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} chỉ tiêu {word}"))
        .collect();
    let mut lines = vec![format!(
        "Đến hết ngày {}, trong {} chỉ tiêu của {} mục khắc phục có {}.",
        day::cite(reported.cut.span.last_day),
        results().count(),
        all.len(),
        counts.join(", "),
    )];
    if results().next().is_none() {
        lines = vec!["Kế hoạch chưa đặt chỉ tiêu cho các mục khắc phục.".to_owned()];
    }
    for (wanted, lead) in [
        ("chưa đạt", "Chỉ tiêu chưa đạt:"),
        ("quá hạn", "Chỉ tiêu quá hạn:"),
        ("chưa có số liệu", "Chỉ tiêu chưa có số liệu:"),
    ] {
        let mut found = Vec::new();
        for (id, _, results) in &all {
            let own = results.iter().filter(|one| state(reported, one) == wanted);
            found.extend(own.map(|one| told(reported, *id, one)));
        }
        if !found.is_empty() {
            lines.push(lead.to_owned());
            lines.extend(finished(found));
        }
    }
    lines.join("\n")
}

/// Chưa đạt: whether a remedy has a target in the plan that was missed.
pub fn is_missed_remedy(reported: &Reported, owner: Id) -> bool {
    results_of(reported, owner).iter().any(|one| {
        let row = reported.cut.plan.targets.get(one.id);
        let counts = row.is_some_and(|row| row.weight == Weight::InPlan);
        counts && one.verdict.status == Status::NotMet
    })
}

/// "- 7.3.3, Kết quả đã số hóa: 93/200 (46,50%), chỉ tiêu từ 55% trở lên;".
fn told(reported: &Reported, owner: Id, one: &TargetResult) -> String {
    let said = &one.standing;
    // "None" is asked for in words that cannot be misread.
    let asked = match &one.verdict.threshold {
        Some(Threshold::Zero) => "yêu cầu không phát sinh".to_owned(),
        Some(_) => format!("chỉ tiêu {}", said.target.trim()),
        None => String::new(),
    };
    let facts: Vec<&str> =
        [said.told.as_str(), &asked].into_iter().filter(|text| !text.is_empty()).collect();
    let named = named(reported, owner, one);
    if facts.is_empty() {
        format!("- {named};")
    } else {
        format!("- {named}: {};", facts.join(", "))
    }
}

/// "7.3.3, Kết quả đã số hóa".
fn named(reported: &Reported, owner: Id, one: &TargetResult) -> String {
    let code = naming::mark(&reported.plan, List::Remedies, owner);
    let named = [code.as_str(), &one.standing.name];
    named.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
}

/// What comes after a period: the words for it, and the day from which its due days are told.
fn coming(reported: &Reported) -> (String, NaiveDate) {
    let year = reported.plan.frame.year.trim();
    let from = reported.cut.span.judged_on();
    let next_year = reported.plan.year().map(|year| year + 1);
    match (reported.period().kind, reported.period().next(), next_year) {
        (Period::HalfYear, ..) => (format!("6 tháng cuối năm {year}"), from),
        (Period::NineMonths, ..) => (format!("quý IV năm {year}"), from),
        (_, Some(next), _) => (period::words(next, year), from),
        (_, None, Some(next)) => {
            (format!("năm {next}"), NaiveDate::from_ymd_opt(next, 1, 1).unwrap_or(from))
        }
        (_, None, None) => ("thời gian tới".to_owned(), from),
    }
}

/// Part IV: what the open targets still ask for, with the days by which they are due.
pub(super) fn next(reported: &Reported) -> String {
    let (when, _) = coming(reported);
    let mut lines = Vec::new();
    for (id, remedy, results) in all(reported) {
        let open: Vec<TargetResult> = results.into_iter().filter(is_open).collect();
        let mut steps = steps(reported, &open);
        steps.retain(|step| step != KEEP);
        if steps.is_empty() {
            continue;
        }
        let code = naming::mark(&reported.plan, List::Remedies, id);
        let who = officers(&reported.plan, &remedy.leads_text, &remedy.leads);
        let who = who.trim_end_matches(['.', ';', ',']).trim_end();
        let who = if who.is_empty() { String::new() } else { format!(" ({who})") };
        let steps: Vec<String> =
            steps.iter().map(|step| prose::within(step.trim_end_matches('.'))).collect();
        lines.push(format!("- {code}{who}: {};", steps.join("; ")));
    }
    let mut all = if lines.is_empty() {
        let committee = reported.committee();
        vec![format!("Trong {when}, {committee} tiếp tục duy trì các chỉ tiêu đã đạt.")]
    } else {
        vec![format!("Trong {when}, {} tập trung:", reported.committee())]
    };
    all.extend(finished(lines));
    let warned = warned(reported);
    if !warned.is_empty() {
        all.push("Chỉ tiêu sẽ không đạt nếu giữ tốc độ này:".to_owned());
        all.extend(finished(warned));
    }
    all.join("\n")
}

/// Where the targets end that are not told as missed and would be at the pace of the months up to the period's
/// end: "- 1.(1), Nhiệm vụ hoàn thành: dự kiến hết năm 11/12 nhiệm vụ (91,67%) …;".
fn warned(reported: &Reported) -> Vec<String> {
    let (plan, day) = (&reported.cut.plan, reported.cut.span.judged_on());
    let line = |owner: Id, one: &TargetResult| {
        let target = plan.targets.get(one.id)?;
        let seen = outlook_of(plan, one.id, &one.verdict, day)?;
        if !seen.warns(&one.verdict) {
            return None;
        }
        // What is lost asks for nothing more of each month.
        let need = outlook::need(VI, plan, target, &seen).or_else(|| outlook::chance(VI, &seen))?;
        let (when, value) = (outlook::when(VI, &seen), outlook::value(VI, plan, target, &seen));
        let (months, need) = (seen.pace.months(), prose::within(need.trim_end_matches('.')));
        let asked = one.standing.target.trim();
        Some(format!(
            "- {}: dự kiến {when} {value}, theo trung bình {months} tháng đủ số liệu; chỉ tiêu {asked}; {need};",
            named(reported, owner, one),
        ))
    };
    let all = all(reported);
    let lines = all.iter().flat_map(|(id, _, results)| results.iter().map(|one| (*id, one)));
    lines.filter_map(|(id, one)| line(id, one)).collect()
}

fn is_open(one: &TargetResult) -> bool {
    match one.verdict.status {
        Status::NotMet | Status::NotEntered | Status::InProgress => true,
        Status::SelfAssessed(word) => word != Statement::Done,
        Status::Met
        | Status::NotArisen
        | Status::Tracked
        | Status::Awaiting
        | Status::NotApplicable => one.verdict.unproved,
    }
}

/// What is to be done about targets, each once, in whole sentences.
pub(super) fn steps(reported: &Reported, results: &[TargetResult]) -> Vec<String> {
    let mut steps: Vec<String> = Vec::new();
    let (_, from) = coming(reported);
    // What is met is to be kept: said where nothing else is asked for.
    let all_met = !results.iter().any(is_missed);
    for one in results {
        for step in to_do(&reported.cut.plan, one.id, &one.verdict, (&one.standing.name, from)) {
            if !steps.contains(&step) && (all_met || step != KEEP) {
                steps.push(step);
            }
        }
    }
    steps
}

const fn is_missed(one: &TargetResult) -> bool {
    matches!(
        one.verdict.status,
        Status::NotMet | Status::NotEntered | Status::InProgress | Status::SelfAssessed(_)
    )
}
