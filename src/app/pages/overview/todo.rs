//! Cần làm ngay: at most seven lines, worst first.

use leptos::prelude::*;

use super::seen::Seen;
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::keeper::person::{Person, use_person};
use crate::app::parts::{Chip, Glyph, Icon, LinkButton};
use crate::app::records::person::PersonChoice;
use crate::app::records::place::go_to_deed;
use crate::app::session::Session;
use crate::check::person::answers_for_all;
use crate::plan::naming::kind_word;
use crate::plan::{One, Place};
use crate::route;
use crate::route::{Filter, Route};
use crate::text::overview;
use crate::view::act::Deed;
use crate::view::todo;
use crate::view::todo::{Left, ToDo};

const SHOWN: usize = 7;

/// The list, with the switch between one's own work and everybody's.
#[component]
pub fn Todo(session: Session, seen: Seen) -> impl IntoView {
    let (person, language) = (use_person(), use_language());
    let chosen = RwSignal::new(None::<bool>);
    // Starts with the person's own work if the person is known, which may be a moment after the page is shown,
    // and with the whole for who answers for the whole.
    let mine = memo(move || {
        seen.track();
        let own = |me| session.peek(|plan| !answers_for_all(plan, me));
        chosen.get().unwrap_or_else(|| person.get().is_some_and(own))
    });
    let me = memo(move || person.get().filter(|_| mine.get()));
    let found = memo(move || {
        let seen = seen.get();
        session.peek(|plan| todo::lines(language.get(), plan, &seen, me.get(), SHOWN))
    });
    let empty = memo(move || {
        seen.track();
        session.peek(|plan| plan.remedies.is_empty())
    });
    let unfinished = memo(move || {
        let seen = seen.get();
        session.peek(|plan| todo::unfinished_words(language.get(), plan, &seen, me.get()))
    });
    let rest = memo(move || {
        let seen = seen.get();
        let listed = found.with(|(lines, _)| !lines.is_empty());
        let quiet = !listed && !empty.get() && unfinished.with(Option::is_none);
        session.peek(|plan| todo::rest_words(language.get(), plan, &seen, me.get(), quiet))
    });
    view! {
        <section class="card todo" id="todo" aria-label=say(overview::TODO)>
            <div class="todo__head">
                <h2>{say(overview::TODO)}</h2>
                <Whose mine chosen person />
            </div>
            <ul class="rows">
                <For each=move || found.with(|(lines, _)| lines.clone()) key=|line| format!("{line:?}") let:line>
                    <Item line />
                </For>
            </ul>
            {move || unfinished.get().map(|(words, deed)| view! {
                <div class="todo__rest"><p>{words}</p><DeedButton deed id="do-draft".to_owned() about=String::new() /></div>
            })}
            {move || rest.get().map(|words| view! { <p class="todo__none">{words}</p> })}
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

/// One line: the whole of it leads to the record, its button to the very field.
#[component]
fn Item(line: ToDo) -> impl IntoView {
    let ToDo { id, href, code, title, act, about, status, word, deed } = line;
    let named = if code.is_empty() { title.clone() } else { format!("{code} · {title}") };
    let about = (!about.is_empty()).then(|| view! { <span class="row__who">{about}</span> });
    view! {
        <li class="rows__item todo__item">
            <a class="row todo__row" href=href>
                <span class="todo__code">{code}</span>
                <span class="row__title">{title}</span>
                <span class="row__chip"><Chip status word /></span>
                <span class="row__about"><span class="row__act">{act}</span>{about}</span>
            </a>
            <DeedButton deed id about=named />
        </li>
    }
}

/// The button of a deed. Its name begins with the verb, so that it can be called by what is seen.
#[component]
fn DeedButton(
    deed: Deed,
    id: String,
    /// What it is about, for who hears the buttons one by one; empty where the words stand before it.
    about: String,
) -> impl IntoView {
    let (session, here) = (Session::here(), use_here());
    let (verb, name) = (deed.verb.clone(), deed.name);
    let label = (!about.is_empty()).then(|| format!("{verb}: {about}"));
    view! {
        <button type="button" class="button todo__do" id=id data-act=name aria-label=label
            on:click=move |_| go_to_deed(session, here, &deed)>{verb}</button>
    }
}

/// A link to what the seven lines leave out.
#[component]
fn MoreToDo(left: Signal<Left>, mine: Memo<bool>) -> impl IntoView {
    let words = tell(move |language| match left.get() {
        Left { all, missed: 0 } => overview::more(language, all),
        Left { all, missed } => overview::more_missed(language, all, missed),
    });
    let href =
        move || route::path(&Route::Criteria(Filter { mine: mine.get(), ..Filter::default() }));
    move || {
        (left.get().all > 0).then(|| {
            view! {
                <a class="todo__more" href=href>{words}<Icon glyph=Glyph::Next /></a>
            }
        })
    }
}

/// "Việc của tôi" or "Cả xã"; and the question who "tôi" is, if that is not known.
#[component]
fn Whose(mine: Memo<bool>, chosen: RwSignal<Option<bool>>, person: Person) -> impl IntoView {
    let session = Session::here();
    let all = tell(move |language| {
        let kind = session.read(Place::One(One::Agency), |plan| kind_word(plan.agency.kind));
        overview::all_of(language, kind)
    });
    let tab = move |own: bool, word: Signal<String>| {
        view! {
            <button type="button" class="tabs__tab" aria-pressed=move || (mine.get() == own).to_string()
                on:click=move |_| chosen.set(Some(own))>{word}</button>
        }
    };
    let ask = move || mine.get() && person.get().is_none();
    view! {
        <div class="tabs" role="group" aria-label=say(overview::WHOSE)>
            {tab(true, say(overview::MINE))}
            {tab(false, all)}
        </div>
        {move || ask().then(|| view! {
            <div class="todo__who">
                <PersonChoice id="who-am-i" label=overview::WHO none=overview::NOBODY />
            </div>
        })}
    }
}
