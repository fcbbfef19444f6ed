//! Vỏ tệp: the container in which today's office files keep their parts. Written here in sixty lines because the library that
//! reads and writes every kind weighs half as much as the part that writes Word files: files only, their sizes before them,
//! no time and no device.

use std::borrow::Cow;

/// The first of January 1980, the earliest day that a container knows: the same parts give the same bytes.
const DAY: u16 = 0x21;
/// Names are in UTF-8.
const UTF8: u16 = 0x800;
/// The ways in which a file is kept: as it is, or packed by deflate.
const STORED: u16 = 0;
const DEFLATE: u16 = 8;
/// The version of the form that knows all of these.
const VERSION: u16 = 20;

/// Packs the content of a file by deflate.
pub type Deflate = fn(&[u8]) -> Vec<u8>;

/// The files in their order, packed by `deflate` where there is one.
///
/// # Errors
/// In words, when they are too many or too large for the form.
pub fn container<'a>(
    files: impl IntoIterator<Item = (&'a str, Cow<'a, [u8]>)>,
    deflate: Option<Deflate>,
) -> Result<Vec<u8>, String> {
    let (mut told, mut directory, mut count) = (Vec::new(), Vec::new(), 0_usize);
    let way = if deflate.is_some() { DEFLATE } else { STORED };
    for (name, content) in files {
        let (sum, length) = (checksum(&content), size(content.len())?);
        let packed = match deflate {
            Some(deflate) => Cow::Owned(deflate(&content)),
            None => content,
        };
        let start = size(told.len())?;
        let mut facts = Vec::new();
        for number in [VERSION, UTF8, way, 0, DAY] {
            facts.extend(number.to_le_bytes());
        }
        for number in [sum, size(packed.len())?, length] {
            facts.extend(number.to_le_bytes());
        }
        facts.extend(short(name.len())?.to_le_bytes());
        // No further fields.
        facts.extend([0, 0]);
        told.extend(b"PK\x03\x04");
        told.extend(&facts);
        told.extend(name.bytes());
        told.extend(&*packed);
        directory.extend(b"PK\x01\x02");
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&facts);
        // No comment, the first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(start.to_le_bytes());
        directory.extend(name.bytes());
        count += 1;
    }
    let (start, count) = (size(told.len())?, short(count)?);
    told.extend(&directory);
    told.extend(b"PK\x05\x06");
    told.extend([0; 4]);
    for number in [count, count] {
        told.extend(number.to_le_bytes());
    }
    for number in [size(directory.len())?, start] {
        told.extend(number.to_le_bytes());
    }
    told.extend([0, 0]);
    Ok(told)
}

fn size(bytes: usize) -> Result<u32, String> {
    u32::try_from(bytes).map_err(|_large| format!("{bytes} bytes are more than a file holds"))
}

fn short(count: usize) -> Result<u16, String> {
    u16::try_from(count).map_err(|_large| format!("{count} are more than a file holds"))
}

/// CRC-32, a bit at a time of a table of sixteen.
fn checksum(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 16] = {
        let mut table = [0_u32; 16];
        let mut place = 0_u32;
        while place < 16 {
            let (mut value, mut bit) = (place, 0);
            while bit < 4 {
                value = if value & 1 == 1 { (value >> 1) ^ 0xedb8_8320 } else { value >> 1 };
                bit += 1;
            }
            #[allow(clippy::indexing_slicing, clippy::as_conversions, reason = "sixteen places")]
            {
                table[place as usize] = value;
            }
            place += 1;
        }
        table
    };
    let step = |sum: u32, low: u32| {
        let place = usize::try_from((sum ^ low) & 15).unwrap_or_default();
        TABLE.get(place).copied().unwrap_or_default() ^ (sum >> 4)
    };
    let all = bytes.iter().fold(u32::MAX, |sum, byte| {
        let byte = u32::from(*byte);
        step(step(sum, byte), byte >> 4)
    });
    !all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_the_standard() {
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
        assert_eq!(checksum(b""), 0);
    }
}
