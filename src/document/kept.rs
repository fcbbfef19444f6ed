//! Bản đã gửi: a document's tree as text, so that a paper prints as it was sent whatever is built later.
//!
//! The roles of the tree are part of the plan file from format 2 on: one may be added, none renamed or taken out.
//! `tests/samples` holds a report as it was sent, which every release must read.

use serde::{Deserialize, Serialize};

use super::{Document, DocumentPart};

/// The form of the tree; a reader of another form says so.
const FORM: u32 = 1;

#[derive(Serialize, Deserialize)]
struct KeptTree {
    tree: u32,
    name: String,
    parts: Vec<DocumentPart>,
}

/// A kept copy that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadTree {
    /// It is not the text of a tree.
    #[error("bản đã gửi không đọc được: {0}")]
    Text(String),
    /// A newer release wrote it in another form.
    #[error("bản đã gửi do phiên bản mới hơn lập (dạng {0})")]
    Form(u32),
}

/// The tree as text.
///
/// # Errors
/// [`BadTree::Text`] when it cannot be written.
pub fn keep_tree(document: &Document) -> Result<String, BadTree> {
    let Document { name, parts } = document.clone();
    let kept = KeptTree { tree: FORM, name, parts };
    serde_json::to_string(&kept).map_err(|why| BadTree::Text(why.to_string()))
}

/// The tree of a text that [`keep_tree`] wrote.
///
/// # Errors
/// [`BadTree`] when it is not such a text, or of a newer form.
pub fn kept_tree(text: &str) -> Result<Document, BadTree> {
    #[derive(Deserialize)]
    struct Form {
        tree: u32,
    }
    let bad = |why: serde_json::Error| BadTree::Text(why.to_string());
    let form: Form = serde_json::from_str(text).map_err(bad)?;
    if form.tree != FORM {
        return Err(BadTree::Form(form.tree));
    }
    let KeptTree { name, parts, .. } = serde_json::from_str(text).map_err(bad)?;
    Ok(Document { name, parts })
}
