//! Verdicts as signals: each is computed again only for the figures and records that it rests on.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::ambient::memo::memo;
use crate::app::ambient::provided::provided;
use crate::app::ambient::today::{Today, use_today};
use crate::app::session::Session;
use crate::check;
use crate::check::{Index, Standing, Verdict};
use crate::plan::{Id, List, Place, Plan};

/// The index: for each record, those that refer to it. Rebuilt only when records or references change.
#[derive(Clone, Copy)]
struct Turned(Memo<Arc<Index>>);

/// Provides the index to every page.
pub fn provide_index(session: Session) {
    let index = memo(move || {
        for list in Index::LISTS {
            session.track(Place::Order(list));
        }
        Arc::new(session.peek(Index::of))
    });
    provide_context(Turned(index));
}

/// The index, tracked.
pub fn use_index() -> Memo<Arc<Index>> {
    provided::<Turned>().0
}

/// The standing of a remedy or duty.
pub fn standing(session: Session, list: List, id: Id) -> Memo<Standing> {
    let (index, today) = (use_index(), use_today());
    memo(move || stand(session, &index.get(), today, list, id))
}

/// The standing of the plan's own targets.
pub fn aims_standing(session: Session) -> Memo<Standing> {
    let (index, today) = (use_index(), use_today());
    memo(move || {
        let (index, day) = (index.get(), today.get());
        track(session, |plan| check::reads_of_aims(plan, &index));
        session.peek(|plan| index.aims(plan, day))
    })
}

/// The verdict on one target.
pub fn verdict(session: Session, target: Id) -> Memo<Verdict> {
    let (index, today) = (use_index(), use_today());
    memo(move || {
        let (index, day) = (index.get(), today.get());
        track(session, |plan| check::reads(plan, &index, target));
        session.peek(|plan| index.verdict(plan, target, day))
    })
}

fn stand(session: Session, index: &Index, today: Today, list: List, id: Id) -> Standing {
    let day = today.get();
    track(session, |plan| check::reads_of_owner(plan, index, list, id));
    let duty = list == List::Duties;
    session.peek(|plan| if duty { index.duty(plan, id, day) } else { index.remedy(plan, id, day) })
}

/// Subscribes to everything that one target's verdict rests on.
pub fn track_target(session: Session, index: &Index, target: Id) {
    track(session, |plan| check::reads(plan, index, target));
}

fn track(session: Session, places: impl FnOnce(&Plan) -> Vec<Place>) {
    for place in session.peek(places) {
        session.track(place);
    }
}
