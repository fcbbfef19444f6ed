//! Problems of a file, one a line.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::ambient::language::use_language;
use crate::file::{Opened, Problem};
use crate::text::opening;

#[component]
pub(super) fn Lines(opened: Arc<Opened>, problems: Vec<Problem>) -> impl IntoView {
    let language = use_language();
    let lines = move || {
        let say = |problem: &Problem| opening::problem(language.get(), &opened.book.plan, problem);
        let line = |problem| view! { <li><bdi>{say(problem)}</bdi></li> };
        problems.iter().map(line).collect_view()
    };
    view! { <ul class="problems">{lines}</ul> }
}
