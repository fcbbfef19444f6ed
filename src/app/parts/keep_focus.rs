//! Where the focus goes when what had it goes away.

use leptos::prelude::*;

use crate::browser::page;
use crate::browser::sight::focus_is_lost;

/// Watches the rows of a list. When one goes away with the focus, by its own button, a dialog or
/// undo, `give` gives it to the row that took its place, or to what stands there when no row is left.
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
            // After the row has left the page. What had the focus in a dialog that closed keeps it
            // until the end of the frame.
            request_animation_frame(move || request_animation_frame(settle));
        }
        now
    });
}

/// Moves the focus to the element of this id once the page was made anew: what had it is gone by
/// then.
pub fn focus_soon(id: impl Into<String>) {
    focus_first(vec![id.into()]);
}

/// The same, on the first of several that is there by then.
pub fn focus_first(ids: Vec<String>) {
    request_animation_frame(move || {
        ids.iter().any(|id| page::focus(id));
    });
}
