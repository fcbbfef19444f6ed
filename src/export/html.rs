//! One self-contained HTML file: the printed words, the style they are printed in, no script.
//!
//! A plan can travel in it, in a `<template>` that no browser shows, prints or runs. Its bytes are
//! written in base64 in short lines: mail programs break long lines, change the encoding of letters
//! and add footers, and none of that can touch it.

use crate::document::Document;

use super::markup::{Element, Node, sheets};

/// The style of the paper, shared with the preview.
const PAPER: &str = include_str!("../../style/parts/paper.css");
/// The rules of printing, shared with the application.
const PRINT: &str = include_str!("../../style/print.css");
/// What opens the plan within a file.
const OPENING: &str = "<template id=\"par-workbook-plan\">";
/// Letters a line; the limit that mail has had for ever.
const LINE: usize = 76;

/// Lề trang in millimetres and cỡ chữ in points; kept within the decree's ranges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

    /// The style sheet that sets it, for print and for the preview.
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
        page.push_str(OPENING);
        page.push_str(&base64(data.as_bytes()));
        page.push_str("\n</template>\n");
    }
    page.push_str("</body>\n</html>\n");
    page
}

/// The plan that travels in such a file, `None` where there is none or it is damaged.
pub fn embedded(page: &str) -> Option<String> {
    let (_, rest) = page.split_once(OPENING)?;
    let (data, _) = rest.split_once("</template>")?;
    String::from_utf8(bytes(data)?).ok()
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

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn base64(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() / 2 * 3);
    let mut count = 0;
    for group in bytes.chunks(3) {
        if count % LINE == 0 {
            text.push('\n');
        }
        count += 4;
        let byte = |place: usize| u32::from(group.get(place).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            text.push(if place <= group.len() { digit(bits >> (18 - 6 * place)) } else { '=' });
        }
    }
    text
}

fn digit(bits: u32) -> char {
    let place = usize::try_from(bits & 63).unwrap_or(0);
    DIGITS.get(place).copied().map_or('A', char::from)
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    let mut found = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut held) = (0_u32, 0_u32);
    for letter in text.bytes().filter(|letter| !letter.is_ascii_whitespace() && *letter != b'=') {
        bits = (bits << 6 | u32::from(place(letter)?)) & 0xff_ffff;
        held += 6;
        if held >= 8 {
            held -= 8;
            found.push(u8::try_from(bits >> held & 0xff).ok()?);
        }
    }
    Some(found)
}

/// A digit's place in [`DIGITS`].
fn place(letter: u8) -> Option<u8> {
    match letter {
        b'A'..=b'Z' => Some(letter - b'A'),
        b'a'..=b'z' => Some(letter - b'a' + 26),
        b'0'..=b'9' => Some(letter - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    }
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
