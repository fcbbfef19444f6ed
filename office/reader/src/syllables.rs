//! Whether a word could be a Vietnamese one: a beginning, a rime, and a tone that stands where it may.

use par_workbook::read::letters::{apart, compose};

/// What a syllable may begin with; longer ones first.
const BEGINNINGS: [&str; 28] = [
    "ngh", "ng", "nh", "gh", "gi", "ch", "kh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g",
    "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
];

/// What follows, without its tone.
const RIMES: &str = " a ac ach ai am an ang anh ao ap at au ay \
    ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu \
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu \
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om \
    on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt \
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych \
    uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu \
    y yêm yên yêng yêt yêu ";

/// The tones as marks: grave, acute, tilde, hook, dot.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// Whether a word could be Vietnamese, in small letters, in capitals, or with one capital at its beginning.
pub fn is_syllable(word: &str) -> bool {
    let mut after = word.chars().skip(1);
    let capitals = word.chars().all(char::is_uppercase);
    if !capitals && after.any(char::is_uppercase) {
        return false;
    }
    let small = word.to_lowercase();
    let (mut bare, mut tone, mut letters) = (String::new(), None, 0_usize);
    for letter in small.chars() {
        letters += 1;
        let parts = apart(&letter.to_string());
        for mark in parts.chars().filter(|mark| TONES.contains(mark)) {
            if tone.replace((mark, letters)).is_some() {
                return false;
            }
        }
        let rest: String = parts.chars().filter(|mark| !TONES.contains(mark)).collect();
        bare.push_str(&compose(&rest));
    }
    let fits = |beginning: &&str| {
        bare.strip_prefix(*beginning).is_some_and(|rime| {
            !rime.is_empty()
                && RIMES.contains(&format!(" {rime} "))
                && may_bear(rime, tone, letters)
        })
    };
    BEGINNINGS.iter().any(fits)
}

/// Whether a rime may bear a tone where it stands: one that is cut short has two tones only, and no tone stands on the last
/// letter of a gliding one.
fn may_bear(rime: &str, tone: Option<(char, usize)>, letters: usize) -> bool {
    let is_short = rime.ends_with(['c', 'p', 't']) || rime.ends_with("ch");
    let Some((mark, at)) = tone else { return !is_short };
    let glides = rime.chars().count() > 1 && rime.ends_with(['i', 'o', 'u', 'y']) && rime != "uy";
    (!is_short || matches!(mark, '\u{301}' | '\u{323}')) && !(glides && at == letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_told_from_what_is_none() {
        let told = "đất đai Hộ tịch CHỨNG thực giải quyết nghiệp thuỷ thủy hoà hòa gì giếng quý Ý ưu yêu khuya người của";
        for word in told.split(' ') {
            assert!(is_syllable(word), "{word}");
        }
        for word in "tÕt chaøo Nguyeãn coù café µm naïve Müller tõt NéI x ®Êt tÞch caù".split(' ')
        {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
