//! Surfaces: a card, a grid of fields, and what is shown where there is nothing yet.

use leptos::prelude::*;

/// A named section on a surface of its own.
#[component]
pub fn Card(
    /// The heading.
    #[prop(into)]
    title: Signal<String>,
    /// The id of the section, for links and journeys.
    #[prop(optional, into)]
    id: Option<String>,
    /// The content.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="card" id=id aria-label=title>
            <h2 class="card__title">{title}</h2>
            <div class="card__body">{children()}</div>
        </section>
    }
}

/// Fields side by side where there is room, otherwise one below the other.
#[component]
pub fn FieldGrid(
    /// The content.
    children: Children,
) -> impl IntoView {
    view! { <div class="field-grid">{children()}</div> }
}

/// Shown where there is nothing yet: what would be here, and (as children) how to get it.
#[component]
pub fn EmptyState(
    /// The heading.
    #[prop(into)]
    title: Signal<String>,
    /// More words.
    #[prop(optional, into)]
    text: MaybeProp<String>,
    /// The content.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <p class="empty__title">{title}</p>
            {move || text.get().map(|text| view! { <p class="empty__text">{text}</p> })}
            {children.map(|children| view! { <div class="empty__action">{children()}</div> })}
        </div>
    }
}
