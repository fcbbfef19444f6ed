//! Người dùng máy này: who signs, and whose work "Việc của tôi" shows. Kept on this device, per
//! plan.

use leptos::prelude::*;

use super::Keeper;
use crate::app::ambient::provided::provided;
use crate::app::session::Session;
use crate::browser::prefs;
use crate::browser::prefs::Key;
use crate::plan::Id;

/// The stored value after the person said "để sau".
const LATER: &str = "-";

/// Who uses this device, tracked.
#[derive(Clone, Copy)]
pub struct Person {
    who: RwSignal<Option<Id>>,
    later: RwSignal<bool>,
    plan: Signal<Option<String>>,
}

impl Person {
    fn of(plan: Signal<Option<String>>) -> Self {
        Self { who: RwSignal::new(None), later: RwSignal::new(false), plan }
    }

    /// The person, tracked.
    pub fn get(&self) -> Option<Id> {
        self.who.get()
    }

    /// The person, untracked.
    pub fn get_untracked(&self) -> Option<Id> {
        self.who.get_untracked()
    }

    /// Whether a plan is open and nobody has said who uses this device, or put it off.
    pub fn is_unknown(&self) -> bool {
        self.plan.with(Option::is_some) && self.who.get().is_none() && !self.later.get()
    }

    /// The person does not want to say now: they are not asked again for this plan.
    pub fn put_off(&self) {
        self.later.set(true);
        if let Some(plan) = self.plan.get_untracked() {
            prefs::set(Key::Person(&plan), LATER);
        }
    }

    /// Sets the person; their edits are signed from now on, and the device remembers it for this plan.
    pub fn set(&self, session: Session, person: Option<Id>) {
        session.set_author(person);
        self.who.set(person);
        let Some(plan) = self.plan.get_untracked() else { return };
        match person {
            Some(person) => {
                prefs::set(Key::Person(&plan), &person.to_string());
            }
            None => prefs::remove(Key::Person(&plan)),
        }
    }
}

/// Makes the person available to every page; another plan has another person.
pub fn provide_person(session: Session, keeper: Keeper) {
    let plan = keeper.open_id();
    let person = Person::of(plan);
    provide_context(person);
    Effect::new(move |_| {
        let kept = plan.get().and_then(|plan| prefs::get(Key::Person(&plan)));
        person.later.set(kept.as_deref() == Some(LATER));
        let known = kept.and_then(|text| text.parse::<Id>().ok());
        // Someone who is no longer in the plan signs nothing.
        let known = known.filter(|id| session.peek(|plan| plan.officers.get(*id).is_some()));
        session.set_author(known);
        person.who.set(known);
    });
}

/// Who uses this device.
pub fn use_person() -> Person {
    provided()
}
