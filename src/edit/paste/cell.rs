//! Một ô trên đường vào: reads what Excel, a PDF or a mail puts into one cell as a figure.
//!
//! Only digits are written into the plan. What stands for digits elsewhere (Excel's accounting dash, decimals
//! that are all zero) is converted here, and the person is informed; anything else is refused by name.

use super::asked::Refused;
use crate::plan::YearRule;
use crate::read::number::{CountProblem, parse_count};
use crate::read::{block, clean, day};

/// Cách đọc. How a cell that was not written in plain digits was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// A dash: zero, as accounting formats and official tables write it.
    Dash,
    /// Decimals that are all zero, left out: 43,00.
    Decimals,
}

/// Số đọc được từ một ô.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The text to write: what typing would leave in the field.
    pub text: String,
    /// How it was read, if not as plain digits.
    pub reading: Option<Reading>,
}

/// Reads one cell for a measure with this rule.
///
/// # Errors
/// [`Refused`] with what the cell holds instead.
pub fn read(rule: YearRule, text: &str) -> Result<Figure, Refused> {
    if block::is_broken(text) {
        return Err(Refused::Broken);
    }
    let text = clean::line(text);
    if is_sheet_error(&text) {
        return Err(Refused::SheetError);
    }
    if rule != YearRule::Date {
        return count(&text);
    }
    if day::parse(&text).is_none() {
        return Err(Refused::NotADay);
    }
    Ok(Figure { text, reading: None })
}

fn count(text: &str) -> Result<Figure, Refused> {
    if is_dash(text) {
        return Ok(Figure { text: "0".to_owned(), reading: Some(Reading::Dash) });
    }
    let Err(problem) = parse_count(text) else {
        return Ok(Figure { text: text.to_owned(), reading: None });
    };
    if let Some(whole) = without_zero_decimals(text) {
        return Ok(Figure { text: whole.to_owned(), reading: Some(Reading::Decimals) });
    }
    Err(if is_percent(text) {
        Refused::Percent
    } else if day::parse(text).is_some() {
        Refused::ADay
    } else if is_in_brackets(text) {
        Refused::NotACount(CountProblem::Negative)
    } else {
        Refused::NotACount(problem)
    })
}

/// A dash of any length, and nothing else.
pub(super) fn is_dash(text: &str) -> bool {
    let dash = |letter| matches!(letter, '-' | '–' | '—' | '−' | '‐' | '‑' | '－');
    let text = text.trim();
    !text.is_empty() && text.chars().all(dash)
}

/// "#N/A", "#DIV/0!", "########": what a spreadsheet shows when it has no figure.
pub(super) fn is_sheet_error(text: &str) -> bool {
    text.trim().starts_with('#')
}

fn is_percent(text: &str) -> bool {
    text.contains(['%', '％', '‰'])
}

/// "(5)": minus five to an accountant.
fn is_in_brackets(text: &str) -> bool {
    let inside = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    inside.is_some_and(|inside| matches!(parse_count(inside), Ok(Some(_))))
}

/// "43" of "43,00", "1.234" of "1.234,0": one or two zeros after the decimal sign.
fn without_zero_decimals(text: &str) -> Option<&str> {
    let (whole, decimals) = text.rsplit_once([',', '.'])?;
    let zeros = matches!(decimals, "0" | "00");
    (zeros && matches!(parse_count(whole), Ok(Some(_)))).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn gives(text: &str, written: &str, reading: Option<Reading>) {
        let figure = Figure { text: written.to_owned(), reading };
        assert_eq!(read(YearRule::Sum, text), Ok(figure), "{text:?}");
    }

    #[test]
    fn figures_are_read_as_excel_pdf_and_mail_give_them() {
        for text in ["43", " 43 ", "\u{a0}43\u{a0}", "\u{2007}43\t", "\u{feff}43"] {
            gives(text, "43", None);
        }
        for text in ["1.234", "1,234", "1 234", "1\u{a0}234", "1\u{202f}234", " 1.234 "] {
            assert_eq!(parse_count(&read(YearRule::Sum, text).unwrap().text), Ok(Some(1234)));
        }
        for text in ["-", "–", "—", " -   ", "--", "−"] {
            gives(text, "0", Some(Reading::Dash));
        }
        gives("43,00", "43", Some(Reading::Decimals));
        gives("1.234,0", "1.234", Some(Reading::Decimals));
        gives("0.00", "0", Some(Reading::Decimals));
    }

    #[test]
    fn what_is_no_figure_is_refused_by_what_it_is() {
        for (text, why) in [
            ("−5", Refused::NotACount(CountProblem::Negative)),
            ("(5)", Refused::NotACount(CountProblem::Negative)),
            ("98,5 %", Refused::Percent),
            ("100%", Refused::Percent),
            ("12/6/2024", Refused::ADay),
            ("12-06-2024", Refused::ADay),
            ("#DIV/0!", Refused::SheetError),
            ("#N/A", Refused::SheetError),
            ("########", Refused::SheetError),
            ("100\n200", Refused::Broken),
            ("100\r200", Refused::Broken),
            ("12,5", Refused::NotACount(CountProblem::NotWhole)),
            ("12 hồ sơ", Refused::NotACount(CountProblem::NotANumber)),
            ("hai", Refused::NotACount(CountProblem::NotANumber)),
        ] {
            assert_eq!(read(YearRule::Sum, text), Err(why), "{text:?}");
        }
        assert_eq!(read(YearRule::Date, "hai"), Err(Refused::NotADay));
        assert_eq!(read(YearRule::Date, "-"), Err(Refused::NotADay));
        assert!(read(YearRule::Date, "18/3/2024").is_ok());
    }

    proptest! {
        #[test]
        fn what_is_pasted_in_is_what_typing_gives(text in "[-0-9.,() %/#\u{a0}\n–]{0,8}|\\PC{0,8}") {
            // What is written reads as if typed; what typing understands is written as typed.
            if let Ok(figure) = read(YearRule::Sum, &text) {
                prop_assert!(parse_count(&figure.text).is_ok());
                prop_assert_eq!(read(YearRule::Sum, &figure.text), Ok(Figure { reading: None, ..figure }));
            }
            if !block::is_broken(&text) && parse_count(&text).is_ok() {
                prop_assert_eq!(read(YearRule::Sum, &text), Ok(Figure { text: clean::line(&text), reading: None }));
            }
        }
    }
}
