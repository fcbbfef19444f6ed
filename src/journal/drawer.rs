//! Ngăn: the kinds of things kept on this device.

/// What kind of thing is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Drawer {
    /// The index: one entry per plan.
    Plans,
    /// Nhật ký: one line per edit, under plan and position.
    Journal,
    /// Whole plans at intervals, under plan and position, so that replay stays short.
    Snapshots,
    /// Lịch sử sửa đổi: the edits that opening a plan no longer needs, in chunks.
    History,
    /// Bản lưu: what is known of each kept version.
    Copies,
    /// The kept versions themselves.
    CopyTexts,
    /// What could not be read, set aside.
    Aside,
    /// Writer and release.
    Meta,
}

impl Drawer {
    /// Every drawer.
    pub const ALL: [Self; 8] = [
        Self::Plans,
        Self::Journal,
        Self::Snapshots,
        Self::History,
        Self::Copies,
        Self::CopyTexts,
        Self::Aside,
        Self::Meta,
    ];

    /// Its name in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plans => "plans",
            Self::Journal => "journal",
            Self::Snapshots => "snapshots",
            Self::History => "history",
            Self::Copies => "copies",
            Self::CopyTexts => "copy-texts",
            Self::Aside => "aside",
            Self::Meta => "meta",
        }
    }
}
