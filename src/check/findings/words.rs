//! Probable slips, and documents, bodies and titles that are no longer as they were.

use super::finding::{Finding, FindingCode};
use super::gather::Gather;
use crate::plan::{At, ClauseRole, Id, Kind, List, OfficerField, One};
use crate::preset;
use crate::read::replaced::FateKind;
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
    // A plan of an earlier year, or one signed before a change, was right.
    let on = gather.plan.cites_on();
    // What the legal form does not print is nobody's to mend.
    for (at, text) in texts.into_iter().filter(|(at, _)| !gather.plan.leaves_out(*at)) {
        for slip in slips::find(&text) {
            let Some(mended) = slip.mended(&text) else { continue };
            let code = FindingCode::Slip { found: slip.found, mend: slip.mend };
            gather.add_mend(code, at, mended);
        }
        for mention in on.map(|on| replaced::find(&text, on)).unwrap_or_default() {
            if is_news(gather, &mention, at) {
                let replaced::Mention { found, fate, .. } = mention;
                gather.add(FindingCode::Overtaken { found, fate }, at);
            }
        }
    }
}

/// The title of an officer that is one no more, with the name that took its place where only one did.
pub(super) fn of_title(gather: &mut Gather<'_>, id: Id) {
    let (Some(on), Some(officer)) = (gather.plan.cites_on(), gather.plan.officers.get(id)) else {
        return;
    };
    if officer.retired {
        return;
    }
    let title = officer.title.clone();
    let at = At::Officer(id, OfficerField::Title);
    for mention in replaced::find(&title, on) {
        let now = preset::body(&gather.plan.agency, mention.fate.now);
        let mended = match (title.get(..mention.start), title.get(mention.end..)) {
            (Some(before), Some(after)) if !now.is_empty() => Some(format!("{before}{now}{after}")),
            _ => None,
        };
        let taken = |new: &String| gather.plan.officers.iter().any(|(_, it)| it.title == *new);
        let mended = mended.filter(|new| !taken(new));
        let code = FindingCode::Overtaken { found: mention.found, fate: mention.fate };
        match mended {
            Some(new) => gather.add_mend(code, at, new),
            None => gather.add(code, at),
        }
    }
}

/// Whether it was not said yet. An old name is said once a field; a missing amendment once a plan, and not at all
/// where the legal bases name it.
fn is_news(gather: &Gather<'_>, mention: &replaced::Mention, at: At) -> bool {
    let same = |one: &&Finding| matches!(&one.code, FindingCode::Overtaken { found, .. } if *found == mention.found);
    let mut said = gather.found.iter().filter(same);
    match mention.fate.kind {
        FateKind::Replaced | FateKind::Asked => said.all(|one| one.at != Some(at)),
        FateKind::Amended => {
            let mut bases = gather.plan.clauses_of(ClauseRole::Basis);
            said.next().is_none()
                && bases.all(|(_, basis)| !replaced::makes_right(&basis.text, mention.fate))
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
        | List::LateDossiers
        | List::Criteria
        | List::RuleSteps
        | List::ScoreBands
        | List::Scores
        | List::LastScores
        | List::UnitScores => false,
    }
}
