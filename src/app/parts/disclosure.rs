//! Content that is folded away and opens in its place.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};

/// A disclosure. Pass `open` to keep its state; otherwise it starts closed. With `lazy`, or if `holds` names
/// fields, its content is made when it is first opened: a page of many forms would take long to make, and most
/// of them stay folded.
#[component]
pub fn Disclosure(
    /// The words on it.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is open.
    #[prop(optional, into)]
    open: Option<RwSignal<bool>>,
    /// The id of the element.
    #[prop(optional, into)]
    id: Option<String>,
    /// Whether the content is made only when it is first opened.
    #[prop(optional)]
    lazy: bool,
    /// The prefixes of the ids of the fields inside, separated by spaces: what looks for such a field opens it.
    #[prop(optional, into)]
    holds: Option<String>,
    /// The content.
    children: Children,
) -> impl IntoView {
    let open = open.unwrap_or_else(|| RwSignal::new(false));
    let node = NodeRef::<leptos::html::Details>::new();
    let toggled = move |_| {
        if let Some(details) = node.get_untracked()
            && open.get_untracked() != details.open()
        {
            open.set(details.open());
        }
    };
    let waits = lazy || holds.is_some();
    let opened = Memo::new(move |before: Option<&bool>| before == Some(&true) || open.get());
    let body = if waits {
        let children = StoredValue::new_local(Some(children));
        let fill = move || children.try_update_value(Option::take).flatten().map(|make| make());
        (move || opened.get().then(fill)).into_any()
    } else {
        children()
    };
    view! {
        <details
            node_ref=node
            class="disclosure"
            id=id
            data-holds=holds
            open=move || open.get()
            on:toggle=toggled
        >
            <summary class="disclosure__head">
                <Icon glyph=Glyph::Next />
                <span>{label}</span>
            </summary>
            <div class="disclosure__body">{body}</div>
        </details>
    }
}
