//! A question before something is done, with a button that does it and one that cancels ("Bỏ qua").

use leptos::prelude::*;

use super::button::{Button, ButtonKind};
use super::dialog::Dialog;
use crate::app::ambient::language::say;
use crate::text::common::CANCEL;

/// A dialog that asks before something is done. Its children say what; below them are the button that does
/// it and the one that cancels. The caller closes it: at once, or when the work is done.
#[component]
pub fn Confirm(
    /// The id of the dialog.
    #[prop(into)]
    id: String,
    /// The heading.
    #[prop(into)]
    title: Signal<String>,
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// The words on the button that does it.
    #[prop(into)]
    yes: Signal<String>,
    /// Called when the person agrees.
    #[prop(into)]
    on_yes: Callback<()>,
    /// Called when the person cancels: with "Bỏ qua", Escape or the cross.
    #[prop(into)]
    on_close: Callback<()>,
    /// The kind of the button that does it; most of them destroy something.
    #[prop(default = ButtonKind::Danger)]
    kind: ButtonKind,
    /// Whether the work is in progress.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Whether it cannot be done yet.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// The id of the button that does it.
    #[prop(optional, into)]
    yes_id: Option<String>,
    /// What to say before the person decides.
    children: Children,
) -> impl IntoView {
    view! {
        <Dialog id title open on_close>
            {children()}
            <div class="actions">
                <Button label=yes on_press=on_yes kind busy disabled nostrip:id=yes_id />
                <Button label=say(CANCEL) on_press=on_close />
            </div>
        </Dialog>
    }
}
