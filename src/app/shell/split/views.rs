//! What the two parts hand each other.

use leptos::prelude::*;

use crate::browser::files::Chosen;

/// What the second part draws and does for the first one.
#[derive(Clone, Copy)]
pub struct Views {
    /// The plan's name, the save state, undo and redo: what stands in the header.
    pub head: fn() -> AnyView,
    /// What every page may have to say first.
    pub notices: fn() -> AnyView,
    /// The page where the person is, any but the start.
    pub page: fn() -> AnyView,
    /// The plans of this device.
    pub plans: fn() -> AnyView,
    /// Opens the sample plan.
    pub sample: fn(),
    /// Takes a file in.
    pub receive: fn(Chosen),
}

/// What the first part knows of the plans. The second one says it.
#[derive(Clone, Copy)]
pub struct Known {
    /// Whether it is known what this device holds.
    pub ready: RwSignal<bool>,
    /// Whether a plan is open.
    pub open: RwSignal<bool>,
    /// Whether this device holds any.
    pub any: RwSignal<bool>,
}
