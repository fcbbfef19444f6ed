//! Numbers and months as the screen and the documents show them.

use super::Language;
use crate::read::shown::{grouped, two_decimals};

/// Shows a count with thousands groups: 1.234 in Vietnamese, 1,234 in English.
pub fn format_count(count: u64, language: Language) -> String {
    let separator = match language {
        Language::Vietnamese => '.',
        Language::English => ',',
    };
    grouped(count, separator)
}

/// Shows hundredths of a percent with both decimals: "55,00%", in English "55.00%". Official
/// Vietnamese writes no space before the sign.
pub fn format_percent(hundredths: impl Into<u64>, language: Language) -> String {
    let (group, mark) = match language {
        Language::Vietnamese => ('.', ','),
        Language::English => (',', '.'),
    };
    format!("{}%", two_decimals(hundredths.into(), group, mark))
}

/// Shows hundredths of a percent without needless zeros, as a threshold is written: "55%",
/// "97,5%".
pub fn format_threshold(hundredths: impl Into<u64>, language: Language) -> String {
    let hundredths = hundredths.into();
    let whole = format_count(hundredths / 100, language);
    let decimals = format!("{:02}", hundredths % 100);
    let decimals = decimals.trim_end_matches('0');
    match (language, decimals.is_empty()) {
        (Language::Vietnamese | Language::English, true) => format!("{whole}%"),
        (Language::Vietnamese, false) => format!("{whole},{decimals}%"),
        (Language::English, false) => format!("{whole}.{decimals}%"),
    }
}

/// Shows hundredths of a point without needless zeros: "2,5".
pub fn format_points(hundredths: impl Into<u64>, language: Language) -> String {
    format_threshold(hundredths, language).trim_end_matches('%').to_owned()
}

/// The name of a month: "Tháng 5", "May". `None` outside 1 to 12.
pub fn month_name(month: u8, language: Language) -> Option<String> {
    let english = *ENGLISH_MONTHS.get(usize::from(month.checked_sub(1)?))?;
    Some(match language {
        Language::Vietnamese => format!("Tháng {month}"),
        Language::English => english.to_owned(),
    })
}

/// The head of a month's column: "T5", "May". `None` outside 1 to 12.
pub fn month_head(month: u8, language: Language) -> Option<String> {
    let english = *ENGLISH_MONTHS.get(usize::from(month.checked_sub(1)?))?;
    Some(match language {
        Language::Vietnamese => format!("T{month}"),
        Language::English => english.chars().take(3).collect(),
    })
}

const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "1,2 MB": tenths below ten, whole numbers above.
pub fn format_size(bytes: u64, language: Language) -> String {
    let (unit, name) = match bytes {
        // Whole kilobytes are rounded up: what lies above is 0.9 MB, and not 1,000 kB.
        0..=999_000 => (1_000, "kB"),
        999_001..1_000_000_000 => (1_000_000, "MB"),
        _ => (1_000_000_000, "GB"),
    };
    let comma = if language == Language::Vietnamese { ',' } else { '.' };
    let tenths = bytes.saturating_mul(10) / unit;
    if unit > 1_000 && tenths < 100 {
        return format!("{}{comma}{} {name}", tenths / 10, tenths % 10);
    }
    format!("{} {name}", format_count(bytes.div_ceil(unit), language))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_have_names_in_both_languages() {
        assert_eq!(month_name(5, Language::Vietnamese).as_deref(), Some("Tháng 5"));
        assert_eq!(month_head(9, Language::English).as_deref(), Some("Sep"));
        assert_eq!(month_name(0, Language::English), None);
    }

    #[test]
    fn sizes_are_said_in_the_unit_that_fits() {
        let said = |bytes| format_size(bytes, Language::Vietnamese);
        assert_eq!(said(0), "0 kB");
        assert_eq!(said(1), "1 kB");
        assert_eq!(said(999_000), "999 kB");
        assert_eq!(said(999_001), "0,9 MB");
        assert_eq!(said(1_250_000), "1,2 MB");
        assert_eq!(said(20_000_000), "20 MB");
        assert_eq!(said(2_500_000_000), "2,5 GB");
    }
}
