//! What crosses to the parts that write office files: in bytes that need no names of fields, since both sides are of one
//! build.

use serde::{Deserialize, Serialize};

use super::html::Typesetting;
use crate::document::Document;

/// What a Word file is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordOrder {
    /// The document.
    pub document: Document,
    /// Its margins and the size of its text.
    pub setting: Typesetting,
}

impl WordOrder {
    /// Its bytes, in a form that a small reader reads.
    pub fn bytes(&self) -> Vec<u8> {
        // Lists of known lengths and words always have one.
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// The order that bytes hold.
    ///
    /// # Errors
    /// In words, when they hold none.
    pub fn read(bytes: &[u8]) -> Result<Self, String> {
        postcard::from_bytes(bytes).map_err(|problem| problem.to_string())
    }
}
