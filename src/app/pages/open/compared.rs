//! A file compared with the plan on this device.

use crate::edit::Book;
use crate::file::Comparison;

/// The book on this device, and how the file differs from it.
#[derive(Clone, Debug)]
pub(super) struct Compared {
    pub(super) mine: Book,
    pub(super) comparison: Comparison,
}
