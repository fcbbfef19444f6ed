//! What becomes of a text between the clipboard and the field: lines made one, ends kept.

use super::{block, clean, day};

/// What is pasted into the field of a number. Several lines or cells are no number, and must not look
/// like the thousands and hundreds of one.
pub fn one_number(raw: &str) -> String {
    let parts = raw.split(|letter| block::LINE_ENDS.contains(&letter) || letter == '\t');
    let parts: Vec<String> = parts.map(clean::line).filter(|part| !part.is_empty()).collect();
    parts.join("; ")
}

/// Several pasted lines become one.
pub fn one_line(raw: &str, clean: fn(&str) -> String) -> String {
    with_ends(raw, &clean(&raw.replace(['\r', '\n', '\t'], " ")))
}

/// A space at either end of the pasted words is kept, so that words pasted into the middle of a sentence
/// do not stick together.
pub fn with_ends(raw: &str, clean: &str) -> String {
    if clean.is_empty() {
        return if raw.starts_with(' ') { " ".to_owned() } else { String::new() };
    }
    let space = |there: bool| if there { " " } else { "" };
    format!("{}{clean}{}", space(raw.starts_with(' ')), space(raw.ends_with(' ')))
}

/// A day that was understood is shown in full; anything else stays as typed.
pub fn tidy_day(text: &str) -> String {
    day::show_stored(&day::to_stored(&clean::line(text)))
}
