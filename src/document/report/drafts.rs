//! Bản nháp: what the data says of the period, in whole sentences that an officer may rewrite.

use chrono::NaiveDate;

use super::super::issuing::{by_whom, cited_paper};
use super::super::prose;
use super::super::subject::{kind_of_plan, subject_words};
use super::super::wording::{closed, finished};
use super::outlook::{assessment, next, steps};
use super::reported::Reported;
use super::results::results_of;
use crate::check::Status;
use crate::plan::{Evidence, Id, List, Note, ReportPart, naming};
use crate::read::sorted::sort_by_key;
use crate::read::{day, sorted};
use crate::text::{Language, reports};

const VI: Language = Language::Vietnamese;

/// The draft of one part; of one remedy for the two columns of the table.
pub fn draft(reported: &Reported, part: ReportPart, owner: Option<Id>) -> String {
    match (part, owner) {
        (ReportPart::Opening, _) => opening(reported),
        (ReportPart::Direction, _) => direction(reported),
        (ReportPart::Assessment, _) => assessment(reported),
        (ReportPart::Next, _) => next(reported),
        (ReportPart::Proposals, _) => proposals(reported),
        (ReportPart::Cause, Some(owner)) => noted(reported, owner).join("\n"),
        (ReportPart::Measures, Some(owner)) => {
            steps(reported, &results_of(reported, owner)).join("\n")
        }
        (ReportPart::Cause | ReportPart::Measures, None) => String::new(),
    }
}

/// "Thực hiện Quyết định số 05/QĐ-UBND ngày 20/12/2023 của UBND xã ban hành Kế hoạch …".
fn opening(reported: &Reported) -> String {
    let plan = &reported.plan;
    let subject = subject_words(plan);
    // The committee is named right after it.
    let of = format!(" của {}", reported.committee());
    let subject = subject.strip_suffix(&of).unwrap_or(&subject);
    let subject = if subject.is_empty() { String::new() } else { format!(" {subject}") };
    let span = &reported.cut.span;
    let about = match (plan.was_issued_alone(), subject.is_empty()) {
        (true, true) => String::new(),
        (true, false) => format!(" về{subject}"),
        (false, _) => format!("{} ban hành {}{subject}", by_whom(plan), kind_of_plan(plan)),
    };
    format!(
        "Thực hiện {}{about}, {} báo cáo kết quả thực hiện {} như sau (số liệu tính từ ngày {} \
         đến ngày {}):",
        cited_paper(plan),
        reported.committee(),
        reported.period_words(),
        day::cite(span.first_day),
        day::cite(span.last_day),
    )
}

/// How a remedy or duty is pointed at: "3.4.1".
fn mark(reported: &Reported, owner: Option<Id>) -> String {
    let Some(id) = owner else { return String::new() };
    let plan = &reported.plan;
    let list = if plan.remedies.contains(id) { List::Remedies } else { List::Duties };
    match naming::mark(plan, list, id) {
        mark if mark.is_empty() => mark,
        mark => format!(" ({mark})"),
    }
}

/// Part I: what was issued, held and checked in the period, from the evidence and the notes.
fn direction(reported: &Reported) -> String {
    let (plan, span) = (&reported.cut.plan, &reported.cut.span);
    let inside = |text: &str| day::parse(text).filter(|day| span.holds(*day));
    let mut lines = Vec::new();
    let mut dated: Vec<(NaiveDate, &Evidence)> =
        plan.evidences.iter().filter_map(|(_, row)| Some((inside(&row.day)?, row))).collect();
    sort_by_key(&mut dated, |(day, _)| *day);
    let issued: Vec<String> = dated
        .into_iter()
        .map(|(day, row)| {
            let said = reports::document(VI, row, Some(day));
            format!("- {}", closed(&format!("{said}{}", mark(reported, row.owner)), ";"))
        })
        .collect();
    if !issued.is_empty() {
        lines.push(format!(
            "Trong kỳ có {} văn bản, tài liệu được ban hành, lập để thực hiện Kế hoạch:",
            issued.len()
        ));
        lines.extend(finished(issued));
    }
    let mut notes: Vec<(NaiveDate, &Note)> =
        plan.notes.iter().filter_map(|(_, row)| Some((inside(&row.day)?, row))).collect();
    sort_by_key(&mut notes, |(day, _)| *day);
    for (kind, lead) in [
        (Kind::Held, "Hội nghị, cuộc họp, tuyên truyền:"),
        (Kind::Checked, "Kiểm tra, đôn đốc:"),
        (Kind::Other, "Việc khác đã làm:"),
    ] {
        let own = notes.iter().filter(|(_, row)| Kind::of(&row.text) == kind);
        let own: Vec<String> = own
            .map(|(day, row)| {
                let text = in_a_line(&row.text);
                format!("- Ngày {}: {text}{};", day::cite(*day), mark(reported, row.owner))
            })
            .collect();
        if !own.is_empty() {
            lines.push(lead.to_owned());
            lines.extend(finished(own));
        }
    }
    // One paper may close the period of several duties.
    let sent = sorted::set(
        plan.reports_sent
            .iter()
            .filter(|(_, row)| inside(&row.day).is_some())
            .map(|(_, row)| row.period.trim().to_owned()),
    );
    let sent = sent.len();
    if sent > 0 {
        lines.push(format!("Trong kỳ đã gửi {sent} báo cáo định kỳ theo Kế hoạch."));
    }
    if lines.is_empty() {
        lines.push("Trong kỳ chưa ghi nhận văn bản, cuộc họp hoặc lần kiểm tra nào.".to_owned());
    }
    lines.join("\n")
}

/// Lines and bullets as one line, without a closing mark.
fn in_a_line(text: &str) -> String {
    let words = |line: &str| {
        let line = prose::bullet(line).map_or(line, |(_, words)| words);
        line.trim_end_matches(['.', ';', ',']).to_owned()
    };
    prose::lines(text).map(words).collect::<Vec<_>>().join("; ")
}

/// What a note tells of, by its own words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Held,
    Checked,
    Other,
}

impl Kind {
    fn of(text: &str) -> Self {
        let text = text.to_lowercase();
        let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
        if says(&["kiểm tra", "giám sát", "đôn đốc", "rà soát"]) {
            Self::Checked
        } else if says(&["họp", "hội nghị", "đối thoại", "tập huấn", "tuyên truyền", "quán triệt"])
        {
            Self::Held
        } else {
            Self::Other
        }
    }
}

/// Part V: the causes that officers have named; nothing else is known of difficulties and proposals.
fn proposals(reported: &Reported) -> String {
    let mut found = Vec::new();
    for (id, _) in reported.plan.remedies.iter() {
        let written = reported.plan.report_text(reported.period(), ReportPart::Cause, Some(id));
        let text = written.map(|(_, row)| row.text.as_str()).unwrap_or_default();
        let text = in_a_line(text);
        if !text.is_empty() {
            let code = naming::mark(&reported.plan, List::Remedies, id);
            found.push(format!("- {code}: {text};"));
        }
    }
    if found.is_empty() {
        return "Trong kỳ chưa ghi nhận khó khăn, vướng mắc và kiến nghị, đề xuất.".to_owned();
    }
    let mut lines = vec!["Khó khăn, vướng mắc:".to_owned()];
    lines.extend(finished(found));
    lines.push("Chưa ghi nhận kiến nghị, đề xuất.".to_owned());
    lines.join("\n")
}

/// Whether a note gives a reason, by its own words.
fn gives_reason(text: &str) -> bool {
    const REASONS: &[&str] =
        &["nguyên nhân", " vì ", "thiếu", "hỏng", "vướng", "chờ", "chưa có", "không đủ"];
    let text = format!(" {}", text.to_lowercase());
    REASONS.iter().any(|word| text.contains(word))
}

/// Nguyên nhân: what the notes of the period say of a remedy.
fn noted(reported: &Reported, owner: Id) -> Vec<String> {
    let (plan, span) = (&reported.cut.plan, &reported.cut.span);
    let open = results_of(reported, owner).iter().any(|one| one.verdict.status == Status::NotMet);
    let own = plan.notes.iter().filter(|(_, row)| row.owner == Some(owner) && open);
    let inside = own.filter(|(_, row)| day::parse(&row.day).is_some_and(|day| span.holds(day)));
    // What was done is no cause: only a note that gives a reason is offered as one.
    let inside = inside.filter(|(_, row)| gives_reason(&row.text));
    inside.map(|(_, row)| format!("{}.", in_a_line(&row.text))).collect()
}
