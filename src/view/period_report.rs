//! Báo cáo kỳ: what its page shows, and what sending it changes.

use chrono::NaiveDate;

use crate::check::{self, ReportState, Span, occurrences};
use crate::document::report::{self, Moved, Reported};
use crate::document::{BadTree, Document, PartKind, kept_tree};
use crate::edit::Change;
use crate::edit::reported::{Sending, send};
use crate::file::canonical::digest_of;
use crate::plan::value::CodeSet as _;
use crate::plan::{Id, Period, PeriodReport, Plan, ReportPart, ReportPeriod, naming};
use crate::read::day;
use crate::text::codes::Worded as _;
use crate::text::{Language, reports as m};

/// Một kỳ để chọn, and how its report stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeriodChoice {
    /// The period.
    pub period: ReportPeriod,
    /// "Quý I · đã gửi".
    pub words: String,
}

/// The duties of the plan that report on a period.
pub fn duties(plan: &Plan, period: ReportPeriod) -> Vec<Id> {
    let own =
        plan.duties.iter().filter(|(_, row)| Period::of_codes(&row.periods).contains(&period.kind));
    own.map(|(id, _)| id).collect()
}

/// The duties whose report on a period is not noted as sent.
pub fn open_duties(plan: &Plan, period: ReportPeriod) -> Vec<Id> {
    let code = period.to_string();
    let sent = |duty: &Id| {
        let mut all = plan.reports_sent.iter();
        all.any(|(_, row)| row.duty == Some(*duty) && row.period.trim() == code)
    };
    duties(plan, period).into_iter().filter(|duty| !sent(duty)).collect()
}

/// Whether the report on a period was sent, here or as a duty's record.
fn is_sent(plan: &Plan, period: ReportPeriod) -> bool {
    let kept = plan.report_on(period).is_some_and(PeriodReport::is_sent);
    kept || (!duties(plan, period).is_empty() && open_duties(plan, period).is_empty())
}

/// The periods that the page offers, those of the plan's own duties with their state.
pub fn choices(language: Language, plan: &Plan, today: NaiveDate) -> Vec<PeriodChoice> {
    let one = |period: ReportPeriod| {
        let name = m::name(language, period);
        let over = Span::of(plan, period).is_some_and(|span| today > span.last_day);
        let state = if is_sent(plan, period) {
            Some(m::CHOICE_SENT)
        } else if duties(plan, period).is_empty() {
            None
        } else if over {
            Some(m::CHOICE_WAITS)
        } else {
            Some(m::CHOICE_AHEAD)
        };
        let words = match state {
            Some(state) => format!("{name} · {}", state.get(language)),
            None => name,
        };
        PeriodChoice { period, words }
    };
    ReportPeriod::all().map(one).collect()
}

/// Kỳ mở đầu: the report that is asked for next. Of those that wait, the latest that is over, the longest of several
/// that end together; else the next that ends.
pub fn first(plan: &Plan, today: NaiveDate) -> ReportPeriod {
    let usual = ReportPeriod { kind: Period::Quarter, number: 1 };
    let mut waits: Option<(NaiveDate, Period, ReportPeriod)> = None;
    let mut ahead: Option<(NaiveDate, Period, ReportPeriod)> = None;
    for (duty, _) in plan.duties.iter() {
        for one in occurrences(plan, duty, today) {
            let Ok(period) = one.code.parse::<ReportPeriod>() else { continue };
            let own = (one.last_day, one.period, period);
            match one.state {
                ReportState::Due | ReportState::Overdue => waits = waits.max(Some(own)),
                ReportState::Ahead => {
                    ahead = Some(ahead.map_or(own, |known| {
                        if own.0 < known.0 || (own.0 == known.0 && own.1 > known.1) {
                            own
                        } else {
                            known
                        }
                    }));
                }
                ReportState::Sent { .. } => {}
            }
        }
    }
    waits.or(ahead).map_or(usual, |(_, _, period)| period)
}

/// Một phần lời của báo cáo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartRow {
    /// Which part.
    pub part: ReportPart,
    /// The remedy, for the two columns of the table.
    pub owner: Option<Id>,
    /// Its heading.
    pub name: String,
    /// What the data say now.
    pub draft: String,
    /// The officer's own words, if there are any.
    pub written: Option<Id>,
    /// The data say something else than when it was written.
    pub moved: bool,
}

/// The parts in prose, in the order of the paper.
pub fn parts(language: Language, reported: &Reported) -> Vec<PartRow> {
    let of_paper = |part: &&ReportPart| !matches!(part, ReportPart::Cause | ReportPart::Measures);
    let own = ReportPart::ALL.iter().filter(of_paper);
    own.map(|part| row(language, reported, (*part, None))).collect()
}

/// Nguyên nhân and giải pháp of each remedy.
pub fn remedy_parts(language: Language, reported: &Reported) -> Vec<(String, Vec<PartRow>)> {
    let plan = &reported.plan;
    let one = |(id, remedy)| {
        let code = naming::remedy_code(plan, id);
        let title = naming::remedy_title(remedy);
        let name = format!("{code} {title}").trim().to_owned();
        let rows = [ReportPart::Cause, ReportPart::Measures]
            .map(|part| row(language, reported, (part, Some(id))));
        (name, rows.into())
    };
    plan.remedies.iter().map(one).collect()
}

fn row(
    language: Language,
    reported: &Reported,
    (part, owner): (ReportPart, Option<Id>),
) -> PartRow {
    let name = part.word().get(language).to_owned();
    let draft = report::draft(reported, part, owner);
    let written = reported.plan.report_text(reported.period(), part, owner);
    let moved = written.is_some_and(|(_, row)| row.draft != draft);
    PartRow { part, owner, name, draft, written: written.map(|(id, _)| id), moved }
}

/// Bản đã gửi: how the kept copy of a report stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SentCopy {
    /// It was not sent.
    None,
    /// It is as it was sent.
    Whole,
    /// It can be read, and its digest does not agree: it was changed by other means.
    Changed,
    /// It cannot be read, and why.
    Unreadable(BadTree),
}

/// How the kept copy stands.
pub fn copy(plan: &Plan, period: ReportPeriod) -> SentCopy {
    let Some(own) = plan.report_on(period).filter(|own| own.is_sent()) else {
        return SentCopy::None;
    };
    match kept_tree(&own.copy) {
        Ok(_) if digest_of(&own.copy) == own.digest.trim() => SentCopy::Whole,
        Ok(_) => SentCopy::Changed,
        Err(why) => SentCopy::Unreadable(why),
    }
}

/// What the page shows of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The period.
    pub period: ReportPeriod,
    /// As it would be made now, though a copy was sent.
    pub now: bool,
    /// Part II alone, to be put into another report.
    pub part_two: bool,
}

/// The paper: as it was sent, or as the plan has it. Empty while the plan has no year.
pub fn paper(plan: &Plan, shown: Shown) -> Document {
    let period = shown.period;
    let sent = plan.report_on(period).filter(|own| own.is_sent() && !shown.now);
    let sent = sent.and_then(|own| kept_tree(&own.copy).ok());
    let whole = sent.or_else(|| report::report(plan, period)).unwrap_or_default();
    if !shown.part_two {
        return whole;
    }
    // Part II of the paper that is shown: of one that was sent, what was sent.
    match report::part_two_alone(plan, period) {
        Some(alone) => Document {
            parts: whole
                .parts
                .into_iter()
                .filter(|part| part.kind == PartKind::Report && part.landscape)
                .collect(),
            ..alone
        },
        None => Document::default(),
    }
}

/// Đã đổi sau khi gửi: what the same report would say otherwise now.
pub fn moved(plan: &Plan, period: ReportPeriod) -> Vec<Moved> {
    let sent = plan.report_on(period).filter(|own| own.is_sent());
    let sent = sent.and_then(|own| kept_tree(&own.copy).ok());
    let now = report::report(plan, period);
    sent.zip(now).map(|(sent, now)| report::moved(&sent, &now)).unwrap_or_default()
}

/// The changes that send a report: its paper is built with number and day, and kept.
///
/// # Errors
/// [`BadTree`] when the paper cannot be written as text.
pub fn sent(
    plan: &Plan,
    period: ReportPeriod,
    (number, sent_on): (&str, &str),
    closes: Vec<(Id, Id)>,
) -> Result<Vec<Change>, BadTree> {
    let mut with = plan.clone();
    let id = PeriodReport::id(period);
    if with.period_reports.get(id).is_none() {
        let own = PeriodReport { period: period.to_string(), ..PeriodReport::default() };
        with.period_reports.push(id, own);
    }
    if let Some(own) = with.period_reports.get_mut(id) {
        number.clone_into(&mut own.number);
        sent_on.clone_into(&mut own.day);
    }
    // Without a year there is no report that could be kept.
    let Some(paper) = report::report(&with, period) else { return Ok(Vec::new()) };
    let copy = crate::document::keep_tree(&paper)?;
    let digest = digest_of(&copy);
    let (number, day) = (number.to_owned(), sent_on.to_owned());
    Ok(send(plan, period, &Sending { number, day, copy, digest, closes }))
}

/// Trước khi gửi: what nobody has looked at yet, in sentences.
pub fn advice(language: Language, reported: &Reported) -> Vec<String> {
    let mut found = Vec::new();
    let parts = parts(language, reported);
    let drafts = parts.iter().filter(|row| row.written.is_none()).count();
    if drafts > 0 {
        found.push(m::drafts_left(language, &drafts.to_string()));
    }
    let items = remedy_parts(language, reported);
    let of_items = items.iter().flat_map(|(name, rows)| rows.iter().map(move |row| (name, row)));
    let stale = parts.iter().filter(|row| row.moved).map(|row| row.name.clone());
    let stale_items = of_items.filter(|(_, row)| row.moved);
    let stale_items = stale_items.map(|(name, row)| format!("{name}, {}", row.name.to_lowercase()));
    let stale: Vec<String> = stale.chain(stale_items).collect();
    if !stale.is_empty() {
        found.push(m::parts_moved(language, &stale.join("; ")));
    }
    let blank = parts.iter().filter(|row| row.written.is_some());
    let blank: Vec<&str> = blank
        .filter(|row| report::text(reported, row.part, None).trim().is_empty())
        .map(|row| row.name.as_str())
        .collect();
    if !blank.is_empty() {
        found.push(m::parts_blank(language, &blank.join("; ")));
    }
    let bare: Vec<String> = reported
        .plan
        .remedies
        .iter()
        .filter(|(id, _)| report::is_missed(reported, *id))
        .filter(|(id, _)| report::text(reported, ReportPart::Cause, Some(*id)).trim().is_empty())
        .map(|(id, _)| naming::mark(&reported.plan, crate::plan::List::Remedies, id))
        .collect();
    if !bare.is_empty() {
        found.push(m::no_cause(language, &bare.join(", ")));
    }
    found
}

/// Kỳ số liệu: what no longer fits once the plan's months run otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WindowFit {
    /// Figures of months, each counted under the present window.
    pub figures: usize,
    /// Reports that are kept as sent, with the days of the present window in their words.
    pub reports: usize,
}

/// What no longer fits; `None` if nothing would.
pub fn window_fit(plan: &Plan) -> Option<WindowFit> {
    let figures = check::monthly_figures(plan);
    let reports = plan.period_reports.iter().filter(|(_, own)| own.is_sent()).count();
    (figures + reports > 0).then_some(WindowFit { figures, reports })
}

/// "15/12/2023 – 14/3/2024": the days of a period.
pub fn days(plan: &Plan, period: ReportPeriod) -> Option<(String, String)> {
    let span = Span::of(plan, period)?;
    Some((day::show(span.first_day), day::show(span.last_day)))
}
