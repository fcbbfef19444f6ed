//! Xuất tệp: the file is written, read back, and only then handed on.

use crate::app::ambient::moment;
use crate::app::keeper::Keeper;
use crate::app::session::Session;
use crate::browser::files::Parcel;
use crate::edit::Book;
use crate::file;
use crate::file::{Receipt, Sender, Unproved};
use crate::plan::Id;

/// The release that writes the file.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A file that was read back.
#[derive(Clone, Debug)]
pub struct Export {
    /// The file.
    pub parcel: Parcel,
    /// What was found in it on reading it back.
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
    session.with_book(|book| write(session, book, &entry.id, entry.received))
}

/// Writes a book's file and reads it back.
///
/// # Errors
/// [`Unproved`] when what is read back is not what was written.
pub fn write(
    session: Session,
    book: &Book,
    plan: &str,
    base_revision: u64,
) -> Result<Export, Unproved> {
    let saved_at = moment::written_now();
    let sender = Sender {
        application: VERSION,
        // The keeper's own ids always read back.
        plan: plan.parse::<Id>().unwrap_or(Id::new(0)),
        device: session.device(),
        base_revision,
        saved_at: &saved_at,
        author: session.author(),
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
