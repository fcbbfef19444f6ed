//! What mail does to a file, undone: transfer codes, quoting, broken lines, another code page.
//! Nothing here decides: the digest says whether what came of it is the file that was written.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::decode;

/// Thư làm hỏng thế nào. What was undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ruin {
    /// Mã hóa để gửi: base64, quoted-printable, a whole message (.eml).
    Transfer,
    /// Trích lời: "> " before every line.
    Quoted,
    /// Ngắt dòng: long lines were broken.
    Folded,
    /// Đổi bảng mã: UTF-8 read as windows-1252.
    Encoding,
}

/// Texts that a file may have been before, most likely first.
pub(super) fn undone(text: &str) -> Vec<(Ruin, String)> {
    let mut found = Vec::new();
    let mut add = |ruin, text: Option<String>| found.extend(text.map(|text| (ruin, text)));
    add(Ruin::Transfer, base64(text));
    add(Ruin::Transfer, quoted_printable(text));
    add(Ruin::Quoted, unquoted(text));
    add(Ruin::Encoding, recoded(text));
    add(Ruin::Folded, unfolded(text, " "));
    add(Ruin::Folded, unfolded(text, ""));
    found
}

/// Số chỗ chữ hỏng. How many letters of words became "?" or the signs of another code page.
pub(super) fn garbled(text: &str) -> usize {
    let letters: Vec<char> = text.chars().collect();
    let of = |window: &[char]| match window {
        [before, '?', after] => before.is_alphabetic() && (after.is_alphabetic() || *after == '?'),
        ['á' | 'Ã' | 'Ä' | 'Æ' | 'â', next, _] => {
            matches!(*next, '\u{80}'..='\u{bf}' | '‘' | '’' | '“' | '”' | '€' | '™' | 'ƒ' | '‡')
        }
        [_, char::REPLACEMENT_CHARACTER, _] => true,
        _ => false,
    };
    letters.windows(3).filter(|window| of(window)).count()
}

/// The longest run of lines that are base64, read.
fn base64(text: &str) -> Option<String> {
    let coded = |line: &str| {
        let line = line.trim();
        line.len() >= 4
            && line.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'='))
    };
    let mut best = String::new();
    let mut run = String::new();
    for line in text.lines().chain([""]) {
        if coded(line) {
            run.push_str(line.trim());
        } else {
            if run.len() > best.len() {
                best.clone_from(&run);
            }
            run.clear();
        }
    }
    let whole = best.trim_end_matches('=');
    let padded = format!("{whole}{}", "=".repeat((4 - whole.len() % 4) % 4));
    let bytes = STANDARD.decode(padded).ok().filter(|bytes| !bytes.is_empty())?;
    decode::decode(&bytes).ok().map(|read| read.text)
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
    String::from_utf8(bytes).ok()
}

/// Without the marks of a quoted message.
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

/// With the lines joined that were broken within words between quotes: JSON has no line end there.
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

/// What windows-1252 has from 0x80 to 0x9F, by the table that browsers use; where it has nothing
/// the byte is a control.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// UTF-8 that was read as windows-1252, read again; `None` for what was not.
fn recoded(text: &str) -> Option<String> {
    let byte = |letter: char| match u32::from(letter) {
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
