//! Đến cuối kỳ: the plan as it stood at the end of a reporting period, whatever was typed later, and what was
//! left out to see it so.
//!
//! Verdicts on the plan so cut, on the day after the period, are those of the period's end: made in December, a
//! report on March says what it said in April.

use chrono::NaiveDate;

use super::due::year_end;
use super::measures::{counted_by, is_published};
use crate::plan::{Id, Plan, ReportPeriod, Slot, Statement, Target, TargetKind, Window, YearRule};
use crate::read::day;

/// Kỳ số liệu của một báo cáo: its period, from its first day to its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The period.
    pub period: ReportPeriod,
    /// Ngày đầu. In the year before the plan's where months run from the 15th.
    pub first_day: NaiveDate,
    /// Ngày cuối.
    pub last_day: NaiveDate,
}

impl Span {
    /// The days of a period, as the plan's window has them; `None` while the plan has no year.
    pub fn of(plan: &Plan, period: ReportPeriod) -> Option<Self> {
        let year = plan.year()?;
        let fifteenth = plan.frame.window == Window::FromFifteenth;
        let window = |month| day::month_window(year, month, fifteenth);
        let ((first_day, _), (_, last_day)) =
            (window(period.first_month())?, window(period.last_month())?);
        Some(Self { period, first_day, last_day })
    }

    /// Whether a day lies in it.
    pub fn holds(&self, day: NaiveDate) -> bool {
        (self.first_day..=self.last_day).contains(&day)
    }

    /// Ngày xét: the day after, on which the period is judged. A year whose figures end on 14 December is not
    /// over on the 15th.
    pub fn judged_on(&self) -> NaiveDate {
        self.last_day.succ_opt().unwrap_or(self.last_day)
    }
}

/// Không tính: what was typed and does not belong to the period, because its day is later or not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// Figures of these months, 1 to 12, first and last.
    Months(u8, u8),
    /// A figure of the whole year, which has no day.
    YearFigure(Id),
    /// A day as a figure: later than the period.
    DayFigure(Id, NaiveDate),
    /// Lời tự đánh giá of a target, and its day if it has one.
    Statement(Id, Option<NaiveDate>),
    /// Tài liệu kiểm chứng.
    Evidence(Id, Option<NaiveDate>),
    /// Ghi chú tiến độ.
    Note(Id, Option<NaiveDate>),
    /// Lần gửi báo cáo.
    ReportSent(Id, Option<NaiveDate>),
    /// The published rank or band, or a target's own published result, which have no day.
    Published,
}

/// Kế hoạch đến cuối kỳ, and what was left out of it.
#[derive(Clone, Debug)]
pub struct AsOf {
    /// The days of the period.
    pub span: Span,
    /// The plan without what came later.
    pub plan: Plan,
    /// What was left out, in the order of the file.
    pub left_out: Vec<LeftOut>,
    /// Mẫu số cả năm: figures of the whole year that have no day and are counted, because targets only measure
    /// themselves against them: how many tasks the year's plan holds, how much it may spend.
    pub year_wholes: Vec<Id>,
}

/// The plan as it stood at the end of a period; `None` while the plan has no year.
pub fn as_of(plan: &Plan, period: ReportPeriod) -> Option<AsOf> {
    let span = Span::of(plan, period)?;
    let mut cut = AsOf { span, plan: plan.clone(), left_out: Vec::new(), year_wholes: Vec::new() };
    // A year that was closed by hand was not closed at the end of a period within it.
    cut.plan.frame.closed =
        plan.frame.closed && year_end(plan).is_some_and(|end| span.last_day >= end);
    cut.figures();
    cut.statements();
    cut.records();
    cut.published();
    Some(cut)
}

impl AsOf {
    /// Whether a day as typed lies at or before the end of the period.
    ///
    /// # Errors
    /// The day, if it is later; nothing, if the text is no day.
    fn counts(&self, text: &str) -> Result<(), Option<NaiveDate>> {
        match day::parse(text) {
            Some(day) if day <= self.span.last_day => Ok(()),
            known => Err(known),
        }
    }

    fn figures(&mut self) {
        let last = self.span.period.last_month();
        let mut later: Option<(u8, u8)> = None;
        let mut single = Vec::new();
        let typed: Vec<((Id, Slot), String)> = self
            .plan
            .figures
            .iter()
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(at, text)| (*at, text.clone()))
            .collect();
        for ((id, slot), text) in typed {
            let out = match slot {
                Slot::Month(month) | Slot::Through(month) if month > last => {
                    let (first, end) = later.unwrap_or((month, month));
                    later = Some((first.min(month), end.max(month)));
                    true
                }
                Slot::Month(_) | Slot::Through(_) => false,
                Slot::Year => match self.plan.measures.get(id).map(|row| row.rule) {
                    Some(YearRule::Date) => match day::parse(&text) {
                        Some(day) if day > self.span.last_day => {
                            single.push(LeftOut::DayFigure(id, day));
                            true
                        }
                        _ => false,
                    },
                    Some(YearRule::Year) if last < 12 && is_only_whole(&self.plan, id) => {
                        self.year_wholes.push(id);
                        false
                    }
                    Some(YearRule::Year) if last < 12 => {
                        single.push(LeftOut::YearFigure(id));
                        true
                    }
                    Some(YearRule::Year | YearRule::Sum | YearRule::Latest) | None => false,
                },
            };
            if out {
                self.plan.figures.remove(&(id, slot));
            }
        }
        self.left_out.extend(later.map(|(first, last)| LeftOut::Months(first, last)));
        self.left_out.append(&mut single);
    }

    fn statements(&mut self) {
        let said =
            |row: &Target| row.kind == TargetKind::Statement && row.statement != Statement::Unsaid;
        let said: Vec<(Id, String)> = self
            .plan
            .targets
            .iter()
            .filter(|(_, row)| said(row))
            .map(|(id, row)| (id, row.statement_day.clone()))
            .collect();
        for (id, day) in said {
            let Err(day) = self.counts(&day) else { continue };
            if let Some(row) = self.plan.targets.get_mut(id) {
                row.statement = Statement::Unsaid;
                row.statement_day.clear();
            }
            self.left_out.push(LeftOut::Statement(id, day));
        }
    }

    fn records(&mut self) {
        let all = &self.plan;
        let days = |rows: Vec<(Id, &str)>| {
            rows.into_iter().map(|(id, day)| (id, day.to_owned())).collect::<Vec<_>>()
        };
        // What nobody has found yet is no document; it is left out without a word.
        let bare: Vec<Id> =
            all.evidences.iter().filter(|(_, row)| !row.is_found()).map(|(id, _)| id).collect();
        let evidence = days(all.evidences.iter().map(|(id, row)| (id, row.day.as_str())).collect());
        let notes = days(all.notes.iter().map(|(id, row)| (id, row.day.as_str())).collect());
        let sent = days(all.reports_sent.iter().map(|(id, row)| (id, row.day.as_str())).collect());
        // That this very report was sent is nothing it leaves out.
        let code = self.span.period.to_string();
        let this: Vec<Id> = all
            .reports_sent
            .iter()
            .filter(|(_, row)| row.period.trim() == code)
            .map(|(id, _)| id)
            .collect();
        for (id, day) in evidence {
            let Err(day) = self.counts(&day) else { continue };
            self.plan.evidences.remove(id);
            if !bare.contains(&id) {
                self.left_out.push(LeftOut::Evidence(id, day));
            }
        }
        for (id, day) in notes {
            let Err(day) = self.counts(&day) else { continue };
            self.plan.notes.remove(id);
            self.left_out.push(LeftOut::Note(id, day));
        }
        for (id, day) in sent {
            let Err(day) = self.counts(&day) else { continue };
            self.plan.reports_sent.remove(id);
            if !this.contains(&id) {
                self.left_out.push(LeftOut::ReportSent(id, day));
            }
        }
    }

    fn published(&mut self) {
        let aim = &mut self.plan.aim;
        let mut any = takes(&mut aim.published_rank) | takes(&mut aim.published_band);
        for id in self.plan.targets.ids().to_vec() {
            let row = self.plan.targets.get_mut(id).filter(|row| is_published(row.kind));
            let Some(row) = row else { continue };
            any |= takes(&mut row.published);
            // The average of the year is published with its results; last year's rank and a maximum were before.
            if row.kind == TargetKind::NotBelowAverage {
                any |= takes(&mut row.base);
            }
        }
        if any {
            self.left_out.push(LeftOut::Published);
        }
    }
}

/// Empties a text; whether there was anything in it.
fn takes(text: &mut String) -> bool {
    !std::mem::take(text).trim().is_empty()
}

/// Whether targets measure themselves against a figure, and none counts it as its result.
fn is_only_whole(plan: &Plan, id: Id) -> bool {
    let mut own = plan.targets.iter().filter(|(_, row)| counted_by(row).any(|other| other == id));
    let mut any = false;
    own.all(|(_, row)| {
        any = true;
        !row.counted().contains(&id)
    }) && any
}
