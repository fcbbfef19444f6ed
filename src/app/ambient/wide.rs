//! Whether the screen is wide enough for the navigation at the side and the year's grid beside it.

use leptos::prelude::*;

use super::provided::provided;
use crate::browser::page;

#[derive(Clone, Copy)]
struct Wide(RwSignal<bool>);

/// Provides the value to every page, and follows the window.
pub fn provide_wide() {
    let wide = RwSignal::new(true);
    page::on_media("(min-width: 60.01rem)", move |now| wide.set(now));
    provide_context(Wide(wide));
}

/// Whether the screen is wide, tracked.
pub fn use_wide() -> Signal<bool> {
    provided::<Wide>().0.into()
}
