//! Nhập từ Excel: one door for every table that comes in. It shows what goes where, and writes nothing before that is
//! agreed to.

mod columns;
mod desk;
mod points;
mod reading;
mod remedies;
mod sentence_list;
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
use crate::browser::focus::focus_first_in;
use crate::edit::intake::{NothingToWrite, hidden_sheets};
use crate::plan::{Id, Slot};
use crate::read::grid::ReadBook;
use crate::route;
use crate::route::Route;
use crate::text::intake::sentences;
use crate::text::{Message, grid as g, intake as i, intake_page as m, office};
use desk::{Agreement, BookDesk, SheetDesk};
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
    // From Word or a web page: there a line within a cell is no line of the table.
    let table = StoredValue::new(None::<String>);
    let read = move |()| {
        // Whatever the page said of its letters, the browser made them Unicode.
        let table = table.get_value().map(|table| format!("\u{feff}<html>{table}"));
        reading.paste(table.unwrap_or_else(|| text.get_untracked()));
    };
    let blank = Signal::derive(move || text.with(|text| text.trim().is_empty()));
    view! {
        <div class="dropzone">
            <FileButton id="intake-file" label=say(m::CHOOSE) on_choose=move |event| reading.choose(&event) kind />
            <p class="soft">{say(m::KINDS)}</p>
            <p id="intake-read-of" aria-live="polite">{told}</p>
        </div>
        <Disclosure label=say(m::PASTE) id="intake-paste">
            <PasteArea id="intake-text" label=say(m::PASTE_FIELD) value=String::new()
                on_edit=move |typed| text.set(typed) on_table=move |pasted| table.set_value(pasted) />
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
    let hidden = hidden_sheets(&book);
    let desk = BookDesk::new(session, keeper, book, month);
    let empty = desk.sheets.with_value(Vec::is_empty);
    let unseen = (!hidden.is_empty()).then(|| {
        let text = tell(move |language| m::hidden_sheets(language, &hidden.join("”, “")));
        view! { <Notice text kind=NoticeKind::Warning id="intake-hidden" /> }
    });
    let card = |(at, sheet): (usize, SheetDesk)| {
        let there = memo(move || desk.seen.get() > at);
        move || there.get().then(|| view! { <SheetCard desk sheet /> })
    };
    let cards = desk.sheets.get_value().into_iter().enumerate().map(card).collect_view();
    view! {
        {notes}
        {unseen}
        {empty.then(|| view! { <Notice text=say(g::NO_SHEET) kind=NoticeKind::Warning /> })}
        {cards}
        {(!empty).then(|| view! { <Agree desk /> })}
    }
}

/// What stands beside the button.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Said {
    /// How many of the sheets were looked at.
    Looking(usize, usize),
    /// How many changes were written.
    Brought(usize),
    /// The plan is for viewing only.
    Locked,
    /// Figures for which two sheets say different things.
    Odds(Vec<(Id, Slot)>),
    Nothing(NothingToWrite),
    /// How many changes would be made, and how many figures written over.
    NothingYet(usize, usize),
}

fn said(desk: BookDesk, ready: bool, now: &Agreement, before: Option<&Said>) -> Said {
    let looking = || Said::Looking(desk.looked.get(), desk.sheets.with_value(Vec::len));
    match (desk.written.get(), ready, before) {
        (Some(written), false, _) => Said::Brought(written),
        (None, false, None | Some(Said::Looking(..) | Said::Brought(_))) => looking(),
        (None, false, Some(said)) => said.clone(),
        (_, true, _) if desk.session.read_only.get() => Said::Locked,
        (_, true, _) if !now.odds.is_empty() => Said::Odds(now.odds.clone()),
        (Some(written), true, _) if now.changes == 0 => Said::Brought(written),
        (None, true, _) if now.changes == 0 => Said::Nothing(desk.nothing()),
        (_, true, _) => Said::NothingYet(now.changes, now.over),
    }
}

/// Agreeing: how much is written, and what came of it.
#[component]
fn Agree(desk: BookDesk) -> impl IntoView {
    let ready = memo(move || desk.is_ready());
    // While the sheets are looked at again, the last agreement stays.
    let now =
        Memo::new(
            move |before: Option<&Agreement>| {
                if ready.get() { desk.agreement() } else { before.cloned().unwrap_or_default() }
            },
        );
    let mapped = memo(move || ready.get() && desk.is_mapped());
    let disabled = Signal::derive(move || {
        let closed = now.with(|now| now.changes == 0 || !now.odds.is_empty());
        closed || desk.session.read_only.get() || !ready.get()
    });
    let said = Memo::new(move |before| now.with(|now| said(desk, ready.get(), now, before)));
    let press = move |()| {
        desk.agree();
        // The button cannot be pressed now: the focus goes to what came of it.
        request_animation_frame(|| {
            focus_first_in("intake-brought");
        });
    };
    let notice = move || match said.get() {
        Said::Looking(looked, all) => {
            let text = tell(move |language| m::looking(language, looked + 1, all));
            view! { <Notice text id="intake-looking" /> }.into_any()
        }
        Said::Brought(written) => {
            let text = tell(move |language| i::brought(language, written));
            let way = |(label, to): (Message, Route)| {
                view! { <LinkButton label=say(label) href=route::path(&to) /> }
            };
            view! {
                <Notice text kind=NoticeKind::Good id="intake-brought">
                    {desk.ways.get_untracked().into_iter().map(way).collect_view()}
                </Notice>
            }
            .into_any()
        }
        Said::Nothing(why) => {
            view! { <Notice text=say(i::nothing(why)) id="intake-nothing" /> }.into_any()
        }
        Said::Locked => view! { <Notice text=say(m::LOCKED) id="intake-locked" /> }.into_any(),
        Said::Odds(odds) => {
            let text = tell(move |language| {
                desk.session.peek(|plan| sentences::odds(language, plan, &odds))
            });
            view! { <Notice text kind=NoticeKind::Warning id="intake-odds" /> }.into_any()
        }
        Said::NothingYet(changes, over) => {
            let words = tell(move |language| i::nothing_yet(language, changes, over));
            view! { <p class="soft">{words}</p> }.into_any()
        }
    };
    view! {
        <div class="intake__agree">
            <div aria-live="polite">{notice}</div>
            <div class="actions">
                <Button label=say(i::AGREE) on_press=press kind=ButtonKind::Main id="intake-agree" disabled />
            </div>
            {move || mapped.get().then(|| view! {
                <Toggle id="intake-remember" label=say(i::REMEMBER) value=desk.remember on_edit=move |on| desk.remember.set(on) />
            })}
        </div>
    }
}
