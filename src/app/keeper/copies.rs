//! Bản lưu: versions kept before something large happens. The ten newest and one per day for sixty days stay;
//! fewer when room is short.

use leptos::prelude::*;

use super::{CopyHead, Keeper, OpenFault, Reason};
use crate::browser::clock;
use crate::browser::store::StoreFault;
use crate::edit::Book;
use crate::file::snapshot;
use crate::file::snapshot::BadSnapshot;
use crate::journal::Drawer;

const NEWEST: usize = 10;
const DAYS: i64 = 60;
const DAY: i64 = 86_400_000;

impl Keeper {
    /// Keeps the open plan as it is. It is written with the next write.
    pub fn keep_copy(&self, reason: Reason) {
        let Some(mut entry) = self.entry() else { return };
        if !self.writes() {
            return;
        }
        self.session.end_typing();
        let at = clock::now_ms();
        let text = self.session.with_book(|book| {
            entry.count(book);
            snapshot::write(book, [])
        });
        let key = format!("{at:015}-{}", entry.id);
        let head = CopyHead {
            key: key.clone(),
            plan: entry.id,
            at,
            reason,
            commune: entry.commune,
            year: entry.year,
            revision: entry.revision,
            items: entry.items,
            figures: entry.figures,
        };
        let store = self.store();
        if let Ok(head) = serde_json::to_string(&head) {
            store.put(Drawer::Copies, &key, head);
            store.put(Drawer::CopyTexts, &key, text);
        }
        self.written_soon();
        let keeper = *self;
        crate::browser::timer::spawn(async move { keeper.drop_copies(NEWEST).await });
    }

    /// The kept versions of this device, newest first.
    ///
    /// # Errors
    /// [`StoreFault`] when they cannot be read.
    pub async fn copies(&self) -> Result<Vec<CopyHead>, StoreFault> {
        let rows = self.store().read(Drawer::Copies, "").await?;
        let mut heads = Vec::new();
        for (_, text) in rows.iter().rev() {
            // A head in the form of another release is not listed; its text is kept all the same.
            if let Ok(head) = serde_json::from_str(text) {
                heads.push(head);
            }
        }
        Ok(heads)
    }

    /// One kept version as a book, to view, download or restore.
    ///
    /// # Errors
    /// The store's fault, or that of the text.
    pub async fn copy(&self, key: &str) -> Result<Book, CopyFault> {
        let text = self.store().get(Drawer::CopyTexts, key).await?;
        let text = text.ok_or(CopyFault::Gone)?;
        Ok(snapshot::read(&text)?.book)
    }

    /// Replaces a plan by one of its kept versions; the plan as it was is kept too.
    ///
    /// # Errors
    /// As [`Keeper::copy`]; nothing was changed then.
    pub async fn restore(&self, head: &CopyHead) -> Result<(), CopyFault> {
        let book = self.copy(&head.key).await?;
        let here = self.plans.with_untracked(|all| all.iter().any(|entry| entry.id == head.plan));
        if !here {
            self.create(book, head.plan.parse().ok()).await;
            return Ok(());
        }
        if self.open.get_untracked().as_deref() != Some(head.plan.as_str()) {
            self.open(&head.plan).await?;
        }
        Ok(self.replace(book, Reason::Restoring).await?)
    }

    /// Drops kept versions that are neither among the newest nor the newest of their day, within sixty days.
    pub(super) async fn drop_copies(self, newest: usize) {
        let Ok(heads) = self.copies().await else { return };
        let store = self.store();
        let offset = i64::from(clock::local_now().offset_minutes) * 60_000;
        let today = (clock::now_ms() + offset).div_euclid(DAY);
        let mut seen = Vec::new();
        let mut dropped = false;
        for (place, head) in heads.iter().enumerate() {
            let day = (head.at + offset).div_euclid(DAY);
            let of_day = (head.plan.clone(), day);
            let first = newest >= NEWEST && today - day <= DAYS && !seen.contains(&of_day);
            seen.push(of_day);
            if place >= newest && !first {
                store.delete(Drawer::Copies, &head.key);
                store.delete(Drawer::CopyTexts, &head.key);
                dropped = true;
            }
        }
        if dropped {
            self.schedule();
        }
    }
}

/// Why a kept version could not be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CopyFault {
    /// It is no longer here.
    #[error("bản lưu không còn trên máy này")]
    Gone,
    /// The plan it is of could not be opened.
    #[error(transparent)]
    Plan(#[from] OpenFault),
    /// The database could not be read.
    #[error(transparent)]
    Store(#[from] StoreFault),
    /// Its text could not be read.
    #[error(transparent)]
    Text(#[from] BadSnapshot),
}
