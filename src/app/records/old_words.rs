//! Nội dung còn theo kế hoạch cũ, as a number, for pages of the part that cannot search for it: it is known once the
//! part that can is there.

use leptos::prelude::*;

use crate::app::ambient::memo::memo;
use crate::app::ambient::provided::provided;
use crate::app::session::Session;

/// What counts the sentences of the older plan that still wait.
pub type Counter = fn(Session) -> Memo<usize>;

#[derive(Clone, Copy)]
struct Known(Signal<Option<Counter>>);

/// Provides the counter, once it is there.
pub fn provide_counter(counter: Signal<Option<Counter>>) {
    provide_context(Known(counter));
}

/// How many sentences of the older plan still wait; 0 while nothing can count them.
pub fn old_words(session: Session) -> Memo<usize> {
    let Known(counter) = provided();
    let owner = Owner::current();
    let made = memo(move || {
        let counter = counter.get()?;
        // The memo belongs to the page, so it outlives this run.
        owner.clone().map(|owner| owner.with(|| counter(session)))
    });
    memo(move || made.get().map_or(0, |count| count.get()))
}
