//! Báo cáo định kỳ: which are due, sent, overdue.

use chrono::NaiveDate;

use super::due::finished;
use super::status::Status;
use super::verdict::{Problem, Shortfall, Value, Verdict};
use crate::check::timeframe;
use crate::check::timeframe::Period;
use crate::plan::{At, Duty, DutyField, Id, Plan, Target};
use crate::read::sorted::sort_by_key;
use crate::read::{day, number};

/// Một kỳ báo cáo của một nhiệm vụ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Mã kỳ: "t5", "q2", "6t", "9t", "nam".
    pub code: String,
    /// Which of the recurring periods it belongs to.
    pub period: Period,
    /// Its number among its kind: the month, the quarter, else 1.
    pub number: u8,
    /// Ngày cuối kỳ.
    pub last_day: NaiveDate,
    /// Hạn gửi; `None` while the duty does not say how many days after the period.
    pub due: Option<NaiveDate>,
    /// Its state.
    pub state: ReportState,
}

impl Report {
    /// Whether it is due, but without a due date.
    pub fn is_unruled(&self) -> bool {
        self.state == ReportState::Due && self.due.is_none()
    }
}

/// The state of one report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportState {
    /// Đã gửi.
    Sent {
        /// Ngày gửi; `None` if what was typed is not a day.
        day: Option<NaiveDate>,
        /// Sau hạn.
        late: bool,
    },
    /// Đến hạn: its period is over.
    Due,
    /// Quá hạn: not sent, and its due date, or the plan's year, is over. Without a rule for due dates none is
    /// overdue, only asked for.
    Overdue,
    /// Chưa đến kỳ.
    Ahead,
}

/// The reports of a recurring duty in the plan's year, by their last day; none for other duties.
pub fn occurrences(plan: &Plan, duty: Id, today: NaiveDate) -> Vec<Report> {
    let (Some(row), Some(year)) = (plan.duties.get(duty), plan.year()) else { return Vec::new() };
    let over = finished(plan, today);
    let days = due_days(row).unwrap_or_default();
    let sent: Vec<(&str, Option<NaiveDate>)> = plan
        .reports_sent
        .iter()
        .filter(|(_, sending)| sending.duty == Some(duty))
        .map(|(_, sending)| (sending.period.trim(), day::parse(&sending.day)))
        .collect();
    let mut reports: Vec<Report> = Period::of_codes(&row.periods)
        .into_iter()
        .flat_map(|period| timeframe::occurrences(period, year, plan.frame.window))
        .map(|one| {
            let due = days.and_then(|days| one.due(days));
            let sending = sent.iter().find(|(code, _)| *code == one.code).map(|(_, day)| *day);
            let state = match sending {
                Some(day) => ReportState::Sent {
                    day,
                    late: day.zip(due).is_some_and(|(day, due)| day > due),
                },
                None if due.is_some_and(|due| over || today > due) => ReportState::Overdue,
                None if over || today > one.last_day || due == Some(today) => ReportState::Due,
                None => ReportState::Ahead,
            };
            let timeframe::Occurrence { code, period, number, last_day } = one;
            Report { code, period, number, last_day, due, state }
        })
        .collect();
    sort_by_key(&mut reports, |report| (report.last_day, report.period));
    reports
}

/// How many days after a period its report is due; `Err` if what was typed is not a number.
fn due_days(duty: &Duty) -> Result<Option<u16>, Problem> {
    let count = number::parse_count(&duty.due_days).map_err(Problem::Count)?;
    Ok(count.map(|days| u16::try_from(days.min(366)).unwrap_or(366)))
}

/// Judges whether every report that was due was sent on time. While the duty does not say how many days
/// after a period its report is due, none is late and none is met: reports that wait are asked for.
pub(super) fn judge(plan: &Plan, target: &Target, today: NaiveDate, verdict: &mut Verdict) {
    let duty = target.owner.and_then(|id| plan.duties.get(id).map(|row| (id, row)));
    let Some((id, row)) = duty else { return };
    let days = due_days(row);
    if let Err(problem) = days {
        verdict.fault(At::Duty(id, DutyField::DueDays), problem);
        return;
    }
    let reports = occurrences(plan, id, today);
    if reports.is_empty() {
        return;
    }
    let count = |wanted: fn(&ReportState) -> bool| {
        let found = reports.iter().filter(|report| wanted(&report.state)).count();
        u64::try_from(found).unwrap_or(u64::MAX)
    };
    let on_time = count(|state| matches!(state, ReportState::Sent { late: false, .. }));
    let late = count(|state| matches!(state, ReportState::Sent { late: true, .. }));
    let overdue = count(|state| matches!(state, ReportState::Overdue));
    // If no due date is known, a period that is over still asks for its report.
    let unruled = days == Ok(None);
    let waiting = if unruled { count(|state| matches!(state, ReportState::Due)) } else { 0 };
    let whole = on_time + late + overdue + waiting;
    let told = whole > 0 && (on_time > 0 || !unruled);
    verdict.value = told.then_some(Value::Ratio { part: on_time, whole });
    verdict.so_far = !verdict.past_due && !unruled;
    if unruled {
        verdict.shortfall = if waiting > 0 { Shortfall::Do(waiting) } else { Shortfall::None };
    }
    verdict.status = match late + overdue {
        _ if whole == 0 => Status::NotArisen,
        // As long as nobody said by when, sent is not yet "on time", nor unsent "late".
        _ if unruled && waiting == 0 => Status::Tracked,
        _ if unruled && on_time > 0 && !verdict.past_due => Status::InProgress,
        _ if unruled => Status::NotEntered,
        0 => Status::Met,
        missed => {
            // An unrecorded report may have been sent on its day: recording it fixes that.
            verdict.shortfall =
                if late == 0 { Shortfall::Do(missed) } else { Shortfall::Lost(missed) };
            Status::NotMet
        }
    };
}
