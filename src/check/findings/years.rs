//! Năm khác: another year in the words of a report, the classic slip of one that was made from last year's.

use super::finding::FindingCode;
use super::gather::Gather;
use crate::plan::{At, Id, ReportPart, ReportPeriod, ReportTextField};

/// What a year before the plan's is rightly named with.
const OF_BEFORE: &[&str] = &["so với", "công bố", "xếp hạng", "tồn tại", "hạn chế", "giai đoạn"];
/// What judges a year that is over, unless the sentence is about carrying out a plan.
const JUDGED: &[&str] = &["kết quả", "chỉ số"];
const CARRIED_OUT: &[&str] = &["thực hiện", "kế hoạch", "công tác"];

/// Every year other than the plan's that an officer's own words of a report name. A year within a date or a number of a
/// document is none; nor is one before that they compare with, nor the year after in what the last report plans.
pub(super) fn of_report(gather: &mut Gather<'_>, id: Id) {
    let (Some(row), Some(own)) = (gather.plan.report_texts.get(id), gather.plan.year()) else {
        return;
    };
    let last = row.period.trim().parse().is_ok_and(|it: ReportPeriod| it.next().is_none());
    let plans =
        last && matches!(row.part, ReportPart::Next | ReportPart::Measures | ReportPart::Proposals);
    let mut found: Vec<i32> = Vec::new();
    for year in row.text.lines().flat_map(|line| years(line, own)) {
        if !(found.contains(&year) || plans && year == own + 1) {
            found.push(year);
        }
    }
    for year in found {
        gather.add(FindingCode::OtherYear { year }, At::ReportText(id, ReportTextField::Text));
    }
}

/// The other years of one line: after "năm", or after the "/" of a month or quarter.
fn years(line: &str, own: i32) -> Vec<i32> {
    let lower = line.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let marks = |c: char| !c.is_alphanumeric();
    let word = |place: usize| words.get(place).map_or("", |word| word.trim_matches(marks));
    let mut found = Vec::new();
    for (place, now) in words.iter().enumerate() {
        let digits = match (*now, word(place.wrapping_sub(1))) {
            (year, "năm") => year,
            (month, "tháng" | "quý") => month.split_once('/').map_or("", |(_, year)| year),
            _ => continue,
        };
        let digits = digits.trim_matches(|c: char| !c.is_ascii_digit());
        let Some(year) = digits.parse::<i32>().ok().filter(|_| digits.len() == 4) else { continue };
        // "ngày 20 tháng 12 năm 2023", "ngày 20 tháng 12/2023" are dates.
        let back = |count: usize| word(place.wrapping_sub(count));
        let dated =
            (2..=5).any(|far| back(far) == "ngày" && (1..far).any(|near| back(near) == "tháng"));
        if year != own && !dated && !told(&sentence(&words, place), year < own) {
            found.push(year);
        }
    }
    found
}

/// The words of the sentence up to a place.
fn sentence(words: &[&str], place: usize) -> String {
    let before = words.get(..place).unwrap_or_default();
    let begin = before.iter().rposition(|word| word.ends_with(['.', ';']));
    let own = before.get(begin.map_or(0, |it| it + 1)..).unwrap_or_default();
    own.join(" ")
}

/// Whether a sentence rightly speaks of a year before.
fn told(sentence: &str, before: bool) -> bool {
    let says = |words: &[&str]| words.iter().any(|word| sentence.contains(word));
    before && (says(OF_BEFORE) || says(JUDGED) && !says(CARRIED_OUT))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_year_is_found_and_a_right_one_is_left_alone() {
        let said = |line: &str| years(line, 2025);
        assert_eq!(said("thực hiện công tác CCHC năm 2024"), [2024], "the slip that was read");
        let slip = "Báo cáo kết quả thực hiện Kế hoạch nâng cao Chỉ số CCHC năm 2024";
        assert_eq!(said(slip), [2024], "and in the title's own words");
        assert_eq!(said("Trong năm 2026, UBND xã tập trung"), [2026]);
        assert_eq!(said("thực hiện trong quý I/2024 và tháng 3/2024"), [2024, 2024]);
        assert_eq!(said("nhiệm vụ (năm 2024)"), [2024]);
        assert_eq!(said("thực hiện từ ngày 01/01 đến hết năm 2024"), [2024]);
        for right in [
            "thực hiện công tác CCHC năm 2025",
            "quý I/2025 và tháng 3/2025",
            "Quyết định số 05/QĐ-UBND ngày 20 tháng 12 năm 2024 của UBND xã",
            "Quyết định số 05/QĐ-UBND ngày 20 tháng 12/2024",
            "Quyết định số 05/QĐ-UBND ngày 20/12/2024",
            "tăng 5 bậc so với năm 2024",
            "kết quả Chỉ số CCHC năm 2024",
            "Chỉ số CCHC năm 2024 được công bố",
            "số liệu tính từ ngày 15/12/2024",
            "cả năm đạt 2024 hồ sơ",
        ] {
            assert_eq!(said(right), [0_i32; 0], "{right}");
        }
        assert_eq!(said("So với năm 2023 tăng. Nhiệm vụ năm 2024 đã xong"), [2024]);
    }
}
