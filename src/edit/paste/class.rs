//! Một ô, for finding heads: words, a figure, or neither.

use super::{cell, time};
use crate::plan::YearRule;
use crate::read::clean;

/// What a cell is, for finding heads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Blank,
    Figure,
    /// A day: not a count, and in a row of several the head of a month.
    Day,
    /// Words, also with a number before or in them: "Tháng 1", "1. Đất đai".
    Words,
    /// A number with letters after it: "12 hồ sơ". Beside words it counts as one of them.
    Unit,
    /// An error, a percentage, a sign.
    Other,
}

/// What tables begin a row of heads with.
const NAMES: [&str; 16] = [
    "stt",
    "tt",
    "số tt",
    "số thứ tự",
    "mã",
    "tên",
    "tháng",
    "kỳ",
    "chỉ tiêu",
    "số đo",
    "nội dung",
    "lĩnh vực",
    "tiêu chí",
    "đơn vị",
    "chỉ số",
    "thời gian",
];

/// Words written where a figure was expected.
const NO_FIGURE: [&str; 9] =
    ["không", "không có", "chưa", "chưa có", "chưa báo cáo", "n/a", "na", "x", "k"];

pub(super) fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// "5", "3.4.1", "(2)", "IV": how a list numbers its rows.
pub(super) fn is_ordinal(text: &str) -> bool {
    let text = clean::line(text);
    let inside = text.trim_matches(['(', ')', '.']);
    let coded = |letter: char| letter.is_ascii_digit() || letter == '.';
    let roman = |letter: char| "IVXivx".contains(letter);
    inside.chars().all(coded) || inside.chars().all(roman)
}

/// Whether a cell is what tables begin a row of heads with: "STT", "Chỉ tiêu thống kê".
pub(super) fn is_name(text: &str) -> bool {
    let words = clean::line(text).to_lowercase();
    let short = |name: &str| name.chars().count() < 4;
    NAMES.iter().any(|name| words == *name || !short(name) && words.starts_with(name))
}

pub(super) fn is_no_figure(text: &str) -> bool {
    NO_FIGURE.contains(&clean::line(text).to_lowercase().as_str())
}

pub(super) fn class(text: &str) -> Class {
    let text = clean::line(text);
    if text.is_empty() {
        return Class::Blank;
    }
    if cell::read(YearRule::Sum, &text).is_ok() {
        return Class::Figure;
    }
    if time::of(&text).is_some() {
        return if text.contains(char::is_alphabetic) { Class::Words } else { Class::Day };
    }
    if cell::is_sheet_error(&text) || !text.contains(char::is_alphabetic) {
        return Class::Other;
    }
    let bare = text.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    if !bare.starts_with(|letter: char| letter.is_ascii_digit()) {
        return Class::Words;
    }
    let number = bare.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
    let own = bare.strip_suffix(number).unwrap_or_default();
    // "1. Đất đai", "1) Đất đai", "3.4.1 Tỷ lệ"; but "12 hồ sơ" and "13x".
    let label = own.contains('.') || number.starts_with([')', ':', '/', '-', '–']);
    if label { Class::Words } else { Class::Unit }
}
