//! Cần làm ngay: what is most urgent, in words, and what can be done about it.

use super::act;
use super::act::{Deed, Goal};
use super::chip;
use super::chip::ChipStatus;
use super::reach::{Reach, reach};
use crate::check::overview::Overview;
use crate::check::person::{concerns, unfinished};
use crate::check::{Urgent, Why};
use crate::plan::{At, Id, List, Plan, naming};
use crate::read::day;
use crate::read::sorted::sort_by_key;
use crate::route;
use crate::route::{Filter, Route};
use crate::text::{Language, acts, criteria, edits, names, overview, verdicts};

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToDo {
    /// The id of its button: one line has it, as long as it stands.
    pub id: String,
    /// The address of the remedy or duty.
    pub href: String,
    /// Mã: "3.4.1", "BC" for a report; empty for none.
    pub code: String,
    /// What it is called, without the code; which report, and how many more.
    pub title: String,
    /// What can still be done, in one sentence.
    pub act: String,
    /// Who does it, and until when, where the sentence does not say so; for one person, the group it comes through.
    pub about: String,
    /// The status on its chip.
    pub status: ChipStatus,
    /// The word on its chip, instead of the status' own.
    pub word: Option<String>,
    /// The verb, and where it leads.
    pub deed: Deed,
}

/// What the list leaves out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// How many lines.
    pub all: usize,
    /// How many of them were missed.
    pub missed: usize,
}

/// The first `most` lines, worst first, and what is left out. With a person, only what concerns that officer: of what
/// is equally urgent first what names him, then what reaches him through a group.
pub fn lines(
    language: Language,
    plan: &Plan,
    seen: &Overview,
    person: Option<Id>,
    most: usize,
) -> (Vec<ToDo>, Left) {
    // Once the year is over, reports that were not sent are listed under "Báo cáo định kỳ" only.
    let late = |item: &Urgent| seen.finished && !item.reports.is_empty();
    let own =
        |item: &&Urgent| !late(item) && person.is_none_or(|me| concerns(plan, &item.officers, me));
    let mut all: Vec<&Urgent> = seen.urgent.iter().filter(own).collect();
    if let Some(me) = person {
        sort_by_key(&mut all, |item| (item.why, group_of(plan, item, me).is_some()));
    }
    let lines = all.iter().take(most).map(|item| line(language, plan, seen, item, person));
    let left = all.iter().skip(most);
    let missed = left.clone().filter(|item| item.why.is_miss()).count();
    (lines.collect(), Left { all: left.count(), missed })
}

/// The group through which something reaches an officer who is not named himself.
fn group_of(plan: &Plan, item: &Urgent, officer: Id) -> Option<Id> {
    match reach(plan, &item.officers, &[], officer) {
        Some(Reach::Group(group)) => Some(group),
        Some(Reach::Led | Reach::Joined) | None => None,
    }
}

fn line(
    language: Language,
    plan: &Plan,
    seen: &Overview,
    item: &Urgent,
    person: Option<Id>,
) -> ToDo {
    let (list, id) = item.record;
    let report = item.reports.first();
    let (code, title) = if let Some(report) = report {
        let first = verdicts::period(language, report);
        let title = match item.reports.len().saturating_sub(1) {
            0 => first,
            more => overview::and_more(language, &first, more),
        };
        (acts::REPORT_CODE.get(language).to_owned(), title)
    } else {
        // The code says which one; a line of the list has room for the first words.
        let (code, title) = names::apart(language, plan, list, id);
        (code, naming::first_words(&title))
    };
    let status = match (item.why, &item.verdict) {
        (Why::Overdue | Why::ReportOverdue, _) => ChipStatus::Overdue,
        (Why::ReportDue | Why::DueSoon, _) => ChipStatus::InProgress,
        (Why::Missed | Why::Lost | Why::Blank | Why::Unproved, Some((_, verdict))) => {
            chip::of_status(verdict.status)
        }
        (Why::Missed | Why::Lost | Why::Blank | Why::Unproved, None) => ChipStatus::NotEntered,
    };
    let of_report = report.map(|report| format!("-{}", report.code)).unwrap_or_default();
    ToDo {
        id: format!("do-{id}{of_report}"),
        href: route::path(&Route::of_item(list, id, Filter::default())),
        code,
        title,
        act: acts::act_words(language, plan, item, seen.finished),
        about: about(language, plan, item, person),
        status,
        word: overview::chip_word(language, item.why),
        deed: act::deed(language, plan, seen, item),
    }
}

/// Who does it; until when only where that differs from the others: not the end of the year, and not what the
/// sentence says already.
fn about(language: Language, plan: &Plan, item: &Urgent, person: Option<Id>) -> String {
    let group = person.and_then(|me| group_of(plan, item, me));
    let officers = match group {
        Some(group) => {
            criteria::through_group(language, &naming::name(plan, List::Officers, group))
        }
        None => naming::officers_text(plan, &item.officers),
    };
    let said = match item.why {
        Why::Overdue | Why::ReportOverdue | Why::ReportDue | Why::DueSoon => true,
        Why::Missed | Why::Lost | Why::Blank | Why::Unproved => false,
    };
    let due = item.due.filter(|due| !said && Some(*due) != crate::check::year_end(plan));
    let due = due.map(|due| overview::due(language, &day::show(due)));
    let words = std::iter::once(officers).filter(|words| !words.is_empty()).chain(due);
    words.collect::<Vec<_>>().join(" · ")
}

/// Dự thảo chưa hoàn thiện: how many remedies of a draft still lack their name, direction or officer, in one
/// sentence, and where the first blank field is. `None` if none lacks any, or the plan is issued or over.
pub fn unfinished_words(
    language: Language,
    plan: &Plan,
    seen: &Overview,
    person: Option<Id>,
) -> Option<(String, Deed)> {
    let lacking: Vec<At> =
        if seen.draft && !seen.finished { unfinished(plan, person) } else { Vec::new() };
    let first = *lacking.first()?;
    let words = overview::unfinished(language, lacking.len());
    let (verb, page) = (overview::FILL.get(language).to_owned(), edits::place_at(plan, first));
    Some((words, Deed { name: "fill", verb, page, goal: Goal::Field(first) }))
}

/// Why the list is empty, or what else there is: how many wait for figures; that nothing is urgent, if
/// nothing waits; how many of a person's are still to be assessed, later. Of a person's own, if one is given.
pub fn rest_words(
    language: Language,
    plan: &Plan,
    seen: &Overview,
    person: Option<Id>,
    quiet: bool,
) -> Option<String> {
    let first = match (seen.blank_of(plan, person), person.is_some()) {
        (0, _) if !quiet => None,
        (0, true) => Some(overview::NOTHING_MINE.get(language).to_owned()),
        (0, false) => Some(overview::NOTHING.get(language).to_owned()),
        (blank, true) => Some(overview::no_figures_mine(language, blank)),
        (blank, false) => Some(overview::no_figures(language, blank)),
    };
    let later = person.filter(|_| !seen.finished).map(|me| seen.unsaid_of(plan, me));
    let later = later.filter(|count| *count > 0);
    let later = later.map(|count| overview::unsaid(language, count));
    let words: Vec<String> = first.into_iter().chain(later).collect();
    (!words.is_empty()).then(|| words.join(" "))
}
