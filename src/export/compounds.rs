//! Từ ghép. Words of two syllables within which the lines of a title are not broken.

/// The compounds that titles of such plans are made of.
const COMPOUNDS: [(&str, &str); 21] = [
    ("ban", "hành"),
    ("kế", "hoạch"),
    ("khắc", "phục"),
    ("cải", "thiện"),
    ("nâng", "cao"),
    ("chỉ", "số"),
    ("cải", "cách"),
    ("cách", "hành"),
    ("hành", "chính"),
    ("par", "index"),
    ("ủy", "ban"),
    ("nhân", "dân"),
    ("theo", "dõi"),
    ("kết", "quả"),
    ("thực", "hiện"),
    ("nhiệm", "vụ"),
    ("giải", "pháp"),
    ("tiêu", "chí"),
    ("phân", "công"),
    ("đặc", "khu"),
    ("về", "việc"),
];

/// The line with no-break spaces within its compounds, and between "năm" and its number.
///
/// ```
/// use par_workbook::export::compounds::whole_words;
/// assert_eq!(whole_words("nâng cao Chỉ số năm 2024"), "nâng\u{a0}cao Chỉ\u{a0}số năm\u{a0}2024");
/// ```
pub fn whole_words(line: &str) -> String {
    let mut told = String::with_capacity(line.len());
    let mut before: Option<String> = None;
    for word in line.split(' ') {
        let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
        if let Some(before) = before {
            let pair = (before.as_str(), bare.as_str());
            let year =
                pair.0 == "năm" && pair.1.starts_with(|letter: char| letter.is_ascii_digit());
            told.push(if year || COMPOUNDS.contains(&pair) { '\u{a0}' } else { ' ' });
        }
        told.push_str(word);
        before = Some(bare);
    }
    told
}
