//! A long list that grows: its first lines at once or one after the other, the rest when a person asks for it.

use leptos::prelude::*;

use super::button::{Button, ButtonKind};
use crate::app::ambient::language::tell;
use crate::app::ambient::memo::memo;
use crate::browser::timer;
use crate::text::controls;

/// How many lines are shown at first, and how many more at each press.
const LINES: usize = 50;

/// How much of a list is there. A handle that every component may copy.
#[derive(Clone, Copy)]
pub struct Growth {
    made: RwSignal<usize>,
    wanted: RwSignal<usize>,
    at_once: usize,
}

impl Growth {
    /// For lines of plain words, all of which are made at once.
    pub fn of_words() -> Self {
        Self::new(LINES)
    }

    /// For lines that are fields with many choices: the page answers between two of them.
    pub fn of_choices() -> Self {
        Self::new(1)
    }

    fn new(at_once: usize) -> Self {
        Self { made: RwSignal::new(at_once), wanted: RwSignal::new(LINES), at_once }
    }

    /// The lines that are there now; tracked.
    pub fn of<T: Clone + Send + Sync>(self, lines: &[T]) -> Vec<T> {
        lines.iter().take(self.made.get()).cloned().collect()
    }

    fn grow(self, all: usize) {
        timer::spawn(async move {
            // The list may be gone by then.
            while let (Some(made), Some(wanted)) =
                (self.made.try_get_untracked(), self.wanted.try_get_untracked())
                && made < wanted.min(all)
            {
                timer::sleep(0).await;
                self.made.try_update(|made| *made = (*made + self.at_once).min(wanted));
            }
        });
    }
}

/// Below a list: makes it grow to its first lines, and shows more at a press.
#[component]
pub fn MoreLines(
    /// The id of the button.
    #[prop(into)]
    id: String,
    /// How much of the list is there.
    growth: Growth,
    /// How many lines it has.
    #[prop(into)]
    all: Signal<usize>,
) -> impl IntoView {
    let left = memo(move || all.get().saturating_sub(growth.wanted.get()));
    let label = tell(move |language| {
        let left = left.get();
        controls::more_lines(language, left.min(LINES), left)
    });
    let any = memo(move || left.get() > 0);
    let more = move |()| growth.wanted.update(|wanted| *wanted += LINES);
    Effect::new(move || {
        growth.wanted.track();
        growth.grow(all.get());
    });
    move || {
        any.get().then(|| {
            view! { <p><Button label on_press=more kind=ButtonKind::Quiet id=id.clone() /></p> }
        })
    }
}
