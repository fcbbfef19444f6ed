//! Letters of the time before Unicode: the fonts ".Vn…" (TCVN3) and "VNI-…" show Vietnamese where the file holds the letters of
//! Western Europe. The tables are those of the Vietnamese standard TCVN 5712 and of the fonts of VNI.

use par_workbook::read::grid::CodePage;
use par_workbook::read::letters::compose;

use crate::syllables::is_syllable;

/// What TCVN3 shows for the letters from U+00A1 to U+00FE; a point for those that it leaves.
const TCVN3: &str = "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ";

/// What VNI shows for letters by themselves.
const ALONE: [(char, char); 9] = [
    ('ô', 'ơ'),
    ('ö', 'ư'),
    ('í', 'í'),
    ('ì', 'ì'),
    ('æ', 'ỉ'),
    ('ó', 'ĩ'),
    ('ò', 'ị'),
    ('î', 'ỵ'),
    ('ñ', 'đ'),
];

/// The letters that VNI writes after another as its marks, and after which ones they may stand.
const AFTER: [(char, &str, &str); 17] = [
    ('ù', "\u{301}", "aeouyôö"),
    ('ø', "\u{300}", "aeouyôö"),
    ('û', "\u{309}", "aeouyôö"),
    ('õ', "\u{303}", "aeouyôö"),
    ('ï', "\u{323}", "aeouôö"),
    ('â', "\u{302}", "aeo"),
    ('á', "\u{302}\u{301}", "aeo"),
    ('à', "\u{302}\u{300}", "aeo"),
    ('å', "\u{302}\u{309}", "aeo"),
    ('ã', "\u{302}\u{303}", "aeo"),
    ('ä', "\u{302}\u{323}", "aeo"),
    ('ê', "\u{306}", "a"),
    ('é', "\u{306}\u{301}", "a"),
    ('è', "\u{306}\u{300}", "a"),
    ('ú', "\u{306}\u{309}", "a"),
    ('ü', "\u{306}\u{303}", "a"),
    ('ë', "\u{306}\u{323}", "a"),
];

/// The old page of a font, by its name.
pub fn of_font(name: &str) -> Option<CodePage> {
    let small = name.to_lowercase();
    if small.starts_with(".vn") {
        Some(CodePage::Tcvn3)
    } else {
        small.starts_with("vni-").then_some(CodePage::Vni)
    }
}

/// A text as its page shows it.
pub fn shown(text: &str, page: CodePage) -> String {
    let mut told = String::with_capacity(text.len());
    for (word, is_word) in pieces(text) {
        if is_word {
            told.push_str(&shown_word(word, page));
        } else {
            told.push_str(word);
        }
    }
    told
}

fn shown_word(word: &str, page: CodePage) -> String {
    match page {
        CodePage::Tcvn3 => {
            let told: String = word.chars().map(of_tcvn3).collect();
            // Its fonts have no capitals with tones: small letters stand in for them, among capitals.
            let capitals = word.chars().filter(char::is_ascii_uppercase).count();
            let is_small = word.chars().any(|letter| letter.is_ascii_lowercase());
            if capitals > 1 && !is_small { told.to_uppercase() } else { told }
        }
        CodePage::Vni => of_vni(word),
        CodePage::Windows1258 | CodePage::Named => word.to_owned(),
    }
}

fn of_tcvn3(letter: char) -> char {
    let place = u32::from(letter).checked_sub(0xa1).and_then(|it| usize::try_from(it).ok());
    place.and_then(|place| TCVN3.chars().nth(place)).filter(|it| *it != '.').unwrap_or(letter)
}

fn small(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

fn of_vni(word: &str) -> String {
    let mut told = String::new();
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        let own = ALONE.iter().find(|(held, _)| *held == small(letter)).map(|(_, own)| *own);
        match own {
            Some(own) if letter.is_uppercase() => told.extend(own.to_uppercase()),
            Some(own) => told.push(own),
            None => told.push(letter),
        }
        let mark = letters.peek().and_then(|next| {
            let mark = AFTER.iter().find(|(held, ..)| *held == small(*next));
            mark.filter(|(.., bases)| bases.contains(small(letter)))
        });
        if let Some((_, mark, _)) = mark {
            told.push_str(mark);
            letters.next();
        }
    }
    compose(&told)
}

/// The words of a text, and what stands between them.
fn pieces(text: &str) -> Vec<(&str, bool)> {
    let (mut found, mut rest) = (Vec::new(), text);
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|letter| in_word(letter) != in_word(first)).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        found.push((piece, in_word(first)));
        rest = after;
    }
    found
}

fn in_word(letter: char) -> bool {
    letter.is_ascii_alphabetic() || ('\u{a1}'..='\u{ff}').contains(&letter)
}

/// Whether a text has letters that no old page has, as Vietnamese in Unicode does.
pub fn is_of_today(text: &str) -> bool {
    text.chars().any(|letter| {
        letter > '\u{ff}' && (letter.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&letter))
    })
}

/// What the words of a text that have more than plain letters say of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence<'a> {
    /// Words that are Vietnamese in that page alone.
    pub speaking: Vec<&'a str>,
    /// Words that are Vietnamese as they stand alone.
    pub against: Vec<&'a str>,
    /// How many could be either.
    pub open: usize,
}

/// Weighs the words of a text.
pub fn weighed(text: &str, page: CodePage) -> Evidence<'_> {
    let mut found = Evidence::default();
    let words = pieces(text).into_iter().filter(|(word, is_word)| *is_word && !word.is_ascii());
    for (word, _) in words {
        match (is_syllable(&shown_word(word, page)), is_syllable(word)) {
            (true, false) => found.speaking.push(word),
            (false, true) => found.against.push(word),
            (true, true) => found.open += 1,
            (false, false) => {}
        }
    }
    found
}

/// How the fonts' own programs wrote, for tests.
#[cfg(test)]
pub mod written {
    use par_workbook::read::letters::{apart, compose};

    use super::{AFTER, ALONE, TCVN3};

    /// In TCVN3, whose capitals with tones are small letters.
    pub fn in_tcvn3(text: &str) -> String {
        let held = |letter: char| {
            let small = letter.to_lowercase().next().unwrap();
            let place = TCVN3.chars().position(|own| own == letter);
            let place = place.or_else(|| TCVN3.chars().position(|own| own == small));
            place.map_or(letter, |it| char::from(u8::try_from(0xa1 + it).unwrap()))
        };
        text.chars().map(|letter| if letter.is_ascii() { letter } else { held(letter) }).collect()
    }

    /// In VNI.
    pub fn in_vni(text: &str) -> String {
        let held = |letter: char| {
            let small: String = letter.to_lowercase().collect();
            let held = of_small(small.chars().next().unwrap());
            if letter.is_uppercase() { held.to_uppercase() } else { held }
        };
        text.chars().map(held).collect()
    }

    fn of_small(letter: char) -> String {
        if let Some((held, _)) = ALONE.iter().find(|(_, own)| *own == letter) {
            return held.to_string();
        }
        let parts = apart(&letter.to_string());
        let horn = parts.contains('\u{31b}');
        let base = match parts.chars().next().unwrap() {
            'o' if horn => 'ô',
            'u' if horn => 'ö',
            other => other,
        };
        let marks: String = parts.chars().skip(1).filter(|mark| *mark != '\u{31b}').collect();
        let is_same =
            |one: &str| compose(&format!("{base}{one}")) == compose(&format!("{base}{marks}"));
        let mark = AFTER.iter().find(|(_, mark, bases)| bases.contains(base) && is_same(mark));
        format!("{base}{}", mark.map_or(String::new(), |(held, ..)| held.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const LETTERS: &str =
        "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ";

    #[test]
    fn every_letter_comes_back_from_both_pages() {
        for letter in LETTERS.chars().chain("ĂÂÊÔƠƯĐ".chars()) {
            let held = written::in_tcvn3(&letter.to_string());
            assert_eq!(shown_word(&held, CodePage::Tcvn3), letter.to_string());
        }
        let mut held = BTreeSet::new();
        for letter in LETTERS.chars().chain(LETTERS.to_uppercase().chars()) {
            let one = written::in_vni(&letter.to_string());
            assert_eq!(of_vni(&one), letter.to_string(), "{one}");
            assert!(held.insert(one), "{letter} is written as no other");
        }
        assert_eq!(held.len(), 146);
    }

    #[test]
    fn sentences_come_out_as_they_were_typed() {
        let wanted = "Cộng hòa xã hội chủ nghĩa Việt Nam";
        assert_eq!(shown("Céng hßa x· héi chñ nghÜa ViÖt Nam", CodePage::Tcvn3), wanted);
        assert_eq!(shown("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", CodePage::Vni), wanted);
        assert_eq!(
            shown("Sè hå s¬ ®· gi¶i quyÕt (§Êt ®ai)", CodePage::Tcvn3),
            "Số hồ sơ đã giải quyết (Đất đai)"
        );
        assert_eq!(shown("THñ TôC", CodePage::Tcvn3), "THỦ TỤC");
        assert_eq!(shown("Xin chaøo caùc baïn", CodePage::Vni), "Xin chào các bạn");
        assert_eq!(shown("ÑÒA CHÍNH", CodePage::Vni), "ĐỊA CHÍNH");
    }
}
