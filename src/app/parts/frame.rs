//! What surrounds every field: label, hint, message, and how they are connected to it.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};

/// The words around one field, and whether it may be edited.
#[derive(Clone)]
pub(super) struct Frame {
    pub(super) id: String,
    pub(super) label: Signal<String>,
    pub(super) hint: MaybeProp<String>,
    pub(super) message: MaybeProp<String>,
    pub(super) readonly: Signal<bool>,
}

impl Frame {
    /// The ids for `aria-describedby`: only those of elements that exist.
    pub(super) fn described_by(&self) -> Signal<Option<String>> {
        let (id, hint, message) = (self.id.clone(), self.hint, self.message);
        Signal::derive(move || {
            let hint = hint.with(Option::is_some).then(|| format!("{id}-hint"));
            let message = message.with(Option::is_some).then(|| format!("{id}-message"));
            let named: Vec<String> = [message, hint].into_iter().flatten().collect();
            (!named.is_empty()).then(|| named.join(" "))
        })
    }

    /// The value of `aria-invalid`: set while there is a message.
    pub(super) fn invalid(&self) -> Signal<Option<&'static str>> {
        let message = self.message;
        Signal::derive(move || message.with(Option::is_some).then_some("true"))
    }

    /// The field with its label above and its hint and message below.
    pub(super) fn around(self, class: &'static str, input: impl IntoView) -> impl IntoView {
        let message = self.message;
        let id = self.id.clone();
        view! {
            <div class=class class=("field--problem", move || message.with(Option::is_some))>
                <label class="field__label" for=id>
                    {self.label}
                </label>
                {input}
                {self.below()}
            </div>
        }
    }

    /// Hint and message, for parts whose label is a legend.
    pub(super) fn below(&self) -> impl IntoView + use<> {
        let (hint, message) = (self.hint, self.message);
        let (hint_id, message_id) = (format!("{}-hint", self.id), format!("{}-message", self.id));
        view! {
            <div class="field__message" id=message_id aria-live="polite">
                {move || {
                    message
                        .get()
                        .map(|words| view! { <Icon glyph=Glyph::Warning /> <span>{words}</span> })
                }}
            </div>
            {move || {
                hint.get().map(|words| view! { <p class="field__hint" id=hint_id.clone()>{words}</p> })
            }}
        }
    }
}
