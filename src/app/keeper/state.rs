//! The states that the keeper reports.

use crate::browser::store::StoreFault;

/// Trạng thái lưu. "Saved" is shown only after the browser confirmed the commit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// All that was typed is on the disk, since this moment (milliseconds since 1970).
    Saved {
        /// The moment, in milliseconds since 1970.
        ms: i64,
    },
    /// On its way to the disk.
    Saving,
    /// It could not be written; memory holds it.
    Failed,
}

/// The role of this tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TabRole {
    /// Not known yet.
    Starting,
    /// It writes.
    Writer,
    /// It shows what another tab writes.
    Reader,
    /// It is becoming the writer.
    TakingOver,
}

/// What keeps the edits from the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The browser refuses the database: a private window, or settings.
    Memory,
    /// No room; the newest edits are in memory only.
    Full,
    /// Hardly any room: edits are saved, kept versions are not.
    Tight,
    /// Writing failed for another reason, in the browser's words.
    Failing(String),
    /// A newer release wrote here: this one only shows it.
    Newer,
}

impl Trouble {
    /// What a fault means to the person, if it means no more than that.
    pub(super) fn of(fault: &StoreFault) -> Self {
        match fault {
            StoreFault::Refused { .. } => Self::Memory,
            StoreFault::Newer { .. } => Self::Newer,
            StoreFault::Full { .. } => Self::Full,
            StoreFault::Taken { .. } | StoreFault::Closed { .. } | StoreFault::Failed { .. } => {
                Self::Failing(fault.to_string())
            }
        }
    }
}

/// Đang xem. What is shown without being kept on this device as a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Viewed {
    /// A file, by its name.
    File(String),
    /// The kept version of this moment, in milliseconds since 1970.
    Copy(i64),
}

/// Why a plan of this device could not be opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenFault {
    /// Its data cannot be read; it is set aside, and can be downloaded.
    #[error("dữ liệu của kế hoạch không đọc được")]
    Unreadable,
    /// A newer release wrote it.
    #[error("kế hoạch do phiên bản mới hơn ghi")]
    Newer,
    /// The database could not be read.
    #[error(transparent)]
    Store(#[from] StoreFault),
    /// Another tab writes, or the plan is only viewed.
    #[error("sổ đang được sửa ở một thẻ khác")]
    ReadOnly,
    /// What is still unsaved in the open plan has to be saved first.
    #[error("kế hoạch đang mở chưa lưu xong")]
    Unsaved,
}

/// Why an edit of an overtaken tab is set aside.
pub(super) const OVERTAKEN: &str = "another tab took over";
