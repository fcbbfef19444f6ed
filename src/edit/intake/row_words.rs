//! Tên dòng và số thứ tự: what the name of a row says of its figures, and how deep its ordinal stands.

use super::heading::is_roman;
use crate::read::{clean, search};

/// Whether a name is that of a sum: "Tổng cộng", "Cộng I", "Toàn xã". "Công chứng", "Cộng đồng" and "Tổng đài" are
/// fields, so the marks count where they stand.
pub(super) fn is_total(name: &str) -> bool {
    let bare = |text: String| text.trim().trim_end_matches([':', '.']).trim_end().to_owned();
    let folded = bare(search::fold(name));
    let marked = bare(clean::line(name).to_lowercase());
    let mut words = marked.split([' ', '(', ':']).filter(|word| !word.is_empty());
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let by_words = match first {
        "tổng" => !["đài", "cục", "công"].contains(&second),
        "cộng" => !["đồng", "tác"].contains(&second),
        "toàn" => ["xã", "phường", "tỉnh", "huyện", "thành", "đơn", "đặc", "bộ"].contains(&second),
        _ => false,
    };
    by_words
        || ["tong", "cong", "tong so", "total", "grand total"].contains(&folded.as_str())
        || folded.starts_with("tong cong")
        || folded.starts_with("tong so")
}

/// Whether a name is that of figures beside those of the period: "Lũy kế từ đầu năm", "Cùng kỳ năm trước", "Tỷ lệ (%)".
pub(super) fn is_beside(name: &str) -> bool {
    let words = search::fold(name);
    let words = words.trim_start_matches(['-', '–', '+', ' ']);
    let begins = [
        "luy ke",
        "cung ky",
        "ky truoc",
        "thang truoc",
        "nam truoc",
        "so sanh",
        "so voi",
        "ty le",
        "ti le",
        "tang, giam",
        "tang/giam",
        "tang giam",
    ];
    begins.iter().any(|it| words.starts_with(it))
        || words == "cong don"
        || words.starts_with("cong don ")
        || words.contains("luy ke tu dau nam")
}

/// How deep an ordinal stands: "A", "I", "1", "1.2"; what has none stands deepest.
pub(super) fn rank(ordinal: &str) -> usize {
    match ordinal {
        "" => usize::MAX,
        "A" | "B" | "C" | "D" => 0,
        _ if is_roman(ordinal) => 1,
        _ => 2 + ordinal.matches('.').count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_and_what_stands_beside_are_known_by_name() {
        for name in [
            "TỔNG CỘNG",
            "Tổng",
            "Cộng:",
            "Tổng số hồ sơ",
            "Tổng (I+II)",
            "Cộng I",
            "Cộng hệ thống Bộ",
            "Toàn xã",
            "Tong cong",
            "Tổng hợp",
        ] {
            assert!(is_total(name), "{name}");
        }
        for name in [
            "Công chứng",
            "Công thương",
            "Cộng đồng dân cư",
            "Tổng đài",
            "Tống đạt",
            "Đất đai",
            "Toàn",
        ] {
            assert!(!is_total(name), "{name}");
        }
        for name in ["Lũy kế từ đầu năm", "- Cùng kỳ năm 2023", "Tỷ lệ (%)", "So với tháng trước"]
        {
            assert!(is_beside(name), "{name}");
        }
        for name in ["Tỷ giá", "Cộng đồng dân cư"] {
            assert!(!is_beside(name), "{name} is a field");
        }
    }

    #[test]
    fn ordinals_stand_one_below_the_other() {
        let ranks = ["A", "II", "3", "3.1", "3.1.2", ""].map(rank);
        assert!(ranks.windows(2).all(|pair| pair[0] < pair[1]), "{ranks:?}");
    }
}
