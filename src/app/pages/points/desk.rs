//! What the pages of points share: the set read as rules, and the points by it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::ambient::language::{ScreenLanguage, use_language};
use crate::app::ambient::memo::memo;
use crate::app::session::Session;
use crate::plan::{At, One, Place, Plan, SET_LISTS};
use crate::score::{Scheme, ScoreSheet};
use crate::text::{Language, points};

/// The set and its points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PointsTable {
    pub(super) scheme: Arc<Scheme>,
    pub(super) sheet: ScoreSheet,
}

/// A handle that every component of the pages may copy.
#[derive(Clone, Copy)]
pub(super) struct PointsDesk {
    pub(super) session: Session,
    pub(super) language: ScreenLanguage,
    table: Memo<Arc<PointsTable>>,
    scheme: Memo<Arc<Scheme>>,
}

impl PointsDesk {
    pub(super) fn new(session: Session) -> Self {
        // The set is read when it changes; points rest on it, the scores and the figures: half a millisecond a change.
        let scheme = memo(move || {
            track_set(session);
            Arc::new(session.peek(Scheme::of))
        });
        let table = memo(move || {
            let scheme = scheme.get();
            let sheet = session.whole(|plan| ScoreSheet::of(plan, &scheme));
            Arc::new(PointsTable { scheme, sheet })
        });
        Self { session, language: use_language(), table, scheme }
    }

    /// Reads the points and what they are about, subscribed to every change: names are no part of the reckoning.
    pub(super) fn read<R>(self, read: impl FnOnce(Language, &Plan, &PointsTable) -> R) -> R {
        let language = self.language.get();
        self.session.track_all();
        let table = self.table.get();
        self.session.peek(|plan| read(language, plan, &table))
    }

    /// Reads the set, subscribed to it alone: points may change meanwhile.
    pub(super) fn read_set<R>(self, read: impl FnOnce(Language, &Plan, &PointsTable) -> R) -> R {
        let language = self.language.get();
        // Read, and not only tracked: a memo that nobody reads follows nothing.
        self.scheme.with(|_| ());
        let table = self.table.get_untracked();
        self.session.peek(|plan| read(language, plan, &table))
    }

    /// What does not add up at a field, in words.
    pub(super) fn problem(self, at: At) -> Signal<Option<String>> {
        Signal::derive(move || {
            let language = self.language.get();
            self.table.with(|table| {
                let own = table.scheme.remarks.iter().chain(&table.sheet.remarks);
                let words = own.filter(|(other, _)| *other == at);
                let words: Vec<String> =
                    words.map(|(_, remark)| points::remark(language, remark)).collect();
                (!words.is_empty()).then(|| words.join(" "))
            })
        })
    }
}

/// Waits for every part of the set.
fn track_set(session: Session) {
    session.track(Place::One(One::CriteriaSet));
    for list in SET_LISTS {
        session.track(Place::Order(*list));
        let ids = session.peek(|plan| plan.ids(*list).to_vec());
        for id in ids {
            session.track(Place::Record(*list, id));
        }
    }
}
