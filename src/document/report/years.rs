//! Năm khác: another year in the words that officers have written, the classic slip of a report that was made from
//! last year's.

use super::reported::Reported;
use crate::plan::{Period, ReportPart};

/// Words before a year that speak of what was judged or held before.
const OF_BEFORE: &[&str] =
    &["so với", "kết quả", "chỉ số", "công bố", "xếp hạng", "tồn tại", "hạn chế", "giai đoạn"];

/// Each year other than the plan's that an officer's own words name, with their part. A year within a date or a
/// number of a document is none, nor is the year before where it is compared with, nor the year after in what a report
/// on the whole year plans.
pub fn other_years(reported: &Reported) -> Vec<(ReportPart, i32)> {
    let Some(own) = reported.plan.year() else { return Vec::new() };
    let code = reported.period().to_string();
    let mut found = Vec::new();
    for (_, row) in reported.plan.report_texts.iter().filter(|(_, row)| row.period.trim() == code) {
        let plans = row.part == ReportPart::Next || row.part == ReportPart::Measures;
        let of_year = reported.period().kind == Period::Year && plans;
        for line in row.text.lines() {
            for year in years(line, own) {
                let planned = of_year && year == own + 1;
                let known = found.contains(&(row.part, year));
                if !planned && !known {
                    found.push((row.part, year));
                }
            }
        }
    }
    found
}

/// The other years of one line: after "năm", "/" of a month or quarter, or "-".
fn years(line: &str, own: i32) -> Vec<i32> {
    let lower = line.to_lowercase();
    let mut found = Vec::new();
    for (place, _) in lower.match_indices("năm ") {
        let (before, rest) = lower.split_at_checked(place).unwrap_or_default();
        let digits: String =
            rest.chars().skip("năm ".chars().count()).take_while(char::is_ascii_digit).collect();
        let Some(year) = digits.parse::<i32>().ok().filter(|_| digits.len() == 4) else { continue };
        // "ngày 20 tháng 12 năm 2023" is a date.
        let dated = before.rfind("ngày ").is_some_and(|day| before.get(day..).is_some_and(is_date));
        let sentence = before.rsplit(['.', ';']).next().unwrap_or(before);
        let told = year < own && OF_BEFORE.iter().any(|words| sentence.contains(words));
        if year != own && !dated && !told {
            found.push(year);
        }
    }
    found
}

/// "ngày 20 tháng 12 ", up to the word before the year.
fn is_date(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    matches!(words.as_slice(), ["ngày", day, "tháng", month]
        if day.parse::<u8>().is_ok() && month.parse::<u8>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_year_is_found_and_a_right_one_is_left_alone() {
        let said = |line: &str| years(line, 2025);
        assert_eq!(said("thực hiện công tác CCHC năm 2024"), [2024], "the slip that was read");
        assert_eq!(said("Trong năm 2026, UBND xã tập trung"), [2026]);
        for right in [
            "thực hiện công tác CCHC năm 2025",
            "Quyết định số 05/QĐ-UBND ngày 20 tháng 12 năm 2024 của UBND xã",
            "Quyết định số 05/QĐ-UBND ngày 20/12/2024",
            "tăng 5 bậc so với năm 2024",
            "kết quả Chỉ số CCHC năm 2024",
            "số liệu tính từ ngày 15/12/2024",
            "cả năm đạt 2024 hồ sơ",
        ] {
            assert_eq!(said(right), [0_i32; 0], "{right}");
        }
        assert_eq!(said("So với năm 2023 tăng. Nhiệm vụ năm 2024 đã xong"), [2024]);
    }
}
