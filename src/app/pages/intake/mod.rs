//! Nhập từ Excel: one door for every table that comes in. It shows what goes where, and writes nothing before that is
//! agreed to.

mod reading;

use leptos::ev::DragEvent;
use leptos::prelude::*;

use crate::app::ambient::language::{say, tell};
use crate::app::parts::{
    Button, ButtonKind, Disclosure, FileButton, Notice, NoticeKind, PageHeading, PasteArea,
};
use crate::browser::files;
use crate::read::grid::ReadBook;
use crate::text::{grid as g, intake_page as m, office};
use reading::{Read, Reading, called};

/// The page.
#[component]
pub fn IntakePage() -> impl IntoView {
    let reading = Reading::new();
    let drop = move |event: DragEvent| {
        // Elsewhere on the page a file that is dropped is taken for a plan.
        event.stop_propagation();
        reading.drop(&event);
    };
    let over = move |event: DragEvent| {
        files::dragged(&event);
    };
    view! {
        <div class="intake" on:drop=drop on:dragover=over>
            <PageHeading title=say(m::TITLE) />
            <Choose reading />
            <div aria-live="polite">{move || state(reading)}</div>
        </div>
    }
}

#[component]
fn Choose(reading: Reading) -> impl IntoView {
    let begun = Memo::new(move |_| reading.state.with(|state| matches!(state, Read::Book(..))));
    let kind = if begun.get_untracked() { ButtonKind::Plain } else { ButtonKind::Main };
    let text = RwSignal::new(String::new());
    let read = move |()| reading.paste(text.get_untracked());
    let blank = Signal::derive(move || text.with(|text| text.trim().is_empty()));
    view! {
        <div class="dropzone">
            <FileButton id="intake-file" label=say(m::CHOOSE) on_choose=move |event| reading.choose(&event) kind />
            <p class="soft">{say(m::KINDS)}</p>
        </div>
        <Disclosure label=say(m::PASTE) id="intake-paste">
            <PasteArea id="intake-text" label=say(m::PASTE_FIELD) value=String::new() on_edit=move |typed| text.set(typed) />
            <div class="actions">
                <Button label=say(m::READ_PASTE) on_press=read disabled=blank id="intake-read" />
            </div>
        </Disclosure>
    }
}

fn state(reading: Reading) -> AnyView {
    match reading.state.get() {
        Read::Nothing => ().into_any(),
        Read::Working(name) => {
            let text = tell(move |language| g::reading(language, &called(language, &name)));
            let stop = move |()| reading.stop();
            view! {
                <Notice text id="intake-working">
                    <Button label=say(office::STOP) on_press=stop id="intake-stop" />
                </Notice>
            }
            .into_any()
        }
        Read::Not(name, why) => {
            let text = tell(move |language| why.words(language, &name));
            view! { <Notice text kind=NoticeKind::Danger id="intake-not-read" /> }.into_any()
        }
        Read::Book(name, book) => view! { <Book name book=(*book).clone() /> }.into_any(),
    }
}

/// What was read, sheet by sheet.
#[component]
fn Book(name: String, book: ReadBook) -> impl IntoView {
    let notes = book.notes.iter().cloned().map(|note| {
        let text = tell(move |language| g::note(language, &note));
        view! { <Notice text kind=NoticeKind::Warning /> }
    });
    let sheets = book.sheets.iter().map(|sheet| view! { <li>{sheet.name.clone()}</li> });
    view! { <h2>{name}</h2>{notes.collect_view()}<ul>{sheets.collect_view()}</ul> }
}
