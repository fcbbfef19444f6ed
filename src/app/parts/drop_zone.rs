//! Where a file comes in: chosen, dropped or pasted.

use leptos::ev::Event;
use leptos::prelude::*;

use super::{ButtonKind, Disclosure, FileButton, PasteBox};
use crate::app::ambient::here::use_here;
use crate::app::ambient::incoming::use_incoming;
use crate::app::ambient::language::say;
use crate::text::files as m;

/// A place to choose, drop or paste a file. Files can be dropped anywhere on the page; this is where it says
/// so.
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
