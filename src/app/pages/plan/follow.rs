//! Which part a person is reading, for the outline to follow.

use leptos::ev;
use leptos::prelude::*;

use super::part::PlanAddress;
use crate::browser::sight;
use crate::route::outline::{Heading, PlanPart};
use crate::route::reading;
use crate::route::reading::Sight;

/// The id of the line across the window that a part must have reached to be the one being read. Its position is
/// set in the style sheet.
pub(super) const LINE: &str = "plan-line";

/// The part being read, of those on this page.
pub(super) fn reading(
    headings: Memo<Vec<Heading>>,
    asked: Memo<PlanAddress>,
) -> Signal<Option<PlanPart>> {
    let found = RwSignal::new(None);
    let look = move || {
        // The page may be gone by then, and its signals with it.
        let (Some(headings), Some(asked)) =
            (headings.try_get_untracked(), asked.try_get_untracked())
        else {
            return;
        };
        let now = look(&headings, asked);
        if found.try_get_untracked().is_some_and(|before| before != now) {
            found.set(now);
        }
    };
    Effect::new(move |_| {
        headings.track();
        asked.track();
        // Once the part is in the page and scrolled to.
        request_animation_frame(move || request_animation_frame(look));
    });
    let scrolled = window_event_listener(ev::scroll, move |_| look());
    let resized = window_event_listener(ev::resize, move |_| look());
    on_cleanup(move || {
        scrolled.remove();
        resized.remove();
    });
    found.into()
}

fn look(headings: &[Heading], asked: PlanAddress) -> Option<PlanPart> {
    let top = |one: &Heading| sight::top_of(&one.part.word()).map(|top| (one.part, top));
    let tops: Vec<(PlanPart, i64)> = headings.iter().filter_map(top).collect();
    let sight = Sight {
        line: sight::top_of(LINE).unwrap_or_default(),
        foot: sight::height(),
        at_end: sight::at_end(),
    };
    let asked = if let PlanAddress::Part(part) = asked { Some(part) } else { None };
    reading::being_read(&tops, sight, asked)
}
