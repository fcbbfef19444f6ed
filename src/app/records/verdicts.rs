//! Verdicts as signals: each wakes for the figures and records it rests on, and for nothing else.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::ambient::today::{Today, use_today};
use crate::app::parts::ChipStatus;
use crate::app::session::{Key, Session};
use crate::check::{Index, Standing, Status, Verdict};
use crate::plan::{Id, List, One, Plan, TargetKind};

/// The plan's references turned round, built once a change of structure.
#[derive(Clone, Copy)]
struct Turned(Memo<Arc<Index>>);

/// Makes the index known to every page.
pub fn provide_index(session: Session) {
    let index = Memo::new(move |_| {
        for list in [List::Targets, List::Measures, List::Evidences, List::Duties] {
            session.track(Key::Order(list));
        }
        Arc::new(session.peek(Index::of))
    });
    provide_context(Turned(index));
}

/// The index, tracked. Without the application around it, it is built anew.
pub fn use_index(session: Session) -> Memo<Arc<Index>> {
    match use_context::<Turned>() {
        Some(Turned(index)) => index,
        None => Memo::new(move |_| Arc::new(session.whole(Index::of))),
    }
}

/// Where a remedy or duty stands.
pub fn standing(session: Session, list: List, id: Id) -> Memo<Standing> {
    let (index, today) = (use_index(session), use_today());
    Memo::new(move |_| stand(session, &index.get(), today, list, id))
}

/// The verdict on one target.
pub fn verdict(session: Session, target: Id) -> Memo<Verdict> {
    let (index, today) = (use_index(session), use_today());
    Memo::new(move |_| {
        let (index, day) = (index.get(), today.get());
        session.track(Key::One(One::Frame));
        track_target(session, target);
        let owner = session.peek(|plan| plan.targets.get(target).and_then(|row| row.owner));
        for evidence in owner.map(|owner| index.evidence(owner)).unwrap_or_default() {
            session.track(Key::Row(List::Evidences, *evidence));
        }
        session.peek(|plan| index.verdict(plan, target, day))
    })
}

fn stand(session: Session, index: &Index, today: Today, list: List, id: Id) -> Standing {
    let day = today.get();
    track_owner(session, index, id);
    if list == List::Duties {
        session.track(Key::Row(List::Duties, id));
        let repeats = session.peek(|plan| plan.duties.get(id).map(|duty| duty.repeats.clone()));
        for remedy in repeats.unwrap_or_default() {
            track_owner(session, index, remedy);
        }
        return session.peek(|plan| index.duty(plan, id, day));
    }
    session.peek(|plan| index.remedy(plan, id, day))
}

/// Subscribes to all that the targets of a remedy or duty read.
fn track_owner(session: Session, index: &Index, owner: Id) {
    session.track(Key::One(One::Frame));
    for target in index.targets(owner) {
        track_target(session, *target);
    }
    for evidence in index.evidence(owner) {
        session.track(Key::Row(List::Evidences, *evidence));
    }
}

/// Subscribes to all that one target reads.
pub fn track_target(session: Session, target: Id) {
    session.track(Key::Row(List::Targets, target));
    track_time(session, target);
    let (kind, measures) = session.peek(|plan| {
        let Some(row) = plan.targets.get(target) else { return (TargetKind::Tracked, Vec::new()) };
        let mut measures: Vec<Id> = row.part.iter().chain(&row.whole).copied().collect();
        let within = measures.iter().filter_map(|id| plan.measures.get(*id));
        let within: Vec<Id> = within.flat_map(|row| row.within.iter().copied()).collect();
        measures.extend(within);
        (row.kind, measures)
    });
    for measure in measures {
        session.track(Key::Row(List::Measures, measure));
        session.track(Key::Figures(measure));
    }
    match kind {
        TargetKind::RankAtMost | TargetKind::BandAtLeast => {
            session.track(Key::One(One::Ambition));
        }
        TargetKind::ReportsOnTime => {
            session.track(Key::Order(List::Sendings));
            let read = |plan: &Plan| {
                let owner = plan.targets.get(target).and_then(|row| row.owner);
                (owner, plan.sendings.ids().to_vec())
            };
            let (duty, sendings) = session.peek(read);
            if let Some(duty) = duty {
                session.track(Key::Row(List::Duties, duty));
            }
            for id in sendings {
                session.track(Key::Row(List::Sendings, id));
            }
        }
        TargetKind::Statement
        | TargetKind::RatioAtLeast
        | TargetKind::NoneOf
        | TargetKind::CountAtLeast
        | TargetKind::DoneBy
        | TargetKind::Tracked => {}
    }
}

/// A target without a due date of its own follows that of its remedy or duty.
fn track_time(session: Session, target: Id) {
    let owner = session.peek(|plan| {
        let owner = plan.targets.get(target)?.owner?;
        let list = if plan.remedies.contains(owner) { List::Remedies } else { List::Duties };
        Some(Key::Row(list, owner))
    });
    if let Some(owner) = owner {
        session.track(owner);
    }
}

/// The chip for a status.
pub const fn chip(status: Status) -> ChipStatus {
    match status {
        Status::NotEntered => ChipStatus::NotEntered,
        Status::NotArisen => ChipStatus::NotArisen,
        Status::InProgress => ChipStatus::InProgress,
        Status::Met => ChipStatus::Met,
        Status::NotMet => ChipStatus::NotMet,
        Status::SelfAssessed(_) => ChipStatus::SelfAssessed,
        Status::Tracked => ChipStatus::Tracked,
        Status::Awaiting => ChipStatus::Awaiting,
        Status::NotApplicable => ChipStatus::NotApplicable,
    }
}

/// The chip for a verdict: one whose due date has passed says so.
pub fn chip_of(plan: &Plan, verdict: &Verdict) -> ChipStatus {
    if verdict.is_overdue(plan) { ChipStatus::Overdue } else { chip(verdict.status) }
}

/// The chip for a remedy or duty: that of the target which decides.
pub fn chip_standing(plan: &Plan, standing: &Standing) -> ChipStatus {
    let overdue = standing.verdict().is_some_and(|verdict| verdict.is_overdue(plan));
    if overdue { ChipStatus::Overdue } else { chip(standing.status) }
}
