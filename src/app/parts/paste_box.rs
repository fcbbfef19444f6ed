//! A box that takes pasted text as it is, without showing or cleaning it.

use leptos::ev::ClipboardEvent;
use leptos::prelude::*;

use crate::browser::field::{TextBox, pasted};

/// A paste box. The text goes to `on_paste` unchanged and is not shown in the box, however long it is.
#[component]
pub fn PasteBox(
    /// The id of the control; the hint adds `-hint`.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// A hint on what it is for.
    #[prop(into)]
    hint: Signal<String>,
    /// Called with the pasted text.
    #[prop(into)]
    on_paste: Callback<String>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let described = hint_id.clone();
    let take = move |event: ClipboardEvent| {
        if let Some(text) = pasted(&event) {
            on_paste.run(text);
        }
    };
    // Some keyboards insert the clipboard without a paste event.
    let typed = move |event| {
        if let Some(text) = TextBox::of(&event).map(|field| field.text())
            && text.trim_start().starts_with('{')
            && text.trim_end().ends_with('}')
        {
            on_paste.run(text);
        }
    };
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>
                {label}
            </label>
            <textarea
                class="field__input field__input--area"
                id=id
                rows="2"
                autocomplete="off"
                spellcheck="false"
                aria-describedby=described
                on:paste=take
                on:input=typed
            ></textarea>
            <p class="field__hint" id=hint_id>
                {hint}
            </p>
        </div>
    }
}
