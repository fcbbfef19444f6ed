//! Words that change, in an element that keeps them right whatever is done to its inside.

use leptos::prelude::*;

use crate::browser::field::put_words;

/// What must never be shown old: a verdict, a figure, the save state. A page translator puts elements
/// of its own in the place of the text; this writes into the element, not into the text that was there.
/// No node comes or goes with a change, so that the browser's own undo in a field is left alone.
#[component]
pub fn Words(
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
    /// The class of the element.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let node = NodeRef::<leptos::html::Span>::new();
    Effect::new(move |_| {
        let text = text.get();
        if let Some(element) = node.get() {
            put_words(&element, &text);
        }
    });
    view! { <span node_ref=node class=(!class.is_empty()).then_some(class)></span> }
}
