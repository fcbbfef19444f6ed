//! "Lưu HTML": one file that opens and prints anywhere.

use leptos::prelude::*;

use super::desk::Desk;
use crate::app::language::{say, tell};
use crate::app::parts::{Button, Disclosure, Notice, NoticeKind};
use crate::browser::files::{Parcel, download};
use crate::export::html;
use crate::text::documents as m;

/// How the last saving went.
#[derive(Clone, Debug)]
enum Saved {
    As(String),
    Not(String),
}

#[component]
pub(super) fn Saving(desk: Desk) -> impl IntoView {
    let told = RwSignal::new(None::<Saved>);
    let save = move |()| told.set(Some(save(desk)));
    let notice = move || {
        Some(match told.get()? {
            Saved::As(name) => {
                let text = tell(move |language| m::saved_html(language, &name));
                view! { <Notice text kind=NoticeKind::Good id="html-saved" /> }.into_any()
            }
            Saved::Not(why) => {
                let text = tell(move |language| m::save_failed(language, &why));
                view! { <Notice text kind=NoticeKind::Danger id="html-not-saved" /> }.into_any()
            }
        })
    };
    view! {
        <Disclosure label=say(m::SAVE) id="saving">
            <p class="soft">{say(m::SAVE_HINT)}</p>
            <Button label=say(m::SAVE_HTML) on_press=save id="save-html" />
            {notice}
        </Disclosure>
    }
}

fn save(desk: Desk) -> Saved {
    let (page, stem) = desk.document.with_untracked(|document| {
        (html::page(document, desk.setting.get_untracked(), None), document.file_stem())
    });
    let name = format!("{stem}.html");
    let parcel =
        Parcel { name: name.clone(), kind: "text/html".to_owned(), bytes: page.into_bytes() };
    match download(&parcel) {
        Ok(()) => Saved::As(name),
        Err(fault) => Saved::Not(fault.to_string()),
    }
}
