//! Triển vọng cuối năm beside a verdict: its line, the arithmetic, and a trial with the months to come.

use leptos::prelude::*;

use crate::app::ambient::language::{say, use_language};
use crate::app::ambient::memo::memo;
use crate::app::ambient::today::use_today;
use crate::app::parts::{
    Button, ButtonKind, Chip, CountField, Disclosure, FieldGrid, Free, LiveRegion, Typed, Words,
};
use crate::app::records::verdicts::{track_target, use_index};
use crate::app::session::Session;
use crate::check::{Outlook, Verdict, outlook_of};
use crate::plan::Id;
use crate::text::outlook as m;
use crate::view::outlook::{Trial, TrialField, TrialText, prospect, trial, trial_fields};

/// The outlook of one target; nothing where it has none.
#[component]
pub fn OutlookOf(
    /// The open plan.
    session: Session,
    /// The target.
    target: Id,
    /// Its verdict today.
    verdict: Memo<Verdict>,
) -> impl IntoView {
    let (language, today, index) = (use_language(), use_today(), use_index());
    let seen = memo(move || {
        // A month may change where the year ends though the verdict stays as it is.
        track_target(session, &index.get(), target);
        let day = today.get();
        verdict.with(|verdict| session.peek(|plan| outlook_of(plan, target, verdict, day)))
    });
    let shown = memo(move || {
        let language = language.get();
        // The line names what the target and its measures are called, which no outlook holds.
        track_target(session, &index.get(), target);
        seen.with(|seen| {
            let seen = seen.as_ref()?;
            Some(session.peek(|plan| prospect(language, plan, target, seen)))
        })
    });
    let there = memo(move || seen.with(Option::is_some));
    let line = Signal::derive(move || {
        shown.with(|it| it.as_ref().map(|it| it.line.clone())).unwrap_or_default()
    });
    let misses = move || shown.with(|it| it.as_ref().is_some_and(|it| it.misses));
    let steps = move || {
        let steps = shown.with(|it| it.as_ref().map(|it| it.steps.clone())).unwrap_or_default();
        steps.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()
    };
    move || {
        there.get().then(|| {
            view! {
                <div class="outlook" class=("outlook--misses", misses)>
                    <p class="outlook__say"><Words text=line /></p>
                    <Disclosure label=say(m::HOW) lazy=true>
                        <ul class="reasons">{steps}</ul>
                    </Disclosure>
                    <Disclosure label=say(m::TRY) lazy=true id=format!("try-{target}")>
                        <Free>{view! { <TrialOf session target seen /> }.into_any()}</Free>
                    </Disclosure>
                </div>
            }
        })
    }
}

/// Thử với các tháng tới: what is typed here stays here, and goes with the page.
#[component]
fn TrialOf(session: Session, target: Id, seen: Memo<Option<Outlook>>) -> impl IntoView {
    let (language, index) = (use_language(), use_index());
    // A figure may change what a month holds, or a name the words, though the outlook stays as it is.
    let track = move || track_target(session, &index.get(), target);
    let typed = RwSignal::new(Vec::<TrialText>::new());
    let fields = memo(move || {
        track();
        let language = language.get();
        seen.with(|seen| {
            let seen = seen.as_ref()?;
            Some(session.peek(|plan| trial_fields(language, plan, target, seen)))
        })
        .unwrap_or_default()
    });
    let result = memo(move || {
        track();
        let language = language.get();
        seen.with(|seen| {
            let seen = seen.as_ref()?;
            Some(
                typed.with(|typed| session.peek(|plan| trial(language, plan, target, seen, typed))),
            )
        })
        .unwrap_or_default()
    });
    let words = Signal::derive(move || result.with(|it: &Trial| it.words.clone()));
    let status = move || result.with(|it| it.status);
    let keys = memo(move || {
        fields.with(|all| all.iter().map(|one| (one.month, one.whole)).collect::<Vec<_>>())
    });
    let clear = move |()| typed.set(Vec::new());
    view! {
        <p class="soft">{say(m::TRY_HINT)}</p>
        <FieldGrid>
            <For each=move || keys.get() key=|key| *key let:key>
                <TrialCount target key fields typed />
            </For>
        </FieldGrid>
        <div class="outlook__trial">
            {move || status().map(|status| view! { <Chip status /> })}
            <p><Words text=words /></p>
            <Button label=say(m::TRY_AGAIN) on_press=clear kind=ButtonKind::Quiet />
        </div>
        <LiveRegion message=words />
    }
}

/// One number of the trial. It is no field of the plan: nothing of it reaches the session.
#[component]
fn TrialCount(
    target: Id,
    /// The month, and whether it is the whole.
    key: (u8, bool),
    fields: Memo<Vec<TrialField>>,
    typed: RwSignal<Vec<TrialText>>,
) -> impl IntoView {
    let (month, whole) = key;
    let mine = move |pick: fn(&TrialField) -> &String| {
        Signal::derive(move || {
            fields.with(|all| {
                let own = all.iter().find(|one| (one.month, one.whole) == key);
                own.map(|one| pick(one).clone()).unwrap_or_default()
            })
        })
    };
    let (label, hint) = (mine(|one| &one.label), mine(|one| &one.hint));
    let hint = Signal::derive(move || Some(hint.get()));
    let value = Signal::derive(move || {
        typed.with(|all| {
            let own = all.iter().find(|(at, of, _)| (*at, *of) == key);
            own.map(|(_, _, text)| text.clone()).unwrap_or_default()
        })
    });
    let on_edit = move |Typed { text, .. }: Typed| {
        typed.update(|all| {
            all.retain(|(at, of, _)| (*at, *of) != key);
            all.push((month, whole, text));
        });
    };
    let id = format!("try-{target}-{month}-{}", if whole { "all" } else { "part" });
    view! { <CountField id label value on_edit hint /> }
}
