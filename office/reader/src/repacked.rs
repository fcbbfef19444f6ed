//! Workbooks of careless programs say of a sheet that it reaches to "A0", which calamine refuses together with the sheet. Nobody
//! needs to be told how far a sheet reaches, so such a file is packed anew, with another word there.

use std::borrow::Cow;

use crate::caps;
use crate::markup::attribute;

/// How far into a part that word is looked for; it stands before the cells.
const START: usize = 8_000;

/// A file whose sheets say nothing that is refused: the same bytes, or new ones.
pub fn sound<'a>(bytes: &'a [u8], sheets: impl Iterator<Item = &'a String>) -> Cow<'a, [u8]> {
    let mended: Vec<(&String, Vec<u8>)> = sheets
        .filter(|part| {
            let start = caps::beginning(bytes, part, START).unwrap_or_default();
            reach(&String::from_utf8_lossy(&start)).is_some()
        })
        .filter_map(|part| {
            let text = String::from_utf8(caps::entry(bytes, part)?).ok()?;
            let (from, to) = reach(&text)?;
            let (before, after) = (text.get(..from)?, text.get(to..)?);
            Some((part, format!("{before} ref=\"A1\"{after}").into_bytes()))
        })
        .collect();
    if mended.is_empty() {
        return Cow::Borrowed(bytes);
    }
    let names = caps::names(bytes).unwrap_or_default();
    let parts = names.iter().filter_map(|name| {
        let own = mended.iter().find(|(part, _)| *part == name);
        let content = own.map_or_else(|| caps::entry(bytes, name), |(_, it)| Some(it.clone()));
        Some((name.as_str(), content?))
    });
    stored(parts).map_or(Cow::Borrowed(bytes), Cow::Owned)
}

/// Where the attributes stand that say how far a sheet reaches, if they say what no sheet can.
fn reach(text: &str) -> Option<(usize, usize)> {
    let name = ["<dimension", ":dimension"];
    let from = name.iter().find_map(|name| Some(text.find(name)? + name.len()))?;
    let inside = text.get(from..)?.split('>').next()?;
    let inside = inside.strip_suffix('/').unwrap_or(inside);
    let told = attribute(inside, "ref").unwrap_or_default();
    let (first, last) = told.split_once(':').unwrap_or((&told, &told));
    let is_sound = match (corner(first), corner(last)) {
        (Some(first), Some(last)) => first.0 <= last.0 && first.1 <= last.1,
        _ => false,
    };
    (!is_sound).then_some((from, from + inside.len()))
}

/// The row and the column of a cell's name, counted from 1.
fn corner(name: &str) -> Option<(usize, usize)> {
    let digits = name.find(|letter: char| !letter.is_ascii_uppercase())?;
    let (letters, row) = name.split_at(digits);
    let row = row.parse().ok().filter(|row| (1..=1_048_576).contains(row))?;
    let place = |letter: u8| usize::from(letter.saturating_sub(b'A')) + 1;
    let column = letters.bytes().take(4).fold(0, |sum, letter| sum * 26 + place(letter));
    (1..=16_384).contains(&column).then_some((row, column))
}

/// A container of these parts, none of them made smaller; `None` for what is too large for one.
fn stored<'a>(parts: impl Iterator<Item = (&'a str, Vec<u8>)>) -> Option<Vec<u8>> {
    let (mut made, mut listed, mut count) = (Vec::new(), Vec::new(), 0_u16);
    for (name, content) in parts {
        let offset = u32::try_from(made.len()).ok()?;
        let length = u32::try_from(content.len()).ok()?;
        let mut about = vec![20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0];
        for number in [sum(&content), length, length] {
            about.extend(number.to_le_bytes());
        }
        about.extend(u16::try_from(name.len()).ok()?.to_le_bytes());
        about.extend([0, 0]);
        made.extend(b"PK\x03\x04");
        made.extend(&about);
        made.extend(name.as_bytes());
        made.extend(content);
        listed.extend(b"PK\x01\x02\x14\0");
        listed.extend(&about);
        listed.extend([0; 10]);
        listed.extend(offset.to_le_bytes());
        listed.extend(name.as_bytes());
        count = count.checked_add(1)?;
    }
    let (at, size) = (u32::try_from(made.len()).ok()?, u32::try_from(listed.len()).ok()?);
    made.extend(listed);
    made.extend(b"PK\x05\x06\0\0\0\0");
    made.extend(count.to_le_bytes());
    made.extend(count.to_le_bytes());
    made.extend(size.to_le_bytes());
    made.extend(at.to_le_bytes());
    made.extend([0, 0]);
    Some(made)
}

/// The sum by which a container checks a part (CRC-32).
fn sum(content: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in content {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 };
        }
    }
    !sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reaches_that_no_sheet_has_are_found() {
        for told in ["A0", "A0:B0", "B5:A1", "", "A", "1", "A1:", "ZZZZ1", "A1048577", "a1"] {
            let text = format!("<worksheet><dimension ref=\"{told}\"/><sheetData/>");
            assert!(reach(&text).is_some(), "{told}");
        }
        assert!(reach("<x:dimension/>").is_some());
        for told in ["A1", "A1:XFD1048576", "B2:B2"] {
            let text = format!("<worksheet><dimension ref=\"{told}\"/><sheetData/>");
            assert!(reach(&text).is_none(), "{told}");
        }
        assert!(reach("<worksheet><sheetData/>").is_none());
    }

    #[test]
    fn the_sum_is_the_one_that_containers_have() {
        assert_eq!(sum(b"123456789"), 0xcbf4_3926);
    }
}
