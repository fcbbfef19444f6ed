//! Câu cho phần I, III, IV: what another plan says in the sections that answer to one of this plan, to be taken over
//! sentence by sentence.
//!
//! The sections that evaluate a year (those of a part with remedies or results) take and give nothing: what they say is
//! true of one plan only. Nothing is taken over unless a person says so.

use std::collections::BTreeSet;

use super::adapted::adapted;
use super::leftovers::{LeftoverKind, document_numbers};
use super::library::{ALIKE, likeness, words};
use super::next::{OldWords, PlanLeftover, text_leftovers};
use crate::edit::{Change, build};
use crate::plan::{At, Duty, Id, List, Plan, SectionField, SectionHolds, Value};
use crate::read::phrases::{Case, Haystack};
use crate::read::search;

/// Một câu của kế hoạch khác.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedSentence {
    /// The section of the source that it stands in.
    pub from: Id,
    /// The paragraph, the bullet with its mark, or the words of the duty, with this plan's years and agency.
    pub words: String,
    /// The same as the source says it.
    pub said: String,
    /// The duty of the source, if it is one.
    pub duty: Option<Id>,
    /// Có số liệu, văn bản của kế hoạch gốc: a rank, a result, a document's number, which are the source's.
    pub facts: bool,
    /// Còn tên cơ quan của kế hoạch gốc: one for which this plan has no name.
    pub agency: bool,
}

/// Whether a section takes sentences: one of text or duties, in a part without remedies or results.
pub fn takes(plan: &Plan, section: Id) -> bool {
    let evaluates =
        |holds: SectionHolds| matches!(holds, SectionHolds::Remedies | SectionHolds::Results);
    let own = plan.sections.get(section).is_some_and(|row| !evaluates(row.holds));
    let top = part(plan, section);
    own && !plan.sections.iter().any(|(id, row)| evaluates(row.holds) && part(plan, id) == top)
}

/// What the source has for a section, in its order: the section that holds the same and whose title is most alike, or
/// several that are equally alike; for a part, or where no title is alike, all that the most alike part has.
pub fn offered(source: &Plan, plan: &Plan, section: Id) -> Vec<OfferedSentence> {
    if !takes(plan, section) {
        return Vec::new();
    }
    let words = OldWords::between(source, plan);
    let sections = answering(source, plan, section).into_iter();
    let all = sections.flat_map(|from| said(source, from).into_iter().map(move |one| (from, one)));
    all.map(|(from, (duty, said))| {
        let left = unsettled(&said, source, &words);
        OfferedSentence {
            from,
            words: adapted(&said, source, plan),
            duty,
            facts: left.facts,
            agency: left.agency,
            said,
        }
    })
    .collect()
}

/// The top section that a section belongs to: itself if its parent is missing. Parents in a ring end somewhere.
fn part(plan: &Plan, section: Id) -> Id {
    let above = |id: Id| {
        let parent = plan.sections.get(id).and_then(|row| row.parent);
        parent.filter(|parent| plan.sections.contains(*parent))
    };
    let chain = std::iter::successors(Some(section), |id| above(*id));
    chain.take(plan.sections.len()).last().unwrap_or(section)
}

/// The sentences of a section: lines of its text, or its duties.
fn said(plan: &Plan, section: Id) -> Vec<(Option<Id>, String)> {
    let Some(row) = plan.sections.get(section) else { return Vec::new() };
    let all: Vec<(Option<Id>, String)> = match row.holds {
        SectionHolds::Duties => {
            plan.duties_of(section).map(|(id, duty)| (Some(id), duty.text.clone())).collect()
        }
        SectionHolds::Text => {
            row.body.lines().map(|line| (None, line.trim_end().to_owned())).collect()
        }
        SectionHolds::Remedies | SectionHolds::Results => Vec::new(),
    };
    all.into_iter().filter(|(_, words)| !bare(words).is_empty()).collect()
}

fn answering(source: &Plan, plan: &Plan, section: Id) -> Vec<Id> {
    let Some(own) = plan.sections.get(section) else { return Vec::new() };
    let fits = |(id, row): &(Id, &crate::plan::Section)| {
        row.holds == own.holds && takes(source, *id) && !said(source, *id).is_empty()
    };
    let all: Vec<Id> = source.sections.iter().filter(fits).map(|(id, _)| id).collect();
    let title = |plan: &Plan, id: Id| {
        words(plan.sections.get(id).map_or("", |section| section.title.as_str()))
    };
    let top = part(plan, section);
    let alike = if top == section {
        Vec::new()
    } else {
        most_alike(&title(plan, section), &all, |id| title(source, id))
    };
    if !alike.is_empty() {
        return alike;
    }
    let of_part = most_alike(&title(plan, top), &all, |id| title(source, part(source, id)));
    if of_part.is_empty() { all } else { of_part }
}

/// Those whose title is alike, and no other more so.
fn most_alike(
    own: &BTreeSet<String>,
    all: &[Id],
    title: impl Fn(Id) -> BTreeSet<String>,
) -> Vec<Id> {
    let measured: Vec<(u32, Id)> = all.iter().map(|id| (likeness(own, &title(*id)), *id)).collect();
    let best = measured.iter().map(|(likeness, _)| *likeness).max().filter(|best| *best >= ALIKE);
    let found = measured.into_iter().filter(|(likeness, _)| Some(*likeness) == best);
    found.map(|(_, id)| id).collect()
}

/// What a sentence still says of its own plan once its years and names are put as this plan has them.
struct Unsettled {
    facts: bool,
    agency: bool,
}

fn unsettled(said: &str, source: &Plan, words: &OldWords) -> Unsettled {
    let nowhere = At::Section(Id::new(0), SectionField::Body);
    let left = text_leftovers(nowhere, said, words);
    let open = |one: &&PlanLeftover| one.suggested.is_empty();
    let fact = |one: &PlanLeftover| match one.kind {
        LeftoverKind::RankUnits | LeftoverKind::LegalBasis | LeftoverKind::Result => true,
        LeftoverKind::Year => one.suggested.is_empty(),
        LeftoverKind::Agency => false,
    };
    let aim = format!("{}/{}", source.aim.rank.trim(), source.aim.units.trim());
    let aims = !source.aim.rank.trim().is_empty()
        && !Haystack::new(said).whole(&aim, Case::Same).is_empty();
    Unsettled {
        facts: aims || left.iter().any(fact) || !document_numbers(said).is_empty(),
        agency: left.iter().filter(open).any(|one| one.kind == LeftoverKind::Agency),
    }
}

/// Words without what only marks their place: the bullet before them, spaces around.
fn bare(words: &str) -> &str {
    words.trim().trim_start_matches(['-', '–', '+', '*', '•']).trim_start()
}

/// For each sentence, whether the part of the section says it already, word for word, as adapted or as the source does.
pub fn there(plan: &Plan, section: Id, all: &[OfferedSentence]) -> Vec<bool> {
    let top = part(plan, section);
    let own = plan.sections.iter().filter(|(id, _)| part(plan, *id) == top);
    let mut known: BTreeSet<&str> = BTreeSet::new();
    for (id, row) in own {
        known.extend(row.body.lines().map(bare));
        known.extend(plan.duties_of(id).map(|(_, duty)| bare(&duty.text)));
    }
    let is_there =
        |one: &OfferedSentence| known.contains(bare(&one.words)) || known.contains(bare(&one.said));
    all.iter().map(is_there).collect()
}

/// The changes that take a sentence over: a line at the end of the section's text, or a duty of its own after the
/// others, with its heading and mark and those of its officers who are here too. Its periods and due days are the
/// source's, and stay there. Nothing if it is there already; `fresh` is the id of a new duty.
pub fn take(
    source: &Plan,
    plan: &Plan,
    section: Id,
    one: &OfferedSentence,
    fresh: Id,
) -> Vec<Change> {
    let known = there(plan, section, std::slice::from_ref(one)).contains(&true);
    let Some(row) = plan.sections.get(section).filter(|_| !known) else { return Vec::new() };
    if let Some(duty) = one.duty.and_then(|id| source.duties.get(id)) {
        let duty = Duty {
            section: Some(section),
            heading: adapted(&duty.heading, source, plan),
            leads: leads(source, plan, duty),
            mark: duty.mark.clone(),
            text: one.words.clone(),
            ..Duty::default()
        };
        return vec![build::add(plan, fresh, duty)];
    }
    let end = if row.body.is_empty() || row.body.ends_with('\n') { "" } else { "\n" };
    let body = Value::Text(format!("{}{end}{}", row.body, one.words));
    build::set(plan, At::Section(section, SectionField::Body), body).into_iter().collect()
}

/// The officers of a duty who are in this plan too, by their title; in a plan that was made from the other, by their
/// id, whatever their title is now. The id of a ready plan may mean another body in another structure.
fn leads(source: &Plan, plan: &Plan, duty: &Duty) -> Vec<Id> {
    let alike = |id: &Id| {
        let title = search::fold(source.officers.get(*id)?.title.trim());
        let same = |(_, row): &(Id, &crate::plan::Officer)| {
            !row.retired && search::fold(row.title.trim()) == title
        };
        let by_title = plan.officers.iter().find(same).filter(|_| !title.is_empty());
        let kept = source.frame.structure == plan.frame.structure;
        let by_id = plan.ids(List::Officers).contains(id).then_some(*id).filter(|_| kept);
        by_title.map(|(id, _)| id).or(by_id)
    };
    let mut found: Vec<Id> = Vec::new();
    for id in duty.leads.iter().filter_map(alike) {
        if !found.contains(&id) {
            found.push(id);
        }
    }
    found
}
