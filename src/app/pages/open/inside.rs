//! Trong tệp có: what a file holds, and what is to be known about it.

use std::sync::Arc;

use leptos::prelude::*;

use super::damage::{damaged, is_damage};
use super::lines::Lines;
use crate::app::ambient::language::{say, tell};
use crate::app::ambient::moment;
use crate::app::parts::{Card, Disclosure, Notice, NoticeKind};
use crate::file::{Opened, Problem};
use crate::plan::naming;
use crate::text::format::format_count;
use crate::text::{Language, Message, files as f, open_page as m};

/// How many problems are shown before the rest is folded.
const SHOWN: usize = 6;
/// How many are listed at all: a hostile file could have hundreds of thousands.
const LISTED: usize = 200;

/// The facts of a file.
#[component]
pub(super) fn Inside(name: String, opened: Arc<Opened>) -> impl IntoView {
    let file = if name.is_empty() { say(f::PASTED_NAME) } else { Signal::stored(name) };
    let of = move |fact: fn(Language, &Opened) -> String| {
        let opened = opened.clone();
        tell(move |language| fact(language, &opened))
    };
    view! {
        <Card title=say(m::INSIDE) id="inside">
            <dl class="facts">
                <Fact name=m::FILE words=file />
                <Fact name=m::COMMUNE words=of(commune) />
                <Fact name=m::YEAR words=of(year) />
                <Fact name=m::HELD words=of(held) />
                <Fact name=m::WRITTEN words=of(written) />
                <Fact name=m::BY words=of(by) />
                <Fact name=m::REVISION words=of(revision) />
                <Fact name=m::APPLICATION words=of(application) />
                <Fact name=m::CODE words=of(code) />
            </dl>
        </Card>
    }
}

/// A name may hold letters that turn the direction of reading: they turn nothing outside it.
#[component]
fn Fact(name: Message, words: Signal<String>) -> impl IntoView {
    view! {
        <div class="facts__row">
            <dt>{say(name)}</dt>
            <dd><bdi>{words}</bdi></dd>
        </div>
    }
}

fn commune(language: Language, opened: &Opened) -> String {
    let name = naming::agency_name(&opened.book.plan.agency);
    if name.is_empty() { m::UNNAMED.get(language).to_owned() } else { name }
}

fn year(language: Language, opened: &Opened) -> String {
    let year = opened.book.plan.frame.year.clone();
    if year.is_empty() { m::UNNAMED.get(language).to_owned() } else { year }
}

fn held(language: Language, opened: &Opened) -> String {
    let items = format_count(opened.counts.items(), language);
    let figures = format_count(opened.counts.figures, language);
    if damaged(opened) {
        m::held_partly(language, &items, &figures)
    } else {
        m::held(language, &items, &figures)
    }
}

fn written(language: Language, opened: &Opened) -> String {
    let written = moment::show_written(language, &opened.envelope.saved_at);
    written.unwrap_or_else(|| m::WRITTEN_UNKNOWN.get(language).to_owned())
}

fn by(language: Language, opened: &Opened) -> String {
    let officer = opened.envelope.author.and_then(|id| opened.book.plan.officers.get(id));
    let name = officer.map(|officer| {
        if officer.name.is_empty() { officer.title.clone() } else { officer.name.clone() }
    });
    name.unwrap_or_else(|| m::BY_UNKNOWN.get(language).to_owned())
}

fn revision(language: Language, opened: &Opened) -> String {
    format_count(opened.envelope.revision, language)
}

fn application(language: Language, opened: &Opened) -> String {
    match opened.envelope.application.as_str() {
        "" => m::WRITTEN_UNKNOWN.get(language).to_owned(),
        version => version.to_owned(),
    }
}

fn code(language: Language, opened: &Opened) -> String {
    let agrees = if opened.digest_ok { m::CODE_GOOD } else { m::CODE_BAD };
    format!("{} ({})", opened.check_code, agrees.get(language))
}

/// What was not as it should be, or that all was.
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
