//! One of several: a list that opens, or radio buttons if there are few.

use leptos::prelude::*;

use super::frame::Frame;
use super::typing::read_only;
use crate::browser::field::choose;

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// The stored value.
    pub value: String,
    /// The label that people read.
    pub label: String,
}

impl Pick {
    /// A choice, from stored value and label.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into() }
    }
}

/// One choice of several, from a list that opens.
#[component]
pub fn Choice(
    /// The id of the control; hint and message add `-hint` and `-message`.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// The choices, in order.
    #[prop(into)]
    options: Signal<Vec<Pick>>,
    /// The value to show.
    #[prop(into)]
    value: Signal<String>,
    /// Called with each edit.
    #[prop(into)]
    on_edit: Callback<String>,
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
    let frame = Frame { id, label, hint, message: problem, readonly: read_only(readonly) };
    let readonly = frame.readonly;
    let node = NodeRef::new();
    Effect::new(move |_| {
        options.track();
        let value = value.get();
        if let Some(select) = node.get() {
            choose(&select, &value);
        }
    });
    let input = view! {
        <select
            node_ref=node
            class="field__input field__input--choice"
            id=frame.id.clone()
            disabled=move || readonly.get()
            aria-describedby=frame.described_by()
            aria-invalid=frame.invalid()
            on:change=move |event| on_edit.run(event_target_value(&event))
        >
            {move || {
                let chosen = value.get_untracked();
                options
                    .get()
                    .into_iter()
                    .map(|Pick { value, label }| {
                        let selected = value == chosen;
                        view! { <option value=value selected=selected>{label}</option> }
                    })
                    .collect_view()
            }}
        </select>
    };
    frame.around("field", input)
}

/// One choice of a few, all of them visible. Meant for four or fewer.
#[component]
pub fn RadioChoice(
    /// The id of the control; hint and message add `-hint` and `-message`.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// The choices, in order.
    #[prop(into)]
    options: Signal<Vec<Pick>>,
    /// The value to show.
    #[prop(into)]
    value: Signal<String>,
    /// Called with each edit.
    #[prop(into)]
    on_edit: Callback<String>,
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
    let frame = Frame { id, label, hint, message: problem, readonly: read_only(readonly) };
    let (readonly, below, id) = (frame.readonly, frame.below(), frame.id.clone());
    let row = move |pick: Pick| radio(&id, pick, value, on_edit);
    view! {
        <fieldset
            class="field field--group"
            class=("field--problem", move || problem.with(Option::is_some))
            id=frame.id.clone()
            disabled=move || readonly.get()
            aria-describedby=frame.described_by()
        >
            <legend class="field__label">{label}</legend>
            <div class="radios">{move || options.get().into_iter().map(&row).collect_view()}</div>
            {below}
        </fieldset>
    }
}

fn radio(
    group: &str,
    Pick { value: own, label }: Pick,
    value: Signal<String>,
    on_edit: Callback<String>,
) -> impl IntoView + use<> {
    let chosen = own.clone();
    let told = own.clone();
    view! {
        <label class="tick">
            <input
                class="tick__box"
                type="radio"
                name=group.to_owned()
                id=format!("{group}-{own}")
                value=own
                prop:checked=move || value.with(|value| *value == chosen)
                on:change=move |_| on_edit.run(told.clone())
            />
            <span class="tick__label">{label}</span>
        </label>
    }
}
