//! What the two parts pass to each other.

use leptos::prelude::*;

use crate::browser::files::Chosen;

/// What the second part draws and does for the first one.
#[derive(Clone, Copy)]
pub struct Views {
    /// The content of the header: the plan's name, the save state, undo and redo.
    pub head: fn() -> AnyView,
    /// Notices that come first on every page.
    pub notices: fn() -> AnyView,
    /// The page for the address, any but the start.
    pub page: fn() -> AnyView,
    /// The plans of this device.
    pub plans: fn() -> AnyView,
    /// Opens the sample plan.
    pub sample: fn(),
    /// Takes in a file.
    pub receive: fn(Chosen),
}

/// What the first part knows about the plans. The second one sets it.
#[derive(Clone, Copy)]
pub struct Known {
    /// Whether it is known what this device holds.
    pub ready: RwSignal<bool>,
    /// Whether a plan is open.
    pub open: RwSignal<bool>,
    /// Whether this device holds any plan.
    pub any: RwSignal<bool>,
}
