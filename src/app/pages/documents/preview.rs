//! The paper: the same elements and styles as in print, drawn without inner HTML.

use leptos::prelude::*;

use super::state::DocumentsState;
use crate::app::ambient::language::say;
use crate::export::markup::{Element, Node, sheets};
use crate::text::documents as m;

#[component]
pub(super) fn PaperPreview(desk: DocumentsState) -> impl IntoView {
    let drawn = move || desk.document.with(|it| sheets(it).into_iter().map(draw).collect_view());
    view! {
        <section class="documents__paper" aria-label=say(m::PREVIEW)>
            <div class="papers" data-document lang="vi">{drawn}</div>
        </section>
    }
}

fn draw(element: Element) -> AnyView {
    let Element { tag, class, attributes, children } = element;
    let given = |wanted: &str| {
        attributes.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.clone())
    };
    let named = (!class.is_empty()).then_some(class);
    let (width, scope) = (given("width"), given("scope"));
    let (across, down) = (given("colspan"), given("rowspan"));
    leptos::html::custom(tag)
        .attr("class", named)
        .attr("width", width)
        .attr("scope", scope)
        .attr("colspan", across)
        .attr("rowspan", down)
        .child(children.into_iter().map(node).collect::<Vec<_>>())
        .into_any()
}

fn node(node: Node) -> AnyView {
    match node {
        Node::Element(element) => draw(element),
        Node::Text(text) => text.into_any(),
    }
}
