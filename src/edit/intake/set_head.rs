//! Đầu bộ tiêu chí: what the lines above a table of criteria say of the set: its name, and the decision that issued it.

use super::cell;
use crate::plan::CriteriaSet;
use crate::read::grid::ReadSheet;
use crate::read::{clean, day, search};

/// What stands above the heads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SetHead {
    /// "BỘ TIÊU CHÍ …".
    pub name: Option<String>,
    /// Số quyết định and its day as it is stored: "673/QĐ-UBND", "2023-07-17". Both, or none.
    pub decision: Option<(String, String)>,
    /// "Minh họa, không phải văn bản chính thức": the set is made up, and what says so is no name.
    pub made_up: bool,
}

impl SetHead {
    /// Writes what is said over what the set says of itself.
    pub fn fill(self, set: &mut CriteriaSet) {
        if let Some(name) = self.name {
            set.name = name;
        }
        if let Some((number, day)) = self.decision {
            (set.number, set.day) = (number, day);
        }
        // What is made up never becomes real by a table that does not say so.
        set.made_up |= self.made_up;
    }
}

/// The head of a set whose table begins with this row of heads.
pub(super) fn read_head(sheet: &ReadSheet, first_head: usize) -> SetHead {
    let cells = (0..first_head).flat_map(|row| sheet.cells(row));
    let texts: Vec<String> = cells.map(cell::prose).collect();
    let lines: Vec<String> = texts.iter().flat_map(|text| text.lines()).map(clean::line).collect();
    let named = |line: &&String| {
        let words = search::fold(line);
        ["bo tieu chi", "bo chi so"].iter().any(|it| words.starts_with(it)) && !is_mark(&words)
    };
    let shown: Vec<String> = texts.iter().map(|text| clean::line(text)).collect();
    let name = shown.iter().filter(named).find(|text| text.chars().count() <= 200).cloned();
    // Another decision may be named above a table: only what says that it issued the set counts, and two that differ
    // say nothing.
    let mut said = shown.iter().chain(&lines).filter_map(|line| issued_by(line));
    let first = said.next();
    let decision = first.filter(|first| said.all(|other| other == *first));
    let made_up = lines.iter().any(|line| {
        let words = search::fold(line);
        is_mark(&words) && words.contains("bo tieu chi")
    });
    SetHead { name, decision, made_up }
}

/// The line that stands on papers with made-up points or figures.
fn is_mark(words: &str) -> bool {
    words.contains("minh hoa") && words.contains("khong phai van ban")
}

/// The decision that a line says to have issued what it is about: "(Ban hành kèm theo Quyết định số 673/QĐ-UBND ngày
/// 17/7/2023 của …)", "Kèm theo Quyết định số 673 /QĐ-UBND ngày 17 tháng 7 năm 2023".
fn issued_by(line: &str) -> Option<(String, String)> {
    let words: Vec<&str> = line.split(' ').collect();
    let folded: Vec<String> = words.iter().map(|word| bare(&search::fold(word))).collect();
    let run = |at: usize, wanted: &[&str]| {
        wanted.iter().enumerate().all(|(step, word)| {
            folded.get(at.saturating_add(step)).is_some_and(|found| found == word)
        })
    };
    let leads: [&[&str]; 3] = [
        &["kem", "theo", "quyet", "dinh", "so"],
        &["ban", "hanh", "theo", "quyet", "dinh", "so"],
        &["ban", "hanh", "tai", "quyet", "dinh", "so"],
    ];
    let mut found = (0..words.len()).flat_map(|at| {
        leads.iter().filter(move |lead| run(at, lead)).map(move |lead| at + lead.len())
    });
    let after = words.get(found.next()?..)?;
    let end = after.iter().position(|word| bare(&search::fold(word)) == "ngay")?;
    let number: String = after.get(..end)?.concat();
    let number = number.trim_start_matches(':').trim_end_matches([',', ';']);
    Some((registered(number)?, dated(after.get(end + 1..)?)?))
}

/// A word without the signs around it.
fn bare(word: &str) -> String {
    word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned()
}

/// "673/QĐ-UBND": digits, and the symbol of who issued it.
fn registered(number: &str) -> Option<String> {
    let (digits, symbol) = number.split_once('/')?;
    let counted = !digits.is_empty() && digits.chars().all(|letter| letter.is_ascii_digit());
    let plain = symbol.chars().all(|letter| letter.is_alphanumeric() || "/-.".contains(letter));
    let named = search::fold(symbol).contains("qd-");
    (counted && plain && named).then(|| number.to_owned())
}

/// "17/7/2023 của …", "17 tháng 7 năm 2023 của …".
fn dated(words: &[&str]) -> Option<String> {
    let trimmed = |word: &str| word.trim_end_matches([')', ',', ';', '.']).to_owned();
    let one = day::parse(&trimmed(words.first()?));
    let spelled = || {
        let five = words.get(..5)?.join(" ");
        day::parse(&trimmed(&five))
    };
    one.or_else(spelled).map(day::iso)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decision_is_taken_where_a_line_says_that_it_issued_the_set() {
        let right = Some(("673/QĐ-UBND".to_owned(), "2023-07-17".to_owned()));
        for line in [
            "(Ban hành kèm theo Quyết định số 673/QĐ-UBND ngày 17/7/2023 của Ủy ban nhân dân tỉnh)",
            "(Kèm theo Quyết định số: 673 /QĐ-UBND, ngày 17 tháng 7 năm 2023 của UBND tỉnh)",
            "Bộ tiêu chí ban hành tại Quyết định số 673/QĐ-UBND ngày 17/07/2023.",
            "BỘ TIÊU CHÍ CHẤM ĐIỂM (ban hành theo Quyết định số 673/QĐ-UBND ngày 17-7-2023)",
        ] {
            assert_eq!(issued_by(line), right, "{line}");
        }
    }

    #[test]
    fn no_decision_is_guessed() {
        for line in [
            "Căn cứ Quyết định số 673/QĐ-UBND ngày 17/7/2023",
            "Quyết định số 673/QĐ-UBND ngày 17/7/2023",
            "(Ban hành kèm theo Quyết định số      /QĐ-UBND ngày    /7/2023)",
            "(Ban hành kèm theo Quyết định số 673/QĐ-UBND ngày    tháng 7 năm 2023)",
            "(Ban hành kèm theo Quyết định số 673/QĐ-UBND)",
            "(Ban hành kèm theo Quyết định số 673 ngày 17/7/2023)",
            "(Ban hành kèm theo Quyết định số 673/QĐ-UBND ngày 31/6/2023)",
            "(Ban hành kèm theo Kế hoạch số 673/KH-UBND ngày 17/7/2023)",
            "",
        ] {
            assert_eq!(issued_by(line), None, "{line}");
        }
    }
}
