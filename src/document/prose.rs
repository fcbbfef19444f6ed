//! Typed prose as blocks: one paragraph per line, "- " and "+ " open a bullet.

use super::Block;
pub(super) use crate::read::case::{capital, within};

/// The marks that open a bullet.
const MARKS: &[char] = &['-', '+', '–', '•'];

/// The mark and the rest of a line that is a bullet.
pub(super) fn bullet(line: &str) -> Option<(&str, &str)> {
    let line = line.trim();
    let mark = line.chars().next().filter(|first| MARKS.contains(first))?;
    let (mark, rest) = line.split_at(mark.len_utf8());
    // "-3 bậc" and "+84" are words, "-Tham mưu" is a bullet that lacks its space.
    let words = rest.trim_start();
    let opens = rest.starts_with(' ') || words.starts_with(char::is_alphabetic);
    (opens && !words.is_empty()).then_some((mark, words))
}

/// The lines that are not blank.
pub(super) fn lines(prose: &str) -> impl Iterator<Item = &str> {
    prose.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// One line as a block; `level` is that of a "-" bullet, a "+" is never above level 2.
pub(super) fn block(line: &str, level: u8) -> Block {
    match bullet(line) {
        Some((mark, text)) => bulleted(mark, text, level),
        None => Block::Paragraph(line.trim().to_owned()),
    }
}

/// A bullet's line with its mark and one space; other lines as they are.
pub(super) fn with_mark(line: &str) -> String {
    match bullet(line) {
        Some((mark, text)) => format!("{mark} {text}"),
        None => line.trim().to_owned(),
    }
}

/// What a long sentence is about: its first clause, cut where a reader would pause, and "…" for the rest.
pub(super) fn gist(text: &str) -> String {
    /// A list of two or three words is not a clause yet.
    const CLAUSE: usize = 6;
    const LISTED: usize = 12;
    /// In letters: two lines of a column.
    const MOST: usize = 70;
    let text = lines(text).next().unwrap_or_default();
    let (mut deep, mut letters) = (0_usize, 0_usize);
    let mut kept: Vec<&str> = Vec::new();
    for word in text.split_whitespace() {
        kept.push(word);
        deep = (deep + word.matches('(').count()).saturating_sub(word.matches(')').count());
        let ends = match word.chars().last() {
            Some('.' | ';' | ':') => CLAUSE,
            Some(',') => LISTED,
            _ => usize::MAX,
        };
        letters += word.chars().count() + 1;
        if (deep == 0 && kept.len() >= ends) || letters >= MOST {
            break;
        }
    }
    // Half a bracket is worse than none.
    if deep > 0
        && let Some(open) = kept.iter().rposition(|word| word.contains('('))
    {
        kept.truncate(open);
    }
    let gist = kept.join(" ");
    let whole = gist.len() == text.split_whitespace().collect::<Vec<_>>().join(" ").len();
    let gist = gist.trim_end_matches(['.', ';', ':', ',']);
    if whole { gist.to_owned() } else { format!("{gist}…") }
}

/// A bullet with a known mark.
pub(super) fn bulleted(mark: &str, text: &str, level: u8) -> Block {
    let level = if mark == "+" { level.max(2) } else { level };
    Block::Bullet { mark: mark.to_owned(), level, text: text.to_owned() }
}

/// All blocks of a prose text.
pub(super) fn blocks(prose: &str, level: u8) -> impl Iterator<Item = Block> {
    lines(prose).map(move |line| block(line, level))
}

/// "Nhãn: nội dung" of one line; several stand below their label.
pub(super) fn labelled(label: &str, lines: impl Iterator<Item = String>) -> Vec<String> {
    let mut lines: Vec<String> = lines.collect();
    match lines.as_mut_slice() {
        [] => {}
        [one] => *one = format!("{label}: {one}"),
        _ => lines.insert(0, format!("{label}:")),
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_sentence_is_told_by_its_first_clause() {
        let told = |text: &str, told: &str| assert_eq!(gist(text), told);
        told(
            "Tham mưu UBND xã ban hành kế hoạch, đúng hạn.",
            "Tham mưu UBND xã ban hành kế hoạch, đúng hạn",
        );
        told(
            "Theo dõi hoạt động tiếp nhận, trả kết quả tại Bộ phận Một cửa: giảm tỷ lệ quá hạn.",
            "Theo dõi hoạt động tiếp nhận, trả kết quả tại Bộ phận Một cửa…",
        );
        told(
            "Tham mưu lãnh đạo UBND xã kiểm tra (định kỳ, đột xuất hoặc theo yêu cầu, đề nghị) công chức, báo cáo.",
            "Tham mưu lãnh đạo UBND xã kiểm tra…",
        );
        told("", "");
    }

    #[test]
    fn bullets_are_known_by_their_mark() {
        assert_eq!(bullet("- Phấn đấu"), Some(("-", "Phấn đấu")));
        assert_eq!(bullet(" + Tham mưu"), Some(("+", "Tham mưu")));
        assert_eq!(bullet("-Tham mưu"), Some(("-", "Tham mưu")));
        for words in ["-3 bậc", "+84 935", "-", "", "Năm 2023"] {
            assert_eq!(bullet(words), None, "{words:?}");
        }
    }
}
