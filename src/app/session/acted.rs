//! What an undo or a redo did.

use crate::edit::{Edit, Role};

/// An undo or redo just done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acted {
    /// Undo or redo.
    pub role: Role,
    /// The edit that was undone or redone.
    pub edit: Edit,
}
