//! Số viết bằng chữ: digits for the numbers that a line spells where months and quarters are told.

use crate::read::number::is_digits;
use crate::read::{clean, search};

/// A line as it is compared, with digits for the numbers that it spells: "tháng bảy" as "thang 7", "quý hai" as "quy 2",
/// "sáu tháng đầu năm" as "6 thang dau nam".
pub(super) fn with_digits(line: &str) -> String {
    let line = clean::line(line).to_lowercase();
    let words: Vec<&str> = line.split(' ').collect();
    let mut told: Vec<String> = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let before = told.last().map_or("", String::as_str).trim_matches(['(', ':']);
        let led = matches!(before, "thang" | "quy");
        let spelled = words.get(at..).and_then(number_word);
        let kept = spelled.filter(|(_, taken, tail)| {
            let prior = told.len().checked_sub(2).and_then(|at| told.get(at));
            let after = words.get(at + taken..).unwrap_or_default();
            if led {
                is_told(word, prior, tail, after)
            } else {
                tail.is_empty() && counts(word, after)
            }
        });
        if let Some((number, taken, tail)) = kept {
            told.push(format!("{number}{}", search::fold(tail)));
            at += taken;
        } else {
            told.push(search::fold(word));
            at += 1;
        }
    }
    clean::line(&told.join(" ").replace("thang:", "thang "))
}

/// Whether a number after "tháng" or "quý" is one: "tháng năm 2024" names a year, "tháng năm" and "tháng năm năm 2024" name May.
fn is_told(word: &str, prior: Option<&String>, tail: &str, after: &[&str]) -> bool {
    let year = after.first().is_some_and(|it| it.starts_with(|it: char| it.is_ascii_digit()));
    let many = prior.is_some_and(|it| {
        is_digits(it) || ["cac", "hang", "tung", "moi", "nhung", "so"].contains(&it.as_str())
    });
    let is_month =
        !many && (!tail.is_empty() || after.first().is_none_or(|it| search::fold(it) == "nam"));
    // Without its mark "sau" is "the next" as well.
    match bare(word) {
        "năm" | "nam" => is_month && !year,
        "sau" => false,
        _ => !many,
    }
}

/// Whether a number counts months: "sáu tháng đầu năm", "chín tháng năm 2024".
fn counts(word: &str, after: &[&str]) -> bool {
    let of_months = after.first().is_some_and(|it| search::fold(it).starts_with("thang"));
    let part = after.get(1).is_some_and(|it| matches!(search::fold(it).as_str(), "dau" | "cuoi"));
    of_months && (part || !matches!(bare(word), "năm" | "nam" | "sau"))
}

fn bare(word: &str) -> &str {
    word.split(['/', ',', ';', ':', ')', '.', '-']).next().unwrap_or_default()
}

/// The number that words begin with, how many words it takes, and what stands behind it in its last word.
fn number_word<'a>(words: &[&'a str]) -> Option<(u8, usize, &'a str)> {
    let split = |word: &'a str| word.split_at(bare(word).len());
    let (first, tail) = split(words.first()?);
    let number = digit(first)?;
    let (next, further) = words.get(1).map_or(("", ""), |word| split(word));
    match digit(next) {
        Some(more @ 1..=2) if number == 10 && tail.is_empty() => Some((10 + more, 2, further)),
        Some(_) | None => Some((number, 1, tail)),
    }
}

/// One to ten as months and quarters are spelled.
fn digit(word: &str) -> Option<u8> {
    let number = match word {
        "một" | "mot" => 1,
        "hai" => 2,
        "ba" => 3,
        "tư" | "bốn" | "bon" => 4,
        "năm" | "nam" => 5,
        "sáu" | "sau" => 6,
        "bảy" | "bẩy" | "bay" => 7,
        "tám" | "tam" => 8,
        "chín" | "chin" => 9,
        "mười" | "muoi" => 10,
        _ => return None,
    };
    Some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_digits_beside_months_and_quarters_alone() {
        for (line, told) in [
            ("Tháng bảy năm 2024", "thang 7 nam 2024"),
            ("THÁNG MƯỜI HAI", "thang 12"),
            ("Tháng năm/2024", "thang 5/2024"),
            ("Quý hai, quý ba", "quy 2, quy 3"),
            ("Sáu tháng đầu năm", "6 thang dau nam"),
            ("Năm: 2024 Tháng: 7", "nam: 2024 thang 7"),
            ("Xã Ba Xa, hai hồ sơ", "xa ba xa, hai ho so"),
            ("các tháng năm 2024", "cac thang nam 2024"),
            ("kế hoạch tháng sau", "ke hoach thang sau"),
        ] {
            assert_eq!(with_digits(line), told);
        }
    }
}
