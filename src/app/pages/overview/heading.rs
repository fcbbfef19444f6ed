//! Where the year is heading: the targets that would be missed at their pace.

use leptos::prelude::*;

use super::seen::Seen;
use crate::app::ambient::language::{tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::Disclosure;
use crate::app::session::Session;
use crate::text::outlook;
use crate::view::outlook::{Warned, warned};

/// "Sẽ không đạt nếu giữ tốc độ này": a fold with a line for each target, which leads to its remedy or duty; absent
/// where there is none.
#[component]
pub fn WouldMiss(session: Session, seen: Seen) -> impl IntoView {
    let language = use_language();
    let lines = memo(move || {
        let seen = seen.get();
        session.peek(|plan| warned(language.get(), plan, &seen))
    });
    let open = RwSignal::new(false);
    let there = memo(move || lines.with(|lines| !lines.is_empty()));
    let label = tell(move |language| outlook::titled(language, lines.with(Vec::len)));
    let rows = move || lines.get().into_iter().map(row).collect_view();
    move || {
        there.get().then(|| {
            view! {
                <Disclosure label open id="would-miss">
                    <ul class="would-miss">{rows}</ul>
                </Disclosure>
            }
        })
    }
}

fn row(line: Warned) -> impl IntoView {
    let Warned { href, code, label, words } = line;
    view! {
        <li>
            <a class="would-miss__link" href=href><b>{code}</b>" "{label}</a>
            <p class="soft">{words}</p>
        </li>
    }
}
