//! Ghi nhận đã gửi báo cáo kỳ: the copy of the paper, its number and day, and the duties whose period it closes.

use super::{Change, build};
use crate::plan::fields::FieldName as _;
use crate::plan::{
    At, Id, PeriodReport, PeriodReportField, Plan, ReportPart, ReportPeriod, ReportSent,
    ReportSentField, ReportText, ReportTextField, Value,
};

/// What of a report is known when it is sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sending {
    /// Số.
    pub number: String,
    /// Ngày gửi (`2024-03-20`).
    pub day: String,
    /// The document's tree as text.
    pub copy: String,
    /// Its digest.
    pub digest: String,
    /// The duties whose report on this period it is, each with the id of its new record.
    pub closes: Vec<(Id, Id)>,
}

/// The changes that note a report as sent. None for an illustration: made-up figures are never sent.
pub fn send(plan: &Plan, period: ReportPeriod, sending: &Sending) -> Vec<Change> {
    let own = plan.report_on(period).cloned().unwrap_or_default();
    // A copy that is kept is never replaced: it is dropped first, by a person who was asked.
    if plan.is_illustration() || own.is_sent() {
        return Vec::new();
    }
    let before = own.number.clone();
    let own = PeriodReport {
        number: sending.number.clone(),
        day: sending.day.clone(),
        copy: sending.copy.clone(),
        digest: sending.digest.clone(),
        ..own
    };
    let mut changes = put(plan, period, own);
    changes.extend(renumber(plan, period, &before, sending));
    let mut after = plan.reports_sent.ids().last().copied();
    for (new, duty) in &sending.closes {
        let sent = ReportSent {
            duty: Some(*duty),
            period: period.to_string(),
            day: sending.day.clone(),
            number: sending.number.clone(),
            ..ReportSent::default()
        };
        changes.push(build::add_after(*new, after.replace(*new), sent));
    }
    changes
}

/// Sent anew under another number or day, the duties' records of this very report follow.
fn renumber(plan: &Plan, period: ReportPeriod, before: &str, sending: &Sending) -> Vec<Change> {
    let code = period.to_string();
    let own = plan.reports_sent.iter().filter(|(_, row)| {
        row.period.trim() == code && !before.trim().is_empty() && row.number == before
    });
    let values = own.flat_map(|(id, _)| {
        [
            (At::ReportSent(id, ReportSentField::Number), Value::text(sending.number.clone())),
            (At::ReportSent(id, ReportSentField::Day), Value::text(sending.day.clone())),
        ]
    });
    build::set_all(plan, values)
}

/// The changes that take the copy of a sent report away: it is being written again. Number and day stay, and so do
/// the duties' records.
pub fn unsend(plan: &Plan, period: ReportPeriod) -> Vec<Change> {
    let id = PeriodReport::id(period);
    let blank = [PeriodReportField::Copy, PeriodReportField::Digest]
        .map(|field| (At::PeriodReport(id, field), Value::text("")));
    build::set_all(plan, blank)
}

/// The changes that give a period's report its values: set where it is in the plan, else with its record.
fn put(plan: &Plan, period: ReportPeriod, own: PeriodReport) -> Vec<Change> {
    let id = PeriodReport::id(period);
    if !plan.period_reports.contains(id) {
        let own = PeriodReport { period: period.to_string(), ..own };
        return vec![build::add(plan, id, own)];
    }
    let values = PeriodReportField::ALL.iter().filter(|field| **field != PeriodReportField::Period);
    let values = values.map(|field| (At::PeriodReport(id, *field), own.get(*field)));
    build::set_all(plan, values)
}

/// The record of a period's report, made if it is not there yet: its fields have addresses from then on.
pub fn begin(plan: &Plan, period: ReportPeriod) -> Vec<Change> {
    if plan.report_on(period).is_some() {
        return Vec::new();
    }
    put(plan, period, PeriodReport::default())
}

/// The changes that make a part's draft the officer's own words; where words are there already,
/// the draft that they are compared with is renewed, and with `words` they are replaced too.
pub fn write(
    plan: &Plan,
    (period, part, owner): (ReportPeriod, ReportPart, Option<Id>),
    (draft, words): (&str, bool),
) -> Vec<Change> {
    let Some((id, _)) = plan.report_text(period, part, owner) else {
        let row = ReportText {
            period: period.to_string(),
            part,
            owner,
            text: draft.to_owned(),
            draft: draft.to_owned(),
            ..ReportText::default()
        };
        return vec![build::add(plan, ReportText::id(period, part, owner), row)];
    };
    let known = (At::ReportText(id, ReportTextField::Draft), Value::text(draft));
    let text = (At::ReportText(id, ReportTextField::Text), Value::text(draft));
    build::set_all(plan, std::iter::once(known).chain(words.then_some(text)))
}
