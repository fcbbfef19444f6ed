//! Xuất tệp: the file is written, read back, and only then handed on.

use crate::app::keeper::Keeper;
use crate::app::session::Session;
use crate::app::when;
use crate::browser::files::Parcel;
use crate::browser::prefs;
use crate::edit::Book;
use crate::file::{self, Receipt, Sender, Unproved};
use crate::plan::Id;

/// A file that was read back.
#[derive(Clone, Debug)]
pub struct Export {
    /// The file.
    pub parcel: Parcel,
    /// What was found in it.
    pub receipt: Receipt,
    /// The revision of the plan in it.
    pub revision: u64,
}

/// Writes the open plan's file and reads it back.
///
/// # Errors
/// [`Unproved`] when what is read back is not what was written.
pub fn open_plan(session: Session, keeper: Keeper) -> Result<Export, Unproved> {
    session.end_typing();
    let entry = keeper.entry().unwrap_or_default();
    session.with_book(|book| {
        let author = session.author();
        write(book, Some(&entry.id), entry.received, author)
    })
}

/// Writes a book's file and reads it back.
pub(super) fn write(
    book: &Book,
    plan: Option<&str>,
    base_revision: u64,
    author: Option<Id>,
) -> Result<Export, Unproved> {
    let id = |text: Option<&str>| text.and_then(|text| text.parse::<Id>().into_iter().next());
    let saved_at = when::written_now();
    let sender = Sender {
        application: super::VERSION,
        plan: id(plan).unwrap_or(Id::new(0)),
        device: id(prefs::get(prefs::Key::Device).as_deref()).unwrap_or(Id::new(0)),
        base_revision,
        saved_at: &saved_at,
        author,
    };
    let text = file::write(book, &sender);
    let receipt = file::verify(&text, book)?;
    let parcel = Parcel {
        name: file::file_name(&book.plan, &saved_at),
        kind: "application/json".to_owned(),
        bytes: text.into_bytes(),
    };
    Ok(Export { parcel, receipt, revision: book.revision })
}
