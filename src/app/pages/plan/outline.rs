//! The outline beside the form: every part, and the sections of the open part. It marks the open part and the
//! section being read, and scrolls so that the mark is visible.

use leptos::prelude::*;

use super::follow;
use super::part::{PlanAddress, part_name};
use crate::app::ambient::language::say;
use crate::app::ambient::memo::memo;
use crate::app::parts::Disclosure;
use crate::app::session::Session;
use crate::browser::{page, sight};
use crate::plan::{List, Place};
use crate::route;
use crate::route::outline::{Heading, PlanPart};
use crate::route::{Route, outline as contents};
use crate::text::plan_page as m;

/// The id of the box that scrolls when the outline is taller than the window.
const BOX: &str = "plan-outline-box";

/// The media query for screens with room for the outline beside the form.
const WIDE: &str = "(min-width: 60.01rem)";

#[component]
pub(super) fn Outline(asked: Memo<PlanAddress>, shown: Memo<PlanAddress>) -> impl IntoView {
    let session = Session::here();
    let open = RwSignal::new(page::media(WIDE));
    // On narrow screens it is above the form: it closes once a part is chosen.
    Effect::new(move |before: Option<PlanAddress>| {
        let now = asked.get();
        if before.is_some_and(|before| before != now) && !page::media(WIDE) {
            open.set(false);
        }
        now
    });
    let headings = memo(move || {
        let page = shown.get();
        session.read(Place::Order(List::Sections), |plan| {
            let mut all = contents::outline(plan);
            let opened = |part| contents::page_of(plan, part).map(PlanAddress::Part) == Some(page);
            all.retain(|one| one.depth == 0 || (one.depth <= 2 && opened(one.part)));
            all
        })
    });
    let reading = follow::reading(headings, asked);
    Effect::new(move |_| {
        let page = if let PlanAddress::Part(part) = shown.get() { Some(part) } else { None };
        if let Some(part) = reading.get().or(page) {
            request_animation_frame(move || sight::show_within(BOX, &link_id(part)));
        }
    });
    view! {
        <span class="plan__line" id=follow::LINE></span>
        <div class="plan__outline" id=BOX>
            <Disclosure label=say(m::OUTLINE) open id="plan-outline">
                <nav aria-label=say(m::OUTLINE)>
                    <ul class="outline">
                        <li class="outline__row">
                            <a class="outline__link" href=route::path(&Route::Plan(None))
                                aria-current=move || (asked.get() == PlanAddress::Whole).then_some("page")>
                                <span class="outline__words">{say(m::WHOLE)}</span>
                            </a>
                        </li>
                        <For each=move || headings.get() key=|one| (one.part, one.depth) let:heading>
                            <OutlineRow heading shown reading />
                        </For>
                    </ul>
                </nav>
            </Disclosure>
        </div>
    }
}

#[component]
fn OutlineRow(
    heading: Heading,
    shown: Memo<PlanAddress>,
    reading: Signal<Option<PlanPart>>,
) -> impl IntoView {
    let Heading { part, depth } = heading;
    let class = match depth {
        0 => "outline__row",
        1 => "outline__row outline__row--below",
        _ => "outline__row outline__row--deep",
    };
    let current =
        move || match (shown.get() == PlanAddress::Part(part), reading.get() == Some(part)) {
            (true, _) => Some("page"),
            (false, true) => Some("location"),
            (false, false) => None,
        };
    view! {
        <li class=class>
            <a class="outline__link" id=link_id(part) href=link(part) aria-current=current>
                <span class="outline__words">{part_name(part)}</span>
            </a>
        </li>
    }
}

fn link_id(part: PlanPart) -> String {
    format!("outline-{}", part.word())
}

fn link(part: PlanPart) -> String {
    route::path(&Route::Plan(Some(part.word())))
}
