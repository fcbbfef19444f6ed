//! The heading of a page.

use leptos::prelude::*;

use crate::app::ambient::language::say;
use crate::text::common::APP_NAME;

/// The `h1` of a page. It sets the title of the browser's tab, and takes the focus when the page appears, so
/// that screen reader and keyboard continue from here.
#[component]
pub fn PageHeading(
    /// The heading.
    #[prop(into)]
    title: Signal<String>,
    /// A line above the heading: what the page belongs to.
    #[prop(optional, into)]
    above: MaybeProp<String>,
) -> impl IntoView {
    let node = NodeRef::<leptos::html::H1>::new();
    let name = say(APP_NAME);
    Effect::new(move |_| document().set_title(&format!("{} · {}", title.get(), name.get())));
    Effect::new(move |done: Option<bool>| {
        let heading = node.get();
        done == Some(true) || heading.is_some_and(|heading| heading.focus().is_ok())
    });
    view! {
        <div class="heading">
            {move || above.get().map(|words| view! { <p class="heading__above">{words}</p> })}
            <h1 class="heading__title" tabindex="-1" node_ref=node>
                {title}
            </h1>
        </div>
    }
}
