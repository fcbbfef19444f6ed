//! The names and versions of the formats.

/// The name of the format; the value of "format" in every file.
pub const FORMAT: &str = "ke-hoach-cchc";
/// The version of the format that this release writes.
pub const VERSION: u64 = 4;
/// The lowest version whose readers can change what this release writes, without losing anything. Version 3 has
/// codes (kinds of targets, what a section holds) that the readers of 2 do not know: they open it to be read.
/// Version 4 adds parts and fields only, which the readers of 3 keep as they came.
pub const READER: u64 = 3;

/// The name of the format of a criteria set by itself.
pub const SET_FORMAT: &str = "bo-tieu-chi-cchc";

/// Loại tệp. What an envelope surrounds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FileKind {
    /// Tệp kế hoạch.
    #[default]
    Plan,
    /// Tệp bộ tiêu chí.
    CriteriaSet,
}

impl FileKind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[Self::Plan, Self::CriteriaSet];

    /// The value of "format".
    pub const fn word(self) -> &'static str {
        match self {
            Self::Plan => FORMAT,
            Self::CriteriaSet => SET_FORMAT,
        }
    }

    /// What every envelope of the kind has.
    pub(super) const fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Plan => {
                &["format", "version", "reader", "plan_id", "device", "revision", "sha256"]
            }
            Self::CriteriaSet => &["format", "version", "reader", "sha256"],
        }
    }

    /// The kind that a text names, though it may be damaged.
    pub(super) fn named_in(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| text.contains(kind.word()))
    }
}
