//! What a document is set as.

/// Cách trình bày mục khắc phục.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layout {
    /// Đoạn văn, as plans are usually issued.
    #[default]
    Prose,
    /// Bảng khổ ngang.
    Table,
}
