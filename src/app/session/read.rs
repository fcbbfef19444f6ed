//! Reading the plan, subscribed to what is read.

use leptos::prelude::*;

use super::Session;
use crate::app::ambient::memo::memo;
use crate::plan::{At, Id, List, Place, Plan, Value};

impl Session {
    /// Subscribes the running computation to a place.
    pub fn track(&self, place: Place) {
        let trigger =
            self.watched.try_update_value(|all| all.keys.entry(place).or_default().clone());
        if let Some(trigger) = trigger {
            trigger.track();
        }
    }

    /// Subscribes the running computation to any change.
    pub fn track_all(&self) {
        if let Some(whole) = self.watched.try_with_value(|all| all.whole.clone()) {
            whole.track();
        }
    }

    /// Begins to drop the listeners that are gone: every place is notified once by [`Session::forget_one`],
    /// and those that still listen subscribe anew. What they show does not change.
    pub fn forget_the_gone(&self) {
        let whole = self.watched.try_update_value(|all| {
            all.leaving.extend(std::mem::take(&mut all.keys));
            std::mem::take(&mut all.whole)
        });
        if let Some(whole) = whole {
            whole.notify();
        }
    }

    /// Notifies and drops one place of the page before. False when none is left.
    pub fn forget_one(&self) -> bool {
        let Some(Some((_, trigger))) = self.watched.try_update_value(|all| all.leaving.pop())
        else {
            return false;
        };
        trigger.notify();
        true
    }

    /// Reads the plan without subscribing to anything.
    pub fn peek<R>(&self, read: impl FnOnce(&Plan) -> R) -> R {
        self.inner.with_value(|inner| read(&inner.book.plan))
    }

    /// Reads the plan, subscribed to one place.
    pub fn read<R>(&self, place: Place, read: impl FnOnce(&Plan) -> R) -> R {
        self.track(place);
        self.peek(read)
    }

    /// Reads the plan, subscribed to any change: for pages that show all of it.
    pub fn whole<R>(&self, read: impl FnOnce(&Plan) -> R) -> R {
        self.track_all();
        self.peek(read)
    }

    /// The value at an address, subscribed.
    pub fn get(&self, at: At) -> Option<Value> {
        self.read(Place::of(at), |plan| plan.get(at))
    }

    /// The text at an address, as a signal for a field.
    pub fn text(&self, at: At) -> Signal<String> {
        let session = *self;
        let read = move || session.get(at).map(|value| value.as_text().to_owned());
        memo(move || read().unwrap_or_default()).into()
    }

    /// The yes or no at an address.
    pub fn flag(&self, at: At) -> Signal<bool> {
        let session = *self;
        memo(move || session.get(at) == Some(Value::Flag(true))).into()
    }

    /// The records named at an address.
    pub fn ids(&self, at: At) -> Signal<Vec<Id>> {
        let session = *self;
        let read = move || session.get(at).map(|value| value.as_ids().to_vec());
        memo(move || read().unwrap_or_default()).into()
    }

    /// The ids of a list that a predicate keeps, in order: for `<For>`. The predicate runs again when records
    /// are added, removed, moved or change owner.
    pub fn listed(
        &self,
        list: List,
        keep: impl Fn(&Plan, Id) -> bool + Send + Sync + 'static,
    ) -> Memo<Vec<Id>> {
        let session = *self;
        memo(move || {
            session.read(Place::Order(list), |plan| {
                plan.ids(list).iter().copied().filter(|id| keep(plan, *id)).collect()
            })
        })
    }

    /// What undo would take back: read again after every step.
    pub fn undoable(&self) -> Option<crate::edit::Edit> {
        self.steps.track();
        self.inner.with_value(|inner| inner.history.seen_undoable().cloned())
    }

    /// What redo would do again: read again after every step.
    pub fn redoable(&self) -> Option<crate::edit::Edit> {
        self.steps.track();
        self.inner.with_value(|inner| inner.history.seen_redoable().cloned())
    }

    /// The plan's revision, read again after every step.
    pub fn revision(&self) -> u64 {
        self.steps.track();
        self.inner.with_value(|inner| inner.book.revision)
    }
}
