//! Đọc một ô của tệp: a cell as a person sees it, as words, as a figure.

use super::fit::{CellOut, CellPlace, Unfit};
use crate::edit::paste::{self, Figure, Reading, Refused};
use crate::plan::YearRule;
use crate::read::grid::{ReadCell, ReadSheet};
use crate::read::number::{CountProblem, is_digits, parse_count};
use crate::read::{clean, day};

/// A cell as a person sees it, on one line.
pub(super) fn shown(cell: &ReadCell) -> String {
    match cell {
        ReadCell::Blank => String::new(),
        ReadCell::Text(text) => clean::line(text),
        ReadCell::Number { value, percent } => {
            let sign = if *percent == Some(true) { "%" } else { "" };
            format!("{}{sign}", value.replace('.', ","))
        }
        ReadCell::Day(text) => day::show_stored(text),
        ReadCell::Truth(true) => "TRUE".to_owned(),
        ReadCell::Truth(false) => "FALSE".to_owned(),
        ReadCell::Fault(text) => text.clone(),
        ReadCell::Unvalued => "=".to_owned(),
    }
}

/// A cell that stays behind, as a person sees it, and why.
pub(super) fn out(sheet: &ReadSheet, place: CellPlace, why: Unfit) -> CellOut {
    CellOut { place, text: shown(sheet.cell(place.row, place.column)), why }
}

/// Words of a cell, line by line; a number or a day as it is shown.
pub(super) fn prose(cell: &ReadCell) -> String {
    match cell {
        ReadCell::Text(text) => clean::prose(text),
        ReadCell::Blank
        | ReadCell::Number { .. }
        | ReadCell::Day(_)
        | ReadCell::Truth(_)
        | ReadCell::Fault(_)
        | ReadCell::Unvalued => shown(cell),
    }
}

/// The figure in a cell for a measure with this rule; `None` for a blank cell.
///
/// # Errors
/// [`Unfit`] with what the cell holds instead.
pub(super) fn figure(cell: &ReadCell, rule: YearRule) -> Result<Option<Figure>, Unfit> {
    let plain = |text: String| Ok(Some(Figure { text, reading: None }));
    match cell {
        ReadCell::Blank => Ok(None),
        ReadCell::Text(text) if text.trim().is_empty() => Ok(None),
        ReadCell::Text(text) => paste::read(rule, text).map(Some).map_err(Unfit::Unreadable),
        ReadCell::Number { .. } if rule == YearRule::Date => {
            Err(Unfit::Unreadable(Refused::NotADay))
        }
        ReadCell::Number { percent: Some(true), .. } => Err(Unfit::Unreadable(Refused::Percent)),
        ReadCell::Number { value, percent: Some(false) | None } => {
            plain(whole(value).map_err(|why| Unfit::Unreadable(Refused::NotACount(why)))?)
        }
        ReadCell::Day(text) if rule == YearRule::Date => plain(day::show_stored(text)),
        ReadCell::Day(_) => Err(Unfit::Unreadable(Refused::ADay)),
        ReadCell::Truth(_) => Err(Unfit::Truth),
        ReadCell::Fault(_) => Err(Unfit::Unreadable(Refused::SheetError)),
        ReadCell::Unvalued => Err(Unfit::Unvalued),
    }
}

/// The digits of a number that a file holds. Its point is a decimal one: 1.234 is no thousand.
fn whole(value: &str) -> Result<String, CountProblem> {
    if value.starts_with('-') {
        return Err(CountProblem::Negative);
    }
    let (digits, decimals) = value.split_once('.').unwrap_or((value, ""));
    if !is_digits(digits) {
        return Err(CountProblem::NotANumber);
    }
    if decimals.bytes().any(|digit| digit != b'0') {
        return Err(CountProblem::NotWhole);
    }
    parse_count(digits).map(|_| digits.to_owned())
}

/// A number with so many digits is a count, and none that is too large.
const PLAIN: usize = 9;

/// The count in a cell, with how it was read; `None` for a blank one.
///
/// # Errors
/// [`Unfit`] with what the cell holds instead.
pub(super) fn count(cell: &ReadCell) -> Result<Option<(u64, Option<Reading>)>, Unfit> {
    // Most cells of a large form: without the detours of what people type.
    let plain = match cell {
        ReadCell::Number { value, percent: Some(false) | None } => Some(value),
        ReadCell::Text(text) if text == "0" || !text.starts_with('0') => Some(text),
        ReadCell::Number { .. }
        | ReadCell::Text(_)
        | ReadCell::Blank
        | ReadCell::Day(_)
        | ReadCell::Truth(_)
        | ReadCell::Fault(_)
        | ReadCell::Unvalued => None,
    };
    let plain = plain.filter(|digits| digits.len() <= PLAIN && is_digits(digits));
    if let Some(Ok(count)) = plain.map(|digits| digits.parse()) {
        return Ok(Some((count, None)));
    }
    let Some(found) = figure(cell, YearRule::Sum)? else { return Ok(None) };
    let count = parse_count(&found.text).map_err(Refused::NotACount).map_err(Unfit::Unreadable)?;
    Ok(count.map(|count| (count, found.reading)))
}

/// Whether something stands in the cell that is meant as a figure: also a percentage, a negative number or an error.
pub(super) fn is_figure(cell: &ReadCell) -> bool {
    match cell {
        ReadCell::Number { .. } | ReadCell::Fault(_) | ReadCell::Unvalued => true,
        ReadCell::Text(text) if is_digits(text) => true,
        ReadCell::Text(text) => {
            let digits = text.chars().filter(char::is_ascii_digit).count();
            let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
            count(cell).is_ok_and(|it| it.is_some())
                || text.trim().starts_with('#')
                || digits > 0 && letters == 0
        }
        ReadCell::Blank | ReadCell::Day(_) | ReadCell::Truth(_) => false,
    }
}

/// Whether a cell holds words, or at least a letter.
pub(super) fn has_letters(cell: &ReadCell) -> bool {
    matches!(cell, ReadCell::Text(text) if text.contains(char::is_alphabetic))
}

/// Whether a cell holds a word of three letters or more.
pub(super) fn is_worded(cell: &ReadCell) -> bool {
    let worded = |text: &str| text.chars().filter(|letter| letter.is_alphabetic()).nth(2).is_some();
    match cell {
        ReadCell::Text(text) | ReadCell::Fault(text) => worded(text),
        ReadCell::Truth(_) => true,
        ReadCell::Blank | ReadCell::Number { .. } | ReadCell::Day(_) | ReadCell::Unvalued => false,
    }
}

/// A cell as the text that a paste of it would hold. A decimal point keeps its meaning, whatever number of digits
/// follows it.
pub(super) fn pasted(cell: &ReadCell) -> String {
    match cell {
        ReadCell::Number { value, percent: Some(false) | None } if value.contains('.') => {
            format!("{}0", value.replace('.', ","))
        }
        ReadCell::Text(text) => text.clone(),
        ReadCell::Unvalued => "#".to_owned(),
        ReadCell::Blank
        | ReadCell::Number { .. }
        | ReadCell::Day(_)
        | ReadCell::Truth(_)
        | ReadCell::Fault(_) => shown(cell),
    }
}
