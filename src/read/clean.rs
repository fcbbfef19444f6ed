//! Cleans typed and pasted text: composed letters, plain spaces, nothing invisible.
//!
//! Runs when a field is left or text is pasted, never while typing. Both functions leave clean text
//! as it is, so that cleaning twice never makes an edit.

use super::letters;

/// Bullet glyphs that Word, Zalo and web pages put at the start of a line. U+F0B7 and U+F0A7 are
/// what Word's Symbol and Wingdings bullets become as plain text.
const BULLETS: &[char] =
    &['•', '·', '▪', '–', '—', '●', '■', '‣', '►', '➢', '✓', '\u{f0b7}', '\u{f0a7}'];

/// Bullet glyphs of the second level.
const SUB_BULLETS: &[char] = &['◦', '○', '▫', '□'];

/// Một dòng. One line: line breaks and runs of spaces become one space, the ends are trimmed.
pub fn line(text: &str) -> String {
    if is_clean_line(text) { text.to_owned() } else { fold_spaces(&composed(text)) }
}

/// Whether a text is surely a clean line already, as most are: it holds nothing that [`line()`] would change.
fn is_clean_line(text: &str) -> bool {
    let mut before = ' ';
    for letter in text.chars() {
        let plain = match letter {
            ' ' => before != ' ',
            _ if letter.is_ascii() => letter.is_ascii_graphic(),
            _ => {
                !(letter.is_whitespace()
                    || letter.is_control()
                    || letters::is_mark(letter)
                    || is_bidi_override(letter)
                    || is_invisible(letter))
            }
        };
        if !plain {
            return false;
        }
        before = letter;
    }
    text.is_empty() || before != ' '
}

/// Đoạn văn. Paragraphs, each cleaned like [`line()`]; at most one empty line between them, and
/// pasted bullet glyphs become the "- " and "+ " of Vietnamese plans.
pub fn prose(text: &str) -> String {
    let text = composed(&text.replace("\r\n", "\n"));
    let mut lines: Vec<String> = Vec::new();
    for raw in text.split('\n') {
        let clean = bullet_line(raw);
        let repeats_empty = clean.is_empty() && lines.last().is_none_or(String::is_empty);
        if !repeats_empty {
            lines.push(clean);
        }
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines.join("\n")
}

/// Whether the text holds a character that changes the reading direction, which can make one name look like
/// another.
pub fn has_bidi_override(text: &str) -> bool {
    text.chars().any(is_bidi_override)
}

fn is_bidi_override(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Letters and marks that leave no trace on paper: soft hyphen, zero-width characters, direction
/// marks, the byte order mark.
fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
    )
}

/// Ký tự nối không rộng.
const JOINER: char = '\u{200d}';

/// Whether a character is a pictograph, or modifies the one before it.
const fn is_picture(letter: char) -> bool {
    matches!(letter, '\u{fe0f}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

/// Drops what is invisible, maps every line break to `\n` and every other space but the tab to a plain space,
/// then composes (NFC). Dropping comes first: the characters that it separated may compose.
fn composed(text: &str) -> String {
    let mut before = None;
    let mut letters = text.chars().peekable();
    let mut visible = String::with_capacity(text.len());
    while let Some(letter) = letters.next() {
        let kept = match letter {
            // One picture made of several: 👩‍💻.
            JOINER
                if before.is_some_and(is_picture)
                    && letters.peek().copied().is_some_and(is_picture) =>
            {
                Some(JOINER)
            }
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
            '\t' => Some('\t'),
            other if other.is_control() || is_bidi_override(other) || is_invisible(other) => None,
            other if other.is_whitespace() => Some(' '),
            other => Some(other),
        };
        before = kept.or(before);
        visible.extend(kept);
    }
    letters::compose(&visible)
}

fn fold_spaces(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn bullet_line(raw: &str) -> String {
    let raw = raw.trim();
    let mut letters = raw.chars();
    let first = letters.next();
    let rest = letters.as_str();
    let spaced = rest.starts_with(char::is_whitespace);
    // A lone "o" is also a letter: only Word's own spacing makes it a bullet.
    let word_spaced = rest.starts_with('\t') || rest.starts_with("  ");
    match first {
        Some('-') if spaced => format!("- {}", fold_spaces(rest)),
        Some(glyph) if spaced && BULLETS.contains(&glyph) => format!("- {}", fold_spaces(rest)),
        Some('§') if word_spaced => format!("- {}", fold_spaces(rest)),
        Some(glyph) if spaced && SUB_BULLETS.contains(&glyph) => format!("+ {}", fold_spaces(rest)),
        Some('o') if word_spaced => format!("+ {}", fold_spaces(rest)),
        _ => fold_spaces(raw),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn line_is(typed: &str, clean: &str) {
        assert_eq!(line(typed), clean);
    }

    #[track_caller]
    fn prose_is(typed: &str, clean: &str) {
        assert_eq!(prose(typed), clean);
    }

    #[test]
    fn decomposed_vietnamese_is_composed() {
        line_is("Ke\u{302}\u{301} hoa\u{323}ch", "Kế hoạch");
    }

    #[test]
    fn strange_spaces_become_plain_ones() {
        line_is("\u{feff} số\u{a0}hóa\u{202f}\t hồ\u{200b} sơ\r\n", "số hóa hồ sơ");
    }

    #[test]
    fn controls_and_direction_marks_are_dropped() {
        line_is("\u{202e}UBND\u{0}\u{9b} xã\u{2069}", "UBND xã");
        assert!(has_bidi_override("\u{202e}UBND"));
        assert!(!has_bidi_override("UBND xã"));
    }

    #[test]
    fn pasted_word_bullets_become_dashes_and_pluses() {
        prose_is(
            "•\tMột\n·        Hai\n\u{f0b7}\tBa\no\tBốn\n– Năm",
            "- Một\n- Hai\n- Ba\n+ Bốn\n- Năm",
        );
    }

    #[test]
    fn words_that_look_like_bullets_stay() {
        prose_is("o Bình\n-3 bậc\n* Tiêu chí 1\n•", "o Bình\n-3 bậc\n* Tiêu chí 1\n•");
    }

    #[test]
    fn pictures_made_of_several_stay_whole() {
        for picture in ["👩\u{200d}💻", "🏳\u{fe0f}\u{200d}🌈", "👨\u{200d}👩\u{200d}👧"]
        {
            assert_eq!(line(picture), picture);
        }
        assert_eq!(line("chữ\u{200d}số \u{200d}💻 👩\u{200d}"), "chữsố 💻 👩");
    }

    #[test]
    fn paragraphs_keep_one_empty_line() {
        prose_is("\r\n\r\nMột\r\n\r\n \r\nHai\u{b}Ba\r\n", "Một\n\nHai\nBa");
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(text in "\\PC{0,40}|([ \t\r\n•–o\u{a0}\u{301}a\u{302}\u{200b}\\-]{0,20})") {
            let once = line(&text);
            prop_assert_eq!(line(&once), once);
            let once = prose(&text);
            prop_assert_eq!(prose(&once), once);
        }

        #[test]
        fn clean_text_holds_nothing_hidden(text in any::<String>()) {
            let clean = prose(&text);
            prop_assert!(!has_bidi_override(&clean));
            prop_assert!(clean.chars().all(|letter| letter == '\n' || !letter.is_control()));
            prop_assert!(!line(&text).contains('\n'));
        }
    }
}
