//! Màn hình đầu: the plans of this device, and the ways to get one.

use leptos::prelude::*;

use super::files::OpenButton;
use crate::app::chunk;
use crate::app::keeper::{Entry, Keeper};
use crate::app::language::{say, tell};
use crate::app::parts::{
    Button, ButtonKind, Glyph, Icon, LinkButton, Notice, NoticeKind, PageHeading,
};
use crate::app::router::{Here, use_here};
use crate::app::settings::Settings;
use crate::app::{use_today, when};
use crate::browser::{page, timer};
use crate::edit::Book;
use crate::route::{self, Route};
use crate::text::number::format_count;
use crate::text::{Language, files, start as m};

/// Where a plan is shown first.
pub fn home() -> Route {
    Route::Overview
}

/// The start.
#[component]
pub fn Start() -> impl IntoView {
    let (keeper, here) = (Keeper::find()?, use_here());
    come_back(keeper, here);
    let some = move || keeper.ready().get() && !keeper.plans().with(Vec::is_empty);
    Some(view! {
        <div class="start">
            <div class="start__top">
                <PageHeading title=say(m::TITLE) above=above() />
                <Tongue />
            </div>
            <p class="start__lead">{say(m::LEAD)}</p>
            {move || some().then(|| view! { <Plans keeper here /> })}
            <Ways keeper here first=Signal::derive(move || !some()) />
            <p class="start__private"><Icon glyph=Glyph::Info /> <span>{say(m::PRIVATE)}</span></p>
            <div class="actions">
                <LinkButton label=say(m::HELP_LINK) href=route::path(&Route::Help) kind=ButtonKind::Quiet />
                <LinkButton label=say(m::SETTINGS_LINK) href=route::path(&Route::Files) kind=ButtonKind::Quiet />
            </div>
        </div>
    })
}

fn above() -> Signal<Option<String>> {
    let words = say(m::FOR_WHOM);
    Signal::derive(move || Some(words.get()))
}

/// Who opens the bare address of the workbook wants the plan they worked on last; the start itself
/// has an address of its own.
fn come_back(keeper: Keeper, here: Here) {
    let bare = page::hash().is_empty();
    Effect::new(move |_| {
        if bare && keeper.ready().get() && keeper.open_id().get_untracked().is_some() {
            here.replace(home());
        }
    });
}

/// The other language, at hand for whoever cannot read this one.
#[component]
fn Tongue() -> impl IntoView {
    let settings = use_context::<Settings>()?;
    let other = move || match settings.language.get() {
        Language::Vietnamese => Language::English,
        Language::English => Language::Vietnamese,
    };
    let name = move || match other() {
        Language::Vietnamese => files::VIETNAMESE.vi,
        Language::English => files::ENGLISH.en,
    };
    let swap = move |_| settings.language.set(other());
    Some(view! {
        <button type="button" class="button button--quiet" id="other-language" lang=move || other().tag() on:click=swap>
            {name}
        </button>
    })
}

#[component]
fn Plans(keeper: Keeper, here: Here) -> impl IntoView {
    let problem = RwSignal::new(None::<String>);
    let ids = Memo::new(move |_| {
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
    let (today, own) = (use_today(), id.clone());
    let entry = Memo::new(move |_| {
        let find = |plans: &Vec<Entry>| plans.iter().find(|entry| entry.id == own).cloned();
        keeper.plans().with(find).unwrap_or_default()
    });
    let title = tell(move |language| entry.with(|entry| title(language, entry)));
    let edited = tell(move |language| {
        m::edited(language, &when::show(language, today.get(), entry.with(|e| e.edited)))
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
                Ok(()) => here.go(&home()),
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

fn title(language: Language, entry: &Entry) -> String {
    match (entry.commune.trim(), entry.year.trim()) {
        (_, "") => m::PLAN_BLANK.get(language).to_owned(),
        ("", year) => m::plan_unnamed(language, year),
        (commune, year) => m::plan(language, commune, year),
    }
}

fn exported(language: Language, today: chrono::NaiveDate, entry: &Entry) -> String {
    match (entry.exported, entry.since_export()) {
        (None, _) => m::EXPORTED_NEVER.get(language).to_owned(),
        (Some(export), 0) => m::exported_all(language, &when::show(language, today, export.at)),
        (Some(_), count) => m::exported_part(language, &format_count(count, language)),
    }
}

/// The ways to a plan.
#[component]
fn Ways(keeper: Keeper, here: Here, first: Signal<bool>) -> impl IntoView {
    let open_sample = move |()| {
        timer::spawn(async move {
            if let Ok(sample) = chunk::sample().await {
                keeper.create(Book::new(sample), None).await;
            }
            // Where the second part did not arrive, the page says so and what to do.
            here.go(&home());
        });
    };
    let kind = move || if first.get() { ButtonKind::Main } else { ButtonKind::Plain };
    view! {
        <section class="start__ways" aria-label=say(m::WAYS)>
            <div class="way">
                {move || view! { <Button label=say(m::OPEN_SAMPLE) on_press=open_sample kind=kind() id="open-sample" /> }}
                <p class="way__hint">{say(m::SAMPLE_HINT)}</p>
            </div>
            <div class="way">
                <LinkButton label=say(m::NEW) href=route::path(&Route::New) id="new-plan" />
                <p class="way__hint">{say(m::NEW_HINT)}</p>
            </div>
            <div class="way">
                <OpenButton main=false />
                <p class="way__hint">{say(m::OPEN_FILE_HINT)}</p>
            </div>
        </section>
    }
}
