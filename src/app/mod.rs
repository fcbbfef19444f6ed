//! The only room that names leptos: session, router, pages and parts.

pub mod language;
pub mod pages;
pub mod parts;
pub mod session;

use leptos::prelude::*;

/// The whole application.
#[component]
pub fn App() -> impl IntoView {
    language::provide_language(crate::text::Language::Vietnamese);
    view! { <h1>{language::say(crate::text::common::APP_NAME)}</h1> }
}
