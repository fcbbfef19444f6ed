//! Values that everything on a page listens to, such as the language and the day.

use crate::app::ambient::memo::memo;
use leptos::prelude::*;

/// A value that everything reads. A signal keeps listeners that are gone, so each page listens to a signal
/// of its own, which is dropped with the page; what still runs after that reads the root signal.
#[derive(Debug)]
pub struct OfPage<T: Send + Sync + 'static> {
    own: Signal<T>,
    root: Signal<T>,
}

impl<T: Send + Sync + 'static> Clone for OfPage<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for OfPage<T> {}

impl<T: Copy + PartialEq + Send + Sync + 'static> OfPage<T> {
    /// A value that follows a signal of the whole application.
    pub fn new(root: impl Into<Signal<T>>) -> Self {
        let root = root.into();
        Self { own: root, root }
    }

    /// The value now, tracked.
    pub fn get(&self) -> T {
        self.own.try_get().unwrap_or_else(|| self.root.get_untracked())
    }

    /// The value now, untracked: for handlers.
    pub fn get_untracked(&self) -> T {
        self.root.get_untracked()
    }

    /// Provides the components below with a signal of their own.
    pub fn provide_own(self) {
        let root = self.root;
        provide_context(Self { own: memo(move || root.get()).into(), root });
    }
}
