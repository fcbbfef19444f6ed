//! Days, typed as dd/mm/yyyy or picked from the browser's calendar.

use leptos::prelude::*;

use super::frame::Frame;
use super::icon::{Glyph, Icon};
use super::text_field::{Look, line_input};
use super::typing::{Typing, read_only};
use crate::app::ambient::language::{say, use_language};
use crate::app::ambient::typed::{InputStep, Typed};
use crate::browser::field::open_picker;
use crate::read::day;
use crate::read::typed::tidy_day;
use crate::text::{controls, field_problems};

/// Ngày. The value and `on_edit` have the stored form: `yyyy-mm-dd`, or the text as typed while it is not a
/// day.
#[component]
pub fn DateField(
    /// The id of the control; hint and message add `-hint` and `-message`.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// `yyyy-mm-dd`, or the text as typed.
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
    /// Whether Tab reaches it, in a table where one cell at a time is a Tab stop; never its calendar there.
    #[prop(optional, into)]
    tab: MaybeProp<bool>,
) -> impl IntoView {
    let language = use_language();
    let shown = Signal::derive(move || value.with(|stored| day::show_stored(stored)));
    let store = Callback::new(move |Typed { text, step }| {
        on_edit.run(Typed { text: day::to_stored(&text), step });
    });
    let typing = Typing::new(shown, store, tidy_day);
    let own = move || {
        let wrong = value.with(|text| !text.is_empty() && day::from_iso(text).is_none());
        wrong.then(|| field_problems::DAY_NOT_A_DAY.get(language.get()).to_owned())
    };
    let message = typing.message(MaybeProp::derive(move || own().or_else(|| problem.get())));
    let own_hint = say(field_problems::DAY_HINT);
    let hint = MaybeProp::derive(move || hint.get().or_else(|| Some(own_hint.get())));
    let frame = Frame { id, label, hint, message, readonly: read_only(readonly) };
    let look = Look { class: "field__input", inputmode: "text", kind: "text", lang: None, tab };
    let input = view! {
        <div class="field__pair">
            {line_input(&frame, typing, &look)} {picker(&frame, value, on_edit, tab)}
        </div>
    };
    frame.around("field field--date", input)
}

/// The calendar button, with the browser's own date input behind it: invisible and out of the tab order,
/// because the text field beside it does the same.
fn picker(
    frame: &Frame,
    value: Signal<String>,
    on_edit: Callback<Typed>,
    tab: MaybeProp<bool>,
) -> impl IntoView + use<> {
    let node = NodeRef::<leptos::html::Input>::new();
    let (readonly, label, id) = (frame.readonly, frame.label, frame.id.clone());
    let name = say(controls::PICK_DAY);
    let open = move |_| {
        if let Some(input) = node.get_untracked() {
            let stored = value.get_untracked();
            input.set_value(if day::from_iso(&stored).is_some() { &stored } else { "" });
            open_picker(&input);
        }
    };
    view! {
        <span class="field__picker">
            <input
                node_ref=node
                class="field__native"
                type="date"
                tabindex="-1"
                aria-hidden="true"
                on:change=move |event| {
                    let text = event_target_value(&event);
                    on_edit.run(Typed { text, step: InputStep::Whole });
                }
            />
            <button
                type="button"
                class="button button--icon"
                tabindex=move || tab.get().map(|_| "-1")
                id=format!("{id}-picker")
                disabled=move || readonly.get()
                aria-label=move || format!("{}: {}", name.get(), label.get())
                on:click=open
            >
                <Icon glyph=Glyph::Calendar />
            </button>
        </span>
    }
}
