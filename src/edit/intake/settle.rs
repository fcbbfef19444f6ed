//! Đồng ý: the changes that proposals come to, once a person has agreed.

use std::collections::{BTreeMap, BTreeSet};

use super::choices::{Choices, RemedyDeed};
use super::fit::FigureState;
use super::point_changes;
use super::proposal::{Proposal, ProposedRemedy, SheetKind};
use crate::edit::{Change, build};
use crate::plan::{At, Id, List, Plan, Slot, Value, YearRule};
use crate::read::day;

/// Vì sao không có gì để ghi.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NothingToWrite {
    /// No sheet is taken.
    NoSheet,
    /// What a sheet is is asked for.
    NoWay,
    /// A sheet's period is asked for.
    NoPeriod,
    /// The sheets are longer than a form.
    TooLong,
    /// Remedies would be added, but nobody said to which area.
    NoArea,
    /// Two sheets hold a criteria set, and a plan has one.
    SeveralSets,
    /// A set would take out more than half of the plan's criteria, and nobody said to know it.
    ManyGone,
    /// Nobody said which unit is the plan's own.
    NoOwnUnit,
    /// No cell and no row of the sheets is anything that a plan holds.
    NothingFits,
    /// What there is stays as the plan has it, because a person chose so or nobody chose otherwise.
    NothingChosen,
    /// The file says what the plan says.
    NothingNew,
}

/// Why proposals that come to no change do; the first that holds.
pub fn nothing_to_write(agreed: &[(&Proposal, &Choices)]) -> NothingToWrite {
    let figures = || agreed.iter().flat_map(|(one, _)| &one.figures);
    let remedies = || agreed.iter().flat_map(|(one, _)| &one.remedies);
    let holds_points = agreed.iter().any(|(one, _)| {
        let told = one.kind == SheetKind::OwnPoints && !one.points.places.is_empty();
        told || !one.points.is_empty()
    });
    if agreed.is_empty() {
        NothingToWrite::NoSheet
    } else if agreed.iter().any(|(one, _)| one.asks_what_it_is()) {
        NothingToWrite::NoWay
    } else if agreed.iter().any(|(one, _)| one.lacks_period()) {
        NothingToWrite::NoPeriod
    } else if agreed.iter().all(|(one, _)| one.kind == SheetKind::TooLong) {
        NothingToWrite::TooLong
    } else if point_changes::are_several_sets(agreed) {
        NothingToWrite::SeveralSets
    } else if agreed.iter().any(|(one, choices)| point_changes::is_unaware(one, choices)) {
        NothingToWrite::ManyGone
    } else if agreed.iter().any(|(one, choices)| point_changes::lacks_own_unit(one, choices)) {
        NothingToWrite::NoOwnUnit
    } else if figures().next().is_none() && remedies().next().is_none() && !holds_points {
        NothingToWrite::NothingFits
    } else if agreed
        .iter()
        .any(|(one, choices)| one.remedies.iter().any(|it| lacks_area(it, choices)))
    {
        NothingToWrite::NoArea
    } else if remedies().next().is_none() && figures().all(|it| it.state == FigureState::Same) {
        NothingToWrite::NothingNew
    } else {
        NothingToWrite::NothingChosen
    }
}

fn lacks_area(remedy: &ProposedRemedy, choices: &Choices) -> bool {
    choices.deed(remedy) == RemedyDeed::Add && choices.area(remedy).is_none()
}

/// The figures for which two sheets say different things; neither is written.
pub fn at_odds(agreed: &[(&Proposal, &Choices)]) -> BTreeSet<(Id, Slot)> {
    let mut said: BTreeMap<(Id, Slot), String> = BTreeMap::new();
    let mut odds = BTreeSet::new();
    for ((measure, slot), text) in agreed.iter().flat_map(|(one, choices)| figures(one, choices)) {
        match said.get(&(measure, slot)) {
            Some(other) if *other != text => {
                odds.insert((measure, slot));
            }
            _ => {
                said.insert((measure, slot), text);
            }
        }
    }
    odds
}

/// The changes of one edit, for all sheets that were agreed to. `ids` draws the ids of new remedies.
pub fn changes(
    plan: &Plan,
    agreed: &[(&Proposal, &Choices)],
    ids: &mut dyn FnMut() -> Id,
) -> Vec<Change> {
    if point_changes::are_several_sets(agreed) {
        return Vec::new();
    }
    let odds = at_odds(agreed);
    let mut values: BTreeMap<(Id, Slot), String> = BTreeMap::new();
    for (at, text) in agreed.iter().flat_map(|(one, choices)| figures(one, choices)) {
        if !odds.contains(&at) {
            values.insert(at, text);
        }
    }
    let stored = values.into_iter().map(|((measure, slot), text)| {
        let date = plan.measures.get(measure).is_some_and(|row| row.rule == YearRule::Date);
        let text = if date { day::to_stored(&text) } else { text };
        (At::Figure(measure, slot), Value::Text(text))
    });
    let mut changes = build::set_all(plan, stored);
    let mut after = plan.ids(List::Remedies).last().copied();
    for (proposal, choices) in agreed {
        for remedy in &proposal.remedies {
            match choices.deed(remedy) {
                RemedyDeed::Skip => {}
                RemedyDeed::Add => {
                    let mut record = (*remedy.record).clone();
                    let area = choices.area(remedy);
                    // A remedy without an area would stand on no page.
                    let Some(area) = area.filter(|id| plan.areas.contains(*id)) else { continue };
                    record.area = Some(area);
                    let id = ids();
                    changes.push(build::add_after(id, after, record));
                    after = Some(id);
                }
                RemedyDeed::Fill => {
                    let Some(id) = remedy.held else { continue };
                    let fields = remedy
                        .fills
                        .iter()
                        .map(|(field, value)| (At::Remedy(id, *field), value.clone()));
                    let fills = build::set_all(plan, fields);
                    // Two rows may fill one field; the first does.
                    let free = |it: &Change| !changes.iter().any(|own| own.place() == it.place());
                    let fills: Vec<Change> = fills.into_iter().filter(free).collect();
                    changes.extend(fills);
                }
            }
        }
    }
    changes.extend(point_changes::changes(plan, agreed, ids));
    changes
}

/// What one sheet writes: blank text erases.
fn figures(proposal: &Proposal, choices: &Choices) -> Vec<((Id, Slot), String)> {
    let written = proposal.figures.iter().filter(|it| {
        let at = (it.measure, it.slot);
        let erased = it.state == FigureState::Blanked && choices.erased.contains(&at);
        !choices.kept.contains(&at) && (it.state.is_written() || erased)
    });
    written.map(|it| ((it.measure, it.slot), it.text.clone())).collect()
}
