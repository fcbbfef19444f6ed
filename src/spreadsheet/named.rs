//! Tên trang tính that Excel takes.

use std::collections::BTreeSet;

use crate::document::Document;
use crate::edit::intake::own;
use crate::export::clean::xml_text;
use crate::plan::Plan;
use crate::read::clean;

/// The most letters of a name, in UTF-16.
const MOST: usize = 31;

/// The names of a file's sheets, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Names(BTreeSet<String>);

impl Names {
    /// A name for a sheet: without the letters that Excel refuses, no longer than it allows, and unlike those before it
    /// in any spelling.
    pub(super) fn take(&mut self, wanted: &str) -> String {
        let refused = ['[', ']', ':', '*', '?', '/', '\\'];
        // The writer drops what XML forbids: two names must differ, and one must be left, without it.
        let plain = clean::line(&xml_text(wanted).replace(refused, "-"));
        let plain = plain.trim_matches(['\'', ' ']);
        // Excel keeps "History" for itself.
        let plain = match plain {
            "" => "Trang",
            plain if plain.eq_ignore_ascii_case("history") => "Lịch sử",
            plain if plain.eq_ignore_ascii_case(own::MARK_SHEET) => "Trang _so",
            plain => plain,
        };
        let mut count = 1;
        loop {
            let suffix = if count == 1 { String::new() } else { format!(" ({count})") };
            let name = format!("{}{suffix}", cut(plain, MOST - suffix.len()));
            if self.0.insert(name.to_lowercase()) {
                return name;
            }
            count += 1;
        }
    }
}

/// The title of a sheet; of made-up figures, what they are stands above it.
pub(super) fn titled(plan: &Plan, title: &str) -> String {
    if plan.is_illustration() {
        return format!("{}\n{title}", Document::DISCLAIMER);
    }
    title.to_owned()
}

/// The beginning of a text, at most so many units of UTF-16, with its last word whole where that leaves more than half,
/// without a quotation mark, space or comma at its end.
fn cut(text: &str, most: usize) -> &str {
    let mut used = 0;
    let fits = |letter: &char| {
        used += letter.len_utf16();
        used <= most
    };
    let length: usize = text.chars().take_while(fits).map(char::len_utf8).sum();
    let (kept, rest) = text.split_at(length);
    let broken = !rest.is_empty() && !rest.starts_with(' ');
    let whole = kept.rsplit_once(' ').map(|(whole, _)| whole).filter(|_| broken);
    let whole = whole.filter(|whole| whole.len() > length / 2).unwrap_or(kept);
    if rest.is_empty() {
        return kept;
    }
    match whole.trim_end_matches(['\'', ' ', ',']) {
        "" => "Trang",
        whole => whole,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn excel_takes_every_name_once() {
        let mut names = Names::default();
        let long = "Bộ phận một cửa (xin lỗi, số hóa, trực tuyến, thanh toán)";
        assert_eq!(names.take("Nội dung 1/2"), "Nội dung 1-2");
        assert_eq!(names.take(long), "Bộ phận một cửa (xin lỗi, số");
        assert_eq!(names.take(long), "Bộ phận một cửa (xin lỗi (2)");
        assert_eq!(names.take("NỘI DUNG 1/2"), "NỘI DUNG 1-2 (2)");
        assert_eq!(names.take("History"), "Lịch sử");
        assert_eq!(names.take("' '"), "Trang");
        assert_eq!(names.take("' 'Đất đai' '"), "Đất đai");
        assert_eq!(names.take("\u{fffe}"), "Trang (2)", "the writer would leave nothing of it");
        assert_eq!(names.take("ĐẤT\u{fffe} ĐAI"), "ĐẤT ĐAI (2)");
        assert_eq!(names.take("_SO"), "Trang _so", "the hidden sheet has that name");
        assert_eq!(names.take(&",".repeat(40)), "Trang (3)");
    }
}
