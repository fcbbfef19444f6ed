//! A list editor for records of the plan: adding, removing and moving are edits.

use leptos::prelude::*;

use crate::app::ambient::language::{say, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{EditedRow, ListChange, ListEditor};
use crate::app::session::Session;
use crate::plan::{Id, List, Place, Plan, Record};
use crate::text::{Language, Message};

/// Names a row for its buttons, from its place (1 for the first).
pub type RowName = fn(Language, &Plan, Id, usize) -> String;

/// Some records of a list, each with its fields, and buttons to add, remove and move them.
#[component]
pub fn RecordList(
    /// The id of the list editor.
    #[prop(into)]
    id: String,
    /// The list of the records.
    list: List,
    /// The records to show, in order.
    ids: Memo<Vec<Id>>,
    /// The label of the list editor.
    label: Message,
    /// The words on the button for a new row.
    add: Message,
    /// Names a row.
    name: RowName,
    /// Makes the record for a new row.
    #[prop(into)]
    blank: Callback<(), Record>,
    /// Called when a record is to be removed, to ask first; without it, it is removed at once.
    #[prop(optional, into)]
    on_remove: Option<Callback<Id>>,
    /// The fields of a record.
    #[prop(into)]
    row: Callback<Id, AnyView>,
) -> impl IntoView {
    let session = Session::here();
    let language = use_language();
    let rows = memo(move || {
        let named = |(place, id): (usize, &Id)| EditedRow {
            id: id.to_string(),
            name: session.read(Place::Record(list, *id), |plan| {
                name(language.get(), plan, *id, place.saturating_add(1))
            }),
        };
        ids.with(|ids| ids.iter().enumerate().map(named).collect::<Vec<_>>())
    });
    let act = move |text: &str, act: &dyn Fn(Id)| {
        if let Ok(id) = text.parse() {
            act(id);
        }
    };
    let on_change = move |change: ListChange| match change {
        ListChange::Add => {
            session.insert_new(blank.run(()));
        }
        ListChange::Remove(text) => act(&text, &|id| match on_remove {
            Some(ask) => ask.run(id),
            None => {
                session.remove(list, id);
            }
        }),
        ListChange::Up(text) => act(&text, &|id| {
            session.shift(list, id, false);
        }),
        ListChange::Down(text) => act(&text, &|id| {
            session.shift(list, id, true);
        }),
    };
    let show = move |text: String| match text.parse::<Id>() {
        Ok(id) => row.run(id),
        Err(_) => ().into_any(),
    };
    view! {
        <ListEditor id label=say(label) add=say(add) rows on_change row=show />
    }
}
