//! Collects what the rules find.

use super::finding::{Finding, FindingCode};
use crate::plan::{At, Id, List, Plan};

/// What the rules have found so far.
pub(super) struct Gather<'a> {
    /// The plan being checked.
    pub plan: &'a Plan,
    /// What was found, in the order of the rules.
    pub found: Vec<Finding>,
}

impl Gather<'_> {
    /// Adds a finding about a field.
    pub fn add(&mut self, code: FindingCode, at: At) {
        self.found.push(Finding {
            severity: code.severity(),
            code,
            at: Some(at),
            owner: self.owner(at),
            mend: None,
        });
    }

    /// The same, with the words that would correct the field.
    pub fn add_mend(&mut self, code: FindingCode, at: At, mend: String) {
        self.add(code, at);
        if let Some(finding) = self.found.last_mut() {
            finding.mend = Some((at, mend));
        }
    }

    /// The remedy or duty that a field belongs to, directly or through its record's owner.
    fn owner(&self, at: At) -> Option<(List, Id)> {
        let (list, id) = at.record()?;
        let id = match list {
            List::Remedies | List::Duties => id,
            List::Targets => self.plan.targets.get(id)?.owner?,
            List::Evidences => self.plan.evidences.get(id)?.owner?,
            List::Notes => self.plan.notes.get(id)?.owner?,
            List::LateDossiers => self.plan.late_dossiers.get(id)?.owner?,
            List::ReportTexts => self.plan.report_texts.get(id)?.owner?,
            List::ReportsSent => self.plan.reports_sent.get(id)?.duty?,
            List::Clauses
            | List::Sections
            | List::Officers
            | List::Areas
            | List::Measures
            | List::PeriodReports
            | List::IndexResults
            | List::Criteria
            | List::RuleSteps
            | List::ScoreBands
            | List::Scores
            | List::LastScores
            | List::UnitScores => {
                return None;
            }
        };
        self.record(id)
    }

    /// A remedy or duty with its list.
    pub fn record(&self, id: Id) -> Option<(List, Id)> {
        if self.plan.remedies.contains(id) {
            return Some((List::Remedies, id));
        }
        self.plan.duties.contains(id).then_some((List::Duties, id))
    }
}

/// Whether nothing was typed.
pub(super) fn blank(text: &str) -> bool {
    text.trim().is_empty()
}
