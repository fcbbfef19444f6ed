//! The third part of the release, as the second one sees it: pages that nobody needs at once. It is asked for
//! after the page that was opened first stands, or when one of its pages is wanted.
#![allow(unsafe_code, reason = "the split macro makes the imports and exports of the third part")]

use leptos::prelude::*;
use wasm_split_helpers::SplitLoaderError;

use super::third;
use super::views::{LaterPage, LaterViews};
use crate::app::ambient::memo::memo;
use crate::app::ambient::provided::provided;
use crate::app::pages::unknown::{Coming, NotLoaded};
use crate::app::records::later_tool::{provide_criteria_tool, provide_points_tool};
use crate::app::records::old_words::provide_counter;
use crate::browser::{page, timer};

/// The third part. A handle that every component may copy.
#[derive(Clone, Copy)]
pub struct Later {
    /// Its views, which it sets itself: were they one signal with `missing`, the compiler would see that
    /// there is one value only, name it where that signal is set, and so pull the part into the second.
    views: RwSignal<Option<LaterViews>>,
    /// It could not be loaded: no network, and not kept on this device yet.
    missing: RwSignal<bool>,
}

/// Makes the third part known to every component.
pub fn provide_later() -> Later {
    let later = Later { views: RwSignal::new(None), missing: RwSignal::new(false) };
    provide_context(later);
    provide_counter(Signal::derive(move || later.views.get().map(|views| views.old_words)));
    provide_criteria_tool(Signal::derive(move || later.views.get().map(|it| it.criteria_file)));
    provide_points_tool(Signal::derive(move || later.views.get().map(|it| it.points_card)));
    later
}

impl Later {
    /// Loads it, unless it is there. It is asked for again if it did not arrive before.
    pub fn call(self) {
        if self.views.get_untracked().is_some() {
            return;
        }
        timer::spawn(async move {
            self.missing.set(begin(self).await.is_err());
            // Nothing more is loaded: the service worker may begin.
            page::tell_boot("workbook-settled");
        });
    }

    /// Hands over its views: called by the third part itself.
    fn start(self) {
        if self.views.get_untracked().is_none() {
            self.views.set(Some(third::views()));
            page::set_root("data-later", "ready");
        }
    }
}

/// A page of the third part, or that it is on its way.
#[component]
pub fn LaterView(
    /// Which page.
    page: LaterPage,
) -> impl IntoView {
    let later = provided::<Later>();
    if let Some(views) = later.views.get_untracked() {
        // Nothing more is waited for, so nothing is listened to.
        return (views.page)(page);
    }
    later.call();
    // Every signal that is set wakes its listeners, whatever it held: a page must be drawn once.
    let state = memo(move || {
        let here = later.views.get().is_some();
        (here, !here && later.missing.get())
    });
    let drawn = move || match (state.get(), later.views.get_untracked()) {
        (_, Some(views)) => (views.page)(page.clone()),
        ((_, true), None) => view! { <NotLoaded /> }.into_any(),
        ((_, false), None) => view! { <Coming /> }.into_any(),
    };
    drawn.into_any()
}

#[cfg(chunks)]
#[wasm_split_helpers::wasm_split(later, fallible)]
fn begin(later: Later) -> Result<(), SplitLoaderError> {
    later.start();
    Ok(())
}

#[cfg(not(chunks))]
#[allow(clippy::unused_async, reason = "the release loads the part first")]
async fn begin(later: Later) -> Result<(), SplitLoaderError> {
    later.start();
    Ok(())
}
