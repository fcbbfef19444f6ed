//! Cần làm ngay: what is most urgent, in words.

use super::chip;
use super::chip::ChipStatus;
use crate::check::overview::{Overview, concerns};
use crate::check::{Urgent, Why};
use crate::plan::{Id, Plan, naming};
use crate::read::day;
use crate::route;
use crate::route::{Filter, Route};
use crate::text::{Language, names, overview, verdicts};

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToDo {
    /// The address of the remedy or duty.
    pub href: String,
    /// What it is called.
    pub title: String,
    /// Who does it, and until when.
    pub about: String,
    /// How much is missing, or which report; empty for neither.
    pub short: String,
    /// The status on its chip.
    pub status: ChipStatus,
    /// The word on its chip, instead of the status' own.
    pub word: Option<String>,
}

/// The first `most` lines, worst first, and how many are left out. With a person, only what
/// concerns that officer or a group that the officer is in.
pub fn lines(
    language: Language,
    plan: &Plan,
    seen: &Overview,
    person: Option<Id>,
    most: usize,
) -> (Vec<ToDo>, usize) {
    // Once the year is over, reports that were not sent are listed under "Báo cáo định kỳ" only.
    let late = |item: &Urgent| seen.finished && item.why == Why::ReportOverdue;
    let own =
        |item: &&Urgent| !late(item) && person.is_none_or(|me| concerns(plan, &item.officers, me));
    let all: Vec<&Urgent> = seen.urgent.iter().filter(own).collect();
    let lines = all.iter().take(most).map(|item| line(language, plan, item));
    (lines.collect(), all.len().saturating_sub(most))
}

fn line(language: Language, plan: &Plan, item: &Urgent) -> ToDo {
    let (list, id) = item.record;
    let officers = naming::officers_text(plan, &item.officers);
    // A report without a due date has none to show, whatever that of its duty is.
    let due = match item.reports.first() {
        Some(report) => report.due,
        None => item.due,
    };
    let due = due.map(|due| overview::due(language, &day::show(due)));
    let about: Vec<String> =
        std::iter::once(officers).filter(|words| !words.is_empty()).chain(due).collect();
    let overdue = item.verdict.as_ref().is_some_and(|(_, verdict)| verdict.is_overdue(plan));
    let status = match (item.why, &item.verdict) {
        _ if overdue => ChipStatus::Overdue,
        (Why::ReportOverdue, _) => ChipStatus::NotMet,
        (Why::ReportDue | Why::DueSoon, _) => ChipStatus::InProgress,
        (_, Some((_, verdict))) => chip::of_status(verdict.status),
        (_, None) => ChipStatus::NotEntered,
    };
    ToDo {
        href: route::path(&Route::of_item(list, id, Filter::default())),
        title: names::title(language, plan, list, id),
        about: about.join(" · "),
        short: short(language, plan, item),
        status,
        word: overview::chip_word(language, item.why).filter(|_| !overdue),
    }
}

/// What the target still lacks, else the report that waits and how many more.
fn short(language: Language, plan: &Plan, item: &Urgent) -> String {
    let target = item
        .verdict
        .as_ref()
        .and_then(|(id, verdict)| plan.targets.get(*id).map(|target| (target, verdict)));
    match (target, item.reports.first()) {
        (Some((target, verdict)), _) => {
            verdicts::shortfall(language, plan, target, verdict).unwrap_or_default()
        }
        (None, Some(report)) => {
            let first = verdicts::period(language, report);
            match item.reports.len().saturating_sub(1) {
                0 => first,
                more => overview::and_more(language, &first, more),
            }
        }
        (None, None) => String::new(),
    }
}
