//! What stands below a long list of which only the first lines are shown.

use leptos::prelude::*;

use super::button::{Button, ButtonKind};
use crate::app::ambient::language::tell;
use crate::text::controls;

/// How many lines are shown at first, and how many more at each press: as many as a page makes at once without a stop.
pub const LINES: usize = 50;

/// A button that shows more lines, for as long as there are any; the focus stays on it, or goes where the browser sends it
/// once all are shown.
#[component]
pub fn MoreLines(
    /// The id of the button.
    #[prop(into)]
    id: String,
    /// How many lines are shown.
    shown: RwSignal<usize>,
    /// How many there are.
    #[prop(into)]
    all: Signal<usize>,
) -> impl IntoView {
    let left = Memo::new(move |_| all.get().saturating_sub(shown.get()));
    let label = tell(move |language| {
        let left = left.get();
        controls::more_lines(language, left.min(LINES), left)
    });
    let any = Memo::new(move |_| left.get() > 0);
    let more = move |()| shown.update(|shown| *shown += LINES);
    move || {
        any.get().then(|| {
            view! { <p><Button label on_press=more kind=ButtonKind::Quiet id=id.clone() /></p> }
        })
    }
}
