//! Reads back what was just written, before it is reported as done.

use serde_json::Value as Json;

use super::format::FileKind;
use super::{Counts, body, canonical, envelope};
use crate::edit::Book;

/// Biên nhận. What a written file was found to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// How much is inside.
    pub counts: Counts,
    /// Mã kiểm, "A1B2-C3D4".
    pub check_code: String,
    /// How many bytes the text has.
    pub bytes: usize,
}

/// A file that does not say what the book says. It must not be passed on.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unproved {
    /// The text cannot be read.
    #[error("tệp vừa xuất không đọc lại được: {0}")]
    Text(String),
    /// The digest does not agree with the body.
    #[error("mã kiểm của tệp vừa xuất không khớp nội dung")]
    Digest,
    /// The plan read back differs.
    #[error("kế hoạch đọc lại từ tệp vừa xuất khác với kế hoạch đang mở")]
    Differs,
}

/// Reads a written file back and compares it with the book.
///
/// # Errors
/// [`Unproved`] when the text cannot be read, or is not exactly this book.
pub fn verify(text: &str, book: &Book) -> Result<Receipt, Unproved> {
    let json: Json =
        serde_json::from_str(text).map_err(|error| Unproved::Text(error.to_string()))?;
    let Json::Object(file) = json else { return Err(Unproved::Text("{".to_owned())) };
    let mut problems = Vec::new();
    let parts = envelope::read(file, FileKind::Plan, &mut problems);
    let digest = canonical::digest(&parts.body);
    if parts.envelope.sha256 != digest {
        return Err(Unproved::Digest);
    }
    let mut read = body::read(&parts.body);
    if !problems.is_empty() || !read.problems.is_empty() {
        return Err(Unproved::Differs);
    }
    envelope::keep(&mut read.plan, parts.extra);
    let counts = Counts::of(&read.plan);
    if read.into_book(parts.envelope.revision) != *book {
        return Err(Unproved::Differs);
    }
    Ok(Receipt { counts, check_code: canonical::check_code(&digest), bytes: text.len() })
}
