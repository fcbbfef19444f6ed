//! Whether the screen is wide: where the navigation stands at the side, and the year fits beside it.

use leptos::prelude::*;

use super::provided::provided;
use crate::browser::page;

#[derive(Clone, Copy)]
struct Wide(RwSignal<bool>);

/// Makes it known to every page, and follows the window.
pub fn provide_wide() {
    let wide = RwSignal::new(true);
    page::on_media("(min-width: 60.01rem)", move |now| wide.set(now));
    provide_context(Wide(wide));
}

/// Whether the screen is wide, tracked.
pub fn use_wide() -> Signal<bool> {
    provided::<Wide>().0.into()
}
