//! Lập từ kế hoạch có sẵn: makes next year's plan, or another commune's, from an older one.
//!
//! The text is copied as it is. What it still says about the old year, agency or ranking is listed by
//! [`leftovers()`], for a person to accept, change or keep; nothing is changed silently.

use chrono::{Datelike as _, NaiveDate};

use crate::edit::{apply_all, build};
use crate::plan::{
    Agency, At, FrameField, Id, Kind, LEFTOVERS, LastResult, List, OfficerField, Plan, RemedyField,
    TargetField, Value,
};
use crate::preset;
use crate::preset::{NewPlan, agency};
use crate::read::sorted::sort_by_key;
use crate::read::{day, replaced};
use crate::renew::emptied::{empty_the_people, empty_the_year};
use crate::renew::leftovers;
use crate::renew::leftovers::{Leftover, Pattern, ResultWords};
use crate::renew::{last_points, year_told};

/// Kế hoạch tiếp theo: what is asked before a plan is made from an older one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NextPlan {
    /// Năm kế hoạch.
    pub year: i32,
    /// Số đơn vị được xếp hạng, as typed; the old plan's if blank.
    pub units: String,
    /// Đơn vị khác, or the same under a new superior; `None` keeps the old plan's. Its year and units are
    /// ignored.
    pub agency: Option<NewPlan>,
    /// Kết quả mới: the published index of the year before.
    pub last_result: LastResult,
    /// Kết quả năm cũ: the day on which the old plan is judged, if what its remedies reached is to stand first in
    /// their directions; `None` leaves the directions as they are.
    pub results: Option<NaiveDate>,
    /// Không mang sang: the remedies that were met and are not carried over.
    pub leave_out: Vec<Id>,
}

impl NextPlan {
    /// Whether what the old plan reached is the new one's own past: the same commune, in an earlier year.
    pub fn goes_on_from(&self, old: &Plan) -> bool {
        !self.is_of_another(old) && old.year().is_some_and(|year| year < self.year)
    }

    fn is_of_another(&self, old: &Plan) -> bool {
        self.agency.as_ref().is_some_and(|new| new.commune != old.agency.name)
    }
}

/// A new plan with the roster, remedies, duties, measures and targets of an old one. Emptied: figures,
/// evidence, notes, reports sent, the officers' own assessments of targets, what was published, number and day,
/// the issued copy, points. Another commune's plan also loses the people's names.
///
/// What was reached is brought along where [`NextPlan::goes_on_from`] the old plan: the points that were appraised, of the
/// year right before; and on request the results of remedies, and only those that were not met.
pub fn next_plan(old: &Plan, next: &NextPlan) -> Plan {
    let mut plan = old.clone();
    plan.extra.remove(LEFTOVERS);
    set_frame(&mut plan, old, next);
    empty_the_year(&mut plan);
    if next.is_of_another(old) {
        empty_the_people(&mut plan);
    }
    if next.goes_on_from(old) {
        bring_along(&mut plan, old, next);
    }
    plan
}

fn bring_along(plan: &mut Plan, old: &Plan, next: &NextPlan) {
    if old.year().is_some_and(|year| year + 1 == next.year) {
        last_points::fill(plan, old);
    }
    if let Some(today) = next.results {
        for (id, told) in year_told::paragraphs(old, today) {
            let Some(remedy) = plan.remedies.get_mut(id) else { continue };
            remedy.direction = year_told::before(&told, &remedy.direction, old.year());
        }
    }
    let met: Vec<(List, Id)> = next.leave_out.iter().map(|id| (List::Remedies, *id)).collect();
    let gone = build::remove_all(plan, &met);
    // What was built for this very plan fits it; were it not so, nothing would be left out.
    apply_all(plan, &gone).unwrap_or_default();
}

fn set_frame(plan: &mut Plan, old: &Plan, next: &NextPlan) {
    if let Some(new) = &next.agency {
        plan.agency = agency(new);
        plan.frame.structure = new.structure;
    }
    plan.frame.year = next.year.to_string();
    plan.frame.assessed_year = (next.year - 1).to_string();
    plan.frame.closed = false;
    // What was made up stays so, on the same day of its own year.
    if let Some(day) = old.seen_on() {
        plan.frame.illustration = day::iso(day.with_year(next.year).unwrap_or(day));
    }
    plan.frame.origin =
        format!("Lập từ kế hoạch năm {} của {}", old.frame.year, old.agency.name).trim().into();
    if !next.units.trim().is_empty() {
        plan.frame.units.clone_from(&next.units);
        plan.aim.units.clone_from(&next.units);
    }
    plan.last_result = next.last_result.clone();
    plan.decision.year = match (old.decision.year.trim().parse::<i32>(), old.year()) {
        (Ok(signed), Some(year)) => (signed + next.year - year).to_string(),
        _ => String::new(),
    };
}

/// One leftover of an older plan, by its position in the words of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanLeftover {
    /// The field.
    pub at: At,
    /// First byte in the field's words.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// The words found.
    pub found: String,
    /// The kind of leftover.
    pub kind: leftovers::LeftoverKind,
    /// The words that accepting puts there; empty if a person must decide.
    pub suggested: String,
}

/// The words of an old plan that a new one made from it should no longer say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OldWords {
    patterns: Vec<Pattern>,
    years: Vec<i32>,
    shift: i32,
    on: Option<NaiveDate>,
    agency: Agency,
    results: (ResultWords, ResultWords),
}

impl OldWords {
    /// What differs between the old plan and the new one: years, agencies, the number of ranked units, the
    /// stated result.
    pub fn between(old: &Plan, new: &Plan) -> Self {
        let (mut years, mut shift) = (Vec::new(), 0);
        if let (Some(before), Some(after)) = (old.year(), new.year()) {
            shift = after - before;
            years = vec![before, before - 1, before - 2];
        }
        let mut patterns: Vec<Pattern> = Vec::new();
        if shift != 0 {
            patterns.extend(years.iter().map(|year| Pattern::year(*year, year + shift)));
        }
        let agencies = agencies(old).into_iter().zip(agencies(new));
        for (before, after) in agencies.filter(|(before, after)| before != after) {
            if !before.trim().is_empty() {
                let after = Some(after.as_str()).filter(|after| !after.trim().is_empty());
                patterns.push(Pattern::agency(before.trim(), after));
            }
        }
        if let Ok(units) = old.frame.units.trim().parse() {
            let after = new.frame.units.trim().parse::<u32>();
            patterns.push(Pattern::rank_units(units, after.into_iter().next()));
        }
        let results = (result_words(&old.last_result), result_words(&new.last_result));
        Self { patterns, years, shift, on: new.cites_on(), agency: new.agency.clone(), results }
    }
}

fn result_words(last_result: &LastResult) -> ResultWords {
    let text = |text: &str| text.trim().to_owned();
    ResultWords {
        rank: text(&last_result.rank),
        units: text(&last_result.units),
        change: text(&last_result.change),
        band: text(&last_result.band),
    }
}

/// The names used for the agency and those around it, in the same order for every plan.
fn agencies(plan: &Plan) -> [String; 5] {
    let agency = &plan.agency;
    let superior = agency.superior.trim();
    // The seed's text says "UBND huyện" and leaves out the district's name.
    let kind = ["UBND huyện", "UBND thị xã", "UBND thành phố"].into_iter();
    let bare = kind.clone().find(|bare| superior.starts_with(*bare)).unwrap_or(superior);
    [
        superior.to_owned(),
        bare.to_owned(),
        agency.ranked_in.clone(),
        agency.province.clone(),
        agency.name.clone(),
    ]
}

/// Every leftover in a plan's text, field by field, in order and without overlaps. To be run on the plan as
/// it was made: a year that was moved on by one looks like the old one.
pub fn leftovers(plan: &Plan, old: &OldWords) -> Vec<PlanLeftover> {
    let mut found = Vec::new();
    for (at, text) in plan.texts(|kind| matches!(kind, Kind::Line | Kind::Prose | Kind::Day)) {
        if is_new(at) {
            continue;
        }
        match at.info().map(|info| info.kind) {
            Some(Kind::Day) => found.extend(day_leftover(at, &text, old)),
            _ => found.extend(after_results(at, &text, old)),
        }
    }
    found
}

/// Fields that making the plan has just set, or that hold no words of the plan.
fn is_new(at: At) -> bool {
    match at {
        At::Frame(field) => field != FrameField::Catalog,
        // A set of criteria names its own decision and years; what was given in a year is of that year.
        At::Agency(_)
        | At::LastResult(_)
        | At::Aim(_)
        | At::IndexResult(..)
        | At::CriteriaSet(_)
        | At::Criterion(..)
        | At::RuleStep(..)
        | At::ScoreBand(..)
        | At::CriterionScore(..)
        | At::LastScore(..)
        | At::UnitScore(..) => true,
        At::Officer(_, field) => field != OfficerField::Title,
        At::Target(_, field) => field == TargetField::Unit,
        At::Decision(_)
        | At::SelfAssessment(_)
        | At::Issue(_)
        | At::PaperForm(_)
        | At::Clause(..)
        | At::Section(..)
        | At::Area(..)
        | At::Remedy(..)
        | At::Duty(..)
        | At::Measure(..)
        | At::Evidence(..)
        | At::Note(..)
        | At::ReportSent(..)
        | At::PeriodReport(..)
        | At::ReportText(..)
        | At::LateDossier(..)
        | At::Figure(..) => false,
    }
}

/// A due day in an old year, as a whole; 29 February moves to the 28th.
fn day_leftover(at: At, text: &str, old: &OldWords) -> Option<PlanLeftover> {
    let day =
        day::from_iso(text).filter(|day| old.shift != 0 && old.years.contains(&day.year()))?;
    let year = day.year() + old.shift;
    let moved = day.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, day.month(), 28))?;
    Some(PlanLeftover {
        at,
        start: 0,
        end: text.len(),
        found: text.to_owned(),
        kind: leftovers::LeftoverKind::Year,
        suggested: day::iso(moved),
    })
}

/// The leftovers behind the results that making a plan has put before a direction: those are of their year for good.
fn after_results(at: At, text: &str, old: &OldWords) -> Vec<PlanLeftover> {
    let direction = matches!(at, At::Remedy(_, RemedyField::Direction));
    let told = if direction { year_told::length(text) } else { 0 };
    let mut found = text_leftovers(at, text.get(told..).unwrap_or_default(), old);
    for one in &mut found {
        (one.start, one.end) = (one.start + told, one.end + told);
    }
    found
}

pub(super) fn text_leftovers(at: At, text: &str, old: &OldWords) -> Vec<PlanLeftover> {
    let mut patterns = old.patterns.clone();
    let numbers = leftovers::document_numbers(text);
    patterns.extend(numbers.iter().map(|number| Pattern::legal_basis(number, None)));
    let (before, after) = &old.results;
    let mut all = leftovers::results(text, before, after);
    let told = all.clone();
    let free = |one: &Leftover| told.iter().all(|own| own.end <= one.start || one.end <= own.start);
    all.extend(leftovers::find(text, &patterns).into_iter().filter(free));
    let mut found: Vec<PlanLeftover> = all
        .into_iter()
        .map(|one| PlanLeftover {
            at,
            start: one.start,
            end: one.end,
            suggested: dressed(&one.suggestion.unwrap_or_default(), &one.found),
            found: one.found,
            kind: one.kind,
        })
        // If it is there already, there is nothing to accept.
        .filter(|one| one.suggested != one.found)
        .collect();
    let mentions = old.on.map(|on| replaced::find(text, on)).unwrap_or_default();
    for one in mentions {
        let free = |other: &PlanLeftover| other.end <= one.start || one.end <= other.start;
        if found.iter().all(free) {
            found.push(PlanLeftover {
                at,
                start: one.start,
                end: one.end,
                found: one.found,
                kind: if one.document {
                    leftovers::LeftoverKind::LegalBasis
                } else {
                    leftovers::LeftoverKind::Agency
                },
                // Where its work went to several bodies, or a document took its place, a person decides.
                suggested: preset::body(&old.agency, one.fate.now).to_owned(),
            });
        }
    }
    sort_by_key(&mut found, |one| one.start);
    found
}

/// A name, in capitals if the old one was.
fn dressed(name: &str, found: &str) -> String {
    let capitals = found.chars().any(char::is_uppercase) && !found.chars().any(char::is_lowercase);
    if capitals { name.to_uppercase() } else { name.to_owned() }
}

/// The words of one field with some of its leftovers replaced by the chosen words. `None` if the words have
/// changed since.
pub fn resolve(text: &str, chosen: &[(PlanLeftover, String)]) -> Option<Value> {
    let mut chosen: Vec<_> = chosen.iter().collect();
    sort_by_key(&mut chosen, |(leftover, _)| std::cmp::Reverse(leftover.start));
    let mut words = text.to_owned();
    for (leftover, new) in chosen {
        let (before, rest) = words.split_at_checked(leftover.start)?;
        let after = rest.strip_prefix(leftover.found.as_str())?;
        words = format!("{before}{new}{after}");
    }
    Some(Value::Text(words))
}
