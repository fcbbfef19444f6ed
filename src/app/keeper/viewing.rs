//! Viewing a plan without keeping it: a file of a newer release, or a kept version.

use leptos::prelude::*;

use super::{Keeper, OpenFault, TabRole, Viewed};
use crate::browser::prefs;
use crate::edit::Book;

impl Keeper {
    /// What is being viewed, if anything.
    pub fn viewing(&self) -> Signal<Option<Viewed>> {
        self.viewing.into()
    }

    /// Shows a book for reading only. The open plan is saved and closed first, and comes back with
    /// [`Keeper::stop_viewing`] or at the next start.
    ///
    /// # Errors
    /// [`OpenFault::Unsaved`] when the open plan is not saved yet; it stays open then.
    pub async fn view(&self, book: Book, what: Viewed) -> Result<(), OpenFault> {
        if self.writes() && self.store().waits() && !self.settle().await {
            return Err(OpenFault::Unsaved);
        }
        self.inner.update_value(|inner| {
            inner.open = None;
            inner.unsent.clear();
            inner.unsnapped = 0;
        });
        self.viewing.set(Some(what));
        self.open.set(None);
        self.session.replace(book, &[], 0);
        self.session.read_only.set(true);
        Ok(())
    }

    /// Goes back to the plan that was open last. Returns whether there is one.
    pub async fn stop_viewing(&self) -> bool {
        let last = prefs::get(prefs::Key::LastPlan);
        if let Some(last) = last
            && self.load(&last).await.is_ok()
        {
            return true;
        }
        self.leave_view();
        self.session.replace(Book::default(), &[], 0);
        false
    }

    /// Closes what was viewed: a plan of this device comes before it.
    pub(super) fn leave_view(self) {
        if self.viewing.get_untracked().is_some() {
            self.viewing.set(None);
        }
        self.session.read_only.set(self.role.get_untracked() != TabRole::Writer);
    }
}
