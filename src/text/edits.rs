//! What an edit did, in words, and where: for undo and redo.

use crate::edit::{Change, Edit, Name};
use crate::plan::{At, Id, List, Plan, Slot, naming};
use crate::route::{Filter, Paper, PointsPage, Route, outline};
use crate::text::{Language, fields, shell};

/// What an edit did: "sửa “Định hướng khắc phục” ở 7.3.3".
pub fn words(language: Language, plan: &Plan, edit: &Edit) -> String {
    let fixed = match edit.name {
        Name::Plain | Name::Typing => None,
        Name::Paste => Some(shell::PASTING),
        Name::Issue => Some(shell::ISSUING),
        Name::Leftovers => Some(shell::LEFTOVERS),
        Name::Mend => Some(shell::MENDING),
        Name::TakeOver => Some(shell::TAKING_OVER),
    };
    match (fixed, main_change(edit)) {
        (Some(message), _) => message.get(language).to_owned(),
        (None, Some(change)) => change_words(language, plan, change),
        (None, None) => String::new(),
    }
}

/// The change a person would name: the record added or removed, not the mentions updated with it.
fn main_change(edit: &Edit) -> Option<&Change> {
    let structural = |change: &&Change| !matches!(change, Change::Set { .. });
    edit.changes.iter().rev().find(structural).or_else(|| edit.changes.first())
}

fn change_words(language: Language, plan: &Plan, change: &Change) -> String {
    let named = |list: List| fields::record(list).get(language).to_lowercase();
    match change {
        Change::Set { at: At::Figure(measure, slot), .. } => {
            let label = plan.measures.get(*measure).map_or("", |measure| &measure.label);
            let figure = shell::figure_of(language, label, &fields::slot(language, *slot));
            shell::typing(language, &figure)
        }
        Change::Set { at, .. } => {
            let what = shell::typing(language, fields::label(*at).get(language));
            match at.record().map(|(list, id)| naming::mark(plan, list, id)) {
                Some(name) if !name.is_empty() => shell::in_record(language, &what, &name),
                _ => what,
            }
        }
        Change::Insert { record, .. } => shell::adding(language, &named(record.list())),
        Change::Remove { record, .. } => shell::removing(language, &named(record.list())),
        Change::Move { list, .. } => shell::moving(language, &named(*list)),
    }
}

/// The page on which an edit can be seen.
pub fn place(plan: &Plan, edit: &Edit) -> Route {
    let Some(change) = main_change(edit) else { return Route::Overview };
    if let Change::Set { at: At::Figure(_, slot), .. } = change {
        return figure_place(*slot);
    }
    match (change, change.record()) {
        (_, Some((list, id))) => place_of(plan, list, id),
        (Change::Set { at, .. }, None) => place_at(plan, *at),
        (_, None) => Route::Plan(None),
    }
}

/// The page on which a value is edited.
pub fn place_at(plan: &Plan, at: At) -> Route {
    match (at, at.record()) {
        (At::Figure(_, slot), _) => figure_place(slot),
        (At::CriteriaSet(_), _) => Route::Points(PointsPage::Set),
        (At::SelfAssessment(_), _) => Route::Documents(Paper::SelfScore),
        (_, Some((list, id))) => place_of(plan, list, id),
        (_, None) => Route::Plan(outline::part_of(plan, at).map(outline::PlanPart::word)),
    }
}

fn figure_place(slot: Slot) -> Route {
    let month = match slot {
        Slot::Month(month) | Slot::Through(month) => Some(month),
        Slot::Year => None,
    };
    Route::Figures { month }
}

/// The page of a record.
pub fn place_of(plan: &Plan, list: List, id: Id) -> Route {
    let filter = Filter::default();
    let owned = |owner: Option<Id>| match owner {
        Some(owner) if plan.remedies.contains(owner) => {
            Route::Remedy { id: owner.to_string(), filter: Filter::default() }
        }
        Some(owner) if plan.duties.contains(owner) => {
            Route::Duty { id: owner.to_string(), filter: Filter::default() }
        }
        _ => Route::Overview,
    };
    match list {
        List::Remedies if plan.remedies.contains(id) => {
            Route::Remedy { id: id.to_string(), filter }
        }
        List::Duties if plan.duties.contains(id) => Route::Duty { id: id.to_string(), filter },
        List::Remedies => Route::Criteria(filter),
        List::Areas => {
            Route::Plan(outline::part_of_record(plan, list, id).map(outline::PlanPart::word))
        }
        List::Duties => Route::Criteria(Filter { duties: true, ..filter }),
        List::Clauses => Route::Plan(Some("quyet-dinh".to_owned())),
        List::IndexResults => Route::Plan(Some("khung".to_owned())),
        List::Criteria | List::RuleSteps | List::ScoreBands => Route::Points(PointsPage::Set),
        List::Scores => Route::Points(PointsPage::SelfScore),
        List::LastScores => Route::Points(PointsPage::Losses),
        List::UnitScores => Route::Points(PointsPage::AtStake),
        List::Sections => Route::Plan(Some(format!("muc-{id}"))),
        List::Officers => Route::Plan(Some("can-bo".to_owned())),
        List::Measures => Route::Figures { month: None },
        List::Targets => match outline::part_of_record(plan, list, id) {
            Some(part) => Route::Plan(Some(part.word())),
            None => owned(plan.targets.get(id).and_then(|target| target.owner)),
        },
        List::Evidences => match plan.evidences.get(id) {
            Some(row) if row.owner.is_none() && row.criterion.is_some() => {
                Route::Points(PointsPage::Register)
            }
            row => owned(row.and_then(|evidence| evidence.owner)),
        },
        List::Notes => owned(plan.notes.get(id).and_then(|note| note.owner)),
        List::LateDossiers => owned(plan.late_dossiers.get(id).and_then(|row| row.owner)),
        List::PeriodReports => {
            report_place(plan.period_reports.get(id).map(|one| one.period.as_str()))
        }
        List::ReportTexts => report_place(plan.report_texts.get(id).map(|one| one.period.as_str())),
        List::ReportsSent => owned(plan.reports_sent.get(id).and_then(|sending| sending.duty)),
    }
}

/// The page of the report on a period.
fn report_place(code: Option<&str>) -> Route {
    Route::Documents(Paper::Report(code.and_then(|code| code.trim().parse().ok())))
}
