//! Bề rộng chữ. How wide words are in Times New Roman: the lines of a head are broken evenly, and what must
//! be on one line is set so that it is. Fonts of the same widths (Liberation Serif, Tinos) are meant; in any
//! other the browser still breaks what does not fit.

use crate::read::letters;

/// Kiểu chữ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// Đứng.
    Regular,
    /// Đậm.
    Bold,
    /// Nghiêng.
    Italic,
}

/// From the space to the tilde, in thousandths of the text's size.
const REGULAR: [u16; 95] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
    556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
    722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
    278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];

const BOLD: [u16; 95] = [
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667,
    611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722,
    722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556,
    278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
];

const ITALIC: [u16; 95] = [
    250, 333, 420, 500, 500, 833, 778, 214, 333, 333, 500, 675, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 333, 333, 675, 675, 675, 500, 920, 611, 611, 667, 722, 611,
    611, 722, 722, 333, 444, 667, 556, 833, 667, 722, 611, 722, 611, 500, 556, 722, 611, 833, 611,
    556, 556, 389, 278, 389, 422, 500, 333, 500, 500, 444, 500, 444, 278, 500, 500, 278, 278, 444,
    278, 722, 500, 500, 500, 500, 389, 389, 278, 500, 444, 667, 444, 444, 389, 400, 275, 400, 541,
];

/// The width of a text on one line, in thousandths of its size.
pub fn width(text: &str, face: Face) -> u32 {
    letters::apart(text).chars().map(|letter| advance(letter, face)).sum()
}

fn advance(letter: char, face: Face) -> u32 {
    let table = match face {
        Face::Regular => &REGULAR,
        Face::Bold => &BOLD,
        Face::Italic => &ITALIC,
    };
    let of = |letter: char| {
        let place = usize::try_from(u32::from(letter)).unwrap_or_default().checked_sub(0x20);
        place.and_then(|place| table.get(place)).map(|wide| u32::from(*wide))
    };
    match letter {
        // The horn of ơ and ư reaches a little beyond its letter; other marks take no room.
        '\u{31b}' => 60,
        mark if letters::is_mark(mark) => 0,
        'đ' => of('d').unwrap_or(500),
        'Đ' => of('D').unwrap_or(722),
        '\u{a0}' => of(' ').unwrap_or(250),
        '–' | '“' | '”' => 500,
        // Dashes, dots and em spaces are this wide, and no other letter is wider.
        other => of(other).unwrap_or(1000),
    }
}

/// Ngắt dòng đều. The text on as few lines as fit a width, all as equal in length as its words allow; it is
/// broken at plain spaces only, and no line begins with a dash.
///
/// ```
/// use par_workbook::export::metrics::{Face, balanced};
/// assert_eq!(balanced("PHƯỜNG TRƯƠNG QUANG TRỌNG", Face::Bold, 12_000), ["PHƯỜNG TRƯƠNG", "QUANG TRỌNG"]);
/// ```
pub fn balanced(text: &str, face: Face, most: u32) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match words.last_mut() {
            Some(before) if matches!(word, "-" | "–") => *before = format!("{before} {word}"),
            _ => words.push(word.to_owned()),
        }
    }
    let fewest = lines(&words, face, most).len();
    // The narrowest width that needs no more lines; widths are whole numbers, so the search ends.
    let (mut low, mut high) = (0, most);
    while low < high {
        let middle = low + (high - low) / 2;
        if lines(&words, face, middle).len() <= fewest {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    lines(&words, face, high)
}

/// The words on lines of at most a width; a word alone may be wider.
fn lines(words: &[String], face: Face, most: u32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words {
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}"), face) <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.clone()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn widths_are_those_of_the_font() {
        assert_eq!(width("Số: 05", Face::Regular), 556 + 500 + 278 + 250 + 1000);
        assert_eq!(width("XÃ BA XA", Face::Bold), 722 * 5 + 250 * 2 + 667);
        assert_eq!(width("ư", Face::Italic), 560, "a little more than its 545");
    }

    #[test]
    fn no_line_begins_with_a_dash() {
        let broken = balanced("PHƯỜNG VĂN MIẾU - QUỐC TỬ GIÁM", Face::Bold, 12_000);
        assert_eq!(broken, ["PHƯỜNG VĂN MIẾU -", "QUỐC TỬ GIÁM"]);
    }

    proptest! {
        #[test]
        fn lines_lose_no_word_and_fit(words in "[A-Zaăâđêôơưẹ]{1,9}( [A-Zaăâđêôơưẹ]{1,9}){0,14}", most in 1_000..40_000_u32) {
            let found = balanced(&words, Face::Bold, most);
            prop_assert_eq!(found.join(" "), words.clone());
            for line in &found {
                prop_assert!(width(line, Face::Bold) <= most || !line.contains(' '));
            }
            let words: Vec<String> = words.split(' ').map(str::to_owned).collect();
            let greedy = lines(&words, Face::Bold, most);
            prop_assert_eq!(found.len(), greedy.len());
        }
    }
}
