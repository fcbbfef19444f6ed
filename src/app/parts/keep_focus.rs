//! Where the focus goes when the element that had it is removed.

use leptos::prelude::*;

use crate::browser::page;
use crate::browser::sight::focus_is_lost;

/// Watches the rows of a list. When a row that has the focus is removed, by its own button, a dialog or undo,
/// `give` is called to move the focus: with the row that took its place, or `None` if no row is left.
pub fn keep_focus(ids: Signal<Vec<String>>, give: impl Fn(Option<String>) + Clone + 'static) {
    Effect::new(move |before: Option<Vec<String>>| {
        let now = ids.get();
        let gone = before.and_then(|before| before.iter().position(|id| !now.contains(id)));
        if let Some(place) = gone {
            let heir = now.get(place).or_else(|| now.last()).cloned();
            let give = give.clone();
            let settle = move || {
                if focus_is_lost() {
                    give(heir);
                }
            };
            // After the row has left the page. When a dialog closes, the focus stays in it until the end of the
            // frame.
            request_animation_frame(move || request_animation_frame(settle));
        }
        now
    });
}

/// Moves the focus to the element of this id once the page is updated: the element may not exist before.
pub fn focus_soon(id: impl Into<String>) {
    focus_first(vec![id.into()]);
}

/// The same for the first of these elements that exists by then.
pub fn focus_first(ids: Vec<String>) {
    request_animation_frame(move || {
        ids.iter().any(|id| page::focus(id));
    });
}
