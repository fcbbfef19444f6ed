//! Màn hình đầu: the plans of this device, and the ways to a new one.

use leptos::prelude::*;

use crate::app::keeper::Keeper;
use crate::app::language::say;
use crate::app::parts::{Button, ButtonKind, PageHeading};
use crate::app::router::use_here;
use crate::browser::timer;
use crate::edit::Book;
use crate::plan::preset;
use crate::route::Route;
use crate::text::{common, start};

/// The start.
#[component]
pub fn Start() -> impl IntoView {
    let here = use_here();
    let keeper = Keeper::find();
    let open_sample = move |()| {
        timer::spawn(async move {
            if let Some(keeper) = keeper {
                keeper.create(Book::new(preset::ba_xa_2024()), None).await;
                here.go(&Route::Overview);
            }
        });
    };
    view! {
        <PageHeading title=say(common::APP_NAME) />
        <p class="start__lead">{say(start::LEAD)}</p>
        <div class="start__ways">
            <Button label=say(start::OPEN_SAMPLE) on_press=open_sample kind=ButtonKind::Main id="open-sample" />
            <p class="start__hint">{say(start::SAMPLE_HINT)}</p>
        </div>
        <p class="start__private">{say(start::PRIVATE)}</p>
    }
}
