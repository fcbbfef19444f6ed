//! Nhập từ Excel: one door for every table that comes in. It shows what goes where, and writes nothing before that is
//! agreed to.

mod columns;
mod desk;
mod reading;
mod remedies;
mod sheet;

use std::sync::Arc;

use leptos::ev::DragEvent;
use leptos::prelude::*;

use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, tell};
use crate::app::ambient::memo::memo;
use crate::app::keeper::Keeper;
use crate::app::parts::{
    Button, ButtonKind, Disclosure, FileButton, LinkButton, Notice, NoticeKind, PageHeading,
    PasteArea, Toggle,
};
use crate::app::session::Session;
use crate::browser::files;
use crate::edit::intake::NothingToWrite;
use crate::read::grid::ReadBook;
use crate::route;
use crate::route::Route;
use crate::text::{grid as g, intake as i, intake_page as m, office};
use desk::{BookDesk, SheetDesk};
use reading::{Read, Reading, called};
use sheet::SheetCard;

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
            <PageHeading title=say(i::TITLE) />
            <Choose reading />
            {move || state(reading)}
        </div>
    }
}

#[component]
fn Choose(reading: Reading) -> impl IntoView {
    let begun = memo(move || reading.state.with(|state| matches!(state, Read::Book(..))));
    let kind = if begun.get_untracked() { ButtonKind::Plain } else { ButtonKind::Main };
    // Only that it was read is announced: the tables below would be read out whole.
    let told = tell(move |language| {
        reading.state.with(|state| match state {
            Read::Book(name, _) => g::read_of(language, &called(language, name)),
            Read::Nothing | Read::Working(_) | Read::Not(..) => String::new(),
        })
    });
    let text = RwSignal::new(String::new());
    let read = move |()| reading.paste(text.get_untracked());
    let blank = Signal::derive(move || text.with(|text| text.trim().is_empty()));
    view! {
        <div class="dropzone">
            <FileButton id="intake-file" label=say(m::CHOOSE) on_choose=move |event| reading.choose(&event) kind />
            <p class="soft">{say(m::KINDS)}</p>
            <p id="intake-read-of" aria-live="polite">{told}</p>
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
        Read::Book(_, book) => view! { <BookView book /> }.into_any(),
    }
}

/// What was read, sheet by sheet, and the one button that writes it.
#[component]
fn BookView(book: Arc<ReadBook>) -> impl IntoView {
    let (session, keeper, here) = (Session::here(), Keeper::here(), use_here());
    let month = if let Route::Intake { month } = here.get_untracked() { month } else { None };
    let notes = book.notes.iter().cloned().map(|note| {
        let text = tell(move |language| g::note(language, &note));
        view! { <Notice text kind=NoticeKind::Warning /> }
    });
    let notes = notes.collect_view();
    let desk = BookDesk::new(session, keeper, book, month);
    let empty = desk.sheets.with_value(Vec::is_empty);
    let card = |(at, sheet): (usize, SheetDesk)| {
        let there = memo(move || desk.seen.get() > at);
        move || there.get().then(|| view! { <SheetCard desk sheet /> })
    };
    let cards = desk.sheets.get_value().into_iter().enumerate().map(card).collect_view();
    view! {
        {notes}
        {empty.then(|| view! { <Notice text=say(g::NO_SHEET) kind=NoticeKind::Warning /> })}
        {cards}
        {(!empty).then(|| view! { <Agree desk /> })}
    }
}

/// What stands beside the button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    /// How many of the sheets were looked at.
    Looking(usize, usize),
    /// How many changes were written.
    Brought(usize),
    Nothing(NothingToWrite),
    NothingYet,
}

/// Agreeing: how much is written, and what came of it.
#[component]
fn Agree(desk: BookDesk) -> impl IntoView {
    let ready = memo(move || desk.is_ready());
    // While the sheets are looked at again, the last count stays.
    let count =
        Memo::new(
            move |before: Option<&(usize, bool)>| {
                if ready.get() { desk.count() } else { before.copied().unwrap_or_default() }
            },
        );
    let nothing = memo(move || count.get().0 == 0);
    let mapped = memo(move || ready.get() && desk.is_mapped());
    let locked = desk.session.read_only;
    let disabled = Signal::derive(move || nothing.get() || locked.get() || !ready.get());
    let said =
        Memo::new(move |before: Option<&Said>| match (ready.get(), before, desk.written.get()) {
            (false, None | Some(Said::Looking(..)), _) => {
                Said::Looking(desk.looked.get(), desk.sheets.with_value(Vec::len))
            }
            (false, Some(said), _) => *said,
            (true, _, Some(written)) if nothing.get() => Said::Brought(written),
            (true, _, None) if nothing.get() => Said::Nothing(desk.nothing()),
            (true, ..) => Said::NothingYet,
        });
    let notice = move || match said.get() {
        Said::Looking(looked, all) => {
            let text = tell(move |language| m::looking(language, looked + 1, all));
            view! { <Notice text id="intake-looking" /> }.into_any()
        }
        Said::Brought(written) => {
            let text = tell(move |language| i::brought(language, written));
            let href = route::path(&Route::Figures { month: None });
            view! {
                <Notice text kind=NoticeKind::Good id="intake-brought">
                    <LinkButton label=say(m::TO_FIGURES) href />
                </Notice>
            }
            .into_any()
        }
        Said::Nothing(why) => {
            view! { <Notice text=say(i::nothing(why)) id="intake-nothing" /> }.into_any()
        }
        Said::NothingYet => view! { <p class="soft">{say(i::NOTHING_YET)}</p> }.into_any(),
    };
    view! {
        <div class="intake__agree">
            {move || count.get().1.then(|| view! { <Notice text=say(m::ODDS) kind=NoticeKind::Warning id="intake-odds" /> })}
            <div aria-live="polite">{notice}</div>
            <div class="actions">
                <Button label=say(i::AGREE) on_press=move |()| desk.agree() kind=ButtonKind::Main id="intake-agree" disabled />
            </div>
            {move || mapped.get().then(|| view! {
                <Toggle id="intake-remember" label=say(i::REMEMBER) value=desk.remember on_edit=move |on| desk.remember.set(on) />
            })}
        </div>
    }
}
