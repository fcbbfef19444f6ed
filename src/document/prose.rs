//! Typed prose as blocks: one line a paragraph, "- " and "+ " open a bullet.

use super::Block;

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

/// The lines that hold words.
pub(super) fn lines(prose: &str) -> impl Iterator<Item = &str> {
    prose.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// One line as a block; `level` is that of a "-" bullet, a "+" never stands above level 2.
pub(super) fn block(line: &str, level: u8) -> Block {
    match bullet(line) {
        Some((mark, text)) => bulleted(mark, text, level),
        None => Block::Paragraph(line.trim().to_owned()),
    }
}

/// A bullet of a known mark.
pub(super) fn bulleted(mark: &str, text: &str, level: u8) -> Block {
    let level = if mark == "+" { level.max(2) } else { level };
    Block::Bullet { mark: mark.to_owned(), level, text: text.to_owned() }
}

/// All of a prose.
pub(super) fn blocks(prose: &str, level: u8) -> impl Iterator<Item = Block> {
    lines(prose).map(move |line| block(line, level))
}

#[cfg(test)]
mod tests {
    use super::*;

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
