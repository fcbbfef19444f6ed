//! What is known of a plan without opening it.

use serde::{Deserialize, Serialize};

use crate::edit::Book;
use crate::file::Counts;
use crate::plan::Id;

/// Mục lục. One plan of this device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The plan's lasting id, in base 36.
    pub id: String,
    /// Tên xã, phường.
    pub commune: String,
    /// Năm kế hoạch.
    pub year: String,
    /// The number of edits that made it what it is.
    pub revision: u64,
    /// Số nội dung.
    pub items: u64,
    /// Số số liệu.
    pub figures: u64,
    /// When it was last edited here, in milliseconds since 1970.
    pub edited: i64,
    /// The revision with which it came to this device: a file of it exists elsewhere.
    #[serde(default)]
    pub base: u64,
    /// When it was last exported here; `None` if never.
    #[serde(default)]
    pub exported: Option<Export>,
    /// The revision at which it was last received by file; 0 when it never was.
    #[serde(default)]
    pub received: u64,
    /// The file it was opened from when the plan was here already; tells apart two of the same name.
    #[serde(default)]
    pub apart: String,
    /// Số liệu minh họa: its figures are made up.
    #[serde(default)]
    pub illustration: bool,
}

/// Lần xuất tệp.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Export {
    /// The time, in milliseconds since 1970.
    pub at: i64,
    /// The exported revision.
    pub revision: u64,
}

impl Entry {
    /// The entry of a new plan.
    pub fn new(id: Id, book: &Book, now: i64) -> Self {
        let base = book.revision;
        let mut entry = Self { id: id.to_string(), edited: now, base, ..Self::default() };
        entry.count(book);
        entry
    }

    /// Updates what may have changed; cheap, whatever the size of the plan.
    pub fn refresh(&mut self, book: &Book, edited: i64) {
        self.commune.clone_from(&book.plan.agency.name);
        self.year.clone_from(&book.plan.frame.year);
        self.illustration = book.plan.is_illustration();
        self.revision = book.revision;
        self.edited = edited;
    }

    /// Counts the whole plan.
    pub fn count(&mut self, book: &Book) {
        self.refresh(book, self.edited);
        let counts = Counts::of(&book.plan);
        self.items = counts.items();
        self.figures = counts.figures;
    }

    /// Reads an entry of the index.
    ///
    /// # Errors
    /// When the text is no entry, with the place in it where reading ended.
    pub fn read(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// The entry as text.
    pub fn write(&self) -> String {
        // Plain text and numbers always serialise.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// How many edits are in no file yet.
    pub fn since_export(&self) -> u64 {
        self.since(self.revision)
    }

    /// How many edits up to a revision are in no file yet.
    pub fn since(&self, revision: u64) -> u64 {
        let exported = self.exported.map_or(0, |export| export.revision);
        revision.saturating_sub(exported.max(self.base))
    }
}

/// Dấu nhớ: kept outside the database, so that the loss of the database is noticed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The plan.
    pub id: String,
    /// Tên xã, phường.
    pub commune: String,
    /// Năm kế hoạch.
    pub year: String,
    /// The revision that was saved.
    pub revision: u64,
    /// When it was last exported.
    pub exported: Option<Export>,
}

impl From<&Entry> for Mark {
    fn from(entry: &Entry) -> Self {
        Self {
            id: entry.id.clone(),
            commune: entry.commune.clone(),
            year: entry.year.clone(),
            revision: entry.revision,
            exported: entry.exported,
        }
    }
}
