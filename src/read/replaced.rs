//! Văn bản, cơ quan đã được thay thế. Documents and bodies that plans still cite although they were replaced,
//! how certain that is, and from when. Advice with its source, never law.

use chrono::{Datelike as _, NaiveDate};

use super::day;
use super::phrases::{Case, Haystack, apart};

/// Độ chắc chắn. How certain a replacement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Read in a published source.
    Published,
    /// Read in a secondary copy or another application, not in an authority's own text.
    Secondary,
    /// Follows from what was read.
    Inferred,
    /// Well known from practice, but without a source at hand.
    Remembered,
}

/// Từ khi nào.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// From this day, yyyy-mm-dd.
    Day(&'static str),
    /// Some day of this year.
    Year(i32),
}

/// Văn bản, cơ quan đã được thay thế.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Replaced {
    /// How it is written in a text; each form is searched for as whole words, in any case.
    pub written: &'static [&'static str],
    /// What replaced it, as a text would cite it.
    pub by: &'static str,
    /// When the replacement took effect.
    pub since: Since,
    /// How certain the replacement is.
    pub certainty: Certainty,
}

impl Replaced {
    /// The first day on which the replacement applies, if the day is known.
    pub fn day(&self) -> Option<NaiveDate> {
        match self.since {
            Since::Day(iso) => day::from_iso(iso),
            Since::Year(_) => None,
        }
    }

    /// Whether the replacement existed on the day of signing.
    pub fn was_there(&self, signed: NaiveDate) -> bool {
        match self.since {
            Since::Day(_) => self.day().is_none_or(|since| signed >= since),
            Since::Year(year) => signed.year() >= year,
        }
    }

    /// Whether it concerns a plan of this year: a plan of a year before the change rightly cites the old one.
    pub fn concerns(&self, plan_year: i32) -> bool {
        let since = match self.since {
            Since::Day(_) => self.day().map(|day| day.year()),
            Since::Year(year) => Some(year),
        };
        since.is_some_and(|since| since <= plan_year)
    }
}

/// One mention of something replaced, by its position in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// The words found.
    pub found: String,
    /// The entry that it matches.
    pub replaced: &'static Replaced,
}

/// Every known replacement.
pub const fn documents() -> &'static [Replaced] {
    DOCUMENTS
}

/// The mentions that concern a plan of this year, in order, without overlaps.
pub fn find(text: &str, plan_year: i32) -> Vec<Mention> {
    let haystack = Haystack::new(text);
    let mut mentions = Vec::new();
    for replaced in DOCUMENTS.iter().filter(|replaced| replaced.concerns(plan_year)) {
        for range in replaced.written.iter().flat_map(|name| haystack.whole(name, Case::Any)) {
            let found = text.get(range.clone()).unwrap_or_default().to_owned();
            mentions.push(Mention { start: range.start, end: range.end, found, replaced });
        }
    }
    mentions.retain(|one| !is_right(text, one));
    apart(mentions, |one| one.start..one.end)
}

/// Whether a mention is correct where it is: beside its replacement, or in the title of a document, which
/// keeps the words it was issued with.
fn is_right(text: &str, mention: &Mention) -> bool {
    let before = text.get(..mention.start).unwrap_or_default();
    let after = text.get(mention.end..).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let end = after.find('\n').map_or(text.len(), |at| mention.end + at);
    let line = text.get(start..end).unwrap_or_default();
    if document_numbers(mention.replaced.by).iter().any(|number| line.contains(number.as_str())) {
        return true;
    }
    document_numbers(&mention.found).is_empty()
        && is_in_title(before.get(start..).unwrap_or_default())
}

/// Whether the words before a body belong to a document's title: its number, its day and issuer, then a word
/// that titles begin with.
fn is_in_title(before: &str) -> bool {
    const BEGINS: [&str; 6] =
        [" về ", " ban hành ", " quy định ", " phê duyệt ", " hướng dẫn ", " sửa đổi"];
    let clause = before.rsplit("; ").next().unwrap_or_default();
    let clause = clause.rsplit(". ").next().unwrap_or_default();
    let Some(number) = document_numbers(clause).pop() else { return false };
    let after = clause.rsplit(number.as_str()).next().unwrap_or_default();
    // After a comma the sentence continues, unless the title began before it.
    let title = after.split(',').next().unwrap_or_default().to_lowercase();
    BEGINS.iter().any(|begin| format!("{title} ").contains(begin))
}

/// The numbers of documents in a text: "118/2025/NĐ-CP", "393/QĐ-UBND".
pub(super) fn document_numbers(text: &str) -> Vec<String> {
    let number = |word: &&str| {
        let mut parts = word.split('/');
        let first = parts
            .next()
            .is_some_and(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
        first && parts.next_back().is_some_and(|last| last.contains(char::is_alphabetic))
    };
    let edges = |letter: char| !letter.is_alphanumeric();
    let words = text.split_whitespace().map(|word| word.trim_matches(edges));
    words.filter(number).map(str::to_owned).collect()
}

const TWO_TIER: Since = Since::Day("2025-07-01");

const DOCUMENTS: &[Replaced] = &[
    Replaced {
        written: &["61/2018/NĐ-CP", "61/2018/NĐCP"],
        by: "Nghị định số 118/2025/NĐ-CP ngày 09/6/2025",
        since: TWO_TIER,
        certainty: Certainty::Remembered,
    },
    Replaced {
        written: &["107/2021/NĐ-CP", "107/2021/NĐCP"],
        by: "Nghị định số 118/2025/NĐ-CP ngày 09/6/2025",
        since: TWO_TIER,
        certainty: Certainty::Remembered,
    },
    Replaced {
        written: &["167/2017/NĐ-CP", "167/2017/NĐCP"],
        by: "Nghị định số 03/2025/NĐ-CP",
        since: Since::Year(2025),
        certainty: Certainty::Secondary,
    },
    Replaced {
        written: &[
            "Luật Tổ chức chính quyền địa phương ngày 19/6/2015",
            "Luật Tổ chức chính quyền địa phương năm 2015",
        ],
        by: "Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025",
        since: TWO_TIER,
        certainty: Certainty::Inferred,
    },
    Replaced {
        written: &["1546/QĐ-UBND ngày 04/12/2024", "1546/QĐ-UBND ngày 4/12/2024"],
        by: "Quyết định số 393/QĐ-UBND ngày 14/7/2025 của UBND tỉnh Quảng Ngãi",
        since: Since::Day("2025-07-14"),
        certainty: Certainty::Published,
    },
    Replaced {
        written: &["673/QĐ-UBND ngày 17/7/2023"],
        by: "Đề án mới về Chỉ số CCHC của các sở, ban, ngành và UBND cấp xã mà tỉnh được giao xây dựng năm 2025",
        since: Since::Year(2025),
        certainty: Certainty::Inferred,
    },
    Replaced {
        written: &["1149/QĐ-BNV"],
        by: "Quyết định số 876/QĐ-BNV (tháng 11/2022)",
        since: Since::Year(2022),
        certainty: Certainty::Published,
    },
    Replaced {
        written: &["876/QĐ-BNV"],
        by: "Quyết định số 892/QĐ-BNV ngày 05/12/2024",
        since: Since::Day("2024-12-05"),
        certainty: Certainty::Inferred,
    },
    Replaced {
        written: &["892/QĐ-BNV"],
        by: "Quyết định số 1187/QĐ-BNV ngày 15/10/2025",
        since: Since::Day("2025-10-15"),
        certainty: Certainty::Inferred,
    },
    Replaced {
        written: &["bộ phận một cửa"],
        by: "Trung tâm Phục vụ hành chính công cấp xã",
        since: TWO_TIER,
        certainty: Certainty::Published,
    },
    Replaced {
        written: &["UBND huyện", "Ủy ban nhân dân huyện", "UBND các huyện", "HĐND&UBND huyện"],
        by: "cơ quan cấp tỉnh (cấp huyện kết thúc hoạt động)",
        since: TWO_TIER,
        certainty: Certainty::Published,
    },
    Replaced {
        written: &["qua Phòng Nội vụ", "Phòng Nội vụ huyện"],
        by: "Sở Nội vụ",
        since: TWO_TIER,
        certainty: Certainty::Inferred,
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_the_table_is_a_day() {
        for replaced in documents() {
            assert!(matches!(replaced.since, Since::Year(_)) || replaced.day().is_some());
            assert!(!replaced.written.is_empty() && !replaced.by.is_empty());
        }
    }

    #[test]
    fn a_plan_of_the_year_before_cites_rightly() {
        let text =
            "Nghị định số 107/2021/NĐ-CP ngày 06/12/2021; báo cáo UBND huyện (qua Phòng Nội vụ)";
        assert_eq!(find(text, 2024), []);
        let found: Vec<_> = find(text, 2025).into_iter().map(|mention| mention.found).collect();
        assert_eq!(found, ["107/2021/NĐ-CP", "UBND huyện", "qua Phòng Nội vụ"]);
    }

    #[test]
    fn a_body_is_right_in_a_title_and_nowhere_else_in_its_sentence() {
        let title = "Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ về thực hiện thủ tục \
                     hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa";
        assert_eq!(find(title, 2027), []);
        let names =
            |text: &str| find(text, 2027).into_iter().map(|it| it.found).collect::<Vec<_>>();
        let deed = "Thực hiện Công văn số 581/SNV-CCHC, giao công chức Bộ phận một cửa báo cáo.";
        assert_eq!(names(deed), ["Bộ phận một cửa"]);
        let two = "Theo Quyết định số 12/QĐ-UBND về phân công. Bộ phận một cửa báo cáo UBND huyện.";
        assert_eq!(names(two), ["Bộ phận một cửa", "UBND huyện"]);
    }

    #[test]
    fn who_signed_before_the_change_was_right() {
        let day = |iso: &str| day::from_iso(iso).unwrap();
        let known = documents().iter().find(|it| it.written == ["167/2017/NĐ-CP", "167/2017/NĐCP"]);
        assert!(!known.unwrap().was_there(day("2024-12-20")));
        assert!(known.unwrap().was_there(day("2025-03-01")));
    }

    #[test]
    fn another_provinces_decision_of_the_same_number_is_left_alone() {
        assert_eq!(find("Quyết định số 673/QĐ-UBND ngày 02/3/2025", 2025), []);
    }
}
