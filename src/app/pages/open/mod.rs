//! Mở tệp: what is in a file, shown before anything is taken from it.

mod compared;
mod comparison;
mod damage;
mod differences;
mod inside;
mod lines;
mod taking;

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::ambient::incoming::{Arrival, Arrived, use_incoming};
use crate::app::ambient::language::{say, tell};
use crate::app::ambient::memo::memo;
use crate::app::keeper::Keeper;
use crate::app::parts::{
    Button, ButtonKind, Card, DropZone, Free, Notice, NoticeKind, PageHeading,
};
use crate::browser::files as handing;
use crate::browser::files::{FileFault, Parcel};
use crate::file::Opened;
use crate::plan::Id;
use crate::text::{Language, files as f, open_page as m, opening};
use taking::TakeReview;

/// The page.
#[component]
pub fn Open() -> impl IntoView {
    let incoming = use_incoming();
    view! {
        <PageHeading title=say(m::TITLE) />
        {move || {
            // Read here: the body of a component subscribes to nothing.
            let arrival = incoming.get();
            view! { <Free>{shown(arrival)}</Free> }
        }}
    }
}

fn shown(arrival: Option<Arc<Arrival>>) -> AnyView {
    let Some(arrival) = arrival else { return view! { <Choose /> }.into_any() };
    match &arrival.what {
        Arrived::Reading => view! { <p role="status">{say(m::READING)}</p> }.into_any(),
        Arrived::Unread(fault) => {
            let fault = fault.clone();
            let words = tell(move |language| unread(language, &fault));
            view! { <Refusal arrival words /> }.into_any()
        }
        Arrived::Refused(why) => {
            let why = why.clone();
            let words = tell(move |language| opening::refused(language, &why));
            view! { <Refusal arrival words /> }.into_any()
        }
        Arrived::Opened(opened) => {
            let opened = Arc::new(opened.as_ref().clone());
            view! { <Review arrival opened /> }.into_any()
        }
    }
}

fn unread(language: Language, fault: &FileFault) -> String {
    match fault {
        FileFault::TooLarge { name, size, limit } => {
            let megabytes = |bytes: i64| bytes.div_euclid(1024 * 1024).to_string();
            f::too_large(language, name, &megabytes(*size), &megabytes(*limit))
        }
        FileFault::Browser { name, why, .. } => f::not_read(language, name, why),
    }
}

#[component]
fn Choose() -> impl IntoView {
    view! {
        <p class="open__lead">{say(m::LEAD)}</p>
        <DropZone main=true />
    }
}

#[component]
fn Refusal(arrival: Arc<Arrival>, words: Signal<String>) -> impl IntoView {
    view! {
        <Notice text=words kind=NoticeKind::Danger id="refused" />
        <p>{say(m::UNTOUCHED)}</p>
        <Original arrival />
        <Card title=say(m::OTHER)>
            <DropZone main=true />
        </Card>
    }
}

/// The file as it came, to download: to keep it or to send it back.
#[component]
fn Original(arrival: Arc<Arrival>) -> impl IntoView {
    let problem = RwSignal::new(None);
    let save = move |arrival: &Arrival| {
        let name =
            if arrival.name.is_empty() { "tep-goc.txt".into() } else { arrival.name.clone() };
        let kind = "application/octet-stream".to_owned();
        let parcel = Parcel { name, kind, bytes: arrival.bytes.clone() };
        if let Err(fault) = handing::download(&parcel) {
            problem.set(Some(fault.to_string()));
        }
    };
    let some = !arrival.bytes.is_empty();
    let press = move |()| save(&arrival);
    some.then(|| {
        view! {
            <p>
                <Button label=say(m::ORIGINAL) on_press=press kind=ButtonKind::Quiet id="original" />
            </p>
            {move || problem.get().map(|why| {
                let words = tell(move |language| m::not_taken(language, &why));
                view! { <Notice text=words kind=NoticeKind::Danger /> }
            })}
        }
    })
}

#[component]
fn Review(arrival: Arc<Arrival>, opened: Arc<Opened>) -> impl IntoView {
    let keeper = Keeper::here();
    let plan = opened.envelope.plan;
    let known = memo(move || plan.is_some_and(|plan| is_here(keeper, plan)));
    let name = arrival.name.clone();
    let taking = TakeReview::new(keeper, name, opened.clone());
    let newer = opened.read_only;
    let (hurt, inside) = (opened.clone(), opened.clone());
    let (problems, verdict) = (opened.clone(), opened);
    view! {
        <div class="open">
            <damage::Damage opened=hurt />
            {move || match (keeper.ready().get(), newer, known.get()) {
                (false, ..) => ().into_any(),
                (true, true, _) => view! { <taking::OnlyView taking=taking.clone() /> }.into_any(),
                (true, false, false) => view! { <taking::New taking=taking.clone() /> }.into_any(),
                (true, false, true) => {
                    view! { <comparison::FileComparison taking=taking.clone() opened=verdict.clone() /> }.into_any()
                }
            }}
            <inside::Inside name=arrival.name.clone() opened=inside />
            <inside::Problems opened=problems />
            <Original arrival />
        </div>
    }
}

fn is_here(keeper: Keeper, plan: Id) -> bool {
    let plan = plan.to_string();
    keeper.plans().with(|plans| plans.iter().any(|entry| entry.id == plan))
}
