//! Bàn giao: the leftovers found when a plan was made from an older one, kept with the plan until
//! each was accepted, changed or kept.
//!
//! They are found once, in the words as they were taken over: later a year that was moved on looks
//! like the old one. Where a leftover stands now is worked out from those words and today's, so
//! that undo, typing elsewhere and files mailed around need no care.

use std::ops::Range;

use serde_json::{Map, Value as Json, json};

use super::next::{OldWords, PlanLeftover, leftovers};
use super::{At, Plan, Value};
use crate::text::leftovers::Kind;

/// The key in the plan under which they are kept.
const KEY: &str = "leftovers";
/// How many words around a leftover are compared one by one.
const COMPARED: usize = 2_000;

/// Chữ còn sót chờ xem. One leftover that still stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Its number among all that were found.
    pub number: usize,
    /// The leftover, at its place in the words of now.
    pub leftover: PlanLeftover,
    /// The words of now before it, from the start of its sentence or line.
    pub before: String,
    /// The words of now after it, to the end of its sentence or line.
    pub after: String,
}

/// Looks for leftovers of the old words and keeps what was found with the plan.
pub fn keep(plan: &mut Plan, old: &OldWords) {
    plan.extra.remove(KEY);
    let mut fields: Vec<(At, String, Vec<Json>)> = Vec::new();
    for found in leftovers(plan, old) {
        let one = json!({
            "start": found.start,
            "end": found.end,
            "kind": kind_word(found.kind),
            "suggested": found.suggested,
        });
        if let Some((_, _, all)) = fields.last_mut().filter(|(at, _, _)| *at == found.at) {
            all.push(one);
        } else {
            let text = plan.get(found.at).map(|value| value.as_text().to_owned());
            fields.push((found.at, text.unwrap_or_default(), vec![one]));
        }
    }
    if !fields.is_empty() {
        let field = |(at, text, found): (At, String, Vec<Json>)| json!({ "at": at.to_string(), "text": text, "found": found });
        plan.extra.insert(KEY.to_owned(), fields.into_iter().map(field).collect());
    }
}

/// Whether the plan was made from an older one with leftovers.
pub fn was_handed_over(plan: &Plan) -> bool {
    plan.extra.contains_key(KEY)
}

/// The leftovers that still stand in the text, in the order of the plan's fields.
pub fn waiting(plan: &Plan) -> Vec<Waiting> {
    let mut number = 0;
    let mut all = Vec::new();
    for field in plan.extra.get(KEY).and_then(Json::as_array).into_iter().flatten() {
        let found = field.get("found").and_then(Json::as_array).map(Vec::as_slice);
        let read = Field::read(field);
        for one in found.unwrap_or_default() {
            if let Some(field) = &read {
                all.extend(field.waiting(plan, number, one));
            }
            number += 1;
        }
    }
    all
}

/// One field as it was taken over.
struct Field<'a> {
    at: At,
    text: &'a str,
}

impl<'a> Field<'a> {
    fn read(field: &'a Json) -> Option<Self> {
        let at = field.get("at")?.as_str()?.parse::<At>().into_iter().next()?;
        Some(Self { at, text: field.get("text")?.as_str()? })
    }

    fn waiting(&self, plan: &Plan, number: usize, one: &Json) -> Option<Waiting> {
        let place = |key: &str| usize::try_from(one.get(key)?.as_u64()?).into_iter().next();
        let range = place("start")?..place("end")?;
        let found = self.text.get(range.clone())?.to_owned();
        let now = plan.get(self.at)?;
        let now = now.as_text();
        let range = carried(self.text, now, range)?;
        let (before, after) = around(now, &range);
        let suggested = one.get("suggested").and_then(Json::as_str).unwrap_or_default().to_owned();
        let kind = kind_of(one.get("kind")?.as_str()?)?;
        let (start, end) = (range.start, range.end);
        let leftover = PlanLeftover { at: self.at, start, end, found, kind, suggested };
        Some(Waiting { number, leftover, before, after })
    }
}

/// The words of one field with some of its leftovers replaced.
pub fn resolved(plan: &Plan, at: At, chosen: &[(PlanLeftover, String)]) -> Option<(At, Value)> {
    let text = plan.get(at)?;
    super::next::resolve(text.as_text(), chosen).map(|value| (at, value))
}

const fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Year => "year",
        Kind::Agency => "agency",
        Kind::RankUnits => "units",
        Kind::LegalBasis => "basis",
    }
}

fn kind_of(word: &str) -> Option<Kind> {
    let kinds = [Kind::Year, Kind::Agency, Kind::RankUnits, Kind::LegalBasis];
    kinds.into_iter().find(|kind| kind_word(*kind) == word)
}

/// The sentence or line around a range.
fn around(text: &str, range: &Range<usize>) -> (String, String) {
    let ends = ['\n', ';', '.'];
    let (before, after) = (text.get(..range.start), text.get(range.end..));
    let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
    let start = before.rfind(ends).map_or(0, |place| place + 1);
    let end = after.find(ends).unwrap_or(after.len());
    (
        before.get(start..).unwrap_or_default().trim_start().to_owned(),
        after.get(..end).unwrap_or_default().trim_end().to_owned(),
    )
}

/// Where a range of the words of then stands in the words of now; `None` when it was changed.
fn carried(then: &str, now: &str, range: Range<usize>) -> Option<Range<usize>> {
    if then == now {
        return Some(range);
    }
    let (old, new) = (words(then), words(now));
    let same = |(a, b): &(&&str, &&str)| a == b;
    let start = old.iter().zip(&new).take_while(same).count();
    let rest = old.len().min(new.len()) - start;
    let end = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(same).count();
    let first = starts(&old).position(|at| at == range.start)?;
    let count = words(then.get(range.clone())?).len();
    let mut places = Vec::new();
    let middle =
        Middle { old: old.get(start..old.len() - end)?, new: new.get(start..new.len() - end)? };
    let pairs = middle.pairs();
    for place in first..first + count {
        places.push(if place < start {
            place
        } else if place >= old.len() - end {
            (place + new.len()).checked_sub(old.len())?
        } else {
            let own = |(old, _): &&(usize, usize)| *old + start == place;
            pairs.iter().find(own).map(|(_, new)| new + start)?
        });
    }
    if !places.windows(2).all(|pair| matches!(pair, [a, b] if a + 1 == *b)) {
        return None;
    }
    let offset = |place: usize| new.iter().take(place).copied().map(str::len).sum::<usize>();
    Some(offset(*places.first()?)..offset(places.last()? + 1))
}

/// Where each word starts.
fn starts(words: &[&str]) -> impl Iterator<Item = usize> {
    let mut end = 0;
    words.iter().map(move |word| {
        let start = end;
        end += word.len();
        start
    })
}

/// Words and the marks between them, so that they join to the text again.
fn words(text: &str) -> Vec<&str> {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = if first.is_alphanumeric() {
            rest.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (word, after) = rest.split_at(end);
        all.push(word);
        rest = after;
    }
    all
}

/// What lies between the common start and the common end of two texts.
struct Middle<'a> {
    old: &'a [&'a str],
    new: &'a [&'a str],
}

impl Middle<'_> {
    /// The words both have in the same order: as many as can be (longest common subsequence).
    fn pairs(&self) -> Vec<(usize, usize)> {
        let (rows, columns) = (self.old.len(), self.new.len());
        if rows > COMPARED || columns > COMPARED {
            return Vec::new();
        }
        let width = columns + 1;
        let mut best = vec![0_u16; (rows + 1) * width];
        let at = |row: usize, column: usize| row * width + column;
        let value = |best: &[u16], place: usize| best.get(place).copied().unwrap_or_default();
        for (row, old) in self.old.iter().enumerate().rev() {
            for (column, new) in self.new.iter().enumerate().rev() {
                let score = if old == new {
                    value(&best, at(row + 1, column + 1)) + 1
                } else {
                    value(&best, at(row + 1, column)).max(value(&best, at(row, column + 1)))
                };
                if let Some(cell) = best.get_mut(at(row, column)) {
                    *cell = score;
                }
            }
        }
        let mut pairs = Vec::new();
        let (mut row, mut column) = (0, 0);
        while let (Some(old), Some(new)) = (self.old.get(row), self.new.get(column)) {
            if old == new {
                pairs.push((row, column));
                (row, column) = (row + 1, column + 1);
            } else if value(&best, at(row + 1, column)) >= value(&best, at(row, column + 1)) {
                row += 1;
            } else {
                column += 1;
            }
        }
        pairs
    }
}

/// What is kept is no part of the next plan.
pub(super) fn forget(extra: &mut Map<String, Json>) {
    extra.remove(KEY);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::next::{NextPlan, next_plan};
    use crate::plan::{DecisionField, preset};

    const SUBJECT: At = At::Decision(DecisionField::Subject);

    fn made() -> Plan {
        let old = preset::ba_xa_2024();
        let mut plan = next_plan(&old, &NextPlan { year: 2025, ..NextPlan::default() });
        let words = OldWords::between(&old, &plan);
        keep(&mut plan, &words);
        plan
    }

    fn in_subject(plan: &Plan) -> Vec<Waiting> {
        waiting(plan).into_iter().filter(|one| one.leftover.at == SUBJECT).collect()
    }

    #[test]
    fn every_leftover_waits_at_first() {
        let old = preset::ba_xa_2024();
        let plan = made();
        let found = leftovers(&plan, &OldWords::between(&old, &plan));
        let waits: Vec<PlanLeftover> = waiting(&plan).into_iter().map(|one| one.leftover).collect();
        assert!(found.len() > 20, "{}", found.len());
        assert_eq!(waits, found);
        assert!(!was_handed_over(&old) && was_handed_over(&plan));
    }

    #[test]
    fn an_accepted_leftover_waits_no_more_and_the_others_keep_their_places() {
        let mut plan = made();
        let before = waiting(&plan);
        let first = in_subject(&plan).remove(0);
        let chosen = [(first.leftover.clone(), "2025".to_owned())];
        let (at, value) = resolved(&plan, SUBJECT, &chosen).unwrap();
        plan.put(at, value).unwrap();
        let after = waiting(&plan);
        assert_eq!(after.len() + 1, before.len());
        assert!(after.iter().all(|one| one.number != first.number));
        for one in after {
            let text = plan.get(one.leftover.at).unwrap();
            let (start, end) = (one.leftover.start, one.leftover.end);
            assert_eq!(text.as_text().get(start..end), Some(one.leftover.found.as_str()));
        }
    }

    #[test]
    fn a_year_moved_on_is_not_mistaken_for_the_next_one() {
        let then = "năm 2023 và năm 2024";
        assert_eq!(carried(then, "năm 2024 và năm 2024", 5..9), None);
        assert_eq!(carried(then, "năm 2024 và năm 2024", 19..23), Some(19..23));
        assert_eq!(carried(then, "Trong năm 2023 và 2024", 5..9), Some(11..15));
        assert_eq!(carried(then, "", 5..9), None);
    }

    #[test]
    fn a_leftover_of_several_words_moves_as_one() {
        let then = "theo chỉ đạo của UBND huyện Ba Tơ";
        let range = then.find("UBND").unwrap()..then.find(" Ba Tơ").unwrap();
        let now = "thực hiện theo chỉ đạo của UBND huyện Ba Tơ, hằng quý";
        let place = carried(then, now, range.clone()).unwrap();
        assert_eq!(now.get(place), Some("UBND huyện"));
        assert_eq!(carried(then, "theo chỉ đạo của UBND tỉnh, huyện Ba Tơ", range), None);
    }

    #[test]
    fn the_sentence_around_is_told() {
        let text = "Câu một. Kế hoạch năm 2024 của xã; câu ba";
        let start = text.find("2024").unwrap();
        let (before, after) = around(text, &(start..start + 4));
        assert_eq!((before.as_str(), after.as_str()), ("Kế hoạch năm ", " của xã"));
    }
}
