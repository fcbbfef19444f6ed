//! How Decree 30 writes numbers, days and the ends of lines.

use crate::plan::naming::{commune_name, kind_word};
use crate::plan::{Agency, Decision};
use crate::text::day;

/// Chỗ trống to fill in by hand: spaces that no writer folds.
pub const BLANK: &str = "\u{2003}\u{2003}";

/// The number as paper has it: a zero before one digit, a blank before signing.
pub(super) fn number(typed: &str) -> String {
    let typed = typed.trim();
    match typed.parse::<u8>() {
        Ok(small) if small < 10 => format!("{small:02}"),
        Ok(_) | Err(_) if typed.is_empty() => BLANK.to_owned(),
        Ok(_) | Err(_) => typed.to_owned(),
    }
}

/// "05/QĐ-UBND": number and symbol, the slash between them given once.
pub(super) fn number_and_symbol(decision: &Decision) -> String {
    let symbol = decision.symbol.trim().trim_start_matches('/');
    format!("{}/{symbol}", number(&decision.number))
}

/// "Ba Xa, ngày 05 tháng 02 năm 2024", with blanks for what is not known before signing.
pub(super) fn place_and_date(decision: &Decision) -> String {
    let date = match day::from_iso(decision.day.trim()) {
        Some(day) => day::long(day),
        None if decision.day.trim().is_empty() => format!(
            "ngày {BLANK} tháng {} năm {}",
            month(&decision.month).unwrap_or_else(|| BLANK.to_owned()),
            year(&decision.year),
        ),
        None => format!("ngày {}", decision.day.trim()),
    };
    placed(&decision.place, &date)
}

/// A place before a date; the date alone where no place is known.
pub(super) fn placed(place: &str, date: &str) -> String {
    if place.trim().is_empty() { date.to_owned() } else { format!("{}, {date}", place.trim()) }
}

/// "14/12/2023", "08/4/2020": a day as citations write it; "  /12/2023" before signing.
pub(super) fn cited_date(decision: &Decision) -> String {
    match day::from_iso(decision.day.trim()) {
        Some(day) => day::cite(day),
        None if decision.day.trim().is_empty() => {
            let month = month(&decision.month).unwrap_or_else(|| BLANK.to_owned());
            format!("{BLANK}/{month}/{}", year(&decision.year))
        }
        None => decision.day.trim().to_owned(),
    }
}

fn month(typed: &str) -> Option<String> {
    let typed = typed.trim();
    match typed.parse::<u32>() {
        Ok(month) => Some(day::month_digits(month)),
        Err(_) if typed.is_empty() => None,
        Err(_) => Some(typed.to_owned()),
    }
}

fn year(typed: &str) -> String {
    if typed.trim().is_empty() { BLANK.to_owned() } else { typed.trim().to_owned() }
}

/// The text closed by one mark: what it ends in now (";", ",", ".") gives way; "..." stays.
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
        assert_eq!(cited_date(&draft), format!("{BLANK}/12/2023"));
    }

    #[test]
    fn zeros_stand_where_the_decree_wants_them() {
        let signed = decision("5", "2024-03-05");
        assert_eq!(number_and_symbol(&signed), "05/QĐ-UBND");
        assert_eq!(place_and_date(&signed), "Ba Xa, ngày 05 tháng 3 năm 2024");
        assert_eq!(cited_date(&signed), "05/3/2024");
        assert_eq!(number_and_symbol(&decision("12a", "")), "12a/QĐ-UBND");
        assert_eq!(cited_date(&decision("", "2024-02-29")), "29/02/2024");
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
