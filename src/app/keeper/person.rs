//! Người dùng máy này: who signs, and whose work "Việc của tôi" shows. Kept on this device, per
//! plan.

use leptos::prelude::*;

use super::Keeper;
use crate::app::ambient::language::{say, use_language};
use crate::app::parts::{Button, ButtonKind, Choice, Notice, Pick};
use crate::app::records::fields::{officer_name, record_picks};
use crate::app::session::Session;
use crate::browser::prefs::{self, Key};
use crate::plan::{Id, List};
use crate::text::plan_new as m;

/// What is kept when the person said "để sau".
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

    /// Who, tracked.
    pub fn get(&self) -> Option<Id> {
        self.who.get()
    }

    /// Who, untracked.
    pub fn get_untracked(&self) -> Option<Id> {
        self.who.get_untracked()
    }

    /// Does not want to say now: not asked again for this plan.
    fn put_off(&self) {
        self.later.set(true);
        if let Some(plan) = self.plan.get_untracked() {
            prefs::set(Key::Person(&plan), LATER);
        }
    }

    /// Says who; their edits are signed from now on, and the device remembers it for this plan.
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

/// Makes the person known to every page; another plan has another person.
pub fn provide_person(session: Session) {
    let plan = Keeper::find().map_or_else(|| Signal::stored(None), |keeper| keeper.open_id());
    let person = Person::of(plan);
    provide_context(person);
    Effect::new(move |_| {
        let kept = plan.get().and_then(|plan| prefs::get(Key::Person(&plan)));
        person.later.set(kept.as_deref() == Some(LATER));
        let known = kept.and_then(|text| text.parse::<Id>().into_iter().next());
        // Someone who is no longer in the plan signs nothing.
        let known = known.filter(|id| session.peek(|plan| plan.officers.get(*id).is_some()));
        session.set_author(known);
        person.who.set(known);
    });
}

/// Who uses this device.
pub fn use_person() -> Person {
    use_context::<Person>().unwrap_or_else(|| Person::of(Signal::stored(None)))
}

/// Asks who uses this device, once a plan; it takes no focus and stands in no one's way.
#[component]
pub fn WhoNotice() -> impl IntoView {
    let session = Session::find()?;
    let person = use_person();
    let officers = session.listed(List::Officers, |plan, id| {
        plan.officers.get(id).is_some_and(|officer| !officer.retired)
    });
    let asked = Memo::new(move |_| {
        let open = person.plan.with(Option::is_some);
        open && person.get().is_none() && !person.later.get() && !officers.with(Vec::is_empty)
    });
    Some(move || {
        asked.get().then(|| {
            view! {
                <Notice text=say(m::WHO) id="who-notice">
                    <WhoChoice session person />
                    <Button label=say(m::LATER) on_press=move |()| person.put_off()
                        kind=ButtonKind::Quiet id="who-later" />
                </Notice>
            }
        })
    })
}

#[component]
fn WhoChoice(session: Session, person: Person) -> impl IntoView {
    let language = use_language();
    let officers = record_picks(session, List::Officers, officer_name);
    let options = Signal::derive(move || {
        let mut all = vec![Pick::new("", m::WHO_NONE.get(language.get()))];
        all.extend(officers.get());
        all
    });
    let value = Signal::derive(move || person.get().map(|id| id.to_string()).unwrap_or_default());
    let on_edit = move |text: String| {
        person.set(session, text.parse().into_iter().next());
    };
    view! { <Choice id="who" label=say(m::WHO_LABEL) options value on_edit /> }
}
