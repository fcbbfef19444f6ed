//! Composes and decomposes letters with marks, for every letter of the Latin alphabets.
//!
//! Vietnamese needs the Latin part of Unicode's canonical composition (NFC, NFD) and no more. The full tables
//! would add as much to the first load as all of the plan's own words; this part is two kilobytes. The tests
//! compare it with the full tables, letter by letter.

use std::sync::LazyLock;

use super::sorted::{sort, sort_by_key};

/// A mark, and pairs of letters: one without the mark, then the same with it.
const MARKS: [(char, &str); 25] = [
    // combining grave accent
    ('\u{300}', "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ"),
    // combining acute accent
    (
        '\u{301}',
        "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿÇḈçḉ\
         ĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ",
    ),
    // combining circumflex accent
    ('\u{302}', "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ"),
    // combining tilde
    ('\u{303}', "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"),
    // combining macron
    ('\u{304}', "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳGḠgḡḶḸḷḹṚṜṛṝ"),
    // combining breve
    ('\u{306}', "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭȨḜȩḝẠẶạặ"),
    // combining dot above
    (
        '\u{307}',
        "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨ\
         ṣṩTṪtṫWẆwẇXẊxẋYẎyẏſẛ",
    ),
    // combining diaeresis
    ('\u{308}', "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ"),
    // combining hook above
    ('\u{309}', "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"),
    // combining ring above
    ('\u{30a}', "AÅaåUŮuůwẘyẙ"),
    // combining double acute accent
    ('\u{30b}', "OŐoőUŰuű"),
    // combining caron
    (
        '\u{30c}',
        "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞ\
         hȟ",
    ),
    // combining double grave accent
    ('\u{30f}', "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕ"),
    // combining inverted breve
    ('\u{311}', "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"),
    // combining horn
    ('\u{31b}', "OƠoơUƯuư"),
    // combining dot below
    (
        '\u{323}',
        "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợ\
         UỤuụƯỰưựYỴyỵ",
    ),
    // combining diaeresis below
    ('\u{324}', "UṲuṳ"),
    // combining ring below
    ('\u{325}', "AḀaḁ"),
    // combining comma below
    ('\u{326}', "SȘsșTȚtț"),
    // combining cedilla
    ('\u{327}', "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"),
    // combining ogonek
    ('\u{328}', "AĄaąEĘeęIĮiįUŲuųOǪoǫ"),
    // combining circumflex accent below
    ('\u{32d}', "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ"),
    // combining breve below
    ('\u{32e}', "HḪhḫ"),
    // combining tilde below
    ('\u{330}', "EḚeḛIḬiḭUṴuṵ"),
    // combining macron below
    ('\u{331}', "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"),
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
    for (mark, letters) in MARKS {
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

/// The canonical class: 0 for a letter, higher for a mark; marks of one class keep their order. Of every mark, since
/// one that composes with no letter here still has its place among the others; the joiner U+034F is none.
const fn class(letter: char) -> u8 {
    match letter {
        '\u{334}'..='\u{338}' => 1,
        '\u{321}' | '\u{322}' | '\u{327}' | '\u{328}' => 202,
        '\u{31b}' => 216,
        '\u{316}'..='\u{319}'
        | '\u{31c}'..='\u{320}'
        | '\u{323}'..='\u{326}'
        | '\u{329}'..='\u{333}'
        | '\u{339}'..='\u{33c}'
        | '\u{347}'..='\u{349}'
        | '\u{34d}'
        | '\u{34e}'
        | '\u{353}'..='\u{356}'
        | '\u{359}'
        | '\u{35a}' => 220,
        '\u{315}' | '\u{31a}' | '\u{358}' => 232,
        '\u{35c}' | '\u{35f}' | '\u{362}' => 233,
        '\u{35d}' | '\u{35e}' | '\u{360}' | '\u{361}' => 234,
        '\u{345}' => 240,
        '\u{300}'..='\u{34e}' | '\u{350}'..='\u{36f}' => 230,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization as _;

    use super::{MARKS, apart, bare, class, compose};

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

    #[test]
    fn every_mark_has_its_class() {
        use unicode_normalization::char::canonical_combining_class;
        for mark in '\u{300}'..='\u{36f}' {
            assert_eq!(class(mark), canonical_combining_class(mark), "{:x}", u32::from(mark));
        }
        // Two marks below a letter: neither goes before the other.
        assert_eq!(compose("a\u{332}\u{32d}"), "a\u{332}\u{32d}");
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
