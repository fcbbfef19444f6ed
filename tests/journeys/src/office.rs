//! What a Word file holds, as another program reads it.

use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use crate::Outcome;

/// The words of a Word file's body in order, without the spaces between them.
///
/// # Errors
/// When the file is no such package.
pub fn words_of(file: &Path) -> Outcome<String> {
    let mut package = zip::ZipArchive::new(std::fs::File::open(file)?)?;
    let mut body = String::new();
    package.by_name("word/document.xml")?.read_to_string(&mut body)?;
    let mut words = String::new();
    for piece in body.split("<w:t").skip(1) {
        // `<w:tbl>` and its kind begin alike.
        let Some((attributes, rest)) = piece.split_once('>') else { continue };
        if attributes.is_empty() || attributes.starts_with(' ') {
            words.push_str(rest.split("</w:t>").next().unwrap_or_default());
        }
    }
    let plain = words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    Ok(plain.replace("&amp;", "&").split_whitespace().collect())
}

/// An Excel file with a number in one cell of its first sheet, as another program saves it after a person typed there.
///
/// # Errors
/// When the file is no such package, or has no such cell.
pub fn mended(file: &Path, cell: &str, number: &str) -> Outcome<PathBuf> {
    let mut package = zip::ZipArchive::new(std::fs::File::open(file)?)?;
    let made = file.with_extension("mended.xlsx");
    let mut written = zip::ZipWriter::new(std::fs::File::create(&made)?);
    for place in 0..package.len() {
        let mut part = package.by_index(place)?;
        let name = part.name()?.into_owned();
        let mut content = String::new();
        part.read_to_string(&mut content)?;
        if name == "xl/worksheets/sheet1.xml" {
            let begin = format!("<c r=\"{cell}\"");
            let (before, rest) =
                content.split_once(&begin).ok_or_else(|| format!("no cell {cell}"))?;
            let (attributes, _) = rest.split_once('>').ok_or("a cell without an end")?;
            let alone = attributes.ends_with('/');
            let end = if alone { "/>" } else { "</c>" };
            let (_, after) = rest.split_once(end).ok_or("a cell without an end")?;
            let style = attributes.trim_end_matches('/').replace(" t=\"s\"", "");
            content = format!("{before}{begin}{style}><v>{number}</v></c>{after}");
        }
        written.start_file(name, zip::write::SimpleFileOptions::default())?;
        written.write_all(content.as_bytes())?;
    }
    written.finish()?;
    Ok(made)
}

/// The address of the cell in a column of the first sheet, in the row whose first cell has these words.
///
/// # Errors
/// When there is no such row.
pub fn cell_in(file: &Path, words: &str, column: &str) -> Outcome<String> {
    let mut package = zip::ZipArchive::new(std::fs::File::open(file)?)?;
    let mut strings = String::new();
    package.by_name("xl/sharedStrings.xml")?.read_to_string(&mut strings)?;
    let place = strings.split("<si>").skip(1).position(|one| one.contains(&format!(">{words}<")));
    let place = place.ok_or_else(|| format!("no words {words}"))?;
    let mut sheet = String::new();
    package.by_name("xl/worksheets/sheet1.xml")?.read_to_string(&mut sheet)?;
    let value = format!("><v>{place}</v>");
    let (before, _) = sheet.split_once(&value).ok_or_else(|| format!("no cell says {words}"))?;
    let (_, row) = before.rsplit_once("<row r=\"").ok_or("a cell in no row")?;
    let row = row.split('"').next().unwrap_or_default();
    Ok(format!("{column}{row}"))
}
