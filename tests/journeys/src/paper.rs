//! Paper: what a printed file holds, and where on its pages.
#![allow(clippy::float_arithmetic, reason = "paper is measured in points")]

use std::path::Path;
use std::process::Command;

use par_workbook::export::html::Typesetting;

use crate::{Browser, Outcome};

/// A millimetre in points.
pub const MM: f64 = 72.0 / 25.4;

/// A word on paper, in points from the page's upper left corner.
#[derive(Clone, Debug)]
pub struct Word {
    /// Its edge, left.
    pub left: f64,
    /// Its edge, top.
    pub top: f64,
    /// Its edge, right.
    pub right: f64,
    /// Its edge, bottom.
    pub bottom: f64,
    /// Its letters.
    pub text: String,
}

/// A printed page.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// In points.
    pub width: f64,
    /// In points.
    pub height: f64,
    /// Its words, as the file lists them.
    pub words: Vec<Word>,
}

impl Sheet {
    /// The page's number: what stands in the top margin.
    pub fn number(&self) -> Option<&Word> {
        self.words.iter().find(|word| word.bottom < 20.0 * MM)
    }

    /// The lines of words from above to below, the number in the top margin left out.
    pub fn lines(&self) -> Vec<Vec<&Word>> {
        let mut words: Vec<&Word> = self.words.iter().filter(|it| it.bottom >= 20.0 * MM).collect();
        words.sort_by(|one, other| one.bottom.total_cmp(&other.bottom));
        let mut lines: Vec<Vec<&Word>> = Vec::new();
        for word in words {
            match lines.last_mut() {
                Some(line) if line.iter().any(|it| (it.bottom - word.bottom).abs() < 3.0) => {
                    line.push(word);
                }
                Some(_) | None => lines.push(vec![word]),
            }
        }
        for line in &mut lines {
            line.sort_by(|one, other| one.left.total_cmp(&other.left));
        }
        lines
    }

    /// Whether the page holds these words, white space and dashes aside: an accent that its font
    /// lacks parts a word into several boxes.
    pub fn holds(&self, words: &str) -> bool {
        let all: String = self.words.iter().map(|word| word.text.as_str()).collect();
        folded(&all).contains(&folded(words))
    }
}

/// The words of a line.
pub fn words(line: &[&Word]) -> String {
    line.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// What a program says.
///
/// # Errors
/// When it is missing or fails.
pub fn heard(program: &str, arguments: &[&str]) -> Outcome<String> {
    let output = Command::new(program).args(arguments).output()?;
    if output.status.success() {
        return Ok(String::from_utf8(output.stdout)?);
    }
    Err(format!("{program}: {}", String::from_utf8_lossy(&output.stderr)).into())
}

/// The words of a file with their places, by `pdftotext -bbox`.
///
/// # Errors
/// When pdftotext is missing or says something else.
pub fn sheets(file: &Path) -> Outcome<Vec<Sheet>> {
    let text = heard("pdftotext", &["-bbox", &file.to_string_lossy(), "-"])?;
    let number = |line: &str, name: &str| -> Outcome<f64> {
        let (_, rest) = line.split_once(&format!(" {name}=\"")).ok_or("no such attribute")?;
        Ok(rest.split('"').next().unwrap_or_default().parse()?)
    };
    let mut found: Vec<Sheet> = Vec::new();
    for line in text.lines() {
        if line.contains("<page ") {
            let (width, height) = (number(line, "width")?, number(line, "height")?);
            found.push(Sheet { width, height, words: Vec::new() });
        } else if let (true, Some(sheet)) = (line.contains("<word "), found.last_mut()) {
            let text = line.split_once('>').and_then(|(_, rest)| rest.split_once("</word"));
            let text = text.map_or("", |(text, _)| text);
            let text = text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">");
            sheet.words.push(Word {
                left: number(line, "xMin")?,
                top: number(line, "yMin")?,
                right: number(line, "xMax")?,
                bottom: number(line, "yMax")?,
                text: text.replace("&quot;", "\"").replace("&#39;", "'"),
            });
        }
    }
    Ok(found)
}

/// What no one reads as words: white space, dashes, mark-up of the extracted text, list marks.
pub fn folded(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_whitespace())
        .filter(|letter| !['-', '–', '*', '#', '\\', '<', '>', '\u{c}'].contains(letter))
        .collect()
}

/// The printed words in the order of paper, page numbers left out.
///
/// # Errors
/// When pdftotext is missing or cannot read the file.
pub fn printed(file: &Path) -> Outcome<String> {
    let text = heard("pdftotext", &["-raw", &file.to_string_lossy(), "-"])?;
    // A year at the end of a cell is no page's number.
    let is_number = |line: &&str| {
        let digits = line.trim();
        (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    let mut words = String::new();
    for page in text.split('\u{c}') {
        let mut lines: Vec<&str> = page.lines().collect();
        if lines.last().is_some_and(is_number) {
            lines.pop();
        } else if lines.first().is_some_and(is_number) {
            lines.remove(0);
        }
        words.push_str(&folded(&lines.join("\n")));
    }
    Ok(words)
}

/// Every word within the margins, in millimetres; a number in the top margin, in the middle.
///
/// # Panics
/// When a word stands elsewhere.
#[track_caller]
pub fn within(sheets: &[Sheet], setting: Typesetting) {
    let mm = |size: u8| f64::from(size) * MM;
    // Half a millimetre: accents and slanted letters lean out of their boxes.
    let slack = 0.5 * MM;
    for (place, sheet) in sheets.iter().enumerate() {
        for word in &sheet.words {
            let said = format!("page {}: {word:?}", place + 1);
            assert!(word.left >= mm(setting.left) - slack, "left of {said}");
            assert!(word.right <= sheet.width - mm(setting.right) + slack, "right of {said}");
            assert!(word.bottom <= sheet.height - mm(setting.bottom) + slack, "foot of {said}");
            if word.bottom < 20.0 * MM {
                let middle = f64::midpoint(mm(setting.left), sheet.width - mm(setting.right));
                let off = (f64::midpoint(word.left, word.right) - middle).abs();
                assert!(off < 2.0 * MM, "number off by {off}: {said}");
            } else {
                assert!(word.top >= mm(setting.top) - slack, "top of {said}");
            }
        }
    }
}

/// The number of each page as printed.
pub fn numbers(sheets: &[Sheet]) -> Vec<String> {
    sheets.iter().map(|it| it.number().map(|word| word.text.clone()).unwrap_or_default()).collect()
}

/// Opens the sample, and its decision on the page of documents.
///
/// # Errors
/// When either does not appear.
pub async fn open_sample(browser: &Browser) -> Outcome {
    browser.open("#/").await?;
    browser.click("Mở kế hoạch mẫu Ba Xa 2024").await?;
    browser.wait_eval("the sample", "location.hash.length > 2").await?;
    browser.go("#/van-ban/quyet-dinh").await?;
    browser.css("[data-document] .paper").await.map(drop)
}
