//! Lỗi gõ. Probable typing slips, each with a correction that one tap accepts.
//!
//! The list is data, and short: a wrong hint costs more trust than a missed one. Nothing is corrected
//! unasked; the issued text of a sample keeps its slips.

use super::phrases::{Case, Haystack, apart};

/// A probable slip, by its position in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// The words found.
    pub found: String,
    /// What was probably meant.
    pub mend: String,
}

impl Slip {
    /// The text with this slip corrected; `None` if the text has changed since.
    pub fn mended(&self, text: &str) -> Option<String> {
        let (before, rest) = text.split_at_checked(self.start)?;
        let after = rest.strip_prefix(self.found.as_str())?;
        Some(format!("{before}{}{after}", self.mend))
    }
}

/// The probable slips of a text, in order, without overlaps.
pub fn find(text: &str) -> Vec<Slip> {
    let haystack = Haystack::new(text);
    let mut slips = Vec::new();
    for (phrase, mend) in PHRASES {
        add(&mut slips, &haystack, phrase, mend, Case::Any);
    }
    for (symbol, mend) in SYMBOLS {
        add(&mut slips, &haystack, symbol, mend, Case::Same);
    }
    for word in NEVER_TWICE {
        add(&mut slips, &haystack, &format!("{word} {word}"), word, Case::Any);
    }
    add_years(&mut slips, &haystack);
    add_issues(&mut slips, &haystack);
    apart(slips, |slip| slip.start..slip.end)
}

/// The words found, and what was meant; matched as whole words in any case.
const PHRASES: &[(&str, &str)] = &[
    ("căn luật", "căn cứ Luật"),
    ("căn bộ luật", "căn cứ Bộ luật"),
    ("căn nghị định", "căn cứ Nghị định"),
    ("căn nghị quyết", "căn cứ Nghị quyết"),
    ("căn quyết định", "căn cứ Quyết định"),
    ("căn thông tư", "căn cứ Thông tư"),
    ("căn kế hoạch", "căn cứ Kế hoạch"),
    ("căn cứ cứ", "căn cứ"),
    ("phân đấu", "phấn đấu"),
    ("nêu đề xảy ra", "nếu để xảy ra"),
    ("nêu để xảy ra", "nếu để xảy ra"),
    ("nếu đề xảy ra", "nếu để xảy ra"),
    ("công tác tác", "công tác"),
    ("điều chỉnh, bổ sung để xem xét điều chỉnh, bổ sung", "để xem xét điều chỉnh, bổ sung"),
    ("thông tin đại chúng, khác", "thông tin đại chúng khác"),
    ("hướng dẫn, người dân, tổ chức", "hướng dẫn người dân, tổ chức"),
    ("bổ xung", "bổ sung"),
    ("sữa đổi", "sửa đổi"),
    ("xữ lý", "xử lý"),
    ("giãi quyết", "giải quyết"),
    ("cãi cách", "cải cách"),
    ("thũ tục", "thủ tục"),
    ("chĩ đạo", "chỉ đạo"),
    ("trể hạn", "trễ hạn"),
    ("đãm bảo", "đảm bảo"),
    ("xáp nhập", "sáp nhập"),
    ("sát nhập", "sáp nhập"),
];

/// Document symbols that lack their hyphen; matched in the same case.
const SYMBOLS: &[(&str, &str)] = &[
    ("NĐCP", "NĐ-CP"),
    ("NQCP", "NQ-CP"),
    ("QĐTTg", "QĐ-TTg"),
    ("QĐUBND", "QĐ-UBND"),
    ("KHUBND", "KH-UBND"),
    ("QĐBNV", "QĐ-BNV"),
    ("TTBNV", "TT-BNV"),
];

/// Words that no sentence of a plan repeats in a row ("từ từ", "luôn luôn" are correct).
const NEVER_TWICE: &[&str] = &[
    "của",
    "và",
    "các",
    "những",
    "trong",
    "với",
    "theo",
    "tại",
    "khi",
    "hoặc",
    "việc",
    "ubnd",
    "cchc",
    "tthc",
    "công tác",
    "thực hiện",
    "kế hoạch",
    "báo cáo",
    "hồ sơ",
    "công chức",
    "cải cách",
    "hành chính",
    "thủ tục",
    "giải quyết",
    "tiêu chí",
];

fn add(slips: &mut Vec<Slip>, haystack: &Haystack<'_>, phrase: &str, mend: &str, case: Case) {
    for range in haystack.whole(phrase, case) {
        let found = haystack.text.get(range.clone()).unwrap_or_default().to_owned();
        let mend = match case {
            Case::Same => mend.to_owned(),
            Case::Any => dressed(mend, &found),
        };
        slips.push(Slip { start: range.start, end: range.end, found, mend });
    }
}

/// The correction in the case of the words found: all capitals, or a capital first letter.
fn dressed(mend: &str, found: &str) -> String {
    let capitals = found.chars().filter(|letter| letter.is_uppercase()).count();
    let small = found.chars().filter(|letter| letter.is_lowercase()).count();
    if small == 0 && capitals > 1 {
        return mend.to_uppercase();
    }
    let mut letters = mend.chars();
    match letters.next() {
        Some(first) if found.starts_with(char::is_uppercase) => {
            first.to_uppercase().chain(letters).collect()
        }
        _ => mend.to_owned(),
    }
}

/// "Quyết định số 673/QĐ-UBND ngày 17/7/2023 ban hành quyết định phê duyệt …": a decision just cited by its
/// day does not issue another one. A committee that "ban hành quyết định phê duyệt" is right.
fn add_issues(slips: &mut Vec<Slip>, haystack: &Haystack<'_>) {
    for range in haystack.whole("ban hành quyết định phê duyệt", Case::Any) {
        let cited = haystack.before(range.start).trim_end();
        // A day alone ("Trước ngày 31/3/2027 ban hành …") gives a date and cites nothing.
        let clause = cited.rsplit(['\n', ';', ',']).next().unwrap_or_default();
        let numbered = !super::titles::document_numbers(clause).is_empty();
        if numbered && cited.ends_with(|letter: char| letter.is_ascii_digit()) {
            let found = haystack.text.get(range.clone()).unwrap_or_default().to_owned();
            slips.push(Slip {
                start: range.start,
                end: range.end,
                mend: dressed("phê duyệt", &found),
                found,
            });
        }
    }
}

/// "những năm 2023": one year is not several, except for a decade ("những năm 2020") or a range.
fn add_years(slips: &mut Vec<Slip>, haystack: &Haystack<'_>) {
    for range in haystack.whole("những năm", Case::Any) {
        let Some(rest) = haystack.after(range.end).strip_prefix(' ') else { continue };
        let Some((year, after)) = rest.split_at_checked(4) else { continue };
        let a_year = year.starts_with("20") && year.bytes().all(|byte| byte.is_ascii_digit());
        if !a_year || year.ends_with('0') || continues_years(after) {
            continue;
        }
        let end = range.end + 5;
        let found = haystack.text.get(range.start..end).unwrap_or_default().to_owned();
        let mend = dressed(&format!("năm {year}"), &found);
        slips.push(Slip { start: range.start, end, found, mend });
    }
}

fn continues_years(after: &str) -> bool {
    let touching = after.starts_with(|letter: char| letter.is_alphanumeric());
    let rest = after.trim_start();
    let joined = ["-", "–", ",", ";", "và", "đến", "tới", "/"]
        .iter()
        .filter_map(|joint| rest.strip_prefix(joint))
        .map(|rest| rest.trim_start().trim_start_matches("năm").trim_start())
        .any(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()));
    touching || joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn mends(text: &str, mended: &str) {
        let slips = find(text);
        let [slip] = slips.as_slice() else { panic!("{text:?}: {slips:?}") };
        assert_eq!(slip.mended(text).as_deref(), Some(mended));
    }

    #[track_caller]
    fn is_clean(text: &str) {
        assert_eq!(find(text), [], "{text:?}");
    }

    #[test]
    fn the_samples_slips_are_mended() {
        mends("Căn Luật Tổ chức chính quyền", "Căn cứ Luật Tổ chức chính quyền");
        mends("Nghị định số 45/2020/NĐCP ngày", "Nghị định số 45/2020/NĐ-CP ngày");
        mends("Mục tiêu phân đấu, nhiệm vụ", "Mục tiêu phấn đấu, nhiệm vụ");
        mends("báo cáo kết quả công tác tác tuyên truyền", "báo cáo kết quả công tác tuyên truyền");
        mends("tổ chức nêu đề xảy ra trễ hạn", "tổ chức nếu để xảy ra trễ hạn");
        mends("đạt được trong những năm 2023, đồng thời", "đạt được trong năm 2023, đồng thời");
        mends(
            "về UBND xã; điều chỉnh, bổ sung để xem xét điều chỉnh, bổ sung cho phù hợp",
            "về UBND xã; để xem xét điều chỉnh, bổ sung cho phù hợp",
        );
        mends(
            "Quyết định số 673/QĐ-UBND ngày 17/7/2023 ban hành quyết định Phê duyệt Đề án",
            "Quyết định số 673/QĐ-UBND ngày 17/7/2023 phê duyệt Đề án",
        );
    }

    #[test]
    fn a_mend_keeps_the_case() {
        mends("MỤC TIÊU PHÂN ĐẤU", "MỤC TIÊU PHẤN ĐẤU");
        mends("Phân đấu năm 2024", "Phấn đấu năm 2024");
        mends("Những năm 2023.", "Năm 2023.");
        mends("của của xã", "của xã");
        mends("Các các ngành", "Các ngành");
        mends("UBND UBND xã", "UBND xã");
    }

    #[test]
    fn good_words_are_left_alone() {
        is_clean("Phấn đấu năm 2024; bộ phận đấu thầu; căn cứ Luật; từ từ, luôn luôn, dần dần");
        is_clean(
            "những năm tiếp theo, những năm 2020, những năm 2021-2025, những năm 2021 và 2022",
        );
        is_clean("những năm 2023, 2024; những năm 2021 đến năm 2025");
        is_clean("tham mưu UBND tỉnh ban hành quyết định phê duyệt danh mục");
        is_clean("Trước ngày 31/3/2027 ban hành quyết định phê duyệt danh mục");
        is_clean("Trong tháng 12/2026 ban hành quyết định phê duyệt danh mục");
        is_clean("các cấp, ngành và vận động; của củacải; ANĐCP; 45/2020/NĐ-CP");
        is_clean("");
    }

    #[test]
    fn a_slip_that_moved_is_not_mended() {
        let slip = find("Căn Luật").remove(0);
        assert_eq!(slip.mended("Căn cứ Luật"), None);
        assert_eq!(slip.mended(""), None);
    }

    proptest! {
        #[test]
        fn slips_are_where_they_say(text in "\\PC{0,20}|((Căn Luật|phân đấu|của|NĐCP|những năm 2023|công tác tác|é|İ|,)[ \n]?){0,10}") {
            let slips = find(&text);
            for slip in &slips {
                prop_assert_eq!(text.get(slip.start..slip.end), Some(slip.found.as_str()));
                prop_assert_ne!(&slip.found, &slip.mend);
            }
            prop_assert!(slips.windows(2).all(|pair| pair[0].end <= pair[1].start));
        }
    }
}
