//! How paper names a remedy: with its code, whether it was typed into the name or beside it.

use super::Remedy;
use crate::read::clean;

/// Tên as printed: behind "Tiêu chí thành phần 3.1.2 - ", unless the heading states its code as it is.
pub fn printed(remedy: &Remedy) -> String {
    let (codes, heading) = (clean::line(&remedy.codes), remedy.heading.trim());
    if codes.is_empty() || states_code(heading, &codes) {
        return heading.to_owned();
    }
    let lead = match codes.chars().next() {
        Some(first) if !first.is_ascii_digit() => "",
        _ if codes.contains('.') => "Tiêu chí thành phần ",
        _ => "Tiêu chí ",
    };
    if heading.is_empty() { format!("{lead}{codes}") } else { format!("{lead}{codes} - {heading}") }
}

/// Whether a heading begins with "Tiêu chí …" and a code, or names one of the codes anywhere.
fn states_code(heading: &str, codes: &str) -> bool {
    let lower = heading.to_lowercase();
    let leads = ["tiêu chí thành phần", "tiêu chí"];
    let rest = leads.iter().find_map(|lead| lower.strip_prefix(lead));
    let led = rest.is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()));
    let of_digits = |code: &&str| code.starts_with(|c: char| c.is_ascii_digit());
    // "3.1.20" and "13.1.2" do not name 3.1.2.
    let whole = |(place, code): (usize, &str)| {
        let before = heading.get(..place).and_then(|text| text.chars().next_back());
        let mut after = heading.get(place + code.len()..).unwrap_or_default().chars();
        let next = after.next();
        let goes_on = next.is_some_and(|c| c.is_ascii_digit())
            || (next == Some('.') && after.next().is_some_and(|c| c.is_ascii_digit()));
        !goes_on && before.is_none_or(|c| !c.is_alphanumeric() && c != '.')
    };
    let mut all = codes.split([';', ',', ' ']).filter(of_digits);
    // A single digit is no code within a sentence: "3 tháng".
    led || all.any(|code| code.contains('.') && heading.match_indices(code).any(whole))
        || heading.starts_with(codes)
}
