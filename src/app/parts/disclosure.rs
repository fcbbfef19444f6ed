//! Something folded away, that opens in its place.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};

/// A disclosure. `open` keeps its state for the page; without it, it starts closed.
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
    view! {
        <details
            node_ref=node
            class="disclosure"
            id=id
            open=move || open.get()
            on:toggle=toggled
        >
            <summary class="disclosure__head">
                <Icon glyph=Glyph::Next />
                <span>{label}</span>
            </summary>
            <div class="disclosure__body">{children()}</div>
        </details>
    }
}
