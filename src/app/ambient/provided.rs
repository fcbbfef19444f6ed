//! What the application provides for all views.

use leptos::prelude::*;

/// What the application provides for all views: the language, the day, the address, the session, the keeper
/// and their like. A missing one is a wiring failure of the program itself: it stops with the type's name and
/// shows the last screen (`assets/boot.js`), instead of silently drawing nothing. To be asked for while a
/// component is made; handlers and async blocks capture it, since there nobody may be left to ask.
///
/// # Panics
/// When nothing of this type was provided above the view that asks.
pub fn provided<T: Clone + 'static>() -> T {
    expect_context::<T>()
}
