//! Cần làm ngay. What a person has to do today, worst first.

use chrono::{Days, NaiveDate};

use super::beside::{Beside, beside};
use super::coverage::coverage;
use super::report::{Report, ReportState, occurrences};
use super::standing::Standing;
use super::status::Status;
use super::summary::Board;
use super::verdict::{Shortfall, Verdict};
use crate::plan::{Id, List, Plan, Statement, TargetKind};
use crate::read::sorted::sort_by_key;

/// How many days before its due date something becomes urgent.
const SOON: u64 = 14;

/// Vì sao cần làm, worst first: what was missed or is late, what is due soon, figures that are missing,
/// documents that are missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Chưa đạt, còn làm được.
    Missed,
    /// Chưa đạt, không thể bù trong năm.
    Lost,
    /// Quá hạn: its own due date has passed, and nobody said that it was done.
    Overdue,
    /// Báo cáo quá hạn.
    ReportOverdue,
    /// Báo cáo đến hạn.
    ReportDue,
    /// Sắp đến hạn.
    DueSoon,
    /// Chưa nhập: a period is over, and there is no verdict.
    Blank,
    /// Đạt nhưng chưa có tài liệu kiểm chứng.
    Unproved,
}

impl Why {
    /// Chưa đạt, whether it can be mended or not.
    pub const fn is_miss(self) -> bool {
        matches!(self, Self::Missed | Self::Lost)
    }
}

/// Một việc cần làm ngay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Urgent {
    /// Why it is urgent.
    pub why: Why,
    /// The remedy or duty.
    pub record: (List, Id),
    /// The target that decided, and its verdict; none for reports.
    pub verdict: Option<(Id, Verdict)>,
    /// Còn làm được: what is left to do beside what cannot be mended; only where it was lost.
    pub beside: Vec<Beside>,
    /// The reports that are due or overdue.
    pub reports: Vec<Report>,
    /// Công chức, as assigned: titles or groups.
    pub officers: Vec<Id>,
    /// Hạn.
    pub due: Option<NaiveDate>,
}

/// Everything urgent today, worst first; the screen shows the first seven.
pub fn urgent(plan: &Plan, today: NaiveDate) -> Vec<Urgent> {
    urgent_of(plan, &Board::of(plan, today), today)
}

/// The same, of a board that was judged already.
pub fn urgent_of(plan: &Plan, board: &Board, today: NaiveDate) -> Vec<Urgent> {
    let mut found: Vec<Urgent> = Vec::new();
    for (id, standing) in &board.remedies {
        let leads = plan.remedies.get(*id).map_or(&[][..], |row| &row.leads);
        found.extend(item(plan, (List::Remedies, *id), standing, leads, today));
    }
    for (id, standing) in &board.duties {
        let Some(duty) = plan.duties.get(*id) else { continue };
        found.extend(item(plan, (List::Duties, *id), standing, &duty.leads, today));
        if !duty.periods.trim().is_empty() {
            found.extend(reports(plan, *id, &duty.leads, today));
        }
    }
    // A stable sort: within the same urgency and day, the order of the plan.
    sort_by_key(&mut found, |item| (item.why, item.due.unwrap_or(NaiveDate::MAX)));
    found
}

fn item(
    plan: &Plan,
    record: (List, Id),
    standing: &Standing,
    officers: &[Id],
    today: NaiveDate,
) -> Option<Urgent> {
    let id = standing.judged_by?;
    let target = plan.targets.get(id)?;
    // What repeats a remedy is listed with the remedy, and reports are listed one by one.
    if target.owner != Some(record.1) || target.kind == TargetKind::ReportsOnTime {
        return None;
    }
    let verdict = standing.verdict_of(id)?;
    let why = why(plan, standing, (target.mendable, verdict), today)?;
    let officers = officers.to_vec();
    let verdict = Some((id, verdict.clone()));
    let due = standing.verdict().and_then(|verdict| verdict.due);
    let beside = if why == Why::Lost { beside(plan, id, today) } else { Vec::new() };
    Some(Urgent { why, record, verdict, beside, reports: Vec::new(), officers, due })
}

fn why(
    plan: &Plan,
    standing: &Standing,
    (mendable, verdict): (bool, &Verdict),
    today: NaiveDate,
) -> Option<Why> {
    if verdict.is_overdue(plan) {
        return Some(Why::Overdue);
    }
    let soon = verdict.past_due
        || verdict
            .due
            .zip(today.checked_add_days(Days::new(SOON)))
            .is_some_and(|(due, day)| due <= day);
    match standing.status {
        Status::NotMet => Some(match verdict.shortfall {
            Shortfall::Do(_) | Shortfall::NextInARow(_) => Why::Missed,
            // Decided early: how much is missing is not known before all figures are in.
            Shortfall::None if mendable => Why::Missed,
            Shortfall::None
            | Shortfall::Lost(_)
            | Shortfall::LateByDays(_)
            | Shortfall::Places(_)
            | Shortfall::Score(_)
            | Shortfall::Never => Why::Lost,
        }),
        // A missing assessment is urgent only near its due date; a missing count once a month is over.
        Status::NotEntered if verdict.steps.is_empty() => soon.then_some(Why::Blank),
        Status::NotEntered => (soon || coverage(plan, today).is_some()).then_some(Why::Blank),
        Status::InProgress | Status::SelfAssessed(Statement::NotYet | Statement::UnderWay) => {
            soon.then_some(Why::DueSoon)
        }
        Status::Met | Status::SelfAssessed(Statement::Done) => {
            standing.unproved.then_some(Why::Unproved)
        }
        Status::SelfAssessed(Statement::Unsaid)
        | Status::NotArisen
        | Status::Tracked
        | Status::Awaiting
        | Status::NotApplicable => None,
    }
}

fn reports(plan: &Plan, duty: Id, officers: &[Id], today: NaiveDate) -> Vec<Urgent> {
    let all = occurrences(plan, duty, today);
    let kinds = [(ReportState::Overdue, Why::ReportOverdue), (ReportState::Due, Why::ReportDue)];
    kinds
        .into_iter()
        .filter_map(|(state, why)| {
            let reports: Vec<Report> =
                all.iter().filter(|report| report.state == state).cloned().collect();
            let due = reports.first().map(|report| report.due.unwrap_or(report.last_day))?;
            Some(Urgent {
                why,
                record: (List::Duties, duty),
                verdict: None,
                beside: Vec::new(),
                reports,
                officers: officers.to_vec(),
                due: Some(due),
            })
        })
        .collect()
}
