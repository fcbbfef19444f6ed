//! The plans of this device: listed, opened, made, removed, exported.

use leptos::prelude::*;

use super::{Entry, Export, Keeper, OpenFault, Reason, SaveState};
use crate::browser::store::StoreFault;
use crate::browser::{clock, ids, prefs};
use crate::edit::Book;
use crate::journal;
use crate::journal::{Drawer, Replayed, TabMessage, Unopened, Unread};
use crate::plan::Id;
use crate::read::sorted::sort_by_key;

impl Keeper {
    /// Opens a plan of this device.
    ///
    /// # Errors
    /// [`OpenFault`]; the plan that was open stays open.
    pub async fn open(&self, plan: &str) -> Result<(), OpenFault> {
        self.until_ready().await;
        if self.writes() && self.store().waits() && !self.settle().await && self.store().connected()
        {
            return Err(OpenFault::Unsaved);
        }
        self.load(plan).await
    }

    /// Reads a plan of this device without opening it, to compare it with a file.
    ///
    /// # Errors
    /// [`OpenFault`] when it cannot be read.
    pub async fn look(&self, plan: &str) -> Result<Book, OpenFault> {
        if self.open.get_untracked().as_deref() == Some(plan) {
            return Ok(self.session.with_book(Book::clone));
        }
        let store = self.store();
        let prefix = format!("{plan}/");
        let snapshots = store.read(Drawer::Snapshots, &prefix).await?;
        let lines = store.read(Drawer::Journal, &prefix).await?;
        match journal::replay(snapshots, lines) {
            Ok(done) => Ok(done.book),
            Err(Unopened::Newer) => Err(OpenFault::Newer),
            Err(Unopened::Unreadable(_)) => Err(OpenFault::Unreadable),
        }
    }

    /// Notes that the open plan is kept beside another of its name, and from which file it came.
    pub fn name_apart(&self, file: String) {
        self.inner.update_value(|inner| {
            if let Some(entry) = inner.open.as_mut() {
                entry.apart = file;
                inner.store.put(Drawer::Plans, &entry.id, entry.write());
            }
        });
        self.written_soon();
    }

    /// Notes the revision at which the open plan was last received by file.
    pub fn received(&self, revision: u64) {
        self.inner.update_value(|inner| {
            if let Some(entry) = inner.open.as_mut() {
                entry.received = revision;
                inner.store.put(Drawer::Plans, &entry.id, entry.write());
            }
        });
        self.written_soon();
    }

    /// Reads a plan and shows it.
    pub(super) async fn load(self, plan: &str) -> Result<(), OpenFault> {
        let store = self.store();
        let prefix = format!("{plan}/");
        let snapshots = store.read(Drawer::Snapshots, &prefix).await?;
        let lines = store.read(Drawer::Journal, &prefix).await?;
        match journal::replay(snapshots, lines) {
            Ok(done) => {
                self.show_plan(plan, done);
                Ok(())
            }
            Err(Unopened::Newer) => Err(OpenFault::Newer),
            Err(Unopened::Unreadable(unread)) => {
                // It stays where it is, untouched; it is shown here for download.
                self.unread.set(unread);
                Err(OpenFault::Unreadable)
            }
        }
    }

    fn show_plan(self, plan: &str, done: Replayed) {
        self.cancel_history();
        let listed = self.plans.get_untracked().into_iter().find(|entry| entry.id == plan);
        let mut entry = listed.unwrap_or_else(|| Entry { id: plan.to_owned(), ..Entry::default() });
        entry.count(&done.book);
        self.inner.update_value(|inner| {
            inner.position = done.position;
            inner.generations.clone_from(&done.generations);
            let newest = done.generations.last().copied().unwrap_or_default();
            inner.unsnapped = done.position.saturating_sub(newest);
            inner.edited = entry.edited;
            inner.stored = true;
            inner.unsent.clear();
            inner.open = Some(entry);
        });
        self.session.replace(done.book, &done.edits, done.position);
        self.leave_view();
        self.open.set(Some(plan.to_owned()));
        prefs::set(prefs::Key::LastPlan, plan);
        if !done.unread.is_empty() {
            if self.writes() {
                // Moved in one write, so that they are not found again at the next start.
                let store = self.store();
                for part in &done.unread {
                    store.delete(part.drawer, &part.key);
                }
                self.snapshot();
            }
            self.set_aside(done.unread);
        }
    }

    /// Keeps what could not be read where nothing overwrites it.
    fn set_aside(self, unread: Vec<Unread>) {
        let now = clock::now_ms();
        let store = self.store();
        for (place, part) in unread.iter().enumerate() {
            let text = serde_json::json!({
                "key": part.key, "why": part.why, "at": now, "text": part.text,
            });
            if self.writes() {
                store.put(Drawer::Aside, &format!("{now:015}-{place:05}"), text.to_string());
            }
        }
        self.unread.update(|all| all.extend(unread));
        if self.writes() {
            self.written_soon();
        }
    }

    /// Everything that was ever set aside, as JSON texts to download.
    ///
    /// # Errors
    /// [`StoreFault`] when it cannot be read.
    pub async fn aside(&self) -> Result<Vec<String>, StoreFault> {
        let rows = self.store().read(Drawer::Aside, "").await?;
        Ok(rows.into_iter().map(|(_, text)| text).collect())
    }

    /// Makes a plan from a book and opens it. `id` is the one it had elsewhere, if it comes from a file; it
    /// must not be one of this device's plans.
    pub async fn create(&self, book: Book, id: Option<Id>) -> String {
        self.ensure_writer().await;
        if self.writes() && self.store().waits() {
            self.settle().await;
        }
        let id = id.unwrap_or_else(|| Id::new(ids::random()));
        let entry = Entry::new(id, &book, clock::now_ms());
        let plan = entry.id.clone();
        let position = self.known(&book);
        self.inner.update_value(|inner| {
            inner.position = position;
            inner.generations = Vec::new();
            inner.unsent.clear();
            inner.stored = false;
            inner.edited = entry.edited;
            inner.open = Some(entry);
        });
        self.session.replace(book, &[], position);
        self.leave_view();
        self.open.set(Some(plan.clone()));
        prefs::set(prefs::Key::LastPlan, &plan);
        self.snapshot();
        self.settle().await;
        self.send(&TabMessage::Changed { plan: plan.clone() });
        self.mark(true);
        plan
    }

    /// The last edit of this device that is in a book. If a plan comes back by file after it was removed
    /// here, its next edits must not be numbered as old ones: the other side would think that it knew them.
    fn known(self, book: &Book) -> u64 {
        book.seen.get(&self.session.device()).copied().unwrap_or_default()
    }

    /// Replaces the open plan by another book. The one before is kept as a copy.
    ///
    /// # Errors
    /// [`OpenFault`] when what is kept of the open plan cannot be read; it stays as it is then.
    pub async fn replace(&self, book: Book, reason: Reason) -> Result<(), OpenFault> {
        self.ensure_writer().await;
        self.cancel_history();
        self.settle().await;
        self.cancel_history();
        let (lines, keys) = self.journal_before().await?;
        self.keep_copy(reason);
        self.close_history(&lines, &keys);
        let known = self.known(&book);
        self.inner.update_value(|inner| {
            inner.position = known.max(inner.position + 1);
            inner.unsent.clear();
            // Neither the snapshot on the disk nor its journal is this book.
            inner.stored = false;
        });
        let position = self.inner.with_value(|inner| inner.position);
        self.session.replace(book, &[], position);
        self.snapshot();
        self.settle().await;
        if let Some(entry) = self.entry() {
            self.send(&TabMessage::Changed { plan: entry.id });
        }
        self.moved.update(|count| *count += 1);
        Ok(())
    }

    /// Removes a plan from this device. Its last state is kept among the copies.
    ///
    /// # Errors
    /// [`OpenFault`] when it cannot be opened, to be kept as a copy first; it stays then.
    pub async fn remove(&self, plan: &str) -> Result<(), OpenFault> {
        self.ensure_writer().await;
        if self.open.get_untracked().as_deref() != Some(plan) {
            self.open(plan).await?;
        }
        self.keep_copy(Reason::Removing);
        let store = self.store();
        store.delete_all(Drawer::Journal, &format!("{plan}/"));
        store.delete_all(Drawer::Snapshots, &format!("{plan}/"));
        store.delete_all(Drawer::History, &format!("{plan}/"));
        self.close();
        store.delete(Drawer::Plans, plan);
        self.plans.update(|plans| plans.retain(|entry| entry.id != plan));
        prefs::remove(prefs::Key::Person(plan));
        self.write_marks();
        self.settle().await;
        self.send(&TabMessage::Changed { plan: plan.to_owned() });
        Ok(())
    }

    pub(super) fn close(self) {
        self.cancel_history();
        self.inner.update_value(|inner| {
            inner.open = None;
            inner.unsent.clear();
            inner.unsnapped = 0;
            inner.generations = Vec::new();
        });
        self.session.replace(Book::default(), &[], 0);
        self.leave_view();
        self.open.set(None);
        prefs::remove(prefs::Key::LastPlan);
    }

    /// Notes that the open plan was exported as it is now.
    pub fn exported(&self) {
        let at = clock::now_ms();
        let revision = self.session.with_book(|book| book.revision);
        let writes = self.writes();
        self.inner.update_value(|inner| {
            if let Some(entry) = inner.open.as_mut() {
                entry.exported = Some(Export { at, revision });
                if writes {
                    inner.store.put(Drawer::Plans, &entry.id, entry.write());
                }
            }
        });
        if let Some(entry) = self.entry() {
            self.list(entry);
        }
        if writes {
            self.mark(true);
            self.written_soon();
            self.try_again();
        }
    }

    /// Erases everything of this application on this device.
    ///
    /// # Errors
    /// [`StoreFault`] when the browser did not confirm it.
    pub async fn erase(&self) -> Result<(), StoreFault> {
        self.ensure_writer().await;
        let plans = self.plans.get_untracked();
        self.close();
        self.store().erase().await?;
        self.say(SaveState::Saved { ms: clock::now_ms() });
        prefs::remove_all();
        self.plans.set(Vec::new());
        self.lost.set(Vec::new());
        self.unread.set(Vec::new());
        for entry in plans {
            self.send(&TabMessage::Changed { plan: entry.id });
        }
        Ok(())
    }

    /// Reads the list of plans.
    pub(super) async fn read_list(self) -> Result<(), StoreFault> {
        let mut plans = Vec::new();
        for (id, text) in self.store().read(Drawer::Plans, "").await? {
            // An entry that cannot be read hides nothing: the plan is kept under its id.
            plans.push(Entry::read(&text).unwrap_or(Entry { id, ..Entry::default() }));
        }
        sort_by_key(&mut plans, |entry| std::cmp::Reverse(entry.edited));
        self.plans.set(plans);
        Ok(())
    }

    /// Puts an entry into the list on screen.
    pub(super) fn list(self, entry: Entry) {
        if self.plans.with_untracked(|plans| plans.first() == Some(&entry)) {
            return;
        }
        self.plans.update(|plans| {
            plans.retain(|old| old.id != entry.id);
            plans.insert(0, entry);
        });
    }
}
