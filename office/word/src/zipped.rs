//! The container of a Word file. Written here in sixty lines because the one that reads and writes every kind weighs half as
//! much as all the rest of this part: files only, each packed, its sizes before it, no time and no device.

use miniz_oxide::deflate::compress_to_vec;

/// The first of January 1980, the earliest day that a container knows: the same document gives the same bytes.
const DAY: u16 = 0x21;
/// Names are in UTF-8.
const UTF8: u16 = 0x800;
/// Packed by deflate.
const DEFLATE: u16 = 8;
/// The version of the form that knows both.
const VERSION: u16 = 20;

/// The files, packed, in their order.
///
/// # Errors
/// In words, when they are too many or too large for the form.
pub fn zipped(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, String> {
    let (mut told, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in files {
        let packed = compress_to_vec(content, 6);
        let start = size(told.len())?;
        let mut facts = Vec::new();
        for number in [VERSION, UTF8, DEFLATE, 0, DAY] {
            facts.extend(number.to_le_bytes());
        }
        for number in [checksum(content), size(packed.len())?, size(content.len())?] {
            facts.extend(number.to_le_bytes());
        }
        facts.extend(short(name.len())?.to_le_bytes());
        // No further fields.
        facts.extend([0, 0]);
        told.extend(b"PK\x03\x04");
        told.extend(&facts);
        told.extend(name.bytes());
        told.extend(packed);
        directory.extend(b"PK\x01\x02");
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&facts);
        // No comment, the first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(start.to_le_bytes());
        directory.extend(name.bytes());
    }
    let (start, count) = (size(told.len())?, short(files.len())?);
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
