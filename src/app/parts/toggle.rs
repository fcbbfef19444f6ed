//! Yes or no.

use leptos::prelude::*;

use super::typing::read_only;

/// A checkbox with its sentence.
#[component]
pub fn Toggle(
    /// The id of the control; hint and message add `-hint` and `-message`.
    #[prop(into)]
    id: String,
    /// The name of the part.
    #[prop(into)]
    label: Signal<String>,
    /// What it shows.
    #[prop(into)]
    value: Signal<bool>,
    /// What the person makes of it.
    #[prop(into)]
    on_edit: Callback<bool>,
    /// What helps to fill it in.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// To be read and not edited.
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
