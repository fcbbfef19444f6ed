//! A set that was read, held against the plan's own, before it is brought in.

use std::sync::Arc;

use leptos::prelude::*;

use super::desk::PointsDesk;
use super::sources::Incoming;
use crate::app::ambient::announcement::use_told;
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{
    Button, ButtonKind, Card, Disclosure, Glyph, Growth, MoreLines, Notice, NoticeKind,
};
use crate::browser::page;
use crate::edit::Name;
use crate::edit::criteria_set::bring_in;
use crate::plan::Plan;
use crate::score::Scheme;
use crate::text::points_page as m;
use crate::view::points::{ComparedLine, LineKind, compared, found, remarks};

#[component]
pub(super) fn Comparing(desk: PointsDesk, incoming: Incoming) -> impl IntoView {
    move || incoming.set.get().map(|set| view! { <Proposal desk incoming set /> })
}

#[component]
fn Proposal(desk: PointsDesk, incoming: Incoming, set: Arc<Plan>) -> impl IntoView {
    let (told, here, language) = (use_told(), use_here(), use_language());
    let set = StoredValue::new(set);
    let session = desk.session;
    let lead = memo(move || set.with_value(|set| found(language.get(), set)));
    let wrong = memo(move || {
        let language = language.get();
        set.with_value(|set| remarks(language, set, &Scheme::of(set)))
            .into_iter()
            .map(|(_, words)| words)
            .collect::<Vec<_>>()
    });
    let all = memo(move || {
        let language = language.get();
        session.whole(|plan| set.with_value(|set| compared(language, plan, set)))
    });
    let lines = memo(move || all.with(|all| all.lines.clone()));
    let counts = memo(move || all.with(|all| all.counts.clone()));
    let own = memo(move || all.with(|all| all.own.clone()));
    let same = memo(move || all.with(|all| all.is_same));
    let loses = memo(move || all.with(|all| all.loses));
    let bring = move |()| {
        let changes = session.peek(|plan| set.with_value(|set| bring_in(plan, set)));
        if session.apply(Name::Plain, changes) {
            incoming.leave();
            page::scroll_to("noi-dung");
            told.here(here, m::BROUGHT_IN);
        }
    };
    // What was read stands at the top, above where it was asked for.
    request_animation_frame(|| {
        page::scroll_to("set-compared");
    });
    let growth = Growth::of_words();
    let shown = memo(move || lines.with(|lines| growth.of(lines)));
    // What moves an earlier set is read; of a first one every line says the same.
    let unfolded = RwSignal::new(session.peek(Plan::has_criteria));
    view! {
        <Card title=say(m::COMPARED) id="set-compared">
            <p>{lead}</p>
            {move || incoming.notes.get().into_iter().map(|note| view! { <p class="soft">{note}</p> }).collect_view()}
            {move || wrong.get().into_iter().take(5).map(|words| view! { <p class="points__lack">{words}</p> }).collect_view()}
            {move || if same.get() {
                view! { <p>{say(m::SAME)}</p> }.into_any()
            } else {
                view! { <p><b>{counts}</b></p> <p class="soft">{own}</p> }.into_any()
            }}
            {move || loses.get().then(|| view! { <Notice text=say(m::LOSES) kind=NoticeKind::Warning id="set-loses" /> })}
            <div class="actions">
                {move || (!same.get()).then(|| view! {
                    <Button label=say(m::BRING_IN) on_press=bring icon=Glyph::Check kind=ButtonKind::Main id="bring-in-set" />
                })}
                <Button label=say(m::DISCARD) on_press=move |()| incoming.leave() kind=ButtonKind::Quiet id="leave-set" />
            </div>
            {move || (!lines.with(Vec::is_empty)).then(|| view! {
                <Disclosure label=say(m::EACH_CHANGE) open=unfolded id="compared-lines" lazy=true>
                    <ul class="points__compared">
                        <For each=move || shown.get() key=|line| format!("{line:?}") let:line>
                            {compared_line(line)}
                        </For>
                    </ul>
                    <MoreLines id="more-compared" growth all=Signal::derive(move || lines.with(Vec::len)) />
                </Disclosure>
            })}
        </Card>
    }
}

fn compared_line(line: ComparedLine) -> impl IntoView {
    let word = match line.kind {
        LineKind::Added => m::LINE_ADDED,
        LineKind::Gone => m::LINE_GONE,
        LineKind::Changed => m::LINE_CHANGED,
    };
    let about =
        (!line.about.is_empty()).then(|| view! { <span class="soft">" (" {line.about} ")"</span> });
    view! { <li><b>{say(word)}</b>": " {line.name} {about}</li> }
}
