//! The plans of this device, on the start screen.

use leptos::prelude::*;

use crate::app::ambient::here::{Here, use_here};
use crate::app::ambient::language::{say, tell};
use crate::app::ambient::memo::memo;
use crate::app::ambient::moment;
use crate::app::ambient::today::use_calendar;
use crate::app::keeper::{Entry, Keeper, naming};
use crate::app::parts::{Glyph, Icon, Notice, NoticeKind};
use crate::browser::timer;
use crate::route::Route;
use crate::text::format::format_count;
use crate::text::{Language, start as m};

/// The plans; nothing if there is none.
#[component]
pub fn Plans() -> impl IntoView {
    let (keeper, here) = (Keeper::here(), use_here());
    let some = memo(move || keeper.ready().get() && !keeper.plans().with(Vec::is_empty));
    move || some.get().then(|| view! { <PlanCards keeper here /> })
}

#[component]
fn PlanCards(keeper: Keeper, here: Here) -> impl IntoView {
    let problem = RwSignal::new(None::<String>);
    let ids = memo(move || {
        keeper.plans().with(|plans| plans.iter().map(|entry| entry.id.clone()).collect::<Vec<_>>())
    });
    view! {
        <section class="start__plans" aria-label=say(m::PLANS)>
            <h2>{say(m::PLANS)}</h2>
            {move || problem.get().map(|why| {
                let words = tell(move |language| m::not_opened(language, &why));
                view! { <Notice text=words kind=NoticeKind::Danger id="not-opened" /> }
            })}
            <ul class="plans">
                <For each=move || ids.get() key=Clone::clone let:id>
                    <PlanCard keeper here id problem />
                </For>
            </ul>
        </section>
    }
}

#[component]
fn PlanCard(
    keeper: Keeper,
    here: Here,
    id: String,
    problem: RwSignal<Option<String>>,
) -> impl IntoView {
    let (today, own) = (use_calendar(), id.clone());
    let entry = memo(move || {
        let find = |plans: &Vec<Entry>| plans.iter().find(|entry| entry.id == own).cloned();
        keeper.plans().with(find).unwrap_or_default()
    });
    let title = tell(move |language| entry.with(|entry| naming::title(language, entry)));
    let edited = tell(move |language| {
        m::edited(language, &moment::show(language, today.get(), entry.with(|e| e.edited)))
    });
    let held = tell(move |language| {
        let count = |number| format_count(number, language);
        entry.with(|entry| m::held(language, &count(entry.items), &count(entry.figures)))
    });
    let kept = tell(move |language| entry.with(|entry| exported(language, today.get(), entry)));
    let open = move |_| {
        let id = id.clone();
        timer::spawn(async move {
            match keeper.open(&id).await {
                Ok(()) => here.go(&Route::Overview),
                Err(fault) => problem.set(Some(fault.to_string())),
            }
        });
    };
    view! {
        <li>
            <button type="button" class="plans__card" on:click=open>
                <Icon glyph=Glyph::Document />
                <span class="plans__title">{title}</span>
                <span class="plans__line">{edited}</span>
                <span class="plans__line">{held}</span>
                <span class="plans__line">{kept}</span>
            </button>
        </li>
    }
}

fn exported(language: Language, today: chrono::NaiveDate, entry: &Entry) -> String {
    match (entry.exported, entry.since_export()) {
        (None, _) => m::EXPORTED_NEVER.get(language).to_owned(),
        (Some(export), 0) => m::exported_all(language, &moment::show(language, today, export.at)),
        (Some(_), count) => m::exported_part(language, &format_count(count, language)),
    }
}
