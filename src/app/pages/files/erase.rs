//! Xóa dữ liệu trên máy này: the open plan alone, or everything.

use leptos::prelude::*;

use crate::app::ambient::announcement::use_told;
use crate::app::ambient::here::{Here, use_here};
use crate::app::ambient::incoming::use_incoming;
use crate::app::ambient::language::{say, tell};
use crate::app::ambient::memo::memo;
use crate::app::keeper::{Entry, Keeper, TabRole};
use crate::app::parts::{
    Button, ButtonKind, Confirm, Disclosure, InputStep, Notice, NoticeKind, TextField, Typed,
};
use crate::app::records::place::go_to;
use crate::app::session::Session;
use crate::browser::timer;
use crate::read::search;
use crate::route::Route;
use crate::text::format::format_count;
use crate::text::{Language, files as m};

/// The section for erasing, the last of the folded ones.
#[component]
pub(super) fn Erase() -> impl IntoView {
    let (session, keeper) = (Session::here(), Keeper::here());
    let asks_all = RwSignal::new(false);
    let asks_one = RwSignal::new(false);
    let writes = move || keeper.role().get() == TabRole::Writer;
    let held = move || writes() && session.is_open() && keeper.viewing().get().is_none();
    view! {
        <Disclosure label=say(m::ERASE) id="erase">
            <p>{say(m::ERASE_LEAD)}</p>
            <Unexported keeper />
            <div class="actions">
                <Button label=say(m::ERASE_ASK) on_press=move |()| asks_all.set(true) kind=ButtonKind::Danger id="erase-ask" />
                {move || held().then(|| view! {
                    <Button label=say(m::REMOVE_PLAN) on_press=move |()| asks_one.set(true) kind=ButtonKind::Quiet id="remove-plan" />
                })}
            </div>
        </Disclosure>
        <EraseDialog keeper open=asks_all />
        <RemoveDialog keeper open=asks_one />
    }
}

/// Says which edits are in no exported file yet.
#[component]
fn Unexported(keeper: Keeper) -> impl IntoView {
    let here = use_here();
    let since = keeper.since_export();
    let others = memo(move || {
        let open = keeper.open_id().get();
        let other = |entry: &&Entry| Some(&entry.id) != open.as_ref() && entry.since_export() > 0;
        let name = |entry: &Entry| format!("{} {}", entry.commune, entry.year);
        let names = keeper.plans().get();
        names.iter().filter(other).map(name).collect::<Vec<_>>().join(", ")
    });
    let words = tell(move |language| {
        let open = match since.get() {
            0 => String::new(),
            count => m::erase_unexported(language, &format_count(count, language)),
        };
        let others = others.with(|names| match names.as_str() {
            "" => String::new(),
            names => m::erase_others(language, names),
        });
        format!("{open} {others}").trim().to_owned()
    });
    move || {
        let some = !words.get().is_empty();
        some.then(|| {
            view! {
                <Notice text=words kind=NoticeKind::Warning id="erase-unexported">
                    <Button label=say(m::ERASE_EXPORT) on_press=move |()| to_export(here) />
                </Notice>
            }
        })
    }
}

fn to_export(here: Here) {
    go_to(here, &Route::Exchange, "export-file".to_owned());
}

/// What has to be typed: the name of the commune of the open plan, else of the first plan; a fixed word if
/// there is none.
fn password(keeper: Keeper, language: Language) -> String {
    let open = keeper.open_id().get();
    let name = keeper.plans().with(|plans| {
        let found = plans.iter().find(|entry| Some(&entry.id) == open.as_ref());
        found.or_else(|| plans.first()).map(|entry| entry.commune.clone())
    });
    let name = name.unwrap_or_default();
    if name.trim().is_empty() { m::ERASE_WORD.get(language).to_owned() } else { name }
}

#[component]
fn EraseDialog(keeper: Keeper, open: RwSignal<bool>) -> impl IntoView {
    let (here, told, incoming) = (use_here(), use_told(), use_incoming());
    let typed = RwSignal::new(String::new());
    let (busy, problem) = (RwSignal::new(false), RwSignal::new(None));
    let word = tell(move |language| password(keeper, language));
    let agrees = move || search::fold(typed.get().trim()) == search::fold(word.get().trim());
    let label = tell(move |language| m::erase_confirm(language, &word.get()));
    let close = move |()| {
        open.set(false);
        typed.set(String::new());
        problem.set(None);
    };
    let erase = move |()| {
        busy.set(true);
        timer::spawn(async move {
            let erased = keeper.erase().await;
            busy.set(false);
            match erased {
                Ok(()) => {
                    close(());
                    incoming.forget();
                    told.go(here, Route::Start, m::ERASED);
                }
                Err(fault) => problem.set(Some(fault.to_string())),
            }
        });
    };
    let edit = move |edit: Typed| {
        typed.set(edit.text);
        if edit.step == InputStep::Enter && untrack(agrees) && !busy.get_untracked() {
            erase(());
        }
    };
    let disabled = Signal::derive(move || !agrees());
    view! {
        <Confirm id="erase-dialog" title=say(m::ERASE_TITLE) open yes=say(m::ERASE_NOW) disabled busy
            yes_id="erase-now" on_yes=erase on_close=close>
            <p>{say(m::ERASE_LEAD)}</p>
            <TextField id="erase-word" label value=typed on_edit=edit />
            {move || problem.get().map(|why| {
                let words = tell(move |language| m::erase_failed(language, &why));
                view! { <Notice text=words kind=NoticeKind::Danger /> }
            })}
        </Confirm>
    }
}

#[component]
fn RemoveDialog(keeper: Keeper, open: RwSignal<bool>) -> impl IntoView {
    let here = use_here();
    let (busy, problem) = (RwSignal::new(false), RwSignal::new(None));
    let close = move |()| {
        open.set(false);
        problem.set(None);
    };
    let remove = move |()| {
        let Some(plan) = keeper.open_id().get_untracked() else { return };
        busy.set(true);
        timer::spawn(async move {
            let removed = keeper.remove(&plan).await;
            busy.set(false);
            match removed {
                Ok(()) => {
                    close(());
                    here.go(&Route::Start);
                }
                Err(fault) => problem.set(Some(fault.to_string())),
            }
        });
    };
    view! {
        <Confirm id="remove-dialog" title=say(m::REMOVE_TITLE) open yes=say(m::REMOVE_NOW) busy
            yes_id="remove-now" on_yes=remove on_close=close>
            <p>{say(m::REMOVE_PLAN_HINT)}</p>
            {move || problem.get().map(|why| {
                let words = tell(move |language| m::erase_failed(language, &why));
                view! { <Notice text=words kind=NoticeKind::Danger /> }
            })}
        </Confirm>
    }
}
