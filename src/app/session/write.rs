//! Changing the plan: every change is one [`Edit`], passed to the keeper before anything else runs.

use leptos::prelude::*;

use super::{Acted, Session, SessionState, Watched};
use crate::app::ambient::typed::{InputStep, Typed};
use crate::edit::{Change, Edit, EditId, Name, Role, build, inverses, typing, wire};
use crate::plan::{At, CriterionScoreField, Fault, Id, List, Place, Record, Value};
use crate::read::sorted::sort;

/// What a step may join.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joins {
    /// The typing that is still open.
    Typing,
    /// The typing in the same field just before, whenever it was.
    Tidying,
}

impl Session {
    /// Does one step of several changes. `false` if there was nothing to do or it was refused.
    pub fn apply(&self, name: Name, changes: Vec<Change>) -> bool {
        !changes.is_empty() && self.step(Role::Do, name, changes, Joins::Typing)
    }

    /// Sets one value, as a step of its own.
    pub fn set(&self, at: At, value: Value) -> bool {
        let change = self.peek(|plan| build::set(plan, at, value));
        self.apply(Name::Plain, change.into_iter().collect())
    }

    /// Takes what was typed in a field. Typing is joined into steps as a person sees them, and tidying joins
    /// the typing before it.
    pub fn typed(&self, at: At, typed: Typed) {
        let change = self.peek(|plan| build::set(plan, at, Value::Text(typed.text)));
        self.take(change.into_iter().collect(), typed.step);
    }

    /// Takes what was typed for the score of a criterion: the first key makes the score.
    pub fn typed_score(&self, criterion: Id, field: CriterionScoreField, typed: Typed) {
        let text = Value::Text(typed.text);
        self.take(self.peek(|plan| build::score(plan, criterion, field, text)), typed.step);
    }

    /// Sets a value of the score of a criterion, as a step of its own.
    pub fn set_score(&self, criterion: Id, field: CriterionScoreField, value: Value) {
        let changes = self.peek(|plan| build::score(plan, criterion, field, value));
        self.apply(Name::Plain, changes);
    }

    fn take(&self, changes: Vec<Change>, came: InputStep) {
        // A value that comes whole is a step of its own: undoing it leaves the typing before it.
        if came == InputStep::Whole {
            self.inner.update_value(|inner| inner.typing.end());
        }
        if came == InputStep::Leave && !changes.is_empty() {
            self.step(Role::Do, Name::Typing, changes, Joins::Tidying);
        } else {
            self.apply(Name::Typing, changes);
        }
        if came != InputStep::Typing {
            self.inner.update_value(|inner| inner.typing.end());
        }
    }

    /// A handler for a field at an address.
    pub fn typing(&self, at: At) -> Callback<Typed> {
        let session = *self;
        Callback::new(move |typed| session.typed(at, typed))
    }

    /// Ends the typing step for good: a snapshot or a file holds it as it is now, so nothing may grow under
    /// its number any more, not even by tidying.
    pub fn end_typing(&self) {
        self.inner.update_value(|inner| {
            inner.typing.end();
            inner.sealed = inner.count;
        });
    }

    /// A new id, for a step that makes several records.
    pub fn fresh(&self) -> Id {
        (self.inner.with_value(|inner| inner.fresh))()
    }

    /// Adds a record at the end of its list, under a new id. `None` if it was refused.
    pub fn insert_new(&self, record: impl Into<Record>) -> Option<Id> {
        let id = self.fresh();
        let change = self.peek(|plan| build::add(plan, id, record));
        self.apply(Name::Plain, vec![change]).then_some(id)
    }

    /// Removes a record and all that depends on it.
    pub fn remove(&self, list: List, id: Id) -> bool {
        let changes = self.peek(|plan| build::remove(plan, list, id));
        self.apply(Name::Plain, changes)
    }

    /// Moves a record up or down among its siblings.
    pub fn shift(&self, list: List, id: Id, down: bool) -> bool {
        let change = self.peek(|plan| build::shift(plan, list, id, down));
        self.apply(Name::Plain, change.into_iter().collect())
    }

    /// Hoàn tác: the last step that a person did, and what was tidied after it.
    pub fn undo(&self) {
        while let Some(edit) = self.inner.with_value(|inner| inner.history.undoable().cloned()) {
            if !self.take_back(Role::Undo, &edit) || edit.is_seen() {
                return;
            }
        }
    }

    /// Làm lại: the step, and what was tidied after it.
    pub fn redo(&self) {
        let mut done = false;
        while let Some(edit) = self.inner.with_value(|inner| inner.history.redoable().cloned()) {
            if (done && edit.is_seen()) || !self.take_back(Role::Redo, &edit) {
                return;
            }
            done = done || edit.is_seen();
        }
    }

    /// Undoes an edit, or does it again. Returns whether it could.
    fn take_back(&self, role: Role, edit: &Edit) -> bool {
        let changes =
            if role == Role::Redo { edit.changes.clone() } else { inverses(&edit.changes) };
        // The person asked for it, so a focused field may be rewritten.
        self.rewrite.bump();
        let done = self.step(role, edit.name, changes, Joins::Typing);
        if done && edit.is_seen() {
            self.acted.set(Some(Acted { role, edit: edit.clone() }));
        }
        done
    }

    fn step(&self, role: Role, name: Name, changes: Vec<Change>, joins: Joins) -> bool {
        if self.read_only.get_untracked() {
            self.locked.update(|count| *count = count.wrapping_add(1));
            return false;
        }
        let time = (self.clock)();
        let done = self.inner.try_update_value(|inner| {
            (inner.step(time, role, name, changes, joins), inner.hook.clone())
        });
        match done {
            Some((Ok(edit), hook)) => {
                // To the keeper first: nothing that runs after may lose it.
                if let Some(hook) = hook {
                    hook(edit.id.count, wire::write(&edit));
                }
                self.wake(&edit.changes);
                // What was undone before is no longer the last thing that happened.
                if role == Role::Do && self.acted.with_untracked(Option::is_some) {
                    self.acted.set(None);
                }
                true
            }
            Some((Err(fault), _)) => {
                self.refused.set(Some(fault.to_string()));
                false
            }
            None => false,
        }
    }

    pub(super) fn wake(&self, changes: &[Change]) {
        let mut places: Vec<Place> = changes.iter().flat_map(Change::wakes).collect();
        sort(&mut places);
        places.dedup();
        let triggers = |all: &Watched| {
            let own = places.iter().filter_map(|place| all.keys.get(place));
            let left = all.leaving.iter().filter(|(place, _)| places.contains(place));
            let left = left.map(|(_, trigger)| trigger);
            own.chain(left).chain([&all.whole]).cloned().collect::<Vec<_>>()
        };
        for trigger in self.watched.with_value(triggers) {
            trigger.notify();
        }
        self.steps.update(|steps| *steps = steps.wrapping_add(1));
    }

    pub(super) fn wake_all(&self) {
        let triggers = |all: &Watched| {
            let left = all.leaving.iter().map(|(_, trigger)| trigger);
            all.keys.values().chain(left).chain([&all.whole]).cloned().collect::<Vec<_>>()
        };
        for trigger in self.watched.with_value(triggers) {
            trigger.notify();
        }
        self.steps.update(|steps| *steps = steps.wrapping_add(1));
    }
}

impl SessionState {
    fn step(
        &mut self,
        time: i64,
        role: Role,
        name: Name,
        changes: Vec<Change>,
        joins: Joins,
    ) -> Result<Edit, Fault> {
        let id = EditId { count: self.count + 1, device: self.device };
        let edit = Edit { id, time, author: self.author, role, name, changes };
        let open = self.typing.open().cloned();
        let (last, grown) = match joins {
            Joins::Typing => (open, self.typing.join(&edit)),
            Joins::Tidying => {
                // Only the last line of the journal may still grow.
                let newest = |last: &&Edit| {
                    last.id == EditId { count: self.count, device: self.device }
                        && self.count > self.sealed
                };
                let last = self.history.undoable().filter(newest).cloned();
                let grown = last.as_ref().and_then(|last| typing::tidied(last, &edit));
                (last, grown)
            }
        };
        let edit = if let (Some(grown), Some(last)) = (grown, last) {
            self.book.grow(&last, &grown)?;
            self.history.replace_last(&grown);
            grown
        } else {
            self.book.apply(&edit).inspect_err(|_| self.typing.end())?;
            self.count += 1;
            self.history.note(&edit);
            edit
        };
        Ok(edit)
    }
}
