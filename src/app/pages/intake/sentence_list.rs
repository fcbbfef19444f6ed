//! A list of sentences that grows.

use leptos::prelude::*;

use crate::app::parts::{Growth, MoreLines};

/// A list of sentences, the first of them at once.
#[component]
pub(super) fn SentenceList(lines: Vec<String>, id: String) -> impl IntoView {
    let (growth, all) = (Growth::of_words(), lines.len());
    let more = format!("{id}-more");
    let items = move || {
        let some = growth.of(&lines).into_iter();
        some.map(|line| view! { <li>{line}</li> }).collect_view()
    };
    view! {
        <ul class="preview__list" id=id>{items}</ul>
        <MoreLines id=more growth all />
    }
}
