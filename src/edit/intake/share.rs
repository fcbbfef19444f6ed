//! Tỷ lệ: columns that a form computes from its counts, which are not brought in.

use crate::read::{clean, search};

/// Whether a head says that shares stand below it: "Tỷ lệ đúng hạn", "% quá hạn", "Trực tuyến (%)".
pub(super) fn is_share(text: &str) -> bool {
    let words = search::fold(&clean::line(text));
    ["ty le", "ti le", "%"].iter().any(|it| words.starts_with(it))
        || words.trim_end_matches([')', ' ']).ends_with('%')
}
