//! Tổng quan: the sentence at its head, the next step, the reports that wait.

use crate::check::overview::{Next, Overview};
use crate::check::sheet::{month_start, own};
use crate::check::{Report, ReportState, Verdict};
use crate::plan::{At, Id, List, Plan, Target, naming};
use crate::read::day;
use crate::route::outline::PlanPart;
use crate::route::{Filter, Paper, Route};
use crate::text::{Language, edits, overview, verdicts};

use super::chip;
use super::chip::ChipStatus;

/// Where the year stands, in one sentence.
pub fn sentence(language: Language, plan: &Plan, seen: &Overview) -> String {
    let year = plan.frame.year.trim();
    let (remedies, duties) = (seen.summary.remedies.total(), seen.summary.duties.total());
    match (seen.has_figures, seen.finished, seen.draft) {
        (false, true, _) => overview::ended_blank(language, year),
        (false, false, true) => overview::draft(language, year, remedies, duties),
        (false, false, false) => overview::not_started(language, year, remedies, duties),
        (true, over, _) => {
            let counts = verdicts::summary(language, plan, seen.month, &seen.summary.remedies);
            if over { overview::ended(language, year, &counts) } else { counts }
        }
    }
}

/// What comes to an officer through groups: "thêm 9 mục qua nhóm “Bộ phận một cửa”".
pub fn through(language: Language, plan: &Plan, groups: &[(Id, usize)]) -> String {
    let one = |(group, count): &(Id, usize)| {
        let name = naming::name(plan, List::Officers, *group);
        overview::through(language, &count.to_string(), &name)
    };
    groups.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// What the one button says.
pub fn next_label(language: Language, next: &Next) -> String {
    match next {
        Next::Enter(month) => overview::enter(language, *month),
        Next::Review(old) => overview::review(language, *old),
        Next::Draft(_) => overview::FINISH_DRAFT.get(language).to_owned(),
        Next::Follow => overview::SEE_TABLE.get(language).to_owned(),
        Next::Mine => overview::SEE_MINE.get(language).to_owned(),
        Next::Print => overview::PRINT.get(language).to_owned(),
    }
}

/// Where the one button leads: to the month to enter, the place to finish, one's own work, or the paper to
/// print, which is the tracking table once the year is over.
pub fn next_route(plan: &Plan, seen: &Overview, next: &Next) -> Route {
    match next {
        Next::Enter(month) => Route::Figures { month: Some(*month) },
        Next::Review(_) => Route::Plan(Some(PlanPart::Leftovers.word())),
        Next::Draft(Some(at)) => edits::place_at(plan, *at),
        Next::Draft(None) => Route::Plan(None),
        Next::Follow => Route::Documents(Paper::Tracking),
        Next::Mine => Route::Criteria(Filter { mine: true, ..Filter::default() }),
        Next::Print if seen.finished => Route::Documents(Paper::Tracking),
        Next::Print => Route::Documents(Paper::Decision),
    }
}

/// The field that the one button leads into; `None` where it leads to a page.
pub fn next_at(plan: &Plan, person: Option<Id>, next: &Next) -> Option<At> {
    match next {
        Next::Enter(month) => {
            let start = month_start(plan, &own(plan, person), *month);
            start.map(|(measure, slot)| At::Figure(measure, slot))
        }
        Next::Draft(at) => *at,
        Next::Review(_) | Next::Follow | Next::Mine | Next::Print => None,
    }
}

/// What waits of the reports of one duty, a line for each; then how many were sent and are ahead.
/// A duty that does not say by when begins with that.
pub fn report_lines(language: Language, reports: &[Report]) -> Vec<String> {
    let waits = |report: &&Report| matches!(report.state, ReportState::Due | ReportState::Overdue);
    let count = |wanted: fn(&ReportState) -> bool| {
        reports.iter().filter(|report| wanted(&report.state)).count()
    };
    let line = |report: &Report| {
        let name = verdicts::period(language, report);
        let state = verdicts::report_state(language, report.state);
        match report.due {
            Some(due) => overview::report_due(language, &name, &state, &day::show(due)),
            None => overview::report_line(language, &name, &state),
        }
    };
    let unruled = reports.iter().any(Report::is_unruled);
    let unruled = unruled.then(|| overview::REPORTS_UNRULED.get(language).to_owned());
    let sent = count(|state| matches!(state, ReportState::Sent { .. }));
    let ahead = count(|state| matches!(state, ReportState::Ahead));
    let rest = overview::reports_counted(language, sent, ahead);
    unruled.into_iter().chain(reports.iter().filter(waits).map(line)).chain([rest]).collect()
}

/// Rank and band that the plan aims at, each with its chip and its sentence. What the frame does not
/// aim at is left out.
pub fn aims(
    language: Language,
    plan: &Plan,
    judged: &[(Target, Verdict)],
) -> Vec<(ChipStatus, String)> {
    let aimed = judged.iter().filter(|(_, verdict)| verdict.threshold.is_some());
    let line = |(target, verdict): &(Target, Verdict)| {
        let words = verdicts::sentence(language, plan, target, verdict);
        (chip::of_verdict(plan, verdict), words)
    };
    aimed.map(line).collect()
}
