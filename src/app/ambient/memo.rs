//! Memos whose machinery is built once for each type of value.

use leptos::prelude::Memo;

/// A memo of what the work gives. [`Memo::new`] is built anew for each closure, some hundreds of bytes three hundred times;
/// here it is built for each type alone.
pub fn memo<T: PartialEq + Send + Sync + 'static>(
    work: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T> {
    of_boxed(Box::new(work))
}

fn of_boxed<T: PartialEq + Send + Sync + 'static>(
    work: Box<dyn Fn() -> T + Send + Sync>,
) -> Memo<T> {
    Memo::new(move |_| work())
}
