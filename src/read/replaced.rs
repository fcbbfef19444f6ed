//! Văn bản, cơ quan đã được thay thế. Finds in a text what plans still cite although it was replaced, amended or
//! is in doubt. Advice with its source, never law.

use std::ops::Range;

use chrono::NaiveDate;

use super::cited::CITED;
use super::day;
use super::phrases::{Case, Haystack, apart};
use super::titles::{
    after_number, clause, is_consolidated, is_in_title, is_named_beside, is_of_a_title,
};

pub use super::fates::{Certainty, Cited, Fate, FateKind, Since, Written};

/// One mention of something that is no longer as it was, by its position in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// The words found.
    pub found: String,
    /// What became of it.
    pub fate: &'static Fate,
    /// Whether it is a document, not a body.
    pub document: bool,
}

/// What is known, in the order of the table.
pub const fn cited() -> &'static [Cited] {
    CITED
}

/// What a text mentions that is no longer as it was on a day, in order, without overlaps. What is right where it
/// stands is left out: beside its replacement or amendment, in the title of a document, as the issuer of one.
pub fn find(text: &str, on: NaiveDate) -> Vec<Mention> {
    let haystack = Haystack::new(text);
    let mut mentions = Vec::new();
    for (written, fate) in CITED.iter().filter_map(|cited| Some((cited.written, cited.on(on)?))) {
        for own in written {
            for range in places(&haystack, *own) {
                let found = text.get(range.clone()).unwrap_or_default().to_owned();
                let (start, end, document) = (range.start, range.end, own.is_document());
                mentions.push(Mention { start, end, found, fate, document });
            }
        }
    }
    let mut mentions = apart(mentions, |one| one.start..one.end);
    mentions.retain(|one| !is_right(&haystack, one));
    mentions
}

/// Whether a text names what makes a mention of this fate right: its replacement or amendment.
pub fn makes_right(text: &str, fate: &Fate) -> bool {
    let haystack = Haystack::new(text);
    fate.with.iter().any(|own| !places(&haystack, *own).is_empty())
}

/// Where something stands in a text.
fn places(haystack: &Haystack<'_>, written: Written) -> Vec<Range<usize>> {
    match written {
        Written::Number(number, symbol) => {
            let all = haystack.whole(number, Case::Same).into_iter();
            all.filter_map(|range| numbered(haystack, range, symbol)).collect()
        }
        Written::Dated(number, day) => dated(haystack, haystack.whole(number, Case::Any), day),
        Written::Law(name, day) => dated(haystack, haystack.whole(name, Case::Any), day),
        Written::Words(words) => phrase(haystack, words),
        Written::Alone(words) => {
            let rest = |range: &Range<usize>| {
                haystack.before(range.start).trim().is_empty()
                    && haystack.after(range.end).trim_matches([' ', '.', ';']).is_empty()
            };
            phrase(haystack, words).into_iter().filter(rest).collect()
        }
    }
}

/// Where words stand, with each dash that people type.
fn phrase(haystack: &Haystack<'_>, words: &str) -> Vec<Range<usize>> {
    let Some((first, _)) = words.split_once(" - ") else {
        return haystack.whole(words, Case::Any);
    };
    // Most texts do not even hold the first word.
    if haystack.whole(first, Case::Any).is_empty() {
        return Vec::new();
    }
    let forms = [" - ", " – ", "-", "–", " -", "- "].map(|dash| words.replace(" - ", dash));
    forms.iter().flat_map(|form| haystack.whole(form, Case::Any)).collect()
}

/// "118/2025/NĐ-CP", "118/2025/NĐCP", "Nghị định 118/2025": the number with its symbol, or after the kind of
/// document.
fn numbered(haystack: &Haystack<'_>, range: Range<usize>, symbol: &str) -> Option<Range<usize>> {
    let after = haystack.after(range.end);
    if let Some(rest) = after.strip_prefix('/') {
        let forms = [symbol.to_owned(), symbol.replace('-', ""), symbol.replace('-', " - ")];
        let long = |form: &&String| {
            let same = rest.get(..form.len()).is_some_and(|own| own.eq_ignore_ascii_case(form));
            let next = rest.get(form.len()..).and_then(|rest| rest.chars().next());
            same && !next.is_some_and(char::is_alphanumeric)
        };
        let form = forms.iter().find(long)?;
        return Some(range.start..range.end + 1 + form.len());
    }
    let before = haystack.before(range.start).trim_end().to_lowercase();
    let before = before.strip_suffix("số").unwrap_or(&before).trim_end();
    // Decrees and laws of a year are numbered once; what else has this number is told apart by its symbol.
    let kinds: &[&str] = match symbol {
        "NĐ-CP" => &["nghị định", "nđ"],
        law if law.starts_with("QH") => &["luật"],
        _ => &[],
    };
    kinds.iter().any(|kind| before.ends_with(kind)).then_some(range)
}

/// The places after which "ngày …" names this day.
fn dated(haystack: &Haystack<'_>, places: Vec<Range<usize>>, iso: &str) -> Vec<Range<usize>> {
    let day = day::from_iso(iso);
    let with_day = |range: Range<usize>| {
        let rest = haystack.after(range.end).strip_prefix(" ngày ")?;
        let (found, length) = day_at(rest)?;
        (Some(found) == day).then_some(range.start..range.end + " ngày ".len() + length)
    };
    places.into_iter().filter_map(with_day).collect()
}

/// The day that a text begins with, "19/6/2015" or "19 tháng 6 năm 2015", and its length.
fn day_at(text: &str) -> Option<(NaiveDate, usize)> {
    [1, 5].into_iter().find_map(|words| {
        let length = text.split_inclusive(' ').take(words).map(str::len).sum::<usize>();
        let own = text.get(..length)?.trim_end_matches(|letter: char| !letter.is_ascii_digit());
        Some((day::parse(own)?, own.len()))
    })
}

/// Whether a mention is right where it is. A line ends at a line break.
fn is_right(haystack: &Haystack<'_>, mention: &Mention) -> bool {
    let (before, after) = (haystack.before(mention.start), haystack.after(mention.end));
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let end = after.find('\n').map_or(haystack.text.len(), |at| mention.end + at);
    if makes_right(haystack.text.get(start..end).unwrap_or_default(), mention.fate) {
        return true;
    }
    let clause = clause(before.get(start..).unwrap_or_default());
    if mention.document {
        let consolidated = mention.fate.kind == FateKind::Amended
            && is_consolidated(clause, mention.fate.changed_in());
        is_of_a_title(clause) || is_named_beside(clause) || consolidated
    } else {
        is_in_title(clause) || issued(clause, mention.fate)
    }
}

/// Whether a body is named as who issued a document while it was there: "số … ngày … của Chủ tịch UBND huyện".
fn issued(clause: &str, fate: &Fate) -> bool {
    let Some(after) = after_number(clause) else { return false };
    let after = after.trim();
    let after = after.strip_suffix("Chủ tịch").unwrap_or(after).trim_end();
    let Some(day) = after.strip_suffix("của").map(str::trim) else { return false };
    let day = day.strip_prefix("ngày").unwrap_or(day).trim();
    let plain = day.chars().all(|letter| !letter.is_alphabetic()) || day_at(day).is_some();
    plain && !day_at(day).is_some_and(|(day, _)| fate.since.holds(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(iso: &str) -> NaiveDate {
        day::from_iso(iso).unwrap()
    }

    fn names(text: &str, on: &str) -> Vec<String> {
        find(text, day(on)).into_iter().map(|it| it.found).collect()
    }

    #[test]
    fn every_line_of_the_table_has_its_days_in_order_and_its_words() {
        let first = |since: Since| match since {
            Since::Day(iso) => day(iso),
            Since::Year(year) => NaiveDate::from_ymd_opt(year, 1, 1).unwrap(),
        };
        for cited in cited() {
            assert!(!cited.written.is_empty() && !cited.fates.is_empty());
            assert!(cited.fates.is_sorted_by_key(|fate| first(fate.since)), "{cited:?}");
            for fate in cited.fates {
                assert!(!fate.by.is_empty());
                assert!(fate.kind != FateKind::Amended || !fate.with.is_empty(), "{fate:?}");
            }
            for written in cited.written {
                if let Written::Dated(_, iso) | Written::Law(_, iso) = written {
                    assert!(day::from_iso(iso).is_some(), "{iso}");
                }
            }
        }
    }

    #[test]
    fn a_document_is_known_however_it_is_written() {
        let on = "2026-12-20";
        assert_eq!(
            names("Nghị định số 61/2018/NĐCP; nghị định 61/2018", on),
            ["61/2018/NĐCP", "61/2018"]
        );
        assert_eq!(names("NĐ 107/2021 của Chính phủ", on), ["107/2021"]);
        assert_eq!(names("Luật số 77/2015/QH13", on), ["77/2015/QH13"]);
        let law = "Luật Tổ chức chính quyền địa phương ngày";
        for day in ["19/6/2015", "19/06/2015", "19 tháng 6 năm 2015", "19 tháng 06 năm 2015"] {
            assert_eq!(names(&format!("Căn cứ {law} {day};"), on), [format!("{law} {day}")]);
        }
        assert_eq!(names("công chức Văn phòng-Thống kê; Văn phòng – Thống kê", on).len(), 2);
    }

    #[test]
    fn another_document_of_the_same_number_is_left_alone() {
        let on = "2026-12-20";
        for text in [
            "Quyết định số 673/QĐ-UBND ngày 02/3/2025",
            "Nghị quyết số 61/2018/NQ-HĐND; Thông tư số 01/2018/TT-BNV; Thông tư 45/2020/TT-BTC",
            "Nghị định số 161/2018/NĐ-CP; ngày 6/61/2018; mục 876; 61/2018",
            "Luật Tổ chức chính quyền địa phương năm 2025; ngày 16/6/2025",
            "phát triển văn hóa - xã hội của xã",
        ] {
            assert_eq!(names(text, on), [""; 0], "{text}");
        }
    }

    #[test]
    fn what_was_not_yet_replaced_is_cited_rightly() {
        let text =
            "Nghị định số 107/2021/NĐ-CP ngày 06/12/2021; báo cáo UBND huyện (qua Phòng Nội vụ)";
        assert_eq!(find(text, day("2025-06-30")), []);
        assert_eq!(names(text, "2025-07-01"), ["107/2021/NĐ-CP", "UBND huyện", "qua Phòng Nội vụ"]);
        assert_eq!(names("Nghị định số 167/2017/NĐ-CP", "2024-12-20"), [""; 0]);
        assert_eq!(names("Nghị định số 167/2017/NĐ-CP", "2025-03-01"), ["167/2017/NĐ-CP"]);
    }

    #[test]
    fn the_latest_successor_of_a_day_is_named() {
        let by = |on: &str| find("Quyết định số 876/QĐ-BNV", day(on))[0].fate.by;
        assert!(by("2025-01-05").contains("892/QĐ-BNV"));
        assert!(by("2026-01-05").contains("1187/QĐ-BNV"));
        assert_eq!(names("Quyết định số 876/QĐ-BNV", "2024-12-04"), [""; 0]);
        let law = |on: &str| find("Luật số 77/2015/QH13", day(on))[0].fate.by;
        assert!(law("2025-03-02").contains("65/2025/QH15"));
        assert!(law("2025-07-01").contains("72/2025/QH15"));
    }

    #[test]
    fn a_body_is_right_in_a_title_and_nowhere_else_in_its_sentence() {
        let title = "Nghị định số 12/2027/NĐ-CP ngày 09/6/2027 của Chính phủ về thực hiện thủ tục \
                     hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa";
        assert_eq!(names(title, "2027-12-20"), [""; 0]);
        let quoted = "số 7/QĐ-UBND phê duyệt Đề án “Xếp hạng các sở; UBND các huyện”, UBND huyện";
        assert_eq!(names(quoted, "2026-12-20"), ["UBND huyện"]);
        let deed = "Thực hiện Công văn số 581/SNV-CCHC, giao công chức Bộ phận một cửa báo cáo.";
        assert_eq!(names(deed, "2026-12-20"), ["Bộ phận một cửa"]);
        let two = "Theo Quyết định số 12/QĐ-UBND về phân công. Bộ phận một cửa báo cáo UBND huyện.";
        assert_eq!(names(two, "2026-12-20"), ["Bộ phận một cửa", "UBND huyện"]);
    }

    #[test]
    fn who_issued_a_document_while_it_was_there_is_no_old_name() {
        let on = "2026-12-20";
        for right in [
            "Quyết định số 12/QĐ-UBND ngày 14/12/2023 của Chủ tịch UBND huyện về việc công bố",
            "Công văn số 7/UBND-NV ngày 05 tháng 3 năm 2025 của UBND huyện",
            "Công văn số 7/UBND-NV của UBND huyện",
        ] {
            assert_eq!(names(right, on), [""; 0], "{right}");
        }
        for wrong in [
            "Công văn số 7/UBND-NV ngày 05/3/2026 của UBND huyện",
            "Theo Kế hoạch số 7/KH-UBND, nhiệm vụ của UBND huyện giao",
        ] {
            assert_eq!(names(wrong, on), ["UBND huyện"], "{wrong}");
        }
    }

    #[test]
    fn the_title_of_a_document_keeps_what_it_cites() {
        let on = "2026-12-20";
        let right = "Thông tư số 03/2025/TT-VPCP ngày 15/9/2025 hướng dẫn thi hành một số điều của \
                     Nghị định số 118/2025/NĐ-CP";
        assert_eq!(names(right, on), [""; 0]);
        let wrong = "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 về công tác văn thư và Nghị định số \
                     107/2021/NĐ-CP ngày 06/12/2021";
        assert_eq!(names(wrong, on), ["107/2021/NĐ-CP"]);
        let wrong = "được quản lý bởi UBND xã theo Nghị định số 61/2018/NĐ-CP";
        assert_eq!(names(wrong, on), ["61/2018/NĐ-CP"]);
    }
}
