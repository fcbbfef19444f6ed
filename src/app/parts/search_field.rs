//! A field that filters what is below it while the person types.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};
use super::typing::Typing;
use crate::app::ambient::language::say;
use crate::app::ambient::typed::Typed;
use crate::browser::field::TextBox;
use crate::browser::page::focus;
use crate::read::clean;
use crate::text::controls;

/// A search field. The label is for screen readers, and is visible while the field is empty.
#[component]
pub fn SearchField(
    /// The id of the element.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// What an empty field shows: the label, or fewer words.
    #[prop(into)]
    hint: Signal<String>,
    /// The value to show.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the text at every input.
    #[prop(into)]
    on_edit: Callback<String>,
) -> impl IntoView {
    let tell = Callback::new(move |Typed { text, .. }| on_edit.run(text));
    let typing = Typing::new(value, tell, clean::line);
    let node = NodeRef::new();
    typing.follow(move || node.get().map(TextBox::from));
    let field = id.clone();
    let clear = move |_| {
        // At once: the field takes the focus, and what has the focus is not written by what follows the value.
        if let Some(input) = node.get_untracked() {
            TextBox::from(input).write("");
        }
        on_edit.run(String::new());
        focus(&field);
    };
    view! {
        <div class="search" role="search">
            <Icon glyph=Glyph::Search />
            <input
                node_ref=node
                class="field__input search__input"
                id=id
                type="text"
                inputmode="search"
                lang="vi"
                autocomplete="off"
                spellcheck="false"
                aria-label=label
                placeholder=hint
                on:input=move |event| typing.input(&event)
                on:blur=move |event| typing.leave(&event)
                on:paste=move |event| typing.paste(&event)
            />
            <button
                type="button"
                class="button button--icon search__clear"
                hidden=move || value.with(String::is_empty)
                aria-label=say(controls::CLEAR_SEARCH)
                on:click=clear
            >
                <Icon glyph=Glyph::Cross />
            </button>
        </div>
    }
}
