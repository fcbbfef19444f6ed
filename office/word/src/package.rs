//! Gói tệp: the parts of a Word file and how they name each other, packed so that the same document gives the same bytes.

use std::borrow::Cow;

use miniz_oxide::deflate::compress_to_vec;
use par_workbook::export::container::container;

use crate::xml::{escaped, put};

/// The namespace of a document's own elements.
pub const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// The namespace of the relations between parts.
pub const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// What is in a Word file, beside what is the same in all.
#[derive(Clone, Debug, Default)]
pub struct Package {
    /// Its title.
    pub title: String,
    /// The office that issues it; blank if none is named.
    pub office: String,
    /// `word/document.xml`.
    pub document: String,
    /// `word/styles.xml`.
    pub styles: String,
    /// The heads of pages, each a part of its own: `word/header1.xml` and on.
    pub headers: Vec<String>,
}

impl Package {
    /// The bytes of the file.
    ///
    /// # Errors
    /// In words, when it cannot be packed.
    pub fn bytes(&self) -> Result<Vec<u8>, String> {
        let parts = self.parts();
        let whole = parts.iter().map(|(name, content)| {
            (name.as_str(), Cow::Owned([HEAD, content.as_str()].concat().into_bytes()))
        });
        container(whole, Some(|content| compress_to_vec(content, 6)))
    }

    fn parts(&self) -> Vec<(String, String)> {
        let mut parts = vec![
            ("[Content_Types].xml".to_owned(), self.types()),
            (
                "_rels/.rels".to_owned(),
                relations(&[
                    ("officeDocument", "word/document.xml"),
                    ("metadata/core-properties", "docProps/core.xml"),
                ]),
            ),
            ("docProps/core.xml".to_owned(), self.core()),
            ("word/document.xml".to_owned(), self.document.clone()),
            ("word/_rels/document.xml.rels".to_owned(), self.document_relations()),
            ("word/styles.xml".to_owned(), self.styles.clone()),
            ("word/settings.xml".to_owned(), settings()),
        ];
        let header = |(place, content): (usize, &String)| (header(place), content.clone());
        parts.extend(self.headers.iter().enumerate().map(header));
        parts
    }

    fn types(&self) -> String {
        let own = "application/vnd.openxmlformats-officedocument.wordprocessingml";
        let mut told = format!(
            "<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{own}.document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"{own}.styles+xml\"/><Override PartName=\"/word/settings.xml\" ContentType=\"{own}.settings+xml\"/><Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
        );
        for place in 0..self.headers.len() {
            put(
                &mut told,
                &format!(
                    "<Override PartName=\"/{}\" ContentType=\"{own}.header+xml\"/>",
                    header(place)
                ),
            );
        }
        told + "</Types>"
    }

    /// Title and office; no name of a person or device, and no day, since the paper has its own.
    fn core(&self) -> String {
        let (title, office) = (escaped(&self.title), escaped(&self.office));
        format!(
            "<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{title}</dc:title><dc:creator>{office}</dc:creator><dc:language>vi-VN</dc:language></cp:coreProperties>"
        )
    }

    fn document_relations(&self) -> String {
        let headers: Vec<String> =
            (0..self.headers.len()).map(|place| format!("header{}.xml", place + 1)).collect();
        let mut named = vec![("styles", "styles.xml"), ("settings", "settings.xml")];
        named.extend(headers.iter().map(|name| ("header", name.as_str())));
        relations(&named)
    }
}

/// The relation's id of the head of pages at a place.
pub fn header_id(place: usize) -> String {
    // After the styles and the settings.
    format!("rId{}", place + 3)
}

fn header(place: usize) -> String {
    format!("word/header{}.xml", place + 1)
}

fn relations(named: &[(&str, &str)]) -> String {
    let one = |(place, (kind, target)): (usize, &(&str, &str))| {
        let base = if kind.starts_with("metadata/") {
            format!("{PACKAGE}/relationships")
        } else {
            RELATIONS.to_owned()
        };
        format!(
            "<Relationship Id=\"rId{}\" Type=\"{base}/{kind}\" Target=\"{target}\"/>",
            place + 1
        )
    };
    let all: String = named.iter().enumerate().map(one).collect();
    format!("<Relationships xmlns=\"{PACKAGE}/relationships\">{all}</Relationships>")
}

/// The present layout of Word, not that of an older release.
fn settings() -> String {
    format!(
        "<w:settings xmlns:w=\"{WORD}\"><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/><w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>"
    )
}
