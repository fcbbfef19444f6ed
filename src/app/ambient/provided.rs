//! Contexts that the application provides for all views.

use leptos::prelude::*;

/// A context that the application provides for all views: the language, the day, the address, the session,
/// the keeper and so on. If it is missing, the program is wired wrongly: it stops with the type's name and
/// shows the last screen (`assets/boot.js`), instead of silently drawing nothing. Call it while a component is
/// made; handlers and async blocks capture the result, because they may run when the owner is gone.
///
/// # Panics
/// If nothing of this type was provided above the component that asks.
pub fn provided<T: Clone + 'static>() -> T {
    expect_context::<T>()
}
