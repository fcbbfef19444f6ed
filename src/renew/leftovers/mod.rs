//! Chữ còn sót. What an older plan leaves in the text of a new one: years, agencies, the number of ranked
//! units, legal bases. Each is listed for a person to accept, change or keep.

mod result;

use std::ops::Range;

use crate::read::phrases::{Case, Haystack, apart};

pub use result::{ReportedFact, ResultWords, results, sentence, told};

/// Loại chữ còn sót.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftoverKind {
    /// Năm cũ.
    Year,
    /// Tên cơ quan cũ.
    Agency,
    /// Số đơn vị được xếp hạng.
    RankUnits,
    /// Căn cứ pháp lý.
    LegalBasis,
    /// Kết quả cũ: rank, change of rank, band.
    Result,
}

/// Mẫu tìm. What to look for, and its replacement if that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// The kind of leftover.
    pub kind: LeftoverKind,
    /// The words or digits to look for.
    pub find: String,
    /// The words that accepting puts there; `None` if a person must decide.
    pub replace: Option<String>,
}

impl Pattern {
    /// An old year, and the year that replaces it. A year within the day of a cited document, or within a
    /// document's number, is not a leftover.
    pub fn year(old: i32, new: i32) -> Self {
        Self { kind: LeftoverKind::Year, find: old.to_string(), replace: Some(new.to_string()) }
    }

    /// An old agency's name; found in any case.
    pub fn agency(old: &str, new: Option<&str>) -> Self {
        Self { kind: LeftoverKind::Agency, find: old.to_owned(), replace: new.map(str::to_owned) }
    }

    /// The number of ranked units: the "/19" of "5/19", and "19 xã".
    pub fn rank_units(old: u32, new: Option<u32>) -> Self {
        let replace = new.map(|units| units.to_string());
        Self { kind: LeftoverKind::RankUnits, find: old.to_string(), replace }
    }

    /// A document by its number, such as "673/QĐ-UBND".
    pub fn legal_basis(number: &str, new: Option<&str>) -> Self {
        Self {
            kind: LeftoverKind::LegalBasis,
            find: number.to_owned(),
            replace: new.map(str::to_owned),
        }
    }
}

/// One leftover, by its position in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leftover {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// The words found.
    pub found: String,
    /// The kind of leftover.
    pub kind: LeftoverKind,
    /// The words that accepting puts there; `None` if a person must decide.
    pub suggestion: Option<String>,
}

impl Leftover {
    /// The text with this leftover replaced; `None` if the text has changed since.
    pub fn replaced(&self, text: &str, new: &str) -> Option<String> {
        let (before, rest) = text.split_at_checked(self.start)?;
        let after = rest.strip_prefix(self.found.as_str())?;
        Some(format!("{before}{new}{after}"))
    }
}

/// The leftovers of a text, in order and without overlaps.
pub fn find(text: &str, patterns: &[Pattern]) -> Vec<Leftover> {
    let haystack = Haystack::new(text);
    let mut found = Vec::new();
    for pattern in patterns {
        for range in places(&haystack, pattern) {
            // "giai đoạn 2023-2030" is a name: only a person knows whether it moves.
            let of_a_span =
                pattern.kind == LeftoverKind::Year && goes_on(haystack.after(range.end));
            found.push(Leftover {
                start: range.start,
                end: range.end,
                found: text.get(range).unwrap_or_default().to_owned(),
                kind: pattern.kind,
                suggestion: if of_a_span { None } else { pattern.replace.clone() },
            });
        }
    }
    apart(found, |one| one.start..one.end)
}

/// The document numbers a text cites, each once, in order: "19/2018/QĐ-UBND", "673/QĐ-UBND".
pub fn document_numbers(text: &str) -> Vec<String> {
    let mut numbers: Vec<String> = Vec::new();
    let part_of_number = |letter: char| letter.is_alphanumeric() || "/-&".contains(letter);
    for token in text.split(|letter| !part_of_number(letter)) {
        let token = token.trim_end_matches(['/', '-', '&']);
        let mut parts = token.split('/');
        let number = parts.next().unwrap_or_default();
        let symbol = parts.next_back().unwrap_or_default();
        let year = parts.next();
        let cited = is_digits(number)
            && symbol.starts_with(char::is_uppercase)
            && year.is_none_or(|year| year.len() == 4 && is_digits(year))
            && parts.next().is_none();
        if cited && !numbers.iter().any(|known| known == token) {
            numbers.push(token.to_owned());
        }
    }
    numbers
}

fn places(haystack: &Haystack<'_>, pattern: &Pattern) -> Vec<Range<usize>> {
    let case = match pattern.kind {
        LeftoverKind::Agency => Case::Any,
        LeftoverKind::Year
        | LeftoverKind::RankUnits
        | LeftoverKind::LegalBasis
        | LeftoverKind::Result => Case::Same,
    };
    let mut ranges = haystack.whole(&pattern.find, case);
    ranges.retain(|range| {
        let (before, after) = (haystack.before(range.start), haystack.after(range.end));
        match pattern.kind {
            LeftoverKind::Agency | LeftoverKind::Result => true,
            LeftoverKind::Year => !in_document_number(before, after) && !in_citation(before),
            LeftoverKind::RankUnits => is_rank_units(before, after),
            LeftoverKind::LegalBasis => !before.ends_with(['/', '-']) && !goes_on(after),
        }
    });
    ranges
}

/// "45/2020/NĐ-CP": the year is between a number and a symbol.
fn in_document_number(before: &str, after: &str) -> bool {
    let symbol = after.strip_prefix('/').is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    symbol && before.ends_with('/')
}

/// "số 673/QĐ-UBND ngày 17/7/2023", "Luật … ngày 19/6/2015": the day belongs to the document.
fn in_citation(before: &str) -> bool {
    let day =
        before.trim_end_matches(|letter: char| letter.is_ascii_digit() || "/-.".contains(letter));
    let full = before.get(day.len()..).is_some_and(|day| day.matches(['/', '-', '.']).count() == 2);
    let Some(document) = day.trim_end().strip_suffix("ngày") else { return false };
    let document = document.trim_end();
    let last_word = document.rsplit(' ').next().unwrap_or_default();
    let numbered = !document_numbers(last_word).is_empty();
    let clause = document.rsplit([';', '.', '\n']).next().unwrap_or_default();
    full && (numbered || clause.contains("Luật"))
}

/// "5/19" that is not a date, or "19 xã".
fn is_rank_units(before: &str, after: &str) -> bool {
    let counted = ["xã", "phường", "đơn vị"].iter().any(|unit| {
        let rest = after.trim_start().strip_prefix(unit);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    });
    let rank = before.strip_suffix('/').unwrap_or_default();
    let place = rank.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let ranked = place.len() < rank.len() && !place.ends_with('/') && !after.starts_with('/');
    let dated = place.trim_end().ends_with("ngày") || place.trim_end().ends_with("tháng");
    (ranked && !dated) || (counted && !before.ends_with('/'))
}

/// Whether a number continues: "673/QĐ-UBND-NC", "2023-2030".
fn goes_on(after: &str) -> bool {
    let rest = after.strip_prefix(['-', '–', '/']);
    rest.is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn patterns() -> Vec<Pattern> {
        vec![
            Pattern::year(2024, 2025),
            Pattern::year(2023, 2024),
            Pattern::agency("UBND huyện", None),
            Pattern::agency("huyện Ba Tơ", Some("tỉnh Quảng Ngãi")),
            Pattern::rank_units(19, Some(96)),
            Pattern::legal_basis("673/QĐ-UBND", None),
        ]
    }

    #[track_caller]
    fn left(text: &str, expected: &[&str]) {
        let found = find(text, &patterns());
        let found: Vec<&str> = found.iter().map(|one| one.found.as_str()).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn years_are_found_where_they_are_the_plans() {
        left("Năm 2023, kế hoạch năm 2024 (quý 1/2024)", &["2023", "2024", "2024"]);
        left("trước ngày 31/3/2024; ngày /12/2023", &["2024", "2023"]);
        left("giai đoạn 2023-2030", &["2023"]);
        assert_eq!(find("giai đoạn 2023-2030", &patterns())[0].suggestion, None);
        assert_eq!(find("năm 2023", &patterns())[0].suggestion.as_deref(), Some("2024"));
        left("20240, A2024, 12024", &[]);
    }

    #[test]
    fn the_day_of_a_cited_document_is_no_leftover() {
        left("Quyết định số 3598/QĐ-UBND ngày 14/12/2023 của Chủ tịch", &[]);
        left("Luật Đất đai ngày 18/01/2024; năm 2024", &["2024"]);
        left("Nghị định 12/2024/NĐ-CP", &[]);
    }

    #[test]
    fn units_ranked_are_found_but_not_dates() {
        left("xếp thứ 10/19 xã, thị trấn; từ 5/19.", &["19", "19"]);
        left("trong 19 xã, thị trấn", &["19"]);
        left("ngày 19/6/2015, ngày 5/19/2015, 190 xã, 19 hồ sơ, 1/19/QĐ", &[]);
    }

    #[test]
    fn agencies_and_bases_are_found_whole() {
        left("theo chỉ đạo của UBND huyện Ba Tơ", &["UBND huyện"]);
        left("địa bàn Huyện Ba Tơ; UBND HUYỆN; UBND huyệnx", &["Huyện Ba Tơ", "UBND HUYỆN"]);
        left("số 673/QĐ-UBND ngày 17/7/2023; 1673/QĐ-UBND; 673/QĐ-UBND-NC", &["673/QĐ-UBND"]);
    }

    #[test]
    fn a_leftover_is_replaced_in_its_place_only() {
        let text = "từ 5/19 xã trong 19 xã";
        let found = find(text, &patterns());
        let suggestion = found[0].suggestion.clone().unwrap();
        assert_eq!(found[0].replaced(text, &suggestion).as_deref(), Some("từ 5/96 xã trong 19 xã"));
        assert_eq!(found[0].replaced("từ 5/20 xã", &suggestion), None);
    }

    #[test]
    fn cited_numbers_are_listed_once() {
        let text = "Quyết định số 19/2018/QĐ-UBND; số 673/QĐ-UBND ngày 17/7/2023, 673/QĐ-UBND; 45/2020/NĐCP; \
            72/2025/QH15; 5/19; VP HĐND&UBND; /QĐ-UBND";
        let numbers = ["19/2018/QĐ-UBND", "673/QĐ-UBND", "45/2020/NĐCP", "72/2025/QH15"];
        assert_eq!(document_numbers(text), numbers);
    }

    proptest! {
        #[test]
        fn leftovers_are_where_they_say(text in "\\PC{0,20}|((2024|2023|/|19|5|ngày|xã|UBND huyện|673/QĐ-UBND|-|;) ?){0,12}") {
            let found = find(&text, &patterns());
            for one in &found {
                prop_assert_eq!(text.get(one.start..one.end), Some(one.found.as_str()));
            }
            prop_assert!(found.windows(2).all(|pair| pair[0].end <= pair[1].start));
        }
    }
}
