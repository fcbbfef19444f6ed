//! A question that must be answered before anything else goes on.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};
use crate::app::ambient::language::say;
use crate::browser::field::show_dialog;
use crate::browser::focus::focus_in_dialog;
use crate::text::common::CLOSE;

/// A modal dialog. The focus goes to its first field, else to its main button, and returns to where it was
/// when the dialog closes. Escape and the cross ask to close it; a click outside does nothing, so that a slip
/// loses nothing that was typed.
#[component]
pub fn Dialog(
    /// The id of the dialog; its heading adds `-title`.
    #[prop(into)]
    id: String,
    /// The heading.
    #[prop(into)]
    title: Signal<String>,
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// Called when the person wants to close it.
    #[prop(into)]
    on_close: Callback<()>,
    /// The content.
    children: Children,
) -> impl IntoView {
    let node = NodeRef::new();
    Effect::new(move |_| {
        let open = open.get();
        if let Some(dialog) = node.get() {
            // The content may appear a frame later.
            if show_dialog(&dialog, open) && open && !focus_in_dialog(&dialog) {
                request_animation_frame(move || {
                    focus_in_dialog(&dialog);
                });
            }
        }
    });
    let title_id = format!("{id}-title");
    let named_by = title_id.clone();
    let closed = move |_| {
        if open.get_untracked() {
            on_close.run(());
        }
    };
    view! {
        <dialog node_ref=node class="dialog" id=id aria-labelledby=named_by on:close=closed>
            <div class="dialog__head">
                <h2 class="dialog__title" id=title_id>
                    {title}
                </h2>
                <button
                    type="button"
                    class="button button--icon"
                    aria-label=say(CLOSE)
                    on:click=move |_| on_close.run(())
                >
                    <Icon glyph=Glyph::Cross />
                </button>
            </div>
            <div class="dialog__body">{children()}</div>
        </dialog>
    }
}
