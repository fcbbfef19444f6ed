//! Fields bound to the plan: each is a part tied to an address.
//!
//! Pages are made of these. Each takes its label from `text::fields` and its id from the address, and sends
//! what is typed to the session.

use leptos::prelude::*;

use crate::app::ambient::language::{say, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{
    Choice, CountField, DateField, Pick, SeveralOf, TextArea, TextField, Toggle,
};
use crate::app::session::Session;
use crate::plan::{At, Id, List, Place, Value, naming};
use crate::text::{Message, fields};

/// The id of the control for an address, such as "f-remedies-r733-direction".
pub fn control_id(at: At) -> String {
    format!("f-{}", at.to_string().replace('/', "-"))
}

/// Whether the control with this id shows a value of the plan.
pub fn is_bound(id: &str) -> bool {
    id.starts_with("f-")
}

fn label_of(at: At, label: Option<Signal<String>>) -> Signal<String> {
    label.unwrap_or_else(|| say(fields::label(at)))
}

/// A field for a text as typed. They all take the same properties and differ in the part that shows them.
macro_rules! text_field {
    ($(#[$doc:meta])* $name:ident: $part:ident) => {
        $(#[$doc])*
        #[component]
        pub fn $name(
            /// The address of the value.
            at: At,
            /// The label, if not the field's own name.
            #[prop(optional, into)]
            label: Option<Signal<String>>,
            /// A hint on what to type, or what it is for.
            #[prop(optional, into)]
            hint: MaybeProp<String>,
            /// What is wrong; a new problem appears once the field is left.
            #[prop(optional, into)]
            problem: MaybeProp<String>,
        ) -> impl IntoView {
            let session = Session::here();
            let (id, label) = (control_id(at), label_of(at, label));
            let (value, on_edit) = (session.text(at), session.typing(at));
            view! { <$part id label value on_edit hint problem /> }
        }
    };
}

text_field! {
    /// One line of words.
    PlanLine: TextField
}
text_field! {
    /// Paragraphs and bullets.
    ProseOf: TextArea
}
text_field! {
    /// A whole number as typed.
    CountOf: CountField
}
text_field! {
    /// A day, typed or picked.
    DayOf: DateField
}

/// Yes or no.
#[component]
pub fn FlagOf(
    /// The address of the value.
    at: At,
    /// The label, if not the field's own name.
    #[prop(optional, into)]
    label: Option<Signal<String>>,
    /// A hint on what it is for.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
) -> impl IntoView {
    let session = Session::here();
    let (id, label) = (control_id(at), label_of(at, label));
    let on_edit = move |flag| {
        session.set(at, Value::Flag(flag));
    };
    view! { <Toggle id label value=session.flag(at) on_edit hint /> }
}

/// One of a closed set of codes, each with its words. The first is the default, and is stored as blank.
#[component]
pub fn CodeOf(
    /// The address of the value.
    at: At,
    /// The codes and their words, in order, the default first.
    options: Vec<(&'static str, Message)>,
    /// The label, if not the field's own name.
    #[prop(optional, into)]
    label: Option<Signal<String>>,
    /// A hint on what it is for.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
) -> impl IntoView {
    let session = Session::here();
    let (id, label) = (control_id(at), label_of(at, label));
    let first = options.first().map_or("", |(code, _)| code);
    let held = session.text(at);
    let value = Signal::derive(move || {
        held.with(|code| if code.is_empty() { first.to_owned() } else { code.clone() })
    });
    let picks = code_picks(options);
    let on_edit = move |code: String| {
        session.set(at, Value::Text(if code == first { String::new() } else { code }));
    };
    view! { <Choice id label options=picks value on_edit hint /> }
}

/// Codes and their words as choices, in the language of the screen.
pub fn code_picks(options: Vec<(&'static str, Message)>) -> Signal<Vec<Pick>> {
    let language = use_language();
    Signal::derive(move || {
        let pick = |(code, word): &(&str, Message)| Pick::new(*code, word.get(language.get()));
        options.iter().map(pick).collect()
    })
}

/// Several records of a list: officers, measures, remedies.
#[component]
pub fn PlanPicker(
    /// The address of the value.
    at: At,
    /// The list they are from.
    list: List,
    /// The label, if not the field's own name.
    #[prop(optional, into)]
    label: Option<Signal<String>>,
    /// A hint on what it is for.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Called instead of setting the field, if the choice changes more than the field.
    #[prop(optional, into)]
    on_pick: Option<Callback<Vec<Id>>>,
) -> impl IntoView {
    let session = Session::here();
    let (id, label) = (control_id(at), label_of(at, label));
    let chosen = session.ids(at);
    let value = Signal::derive(move || chosen.with(|ids| ids.iter().map(Id::to_string).collect()));
    let options = record_picks(session, list);
    let on_edit = move |texts: Vec<String>| {
        let ids: Vec<Id> = texts.iter().flat_map(|text| text.parse()).collect();
        match on_pick {
            Some(on_pick) => on_pick.run(ids),
            None => {
                session.set(at, Value::Ids(ids));
            }
        }
    };
    view! { <SeveralOf id label options value on_edit hint /> }
}

/// One record of a list, or none.
#[component]
pub fn RecordOf(
    /// The address of the value.
    at: At,
    /// The list it is from.
    list: List,
    /// The words for choosing none.
    none: Message,
    /// The records that cannot be chosen.
    #[prop(optional, into)]
    without: Signal<Vec<Id>>,
) -> impl IntoView {
    let session = Session::here();
    let (id, label, language) = (control_id(at), label_of(at, None), use_language());
    let chosen = session.ids(at);
    let value = Signal::derive(move || {
        chosen.with(|ids| ids.first().map(Id::to_string)).unwrap_or_default()
    });
    let all = record_picks(session, list);
    let options = memo(move || {
        let barred: Vec<String> = without.with(|ids| ids.iter().map(Id::to_string).collect());
        let mut picks = vec![Pick::new("", none.get(language.get()))];
        picks.extend(all.get().into_iter().filter(|pick| !barred.contains(&pick.value)));
        // One that is not offered any more, such as an officer who left, is listed while it is the chosen one.
        let held = chosen.with(|ids| ids.first().copied()).map(|id| (id, id.to_string()));
        if let Some((id, value)) = held.filter(|(_, held)| picks.iter().all(|p| p.value != *held)) {
            let name = session.read(Place::Record(list, id), |plan| naming::name(plan, list, id));
            picks.push(Pick::new(value, name));
        }
        picks
    });
    let on_edit = move |text: String| {
        let ids: Vec<Id> = text.parse().into_iter().collect();
        session.set(at, Value::Ids(ids));
    };
    view! { <Choice id label options value on_edit /> }
}

/// The records of a list as choices, each by its name; follows names and order.
pub fn record_picks(session: Session, list: List) -> Signal<Vec<Pick>> {
    let ids = session.listed(list, |_, _| true);
    memo(move || {
        let pick = |id: &Id| {
            session.read(Place::Record(list, *id), |plan| {
                let offered = naming::is_offered(plan, list, *id);
                offered.then(|| Pick::new(id.to_string(), naming::name(plan, list, *id)))
            })
        };
        ids.with(|ids| ids.iter().filter_map(pick).collect::<Vec<_>>())
    })
    .into()
}

/// The ids of records as texts, for `ListEditor` and `keep_focus`.
pub fn id_texts(ids: Memo<Vec<Id>>) -> Signal<Vec<String>> {
    Signal::derive(move || ids.with(|ids| ids.iter().map(Id::to_string).collect()))
}
