//! Trong tệp có: what a file holds, and its problems.

use std::sync::Arc;

use leptos::prelude::*;

use super::lines::Lines;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::parts::{Card, Disclosure, Notice, NoticeKind};
use crate::file::{Opened, Problem};
use crate::text::{Message, files as f, open_page as m};
use crate::view::damage::{damaged, is_damage};
use crate::view::opened::facts;

/// How many problems are shown before the others are folded.
const SHOWN: usize = 6;
/// How many folded ones are listed at most: a hostile file could have hundreds of thousands.
const LISTED: usize = 200;

/// The facts of a file.
#[component]
pub(super) fn Inside(name: String, opened: Arc<Opened>) -> impl IntoView {
    let language = use_language();
    let file = if name.is_empty() { say(f::PASTED_NAME) } else { Signal::stored(name) };
    let rows = move || {
        let row = |(name, words)| view! { <Fact name words /> };
        facts(language.get(), &opened).into_iter().map(row).collect_view()
    };
    view! {
        <Card title=say(m::INSIDE) id="inside">
            <dl class="facts">
                <Fact name=m::FILE words=file />
                {rows}
            </dl>
        </Card>
    }
}

/// One fact. A name may hold characters that change the direction of text; `<bdi>` confines them.
#[component]
fn Fact(name: Message, #[prop(into)] words: Signal<String>) -> impl IntoView {
    view! {
        <div class="facts__row">
            <dt>{say(name)}</dt>
            <dd><bdi>{words}</bdi></dd>
        </div>
    }
}

/// The problems that are not damage (the notice above tells of that), or that there are none.
#[component]
pub(super) fn Problems(opened: Arc<Opened>) -> impl IntoView {
    let hurt = damaged(&opened);
    let told = |problem: &&Problem| !is_damage(problem);
    let all: Vec<Problem> = opened.problems.iter().filter(told).cloned().collect();
    let count = all.len();
    if count == 0 && hurt {
        return ().into_any();
    }
    if count == 0 {
        let words = say(m::PROBLEMS_NONE);
        return view! { <Notice text=words kind=NoticeKind::Good id="problems" /> }.into_any();
    }
    let title = tell(move |language| m::problems(language, &count.to_string()));
    let rest: Vec<Problem> = all.iter().skip(SHOWN).take(LISTED).cloned().collect();
    let first: Vec<Problem> = all.into_iter().take(SHOWN).collect();
    let (more, over) = (rest.len(), count.saturating_sub(SHOWN + LISTED));
    let folded = (more > 0).then(|| {
        let label = tell(move |language| m::more_problems(language, &more.to_string()));
        let opened = opened.clone();
        let words = tell(move |language| m::more(language, &over.to_string()));
        view! {
            <Disclosure label>
                <Lines opened problems=rest.clone() />
                {(over > 0).then(|| view! { <p>{words}</p> })}
            </Disclosure>
        }
    });
    view! {
        <Card title id="problems">
            <Lines opened problems=first />
            {folded}
        </Card>
    }
    .into_any()
}
