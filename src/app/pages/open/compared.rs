//! A file beside the plan of this device.

use crate::edit::Book;
use crate::file::Comparison;

/// This device's book beside the comparison with the file.
#[derive(Clone, Debug)]
pub(super) struct Compared {
    pub(super) mine: Book,
    pub(super) comparison: Comparison,
}
