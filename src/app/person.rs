//! Người dùng máy này: who signs, and whose work "Việc của tôi" shows. Kept per plan.

use leptos::prelude::*;

use super::session::Session;
use crate::plan::Id;

/// Who uses this device, tracked.
#[derive(Clone, Copy)]
pub struct Person(RwSignal<Option<Id>>);

impl Person {
    /// Who, tracked.
    pub fn get(&self) -> Option<Id> {
        self.0.get()
    }

    /// Says who; their edits are signed from now on.
    pub fn set(&self, session: Session, person: Option<Id>) {
        session.set_author(person);
        self.0.set(person);
    }
}

/// Makes the person known to every page.
pub fn provide_person() {
    provide_context(Person(RwSignal::new(None)));
}

/// Who uses this device.
pub fn use_person() -> Person {
    use_context::<Person>().unwrap_or_else(|| Person(RwSignal::new(None)))
}
