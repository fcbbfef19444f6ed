//! Texts in letters of the time before Unicode, found and put right: by the font of their cell, or by what the words of the
//! whole file say. What could be either stays as it is, and what is Vietnamese as it stands is never touched.

use std::collections::BTreeSet;

use par_workbook::read::grid::{CodePage, ReadBook, ReadCell, ReadNote};

use crate::old_letters::{is_of_today, of_font, shown, weighed};

const PAGES: [CodePage; 2] = [CodePage::Tcvn3, CodePage::Vni];

/// How many different words must speak for a page: a sign such as "µm" may look like a word by chance.
const ENOUGH: usize = 3;

/// A text as the font of its cell shows it, and the page of that font; nothing where the font is none of the old ones, or
/// where the words say otherwise.
pub fn by_font(text: &str, font: &str) -> Option<(String, CodePage)> {
    let page = of_font(font).filter(|_| !text.is_ascii() && !is_of_today(text))?;
    let found = weighed(text, page);
    let told = shown(text, page);
    if found.speaking.len() < found.against.len() || told == text {
        return None;
    }
    // The fonts whose names end so show small letters as capitals.
    let capitals = page == CodePage::Tcvn3 && font.ends_with('H');
    Some((if capitals { told.to_uppercase() } else { told }, page))
}

/// The page in which a whole text is, by its words, and how many different ones speak for it.
pub fn page_of(text: &str) -> Option<(CodePage, usize)> {
    let speaking = |page| weighed(text, page).speaking.into_iter().collect::<BTreeSet<_>>().len();
    let counted = PAGES.map(|page| (page, speaking(page)));
    let best = counted.into_iter().max_by_key(|(_, count)| *count);
    best.filter(|(_, count)| *count >= ENOUGH)
}

/// Puts the texts of a book right that are in an old page, and notes it.
pub fn mend(book: &mut ReadBook) {
    let Some(best) = page_of_book(book) else { return };
    let of_today = texts(book).any(is_of_today)
        || texts(book).any(|text| !weighed(text, best).against.is_empty());
    let mut mended = false;
    for sheet in &mut book.sheets {
        for cell in sheet.rows.iter_mut().flatten() {
            let ReadCell::Text(text) = cell else { continue };
            if text.is_ascii() || is_of_today(text) {
                continue;
            }
            let found = weighed(text, best);
            let told = shown(text, best);
            // Where all else is old, what could be either is old too, and an abbreviation, which is no word.
            let is_old = !of_today || !found.speaking.is_empty();
            if found.against.is_empty() && is_old && told != *text {
                *text = told;
                mended = true;
            }
        }
    }
    let note = ReadNote::CodePage(best);
    if mended && !book.notes.contains(&note) {
        book.notes.push(note);
    }
}

fn texts(book: &ReadBook) -> impl Iterator<Item = &str> {
    book.sheets.iter().flat_map(|sheet| sheet.rows.iter().flatten()).filter_map(|cell| match cell {
        ReadCell::Text(text) if !text.is_ascii() => Some(text.as_str()),
        ReadCell::Text(_)
        | ReadCell::Blank
        | ReadCell::Number { .. }
        | ReadCell::Day(_)
        | ReadCell::Truth(_)
        | ReadCell::Fault(_)
        | ReadCell::Unvalued => None,
    })
}

/// The page for which enough words of a book speak.
fn page_of_book(book: &ReadBook) -> Option<CodePage> {
    let counted = PAGES.map(|page| {
        let mut words = BTreeSet::new();
        for text in texts(book).filter(|text| !is_of_today(text)) {
            let found = weighed(text, page);
            if found.against.is_empty() {
                words.extend(found.speaking);
            }
        }
        (page, words.len())
    });
    let best = counted.into_iter().max_by_key(|(_, count)| *count);
    best.filter(|(_, count)| *count >= ENOUGH).map(|(page, _)| page)
}

#[cfg(test)]
mod tests {
    use par_workbook::file::{self, Limits};
    use par_workbook::read::grid::ReadSheet;
    use proptest::prelude::*;

    use super::*;
    use crate::old_letters::written::{in_tcvn3, in_vni};

    const PLAN: &str = include_str!("../../../tests/samples/ke-hoach-v2-ba-xa-2024.json");

    fn book<'a>(texts: impl IntoIterator<Item = &'a str>) -> ReadBook {
        let cells = texts.into_iter().map(|text| vec![ReadCell::Text(text.to_owned())]);
        let sheet = ReadSheet { rows: cells.collect(), ..ReadSheet::default() };
        ReadBook { sheets: vec![sheet], ..ReadBook::default() }
    }

    fn mended(before: &ReadBook) -> ReadBook {
        let mut after = before.clone();
        mend(&mut after);
        after
    }

    /// What the plan that was issued says, value by value.
    fn said() -> Vec<&'static str> {
        let opened = file::open(PLAN.as_bytes(), &Limits::default());
        assert!(opened.is_ok());
        PLAN.split('"').filter(|text| !text.is_ascii()).collect()
    }

    #[test]
    fn what_is_written_in_unicode_stays() {
        let texts = said();
        assert!(texts.len() > 500);
        let whole = book(texts.iter().copied());
        assert_eq!(mended(&whole), whole);
        // Each by itself, and each word, among which are those that an old page could have too.
        for text in &texts {
            let alone = book([*text]);
            assert_eq!(mended(&alone), alone, "{text}");
        }
        let words = book(texts.iter().flat_map(|text| text.split(' ')));
        assert_eq!(mended(&words), words);
        let is_plain = |word: &&str| !is_of_today(word);
        let plain = book(texts.iter().flat_map(|text| text.split(' ')).filter(is_plain));
        assert_eq!(mended(&plain), plain, "not even where no other word of today stands beside");
        for font in [".VnTime", "VNI-Times"] {
            assert!(
                texts.iter().filter(|text| is_of_today(text)).all(|it| by_font(it, font).is_none())
            );
        }
    }

    #[test]
    fn what_is_in_an_old_page_comes_out_as_it_was_typed() {
        let typed: Vec<String> = said().iter().map(|text| text.to_lowercase()).collect();
        let wanted = book(typed.iter().map(String::as_str));
        for page in PAGES {
            let written = if page == CodePage::Vni { in_vni } else { in_tcvn3 };
            let old: Vec<String> = typed.iter().map(|text| written(text)).collect();
            let found = mended(&book(old.iter().map(String::as_str)));
            assert_eq!(found.notes, [ReadNote::CodePage(page)]);
            let pairs = found.sheets[0].rows.iter().zip(&wanted.sheets[0].rows);
            let wrong: Vec<_> = pairs.filter(|(found, wanted)| found != wanted).collect();
            assert!(wrong.is_empty(), "{page:?}: {} {wrong:#?}", wrong.len());
        }
    }

    #[test]
    fn signs_and_foreign_words_are_no_old_page() {
        for text in
            ["5 µm, 3 m², 20 °C, §4, © 2024, ±5 %, «Công báo»", "café, São, naïve, Müller, Noël"]
        {
            let plain = book(text.split(", ").chain([text]));
            assert_eq!(mended(&plain), plain);
        }
    }

    #[test]
    fn a_word_that_could_be_either_follows_the_others_and_only_them() {
        let old = ["Sè hå s¬", "§Êt ®ai", "Hé"];
        assert_eq!(mended(&book(old)).sheets, book(["Số hồ sơ", "Đất đai", "Hộ"]).sheets);
        let mixed = ["Sè hå s¬", "§Êt ®ai", "Hé", "Hộ tịch"];
        let wanted = book(["Số hồ sơ", "Đất đai", "Hé", "Hộ tịch"]);
        assert_eq!(mended(&book(mixed)).sheets, wanted.sheets);
    }

    #[test]
    fn a_font_tells_the_page_of_a_single_word() {
        let told = |text: &str, font: &str| by_font(text, font).map(|(text, _)| text);
        assert_eq!(told("Hé", ".VnTime").as_deref(), Some("Hộ"));
        assert_eq!(told("Hé tÞch", ".VnTimeH").as_deref(), Some("HỘ TỊCH"));
        assert_eq!(told("Hoä tòch", "VNI-Times").as_deref(), Some("Hộ tịch"));
        assert_eq!(told("H§ND", ".VnTime").as_deref(), Some("HĐND"));
        assert_eq!(told("Hé", "Times New Roman"), None);
        assert_eq!(told("TTHC 06a", ".VnTime"), None);
        assert_eq!(told("Hộ tịch", ".VnTime"), None);
        assert_eq!(told("20 °C", ".VnTime"), None);
    }

    proptest! {
        #[test]
        fn plain_letters_and_codes_stay(texts in proptest::collection::vec("[ -~]{0,20}", 0..12)) {
            let plain = book(texts.iter().map(String::as_str));
            prop_assert_eq!(mended(&plain), plain);
        }
    }
}
