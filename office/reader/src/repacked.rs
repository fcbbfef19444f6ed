//! Workbooks of careless programs say of a sheet that it reaches to "A0", which calamine refuses together with the sheet. Nobody
//! needs to be told how far a sheet reaches, so such a file is packed anew, with another word there.

use std::borrow::Cow;

use par_workbook::export::container::container;

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
        let own = own.map(|(_, content)| Cow::Borrowed(content.as_slice()));
        Some((name.as_str(), own.or_else(|| caps::entry(bytes, name).map(Cow::Owned))?))
    });
    container(parts, None).map_or(Cow::Borrowed(bytes), Cow::Owned)
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
}
