//! Lasting notices about keeping the plan: what is and is not safe, and what to do.

use leptos::prelude::*;

use super::state::OVERTAKEN;
use super::{Keeper, Mark, TabRole, Trouble};
use crate::app::ambient::language::{say, tell};
use crate::app::parts::{Button, ButtonKind, LinkButton, Notice, NoticeKind};
use crate::browser::files::Parcel;
use crate::browser::{clock, files, page, timer};
use crate::read::day;
use crate::route;
use crate::route::Route;
use crate::text::{Language, storage};

/// All notices about keeping the plan.
#[component]
pub fn Banners() -> impl IntoView {
    let keeper = Keeper::here();
    view! {
        {move || keeper.trouble().get().map(|trouble| view! { <TroubleBanner keeper trouble /> })}
        {move || reads(keeper).then(|| view! { <ReaderBanner keeper /> })}
        {move || {
            let lost = keeper.lost.get();
            (!lost.is_empty()).then(|| view! { <LostBanner keeper lost /> })
        }}
        {move || (!keeper.unread.with(Vec::is_empty)).then(|| view! { <UnreadBanner keeper /> })}
    }
}

fn reads(keeper: Keeper) -> bool {
    let reads = matches!(keeper.role().get(), TabRole::Reader | TabRole::TakingOver);
    reads && keeper.trouble().get() != Some(Trouble::Newer)
}

#[component]
fn TroubleBanner(keeper: Keeper, trouble: Trouble) -> impl IntoView {
    let newer = trouble == Trouble::Newer;
    let kind = if trouble == Trouble::Tight { NoticeKind::Warning } else { NoticeKind::Danger };
    let words = tell(move |language| match &trouble {
        Trouble::Memory => storage::MEMORY.get(language).to_owned(),
        Trouble::Full => storage::FULL.get(language).to_owned(),
        Trouble::Tight => storage::FULL_SNAPSHOT.get(language).to_owned(),
        Trouble::Failing(why) => storage::failing(language, why),
        Trouble::Newer => storage::NEWER.get(language).to_owned(),
    });
    let button = if newer {
        let reload = move |()| page::reload();
        view! { <Button label=say(storage::RELOAD) on_press=reload id="storage-reload" /> }
    } else {
        let again = move |()| keeper.try_again();
        view! { <Button label=say(storage::TRY_AGAIN) on_press=again id="storage-again" /> }
    };
    view! { <Notice text=words kind=kind id="storage-trouble">{button}</Notice> }
}

#[component]
fn ReaderBanner(keeper: Keeper) -> impl IntoView {
    let taking = move || keeper.role().get() == TabRole::TakingOver;
    let words = tell(move |language| {
        let words = if taking() { storage::TAKING_OVER } else { storage::READER };
        words.get(language).to_owned()
    });
    let take = move |()| keeper.take_over();
    view! {
        <Notice text=words kind=NoticeKind::Warning id="storage-reader">
            <Button label=say(storage::TAKE_OVER) on_press=take id="take-over" />
        </Notice>
    }
}

#[component]
fn LostBanner(keeper: Keeper, lost: Vec<Mark>) -> impl IntoView {
    let words = tell(move |language| {
        let sentences = lost.iter().map(|mark| lost_words(language, mark));
        sentences.collect::<Vec<_>>().join(" ")
    });
    let href = route::path(&Route::Open);
    let close = move |()| keeper.forget_lost();
    view! {
        <Notice text=words kind=NoticeKind::Danger id="storage-lost">
            <LinkButton label=say(storage::OPEN_BACKUP) href />
            <Button label=say(storage::UNDERSTOOD) on_press=close kind=ButtonKind::Quiet id="storage-understood" />
        </Notice>
    }
}

fn lost_words(language: Language, mark: &Mark) -> String {
    let lost = storage::lost_plan(language, &mark.commune, &mark.year, mark.revision);
    let exported = mark.exported.map(|export| {
        let local = clock::local_of(export.at);
        format!("{} {:02}:{:02}", day::show(local.day), local.hour, local.minute)
    });
    let next = match exported {
        Some(time) => storage::lost_exported(language, &time),
        None => storage::LOST_NEVER_EXPORTED.get(language).to_owned(),
    };
    format!("{lost} {next}")
}

#[component]
fn UnreadBanner(keeper: Keeper) -> impl IntoView {
    let words = tell(move |language| {
        keeper.unread.with(|unread| {
            let overtaken = unread.iter().filter(|part| part.why == OVERTAKEN).count();
            if overtaken > 0 {
                storage::leftover(language, overtaken)
            } else {
                storage::damaged(language, unread.len())
            }
        })
    });
    let save = move |()| download_unread(keeper);
    let close = move |()| keeper.forget_lost();
    view! {
        <Notice text=words kind=NoticeKind::Danger id="storage-unread">
            <Button label=say(storage::DOWNLOAD) on_press=save />
            <Button label=say(storage::UNDERSTOOD) on_press=close kind=ButtonKind::Quiet />
        </Notice>
    }
}

/// The parts that are not in the plan, as one readable text.
fn download_unread(keeper: Keeper) {
    let text = keeper.unread.with_untracked(|unread| {
        let parts =
            unread.iter().map(|part| format!("{}\n{}\n{}\n", part.key, part.why, part.text));
        parts.collect::<Vec<_>>().join("\n")
    });
    let day = day::iso(clock::today());
    let name = format!("so-ke-hoach-de-rieng_{day}.txt");
    let parcel = Parcel { name, kind: "text/plain".to_owned(), bytes: text.into_bytes() };
    timer::spawn(async move {
        if let Err(fault) = files::download(&parcel) {
            keeper.trouble.set(Some(Trouble::Failing(fault.to_string())));
        }
    });
}
