//! Báo cáo định kỳ: which are due, sent, overdue.

use chrono::{Datelike as _, Days, NaiveDate};

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
    let rule = DueRule::of(row).unwrap_or_default();
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
            let due = rule.due(one.last_day);
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

/// Hạn gửi. How a duty says when its reports are due.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum DueRule {
    /// It does not say.
    #[default]
    None,
    /// This many days after the last day of the period.
    DaysAfter(u16),
    /// On this day of the month in which the period ends, whatever its window; the month's last day if it has
    /// fewer.
    DayOfMonth(u32),
}

impl DueRule {
    /// The rule of a duty; `Err` with the field if what was typed there is not a number.
    fn of(duty: &Duty) -> Result<Self, (DutyField, Problem)> {
        let read = |field, text: &str| {
            number::parse_count(text).map_err(|why| (field, Problem::Count(why)))
        };
        let day = read(DutyField::DueDay, &duty.due_day)?;
        let days = read(DutyField::DueDays, &duty.due_days)?;
        Ok(match (day, days) {
            (Some(day), _) if day > 0 => Self::DayOfMonth(u32::try_from(day.min(31)).unwrap_or(31)),
            (_, Some(days)) => Self::DaysAfter(u16::try_from(days.min(366)).unwrap_or(366)),
            (_, None) => Self::None,
        })
    }

    /// Hạn gửi of the report on a period that ends on a day.
    fn due(self, last_day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::None => None,
            Self::DaysAfter(days) => last_day.checked_add_days(Days::new(days.into())),
            Self::DayOfMonth(day) => (1..=day).rev().find_map(|day| last_day.with_day(day)),
        }
    }
}

/// Hạn trong kỳ: the day of the month in which a period ends, the month's last if it has fewer; `None` where nothing or no
/// day was typed.
pub(super) fn day_within(typed: &str, last_day: NaiveDate) -> Option<NaiveDate> {
    let day = number::parse_count(typed).ok().flatten().filter(|day| (1..=31).contains(day))?;
    DueRule::DayOfMonth(u32::try_from(day).ok()?).due(last_day)
}

/// Judges whether every report that was due was sent on time. While the duty does not say how many days
/// after a period its report is due, none is late and none is met: reports that wait are asked for.
pub(super) fn judge(plan: &Plan, target: &Target, today: NaiveDate, verdict: &mut Verdict) {
    let duty = target.owner.and_then(|id| plan.duties.get(id).map(|row| (id, row)));
    let Some((id, row)) = duty else { return };
    let rule = match DueRule::of(row) {
        Ok(rule) => rule,
        Err((field, problem)) => {
            verdict.fault(At::Duty(id, field), problem);
            return;
        }
    };
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
    let unruled = rule == DueRule::None;
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
