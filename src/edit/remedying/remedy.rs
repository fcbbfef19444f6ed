//! The remedy itself: code, name, points, evidence, time, target.

use super::{place, target};
use crate::edit::making::Making;
use crate::edit::{Change, build};
use crate::plan::{At, CriterionScore, Id, Plan, Remedy, RemedyField, Value, code_key, naming};
use crate::read::number::parse_points;
use crate::read::shown::as_typed;

/// Giao cho ai: what a person chose for the remedies that are made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assigned {
    /// Công chức tham mưu khắc phục.
    pub leads: Vec<Id>,
}

/// The changes of one edit that make a remedy of what a criterion lost last year. None where the row is gone or has no
/// code, by which its remedy would be known, or a remedy carries it already.
pub fn of_loss(
    plan: &Plan,
    loss: Id,
    assigned: &Assigned,
    fresh: &mut dyn FnMut() -> Id,
) -> Vec<Change> {
    let Some(row) = plan.last_scores.get(loss) else { return Vec::new() };
    let criterion = plan.criterion_of_code(&row.code);
    let named = criterion.and_then(|id| plan.criteria.get(id));
    let name = if row.name.trim().is_empty() { named.map(|it| &it.name) } else { Some(&row.name) };
    let remedy = Remedy {
        codes: row.code.trim().to_owned(),
        heading: name.map(|name| name.trim().to_owned()).unwrap_or_default(),
        cause: row.reason.clone(),
        points_maximum: row.maximum.clone(),
        points_achieved: row.given.clone(),
        points_lost: lost(&row.maximum, &row.given),
        ..Remedy::default()
    };
    let mut making = Making::on(plan);
    let owner = insert(&mut making, remedy, criterion, assigned, fresh);
    if let Some((owner, criterion)) = owner.zip(criterion) {
        target::add(&mut making, criterion, owner, None, fresh);
    }
    making.changes
}

/// Takes over a direction of another plan: below what the remedy says already, and not a second time. The evidence that
/// goes with it comes where the remedy suggests none.
pub fn take_direction(plan: &Plan, remedy: Id, direction: &str, evidence: &str) -> Vec<Change> {
    let Some(row) = plan.remedies.get(remedy) else { return Vec::new() };
    let words = match row.direction.trim_end() {
        "" => direction.to_owned(),
        own if own.contains(direction) => own.to_owned(),
        own => format!("{own}\n{direction}"),
    };
    let mut values = vec![(RemedyField::Direction, words)];
    if row.suggested.trim().is_empty() {
        values.push((RemedyField::Suggested, evidence.to_owned()));
    }
    let at = |(field, words)| (At::Remedy(remedy, field), Value::Text(words));
    build::set_all(plan, values.into_iter().map(at))
}

/// A remedy of a criterion, without a target.
pub(super) fn draft_of(
    making: &mut Making,
    criterion: Id,
    assigned: &Assigned,
    fresh: &mut dyn FnMut() -> Id,
) -> Option<Id> {
    let row = making.after.criteria.get(criterion)?;
    let own = CriterionScore::default();
    let score = making.after.score_of(criterion).unwrap_or(&own);
    let officers = if assigned.leads.is_empty() { &score.officers } else { &assigned.leads };
    let assigned = Assigned { leads: officers.clone() };
    let remedy = Remedy {
        codes: row.code.trim().to_owned(),
        heading: row.name.trim().to_owned(),
        cause: score.reason.clone(),
        points_maximum: row.maximum.clone(),
        due: score.due.clone(),
        ..Remedy::default()
    };
    insert(making, remedy, Some(criterion), &assigned, fresh)
}

/// Puts a remedy where its code belongs.
fn insert(
    making: &mut Making,
    remedy: Remedy,
    criterion: Option<Id>,
    assigned: &Assigned,
    fresh: &mut dyn FnMut() -> Id,
) -> Option<Id> {
    let code = remedy.codes.clone();
    if code_key(&code).is_empty() || naming::remedy_of_code(&making.after, &code).is_some() {
        return None;
    }
    let area = place::area(making, &code, fresh);
    let plan = &making.after;
    let required = criterion.and_then(|id| plan.criteria.get(id)).map(|row| row.required.clone());
    let year = plan.frame.year.trim();
    let remedy = Remedy {
        area,
        suggested: required.unwrap_or_default(),
        timeframe: if year.is_empty() { String::new() } else { format!("Trong năm {year}.") },
        leads: assigned.leads.clone(),
        ..remedy
    };
    let id = fresh();
    let after = place::before(plan, area, &code);
    making.make([build::add_after(id, after, remedy)]);
    Some(id)
}

/// Điểm bị trừ, as typed; blank where either number cannot be read.
fn lost(maximum: &str, given: &str) -> String {
    let read = |text: &str| parse_points(text).ok().flatten();
    let left = read(maximum).zip(read(given)).and_then(|(most, given)| most.checked_sub(given));
    left.map(as_typed).unwrap_or_default()
}
