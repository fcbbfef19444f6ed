//! Nội dung còn theo kế hoạch cũ: the sentences that hold old words, by the part of the plan.

use super::value;
use crate::plan::{At, List, Plan};
use crate::read::sorted::sort;
use crate::renew::handover;
use crate::renew::handover::{Waiting, WaitingSentence};
use crate::renew::leftovers::LeftoverKind;
use crate::renew::next::PlanLeftover;
use crate::route::outline;
use crate::route::outline::PlanPart;
use crate::text::plan_new::kind_word;
use crate::text::{Language, fields, plan_new as m};

/// Where a sentence belongs: a part of the plan, or a list with pages of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftoverGroup {
    /// A part of the plan.
    Part(PlanPart),
    /// Remedies, targets and their like.
    List(List),
}

impl LeftoverGroup {
    fn of(plan: &Plan, at: At) -> Self {
        let part = outline::part_of(plan, at).and_then(|part| outline::page_of(plan, part));
        match (part, at.record()) {
            (Some(part), _) => Self::Part(part),
            (None, Some((list, _))) => Self::List(list),
            (None, None) => Self::Part(PlanPart::Frame),
        }
    }
}

/// Sentences of one group, in the order of the plan.
pub type Grouped = Vec<(LeftoverGroup, Vec<WaitingSentence>)>;

/// The sentences in which old words wait, by where they belong.
pub fn grouped(plan: &Plan, waiting: &[Waiting]) -> Grouped {
    let mut all: Grouped = Vec::new();
    for entry in handover::entries(plan, waiting) {
        let group = LeftoverGroup::of(plan, entry.at);
        match all.iter_mut().find(|(own, _)| *own == group) {
            Some((_, entries)) => entries.push(entry),
            None => all.push((group, vec![entry])),
        }
    }
    all
}

/// How many sentences there are.
pub fn count(grouped: &Grouped) -> usize {
    grouped.iter().map(|(_, entries)| entries.len()).sum()
}

/// Where the focus goes once a sentence was settled: to the sentence itself while it still waits,
/// else to the next one that does, else to the first; `None` when nothing is left.
pub fn next(before: &[usize], now: &[usize], settled: Option<usize>) -> Option<usize> {
    let place = before.iter().position(|own| Some(*own) == settled).unwrap_or_default();
    let after = before.iter().skip(place).find(|own| now.contains(own));
    let again = settled.filter(|own| now.contains(own));
    again.or(after.copied()).or(now.first().copied())
}

/// How many of the places of a sentence are named.
const NAMED: usize = 4;

/// "7.3.3: Thời gian thực hiện · Năm cũ", or the field and its records where it stands again.
pub fn head(language: Language, plan: &Plan, entry: &WaitingSentence) -> String {
    let mut kinds: Vec<LeftoverKind> =
        entry.marks.iter().map(|(_, one)| one.leftover.kind).collect();
    sort(&mut kinds);
    kinds.dedup();
    let mut fields: Vec<At> = entry.all().map(|one| one.leftover.at).collect();
    fields.dedup();
    let title = match fields.as_slice() {
        [] | [_] => value::title(language, plan, entry.at),
        several => {
            let names =
                several.iter().map(|at| value::owner(plan, *at)).filter(|name| !name.is_empty());
            let mut names: Vec<String> = names.take(NAMED).collect();
            if names.len() < several.len() {
                names.push("…".to_owned());
            }
            let label = fields::label(entry.at).get(language);
            m::in_places(language, label, &several.len().to_string(), &names.join("; "))
        }
    };
    let kinds = kinds.into_iter().map(|kind| kind_word(kind).get(language).to_owned());
    std::iter::once(title).chain(kinds).collect::<Vec<_>>().join(" · ")
}

/// What a field of other words starts with.
pub fn start(one: &Waiting) -> String {
    let PlanLeftover { found, suggested, .. } = &one.leftover;
    if suggested.is_empty() { found.clone() } else { suggested.clone() }
}
