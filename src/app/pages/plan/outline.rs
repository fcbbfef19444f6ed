//! The outline beside the form: every part, and the sections of the part that is open.

use leptos::prelude::*;

use super::{Asked, part_name};
use crate::app::language::say;
use crate::app::parts::Disclosure;
use crate::app::session::{Key, Session};
use crate::browser::page;
use crate::plan::List;
use crate::plan::outline::{self as contents, Heading, Part};
use crate::route::{self, Route};
use crate::text::plan_page as m;

/// Where there is room for the outline beside the form.
const WIDE: &str = "(min-width: 60.01rem)";

#[component]
pub(super) fn Outline(asked: Memo<Asked>, shown: Memo<Asked>) -> impl IntoView {
    let session = Session::find()?;
    let open = RwSignal::new(page::media(WIDE));
    // Where it lies over the form it closes once a part was chosen.
    Effect::new(move |before: Option<Asked>| {
        let now = asked.get();
        if before.is_some_and(|before| before != now) && !page::media(WIDE) {
            open.set(false);
        }
        now
    });
    let headings = Memo::new(move |_| {
        let page = shown.get();
        session.read(Key::Order(List::Sections), |plan| {
            let mut all = contents::outline(plan);
            let opened = |part| contents::page_of(plan, part).map(Asked::Part) == Some(page);
            all.retain(|one| one.depth == 0 || (one.depth <= 2 && opened(one.part)));
            all
        })
    });
    Some(view! {
        <div class="plan__outline">
            <Disclosure label=say(m::OUTLINE) open id="plan-outline">
                <nav aria-label=say(m::OUTLINE)>
                    <ul class="outline">
                        <li class="outline__row">
                            <a class="outline__link" href=route::path(&Route::Plan(None))
                                aria-current=move || (asked.get() == Asked::Whole).then_some("page")>
                                <span class="outline__words">{say(m::WHOLE)}</span>
                            </a>
                        </li>
                        <For each=move || headings.get() key=|one| (one.part, one.depth) let:heading>
                            <OutlineRow heading asked shown />
                        </For>
                    </ul>
                </nav>
            </Disclosure>
        </div>
    })
}

#[component]
fn OutlineRow(heading: Heading, asked: Memo<Asked>, shown: Memo<Asked>) -> impl IntoView {
    let Heading { part, depth } = heading;
    let class = match depth {
        0 => "outline__row",
        1 => "outline__row outline__row--below",
        _ => "outline__row outline__row--deep",
    };
    let current = move || {
        let own = Asked::Part(part);
        match (asked.get() == own, shown.get() == own) {
            (true, _) => Some("page"),
            (false, true) => Some("true"),
            (false, false) => None,
        }
    };
    view! {
        <li class=class>
            <a class="outline__link" href=link(part) aria-current=current>
                <span class="outline__words">{part_name(part)}</span>
            </a>
        </li>
    }
}

fn link(part: Part) -> String {
    route::path(&Route::Plan(Some(part.word())))
}
