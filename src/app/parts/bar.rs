//! The bar of an area: how many of its records have each status, in widths and in words.

use leptos::prelude::*;

use super::words::Words;
use crate::app::ambient::language::use_language;
use crate::text::status::BAR_EMPTY;
use crate::view::chip::Count;

/// A bar with words. The words say everything that the widths show.
#[component]
pub fn Bar(
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// The counts, in the order of the bar.
    #[prop(into)]
    parts: Signal<Vec<Count>>,
) -> impl IntoView {
    let language = use_language();
    let some = move || parts.get().into_iter().filter(|part| part.count > 0);
    let words = move || {
        let language = language.get();
        // Keep a number and its word on one line.
        let say = |part: Count| part.status.counted(language, part.count).replace(' ', "\u{a0}");
        let said: Vec<_> = some().map(say).collect();
        if said.is_empty() { BAR_EMPTY.get(language).to_owned() } else { said.join(" · ") }
    };
    view! {
        <div class="bar">
            <span class="bar__label">{label}</span>
            <Words class="bar__words" text=Signal::derive(words) />
            <span class="bar__track" aria-hidden="true">
                {move || {
                    some()
                        .map(|part| {
                            view! {
                                <span
                                    class="bar__part"
                                    data-status=part.status.data_status()
                                    style:flex-grow=part.count.to_string()
                                ></span>
                            }
                        })
                        .collect_view()
                }}
            </span>
        </div>
    }
}
