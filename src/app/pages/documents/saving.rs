//! "Lưu HTML": one file that opens and prints anywhere.

use leptos::prelude::*;

use super::state::DocumentsState;
use crate::app::ambient::language::{say, tell};
use crate::app::keeper::Keeper;
use crate::app::keeper::export::open_plan;
use crate::app::parts::{Button, Disclosure, Notice, NoticeKind, Toggle};
use crate::browser::files::{Parcel, download};
use crate::export::html;
use crate::file::Unproved;
use crate::text::documents as m;

/// The outcome of the last saving.
#[derive(Clone, Debug)]
enum Saved {
    As(String),
    Not(String),
}

#[component]
pub(super) fn Saving(desk: DocumentsState) -> impl IntoView {
    let keeper = Keeper::here();
    let told = RwSignal::new(None::<Saved>);
    let press = move |()| told.set(Some(save(desk, keeper)));
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
    let carry = move |carry| desk.with_data.set(carry);
    view! {
        <Disclosure label=say(m::SAVE) id="saving">
            <p class="soft">{say(m::SAVE_HINT)}</p>
            <Toggle id="with-data" label=say(m::WITH_DATA) value=desk.with_data on_edit=carry
                hint=say(m::WITH_DATA_HINT) />
            <Button label=say(m::SAVE_HTML) on_press=press id="save-html" />
            {notice}
        </Disclosure>
    }
}

fn save(desk: DocumentsState, keeper: Keeper) -> Saved {
    match written(desk, keeper).and_then(|parcel| handed_over(&parcel)) {
        Ok(name) => {
            if desk.with_data.get_untracked() {
                keeper.exported();
            }
            Saved::As(name)
        }
        Err(why) => Saved::Not(why),
    }
}

fn handed_over(parcel: &Parcel) -> Result<String, String> {
    match download(parcel) {
        Ok(()) => Ok(parcel.name.clone()),
        Err(fault) => Err(fault.to_string()),
    }
}

/// Makes the file. A plan inside it is read back before the file is handed out.
fn written(desk: DocumentsState, keeper: Keeper) -> Result<Parcel, String> {
    let data = if desk.with_data.get_untracked() {
        let export = open_plan(desk.session, keeper).map_err(|why| why.to_string())?;
        Some(String::from_utf8(export.parcel.bytes).map_err(|why| why.to_string())?)
    } else {
        None
    };
    let setting = desk.setting.get_untracked();
    let (page, stem) = desk.document.with_untracked(|document| {
        (html::page(document, setting, data.as_deref()), document.file_stem())
    });
    if html::embedded(&page) != data {
        return Err(Unproved::Differs.to_string());
    }
    let name = format!("{stem}.html");
    Ok(Parcel { name, kind: "text/html".to_owned(), bytes: page.into_bytes() })
}
