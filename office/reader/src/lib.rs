//! Reads the tables that offices hold: Excel's files of every age, LibreOffice's, tables of web pages under Excel's name,
//! and lines of text.
//!
//! What a file is, its bytes say, never its name. Nothing is unpacked beyond limits, and nothing in a file is run or
//! followed.

mod caps;
mod cells;
mod compound;
mod formats;
mod formulas;
mod html;
mod markup;
mod ods;
mod old_book;
mod old_letters;
mod parts;
mod repacked;
mod sniff;
mod syllables;
mod text;
mod xls;
mod xlsx;
mod xml;
mod xml2003;

#[cfg(target_arch = "wasm32")]
mod entry;

use par_workbook::read::grid::{FileKind, ReadBook, ReadNote, Unreadable};

use sniff::Kind;

/// The tables of a file; a pasted block has no name.
///
/// # Errors
/// [`Unreadable`], with what a person can do about it.
pub fn read(name: &str, bytes: &[u8]) -> Result<ReadBook, Unreadable> {
    let kind = sniff::kind(bytes)?;
    let mut book = match kind {
        Kind::Xlsx => xlsx::read(bytes)?,
        Kind::Xls => xls::read(bytes)?,
        Kind::Ods => ods::read(bytes)?,
        Kind::Html => html::read(bytes)?,
        Kind::Xml2003 => xml2003::read(bytes)?,
        Kind::Text => text::read(bytes, name.is_empty())?,
    };
    old_book::mend(&mut book);
    let filled = |book: &ReadBook| {
        let mut rows = book.sheets.iter().flat_map(|sheet| &sheet.rows);
        rows.any(|row| row.iter().any(|cell| !cell.is_blank()))
    };
    if !filled(&book) {
        let pictures = kind == Kind::Xlsx && caps::has_pictures(bytes);
        return Err(if pictures { Unreadable::PictureOnly } else { Unreadable::Empty });
    }
    let file = kind.file();
    if !name.is_empty() && !is_named(name, file) {
        book.notes.insert(0, ReadNote::ReallyIs(file));
    }
    Ok(book)
}

/// Whether a file's name fits its kind.
fn is_named(name: &str, kind: FileKind) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    let known: &[&str] = match kind {
        FileKind::Xlsx => &["xlsx", "xlsm", "xltx", "xltm"],
        FileKind::Xls => &["xls", "xlt"],
        FileKind::Ods => &["ods"],
        FileKind::Html => &["html", "htm"],
        FileKind::Xml2003 => &["xml"],
        FileKind::Text => &["csv", "txt", "tsv"],
    };
    known.contains(&ending.as_str())
}
