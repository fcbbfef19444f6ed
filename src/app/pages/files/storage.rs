//! What the browser promises about the data on this device, and whether the application works offline.

use leptos::prelude::*;

use crate::app::ambient::language::{say, tell, use_language};
use crate::app::keeper::Keeper;
use crate::app::parts::{Button, Card, Notice, NoticeKind};
use crate::browser::files::Parcel;
use crate::browser::persist::Promised;
use crate::browser::store::StoreFault;
use crate::browser::{clock, files, page, persist, timer};
use crate::journal::history;
use crate::read::day;
use crate::text::{files as m, storage};

/// "Dữ liệu trên máy này".
#[component]
pub(super) fn Truth() -> impl IntoView {
    let keeper = Keeper::here();
    let room = RwSignal::new(None);
    timer::spawn(async move {
        // The page may be gone by then.
        let _gone = room.try_set(persist::room().await);
    });
    let promise = tell(move |language| {
        let words = match keeper.promised().get() {
            Promised::Yes => storage::PROMISED_YES,
            Promised::No => storage::PROMISED_NO,
            Promised::Unknown => storage::PROMISED_UNKNOWN,
        };
        words.get(language).to_owned()
    });
    let language = use_language();
    let used = move || room.get().map(|(used, all)| m::room(language.get(), used, all));
    view! {
        <Card title=say(m::STORAGE) id="storage">
            <p id="storage-truth">{promise} " " {used}</p>
            <Past keeper />
            <Offline />
            <Aside keeper />
        </Card>
    }
}

/// How many of the open plan's edits are kept, and how much room their history may take.
#[component]
fn Past(keeper: Keeper) -> impl IntoView {
    let past = RwSignal::new(None);
    Effect::new(move |_| {
        keeper.open_id().track();
        keeper.history_moved().track();
        timer::spawn(async move {
            // The page may be gone by then; without a database the banner says what is wrong.
            let _gone = past.try_set(keeper.history().await.ok());
        });
    });
    let language = use_language();
    let words = move || {
        past.get().map(|past| m::past(language.get(), past.edits, past.bytes, history::BOUND))
    };
    move || {
        (keeper.open_id().get().is_some() && past.read().is_some())
            .then(|| view! { <p id="storage-history">{words}</p> })
    }
}

#[component]
fn Offline() -> impl IntoView {
    let now = || page::root_attribute("data-offline").unwrap_or_default();
    let state = RwSignal::new(now());
    let hear = |event| page::hear_boot(event, move || drop(state.try_set(now())));
    // Dropped with the page.
    StoredValue::new_local(["workbook-offline-ready", "workbook-offline-refused"].map(hear));
    let words = tell(move |language| {
        let words = match state.get().as_str() {
            "ready" => m::OFFLINE_READY,
            "refused" => m::OFFLINE_REFUSED,
            _ => m::OFFLINE_NOT_YET,
        };
        words.get(language).to_owned()
    });
    view! { <p id="offline-state">{words}</p> }
}

/// Data that could not be read and was set aside: it can be downloaded, and is kept until all is erased.
#[component]
fn Aside(keeper: Keeper) -> impl IntoView {
    let kept = RwSignal::new(Vec::<String>::new());
    let problem = RwSignal::new(None::<String>);
    timer::spawn(async move {
        // The page may be gone by then.
        match keeper.aside().await {
            Ok(texts) => drop(kept.try_set(texts)),
            // Without a database nothing is set aside; the banner says what is wrong.
            Err(StoreFault::Closed { .. } | StoreFault::Refused { .. }) => {}
            Err(fault) => drop(problem.try_set(Some(fault.to_string()))),
        }
    });
    let words = tell(move |language| m::aside(language, &kept.with(Vec::len).to_string()));
    let save = move |()| {
        let name = format!("so-ke-hoach-de-rieng_{}.json", day::iso(clock::today()));
        let text = format!("[\n{}\n]\n", kept.with_untracked(|texts| texts.join(",\n")));
        let kind = "application/json".to_owned();
        if let Err(fault) = files::download(&Parcel { name, kind, bytes: text.into_bytes() }) {
            problem.set(Some(fault.to_string()));
        }
    };
    view! {
        {move || (!kept.with(Vec::is_empty)).then(|| view! {
            <Notice text=words kind=NoticeKind::Warning id="aside">
                <Button label=say(m::ASIDE_DOWNLOAD) on_press=save />
            </Notice>
        })}
        {move || problem.get().map(|why| {
            let words = tell(move |language| m::aside_failed(language, &why));
            view! { <Notice text=words kind=NoticeKind::Danger /> }
        })}
    }
}
