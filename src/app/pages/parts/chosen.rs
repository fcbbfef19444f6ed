//! Parts to choose with.

use leptos::prelude::*;

use crate::app::ambient::language::{say, use_language};
use crate::app::parts::{
    Card, Choice, EditedRow, ListChange, ListEditor, Pick, RadioChoice, SeveralOf, TextField,
    Toggle, Typed,
};
use crate::text::{Message, parts_page as m};

const KINDS: [(&str, Message); 3] =
    [("ratio", m::KIND_RATIO), ("count", m::KIND_COUNT), ("statement", m::KIND_STATEMENT)];
const STEPS: [(&str, Message); 3] =
    [("none", m::RADIO_NONE), ("some", m::RADIO_SOME), ("done", m::RADIO_DONE)];
const UNITS: [(&str, Message); 3] =
    [("office", m::UNIT_OFFICE), ("stop", m::UNIT_STOP), ("finance", m::UNIT_FINANCE)];

fn picks(known: [(&'static str, Message); 3]) -> Signal<Vec<Pick>> {
    let language = use_language();
    Signal::derive(move || {
        known.iter().map(|(value, label)| Pick::new(*value, label.get(language.get()))).collect()
    })
}

#[component]
pub(super) fn ChosenParts() -> impl IntoView {
    let kind = RwSignal::new("ratio".to_owned());
    let progress = RwSignal::new("some".to_owned());
    let units = RwSignal::new(vec!["stop".to_owned()]);
    let always = RwSignal::new(true);
    view! {
        <Card title=say(m::CHOSEN)>
            <Choice
                id="parts-choice"
                label=say(m::KIND)
                options=picks(KINDS)
                value=kind
                on_edit=move |value| kind.set(value)
            />
            <RadioChoice
                id="parts-radio"
                label=say(m::RADIO)
                options=picks(STEPS)
                value=progress
                on_edit=move |value| progress.set(value)
            />
            <SeveralOf
                id="parts-several"
                label=say(m::SEVERAL)
                options=picks(UNITS)
                value=units
                on_edit=move |value| units.set(value)
            />
            <Toggle
                id="parts-toggle"
                label=say(m::TOGGLE)
                value=always
                on_edit=move |value| always.set(value)
                hint=say(m::TOGGLE_HINT)
            />
            <EvidenceSample />
        </Card>
    }
}

#[component]
fn EvidenceSample() -> impl IntoView {
    let row = |id: &str, name: &str| EditedRow { id: id.to_owned(), name: name.to_owned() };
    let rows = RwSignal::new(vec![row("a", "Báo cáo tháng 5"), row("b", "Công văn xin lỗi")]);
    let made = StoredValue::new(0_u32);
    let change = move |change: ListChange| {
        made.update_value(|made| *made = made.saturating_add(1));
        let fresh = format!("new{}", made.get_value());
        rows.update(|rows| apply(rows, &change, fresh));
    };
    let show = move |id: String| {
        let (shown, edited) = (id.clone(), id.clone());
        let value = Signal::derive(move || {
            let name = |row: &EditedRow| (row.id == shown).then(|| row.name.clone());
            rows.with(|rows| rows.iter().find_map(name)).unwrap_or_default()
        });
        let edit = move |typed: Typed| {
            rows.update(|rows| {
                if let Some(row) = rows.iter_mut().find(|row| row.id == edited) {
                    row.name = typed.text;
                }
            });
        };
        let field = format!("parts-list-{id}-name");
        view! { <TextField id=field label=say(m::LIST_NAME) value on_edit=edit /> }
    };
    view! {
        <ListEditor
            id="parts-list"
            label=say(m::LIST)
            add=say(m::LIST_ADD)
            rows
            on_change=change
            row=show
        />
    }
}

fn apply(rows: &mut Vec<EditedRow>, change: &ListChange, fresh: String) {
    let place = |rows: &[EditedRow], id: &str| rows.iter().position(|row| row.id == id);
    match change {
        ListChange::Add => rows.push(EditedRow { id: fresh, name: String::new() }),
        ListChange::Remove(id) => rows.retain(|row| row.id != *id),
        ListChange::Up(id) => {
            if let Some(at) = place(rows, id).filter(|at| *at > 0) {
                rows.swap(at, at.saturating_sub(1));
            }
        }
        ListChange::Down(id) => {
            if let Some(at) = place(rows, id).filter(|at| at.saturating_add(1) < rows.len()) {
                rows.swap(at, at.saturating_add(1));
            }
        }
    }
}
