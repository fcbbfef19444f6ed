//! The parts of the application: the first screen, what knows a plan, and pages that can wait (`later`).
//!
//! The release is split (`--cfg chunks`, set by `cargo xtask build`), so that the first screen needs
//! little. The first part holds the frame, the navigation and the start; the second one comes in right after
//! it and passes on its [`Views`]. Other builds are in one piece.
#![allow(unsafe_code, reason = "the split macro makes the imports and exports of the second part")]

use leptos::prelude::*;
use wasm_split_helpers::SplitLoaderError;

use super::second;
use super::views::{Arrival, KnownPlans, Views};
use crate::browser::files::Chosen;
use crate::browser::{page, timer};
use crate::route;
use crate::route::Route;

/// The second part, as the first one knows it. A handle that every component may copy.
#[derive(Clone, Copy)]
pub struct Second {
    owner: StoredValue<Owner>,
    arrival: RwSignal<Arrival<Views>>,
    /// Whether a person is waiting for it: they asked for something that only it can do.
    pub awaited: RwSignal<bool>,
    /// What it reports about the plans.
    pub known: KnownPlans,
}

/// Makes the second part available to every component.
pub fn provide_second() -> Second {
    let second = Second {
        owner: StoredValue::new(Owner::current().unwrap_or_default()),
        arrival: RwSignal::new(Arrival::Coming),
        awaited: RwSignal::new(false),
        known: KnownPlans {
            ready: RwSignal::new(false),
            open: RwSignal::new(false),
            any: RwSignal::new(false),
        },
    };
    provide_context(second);
    second
}

impl Second {
    /// The second part that the application provided.
    pub fn find() -> Option<Self> {
        use_context::<Self>()
    }

    /// Whether it has arrived, tracked.
    pub fn arrival(self) -> Arrival<Views> {
        self.arrival.get()
    }

    /// Its views, once it is there, tracked.
    pub fn views(self) -> Option<Views> {
        self.arrival.get().views()
    }

    /// Loads and starts it, unless it is there. Tries again if it did not arrive before.
    pub fn call(self) {
        timer::spawn(async move {
            self.arrive().await;
        });
    }

    /// Opens the sample plan, once the second part is there.
    pub fn open_sample(self) {
        self.later(|views| (views.sample)());
    }

    /// Opens the sample plan with made-up figures, once the second part is there.
    pub fn open_illustration(self) {
        self.later(|views| (views.illustration)());
    }

    /// Takes in a file, once the second part is there.
    pub fn receive(self, chosen: Chosen) {
        self.later(move |views| (views.receive)(chosen));
    }

    fn later(self, deed: impl FnOnce(Views) + 'static) {
        self.awaited.set(true);
        timer::spawn(async move {
            let arrived = self.arrive().await;
            self.awaited.set(false);
            match (arrived, self.owner.try_get_value()) {
                (Some(views), Some(owner)) => owner.with(|| deed(views)),
                // The page that needs it explains this, and what to do.
                (None, _) | (_, None) => page::go(&route::path(&Route::Overview)),
            }
        });
    }

    async fn arrive(self) -> Option<Views> {
        if begin(self).await.is_err() {
            self.arrival.set(Arrival::Missing);
            page::set_root("data-parts", "missing");
        }
        self.arrival.get_untracked().views()
    }

    /// Starts it, once: called by the second part itself.
    fn start(self) {
        if self.arrival.get_untracked().views().is_some() {
            return;
        }
        let Some(owner) = self.owner.try_get_value() else { return };
        let views = owner.with(|| second::start(self.known));
        self.arrival.set(Arrival::Here(views));
        page::set_root("data-parts", "ready");
    }
}

#[cfg(chunks)]
#[wasm_split_helpers::wasm_split(pages, fallible)]
fn begin(second: Second) -> Result<(), SplitLoaderError> {
    second.start();
    Ok(())
}

#[cfg(not(chunks))]
#[allow(clippy::unused_async, reason = "the release loads the part first")]
async fn begin(second: Second) -> Result<(), SplitLoaderError> {
    second.start();
    Ok(())
}
