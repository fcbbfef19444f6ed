//! Bàn giao: the leftovers found when a plan was made from an older one, kept with the plan until each is
//! accepted, changed or kept.
//!
//! They are found once, in the words as they were taken over: later a year that was moved on looks like the
//! old one. Where a leftover is now is computed from those words and the current ones, so that undo, typing
//! elsewhere and files mailed around need no care.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::ops::Range;

use serde_json::{Value as Json, json};

use super::carried::carried;
use super::leftovers::{LeftoverKind, ReportedFact, sentence, told};
use super::next::{OldWords, PlanLeftover, leftovers};
use crate::plan::{At, LEFTOVERS, Plan, Value};

/// Chữ còn sót chờ xem. One leftover that is still in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Its number among all that were found.
    pub number: usize,
    /// The leftover, at its position in the current words.
    pub leftover: PlanLeftover,
    /// The number of the first leftover of its sentence: shared by the whole sentence, and by the same
    /// sentence in the same field of other records ("trong năm 2024.").
    pub sentence: usize,
    /// How far into its sentence it was when it was found.
    pub spot: usize,
    /// Where its sentence is in the current words.
    pub place: Range<usize>,
    /// What its sentence reported when it was taken over; such a one is reviewed on its own.
    pub told: Option<ReportedFact>,
}

/// Câu chờ xem. A sentence with the leftovers that are still in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingSentence {
    /// The number of the sentence's first leftover, whether or not that one still waits.
    pub number: usize,
    /// The field.
    pub at: At,
    /// What the sentence reported when it was taken over.
    pub told: Option<ReportedFact>,
    /// The leftovers in their order, each with the words before it.
    pub marks: Vec<(String, Waiting)>,
    /// The words after the last one.
    pub rest: String,
    /// The same leftovers where the sentence occurs again.
    pub copies: Vec<Waiting>,
}

impl WaitingSentence {
    /// Every leftover of the sentence, wherever it occurs.
    pub fn all(&self) -> impl Iterator<Item = &Waiting> {
        self.marks.iter().map(|(_, one)| one).chain(&self.copies)
    }
}

/// Finds leftovers of the old words and stores them with the plan.
pub fn keep(plan: &mut Plan, old: &OldWords) {
    plan.extra.remove(LEFTOVERS);
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
        plan.extra.insert(LEFTOVERS.to_owned(), fields.into_iter().map(field).collect());
    }
}

/// The leftovers that are still in the text, in the order of the plan's fields.
pub fn waiting(plan: &Plan) -> Vec<Waiting> {
    let fields = fields(plan);
    let all = fields.iter().flat_map(|field| field.found.iter().map(move |found| (field, found)));
    let mut all: Vec<Waiting> =
        all.filter_map(|(field, found)| field.waiting(plan, found)).collect();
    without_half_truths(&mut all);
    all
}

/// Removes suggestions that would make a sentence untrue, though each is right by itself: the year of a cited
/// document, and the year of a result while the result is still the old one.
fn without_half_truths(all: &mut [Waiting]) {
    let old_result = |one: &Waiting| {
        one.leftover.kind == LeftoverKind::Result && one.leftover.suggested.trim().is_empty()
    };
    let half: Vec<(At, usize)> = all
        .iter()
        .filter(|one| old_result(one))
        .map(|one| (one.leftover.at, one.sentence))
        .collect();
    for one in all {
        let moves = matches!(one.leftover.kind, LeftoverKind::Year | LeftoverKind::RankUnits);
        let told = match one.told {
            Some(ReportedFact::Document) => true,
            Some(ReportedFact::Result) => half.contains(&(one.leftover.at, one.sentence)),
            None => false,
        };
        if moves && told {
            one.leftover.suggested.clear();
        }
    }
}

/// Nhận cả loạt. Those whose suggestion may be accepted without reading each: a document keeps its
/// day, and a result is not moved to another year.
pub fn bulk(waiting: &[Waiting]) -> Vec<&Waiting> {
    let plain = |one: &&Waiting| {
        let result = one.leftover.kind == LeftoverKind::Result;
        one.told.is_none() && !result && !one.leftover.suggested.is_empty()
    };
    waiting.iter().filter(plain).collect()
}

/// How many sentences had leftovers when the plan was made, each counted once.
pub fn sentences(plan: &Plan) -> usize {
    let first = |found: &&FoundWord| found.number == found.sentence;
    fields(plan).iter().map(|field| field.found.iter().filter(first).count()).sum()
}

/// The waiting leftovers, sentence by sentence, in the order in which the sentences first occur.
pub fn entries(plan: &Plan, waiting: &[Waiting]) -> Vec<WaitingSentence> {
    let mut places: BTreeMap<usize, Vec<&Waiting>> = BTreeMap::new();
    for one in waiting {
        places.entry(one.sentence).or_default().push(one);
    }
    places.values().filter_map(|all| entry(plan, all)).collect()
}

fn entry(plan: &Plan, all: &[&Waiting]) -> Option<WaitingSentence> {
    let first = all.first()?;
    let at = first.leftover.at;
    let text = plan.get(at)?;
    let text = text.as_text();
    let here = |one: &&&Waiting| one.leftover.at == at && one.place == first.place;
    let mut end = first.place.start;
    let mut marks = Vec::new();
    for one in all.iter().filter(here) {
        let before = text.get(end..one.leftover.start)?.to_owned();
        end = one.leftover.end;
        marks.push((before, (*one).clone()));
    }
    let rest = text.get(end..first.place.end)?.to_owned();
    let copies = all.iter().filter(|one| !here(one)).map(|one| (*one).clone()).collect();
    Some(WaitingSentence { number: first.sentence, at, told: first.told, marks, rest, copies })
}

/// One field as it was taken over.
struct TakenOver<'a> {
    at: At,
    text: &'a str,
    found: Vec<FoundWord>,
}

/// One leftover as it was found.
struct FoundWord {
    number: usize,
    sentence: usize,
    spot: usize,
    place: Range<usize>,
    kind: LeftoverKind,
    suggested: String,
}

/// All that were found. Unreadable ones count too: leftovers are known by their numbers.
fn fields(plan: &Plan) -> Vec<TakenOver<'_>> {
    let mut number = 0;
    let mut all = Vec::new();
    let mut known = BTreeMap::new();
    for field in plan.extra.get(LEFTOVERS).and_then(Json::as_array).into_iter().flatten() {
        let found = field.get("found").and_then(Json::as_array).map(Vec::as_slice);
        let found = found.unwrap_or_default();
        all.extend(TakenOver::read(field, found, number, &mut known));
        number += found.len();
    }
    all
}

impl<'a> TakenOver<'a> {
    fn read(
        field: &'a Json,
        found: &[Json],
        first: usize,
        known: &mut BTreeMap<(String, &'a str), usize>,
    ) -> Option<Self> {
        let at = field.get("at")?.as_str()?.parse::<At>().ok()?;
        let text = field.get("text")?.as_str()?;
        let kin = kin(at);
        let found = (first..).zip(found).filter_map(|(number, one)| {
            let mut found = FoundWord::read(text, number, one)?;
            let within = sentence(text, &found.place);
            found.spot = found.place.start.checked_sub(within.start)?;
            found.sentence = *known.entry((kin.clone(), text.get(within)?)).or_insert(number);
            Some(found)
        });
        Some(Self { at, text, found: found.collect() })
    }

    fn waiting(&self, plan: &Plan, found: &FoundWord) -> Option<Waiting> {
        let now = plan.get(self.at)?;
        let now = now.as_text();
        let range = carried(self.text, now, found.place.clone())?;
        let told = told(self.text.get(sentence(self.text, &found.place))?);
        let leftover = PlanLeftover {
            at: self.at,
            start: range.start,
            end: range.end,
            found: self.text.get(found.place.clone())?.to_owned(),
            kind: found.kind,
            suggested: found.suggested.clone(),
        };
        let place = sentence(now, &range);
        let FoundWord { number, sentence, spot, .. } = *found;
        Some(Waiting { number, leftover, sentence, spot, place, told })
    }
}

impl FoundWord {
    /// `None` also if the suggestion is there already: there is nothing to review.
    fn read(text: &str, number: usize, one: &Json) -> Option<Self> {
        let edge = |key: &str| usize::try_from(one.get(key)?.as_u64()?).ok();
        let place = edge("start")?..edge("end")?;
        let suggested = one.get("suggested").and_then(Json::as_str).unwrap_or_default().to_owned();
        let kind = kind_of(one.get("kind")?.as_str()?)?;
        let new = text.get(place.clone())? != suggested;
        new.then_some(Self { number, sentence: number, spot: 0, place, kind, suggested })
    }
}

/// A key that is the same for one field of every record of a list.
fn kin(at: At) -> String {
    let path = at.to_string();
    match at.record() {
        Some((_, id)) => path.replacen(&id.to_string(), "", 1),
        None => path,
    }
}

/// The words of one field with some of its leftovers replaced.
pub fn resolved(plan: &Plan, at: At, chosen: &[(PlanLeftover, String)]) -> Option<(At, Value)> {
    let text = plan.get(at)?;
    super::next::resolve(text.as_text(), chosen).map(|value| (at, value))
}

const fn kind_word(kind: LeftoverKind) -> &'static str {
    match kind {
        LeftoverKind::Year => "year",
        LeftoverKind::Agency => "agency",
        LeftoverKind::RankUnits => "units",
        LeftoverKind::LegalBasis => "basis",
        LeftoverKind::Result => "result",
    }
}

fn kind_of(word: &str) -> Option<LeftoverKind> {
    let kinds = [
        LeftoverKind::Year,
        LeftoverKind::Agency,
        LeftoverKind::RankUnits,
        LeftoverKind::LegalBasis,
        LeftoverKind::Result,
    ];
    kinds.into_iter().find(|kind| kind_word(*kind) == word)
}
