//! One self-contained HTML file: the printed words, the style they are printed in, no script.
//!
//! A plan can travel in it, in a `<template>` that no browser shows, prints or runs. Its bytes are written in
//! base64 in short lines: mail programs break long lines, change the encoding of letters and add footers, and
//! none of that can harm it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use crate::document::Document;

use super::markup::{Element, Node, sheets};

/// The style of the paper, shared with the preview.
const PAPER: &str = include_str!("../../style/parts/paper.css");
/// The rules of printing, shared with the application.
const PRINT: &str = include_str!("../../style/print.css");
/// The name of the plan within a file.
const MARK: &str = "par-workbook-plan";
/// Letters per line; the limit that mail has always had.
const LINE: usize = 76;

/// Lề trang in millimetres and cỡ chữ in points; kept within the decree's ranges.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typesetting {
    /// Lề trên, 20 to 25.
    pub top: u8,
    /// Lề dưới, 20 to 25.
    pub bottom: u8,
    /// Lề trái, 30 to 35.
    pub left: u8,
    /// Lề phải, 15 to 20.
    pub right: u8,
    /// Cỡ chữ, 13 or 14.
    pub points: u8,
}

impl Default for Typesetting {
    fn default() -> Self {
        Self { top: 20, bottom: 20, left: 30, right: 15, points: 14 }
    }
}

impl Typesetting {
    /// The nearest setting that the decree allows.
    #[must_use]
    pub fn allowed(self) -> Self {
        Self {
            top: self.top.clamp(20, 25),
            bottom: self.bottom.clamp(20, 25),
            left: self.left.clamp(30, 35),
            right: self.right.clamp(15, 20),
            points: self.points.clamp(13, 14),
        }
    }

    /// The style sheet for it, for print and for the preview.
    pub fn style(self) -> String {
        let Self { top, bottom, left, right, points } = self.allowed();
        format!(
            "@page{{margin:{top}mm {right}mm {bottom}mm {left}mm}}\
             .papers{{--paper-top:{top};--paper-right:{right};--paper-bottom:{bottom};--paper-left:{left};--paper-size:{points}}}\n"
        )
    }
}

/// The whole file. `data` is a plan to carry along, as its file would hold it.
pub fn page(document: &Document, setting: Typesetting, data: Option<&str>) -> String {
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n\
         <style>\n{PAPER}{PRINT}{}</style>\n</head>\n<body class=\"letter\">\n\
         <main class=\"papers\">\n",
        escaped(&document.name),
        setting.style(),
    );
    for sheet in sheets(document) {
        write(&mut page, &sheet);
        page.push('\n');
    }
    page.push_str("</main>\n");
    if let Some(data) = data {
        for piece in ["<template id=\"", MARK, "\">"] {
            page.push_str(piece);
        }
        page.push_str(&base64(data.as_bytes()));
        page.push_str("\n</template>\n");
    }
    page.push_str("</body>\n</html>\n");
    page
}

/// A part of a document for the clipboard: what a word processor takes over, with the borders and letters that it
/// would else not know.
pub fn fragment(document: &Document) -> String {
    let mut text = String::from(
        "<meta charset=\"utf-8\"><div style=\"font-family:'Times New Roman',serif;font-size:13pt\">",
    );
    for sheet in sheets(document) {
        write(&mut text, &bordered(sheet));
    }
    text.push_str("</div>");
    text
}

/// An element with the borders of its tables written out: the clipboard carries no style sheet.
fn bordered(mut element: Element) -> Element {
    match element.tag {
        "table" => {
            element.attributes.push(("border", "1".to_owned()));
            element
                .attributes
                .push(("style", "border-collapse:collapse;font-size:11pt".to_owned()));
        }
        "th" | "td" => {
            element.attributes.push(("style", "border:1px solid;padding:2pt 4pt".to_owned()));
        }
        _ => {}
    }
    let inner = element.children.into_iter().map(|child| match child {
        Node::Element(inner) => Node::Element(bordered(inner)),
        Node::Text(text) => Node::Text(text),
    });
    element.children = inner.collect();
    element
}

/// The plan that travels in such a file, `None` if there is none or it is damaged. Mail programs rewrite tags
/// and encode the whole page: neither hides the plan.
pub fn embedded(page: &str) -> Option<String> {
    carried(page).or_else(|| {
        let soft = page.contains("=3D").then(|| unprinted(page))?;
        carried(&soft)
    })
}

fn carried(page: &str) -> Option<String> {
    let (_, rest) = page.split_once(MARK)?;
    let (_, rest) = rest.split_once('>')?;
    let (data, _) = rest.split_once("</")?;
    let letters: Vec<u8> = data.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    String::from_utf8(STANDARD.decode(letters).ok()?).ok()
}

/// A page that was mailed as quoted-printable, decoded as far as its plan needs it.
fn unprinted(page: &str) -> String {
    page.replace("=\r\n", "").replace("=\n", "").replace("=3D", "=")
}

fn write(page: &mut String, element: &Element) {
    page.push('<');
    page.push_str(element.tag);
    if !element.class.is_empty() {
        attribute(page, "class", &element.class);
    }
    for (name, value) in &element.attributes {
        attribute(page, name, value);
    }
    page.push('>');
    for child in &element.children {
        match child {
            Node::Element(element) => write(page, element),
            Node::Text(text) => page.push_str(&escaped(text)),
        }
    }
    if element.tag != "col" {
        page.push_str("</");
        page.push_str(element.tag);
        page.push('>');
    }
}

fn attribute(page: &mut String, name: &str, value: &str) {
    for piece in [" ", name, "=\"", &escaped(value), "\""] {
        page.push_str(piece);
    }
}

/// Text that no browser can take for markup. Controls that HTML forbids are left out.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\n' | '\t' => safe.push(letter),
            _ if letter.is_control() => {}
            _ => safe.push(letter),
        }
    }
    safe
}

fn base64(bytes: &[u8]) -> String {
    let coded = STANDARD.encode(bytes);
    let mut text = String::with_capacity(coded.len() / LINE * (LINE + 1) + 1);
    for (place, digit) in coded.chars().enumerate() {
        if place % LINE == 0 {
            text.push('\n');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn margins_stay_within_the_decree() {
        let asked = Typesetting { top: 0, bottom: 99, left: 30, right: 21, points: 72 };
        let allowed = Typesetting { top: 20, bottom: 25, left: 30, right: 20, points: 14 };
        assert_eq!(asked.allowed(), allowed);
    }

    #[test]
    fn a_page_without_a_plan_holds_none() {
        let page = page(&Document::default(), Typesetting::default(), None);
        assert_eq!(embedded(&page), None);
        assert!(!page.contains("<script") && !page.contains("<template"));
    }

    proptest! {
        #[test]
        fn a_plan_that_travels_comes_back(data in "\\PC{0,200}") {
            let page = page(&Document::default(), Typesetting::default(), Some(&data));
            prop_assert_eq!(embedded(&page), Some(data.clone()));
            prop_assert_eq!(embedded(&page.replace('\n', "\r\n  ")), Some(data));
        }

        #[test]
        fn no_text_becomes_markup(name in "[<>&\"'a]{0,20}") {
            let document = Document { name, parts: Vec::new() };
            let page = page(&document, Typesetting::default(), None);
            let (_, rest) = page.split_once("<title>").unwrap();
            let (title, _) = rest.split_once("</title>").unwrap();
            prop_assert!(!title.contains(['<', '>', '"', '\'']));
        }
    }
}
