//! Kỳ bằng chữ: "Tháng 6 năm 2024", "tháng bảy", "quý hai", "sáu tháng đầu năm": the months that a line names.

use super::spelled::with_digits;

/// Months as words say them: from one to one, both 1 to 12, and the year if told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SaidMonths {
    /// The first month.
    pub first: u8,
    /// The last month.
    pub last: u8,
    /// The year, if it is told.
    pub year: Option<i32>,
}

/// What the words of a line say of a period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SaidWords {
    /// Every period that is named.
    pub months: Vec<SaidMonths>,
    /// "Lũy kế", "từ đầu năm", without the month up to which.
    pub running: bool,
    /// "Tháng Giêng" or "tháng Chạp", which may be of the lunar year: 1 or 12.
    pub lunar: Option<u8>,
    /// "Năm 2024", beside a month or alone.
    pub years: Vec<i32>,
}

/// "Tháng 6 năm 2024", "tháng 6/2024", "T6/2024", "Quý II/2024", "6 tháng đầu năm 2024", "lũy kế đến tháng 6": every period
/// of a line. A day, as beside a signature, is none; neither is the year of a document that is cited.
pub(super) fn in_words(line: &str) -> SaidWords {
    let folded = with_digits(line);
    let cut = RUNNING.iter().filter_map(|it| folded.find(it)).min();
    let (plain, running) = folded.split_at(cut.unwrap_or(folded.len()));
    let mut months = periods(plain);
    let named = months.len();
    let from_january = |said: SaidMonths| SaidMonths { first: 1, ..said };
    months.extend(periods(running).into_iter().map(from_january));
    let running = cut.is_some() && months.len() == named;
    let lunar = |word: &str, month: u8| folded.contains(word).then_some(month);
    let lunar = lunar("thang gieng", 1).or_else(|| lunar("thang chap", 12));
    SaidWords { months, running, lunar, years: years(&folded) }
}

/// The words of running totals.
const RUNNING: [&str; 3] = ["luy ke", "cong don", "tu dau nam"];

/// Words that cite a document, whose year is not that of the figures.
const CITED: [&str; 6] =
    ["quyet dinh", "thong tu", "nghi dinh", "nghi quyet", "ban hanh", "can cu"];

/// Whether a folded line cites a document.
pub(super) fn is_cited(folded: &str) -> bool {
    CITED.iter().any(|it| folded.contains(it))
}

fn periods(folded: &str) -> Vec<SaidMonths> {
    if let Some((_, rest)) = folded.split_once("tu thang ")
        && let Some((_, last)) = rest.split_once("den thang ").or(rest.split_once("den het thang "))
        && let (Some(first), Some(last)) = (month(rest), month(last))
        && first.first <= last.first
    {
        return vec![SaidMonths { first: first.first, ..last }];
    }
    let mut found = counted(folded);
    found.extend(quarters(folded));
    let (mut before, mut rest) = ("", folded);
    while let Some((lead, after)) = rest.split_once("thang ") {
        let of_day = lead.trim_end().ends_with(|it: char| it.is_ascii_digit()) && {
            let words = if before.is_empty() { lead } else { before };
            words.contains("ngay")
        };
        if !of_day {
            found.extend(months(after));
        }
        before = lead;
        rest = after;
    }
    let short =
        folded.split([' ', '(', ')', ',']).filter_map(|word| month(word.strip_prefix('t')?));
    found.extend(short.filter(|said| said.year.is_some()));
    found
}

/// "6 tháng đầu năm 2024", "9 tháng năm 2024", "11 tháng/2024", "cả năm 2024", "nửa đầu năm"; "6 tháng cuối năm" begins in July.
fn counted(folded: &str) -> Vec<SaidMonths> {
    let said = |first, last, year| SaidMonths { first, last, year };
    let mut found = Vec::new();
    let mut rest = folded;
    while let Some((before, after)) = rest.split_once(" thang") {
        let mut words = before.rsplit(['(', ' ', ',']);
        let count: Option<u8> = words.next().and_then(|it| it.parse().ok());
        let of_day = words.next() == Some("ngay");
        let count = count.filter(|count| (2..=12).contains(count) && !of_day);
        let (first, end) = (after.trim_start(), after.starts_with('/'));
        if let Some(count) = count {
            let year = year_of(first);
            if first.starts_with("cuoi nam") {
                found.extend(13_u8.checked_sub(count).map(|from| said(from, 12, year)));
            } else if end || first.starts_with("dau nam") || first.starts_with("nam ") {
                found.push(said(1, count, year));
            }
        }
        rest = after;
    }
    let whole = folded.split_once("ca nam ").and_then(|(_, rest)| year_of(rest.get(..4)?));
    found.extend(whole.map(|year| said(1, 12, Some(year))));
    for (words, first, last) in [("nua dau nam", 1, 6), ("nua cuoi nam", 7, 12)] {
        let half = folded.split_once(words).map(|(_, rest)| year_of(rest));
        found.extend(half.map(|year| said(first, last, year)));
    }
    found
}

/// "Quý II/2024", "quý 2", "Quý I, II": every quarter.
fn quarters(folded: &str) -> Vec<SaidMonths> {
    let number = |word: &str| {
        let word = word.split([' ', '/', '-', '+', ')', ',', '.', ':']).next().unwrap_or_default();
        let number: u8 = match word {
            "i" | "1" => 1,
            "ii" | "2" => 2,
            "iii" | "3" => 3,
            "iv" | "4" => 4,
            _ => return None,
        };
        Some((number, word.len()))
    };
    let mut found = Vec::new();
    for rest in folded.split("quy ").skip(1) {
        let year = year_of(rest);
        let mut next = Some(rest);
        while let Some((quarter, length)) = next.and_then(number) {
            let last = quarter.saturating_mul(3);
            found.push(SaidMonths { first: last.saturating_sub(2), last, year });
            next = next.and_then(|rest| joined(rest.get(length..)?)).map(|(_, rest)| rest);
        }
    }
    found
}

/// "6 nam 2024 …", "6/2024", "5, 6 nam 2024", "1-6/2024": the months of words that follow "tháng".
fn months(rest: &str) -> Vec<SaidMonths> {
    let Some(first) = month(rest) else { return Vec::new() };
    let mut found = vec![first];
    let behind =
        |rest: &str| rest.len() - rest.trim_start_matches(|it: char| it.is_ascii_digit()).len();
    let mut rest = rest;
    while let Some((mark, next)) = rest.get(behind(rest)..).and_then(joined)
        && let Some(said) = month(next)
    {
        match found.last_mut() {
            Some(own) if mark == '-' && own.first < said.first => {
                *own = SaidMonths { first: own.first, ..said };
            }
            _ => found.push(said),
        }
        rest = next;
    }
    found
}

/// What is joined to a number by "-", ",", "+" or "và": the mark, and the words from the next number on.
fn joined(rest: &str) -> Option<(char, &str)> {
    let rest = rest.trim_start();
    let (mark, next) = match rest.strip_prefix("va ") {
        Some(next) => (',', next),
        None => (
            rest.chars().next()?,
            rest.get(1..).filter(|_| rest.starts_with(['-', ',', '+', '&']))?,
        ),
    };
    Some((mark, next.trim_start()))
}

/// "6 nam 2024 …", "6/2024".
pub(super) fn month(rest: &str) -> Option<SaidMonths> {
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let month = digits.parse().ok().filter(|month| (1..=12).contains(month))?;
    let year = year_of(rest.strip_prefix(digits.as_str())?);
    Some(SaidMonths { first: month, last: month, year })
}

/// The first number of four digits that may be a year.
fn year_of(words: &str) -> Option<i32> {
    let numbers = words.split(|letter: char| !letter.is_ascii_digit());
    let years = numbers.filter(|word| word.len() == 4).filter_map(|word| word.parse().ok());
    years.filter(|year| (1900..=2999).contains(year)).take(1).next()
}

/// "Năm 2024": the years of a line, but for that of a day, of what is compared with, and of several years.
fn years(folded: &str) -> Vec<i32> {
    if is_cited(folded) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut rest = folded;
    while let Some((before, after)) = rest.split_once("nam") {
        let word = before.chars().next_back().is_none_or(|it| !it.is_alphanumeric());
        let after_mark = after.trim_start_matches([':', ' ']);
        let (digits, tail) = after_mark
            .split_at(after_mark.find(|it: char| !it.is_ascii_digit()).unwrap_or(after_mark.len()));
        let of_day = before.rsplit_once("ngay ").is_some_and(|(_, day)| {
            day.chars().all(|it| it.is_ascii_digit() || " thang/".contains(it))
        });
        let beside =
            ["cung ky ", "so voi ", "ky truoc ", "viet "].iter().any(|it| before.ends_with(it));
        let several = tail.trim_start().strip_prefix('-').is_some_and(|it| year_of(it).is_some());
        if word && digits.len() == 4 && !of_day && !beside && !several {
            found.extend(year_of(digits));
        }
        rest = after;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(first: u8, last: u8, year: Option<i32>) -> SaidMonths {
        SaidMonths { first, last, year }
    }

    #[test]
    fn titles_say_their_months_in_many_ways() {
        for (line, first, last, year) in [
            ("Tháng 6 năm 2024", 6, 6, Some(2024)),
            ("BÁO CÁO THÁNG 06/2024", 6, 6, Some(2024)),
            ("Tình hình giải quyết TTHC tháng 6", 6, 6, None),
            ("Quý II/2024", 4, 6, Some(2024)),
            ("Kỳ báo cáo: quý 1 năm 2024", 1, 3, Some(2024)),
            ("Từ tháng 1 đến tháng 6 năm 2024", 1, 6, Some(2024)),
            ("6 tháng đầu năm 2024", 1, 6, Some(2024)),
            ("Lũy kế đến hết tháng 9 năm 2024", 1, 9, Some(2024)),
            ("Lũy kế 7 tháng năm 2024", 1, 7, Some(2024)),
            ("10 tháng năm 2024", 1, 10, Some(2024)),
            ("11 tháng/2024", 1, 11, Some(2024)),
            ("6 tháng cuối năm 2024", 7, 12, Some(2024)),
            ("Báo cáo cả năm 2024", 1, 12, Some(2024)),
            ("Nửa đầu năm 2024", 1, 6, Some(2024)),
            ("Nửa cuối năm", 7, 12, None),
            ("T7/2024", 7, 7, Some(2024)),
            ("Năm: 2024 Tháng: 7", 7, 7, None),
            ("Tháng 1-6/2024", 1, 6, Some(2024)),
        ] {
            assert_eq!(in_words(line).months, [said(first, last, year)], "{line}");
        }
        for line in ["Ba Xa, ngày 05 tháng 7 năm 2024", "Biểu 06a", "Đơn vị tính: hồ sơ"]
        {
            assert_eq!(in_words(line), SaidWords::default(), "{line}");
        }
    }

    #[test]
    fn numbers_that_are_spelled_are_months_and_quarters() {
        for (line, first, last, year) in [
            ("Tháng bảy", 7, 7, None),
            ("BÁO CÁO THÁNG BẢY NĂM 2024", 7, 7, Some(2024)),
            ("tháng Sáu năm 2024", 6, 6, Some(2024)),
            ("Tháng Tư/2024", 4, 4, Some(2024)),
            ("Tháng năm", 5, 5, None),
            ("tháng năm năm 2024", 5, 5, Some(2024)),
            ("(Tháng năm)", 5, 5, None),
            ("tháng mười năm 2024", 10, 10, Some(2024)),
            ("tháng Mười Một năm 2024", 11, 11, Some(2024)),
            ("Tháng mười hai", 12, 12, None),
            ("THANG TAM NAM 2024", 8, 8, Some(2024)),
            ("quý hai", 4, 6, None),
            ("Quý Tư năm 2024", 10, 12, Some(2024)),
            ("Sáu tháng đầu năm", 1, 6, None),
            ("chín tháng năm 2024", 1, 9, Some(2024)),
            ("năm tháng đầu năm 2024", 1, 5, Some(2024)),
            ("Lũy kế đến tháng bảy", 1, 7, None),
            ("từ tháng một đến tháng ba năm 2024", 1, 3, Some(2024)),
        ] {
            assert_eq!(in_words(line).months, [said(first, last, year)], "{line}");
        }
        for line in ["kế hoạch tháng sau", "các tháng năm 2024", "tháng năm 2024", "THANG SAU"]
        {
            assert_eq!(in_words(line).months, [], "{line}");
        }
        assert_eq!(in_words("tháng Giêng năm 2024").lunar, Some(1));
        assert_eq!(in_words("Tháng Chạp").lunar, Some(12));
    }

    #[test]
    fn titles_that_name_several_periods_say_them_all() {
        for (line, count) in [
            ("Tháng 5 và tháng 6 năm 2024", 2),
            ("Tháng 5 và 6 năm 2024", 2),
            ("Tháng 5, 6 năm 2024", 2),
            ("Quý I, II năm 2024", 2),
            ("Quý II và 6 tháng đầu năm 2024", 2),
        ] {
            assert_eq!(in_words(line).months.len(), count, "{line}");
        }
        let two = in_words("Tháng 6 và 6 tháng đầu năm 2024").months;
        assert!(two.contains(&said(1, 6, Some(2024))) && two.len() > 1, "{two:?}");
    }

    #[test]
    fn running_totals_and_years_are_told_apart_from_months() {
        let both = in_words("Tháng 6 và lũy kế từ đầu năm 2024");
        assert_eq!((both.months, both.running), (vec![said(6, 6, None)], true));
        assert!(in_words("Số liệu lũy kế").running);
        assert!(!in_words("Lũy kế đến tháng 6").running);
        for (line, years) in [
            ("BÁO CÁO NĂM 2024", &[2024][..]),
            ("Năm: 2024", &[2024]),
            ("Ba Xa, ngày 05 tháng 7 năm 2024", &[]),
            ("Thực hiện Quyết định số 12/QĐ-UBND năm 2023", &[]),
            ("so với cùng kỳ năm 2023", &[]),
            ("giai đoạn năm 2021 - 2025", &[]),
            ("Việt Nam 2024", &[]),
        ] {
            assert_eq!(in_words(line).years, years, "{line}");
        }
    }
}
