//! What crosses to the parts that write office files, as JSON.

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
    /// Its JSON.
    pub fn bytes(&self) -> Vec<u8> {
        // The tree has text keys only, so it always has a JSON.
        serde_json::to_vec(self).unwrap_or_default()
    }
}
