//! Composes and decomposes letters with marks, for every letter of the Latin alphabets.
//!
//! Vietnamese needs the Latin part of Unicode's canonical composition (NFC, NFD) and no more. The full tables
//! would add as much to the first load as all of the plan's own words; this part is two kilobytes. The tests
//! compare it with the full tables, letter by letter.

use std::sync::LazyLock;

use super::sorted::{sort, sort_by_key};

/// A mark, its canonical class, and pairs of letters: one without the mark, then the same with it.
const MARKS: [(char, u8, &str); 25] = [
    // combining grave accent
    ('\u{300}', 230, "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ"),
    // combining acute accent
    (
        '\u{301}',
        230,
        "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿÇḈçḉ\
         ĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ",
    ),
    // combining circumflex accent
    ('\u{302}', 230, "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ"),
    // combining tilde
    ('\u{303}', 230, "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"),
    // combining macron
    ('\u{304}', 230, "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳGḠgḡḶḸḷḹṚṜṛṝ"),
    // combining breve
    ('\u{306}', 230, "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭȨḜȩḝẠẶạặ"),
    // combining dot above
    (
        '\u{307}',
        230,
        "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨ\
         ṣṩTṪtṫWẆwẇXẊxẋYẎyẏſẛ",
    ),
    // combining diaeresis
    ('\u{308}', 230, "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ"),
    // combining hook above
    ('\u{309}', 230, "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"),
    // combining ring above
    ('\u{30a}', 230, "AÅaåUŮuůwẘyẙ"),
    // combining double acute accent
    ('\u{30b}', 230, "OŐoőUŰuű"),
    // combining caron
    (
        '\u{30c}',
        230,
        "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞ\
         hȟ",
    ),
    // combining double grave accent
    ('\u{30f}', 230, "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕ"),
    // combining inverted breve
    ('\u{311}', 230, "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"),
    // combining horn
    ('\u{31b}', 216, "OƠoơUƯuư"),
    // combining dot below
    (
        '\u{323}',
        220,
        "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợ\
         UỤuụƯỰưựYỴyỵ",
    ),
    // combining diaeresis below
    ('\u{324}', 220, "UṲuṳ"),
    // combining ring below
    ('\u{325}', 220, "AḀaḁ"),
    // combining comma below
    ('\u{326}', 220, "SȘsșTȚtț"),
    // combining cedilla
    ('\u{327}', 202, "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"),
    // combining ogonek
    ('\u{328}', 202, "AĄaąEĘeęIĮiįUŲuųOǪoǫ"),
    // combining circumflex accent below
    ('\u{32d}', 220, "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ"),
    // combining breve below
    ('\u{32e}', 220, "HḪhḫ"),
    // combining tilde below
    ('\u{330}', 220, "EḚeḛIḬiḭUṴuṵ"),
    // combining macron below
    ('\u{331}', 220, "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"),
];

/// Where most letters with marks stand: Latin-1 to Latin Extended-B, and Latin Extended Additional.
const BLOCKS: [(u32, u32); 2] = [(0xc0, 0x250), (0x1e00, 0x1f00)];

struct Letters {
    /// The letters of [`BLOCKS`] without their marks, one block after the other.
    bare: Vec<char>,
    /// A letter and its two parts; sorted by letter.
    apart: Vec<(char, (char, char))>,
    /// The reverse; sorted by parts.
    joined: Vec<((char, char), char)>,
}

static LETTERS: LazyLock<Letters> = LazyLock::new(|| {
    let mut apart = Vec::new();
    for (mark, _, letters) in MARKS {
        let mut letters = letters.chars();
        while let (Some(plain), Some(marked)) = (letters.next(), letters.next()) {
            apart.push((marked, (plain, mark)));
        }
    }
    let mut joined: Vec<_> = apart.iter().map(|(marked, parts)| (*parts, *marked)).collect();
    sort(&mut apart);
    sort(&mut joined);
    let bare = BLOCKS.into_iter().flat_map(|(from, end)| from..end).map(|code| {
        let mut letter = char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
        while let Some((plain, _)) = parts_in(&apart, letter) {
            letter = plain;
        }
        letter
    });
    Letters { bare: bare.collect(), apart, joined }
});

/// Whether this is a mark that belongs to the letter before it.
pub fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// Composes each letter and its marks into one character, if there is such a character (NFC).
pub fn compose(text: &str) -> String {
    if !text.contains(is_mark) {
        return text.to_owned();
    }
    let mut found: Vec<char> = Vec::with_capacity(text.len());
    let mut letter_at: Option<usize> = None;
    let mut last_class = 0;
    for next in parts(text) {
        let class = class(next);
        // A mark reaches its letter unless one of the same class is between them.
        let reaches = letter_at.is_some_and(|at| last_class < class || at + 1 == found.len());
        let letter = letter_at.and_then(|at| found.get_mut(at)).filter(|_| reaches && class > 0);
        if let Some(letter) = letter
            && let Some(joined) = join(*letter, next)
        {
            *letter = joined;
            continue;
        }
        if class == 0 {
            letter_at = Some(found.len());
        }
        last_class = class;
        found.push(next);
    }
    found.into_iter().collect()
}

/// Decomposes the text: every mark by itself, after its letter (NFD).
pub fn apart(text: &str) -> String {
    parts(text).into_iter().collect()
}

/// The letter without its marks; a mark by itself stays one.
pub fn bare(letter: char) -> char {
    if letter.is_ascii() {
        return letter;
    }
    let [(latin, latin_end), (additional, _)] = BLOCKS;
    let code = u32::from(letter);
    let at = match code.checked_sub(additional) {
        Some(at) => Some(at + latin_end - latin),
        None => code.checked_sub(latin).filter(|_| code < latin_end),
    };
    let at = at.and_then(|at| usize::try_from(at).ok());
    at.and_then(|at| LETTERS.bare.get(at)).copied().unwrap_or(letter)
}

fn plain_and_mark(letter: char) -> Option<(char, char)> {
    if letter.is_ascii() {
        return None;
    }
    parts_in(&LETTERS.apart, letter)
}

/// The two parts of a letter in the sorted table.
fn parts_in(apart: &[(char, (char, char))], letter: char) -> Option<(char, char)> {
    let place = apart.binary_search_by_key(&letter, |(marked, _)| *marked).ok()?;
    apart.get(place).map(|(_, parts)| *parts)
}

fn parts(text: &str) -> Vec<char> {
    let mut found = Vec::with_capacity(text.len());
    for letter in text.chars() {
        split(letter, &mut found);
    }
    for run in found.chunk_by_mut(|_, next| class(*next) > 0) {
        // The first is the letter: its class is the lowest, and the sort is stable.
        if !run.is_sorted_by_key(|mark| class(*mark)) {
            let mut marks = run.to_vec();
            sort_by_key(&mut marks, |mark| class(*mark));
            run.copy_from_slice(&marks);
        }
    }
    found
}

fn split(letter: char, found: &mut Vec<char>) {
    let letter = match letter {
        '\u{340}' => '\u{300}',
        '\u{341}' => '\u{301}',
        other => other,
    };
    match plain_and_mark(letter) {
        Some((plain, mark)) => {
            split(plain, found);
            found.push(mark);
        }
        None => found.push(letter),
    }
}

fn join(letter: char, mark: char) -> Option<char> {
    let place = LETTERS.joined.binary_search_by_key(&(letter, mark), |(parts, _)| *parts).ok()?;
    LETTERS.joined.get(place).map(|(_, joined)| *joined)
}

/// The canonical class: 0 for a letter, higher for a mark; marks of one class keep their order.
fn class(letter: char) -> u8 {
    if !is_mark(letter) {
        return 0;
    }
    MARKS.iter().find(|(mark, ..)| *mark == letter).map_or(230, |(_, class, _)| *class)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization as _;

    use super::{MARKS, apart, bare, compose};

    #[test]
    fn every_latin_letter_is_as_unicode_has_it() {
        for letter in ('\u{c0}'..='\u{24f}').chain('\u{1e00}'..='\u{1eff}') {
            let alone = letter.to_string();
            assert_eq!(apart(&alone), alone.nfd().to_string(), "{letter}");
            assert_eq!(compose(&apart(&alone)), alone.nfc().to_string(), "{letter}");
            assert_eq!(Some(bare(letter)), alone.nfd().next(), "{letter}");
        }
    }

    #[test]
    fn the_same_word_from_a_mac_and_from_windows_is_one() {
        assert_eq!(compose("Ke\u{302}\u{301} hoa\u{323}ch"), "Kế hoạch");
        assert_eq!(compose("ê\u{301}"), "ế");
        assert_eq!(compose("ạ\u{302}"), "ậ");
        assert_eq!(apart("Kế"), "Ke\u{302}\u{301}");
    }

    fn words() -> impl Strategy<Value = String> {
        let marks: Vec<char> = MARKS.iter().map(|(mark, ..)| *mark).collect();
        let letter = prop_oneof![
            3 => prop::sample::select(marks),
            2 => prop::char::range('a', 'z'),
            2 => prop::char::range('\u{c0}', '\u{1b0}'),
            2 => prop::char::range('\u{1ea0}', '\u{1ef9}'),
            1 => prop::char::range(' ', '@'),
            1 => prop::char::range('\u{4e00}', '\u{4e10}'),
        ];
        prop::collection::vec(letter, 0..12).prop_map(|letters| letters.into_iter().collect())
    }

    proptest! {
        #[test]
        fn any_word_is_as_unicode_has_it(word in words()) {
            prop_assert_eq!(apart(&word), word.nfd().collect::<String>());
            prop_assert_eq!(compose(&word), word.nfc().collect::<String>());
        }
    }
}
