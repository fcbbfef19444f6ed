//! A button that asks the person for a file.

use leptos::ev::Event;
use leptos::prelude::*;

use super::button::ButtonKind;
use super::icon::{Glyph, Icon};
use crate::browser::field::forget_files;

/// Asks for a file. The event carries the file input, from which `browser::files` reads the file. There is no
/// filter of types, because with one Android greys out `.json` files.
#[component]
pub fn FileButton(
    /// The id of the element.
    #[prop(into)]
    id: String,
    /// The words on it.
    #[prop(into)]
    label: Signal<String>,
    /// Called when a file was chosen.
    #[prop(into)]
    on_choose: Callback<Event>,
    /// How much attention it asks for.
    #[prop(optional)]
    kind: ButtonKind,
) -> impl IntoView {
    view! {
        <label class=kind.class() class=("button--file", true)>
            <input
                class="button__file"
                id=id
                type="file"
                on:click=move |event| forget_files(&event)
                on:change=move |event| on_choose.run(event)
            />
            <Icon glyph=Glyph::Folder />
            <span>{label}</span>
        </label>
    }
}
