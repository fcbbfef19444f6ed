//! Giới hạn: what is unpacked, counted before anything reads it. A container may say less of itself than it unpacks to.

use std::io::{Cursor, Read as _};

use par_workbook::read::grid::Unreadable;
use zip::ZipArchive;

/// The most that one part unpacks to, and all of them.
const ONE: u64 = 80_000_000;
const ALL: u64 = 160_000_000;
/// The most parts of a container.
const PARTS: usize = 4_000;

fn archive(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, Unreadable> {
    let found = ZipArchive::new(Cursor::new(bytes));
    let found = found.map_err(|problem| Unreadable::Damaged(problem.to_string()))?;
    if found.len() > PARTS { Err(Unreadable::TooMuch) } else { Ok(found) }
}

/// The names of the parts.
///
/// # Errors
/// When the container's directory cannot be read, or names too many.
pub fn names(bytes: &[u8]) -> Result<Vec<String>, Unreadable> {
    let archive = archive(bytes)?;
    Ok(archive.file_names().filter_map(Result::ok).map(std::borrow::Cow::into_owned).collect())
}

/// One part, as far as the limit; `None` where there is none.
pub fn entry(bytes: &[u8], name: &str) -> Option<Vec<u8>> {
    beginning(bytes, name, usize::try_from(ONE).ok()?)
}

/// The first bytes of a part.
pub fn beginning(bytes: &[u8], name: &str, count: usize) -> Option<Vec<u8>> {
    let mut archive = archive(bytes).ok()?;
    let part = archive.by_name(name).ok()?;
    let mut content = Vec::new();
    part.take(u64::try_from(count).ok()?).read_to_end(&mut content).ok()?;
    Some(content)
}

/// Unpacks every part into nowhere and counts.
///
/// # Errors
/// [`Unreadable::Bomb`] above the limits, [`Unreadable::Damaged`] where a part does not unpack, and
/// [`Unreadable::Encrypted`] where it is locked.
pub fn check(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut archive = archive(bytes)?;
    let mut all = 0_u64;
    for place in 0..archive.len() {
        let damaged = |problem: &dyn std::fmt::Display| Unreadable::Damaged(problem.to_string());
        let part = match archive.by_index(place) {
            Ok(part) => part,
            Err(zip::result::ZipError::UnsupportedArchive(why)) if why.contains("assword") => {
                return Err(Unreadable::Encrypted);
            }
            Err(problem) => return Err(damaged(&problem)),
        };
        let counted = std::io::copy(&mut part.take(ONE + 1), &mut std::io::sink());
        let counted = counted.map_err(|problem| damaged(&problem))?;
        all = all.saturating_add(counted);
        if counted > ONE || all > ALL {
            return Err(Unreadable::Bomb);
        }
    }
    shared_strings(bytes)
}

/// The list of words says how many it holds, and room is made for so many at once.
fn shared_strings(bytes: &[u8]) -> Result<(), Unreadable> {
    let Some(content) = entry(bytes, "xl/sharedStrings.xml") else { return Ok(()) };
    let start = String::from_utf8_lossy(content.get(..2_000).unwrap_or(&content)).into_owned();
    let Some((_, rest)) = start.split_once("uniqueCount=\"") else { return Ok(()) };
    let said: u64 = rest.split('"').next().unwrap_or_default().parse().unwrap_or(u64::MAX);
    // The shortest of them is `<si/>`.
    let most = u64::try_from(content.len()).unwrap_or(u64::MAX) / 5 + 1;
    if said > most { Err(Unreadable::Damaged("xl/sharedStrings.xml".to_owned())) } else { Ok(()) }
}

/// Whether a workbook holds pictures.
pub fn has_pictures(bytes: &[u8]) -> bool {
    let found = names(bytes).unwrap_or_default();
    found.iter().any(|name| name.starts_with("xl/media/") || name.starts_with("xl/drawings/"))
}
