//! Text fields of one line and of several.

use leptos::prelude::*;

use super::cell_field::off_tab;
use super::frame::Frame;
use super::typing::{Typing, read_only};
use crate::app::ambient::typed::Typed;
use crate::browser::field::TextBox;
use crate::read::clean;

/// How a field of one line differs from plain text.
pub(super) struct Look {
    pub(super) class: &'static str,
    pub(super) inputmode: &'static str,
    pub(super) kind: &'static str,
    pub(super) lang: Option<&'static str>,
    /// Whether Tab reaches it, in a table where one cell at a time is a Tab stop.
    pub(super) tab: MaybeProp<bool>,
}

/// The bare input of one line, connected to its frame.
pub(super) fn line_input(frame: &Frame, typing: Typing, look: &Look) -> impl IntoView + use<> {
    let node = NodeRef::new();
    typing.follow(move || node.get().map(TextBox::from));
    let (readonly, tab) = (frame.readonly, look.tab);
    view! {
        <input
            node_ref=node
            class=look.class
            id=frame.id.clone()
            type=look.kind
            inputmode=look.inputmode
            lang=look.lang
            autocomplete="off"
            spellcheck="false"
            tabindex=move || off_tab(tab)
            readonly=move || readonly.get()
            aria-describedby=frame.described_by()
            aria-invalid=frame.invalid()
            on:input=move |event| typing.input(&event)
            on:blur=move |event| typing.leave(&event)
            on:paste=move |event| typing.paste(&event)
            on:keydown=move |event| typing.key(&event)
        />
    }
}

/// A field of one line.
#[component]
pub fn TextField(
    /// The id of the control; hint and message add `-hint` and `-message`.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// The value to show.
    #[prop(into)]
    value: Signal<String>,
    /// Called with each edit.
    #[prop(into)]
    on_edit: Callback<Typed>,
    /// What is wrong and how to correct it, in a sentence.
    #[prop(optional, into)]
    problem: MaybeProp<String>,
    /// A hint on how to fill it in.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Whether it is read-only.
    #[prop(optional, into)]
    readonly: Signal<bool>,
) -> impl IntoView {
    let typing = Typing::new(value, on_edit, clean::line);
    let message = typing.message(problem);
    let frame = Frame { id, label, hint, message, readonly: read_only(readonly) };
    let look = Look {
        class: "field__input",
        inputmode: "text",
        kind: "text",
        lang: Some("vi"),
        tab: MaybeProp::default(),
    };
    let input = line_input(&frame, typing, &look);
    frame.around("field", input)
}

/// A field of several lines that grows with its text. Paragraphs and bullets are kept.
#[component]
pub fn TextArea(
    /// The id of the control; hint and message add `-hint` and `-message`.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// The value to show.
    #[prop(into)]
    value: Signal<String>,
    /// Called with each edit.
    #[prop(into)]
    on_edit: Callback<Typed>,
    /// What is wrong and how to correct it, in a sentence.
    #[prop(optional, into)]
    problem: MaybeProp<String>,
    /// A hint on how to fill it in.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Whether it is read-only.
    #[prop(optional, into)]
    readonly: Signal<bool>,
) -> impl IntoView {
    let typing = Typing::new(value, on_edit, clean::prose);
    let message = typing.message(problem);
    let frame = Frame { id, label, hint, message, readonly: read_only(readonly) };
    let input = area_input(&frame, typing, value);
    frame.around("field", input)
}

/// The mirror behind the text area has the same text and so the same height: the field grows by CSS alone, in
/// old browsers too.
fn area_input(frame: &Frame, typing: Typing, value: Signal<String>) -> impl IntoView + use<> {
    let node = NodeRef::new();
    typing.follow(move || node.get().map(TextBox::from));
    let readonly = frame.readonly;
    view! {
        <div class="field__grow" data-text=move || format!("{} ", value.get())>
            <textarea
                node_ref=node
                class="field__input field__input--area"
                id=frame.id.clone()
                lang="vi"
                rows="3"
                spellcheck="false"
                readonly=move || readonly.get()
                aria-describedby=frame.described_by()
                aria-invalid=frame.invalid()
                on:input=move |event| typing.input(&event)
                on:blur=move |event| typing.leave(&event)
                on:paste=move |event| typing.paste(&event)
            ></textarea>
        </div>
    }
}
