//! What a verdict reads: the places where a change can affect it. Signals follow this list.

use super::index::{Index, measures};
use super::standing::own_targets;
use crate::plan::{Id, List, One, Place, Plan, TargetKind};
use crate::read::sorted::sort;

/// The places that the verdict on a target rests on, each once.
///
/// An index is built from [`Index::LISTS`]; whoever holds one follows those too.
pub fn reads(plan: &Plan, index: &Index, target: Id) -> Vec<Place> {
    let mut places = vec![Place::One(One::Frame), Place::Record(List::Targets, target)];
    if let Some(row) = plan.targets.get(target) {
        // A target without a due date of its own follows that of its remedy or duty.
        places.extend(row.owner.map(|owner| Place::Record(list_of(plan, owner), owner)));
        let documents = row.owner.map(|owner| index.evidence(owner)).unwrap_or_default();
        places.extend(documents.iter().map(|id| Place::Record(List::Evidences, *id)));
        for measure in measures(plan, row) {
            places.extend([Place::Record(List::Measures, measure), Place::Figures(measure)]);
        }
        match row.kind {
            TargetKind::RankAtMost | TargetKind::BandAtLeast => {
                places.push(Place::One(One::Aim));
            }
            TargetKind::ReportsOnTime => {
                places.push(Place::Order(List::ReportsSent));
                let sent = plan.reports_sent.ids().iter();
                places.extend(sent.map(|id| Place::Record(List::ReportsSent, *id)));
            }
            TargetKind::PlacesGained => {
                places.extend([Place::One(One::LastResult), Place::One(One::Aim)]);
            }
            TargetKind::AmongFirst => places.push(Place::One(One::Aim)),
            // The maximum of a remedy is in the owner's record, which is read by all.
            TargetKind::ScoreAtLeast
            | TargetKind::NotBelowAverage
            | TargetKind::KeepMaximum
            | TargetKind::AtMostPerPeriod
            | TargetKind::Statement
            | TargetKind::RatioAtLeast
            | TargetKind::NoneOf
            | TargetKind::CountAtLeast
            | TargetKind::DoneBy
            | TargetKind::Tracked => {}
        }
    }
    once(places)
}

/// The places that the standing of a remedy or duty rests on, each once.
pub fn reads_of_owner(plan: &Plan, index: &Index, list: List, owner: Id) -> Vec<Place> {
    let repeats = plan.duties.get(owner).filter(|_| list == List::Duties);
    let repeats = repeats.map(|duty| duty.repeats.as_slice()).unwrap_or_default();
    let mut places = vec![Place::One(One::Frame), Place::Record(list, owner)];
    for owner in std::iter::once(&owner).chain(repeats) {
        for target in index.targets(*owner) {
            places.extend(reads(plan, index, *target));
        }
    }
    once(places)
}

/// The places that the plan's own targets rest on, each once. No index tells of one more: it has no owner.
pub fn reads_of_aims(plan: &Plan, index: &Index) -> Vec<Place> {
    let own = own_targets(plan).flat_map(|(id, _)| reads(plan, index, id));
    let all = [Place::One(One::Frame), Place::Order(List::Targets)];
    once(all.into_iter().chain(own).collect())
}

fn list_of(plan: &Plan, owner: Id) -> List {
    if plan.remedies.contains(owner) { List::Remedies } else { List::Duties }
}

fn once(mut places: Vec<Place>) -> Vec<Place> {
    sort(&mut places);
    places.dedup();
    places
}
