//! Probable slips, and documents or bodies that were replaced.

use super::dates::signed;
use super::finding::FindingCode;
use super::gather::Gather;
use crate::plan::{At, Id, Kind, List, One};
use crate::read::{replaced, slips};

pub(super) fn of_decision(gather: &mut Gather<'_>) {
    look(gather, gather.plan.texts_of_one(One::Decision, is_text));
}

pub(super) fn of(gather: &mut Gather<'_>, list: List, id: Id) {
    look(gather, gather.plan.texts_of(list, id, is_text));
}

const fn is_text(kind: Kind) -> bool {
    matches!(kind, Kind::Line | Kind::Prose)
}

fn look(gather: &mut Gather<'_>, texts: Vec<(At, String)>) {
    let (year, signed) = (gather.plan.year(), signed(gather.plan));
    // What the legal form does not print is nobody's to mend.
    for (at, text) in texts.into_iter().filter(|(at, _)| !gather.plan.leaves_out(*at)) {
        for slip in slips::find(&text) {
            let Some(mended) = slip.mended(&text) else { continue };
            let code = FindingCode::Slip { found: slip.found, mend: slip.mend };
            gather.add_mend(code, at, mended);
        }
        let mentions = year.map(|year| replaced::find(&text, year)).unwrap_or_default();
        // A decision signed before the change was right to cite it.
        let held = |mention: &replaced::Mention| {
            signed.is_none_or(|signed| mention.replaced.was_there(signed))
        };
        for mention in mentions.into_iter().filter(held) {
            let replaced::Replaced { by, certainty, .. } = *mention.replaced;
            gather.add(FindingCode::Replaced { found: mention.found, by, certainty }, at);
        }
    }
}

/// Whether the records of a list are printed in the plan.
pub(super) const fn is_printed(list: List) -> bool {
    match list {
        List::Clauses
        | List::Sections
        | List::Areas
        | List::Remedies
        | List::Duties
        | List::IndexResults => true,
        List::Officers
        | List::Measures
        | List::Targets
        | List::Evidences
        | List::Notes
        | List::ReportsSent
        | List::PeriodReports
        | List::ReportTexts
        | List::LateDossiers => false,
    }
}
