//! How Decree 30 writes numbers, days and the ends of lines.

use crate::plan::naming::{commune_name, kind_word};
use crate::plan::{Agency, Decision};
use crate::text::day;

/// Chỗ trống to fill in by hand: spaces that no writer folds.
pub const BLANK: &str = "\u{2003}\u{2003}";

/// The number as paper has it: a zero before one digit, a blank before signing.
fn number(typed: &str) -> String {
    match typed.parse::<u8>() {
        Ok(small) if small < 10 => format!("{small:02}"),
        Ok(_) | Err(_) if typed.is_empty() => BLANK.to_owned(),
        Ok(_) | Err(_) => typed.to_owned(),
    }
}

/// What people type before a value that the form says already: "Số:" before a number, "năm" before a
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

/// "05/QĐ-UBND": number and symbol, each given once. A number that was typed with a symbol keeps that
/// one: it is what the paper was registered under.
pub fn number_and_symbol(decision: &Decision) -> String {
    let typed = without_label(&decision.number, &["số"]);
    let symbol = without_label(&decision.symbol, &["số"]).trim_start_matches('/').trim();
    let (typed, symbol) = match typed.split_once('/') {
        Some((number, own)) => {
            (number.trim(), if own.trim().is_empty() { symbol } else { own.trim() })
        }
        None => (typed, symbol),
    };
    let number = number(typed);
    if symbol.is_empty() { number } else { format!("{number}/{symbol}") }
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
        None if decision.day.trim().is_empty() => format!(
            "ngày {BLANK} tháng {} năm {}",
            month(&decision.month).unwrap_or_else(|| BLANK.to_owned()),
            year(&decision.year),
        ),
        None => format!("ngày {}", without_label(&decision.day, &["ngày"])),
    }
}

/// A place before a date; the date alone where no place is known. A date that was typed with the place
/// is left to the date.
pub(super) fn placed(place: &str, date: &str) -> String {
    let lower = place.to_lowercase();
    let end = if lower.len() == place.len() { lower.find(", ngày") } else { None };
    let place = end.and_then(|end| place.get(..end)).unwrap_or(place);
    let place = place.trim().trim_end_matches([',', ';']).trim_end();
    if place.is_empty() { date.to_owned() } else { format!("{place}, {date}") }
}

/// "14/12/2023", "08/4/2020": a day as citations write it; "  /12/2023" before signing. With the long
/// form: "ngày 14 tháng 12 năm 2023".
pub(super) fn cited_date(decision: &Decision) -> String {
    if decision.long_date {
        return dated(decision);
    }
    let day = match day::parse(&decision.day) {
        Some(day) => day::cite(day),
        None if decision.day.trim().is_empty() => {
            let month = month(&decision.month).unwrap_or_else(|| BLANK.to_owned());
            format!("{BLANK}/{month}/{}", year(&decision.year))
        }
        None => without_label(&decision.day, &["ngày"]).to_owned(),
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

/// Quyền hạn, chức vụ, by line and in capitals: TM., KT. and the title each on their own, however they
/// were typed.
pub fn authority_lines(sign_for: &str, title: &str) -> Vec<String> {
    const OPENS: [&str; 5] = ["TM.", "KT.", "TL.", "TUQ.", "Q."];
    let mut lines: Vec<String> = Vec::new();
    for typed in sign_for.lines().chain(title.lines()) {
        let typed = typed.trim().to_uppercase();
        let mut line = String::new();
        for word in typed.split_whitespace() {
            // "KT.CHỦ TỊCH", "TM ỦY BAN".
            let (lead, rest) = match word.split_once('.') {
                Some((lead, rest)) if OPENS.contains(&format!("{lead}.").as_str()) => {
                    (format!("{lead}."), rest)
                }
                _ if OPENS.contains(&format!("{word}.").as_str()) => (format!("{word}."), ""),
                _ => (String::new(), word),
            };
            let opens = !lead.is_empty() || word == "PHÓ";
            if opens && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            for part in [lead.as_str(), rest] {
                if !part.is_empty() {
                    if !line.is_empty() {
                        line.push(' ');
                    }
                    line.push_str(part);
                }
            }
        }
        if !line.is_empty() {
            lines.push(line);
        }
    }
    lines
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
        assert_eq!(with(" Ba Xa ", "ngày 5 tháng 1 năm 2024", "", ""), signed);
        let draft = format!("Ba Xa, ngày {BLANK} tháng 12 năm 2023");
        assert_eq!(with("Ba Xa", "", "tháng 12", "năm 2023"), draft);
        assert_eq!(with("Ba Xa", "", "12/2023", "2023"), draft);
        assert_eq!(with("", "2024-01-05", "", ""), "ngày 05 tháng 01 năm 2024");
    }

    #[test]
    fn who_signs_stands_on_lines_of_their_own() {
        for (sign_for, title, lines) in [
            ("", "Chủ tịch", &["CHỦ TỊCH"][..]),
            ("KT.CHỦ TỊCH", "PHÓ CHỦ TỊCH", &["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
            (
                "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH",
                "PHÓ CHỦ TỊCH",
                &["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
            ),
            (
                "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH",
                "PHÓ CHỦ TỊCH",
                &["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
            ),
            ("tm ủy ban nhân dân", "chủ tịch", &["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
            ("", "KT. CHỦ TỊCH PHÓ CHỦ TỊCH", &["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
        ] {
            assert_eq!(authority_lines(sign_for, title), lines, "{sign_for:?} {title:?}");
        }
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
