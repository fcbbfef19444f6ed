//! The heading of a page.

use leptos::prelude::*;

use super::words::Words;
use crate::app::ambient::language::say;
use crate::browser::{focus, places};
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
    /// The title of the browser's tab, where the heading is a sentence.
    #[prop(optional, into)]
    tab: MaybeProp<String>,
    /// The id of the heading.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    let node = NodeRef::<leptos::html::H1>::new();
    let name = say(APP_NAME);
    let tab = move || tab.get().unwrap_or_else(|| title.get());
    Effect::new(move |_| document().set_title(&format!("{} · {}", tab(), name.get())));
    Effect::new(move |done: Option<bool>| {
        let heading = node.get();
        let there = done == Some(true);
        there
            || heading.is_some_and(|heading| {
                let taken = focus::quietly(&heading);
                places::arrive();
                taken
            })
    });
    view! {
        <div class="heading">
            {move || above.get().map(|words| view! { <p class="heading__above">{words}</p> })}
            <h1 class="heading__title" id=id tabindex="-1" node_ref=node>
                <Words text=title />
            </h1>
        </div>
    }
}
