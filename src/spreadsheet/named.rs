//! Tên trang tính that Excel takes.

use std::collections::BTreeSet;

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
        let plain = clean::line(&wanted.replace(refused, "-"));
        let plain = plain.trim_matches('\'').trim();
        // Excel keeps "History" for itself.
        let plain = match plain {
            "" => "Trang",
            plain if plain.eq_ignore_ascii_case("history") => "Lịch sử",
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

/// The beginning of a text, at most so many units of UTF-16, without a quotation mark or space at its end.
fn cut(text: &str, most: usize) -> String {
    let mut kept = String::new();
    let mut used = 0;
    for letter in text.chars() {
        used += letter.len_utf16();
        if used > most {
            break;
        }
        kept.push(letter);
    }
    kept.trim_end_matches(['\'', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn excel_takes_every_name_once() {
        let mut names = Names::default();
        let long = "Bộ phận một cửa (xin lỗi, số hóa, trực tuyến, thanh toán)";
        assert_eq!(names.take("Nội dung 1/2"), "Nội dung 1-2");
        assert_eq!(names.take(long), "Bộ phận một cửa (xin lỗi, số hó");
        assert_eq!(names.take(long), "Bộ phận một cửa (xin lỗi, s (2)");
        assert_eq!(names.take("NỘI DUNG 1/2"), "NỘI DUNG 1-2 (2)");
        assert_eq!(names.take("History"), "Lịch sử");
        assert_eq!(names.take("' '"), "Trang");
        for _ in 0..300 {
            let name = names.take("[Số liệu]?*: rất dài, dài hơn ba mươi mốt chữ");
            assert!((1..=MOST).contains(&name.encode_utf16().count()), "{name}");
        }
    }
}
