//! Fields bound to the plan: a part, the address it shows, and the field's own name.
//!
//! Pages are made of these. Each takes its label from `text::fields`, its id from the address,
//! and sends what is typed through the session.

use leptos::prelude::*;

use super::language::{say, use_language};
use super::parts::{Choice, CountField, DateField, Pick, SeveralOf, TextArea, TextField, Toggle};
use super::session::{Key, Session};
use crate::plan::{At, Id, List, Plan, Value};
use crate::text::{Language, Message, fields};

/// The id of the control for an address: "f-remedies-r733-direction".
pub fn control_id(at: At) -> String {
    format!("f-{}", at.to_string().replace('/', "-"))
}

fn label_of(at: At, label: Option<Signal<String>>) -> Signal<String> {
    label.unwrap_or_else(|| say(fields::label(at)))
}

/// One line of words.
#[component]
pub fn LineOf(
    /// Where.
    at: At,
    /// Instead of the field's own name.
    #[prop(optional, into)]
    label: Option<Signal<String>>,
    /// What to type, or what it is good for.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// What is wrong, shown after leaving the field.
    #[prop(optional, into)]
    problem: Signal<Option<String>>,
) -> impl IntoView {
    let session = Session::find()?;
    let (id, label) = (control_id(at), label_of(at, label));
    let (value, on_edit) = (session.text(at), session.typing(at));
    Some(view! { <TextField id label value on_edit hint problem /> })
}

/// Paragraphs and bullets.
#[component]
pub fn ProseOf(
    /// Where.
    at: At,
    /// Instead of the field's own name.
    #[prop(optional, into)]
    label: Option<Signal<String>>,
    /// What to type, or what it is good for.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
) -> impl IntoView {
    let session = Session::find()?;
    let (id, label) = (control_id(at), label_of(at, label));
    let (value, on_edit) = (session.text(at), session.typing(at));
    Some(view! { <TextArea id label value on_edit hint /> })
}

/// A whole number as typed.
#[component]
pub fn CountOf(
    /// Where.
    at: At,
    /// Instead of the field's own name.
    #[prop(optional, into)]
    label: Option<Signal<String>>,
    /// What to type, or what it is good for.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// What is wrong, shown after leaving the field.
    #[prop(optional, into)]
    problem: Signal<Option<String>>,
) -> impl IntoView {
    let session = Session::find()?;
    let (id, label) = (control_id(at), label_of(at, label));
    let (value, on_edit) = (session.text(at), session.typing(at));
    Some(view! { <CountField id label value on_edit hint problem /> })
}

/// A day, typed or picked.
#[component]
pub fn DayOf(
    /// Where.
    at: At,
    /// Instead of the field's own name.
    #[prop(optional, into)]
    label: Option<Signal<String>>,
    /// What to type, or what it is good for.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
) -> impl IntoView {
    let session = Session::find()?;
    let (id, label) = (control_id(at), label_of(at, label));
    let (value, on_edit) = (session.text(at), session.typing(at));
    Some(view! { <DateField id label value on_edit hint /> })
}

/// Yes or no.
#[component]
pub fn FlagOf(
    /// Where.
    at: At,
    /// Instead of the field's own name.
    #[prop(optional, into)]
    label: Option<Signal<String>>,
    /// What it is good for.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
) -> impl IntoView {
    let session = Session::find()?;
    let (id, label) = (control_id(at), label_of(at, label));
    let on_edit = move |flag| {
        session.set(at, Value::Flag(flag));
    };
    Some(view! { <Toggle id label value=session.flag(at) on_edit hint /> })
}

/// One of a closed set of codes, each with its words. A blank code is the set's first.
#[component]
pub fn CodeOf(
    /// Where.
    at: At,
    /// Codes and their words, in order, the default first.
    options: Vec<(&'static str, Message)>,
    /// Instead of the field's own name.
    #[prop(optional, into)]
    label: Option<Signal<String>>,
    /// What it is good for.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
) -> impl IntoView {
    let session = Session::find()?;
    let (id, label, language) = (control_id(at), label_of(at, label), use_language());
    let first = options.first().map_or("", |(code, _)| code);
    let held = session.text(at);
    let value = Signal::derive(move || {
        held.with(|code| if code.is_empty() { first.to_owned() } else { code.clone() })
    });
    let picks = Signal::derive(move || {
        let pick = |(code, word): &(&str, Message)| Pick::new(*code, word.get(language.get()));
        options.iter().map(pick).collect::<Vec<_>>()
    });
    let on_edit = move |code: String| {
        session.set(at, Value::Text(if code == first { String::new() } else { code }));
    };
    Some(view! { <Choice id label options=picks value on_edit hint /> })
}

/// Several records of a list: officers, measures, remedies.
#[component]
pub fn RecordsOf(
    /// Where.
    at: At,
    /// Which list they are of.
    list: List,
    /// What a record is called; blank ones are not offered.
    name: fn(&Plan, Id) -> String,
    /// Instead of the field's own name.
    #[prop(optional, into)]
    label: Option<Signal<String>>,
    /// What it is good for.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// Called instead of setting the field, when the choice changes more than the field.
    #[prop(optional, into)]
    on_pick: Option<Callback<Vec<Id>>>,
) -> impl IntoView {
    let session = Session::find()?;
    let (id, label) = (control_id(at), label_of(at, label));
    let chosen = session.ids(at);
    let value = Signal::derive(move || chosen.with(|ids| ids.iter().map(Id::to_string).collect()));
    let options = record_picks(session, list, name);
    let on_edit = move |texts: Vec<String>| {
        let ids: Vec<Id> = texts.iter().flat_map(|text| text.parse()).collect();
        match on_pick {
            Some(on_pick) => on_pick.run(ids),
            None => {
                session.set(at, Value::Ids(ids));
            }
        }
    };
    Some(view! { <SeveralOf id label options value on_edit hint /> })
}

/// One record of a list, or none.
#[component]
pub fn RecordOf(
    /// Where.
    at: At,
    /// Which list it is of.
    list: List,
    /// What a record is called; blank ones are not offered.
    name: fn(&Plan, Id) -> String,
    /// What none is called.
    none: Message,
    /// Which records cannot be chosen.
    #[prop(optional, into)]
    without: Signal<Vec<Id>>,
) -> impl IntoView {
    let session = Session::find()?;
    let (id, label, language) = (control_id(at), label_of(at, None), use_language());
    let chosen = session.ids(at);
    let value = Signal::derive(move || {
        chosen.with(|ids| ids.first().map(Id::to_string)).unwrap_or_default()
    });
    let all = record_picks(session, list, name);
    let options = Signal::derive(move || {
        let barred: Vec<String> = without.with(|ids| ids.iter().map(Id::to_string).collect());
        let mut picks = vec![Pick::new("", none.get(language.get()))];
        picks.extend(all.get().into_iter().filter(|pick| !barred.contains(&pick.value)));
        picks
    });
    let on_edit = move |text: String| {
        let ids: Vec<Id> = text.parse().into_iter().collect();
        session.set(at, Value::Ids(ids));
    };
    Some(view! { <Choice id label options value on_edit /> })
}

/// The records of a list as things to pick, each by its name; follows names and order.
pub fn record_picks(
    session: Session,
    list: List,
    name: fn(&Plan, Id) -> String,
) -> Signal<Vec<Pick>> {
    let ids = session.listed(list, |_, _| true);
    Memo::new(move |_| {
        let pick = |id: &Id| {
            let words = session.read(Key::Row(list, *id), |plan| name(plan, *id));
            (!words.is_empty()).then(|| Pick::new(id.to_string(), words))
        };
        ids.with(|ids| ids.iter().filter_map(pick).collect::<Vec<_>>())
    })
    .into()
}

/// An officer as lists show them: title, and name where there is one. Empty for one who left.
pub fn officer_name(plan: &Plan, id: Id) -> String {
    match plan.officers.get(id) {
        Some(officer) if officer.retired => String::new(),
        Some(officer) if officer.name.is_empty() => officer.title.clone(),
        Some(officer) => format!("{} ({})", officer.title, officer.name),
        None => String::new(),
    }
}

/// A field's name in the language of the screen.
pub fn field_name(language: Language, at: At) -> &'static str {
    fields::label(at).get(language)
}
