//! Các kỳ báo cáo: what waits, what was sent, and noting several as sent at once.

use chrono::NaiveDate;

use crate::check::{Report, ReportState};
use crate::edit::{Change, build};
use crate::plan::{Id, Plan, ReportSent};

/// The reports that wait to be noted as sent.
pub fn waiting(reports: &[Report]) -> impl Iterator<Item = &Report> {
    let waits = |report: &&Report| matches!(report.state, ReportState::Due | ReportState::Overdue);
    reports.iter().filter(waits)
}

/// The report of a period, when it was noted.
pub fn sending_of(plan: &Plan, duty: Id, code: &str) -> Option<Id> {
    let mut all = plan.reports_sent.iter();
    let own = |row: &ReportSent| row.duty == Some(duty) && row.period.trim() == code;
    all.find(|(_, row)| own(row)).map(|(id, _)| id)
}

/// The changes that note reports as sent on a day (`2024-05-06`): each under a new id, after those
/// that are there.
pub fn note(
    plan: &Plan,
    duty: Id,
    periods: impl IntoIterator<Item = (Id, String)>,
    day: &str,
) -> Vec<Change> {
    let mut after = plan.reports_sent.ids().last().copied();
    let one = |(id, period): (Id, String)| {
        let day = day.to_owned();
        let sending = ReportSent { duty: Some(duty), period, day, ..ReportSent::default() };
        build::add_after(id, after.replace(id), sending)
    };
    periods.into_iter().map(one).collect()
}

/// How many of the chosen reports would be noted as sent after they were due.
pub fn late(reports: &[Report], chosen: &[String], day: Option<NaiveDate>) -> usize {
    let over = |report: &&Report| {
        chosen.contains(&report.code) && report.due.zip(day).is_some_and(|(due, day)| day > due)
    };
    reports.iter().filter(over).count()
}
