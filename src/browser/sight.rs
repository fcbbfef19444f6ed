//! What a person can see: where things are in the window, and whether anything has the focus.

use super::js::{document, element, root, whole, window};

/// How far below the top of the window the element of this id begins, in whole pixels; `None` if there is
/// none.
pub fn top_of(id: &str) -> Option<i64> {
    element(id).map(|element| whole(element.get_bounding_client_rect().top()))
}

/// The height of the window, in whole pixels.
pub fn height() -> i64 {
    root().map_or(0, |page| i64::from(page.client_height()))
}

/// Whether the page was scrolled, and to its very end.
pub fn at_end() -> bool {
    let (Some(window), Some(page)) = (window(), root()) else { return false };
    let gone = window.scroll_y().map(whole).unwrap_or_default();
    let end = i64::from(page.scroll_height()).saturating_sub(height());
    // Pages scroll in fractions of a pixel.
    gone > 0 && gone.saturating_add(1) >= end
}

/// Scrolls a box until an element in it can be seen; never the page around it.
pub fn show_within(outer: &str, inner: &str) {
    let (Some(outer), Some(inner)) = (element(outer), element(inner)) else { return };
    let (seen, own) = (outer.get_bounding_client_rect(), inner.get_bounding_client_rect());
    let above = whole(seen.top()).saturating_sub(whole(own.top()));
    let below = whole(own.bottom()).saturating_sub(whole(seen.bottom()));
    let by = if above > 0 { above.saturating_neg() } else { below.max(0) };
    if let Ok(by) = i32::try_from(by)
        && by != 0
    {
        outer.set_scroll_top(outer.scroll_top().saturating_add(by));
    }
}

/// Whether nothing has the focus: what had it is gone, or nothing was chosen yet.
pub fn focus_is_lost() -> bool {
    let Some(document) = document() else { return false };
    let held = document.active_element();
    held.is_none_or(|held| document.body().is_some_and(|body| *body == held))
}
