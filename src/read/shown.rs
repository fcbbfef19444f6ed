//! How numbers are written, with the marks of a language: what parts thousands, and what comes before decimals.

/// A count with its thousands parted: 1.234.
///
/// ```
/// use par_workbook::read::shown::grouped;
/// assert_eq!(grouped(1_234_567, '.'), "1.234.567");
/// ```
pub fn grouped(count: u64, group: char) -> String {
    let digits = count.to_string();
    let mut shown = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            shown.push(group);
        }
        shown.push(digit);
    }
    shown
}

/// Hundredths as a person types them, no decimal more than they need: 150 is "1,5".
///
/// ```
/// use par_workbook::read::shown::as_typed;
/// assert_eq!([as_typed(200), as_typed(150), as_typed(125)], ["2", "1,5", "1,25"]);
/// ```
pub fn as_typed(hundredths: u32) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    match rest {
        0 => whole.to_string(),
        rest if rest % 10 == 0 => format!("{whole},{}", rest / 10),
        rest => format!("{whole},{rest:02}"),
    }
}

/// Hundredths with both decimals: 4650 is "46,50".
///
/// ```
/// use par_workbook::read::shown::two_decimals;
/// assert_eq!(two_decimals(123_405, '.', ','), "1.234,05");
/// ```
pub fn two_decimals(hundredths: u64, group: char, mark: char) -> String {
    format!("{}{mark}{:02}", grouped(hundredths / 100, group), hundredths % 100)
}
