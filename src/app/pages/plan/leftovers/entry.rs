//! One sentence of the older plan: its leftovers marked, what is suggested for them, and three choices.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Button, ButtonKind, Disclosure, Glyph, TextField, Typed};
use crate::app::records::leftovers::{LeftoversState, entry_id};
use crate::app::records::place::show_field;
use crate::read::day;
use crate::renew::handover::{Waiting, WaitingSentence};
use crate::renew::leftovers::ReportedFact;
use crate::renew::next::PlanLeftover;
use crate::text::{plan_new as m, plan_page};
use crate::view::leftovers::{head, start};

/// A sentence and its choices. `kept` if it is one that stays as it is.
#[component]
pub(super) fn SentenceCard(
    desk: LeftoversState,
    one: Memo<Option<WaitingSentence>>,
    number: usize,
    kept: bool,
) -> impl IntoView {
    let head = tell(move |language| {
        one.with(|one| {
            one.as_ref().map(|entry| desk.session.peek(|plan| head(language, plan, entry)))
        })
        .unwrap_or_default()
    });
    let why = tell(move |language| {
        let told = one.with(|one| one.as_ref().and_then(|entry| entry.told));
        let why = told.map(|told| match told {
            ReportedFact::Document => m::TOLD_DOCUMENT,
            ReportedFact::Result => m::TOLD_RESULT,
        });
        why.map(|why| why.get(language).to_owned()).unwrap_or_default()
    });
    let none = memo(move || suggested(one).is_empty());
    let id = if kept { format!("kept-{number}") } else { entry_id(number) };
    view! {
        <li class="leftovers__place" id=id tabindex="-1" data-leftover=number.to_string()>
            <div class="leftovers__text">
                <p class="leftovers__kind">{head}</p>
                <p class="leftovers__words">{move || one.get().map(words)}</p>
                {move || (!why.with(String::is_empty)).then(|| view! { <p class="leftovers__why">{why}</p> })}
                {move || none.get().then(|| view! { <p class="soft">{say(m::NO_SUGGESTION)}</p> })}
            </div>
            <SentenceChoices desk one number kept />
            {(!kept).then(|| view! { <OtherWords desk one number /> })}
        </li>
    }
}

/// The sentence, each leftover marked and followed by its suggestion.
fn words(entry: WaitingSentence) -> impl IntoView {
    let marks = entry.marks.into_iter().map(|(before, one)| {
        let PlanLeftover { found, suggested, .. } = one.leftover;
        let new = (!suggested.is_empty()).then(|| {
            view! { <ins class="leftovers__new">{day::show_stored(&suggested)}</ins> }
        });
        view! {
            {before}
            <mark class="leftovers__found" class=("leftovers__found--old", new.is_some())>
                {day::show_stored(&found)}
            </mark>
            {new}
        }
    });
    view! {
        {marks.collect_view()}
        {entry.rest}
    }
}

/// The suggestions for the marked words of a sentence.
fn suggested(one: Memo<Option<WaitingSentence>>) -> Vec<String> {
    one.with(|one| {
        let marks = one.iter().flat_map(|entry| &entry.marks);
        let new = marks.map(|(_, one)| one.leftover.suggested.clone());
        new.filter(|new| !new.is_empty()).collect()
    })
}

/// The leftovers of a sentence that have a suggestion, each with it, wherever the sentence occurs.
fn suggestions(one: Memo<Option<WaitingSentence>>) -> Vec<(PlanLeftover, String)> {
    one.with_untracked(|one| {
        let all = one.iter().flat_map(WaitingSentence::all).map(|one| &one.leftover);
        let suggested = all.filter(|one| !one.suggested.is_empty());
        suggested.map(|one| (one.clone(), one.suggested.clone())).collect()
    })
}

fn numbers(one: Memo<Option<WaitingSentence>>) -> Vec<usize> {
    one.with_untracked(|one| {
        one.iter().flat_map(|entry| entry.all().map(|one| one.number)).collect()
    })
}

/// The buttons to accept the suggestions, or to keep the words.
#[component]
fn SentenceChoices(
    desk: LeftoversState,
    one: Memo<Option<WaitingSentence>>,
    number: usize,
    kept: bool,
) -> impl IntoView {
    let new = memo(move || suggested(one));
    let label = tell(move |language| {
        new.with(|new| match new.as_slice() {
            [only] => m::accept(language, &day::show_stored(only)),
            several => m::accept_several(language, &several.len().to_string()),
        })
    });
    let none = memo(move || new.with(Vec::is_empty));
    let accept = move |()| {
        let chosen = suggestions(one);
        desk.settle(Some(number), || desk.replace(chosen));
    };
    let turn = move |()| {
        let own = numbers(one);
        desk.settle(Some(number), || desk.keep(&own, !kept));
    };
    let accept = move || {
        (!kept && !none.get()).then(|| view! { <Button label on_press=accept icon=Glyph::Check /> })
    };
    view! {
        <div class="actions">
            {accept}
            <Button label=say(if kept { m::LOOK_AGAIN } else { m::KEEP }) on_press=turn
                kind=if kept { ButtonKind::Plain } else { ButtonKind::Quiet } />
        </div>
    }
}

/// A field with other words for each leftover, and a link to the text's own field. There may be a hundred
/// sentences, so the fields are made only when they are opened.
#[component]
fn OtherWords(
    desk: LeftoversState,
    one: Memo<Option<WaitingSentence>>,
    number: usize,
) -> impl IntoView {
    let here = use_here();
    let open = RwSignal::new(false);
    let typed = RwSignal::new(BTreeMap::<usize, String>::new());
    let marks = memo(move || {
        let of = |entry: &WaitingSentence| -> Vec<Waiting> {
            entry.marks.iter().map(|(_, one)| one.clone()).collect()
        };
        one.with(|one| one.as_ref().map(of).unwrap_or_default())
    });
    let put = move |()| {
        let typed = typed.get_untracked();
        // What was typed for a word applies wherever the sentence occurs.
        let new = |one: &Waiting| typed.get(&one.spot).cloned().unwrap_or_else(|| start(one));
        let all: Vec<Waiting> =
            one.with_untracked(|one| one.iter().flat_map(WaitingSentence::all).cloned().collect());
        let (same, other): (Vec<Waiting>, Vec<Waiting>) =
            all.into_iter().partition(|one| new(one) == one.leftover.found);
        let other = other.iter().map(|one| (one.leftover.clone(), new(one))).collect();
        let same: Vec<usize> = same.iter().map(|one| one.number).collect();
        desk.settle(Some(number), || {
            desk.keep(&same, true);
            desk.replace(other);
        });
    };
    let go = move |()| {
        if let Some(at) = one.with_untracked(|one| one.as_ref().map(|entry| entry.at)) {
            show_field(desk.session, here, at);
        }
    };
    view! {
        <Disclosure label=say(m::OTHER) open>
            {move || open.get().then(|| view! {
                <MarkFields marks typed />
                <div class="actions">
                    <Button label=say(m::PUT) on_press=put />
                    <Button label=say(plan_page::TO_PLACE) kind=ButtonKind::Quiet icon=Glyph::Next on_press=go />
                </div>
            })}
        </Disclosure>
    }
}

#[component]
fn MarkFields(
    marks: Memo<Vec<Waiting>>,
    typed: RwSignal<BTreeMap<usize, String>>,
) -> impl IntoView {
    let language = use_language();
    let field = move |(place, one): (usize, Waiting)| {
        let (number, spot) = (one.number, one.spot);
        let found = day::show_stored(&one.leftover.found);
        let label = Signal::derive(move || match marks.with(Vec::len) {
            0 | 1 => m::replace_with(language.get(), &found),
            _ => m::replace_nth(language.get(), &(place + 1).to_string(), &found),
        });
        // A day is stored as year, month, day, but typed as people write it.
        let is_day = day::from_iso(&one.leftover.found).is_some();
        let value = Signal::derive(move || {
            let text = typed.with(|typed| typed.get(&spot).cloned());
            day::show_stored(&text.unwrap_or_else(|| start(&one)))
        });
        let on_edit = move |Typed { text, .. }: Typed| {
            let text = if is_day { day::to_stored(&text) } else { text };
            typed.update(|typed| drop(typed.insert(spot, text)));
        };
        view! { <TextField id=format!("leftover-{number}-words") label value on_edit /> }
    };
    let each = move || marks.get().into_iter().enumerate().collect::<Vec<_>>();
    view! { <For each key=|(_, one)| one.number children=field /> }
}
