//! What a file is, by its bytes.

use par_workbook::read::grid::{FileKind, Foreign, Unreadable};

use crate::caps;
use crate::compound::Container;
use crate::text::decoded;

/// A kind that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// .xlsx, .xlsm.
    Xlsx,
    /// .xls of Excel 5 to 2003.
    Xls,
    /// .ods.
    Ods,
    /// A page with tables.
    Html,
    /// Excel's XML of 2003.
    Xml2003,
    /// Lines.
    Text,
}

impl Kind {
    /// What it is called.
    pub const fn file(self) -> FileKind {
        match self {
            Self::Xlsx => FileKind::Xlsx,
            Self::Xls => FileKind::Xls,
            Self::Ods => FileKind::Ods,
            Self::Html => FileKind::Html,
            Self::Xml2003 => FileKind::Xml2003,
            Self::Text => FileKind::Text,
        }
    }
}

/// The first bytes of pictures and archives.
const FOREIGN: [(&[u8], Foreign); 9] = [
    (b"%PDF", Foreign::Pdf),
    (b"\x89PNG", Foreign::Picture),
    (b"\xff\xd8\xff", Foreign::Picture),
    (b"GIF8", Foreign::Picture),
    (b"BM", Foreign::Picture),
    (b"RIFF", Foreign::Picture),
    (b"Rar!", Foreign::Packed),
    (b"7z\xbc\xaf", Foreign::Packed),
    (b"\x1f\x8b", Foreign::Packed),
];

/// The kind of a file.
///
/// # Errors
/// [`Unreadable`] for one that holds no table that is read here.
pub fn kind(bytes: &[u8]) -> Result<Kind, Unreadable> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unreadable::Empty);
    }
    if bytes.starts_with(b"PK") {
        return packed(bytes);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return compound(bytes);
    }
    // "BM" begins words too.
    let picture = |start: &[u8]| start != b"BM" || bytes.get(6..10) == Some(&[0, 0, 0, 0]);
    if let Some((_, foreign)) =
        FOREIGN.iter().find(|(start, _)| bytes.starts_with(start) && picture(start))
    {
        return Err(Unreadable::NoTable(*foreign));
    }
    // Excel of before 1995, which writes its records without a container.
    if bytes.starts_with(b"\x09\x08\x08\x00") || bytes.starts_with(b"\x09\x04\x06\x00") {
        return Err(Unreadable::NoTable(Foreign::Unknown));
    }
    let start: String = decoded(bytes.get(..4096).unwrap_or(bytes)).0.to_lowercase();
    let start =
        start.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
    if start.contains("urn:schemas-microsoft-com:office:spreadsheet")
        && start.starts_with('<')
        && !start.contains("<html")
    {
        return Ok(Kind::Xml2003);
    }
    if start.starts_with('<')
        && ["<html", "<table", "<!doctype html", "<meta", "<head", "<body"]
            .iter()
            .any(|tag| start.contains(tag))
    {
        return Ok(Kind::Html);
    }
    if start.starts_with('{') {
        let plan = start.contains("par-workbook") || start.contains("ke-hoach-cchc");
        return Err(Unreadable::NoTable(if plan { Foreign::Plan } else { Foreign::Unknown }));
    }
    // Text has no noughts, save in UTF-16, whose mark or pattern `decoded` knows.
    if decoded(bytes).0.chars().take(4096).any(|letter| letter == '\0') {
        return Err(Unreadable::NoTable(Foreign::Unknown));
    }
    Ok(Kind::Text)
}

/// A container of today's programs, by what is in it.
fn packed(bytes: &[u8]) -> Result<Kind, Unreadable> {
    let names = caps::names(bytes)?;
    let has = |start: &str| names.iter().any(|name| name.starts_with(start));
    if has("xl/") {
        return Ok(Kind::Xlsx);
    }
    if has("word/") {
        return Err(Unreadable::NoTable(Foreign::Docx));
    }
    let kind = caps::entry(bytes, "mimetype").unwrap_or_default();
    if kind.starts_with(b"application/vnd.oasis.opendocument.spreadsheet") {
        return Ok(Kind::Ods);
    }
    Err(Unreadable::NoTable(Foreign::Packed))
}

/// A container of the older programs, by the names in its directory; what is embedded in a workbook says nothing of it. A damaged
/// one is what its bytes name.
fn compound(bytes: &[u8]) -> Result<Kind, Unreadable> {
    let container = Container::open(bytes);
    let has = |name: &str| {
        if let Ok(container) = &container {
            return container.begins_with(name);
        }
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|window| window == wide)
    };
    if has("EncryptedPackage") {
        return Err(Unreadable::Encrypted);
    }
    if has("WordDocument") {
        return Err(Unreadable::NoTable(Foreign::Doc));
    }
    if has("Workbook") || has("Book") {
        return Ok(Kind::Xls);
    }
    Err(Unreadable::NoTable(Foreign::Unknown))
}
