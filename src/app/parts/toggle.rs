//! Yes or no.

use leptos::prelude::*;

use super::typing::read_only;

/// A checkbox with a sentence beside it.
#[component]
pub fn Toggle(
    /// The id of the control; the hint adds `-hint`.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// The value to show.
    #[prop(into)]
    value: Signal<bool>,
    /// Called with each edit.
    #[prop(into)]
    on_edit: Callback<bool>,
    /// A hint on how to fill it in.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Whether it is read-only.
    #[prop(optional, into)]
    readonly: Signal<bool>,
) -> impl IntoView {
    let readonly = read_only(readonly);
    let hint_id = format!("{id}-hint");
    let described = hint_id.clone();
    view! {
        <div class="toggle">
            <label class="tick">
                <input
                    class="tick__box"
                    type="checkbox"
                    id=id
                    disabled=move || readonly.get()
                    aria-describedby=move || hint.with(Option::is_some).then(|| described.clone())
                    prop:checked=move || value.get()
                    on:change=move |event| on_edit.run(event_target_checked(&event))
                />
                <span class="tick__label">{label}</span>
            </label>
            {move || {
                hint.get().map(|words| view! { <p class="field__hint" id=hint_id.clone()>{words}</p> })
            }}
        </div>
    }
}
