//! Writes and removals.

use super::drawer::Drawer;

/// One write or removal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Op {
    /// Keeps a text under a key.
    Put(Drawer, String, String),
    /// Removes a key.
    Delete(Drawer, String),
    /// From the first key on, up to but not including the second.
    DeleteBetween(Drawer, String, String),
}

impl Op {
    /// Its drawer.
    pub const fn drawer(&self) -> Drawer {
        match self {
            Self::Put(drawer, _, _)
            | Self::Delete(drawer, _)
            | Self::DeleteBetween(drawer, _, _) => *drawer,
        }
    }
}

/// The key after every key that starts with a prefix: keys are plain ASCII.
pub fn after(prefix: &str) -> String {
    format!("{prefix}\u{7f}")
}
