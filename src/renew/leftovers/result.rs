//! Câu kể. Sentences that report what has happened: a document with its number or day, the result of a year.
//! Moving their years by rule would make them untrue.

use std::ops::Range;

use super::{Leftover, LeftoverKind, document_numbers, is_digits};
use crate::read::phrases::{Case, Haystack, apart};

/// Điều đã có. What a sentence reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportedFact {
    /// A document that was issued, by its number or day.
    Document,
    /// Rank, change of rank or band that was published.
    Result,
}

/// Kết quả, as typed: rank, number of units, change ("-3") and band.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResultWords {
    /// Thứ hạng.
    pub rank: String,
    /// Số đơn vị được xếp hạng.
    pub units: String,
    /// Số bậc tăng, giảm.
    pub change: String,
    /// Mức xếp loại.
    pub band: String,
}

/// Words before a rank.
const RANKED: [&str; 6] = ["xếp thứ", "đứng thứ", "thứ hạng", "xếp hạng", "vị thứ", "hạng thứ"];
/// Words for a change, and the units it is counted in.
const CHANGED: [&str; 7] = ["giảm", "tăng", "tụt", "lên", "xuống", "thăng", "hạ"];
const STEPS: [&str; 2] = ["bậc", "hạng"];
/// A sentence with one of these speaks of the future.
const TO_COME: [&str; 3] = ["phấn đấu", "mục tiêu", "trở lên"];
/// Kinds of documents that are issued with a day.
const DOCUMENTS: [&str; 8] = [
    "Luật",
    "Pháp lệnh",
    "Nghị định",
    "Nghị quyết",
    "Quyết định",
    "Thông tư",
    "Chỉ thị",
    "Công văn",
];
/// A day after one of these is a limit, not the day of a document.
const LIMITS: [&str; 6] = ["trước", "sau", "đến", "từ", "vào", "trong"];

/// The sentence around a range: to the line's ends, or to a full stop before a space.
pub fn sentence(text: &str, range: &Range<usize>) -> Range<usize> {
    let before = text.get(..range.start).unwrap_or_default();
    let start = ends(before).filter(|end| *end < before.len()).last().unwrap_or(0);
    let after = text.get(range.end..).unwrap_or_default();
    let end = ends(after).next().map_or(text.len(), |end| range.end + end);
    let words = text.get(start..end).unwrap_or_default();
    let blank = words.len() - words.trim_start().len();
    start + blank..(start + words.trim_end().len()).max(start + blank)
}

/// Where sentences end: after the full stop, or at the line's end.
fn ends(text: &str) -> impl Iterator<Item = usize> {
    text.char_indices().filter_map(|(place, letter)| {
        let next = text.get(place + letter.len_utf8()..).unwrap_or_default();
        match letter {
            '\n' => Some(place + 1),
            '.' if next.is_empty() || next.starts_with(char::is_whitespace) => Some(place + 1),
            _ => None,
        }
    })
}

/// What a sentence reports, if anything.
pub fn told(sentence: &str) -> Option<ReportedFact> {
    if !document_numbers(sentence).is_empty() || cites_a_day(sentence) {
        Some(ReportedFact::Document)
    } else {
        tells_a_result(sentence).then_some(ReportedFact::Result)
    }
}

/// "Luật … ngày 19/6/2015", "Quyết định … ngày 14 tháng 12 năm 2023".
fn cites_a_day(sentence: &str) -> bool {
    sentence.match_indices("ngày").any(|(place, word)| {
        let before = sentence.get(..place).unwrap_or_default().trim_end();
        let after = sentence.get(place + word.len()..).unwrap_or_default().trim_start();
        let clause = before.rsplit(';').next().unwrap_or_default();
        after.starts_with(|letter: char| letter.is_ascii_digit())
            && !LIMITS.iter().any(|limit| before.to_lowercase().ends_with(limit))
            && DOCUMENTS.iter().any(|name| clause.contains(name))
    })
}

/// "xếp thứ 10/19", "giảm 03 bậc", "xếp loại Hoàn thành tốt nhiệm vụ"; but not an aim.
fn tells_a_result(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    let any = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let band = any(&["hoàn thành tốt nhiệm vụ", "hoàn thành xuất sắc nhiệm vụ"]);
    let told = (any(&RANKED) && !ranks(sentence).is_empty())
        || !changes(sentence).is_empty()
        || (band && any(&["xếp loại", "đạt mức", "giữ mức", "kết quả"]));
    told && !any(&TO_COME)
}

/// What a text still says about the old result, with the new one as the suggestion.
pub fn results(text: &str, old: &ResultWords, new: &ResultWords) -> Vec<Leftover> {
    let mut found = Vec::new();
    let mut start = 0;
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
        let end = start + ends(rest).next().unwrap_or(rest.len());
        let words = text.get(start..end).unwrap_or_default();
        if tells_a_result(words) {
            let all = in_sentence(words, old, new);
            found.extend(all.into_iter().map(|one| Leftover {
                start: one.start + start,
                end: one.end + start,
                ..one
            }));
        }
        start = end;
    }
    found
}

fn in_sentence(words: &str, old: &ResultWords, new: &ResultWords) -> Vec<Leftover> {
    let mut found = Vec::new();
    let mut add = |range: Range<usize>, suggestion: Option<String>| {
        let written = words.get(range.clone()).unwrap_or_default().to_owned();
        let kind = LeftoverKind::Result;
        found.push(Leftover {
            start: range.start,
            end: range.end,
            found: written,
            kind,
            suggestion,
        });
    };
    for range in ranks(words) {
        let written = words.get(range.clone()).unwrap_or_default();
        let (rank, units) = written.split_once('/').unwrap_or((written, ""));
        let known = !new.rank.is_empty() && same_number(rank, &old.rank);
        let suggestion = match (known, units.is_empty(), new.units.is_empty()) {
            (true, true, _) => Some(new.rank.clone()),
            (true, false, false) => Some(format!("{}/{}", new.rank, new.units)),
            (true, false, true) | (false, _, _) => None,
        };
        add(range, suggestion);
    }
    for (range, count) in changes(words) {
        let known = same_number(&count, old.change.trim_start_matches(['-', '+', '−']));
        add(range, if known { change_words(old, new) } else { None });
    }
    // "Giữ mức …" is said of a band that stayed.
    let kept = words.to_lowercase().contains("giữ");
    let fits = |band: &String| !band.is_empty() && (!kept || band.trim() == old.band.trim());
    for range in Haystack::new(words).whole(old.band.trim(), Case::Any) {
        add(range, Some(new.band.clone()).filter(fits));
    }
    apart(found, |one| one.start..one.end)
}

/// "giảm 03 bậc": as typed, or computed from two ranks among the same number of units.
fn change_words(old: &ResultWords, new: &ResultWords) -> Option<String> {
    let number = |text: &str| text.trim().replace('−', "-").parse::<i32>().ok();
    let counted = || {
        let (before, after) = (number(&old.rank)?, number(&new.rank)?);
        (number(&old.units) == number(&new.units)).then_some(before.checked_sub(after)?)
    };
    let change = if new.change.is_empty() { counted()? } else { number(&new.change)? };
    Some(match change {
        0 => "giữ nguyên thứ hạng".to_owned(),
        fall if fall < 0 => format!("giảm {:02} bậc", fall.unsigned_abs()),
        rise => format!("tăng {rise:02} bậc"),
    })
}

/// "10/19", and the number after "xếp thứ".
fn ranks(words: &str) -> Vec<Range<usize>> {
    let lower = words.to_lowercase();
    let whole_case = lower.len() == words.len();
    numbers(words)
        .filter(|range| {
            let written = words.get(range.clone()).unwrap_or_default();
            let before =
                if whole_case { lower.get(..range.start) } else { words.get(..range.start) };
            let before = before.unwrap_or_default().trim_end();
            let place = |text: &str| is_digits(text) && text.len() <= 3;
            if before.ends_with(" từ") {
                return false; // "từ 5/19" is an aim.
            }
            match written.split_once('/') {
                Some((rank, units)) => {
                    place(rank)
                        && place(units)
                        && !before.ends_with("ngày")
                        && !before.ends_with("tháng")
                }
                None => place(written) && RANKED.iter().any(|word| before.ends_with(word)),
            }
        })
        .collect()
}

/// "giảm 03 bậc", and its number.
fn changes(words: &str) -> Vec<(Range<usize>, String)> {
    let change = |range: Range<usize>| {
        let before = words.get(..range.start)?;
        let (_, verb) =
            before.trim_end().rsplit_once([' ', '(', ',']).unwrap_or(("", before.trim()));
        let after = words.get(range.end..)?;
        let rest = after.trim_start();
        let step = STEPS.into_iter().find(|step| rest.starts_with(step))?;
        let known = CHANGED.contains(&verb.to_lowercase().as_str());
        let start = before.trim_end().len() - verb.len();
        let end = range.end + (after.len() - rest.len()) + step.len();
        let number = words.get(range)?.to_owned();
        (known && is_digits(&number)).then_some((start..end, number))
    };
    numbers(words).filter_map(change).collect()
}

/// Runs of digits and slashes that no letter touches.
fn numbers(words: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = words.get(from..)?;
            let start = from + rest.find(|letter: char| letter.is_alphanumeric())?;
            let rest = words.get(start..)?;
            let part = |letter: char| letter.is_alphanumeric() || letter == '/';
            let end = start + rest.find(|letter| !part(letter)).unwrap_or(rest.len());
            from = end;
            let written = words.get(start..end)?;
            if written.chars().all(|letter| letter.is_ascii_digit() || letter == '/') {
                return Some(start..end);
            }
        }
    })
}

fn same_number(one: &str, other: &str) -> bool {
    let number = |text: &str| text.trim().parse::<u32>().ok();
    number(one).is_some() && number(one) == number(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOLD: &str = "Năm 2023, Chỉ số CCHC xã xếp thứ 10/19 xã, thị trấn (giảm 03 bậc so với năm 2022); \
        giữ mức ổn định “Hoàn thành tốt nhiệm vụ”.";

    fn standing(rank: &str, change: &str, band: &str) -> ResultWords {
        let text = str::to_owned;
        ResultWords { rank: text(rank), units: text("19"), change: text(change), band: text(band) }
    }

    fn old() -> ResultWords {
        standing("10", "-3", "Hoàn thành tốt nhiệm vụ")
    }

    #[track_caller]
    fn left(text: &str, new: &ResultWords, expected: &[(&str, Option<&str>)]) {
        let found = results(text, &old(), new);
        let said = |one: &Leftover| (one.found.clone(), one.suggestion.clone());
        let found: Vec<_> = found.iter().map(said).collect();
        let own = |(a, b): &(&str, Option<&str>)| ((*a).to_owned(), b.map(str::to_owned));
        assert_eq!(found, expected.iter().map(own).collect::<Vec<_>>(), "{text}");
    }

    #[test]
    fn the_old_result_is_found_and_the_new_one_suggested() {
        let new = standing("8", "", "Hoàn thành nhiệm vụ");
        left(
            TOLD,
            &new,
            &[
                ("10/19", Some("8/19")),
                ("giảm 03 bậc", Some("tăng 02 bậc")),
                // The sentence says that the band was kept: another one needs other words.
                ("Hoàn thành tốt nhiệm vụ", None),
            ],
        );
        let other = "Năm 2023, xã xếp thứ 10/19; xếp loại Hoàn thành tốt nhiệm vụ.";
        let band = ("Hoàn thành tốt nhiệm vụ", Some("Hoàn thành nhiệm vụ"));
        left(other, &new, &[("10/19", Some("8/19")), band]);
        let typed = standing("12", "-2", "");
        left(
            TOLD,
            &typed,
            &[
                ("10/19", Some("12/19")),
                ("giảm 03 bậc", Some("giảm 02 bậc")),
                ("Hoàn thành tốt nhiệm vụ", None),
            ],
        );
    }

    #[test]
    fn a_result_not_yet_published_is_for_a_person_to_say() {
        let new = ResultWords::default();
        let band = "Hoàn thành tốt nhiệm vụ";
        left(TOLD, &new, &[("10/19", None), ("giảm 03 bậc", None), (band, None)]);
        left(
            "Xã xếp thứ 7/19 (năm trước 10/19).",
            &standing("8", "", ""),
            &[("7/19", None), ("10/19", Some("8/19"))],
        );
    }

    #[test]
    fn an_aim_is_no_result() {
        left(
            "Phấn đấu xếp thứ hạng từ 5/19 xã, đạt mức “Hoàn thành tốt nhiệm vụ” trở lên.",
            &old(),
            &[],
        );
        left("cắt giảm 30% thủ tục trước ngày 5/10", &old(), &[]);
        assert_eq!(told("Phấn đấu năm 2024 xếp thứ hạng từ 5/19 xã"), None);
    }

    #[test]
    fn what_a_sentence_tells_is_known() {
        assert_eq!(told(TOLD), Some(ReportedFact::Result));
        let basis =
            "Căn cứ Quyết định số 3598/QĐ-UBND ngày 14/12/2023 công bố Chỉ số CCHC năm 2023;";
        assert_eq!(told(basis), Some(ReportedFact::Document));
        assert_eq!(
            told("Quyết định ngày 14 tháng 12 năm 2023 của UBND huyện"),
            Some(ReportedFact::Document)
        );
        assert_eq!(told("Ban hành Quyết định trước ngày 31/3/2024"), None);
        assert_eq!(told("Kế hoạch năm 2024 của xã"), None);
    }

    #[test]
    fn a_sentence_ends_at_a_full_stop_or_a_line() {
        let text = "Câu một. Ngày 14.12.2023 của xã; câu hai.\nDòng sau";
        let whole = |word: &str| {
            let start = text.find(word).unwrap();
            text.get(sentence(text, &(start..start + word.len()))).unwrap()
        };
        assert_eq!(whole("12"), "Ngày 14.12.2023 của xã; câu hai.");
        assert_eq!(whole("một"), "Câu một.");
        assert_eq!(whole("sau"), "Dòng sau");
    }
}
