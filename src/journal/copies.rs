//! Bản lưu: what is known of a kept version without reading it.

use serde::{Deserialize, Serialize};

/// Vì sao có bản lưu.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// Before a file was opened.
    Opening,
    /// Before the plan was replaced, or took over a file's changes.
    Replacing,
    /// Before the application was updated.
    Updating,
    /// Before the plan was removed from this device.
    Removing,
    /// Before a kept version was restored.
    Restoring,
    /// The person asked for it.
    Asked,
}

/// What is known of a kept version without reading it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CopyHead {
    /// The key it is kept under.
    pub key: String,
    /// The plan.
    pub plan: String,
    /// When it was kept, in milliseconds since 1970.
    pub at: i64,
    /// Why it was kept.
    pub reason: Reason,
    /// Tên xã, phường.
    pub commune: String,
    /// Năm kế hoạch.
    pub year: String,
    /// The number of edits that made it what it was.
    pub revision: u64,
    /// Số nội dung.
    pub items: u64,
    /// Số số liệu.
    pub figures: u64,
}
