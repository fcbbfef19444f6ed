//! Undoes what mail does to a file: transfer codes, quoting, broken lines, another code page. Nothing here
//! decides: the digest shows whether the result is the file that was written.

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::ruin::Ruin;
use super::{decode, scan};
use crate::read::sorted::sort_by_key;

/// What the text of a file may have been before, most likely first.
pub(super) fn undone(text: &str) -> Vec<(Ruin, String)> {
    let mut found = Vec::new();
    let mut add = |ruin, text: Option<String>| found.extend(text.map(|text| (ruin, text)));
    for text in base64(text) {
        add(Ruin::Transfer, Some(text));
    }
    add(Ruin::Transfer, quoted_printable(text));
    add(Ruin::Quoted, unquoted(text));
    add(Ruin::Encoding, recoded(text));
    add(Ruin::Folded, unfolded(text, " "));
    add(Ruin::Folded, unfolded(text, ""));
    found
}

/// Số chỗ chữ hỏng. How many letters of words became "?" or the signs of another code page.
pub(super) fn garbled(text: &str) -> usize {
    // Pairs that no Vietnamese word has; not "Ã”" and "á”", because a quoted word may end so.
    let pair = |one: char, two: char| match one {
        'á' => matches!(two, 'º' | '»'),
        'Ã' => matches!(two, '\u{a1}'..='\u{bd}'),
        'Ä' | 'Æ' => matches!(two, '\u{80}'..='\u{bf}' | '‘' | 'ƒ' | '‚'),
        'â' => two == '€',
        _ => false,
    };
    let of = |window: &[char]| match window {
        [before, '?', after] => before.is_alphabetic() && (after.is_alphabetic() || *after == '?'),
        [one, two, _] if pair(*one, *two) => true,
        [_, char::REPLACEMENT_CHARACTER, _] => true,
        _ => false,
    };
    let address = |word: &str| word.contains("://") || word.contains('=') || word.contains("www.");
    let words = text.split([' ', '\n', '\r', '\t']);
    let count = |word: &str| {
        let letters: Vec<char> = word.chars().chain([' ']).collect();
        letters.windows(3).filter(|window| of(window)).count()
    };
    words
        .filter(|word| !word.is_ascii() || word.contains('?'))
        .filter(|it| !address(it))
        .map(count)
        .sum()
}

/// Decodes the runs of base64 lines, the longest first: a mail may hold a scan besides the plan.
fn base64(text: &str) -> Vec<String> {
    /// Shorter runs are words.
    const SHORTEST: usize = 64;
    const MOST: usize = 4;
    // A mail that was cut off ends anywhere.
    let config = GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent);
    let engine = GeneralPurpose::new(&STANDARD, config);
    let coded = |line: &str| {
        let line = line.trim();
        line.len() >= 4
            && line.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'='))
    };
    let mut runs = vec![String::new()];
    for line in text.lines() {
        match runs.last_mut() {
            Some(run) if coded(line) => run.push_str(line.trim()),
            Some(run) if run.is_empty() => {}
            _ => runs.push(String::new()),
        }
    }
    runs.retain(|run| run.len() >= SHORTEST);
    sort_by_key(&mut runs, |run| std::cmp::Reverse(run.len()));
    let read = |run: &String| {
        let whole = run.trim_end_matches('=');
        let whole = whole.get(..whole.len() - usize::from(whole.len() % 4 == 1))?;
        decode::decode(&engine.decode(whole).ok()?).ok().map(|read| read.text)
    };
    runs.iter().take(MOST).filter_map(read).collect()
}

/// Quoted-printable: "=C3=AA" and soft line ends.
fn quoted_printable(text: &str) -> Option<String> {
    if !text.contains("=\n") && !text.contains("=\r\n") && !text.contains("=3D") {
        return None;
    }
    let digit = |byte: Option<&u8>| char::from(*byte?).to_digit(16);
    let source = text.as_bytes();
    let mut bytes = Vec::with_capacity(source.len());
    let mut rest = source;
    while let Some((first, after)) = rest.split_first() {
        let (taken, skipped) = match (first, after) {
            (b'=', [b'\r', b'\n', ..]) => (None, 2),
            (b'=', [b'\n', ..]) => (None, 1),
            (b'=', _) => match (digit(after.first()), digit(after.get(1))) {
                (Some(high), Some(low)) => (u8::try_from(high * 16 + low).ok(), 2),
                (_, _) => (Some(b'='), 0),
            },
            (other, _) => (Some(*other), 0),
        };
        bytes.extend(taken);
        rest = after.get(skipped..).unwrap_or_default();
    }
    // Another part of the message may have another code page.
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// Removes the marks of a quoted message.
fn unquoted(text: &str) -> Option<String> {
    let quoted = text.lines().filter(|line| line.starts_with('>')).count();
    if quoted * 2 < text.lines().count() || quoted == 0 {
        return None;
    }
    let bare = |line: &str| {
        let line = line.trim_start_matches('>');
        line.strip_prefix(' ').unwrap_or(line).to_owned()
    };
    Some(text.lines().map(bare).collect::<Vec<_>>().join("\n"))
}

/// Joins the lines that were broken within strings: JSON has no line end there.
fn unfolded(text: &str, joint: &str) -> Option<String> {
    let mut whole = String::with_capacity(text.len());
    let (mut quoted, mut escaped, mut joined) = (false, false, false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if quoted && matches!(letter, '\n' | '\r') {
            joined = true;
            while letters.next_if(|next| matches!(next, '\n' | '\r')).is_some() {}
            if !whole.ends_with(' ') {
                whole.push_str(joint);
            }
            escaped = false;
            continue;
        }
        match letter {
            '"' if !escaped => quoted = !quoted,
            _ => {}
        }
        escaped = quoted && letter == '\\' && !escaped;
        whole.push(letter);
    }
    joined.then_some(whole)
}

/// What windows-1252 has from 0x80 to 0x9F, by the table that browsers use; a byte without a letter is a
/// control.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Reads UTF-8 again that was read as windows-1252, or as Vietnamese windows-1258; `None` if it was not. The
/// text around the plan in a mail may be intact.
fn recoded(text: &str) -> Option<String> {
    let text = scan::start(text).unwrap_or(text);
    let text = text.rfind('}').and_then(|end| text.get(..=end)).unwrap_or(text);
    let byte = |letter: char| match u32::from(letter) {
        // Of the bytes that begin a letter in UTF-8, the one in which the two differ.
        _ if letter == 'Ă' => Some(0xc3),
        // Some readers leave the controls as they are.
        code @ 0..=0xff => u8::try_from(code).ok(),
        _ => HIGH
            .iter()
            .position(|high| *high == letter)
            .and_then(|place| u8::try_from(place + 0x80).ok()),
    };
    if text.is_ascii() {
        return None;
    }
    let bytes: Option<Vec<u8>> = text.trim_start_matches('\u{feff}').chars().map(byte).collect();
    String::from_utf8(bytes?).ok()
}
