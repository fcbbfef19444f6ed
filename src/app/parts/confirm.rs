//! A question before something is done: "Xóa" or "Bỏ qua".

use leptos::prelude::*;

use super::button::{Button, ButtonKind};
use super::dialog::Dialog;
use crate::app::ambient::language::say;
use crate::text::common::CANCEL;

/// A dialog that asks before something is done. Its children say what; below them stand the button that does
/// it and the one that leaves it. Who asks also closes it: at once, or when the work is done.
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
    /// What the button that does it says.
    #[prop(into)]
    yes: Signal<String>,
    /// Does it.
    #[prop(into)]
    on_yes: Callback<()>,
    /// The person leaves it: by "Bỏ qua", Escape or the cross.
    #[prop(into)]
    on_close: Callback<()>,
    /// How the button that does it is meant; most of them destroy something.
    #[prop(default = ButtonKind::Danger)]
    kind: ButtonKind,
    /// The work is under way.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// It cannot be done yet.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// The id of the button that does it.
    #[prop(optional, into)]
    yes_id: Option<String>,
    /// What is said before the person decides.
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
