//! The words of a part as printed.

use super::drafts::draft;
use super::reported::Reported;
use crate::plan::{Id, ReportPart};

/// What an officer has written for a part, nothing if it was emptied; else its draft.
pub fn text(reported: &Reported, part: ReportPart, owner: Option<Id>) -> String {
    let written = reported.plan.report_text(reported.period(), part, owner);
    match written {
        Some((_, row)) => row.text.trim().to_owned(),
        None => draft(reported, part, owner),
    }
}
