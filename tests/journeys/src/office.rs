//! What a Word file holds, as another program reads it.

use std::io::Read as _;
use std::path::Path;

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
