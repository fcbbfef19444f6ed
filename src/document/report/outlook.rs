//! Đánh giá, phương hướng: how the targets stand at the period's end, and what they still ask for.

use super::super::prose;
use super::super::remedies::{by_area, officers};
use super::super::to_do::{KEEP, to_do};
use super::super::wording::finished;
use super::period;
use super::reported::Reported;
use super::results::{TargetResult, results_of};
use crate::check::Status;
use crate::plan::{Id, List, Remedy, Statement, Weight, naming};
use crate::read::day;

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

type IsState = fn(Status) -> bool;

/// How many targets stand in each state, in the order in which they are told.
const STATES: [(IsState, &str); 9] = [
    (|it| matches!(it, Status::Met), "đạt"),
    (|it| matches!(it, Status::NotMet), "chưa đạt"),
    (|it| matches!(it, Status::InProgress), "đang thực hiện"),
    (|it| matches!(it, Status::SelfAssessed(_)), "tự đánh giá"),
    (|it| matches!(it, Status::NotEntered), "chưa có số liệu"),
    (|it| matches!(it, Status::NotArisen), "chưa phát sinh"),
    (|it| matches!(it, Status::Awaiting), "chờ công bố"),
    (|it| matches!(it, Status::Tracked), "chỉ theo dõi"),
    (|it| matches!(it, Status::NotApplicable), "không áp dụng"),
];

/// Part III: how many targets hold, which do not, and for which nothing is known.
pub(super) fn assessment(reported: &Reported) -> String {
    let all = all(reported);
    let results = || all.iter().flat_map(|(_, _, results)| results);
    let count = |is: IsState| results().filter(|one| is(one.verdict.status)).count();
    let counts: Vec<String> = STATES
        .iter()
        .map(|(is, word)| (count(*is), word))
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
    for (wanted, lead) in
        [(Status::NotMet, "Chỉ tiêu chưa đạt:"), (Status::NotEntered, "Chỉ tiêu chưa có số liệu:")]
    {
        let mut found = Vec::new();
        for (id, _, results) in &all {
            let own = results.iter().filter(|one| one.verdict.status == wanted);
            found.extend(own.map(|one| told(reported, *id, one, wanted == Status::NotMet)));
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
fn told(reported: &Reported, owner: Id, one: &TargetResult, asks: bool) -> String {
    let code = naming::mark(&reported.plan, List::Remedies, owner);
    let said = &one.standing;
    let result = said.result.replace("/\n", "/").replace('\n', ", ");
    let asked = match said.target.trim() {
        asked if asked.is_empty() || !asks => String::new(),
        asked => format!("chỉ tiêu {asked}"),
    };
    let facts: Vec<&str> =
        [result.as_str(), &asked].into_iter().filter(|text| !text.is_empty()).collect();
    let named: Vec<&str> =
        [code.as_str(), said.name.as_str()].into_iter().filter(|text| !text.is_empty()).collect();
    let named = named.join(", ");
    if facts.is_empty() {
        format!("- {named};")
    } else {
        format!("- {named}: {};", facts.join(", "))
    }
}

/// Part IV: what the open targets still ask for, and what falls due in the next period.
pub(super) fn next(reported: &Reported) -> String {
    let following = reported.period().next();
    let when = match following {
        Some(next) => period::words(next, reported.plan.frame.year.trim()),
        None => reported.plan.year().map(|year| format!("năm {}", year + 1)).unwrap_or_default(),
    };
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
    if lines.is_empty() {
        return format!(
            "Trong {when}, {} tiếp tục duy trì các chỉ tiêu đã đạt.",
            reported.committee()
        );
    }
    let mut all = vec![format!("Trong {when}, {} tập trung:", reported.committee())];
    all.extend(finished(lines));
    all.join("\n")
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
    // What is met is to be kept: said where nothing else is asked for.
    let all_met = !results.iter().any(is_missed);
    for one in results {
        for step in to_do(&reported.cut.plan, one.id, &one.verdict, &one.standing.name) {
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
