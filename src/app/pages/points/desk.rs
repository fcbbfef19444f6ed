//! What the pages of points share: the set read as rules, and the points by it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::ambient::language::{ScreenLanguage, use_language};
use crate::app::ambient::memo::memo;
use crate::app::session::Session;
use crate::plan::{At, Plan};
use crate::score::{Scheme, ScoreSheet};
use crate::text::{Language, points};

/// The set and its points.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct PointsTable {
    pub(super) scheme: Scheme,
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
        // Points rest on the set, the scores and the figures: one reckoning of half a millisecond a change.
        let table = memo(move || {
            Arc::new(session.whole(|plan| {
                let scheme = Scheme::of(plan);
                let sheet = ScoreSheet::of(plan, &scheme);
                PointsTable { scheme, sheet }
            }))
        });
        let scheme = memo(move || Arc::new(table.with(|table| table.scheme.clone())));
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
            self.read(|language, _, table| {
                let own = table.scheme.remarks.iter().chain(&table.sheet.remarks);
                let words = own.filter(|(other, _)| *other == at);
                let words: Vec<String> =
                    words.map(|(_, remark)| points::remark(language, remark)).collect();
                (!words.is_empty()).then(|| words.join(" "))
            })
        })
    }
}
