//! Cần làm ngay: at most seven lines, worst first.

use leptos::prelude::*;

use super::seen::Seen;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::keeper::person::{Person, use_person};
use crate::app::parts::{Chip, Choice, Glyph, Icon, LinkButton, Pick};
use crate::app::session::Session;
use crate::plan::{List, naming};
use crate::route;
use crate::route::{Filter, Route};
use crate::text::overview;
use crate::view::todo;
use crate::view::todo::ToDo;

const SHOWN: usize = 7;

/// The list, with the switch between one's own work and everybody's.
#[component]
pub fn Todo(session: Session, seen: Seen) -> impl IntoView {
    let (person, language) = (use_person(), use_language());
    let chosen = RwSignal::new(None::<bool>);
    // Starts with the person's own work if the person is known, which may be a moment after the page is shown.
    let mine = Memo::new(move |_| chosen.get().unwrap_or_else(|| person.get().is_some()));
    let found = Memo::new(move |_| {
        let seen = seen.get();
        let me = mine.get().then(|| person.get()).flatten();
        session.peek(|plan| todo::lines(language.get(), plan, &seen, me, SHOWN))
    });
    let empty = Memo::new(move |_| {
        seen.track();
        session.peek(|plan| plan.remedies.is_empty())
    });
    let nothing = move || !empty.get() && found.with(|(lines, _)| lines.is_empty());
    let none = tell(move |language| {
        let mine = mine.get() && person.get().is_some();
        let words = if mine { overview::NOTHING_MINE } else { overview::NOTHING };
        words.get(language).to_owned()
    });
    let blank = Memo::new(move |_| seen.get().blank);
    let blank_words = tell(move |language| overview::no_figures(language, blank.get()));
    view! {
        <section class="card todo" id="todo" aria-label=say(overview::TODO)>
            <div class="todo__head">
                <h2>{say(overview::TODO)}</h2>
                <Whose session mine chosen person />
            </div>
            <ul class="rows">
                <For each=move || found.with(|(lines, _)| lines.clone()) key=|line| format!("{line:?}") let:line>
                    <Item line />
                </For>
            </ul>
            {move || (blank.get() > 0).then(|| view! { <p class="todo__none">{blank_words}</p> })}
            {move || nothing().then(|| view! { <p class="todo__none">{none}</p> })}
            {move || empty.get().then(|| view! { <FirstRemedy /> })}
            <MoreToDo left=Signal::derive(move || found.with(|(_, left)| *left)) mine />
        </section>
    }
}

/// What an empty plan starts with.
#[component]
fn FirstRemedy() -> impl IntoView {
    let href = route::path(&Route::Criteria(Filter::default()));
    view! {
        <div class="todo__first">
            <p>{say(overview::NO_REMEDIES)}</p>
            <LinkButton label=say(overview::FIRST_REMEDY) href icon=Glyph::Add id="first-remedy" />
        </div>
    }
}

#[component]
fn Item(line: ToDo) -> impl IntoView {
    let ToDo { href, title, about, short, status, word } = line;
    let short = (!short.is_empty()).then(|| view! { <b class="row__short">{short}</b> });
    view! {
        <li class="rows__item">
            <a class="row" href=href>
                <span class="row__title">{title}</span>
                <span class="row__about">{about}{short}</span>
                <span class="row__chip"><Chip status word /></span>
            </a>
        </li>
    }
}

/// A link to what the seven lines leave out.
#[component]
fn MoreToDo(left: Signal<usize>, mine: Memo<bool>) -> impl IntoView {
    let words = tell(move |language| overview::more(language, left.get()));
    let href =
        move || route::path(&Route::Criteria(Filter { mine: mine.get(), ..Filter::default() }));
    move || {
        (left.get() > 0).then(|| {
            view! {
                <a class="todo__more" href=href>{words}<Icon glyph=Glyph::Next /></a>
            }
        })
    }
}

/// "Việc của tôi" or "Cả xã"; and the question who "tôi" is, if that is not known.
#[component]
fn Whose(
    session: Session,
    mine: Memo<bool>,
    chosen: RwSignal<Option<bool>>,
    person: Person,
) -> impl IntoView {
    let tab = move |own: bool, word| {
        view! {
            <button type="button" class="tabs__tab" aria-pressed=move || (mine.get() == own).to_string()
                on:click=move |_| chosen.set(Some(own))>{say(word)}</button>
        }
    };
    let language = use_language();
    let options = Signal::derive(move || {
        let none = Pick::new("", overview::NOBODY.get(language.get()));
        session.whole(|plan| {
            let named =
                plan.officers.ids().iter().map(|id| (*id, naming::name(plan, List::Officers, *id)));
            let picks = named.filter(|(_, name)| !name.is_empty());
            let picks = picks.map(|(id, name)| Pick::new(id.to_string(), name));
            std::iter::once(none).chain(picks).collect::<Vec<_>>()
        })
    });
    let value = Signal::derive(move || person.get().map(|id| id.to_string()).unwrap_or_default());
    let choose = move |text: String| match text.parse() {
        Ok(id) => person.set(session, Some(id)),
        Err(crate::plan::value::BadId(_blank)) => person.set(session, None),
    };
    let ask = move || mine.get() && person.get().is_none();
    view! {
        <div class="tabs" role="group" aria-label=say(overview::WHOSE)>
            {tab(true, overview::MINE)}
            {tab(false, overview::ALL)}
        </div>
        {move || ask().then(|| view! {
            <div class="todo__who">
                <Choice id="who-am-i" label=say(overview::WHO) options value on_edit=choose />
            </div>
        })}
    }
}
