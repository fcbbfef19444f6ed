//! What was just done, and what is being viewed, above the page.

use leptos::prelude::*;

use crate::app::ambient::announcement::use_told;
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, tell};
use crate::app::ambient::moment;
use crate::app::ambient::today::use_today;
use crate::app::keeper::{Keeper, Viewed};
use crate::app::parts::{Button, ButtonKind, Notice, NoticeKind};
use crate::browser::timer;
use crate::route::Route;
use crate::text::{common, files};

/// The sentence, until it is closed or the person goes elsewhere.
#[component]
pub fn ToldNotice() -> impl IntoView {
    let (told, here) = (use_told(), use_here());
    let close = move |()| told.close();
    Effect::new(move |before: Option<Route>| {
        let now = here.get();
        if let Some(before) = before.filter(|before| *before != now) {
            told.leave(&before);
        }
        now
    });
    move || {
        let (kind, words) = told.said(here)?;
        let words = tell(move |language| words(language));
        Some(view! {
            <Notice text=words kind id="told">
                <Button label=say(common::CLOSE) on_press=close kind=ButtonKind::Quiet />
            </Notice>
        })
    }
}

/// "Đang xem tệp …": what is shown is not a plan of this device.
#[component]
pub fn ViewingNotice() -> impl IntoView {
    let (keeper, here, today) = (Keeper::here(), use_here(), use_today());
    let back = move |()| {
        timer::spawn(async move {
            if !keeper.stop_viewing().await {
                here.go(&Route::Start);
            }
        });
    };
    move || {
        let viewed = keeper.viewing().get()?;
        let words = tell(move |language| match &viewed {
            Viewed::File(name) if name.is_empty() => {
                files::viewing_file(language, files::PASTED_NAME.get(language))
            }
            Viewed::File(name) => files::viewing_file(language, name),
            Viewed::Copy(at) => {
                files::viewing_copy(language, &moment::show(language, today.get(), *at))
            }
        });
        Some(view! {
            <Notice text=words kind=NoticeKind::Warning id="viewing">
                <Button label=say(files::STOP_VIEWING) on_press=back id="stop-viewing" />
            </Notice>
        })
    }
}
