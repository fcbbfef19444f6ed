//! Figures of months that have not begun, and letters of apology that a list counts otherwise.

use chrono::NaiveDate;

use super::finding::FindingCode;
use super::gather::Gather;
use crate::check::coverage::has_begun;
use crate::check::dossiers::{Apologies, apologies};
use crate::check::index::readers;
use crate::plan::{At, Id, List, Slot};

/// A figure of a future month is never refused, but always reported: once for each remedy or duty that rests
/// on it.
pub(super) fn gather(gather: &mut Gather<'_>, today: NaiveDate) {
    let plan = gather.plan;
    let readers = readers(plan);
    let mut told: Vec<(Option<(List, Id)>, u8)> = Vec::new();
    for (at, text) in &plan.figures {
        let (measure, Slot::Month(month) | Slot::Through(month)) = *at else { continue };
        if text.trim().is_empty() || has_begun(plan, month, today) {
            continue;
        }
        let targets = readers.get(&measure).map_or(&[][..], Vec::as_slice);
        let mut owners: Vec<Option<(List, Id)>> = targets
            .iter()
            .filter_map(|id| plan.targets.get(*id)?.owner)
            .map(|id| gather.record(id))
            .collect();
        if owners.is_empty() {
            owners.push(None);
        }
        for owner in owners {
            if told.contains(&(owner, month)) {
                continue;
            }
            told.push((owner, month));
            let label = plan.measures.get(measure).map_or("", |row| row.label.trim());
            let code = FindingCode::FigureAhead { month, measure: label.to_owned() };
            gather.add(code, At::Figure(measure, at.1));
            if let Some(finding) = gather.found.last_mut() {
                finding.owner = owner;
            }
        }
    }
}

/// Số văn bản xin lỗi: the figure beside the list of late dossiers.
pub(super) fn letters(gather: &mut Gather<'_>, today: NaiveDate) {
    let plan = gather.plan;
    for remedy in plan.remedies.ids() {
        for one in apologies(plan, *remedy, today).into_iter().filter(Apologies::differs) {
            let code = FindingCode::LettersDiffer { told: one };
            gather.add(code, At::Figure(one.measure, Slot::Month(one.month)));
            if let Some(finding) = gather.found.last_mut() {
                finding.owner =
                    gather.plan.remedies.contains(*remedy).then_some((List::Remedies, *remedy));
            }
        }
    }
}
