//! Words of a row or a head that are there only while there is something to say.

use leptos::prelude::*;

use crate::app::ambient::memo::memo;

/// One word of a row; blank while there is no row.
pub(super) fn word_of<T>(row: Memo<Option<T>>, read: fn(&T) -> &String) -> Memo<String>
where
    T: Send + Sync + 'static,
{
    memo(move || row.with(|row| row.as_ref().map(|row| read(row).clone()).unwrap_or_default()))
}

/// A line of its own.
pub(super) fn said_line(class: &'static str, words: Memo<String>) -> impl IntoView {
    move || {
        let words = words.get();
        (!words.is_empty()).then(|| view! { <p class=class>{words}</p> })
    }
}

/// The same within a line.
pub(super) fn said_note(class: &'static str, words: Memo<String>) -> impl IntoView {
    move || {
        let words = words.get();
        (!words.is_empty()).then(|| view! { <span class=class>{words}</span> })
    }
}
