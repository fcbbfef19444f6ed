//! Blanks out tables of a module that nothing it reads can need, so that they weigh nothing when it is sent.
//!
//! The reader of office files brings the decoder of every code page that the web knows; those of East Asia are four fifths of
//! its tables, as dense as noise, and no file of a Vietnamese office is in one of them (their letters are then marks of
//! replacement). The linker's own table of symbols says where each lies.

use std::ops::Range;

/// The symbols of tables to blank: the decoder's, but the one for code pages of single bytes.
const TABLES: &str = "_ZN11encoding_rs4data";
const KEPT: &str = "SINGLE_BYTE_DATA";

/// The module with those tables blank, and how many bytes that were; `None` for bytes that are no module with a table of
/// symbols.
pub fn blanked(module: &[u8]) -> Option<(Vec<u8>, usize)> {
    let segments = segments(module)?;
    let mut blank = module.to_vec();
    let mut count = 0;
    for (segment, offset, size) in tables(module)? {
        let start = segments.get(segment)?.start.checked_add(offset)?;
        blank.get_mut(start..start.checked_add(size)?)?.fill(0);
        count += size;
    }
    Some((blank, count))
}

/// Reads a module piece by piece.
struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn byte(&mut self) -> Option<u8> {
        let byte = *self.bytes.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    fn number(&mut self) -> Option<usize> {
        let (mut number, mut shift) = (0_usize, 0);
        loop {
            let byte = usize::from(self.byte()?);
            number |= (byte & 0x7f).checked_shl(shift)?;
            shift += 7;
            if byte < 0x80 {
                return Some(number);
            }
        }
    }

    fn name(&mut self) -> Option<String> {
        let length = self.number()?;
        let end = self.at.checked_add(length)?;
        let name = String::from_utf8_lossy(self.bytes.get(self.at..end)?).into_owned();
        self.at = end;
        Some(name)
    }
}

/// Where the content of each section is, with its kind.
fn sections(module: &[u8]) -> Option<Vec<(u8, Range<usize>)>> {
    let mut reader = Reader { bytes: module, at: 8 };
    let mut found = Vec::new();
    while reader.at < module.len() {
        let kind = reader.byte()?;
        let size = reader.number()?;
        let end = reader.at.checked_add(size)?;
        found.push((kind, reader.at..end));
        reader.at = end;
    }
    Some(found)
}

/// Where the bytes of each data segment are.
fn segments(module: &[u8]) -> Option<Vec<Range<usize>>> {
    let (_, range) = sections(module)?.into_iter().find(|(kind, _)| *kind == 11)?;
    let mut reader = Reader { bytes: module, at: range.start };
    let mut found = Vec::new();
    for _ in 0..reader.number()? {
        if reader.number()? == 0 {
            // `i32.const` and its number, then the end of the expression.
            while reader.byte()? != 0x0b {}
        }
        let size = reader.number()?;
        found.push(reader.at..reader.at.checked_add(size)?);
        reader.at += size;
    }
    Some(found)
}

/// Segment, offset and size of each table to blank, from the linker's table of symbols.
fn tables(module: &[u8]) -> Option<Vec<(usize, usize, usize)>> {
    let mut found = Vec::new();
    for (_, range) in sections(module)?.into_iter().filter(|(kind, _)| *kind == 0) {
        let mut reader = Reader { bytes: module, at: range.start };
        if reader.name()? != "linking" {
            continue;
        }
        // The version of the form.
        reader.number()?;
        while reader.at < range.end {
            let kind = reader.byte()?;
            let size = reader.number()?;
            let end = reader.at.checked_add(size)?;
            if kind == 8 {
                symbols(&mut reader, &mut found)?;
            }
            reader.at = end;
        }
        return Some(found);
    }
    None
}

fn symbols(reader: &mut Reader<'_>, found: &mut Vec<(usize, usize, usize)>) -> Option<()> {
    for _ in 0..reader.number()? {
        let kind = reader.byte()?;
        let flags = reader.number()?;
        let undefined = flags & 0x10 != 0;
        match kind {
            // Data.
            1 => {
                let name = reader.name()?;
                if !undefined {
                    let place = (reader.number()?, reader.number()?, reader.number()?);
                    if name.starts_with(TABLES) && !name.contains(KEPT) {
                        found.push(place);
                    }
                }
            }
            // A section.
            3 => {
                reader.number()?;
            }
            // Functions and their like have a name unless it is the import's.
            _ => {
                reader.number()?;
                if !undefined || flags & 0x40 != 0 {
                    reader.name()?;
                }
            }
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_without_symbols_is_left_alone() {
        assert_eq!(blanked(b"\0asm\x01\0\0\0"), None);
        assert_eq!(blanked(b"not a module"), None);
    }

    #[test]
    fn the_tables_of_the_decoder_go_and_their_neighbours_stay() {
        let name = |text: &str| [&[u8::try_from(text.len()).unwrap()], text.as_bytes()].concat();
        let section = |kind: u8, content: Vec<u8>| {
            [vec![kind, u8::try_from(content.len()).unwrap()], content].concat()
        };
        let data = [vec![1, 0, 0x41, 8, 0x0b, 6], vec![1, 2, 3, 4, 5, 6]].concat();
        let symbol = |text: &str, offset| [vec![1, 0], name(text), vec![0, offset, 2]].concat();
        let table = [
            vec![3],
            symbol("_ZN11encoding_rs4data4BIG5", 0),
            symbol("_ZN11encoding_rs4data16SINGLE_BYTE_DATA", 2),
            symbol("other", 4),
        ]
        .concat();
        let linking = [name("linking"), vec![2], section(8, table)].concat();
        let module = [b"\0asm\x01\0\0\0".to_vec(), section(11, data), section(0, linking)].concat();
        let (blank, count) = blanked(&module).unwrap();
        assert_eq!(count, 2);
        assert!(blank.windows(6).any(|window| window == [0, 0, 3, 4, 5, 6]));
    }
}
