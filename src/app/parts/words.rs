//! Words that change, in an element that stays correct whatever is done to its content.

use leptos::prelude::*;

use crate::browser::field::put_words;

/// Words that must never be out of date: a verdict, a figure, the save state. A page translator replaces text
/// nodes by elements of its own, so each change is written into the element, whatever it holds by then.
/// Without a translator no node is added or removed, which leaves the browser's own undo in a field alone.
#[component]
pub fn Words(
    /// The words to show.
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
