//! How Decree 30 writes numbers, days and the ends of lines.

use super::Block;
use crate::plan::naming::{commune_name, kind_word};
use crate::plan::{Agency, Decision};
use crate::read::day;

/// Chỗ trống to fill in by hand: spaces that no writer collapses.
pub const BLANK: &str = "\u{2003}\u{2003}";

/// The number as printed: a zero before a single digit, a blank before signing.
fn number(typed: &str) -> String {
    match typed.parse::<u8>() {
        Ok(small) if small < 10 => format!("{small:02}"),
        _ if typed.is_empty() => BLANK.to_owned(),
        _ => typed.to_owned(),
    }
}

/// What people type before a value though the form says it already: "Số:" before a number, "năm" before a
/// year.
fn without_label<'a>(typed: &'a str, labels: &[&str]) -> &'a str {
    let typed = typed.trim();
    let rest = labels.iter().find_map(|label| {
        let place = typed.char_indices().nth(label.chars().count()).map_or(typed.len(), |it| it.0);
        let (lead, rest) = typed.split_at_checked(place)?;
        let parted = !rest.starts_with(char::is_alphanumeric)
            || rest.starts_with(|c: char| c.is_ascii_digit());
        (lead.to_lowercase() == *label && parted).then_some(rest)
    });
    rest.map_or(typed, |rest| rest.trim_start_matches([':', '.', ' ', '\u{a0}']).trim())
}

/// "05/QĐ-UBND": number and symbol, each given once. A number typed with a symbol keeps that one: the
/// document was registered under it. What else people copy along, "Quyết định số" before it and its day after
/// it, is printed elsewhere.
pub fn number_and_symbol(decision: &Decision) -> String {
    let (typed, own) = registered(&decision.number);
    // Of the symbol, what follows the number or the dots in its place.
    let symbol = bare(&decision.symbol);
    let letters = symbol.find(char::is_alphabetic).unwrap_or(symbol.len());
    let (lead, symbol) = symbol.split_at_checked(letters).unwrap_or(("", symbol));
    let of_year = lead.rsplit('/').nth(1).filter(|it| is_year(it) && lead.ends_with('/'));
    let (year, own) = match own.split_once('/') {
        Some((year, rest)) if is_year(year) => (Some(year), rest),
        None if is_year(own) => (Some(own), ""),
        _ => (None, own),
    };
    let year = if own.is_empty() { year.or(of_year) } else { year };
    let symbol = if own.is_empty() { symbol } else { own };
    let mut all = number(typed);
    for part in [year.unwrap_or_default(), symbol].into_iter().filter(|part| !part.is_empty()) {
        all.push('/');
        all.push_str(part);
    }
    all
}

/// A number without the words before it and the day after it.
fn bare(typed: &str) -> &str {
    let typed =
        without_label(typed, &["quyết định số", "quyết định", "kế hoạch số", "kế hoạch", "số"]);
    let lower = typed.to_lowercase();
    let end = if lower.len() == typed.len() { lower.find(" ngày") } else { None };
    let typed = end.and_then(|end| typed.get(..end)).unwrap_or(typed);
    typed.trim().trim_end_matches([',', ';', '.']).trim_end()
}

/// What was typed for a number, split into the number and its own symbol: "105/QĐ-UBND", "105 / QĐ-UBND",
/// "105 QĐ-UBND".
fn registered(typed: &str) -> (&str, &str) {
    let typed = bare(typed);
    if let Some((number, own)) = typed.split_once('/') {
        return (number.trim(), own.trim());
    }
    match typed.split_once(char::is_whitespace) {
        Some((number, own)) if own.contains('-') => (number.trim(), own.trim()),
        _ => (typed, ""),
    }
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.parse::<u16>().is_ok()
}

/// "Số: 05/QĐ-UBND", as it will be printed.
pub fn number_line(decision: &Decision) -> String {
    format!("Số: {}", number_and_symbol(decision))
}

/// "Ba Xa, ngày 05 tháng 02 năm 2024", with blanks for what is not known before signing.
pub fn place_and_date(decision: &Decision) -> String {
    placed(&decision.place, &dated(decision))
}

/// "ngày 05 tháng 02 năm 2024".
fn dated(decision: &Decision) -> String {
    match day::parse(&decision.day) {
        Some(day) => day::long(day),
        None => match day_alone(decision) {
            Some(day) => format!(
                "ngày {day} tháng {} năm {}",
                month(&decision.month).unwrap_or_else(|| BLANK.to_owned()),
                year(&decision.year),
            ),
            None => format!("ngày {}", without_label(&decision.day, &["ngày"])),
        },
    }
}

/// The day of the month alone, if month and year have fields of their own: "05", or a blank before signing;
/// `None` if something else was typed.
fn day_alone(decision: &Decision) -> Option<String> {
    let typed = without_label(&decision.day, &["ngày"]);
    if typed.is_empty() {
        return Some(BLANK.to_owned());
    }
    let day: u8 = typed.parse().ok()?;
    (1..=31).contains(&day).then(|| format!("{day:02}"))
}

/// A place before a date; the date alone if no place is known. A date that was typed with the place is left
/// out of it.
pub(super) fn placed(place: &str, date: &str) -> String {
    let lower = place.to_lowercase();
    let end = if lower.len() == place.len() { lower.find("ngày ") } else { None };
    let place = end.and_then(|end| place.get(..end)).unwrap_or(place);
    let place = place.trim().trim_end_matches([',', ';']).trim_end();
    if place.is_empty() { date.to_owned() } else { format!("{place}, {date}") }
}

/// "14/12/2023", "08/4/2020": a day as citations write it; "  /12/2023" before signing. In the long form:
/// "ngày 14 tháng 12 năm 2023".
pub(super) fn cited_date(decision: &Decision) -> String {
    if decision.long_date {
        return dated(decision);
    }
    let day = match day::parse(&decision.day) {
        Some(day) => day::cite(day),
        None => match day_alone(decision) {
            Some(day) => {
                let month = month(&decision.month).unwrap_or_else(|| BLANK.to_owned());
                format!("{day}/{month}/{}", year(&decision.year))
            }
            None => without_label(&decision.day, &["ngày"]).to_owned(),
        },
    };
    format!("ngày {day}")
}

/// A month as typed: "12", "tháng 12", "12/2023".
fn month(typed: &str) -> Option<String> {
    let typed = without_label(typed, &["tháng", "thg"]);
    let typed = typed.split(['/', '-']).next().unwrap_or_default().trim();
    match typed.parse::<u32>() {
        Ok(month) => Some(day::month_digits(month)),
        Err(_) if typed.is_empty() => None,
        Err(_) => Some(typed.to_owned()),
    }
}

fn year(typed: &str) -> String {
    let typed = without_label(typed, &["năm"]);
    if typed.is_empty() { BLANK.to_owned() } else { typed.to_owned() }
}

/// The text closed by one mark: its present ending (";", ",", ".") is replaced; "..." stays.
pub(super) fn closed(text: &str, mark: &str) -> String {
    let text = text.trim();
    if text.ends_with("...") || text.ends_with('…') {
        return format!("{text}{mark}");
    }
    format!("{}{mark}", text.trim_end_matches([';', ',', '.', ' ']))
}

/// The text closed as a document ends: "./.", given once.
pub(super) fn ended(text: &str) -> String {
    let text = text.trim_end();
    if text.ends_with("./.") { text.to_owned() } else { closed(text, "./.") }
}

/// The lines of a list, the last one closed by a full stop.
pub(super) fn finished(mut lines: Vec<String>) -> Vec<String> {
    if let Some(last) = lines.last_mut() {
        *last = closed(last, ".");
    }
    lines
}

/// "ỦY BAN NHÂN DÂN", "XÃ BA XA".
pub(super) fn agency_lines(agency: &Agency) -> Vec<String> {
    let kind = kind_word(agency.kind).to_uppercase();
    let name = commune_name(agency).to_uppercase();
    vec!["ỦY BAN NHÂN DÂN".to_owned(), format!("{kind} {name}").trim_end().to_owned()]
}

/// "xã Ba Xa".
pub(super) fn agency_name(agency: &Agency) -> String {
    format!("{} {}", kind_word(agency.kind), commune_name(agency)).trim_end().to_owned()
}

/// Closes the last words of a document with "./.".
pub(super) fn end(blocks: &mut [Block]) {
    match blocks.last_mut() {
        Some(
            Block::Article { text, .. }
            | Block::Paragraph(text)
            | Block::Lead(text)
            | Block::Bullet { text, .. }
            | Block::Labelled { text, .. },
        ) => *text = ended(text),
        Some(
            Block::NationalHead(_)
            | Block::Title { .. }
            | Block::Addressee(_)
            | Block::Disclaimer(_)
            | Block::AttachedNote(_)
            | Block::Authority(_)
            | Block::Basis(_)
            | Block::Resolved(_)
            | Block::Heading { .. }
            | Block::Table(_)
            | Block::RecipientsAndSignature(_),
        )
        | None => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decision(number: &str, day: &str) -> Decision {
        Decision {
            number: number.to_owned(),
            day: day.to_owned(),
            symbol: "/QĐ-UBND".to_owned(),
            place: "Ba Xa".to_owned(),
            month: "12".to_owned(),
            year: "2023".to_owned(),
            ..Decision::default()
        }
    }

    #[test]
    fn before_signing_number_and_day_are_blank() {
        let draft = decision("", "");
        assert_eq!(number_and_symbol(&draft), format!("{BLANK}/QĐ-UBND"));
        assert_eq!(place_and_date(&draft), format!("Ba Xa, ngày {BLANK} tháng 12 năm 2023"));
        assert_eq!(cited_date(&draft), format!("ngày {BLANK}/12/2023"));
    }

    #[test]
    fn zeros_stand_where_the_decree_wants_them() {
        let signed = decision("5", "2024-03-05");
        assert_eq!(number_and_symbol(&signed), "05/QĐ-UBND");
        assert_eq!(place_and_date(&signed), "Ba Xa, ngày 05 tháng 3 năm 2024");
        assert_eq!(cited_date(&signed), "ngày 05/3/2024");
        let long = Decision { long_date: true, ..signed };
        assert_eq!(cited_date(&long), "ngày 05 tháng 3 năm 2024");
        assert_eq!(number_and_symbol(&decision("12a", "")), "12a/QĐ-UBND");
        assert_eq!(cited_date(&decision("", "2024-02-29")), "ngày 29/02/2024");
    }

    #[test]
    fn a_number_is_understood_as_people_type_it() {
        for (number, symbol, printed) in [
            ("105/QĐ-UBND", "/QĐ-UBND", "105/QĐ-UBND"),
            ("105 / QĐ-UBND", "QĐ-UBND", "105/QĐ-UBND"),
            ("Số: 105/QĐ-UBND", "/QĐ-UBND", "105/QĐ-UBND"),
            ("số 5", "Số:    /QĐ-UBND", "05/QĐ-UBND"),
            ("105/KH-UBND", "/QĐ-UBND", "105/KH-UBND"),
            ("105/", "/QĐ-UBND", "105/QĐ-UBND"),
            ("105", "", "105"),
            ("105/QĐ-UBND ngày 05/01/2024", "/QĐ-UBND", "105/QĐ-UBND"),
            ("105 QĐ-UBND", "/QĐ-UBND", "105/QĐ-UBND"),
            ("Quyết định số 105/QĐ-UBND", "/QĐ-UBND", "105/QĐ-UBND"),
            ("105", "105/QĐ-UBND", "105/QĐ-UBND"),
            ("105", "…/QĐ-UBND", "105/QĐ-UBND"),
            ("105", "Số: ......../QĐ-UBND", "105/QĐ-UBND"),
            ("105/2024", "/QĐ-UBND", "105/2024/QĐ-UBND"),
            ("105", "/2024/QĐ-UBND", "105/2024/QĐ-UBND"),
            ("105/2024/QĐ-UBND", "/QĐ-UBND", "105/2024/QĐ-UBND"),
            ("", "", BLANK),
        ] {
            let decision = Decision { symbol: symbol.to_owned(), ..decision(number, "") };
            assert_eq!(number_and_symbol(&decision), printed, "{number:?} {symbol:?}");
        }
    }

    #[test]
    fn days_and_places_are_understood_as_people_type_them() {
        let with = |place: &str, day: &str, month: &str, year: &str| {
            place_and_date(&Decision {
                place: place.to_owned(),
                month: month.to_owned(),
                year: year.to_owned(),
                ..decision("", day)
            })
        };
        let signed = "Ba Xa, ngày 05 tháng 01 năm 2024";
        assert_eq!(with("Ba Xa,", "2024-01-05", "", ""), signed);
        assert_eq!(with("Ba Xa, ngày   tháng   năm 2024", "5/1/2024", "", ""), signed);
        assert_eq!(with("Ba Xa,ngày 05 tháng 01 năm 2024", "5/1/2024", "", ""), signed);
        assert_eq!(with("Ba Xa ngày 05 tháng 01 năm 2024", "5/1/2024", "", ""), signed);
        assert_eq!(with("Ba Xa", "05", "01", "2024"), signed);
        assert_eq!(with(" Ba Xa ", "ngày 5 tháng 1 năm 2024", "", ""), signed);
        let draft = format!("Ba Xa, ngày {BLANK} tháng 12 năm 2023");
        assert_eq!(with("Ba Xa", "", "tháng 12", "năm 2023"), draft);
        assert_eq!(with("Ba Xa", "", "12/2023", "2023"), draft);
        assert_eq!(with("", "2024-01-05", "", ""), "ngày 05 tháng 01 năm 2024");
    }

    #[test]
    fn a_day_that_is_none_is_printed_as_typed() {
        assert_eq!(place_and_date(&decision("", "31/4/2024")), "Ba Xa, ngày 31/4/2024");
    }

    #[test]
    fn lines_are_closed_once() {
        assert_eq!(closed("Luật năm 2015;", ";"), "Luật năm 2015;");
        assert_eq!(closed("Luật năm 2015.", ";"), "Luật năm 2015;");
        assert_eq!(closed("quy định, đề án...", "."), "quy định, đề án....");
        assert_eq!(ended("cho phù hợp./."), "cho phù hợp./.");
        assert_eq!(ended("cho phù hợp."), "cho phù hợp./.");
    }
}
