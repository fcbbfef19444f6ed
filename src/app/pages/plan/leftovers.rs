//! Nội dung còn theo kế hoạch cũ: each sentence with leftovers, to accept, change or keep.

mod entry;

use leptos::prelude::*;

use self::entry::SentenceCard;
use crate::app::ambient::language::{say, tell};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Button, Card, Disclosure};
use crate::app::records::leftovers::{LeftoversState, PROGRESS, count};
use crate::app::session::Session;
use crate::renew::handover;
use crate::renew::handover::Waiting;
use crate::renew::leftovers::LeftoverKind;
use crate::text::plan_new::kind_word;
use crate::text::{fields, plan_new as m};
use crate::view::leftovers::{Grouped, LeftoverGroup};

/// The kinds in the order of their buttons. A result is never accepted together with others.
const KINDS: [LeftoverKind; 4] =
    [LeftoverKind::Year, LeftoverKind::Agency, LeftoverKind::RankUnits, LeftoverKind::LegalBasis];

#[component]
pub(super) fn LeftoversPart() -> impl IntoView {
    let desk = LeftoversState::here(Session::here());
    let kept_head = tell(move |language| m::kept(language, &count(desk.kept).to_string()));
    view! {
        <p class="soft">{say(m::LEFTOVERS_LEAD)}</p>
        <Progress desk />
        <Bulk desk />
        <Groups desk grouped=desk.open kept=false />
        {move || (count(desk.kept) > 0).then(|| view! {
            <Disclosure label=kept_head id="leftovers-kept">
                <Groups desk grouped=desk.kept kept=true />
            </Disclosure>
        })}
    }
}

/// "Đã rà soát 12/58".
#[component]
fn Progress(desk: LeftoversState) -> impl IntoView {
    let left = memo(move || count(desk.open));
    let seen = move || desk.all.get().saturating_sub(left.get());
    let words = tell(move |language| match left.get() {
        0 => m::ALL_SEEN.get(language).to_owned(),
        _ => m::seen(language, &seen().to_string(), &desk.all.get().to_string()),
    });
    view! {
        <div class="leftovers__progress" role="status">
            <h2 class="leftovers__count" id=PROGRESS tabindex="-1">{words}</h2>
            <progress class="leftovers__bar" aria-hidden="true" max=move || desk.all.get().to_string()
                value=move || seen().to_string()></progress>
        </div>
    }
}

/// Accepts all suggestions of a kind at once, except in sentences that report what has happened.
#[component]
fn Bulk(desk: LeftoversState) -> impl IntoView {
    let told = memo(move || {
        let told = |(_, entries): &(LeftoverGroup, Vec<_>)| entries.iter().any(is_told);
        desk.open.with(|all| all.iter().any(told))
    });
    let buttons = KINDS.map(|kind| view! { <AcceptAll desk kind /> }).collect_view();
    view! {
        <div class="leftovers__bulk">
            <div class="actions">{buttons}</div>
            {move || told.get().then(|| view! { <p class="soft">{say(m::BULK_LEAVES_OUT)}</p> })}
        </div>
    }
}

const fn is_told(entry: &handover::WaitingSentence) -> bool {
    entry.told.is_some()
}

#[component]
fn AcceptAll(desk: LeftoversState, kind: LeftoverKind) -> impl IntoView {
    let of_kind = move || {
        desk.open.with(|all| {
            let entries = all.iter().flat_map(|(_, entries)| entries);
            let waiting = entries.flat_map(|entry| entry.all().cloned());
            let waiting: Vec<Waiting> = waiting.filter(|one| one.leftover.kind == kind).collect();
            let chosen = handover::bulk(&waiting).into_iter();
            chosen
                .map(|one| (one.leftover.clone(), one.leftover.suggested.clone()))
                .collect::<Vec<_>>()
        })
    };
    let count = memo(move || of_kind().len());
    let label = tell(move |language| {
        let kind = kind_word(kind).get(language).to_lowercase();
        m::accept_all(language, &count.get().to_string(), &kind)
    });
    let accept = move |()| {
        let chosen = untrack(of_kind);
        desk.settle(None, || desk.replace(chosen));
    };
    move || (count.get() > 1).then(|| view! { <Button label on_press=accept /> })
}

/// The sentences, in a card for each part of the plan.
#[component]
fn Groups(desk: LeftoversState, grouped: Memo<Grouped>, kept: bool) -> impl IntoView {
    let groups =
        memo(move || grouped.with(|all| all.iter().map(|(group, _)| *group).collect::<Vec<_>>()));
    view! {
        <For each=move || groups.get() key=|group| format!("{group:?}") let:group>
            <LeftoverCard desk grouped group kept />
        </For>
    }
}

#[component]
fn LeftoverCard(
    desk: LeftoversState,
    grouped: Memo<Grouped>,
    group: LeftoverGroup,
    kept: bool,
) -> impl IntoView {
    let name = match group {
        LeftoverGroup::Part(part) => super::part::part_name(part),
        LeftoverGroup::List(list) => say(fields::record(list)),
    };
    // Of one part some sentences may wait and others be kept: the two cards are told apart.
    let title = tell(move |language| {
        let name = name.get();
        if kept { m::kept_of(language, &name) } else { name }
    });
    let own = memo(move || {
        grouped.with(|all| {
            let own = all.iter().find(|(own, _)| *own == group);
            own.map(|(_, entries)| entries.clone()).unwrap_or_default()
        })
    });
    let numbers =
        memo(move || own.with(|own| own.iter().map(|one| one.number).collect::<Vec<_>>()));
    let sentence = move |number: usize| {
        let one =
            memo(move || own.with(|own| own.iter().find(|one| one.number == number).cloned()));
        view! { <SentenceCard desk one number kept /> }
    };
    view! {
        <Card title>
            <ul class="leftovers">
                <For each=move || numbers.get() key=|number| *number children=sentence />
            </ul>
        </Card>
    }
}
