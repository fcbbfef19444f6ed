//! "Lũy kế đến tháng n": one cumulative figure that stands for the months up to it.

use leptos::ev::ClipboardEvent;
use leptos::prelude::*;

use super::state::{Block, FiguresState, cell_of};
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::parts::{Choice, Pick, focus_soon};
use crate::app::records::fields::{CountOf, control_id};
use crate::app::session::Session;
use crate::browser::field::{TextBox, clipboard_text};
use crate::edit::paste::is_block;
use crate::plan::{At, Id, Place, Slot};
use crate::read::sorted::sort;
use crate::text::{fields, figures, format};
use crate::view::figures::through;

/// The last month with a cumulative figure.
pub fn latest(session: Session, measure: Id) -> Memo<Option<u8>> {
    Memo::new(move |_| typed(session, measure).last().copied())
}

fn typed(session: Session, measure: Id) -> Vec<u8> {
    session.read(Place::Figures(measure), |plan| through(plan, measure))
}

/// The month that is offered first: the last one with a cumulative figure, else the one shown.
fn first_month(desk: FiguresState, measure: Id) -> u8 {
    let last = untrack(|| typed(desk.session, measure)).last().copied();
    last.unwrap_or_else(|| desk.month.get_untracked())
}

/// Opens the fields for cumulative figures and moves the focus to the first; or closes them.
pub fn flip(desk: FiguresState, measure: Id, open: RwSignal<bool>) {
    open.update(|open| *open = !*open);
    if open.get_untracked() {
        let month = first_month(desk, measure);
        focus_soon(control_id(At::Figure(measure, Slot::Through(month))));
    }
}

/// "Lũy kế", and the last cumulative figure if there is one: "Lũy kế T6: 620".
pub fn button_words(desk: FiguresState, measure: Id, covered: Memo<Option<u8>>) -> Signal<String> {
    tell(move |language| match covered.get() {
        None => figures::THROUGH.get(language).to_owned(),
        Some(month) => desk.session.read(Place::Figures(measure), |plan| {
            let text = plan.figure(measure, Slot::Through(month));
            figures::through_held(language, month, &figures::shown(language, text))
        }),
    })
}

/// The fields of the months with a cumulative figure, and of the month chosen. A block pasted here is read as
/// cumulative.
#[component]
pub fn Through(desk: FiguresState, measure: Id) -> impl IntoView {
    let session = desk.session;
    let chosen = RwSignal::new(first_month(desk, measure));
    // A field whose text was just deleted stays while it has the focus.
    let months = Memo::new(move |before: Option<&Vec<u8>>| {
        let mut months = before.cloned().unwrap_or_default();
        months.extend(typed(session, measure));
        months.retain(|month| *month != chosen.get());
        months.push(chosen.get());
        sort(&mut months);
        months.dedup();
        let held = |month: &u8| {
            *month == chosen.get()
                || !session.peek(|plan| plan.figure(measure, Slot::Through(*month)).is_empty())
                || desk.focused.get_untracked() == Some((measure, Slot::Through(*month)))
        };
        months.retain(held);
        months
    });
    let language = use_language();
    let options = Signal::derive(move || {
        let name = |month: u8| format::month_name(month, language.get()).unwrap_or_default();
        (1..=12).map(|month: u8| Pick::new(month.to_string(), name(month))).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || chosen.get().to_string());
    let choose = move |text: String| {
        if let Ok(month) = text.parse() {
            chosen.set(month);
        }
    };
    // Heard before the field hears it: the field would take a single figure only.
    let paste = move |event: ClipboardEvent| {
        let cell = TextBox::of(&event).and_then(|field| cell_of(&field.id()));
        let text = clipboard_text(&event).filter(|text| is_block(text));
        if let (Some(at), Some(text), false) = (cell, text, session.read_only.get_untracked()) {
            event.prevent_default();
            event.stop_propagation();
            desk.block.set(Some(Block { text, at: Some(at) }));
        }
    };
    view! {
        <div class="through" on:paste:capture=paste>
            <Choice id=format!("through-{measure}") label=say(figures::THROUGH_MONTH) options value on_edit=choose />
            <For each=move || months.get() key=|month| *month let:month>
                <MonthEntry measure month />
            </For>
        </div>
    }
}

#[component]
fn MonthEntry(measure: Id, month: u8) -> impl IntoView {
    let label = tell(move |language| {
        let words = fields::slot(language, Slot::Through(month));
        let mut letters = words.chars();
        let first = letters.next().map(|one| one.to_uppercase().to_string()).unwrap_or_default();
        format!("{first}{}", letters.as_str())
    });
    let hint = tell(move |language| figures::through_hint(language, month));
    view! { <CountOf at=At::Figure(measure, Slot::Through(month)) label hint /> }
}
