//! Search without accents, and the order of the Vietnamese alphabet.

use super::letters::{apart, bare, compose, is_mark};

/// The text as a search sees it: no accents, đ as d, lower case, every space and dash the same.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    // Lower case first: only then does the ångström sign decompose into a letter and its mark.
    let letters = text.chars().flat_map(char::to_lowercase).map(bare);
    for letter in letters.filter(|letter| !is_mark(*letter)) {
        match letter {
            'đ' => folded.push('d'),
            '‐'..='―' | '−' => folded.push('-'),
            other if other.is_whitespace() => folded.push(' '),
            other => folded.push(other),
        }
    }
    folded
}

/// Whether every word of `needle` occurs in `haystack`, ignoring accents and case. A blank needle finds
/// everything.
pub fn finds(haystack: &str, needle: &str) -> bool {
    let haystack = fold(haystack);
    let needle = fold(needle);
    let mut words =
        needle.split(' ').filter(|word| word.contains(|letter: char| letter.is_alphanumeric()));
    words.all(|word| haystack.contains(word))
}

/// A key that sorts as the Vietnamese alphabet does: a ă â b c d đ e ê …, then the tones in the
/// order ngang, huyền, hỏi, ngã, sắc, nặng, then lower case before upper.
pub fn collate(text: &str) -> String {
    let mut letters = String::new();
    let mut tones = String::new();
    let mut cases = String::new();
    for letter in compose(text).chars() {
        let whole = apart(letter.encode_utf8(&mut [0; 4]));
        let mut parts = whole.chars();
        let base = parts.next().unwrap_or(letter);
        let (mut shape, mut tone) = ('0', '0');
        for mark in parts {
            match mark {
                '\u{306}' => shape = '1',
                '\u{302}' => shape = '2',
                '\u{31b}' => shape = '3',
                '\u{300}' => tone = '1',
                '\u{309}' => tone = '2',
                '\u{303}' => tone = '3',
                '\u{301}' => tone = '4',
                '\u{323}' => tone = '5',
                _ => {}
            }
        }
        if matches!(base, 'đ' | 'Đ') {
            letters.push_str("d1");
        } else {
            letters.extend(base.to_lowercase());
            if base.is_alphabetic() {
                letters.push(shape);
            }
        }
        tones.push(tone);
        cases.push(if base.is_uppercase() { '1' } else { '0' });
    }
    // A control character sorts before every letter, so a word sorts before longer ones that begin with it.
    format!("{letters}\u{1}{tones}\u{1}{cases}")
}

/// A name that every file system takes: no accents, no capitals, words joined by hyphens.
pub fn file_stem(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(|letter: char| !letter.is_ascii_alphanumeric());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn typing_without_accents_finds_accented_words() {
        assert!(finds("Triển khai thực hiện số hóa hồ sơ", "so hoa"));
        assert!(finds("Kế hoạch", "ke hoach"));
        assert!(finds("Ke\u{302}\u{301} hoa\u{323}ch", "kế HOẠCH"));
        assert!(finds("Đẩy mạnh đối thoại", "doi thoai day manh"));
        assert!(finds("Văn hóa-Xã hội", "văn hóa – xã hội"));
        assert!(finds("7.3.4; 7.3.6", "7.3.6"));
        assert!(finds("gì cũng được", "  "));
        assert!(!finds("Triển khai số hóa", "thanh toán"));
    }

    #[test]
    fn names_sort_as_the_alphabet_does() {
        let sorted = [
            "a", "à", "ả", "ã", "á", "ạ", "an", "ă", "ắ", "â", "ấ", "b", "d", "đ", "e", "ê", "o",
            "ô", "ơ", "u", "ư", "y",
        ];
        let mut shuffled = sorted;
        shuffled.reverse();
        shuffled.sort_by_cached_key(|word| collate(word));
        assert_eq!(shuffled, sorted);
    }

    #[test]
    fn a_tone_counts_only_between_equal_letters() {
        let mut words = ["Tài chính", "Tư pháp", "Địa chính", "Dân vận", "Tai nạn", "tài chính"];
        words.sort_by_cached_key(|word| collate(word));
        assert_eq!(words, ["Dân vận", "Địa chính", "tài chính", "Tài chính", "Tai nạn", "Tư pháp"]);
    }

    proptest! {
        #[test]
        fn composed_and_decomposed_text_are_the_same(text in "[a-zA-ZăâđêôơưạảấầẩẫậẮẰẲẴẶéèẻẽẹ -]{0,20}") {
            let apart = apart(&text);
            prop_assert_eq!(fold(&apart), fold(&text));
            prop_assert_eq!(collate(&apart), collate(&text));
            prop_assert!(finds(&text, &apart));
        }

        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,20}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
