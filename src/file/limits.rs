//! Giới hạn: what is checked before anything is parsed.

/// Giới hạn. What is checked before anything is parsed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The most bytes.
    pub bytes: usize,
    /// The deepest nesting.
    pub depth: usize,
    /// The most values.
    pub items: usize,
}

impl Default for Limits {
    /// Three times a plan of 300 remedies with five years of figures, each with its stamp.
    fn default() -> Self {
        Self { bytes: 16 * 1024 * 1024, depth: 32, items: 1_000_000 }
    }
}
