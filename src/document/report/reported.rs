//! A plan in the light of one reporting period.

use super::super::reporting::{addressee_of, registered_report};
use super::super::wording::agency_name;
use super::period;
use crate::check::{AsOf, as_of};
use crate::plan::{Decision, PeriodReport, Plan, ReportPeriod};

/// A plan in the light of one reporting period.
#[derive(Clone, Debug)]
pub struct Reported {
    /// The plan as it is: its words and what belongs to the report itself.
    pub plan: Plan,
    /// The plan as it stood at the end of the period.
    pub cut: AsOf,
    /// What the report has of its own: blank before anything of it was written.
    pub own: PeriodReport,
}

impl Reported {
    /// The plan in the light of a period; `None` while it has no year.
    pub fn of(plan: &Plan, period: ReportPeriod) -> Option<Self> {
        let cut = as_of(plan, period)?;
        let own = plan.report_on(period).cloned().unwrap_or_default();
        Some(Self { plan: plan.clone(), cut, own })
    }

    /// The period.
    pub const fn period(&self) -> ReportPeriod {
        self.cut.span.period
    }

    /// "quý I năm 2024".
    pub(super) fn period_words(&self) -> String {
        period::words(self.period(), self.plan.frame.year.trim())
    }

    /// "UBND xã Ba Xa".
    pub(super) fn committee(&self) -> String {
        format!("UBND {}", agency_name(&self.plan.agency))
    }

    /// Kính gửi: as typed, else the superior.
    pub fn addressee(&self) -> &str {
        addressee_of(&self.plan, &self.own.addressee)
    }

    /// Số, ngày of the report in the form that a decision's are printed in.
    pub(super) fn registered(&self) -> Decision {
        registered_report(&self.plan, &self.own.number, &self.own.day)
    }
}
