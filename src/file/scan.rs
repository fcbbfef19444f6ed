//! Finds the plan, or the criteria set, in a text, and measures it before it is parsed.

use super::Limits;
use super::format::FileKind;
use super::refused::Refused;

/// The part of the text where the plan's JSON starts: at the beginning, or after words that a mail or a web
/// page put before it. `None` if there is no sign of one.
pub(super) fn start(text: &str) -> Option<&str> {
    let trimmed =
        text.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
    if trimmed.starts_with('{') {
        return Some(trimmed);
    }
    let place = text.match_indices("\"format\"").map(|(place, _)| place).find(|place| {
        let rest = text.get(*place..).unwrap_or_default().trim_start_matches("\"format\"");
        let rest = rest.trim_start().strip_prefix(':').unwrap_or_default().trim_start();
        let word = rest.strip_prefix('"').unwrap_or_default();
        FileKind::ALL.iter().any(|kind| word.starts_with(kind.word()))
    })?;
    let brace = text.get(..place)?.rfind('{')?;
    text.get(brace..)
}

/// Walks over the JSON once, without building anything, and stops at a limit.
///
/// The walk knows only strings and brackets, so that depth cannot mislead it, and it never looks at more than
/// `limits` allow.
pub(super) fn measure(text: &str, limits: &Limits) -> Result<(), Refused> {
    let (mut depth, mut items, mut in_string, mut escaped) = (0_usize, 0_usize, false, false);
    for byte in text.bytes() {
        if in_string {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' | b'\n' => in_string = false,
                _ => {}
            }
            continue;
        }
        match byte {
            b'"' => in_string = true,
            b'{' | b'[' => {
                depth += 1;
                items += 1;
            }
            b',' => items += 1,
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Ok(());
                }
            }
            _ => {}
        }
        if depth > limits.depth {
            return Err(Refused::TooDeep { limit: limits.depth });
        }
        if items > limits.items {
            return Err(Refused::TooMany { limit: limits.items });
        }
    }
    Ok(())
}
