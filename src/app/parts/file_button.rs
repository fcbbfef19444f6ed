//! A button that asks the person for a file.

use leptos::ev::Event;
use leptos::prelude::*;

use super::button::ButtonKind;
use super::icon::{Glyph, Icon};
use crate::browser::field::forget_files;

/// Asks for a file. The event carries the file input; the browser room reads the files from it.
/// There is no filter of types: Android greys out `.json` files under one.
#[component]
pub fn FileButton(
    /// The id of the control; hint and message add `-hint` and `-message`.
    #[prop(into)]
    id: String,
    /// The name of the part.
    #[prop(into)]
    label: Signal<String>,
    /// Hears of the chosen file.
    #[prop(into)]
    on_choose: Callback<Event>,
    /// How much it asks for attention.
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
