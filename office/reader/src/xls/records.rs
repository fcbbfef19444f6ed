//! The records of an .xls: a number, a length, and bytes, which go on in further records where there are too many. All lengths
//! are checked: what is cut off is `None`.

use encoding_rs::{Encoding, WINDOWS_1252};

/// A record that only goes on with the one before it.
const CONTINUE: u16 = 0x3c;

/// The records of a stream from a place on.
pub struct Records<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Records<'a> {
    /// Begins at a place of the stream.
    pub const fn from(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at }
    }

    fn whole(&mut self) -> Option<(u16, &'a [u8])> {
        let rest = self.bytes.get(self.at..)?;
        let (head, rest) = rest.split_first_chunk::<4>()?;
        let [number_low, number_high, length_low, length_high] = *head;
        let length = usize::from(u16::from_le_bytes([length_low, length_high]));
        let content = rest.get(..length)?;
        self.at += head.len() + length;
        Some((u16::from_le_bytes([number_low, number_high]), content))
    }

    /// The next record with all that goes on with it; `None` at the end of the stream, and where it is cut off.
    pub fn take(&mut self) -> Option<(u16, Content<'a>)> {
        let (number, content) = self.whole()?;
        let mut parts = vec![content];
        loop {
            let before = self.at;
            if let Some((CONTINUE, more)) = self.whole() {
                parts.push(more);
            } else {
                self.at = before;
                return Some((number, Content { parts, part: 0, at: 0 }));
            }
        }
    }
}

/// The bytes of a record, read from their beginning.
pub struct Content<'a> {
    parts: Vec<&'a [u8]>,
    part: usize,
    at: usize,
}

impl Content<'_> {
    /// What is left of the part that is being read.
    fn rest(&self) -> &[u8] {
        self.parts.get(self.part).and_then(|part| part.get(self.at..)).unwrap_or_default()
    }

    /// A byte, of the next part when this one is at its end.
    pub fn byte(&mut self) -> Option<u8> {
        while self.rest().is_empty() {
            self.turn()?;
        }
        let byte = self.rest().first().copied();
        self.at += 1;
        byte
    }

    fn turn(&mut self) -> Option<()> {
        self.part += 1;
        self.at = 0;
        (self.part < self.parts.len()).then_some(())
    }

    /// So many bytes.
    pub fn bytes<const COUNT: usize>(&mut self) -> Option<[u8; COUNT]> {
        let mut found = [0; COUNT];
        for byte in &mut found {
            *byte = self.byte()?;
        }
        Some(found)
    }

    /// A number of two bytes.
    pub fn short(&mut self) -> Option<u16> {
        self.bytes().map(u16::from_le_bytes)
    }

    /// A number of four bytes.
    pub fn long(&mut self) -> Option<u32> {
        self.bytes().map(u32::from_le_bytes)
    }

    /// A number of two bytes that says where something stands, or how many there are.
    pub fn place(&mut self) -> Option<usize> {
        self.short().map(usize::from)
    }

    /// Passes over bytes.
    pub fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > self.rest().len() {
            count -= self.rest().len();
            self.turn()?;
        }
        self.at += count;
        Some(())
    }

    /// Letters of UTF-16, or of its lower bytes alone; each further part says anew which.
    fn units(&mut self, mut count: usize, mut wide: bool) -> Option<String> {
        let mut units: Vec<u16> = Vec::new();
        while count > 0 {
            let step = if wide { 2 } else { 1 };
            let pieces = self.rest().chunks_exact(step).take(count);
            let told = pieces.map(|piece| match piece {
                [low, high] => u16::from_le_bytes([*low, *high]),
                [low] => u16::from(*low),
                _ => 0,
            });
            let before = units.len();
            units.extend(told);
            let got = units.len() - before;
            self.at += got * step;
            count -= got;
            if count > 0 {
                self.turn()?;
                wide = self.byte()? & 1 == 1;
            }
        }
        Some(String::from_utf16_lossy(&units))
    }
}

/// How a file writes its words.
#[derive(Clone, Copy, Debug)]
pub enum Writing {
    /// Excel 97 to 2003: UTF-16, whatever code page the file names.
    Wide,
    /// Excel 5 and 95: bytes of a code page.
    Paged(&'static Encoding),
}

impl Writing {
    /// A code page by its number; of those that are not known, the one of Western Europe.
    pub fn paged(number: u16) -> Self {
        let label = match number {
            // That of the Macintosh, by its two numbers.
            10_000 | 0x8000 => "macintosh".to_owned(),
            866 => "ibm866".to_owned(),
            other => format!("windows-{other}"),
        };
        let known = Encoding::for_label(label.as_bytes()).filter(|page| page.is_single_byte());
        Self::Paged(known.unwrap_or(WINDOWS_1252))
    }

    /// Words with the count of their letters before them, in one byte.
    pub fn brief(self, content: &mut Content<'_>) -> Option<String> {
        let count = usize::from(content.byte()?);
        self.counted(content, count)
    }

    /// Words with the count of their letters before them, in two bytes.
    pub fn words(self, content: &mut Content<'_>) -> Option<String> {
        let count = content.place()?;
        self.counted(content, count)
    }

    fn counted(self, content: &mut Content<'_>, count: usize) -> Option<String> {
        match self {
            Self::Paged(page) => {
                let bytes: Vec<u8> = (0..count).map_while(|_| content.byte()).collect();
                (bytes.len() == count)
                    .then(|| page.decode_without_bom_handling(&bytes).0.into_owned())
            }
            Self::Wide => {
                let flags = content.byte()?;
                // How many changes of the font, and how many bytes of readings for East Asia, stand after the letters.
                let fonts = if flags & 8 == 0 { 0 } else { content.place()? };
                let reading =
                    if flags & 4 == 0 { 0 } else { usize::try_from(content.long()?).ok()? };
                let text = content.units(count, flags & 1 == 1)?;
                content.skip(fonts * 4)?;
                content.skip(reading)?;
                Some(text)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(number: u16, content: &[u8]) -> Vec<u8> {
        let length = u16::try_from(content.len()).unwrap();
        [&number.to_le_bytes(), &length.to_le_bytes(), content].concat()
    }

    #[test]
    fn words_that_go_on_in_another_record_say_anew_how_wide_they_are() {
        let wide = "ộ tịch".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        // Seven letters, with two changes of the font and three bytes of a reading.
        let first = [&[7, 0, 0b1100, 2, 0, 3, 0, 0, 0][..], b"H"].concat();
        let second = [&[1][..], &wide, &[1, 0, 2, 0, 3]].concat();
        let third = [0, 4, 0, 7, 7, 7, 2, 0, 0, b'4', b'3'];
        let stream = [record(0xfc, &first), record(0x3c, &second), record(0x3c, &third)].concat();
        let (number, mut content) = Records::from(&stream, 0).take().unwrap();
        assert_eq!(number, 0xfc);
        assert_eq!(Writing::Wide.words(&mut content).as_deref(), Some("Hộ tịch"));
        assert_eq!(Writing::Wide.words(&mut content).as_deref(), Some("43"));
        assert_eq!(Writing::Wide.words(&mut content), None);
    }

    #[test]
    fn what_is_cut_off_is_nothing() {
        let stream = record(0x204, &[9, 0, 0, b'a']);
        let (_, mut content) = Records::from(&stream, 0).take().unwrap();
        assert_eq!(Writing::Wide.words(&mut content), None);
        assert!(Records::from(&stream[..6], 0).take().is_none());
        assert!(Records::from(&stream, 900).take().is_none());
    }

    #[test]
    fn older_files_are_in_their_code_page() {
        let told = |page: u16, bytes: &[u8]| {
            let stream = record(0x204, &[&[u8::try_from(bytes.len()).unwrap()], bytes].concat());
            let (_, mut content) = Records::from(&stream, 0).take().unwrap();
            Writing::paged(page).brief(&mut content)
        };
        assert_eq!(told(1258, b"\xd0\xe2t").as_deref(), Some("Đât"));
        assert_eq!(told(1252, b"\xd0\xe2t").as_deref(), Some("Ðât"));
        assert_eq!(told(932, b"\x81t").as_deref(), Some("\u{81}t"), "no tables of East Asia");
    }
}
