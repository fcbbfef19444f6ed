//! How part II is laid out, and what is printed in each layout.

use super::fields::{Print, codes};

codes! {
    /// Cách trình bày phần II, các mục khắc phục.
    pub enum Layout {
        /// Đoạn văn, as plans are usually issued.
        Prose = "doan-van",
        /// Bảng khổ ngang.
        Table = "bang",
        /// Bảng khổ dọc.
        Portrait = "bang-doc",
    }
}

impl Layout {
    /// Whether part II is a table, whichever way the paper lies.
    pub const fn is_table(self) -> bool {
        matches!(self, Self::Table | Self::Portrait)
    }
}

impl Print {
    /// Whether a field with this mark is printed in a layout.
    pub const fn is_in(self, layout: Layout) -> bool {
        match self {
            Self::No => false,
            Self::Prose => matches!(layout, Layout::Prose),
            Self::Table => layout.is_table(),
            Self::Both | Self::Always => true,
        }
    }
}
