//! Nhận tệp: choose, drop, paste.

use leptos::ev::Event;
use leptos::prelude::*;

use crate::app::ambient::here::use_here;
use crate::app::ambient::incoming::use_incoming;
use crate::app::ambient::language::say;
use crate::app::keeper::Keeper;
use crate::app::parts::{ButtonKind, Card, Disclosure, FileButton, PasteBox};
use crate::app::session::Session;
use crate::text::files as m;

/// "Nhận tệp".
#[component]
pub(super) fn Receive() -> impl IntoView {
    let (session, keeper) = (Session::find(), Keeper::find());
    // Export comes first while edits wait; else receiving is the next step.
    let first = Memo::new(move |_| {
        let open = session.is_some_and(|session| session.is_open());
        !open || keeper.is_some_and(|keeper| keeper.since_export().get() == 0)
    });
    view! {
        <Card title=say(m::RECEIVE) id="receive">
            <p class="soft">{say(m::RECEIVE_LEAD)}</p>
            {move || view! { <DropZone main=first.get() /> }}
        </Card>
    }
}

/// A place to choose, drop or paste a file. Files may be dropped anywhere on the page; here it is
/// said.
#[component]
pub fn DropZone(
    /// Whether it is the one next step of the screen.
    main: bool,
) -> impl IntoView {
    let (incoming, here) = (use_incoming(), use_here());
    let paste = move |text: String| incoming.paste(here, text);
    view! {
        <div class="dropzone">
            <OpenButton main />
            <p class="soft dropzone__hint">{say(m::DROP)}</p>
        </div>
        <Disclosure label=say(m::PASTE) id="paste">
            <PasteBox id="paste-file" label=say(m::PASTE_FIELD) hint=say(m::PASTE_HINT) on_paste=paste />
        </Disclosure>
    }
}

/// "Mở tệp kế hoạch".
#[component]
pub fn OpenButton(
    /// Whether it is the one next step of the screen.
    main: bool,
) -> impl IntoView {
    let (incoming, here) = (use_incoming(), use_here());
    let choose = move |event: Event| incoming.choose(here, &event);
    let kind = if main { ButtonKind::Main } else { ButtonKind::Plain };
    view! { <FileButton id="choose-file" label=say(m::CHOOSE) on_choose=choose kind /> }
}
