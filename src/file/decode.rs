//! From bytes to text: byte order marks, UTF-16, and files that are something else.

use super::refused::Refused;

/// The text of a file, whatever its encoding; `None` for a file of another kind.
pub fn text_of(bytes: &[u8]) -> Option<String> {
    decode(bytes).ok().map(|read| read.text)
}

/// The text of a file.
pub(super) struct Text {
    pub(super) text: String,
    /// Some bytes were not text; each was replaced by U+FFFD.
    pub(super) damaged: bool,
}

/// How other kinds of files begin, and what they are.
const OTHERS: &[(&[u8], &str)] = &[
    (b"PK\x03\x04", "Word, Excel, zip"),
    (b"\xd0\xcf\x11\xe0", "Word, Excel (.doc, .xls)"),
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x1f\x8b", "gzip"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7-Zip"),
    (b"{\\rtf", "RTF"),
];

/// Reads the text of a file.
pub(super) fn decode(bytes: &[u8]) -> Result<Text, Refused> {
    if bytes.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) {
        return Err(Refused::Empty);
    }
    if let Some((_, kind)) = OTHERS.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(Refused::OtherKind { kind });
    }
    Ok(match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        // A brace or space, then a zero, is UTF-16 whose mark was lost.
        [first, 0, ..] if first.is_ascii() && *first != 0 => utf16(bytes, u16::from_le_bytes),
        [0, first, ..] if first.is_ascii() && *first != 0 => utf16(bytes, u16::from_be_bytes),
        other => utf8(other),
    })
}

fn utf8(bytes: &[u8]) -> Text {
    match std::str::from_utf8(bytes) {
        Ok(text) => Text { text: text.to_owned(), damaged: false },
        Err(_) => Text { text: String::from_utf8_lossy(bytes).into_owned(), damaged: true },
    }
}

fn utf16(bytes: &[u8], join: fn([u8; 2]) -> u16) -> Text {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| join(*pair));
    let mut damaged = !rest.is_empty();
    let text = char::decode_utf16(units)
        .map(|letter| {
            letter.unwrap_or_else(|_| {
                damaged = true;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect();
    Text { text, damaged }
}
