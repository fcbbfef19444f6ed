//! Something folded away, that opens in its place.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};

/// A disclosure. `open` keeps its state for the page; without it, it starts closed. One that is `lazy`, or that
/// says which fields it `holds`, is filled when it is first opened: a page of many forms would take long to
/// make, and most of them stay folded.
#[component]
pub fn Disclosure(
    /// The name of the part.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is open.
    #[prop(optional, into)]
    open: Option<RwSignal<bool>>,
    /// The id of the control; hint and message add `-hint` and `-message`.
    #[prop(optional, into)]
    id: Option<String>,
    /// What stands inside is made when it is first opened.
    #[prop(optional)]
    lazy: bool,
    /// How the ids of the fields inside begin, parted by spaces: who looks for one opens the disclosure.
    #[prop(optional, into)]
    holds: Option<String>,
    /// What stands inside.
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
