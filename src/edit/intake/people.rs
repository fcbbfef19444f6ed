//! Công chức trong một ô: which officers of the plan its words name.

use crate::plan::{Id, Plan, RemedyField};
use crate::read::search;

/// The field that keeps the words of a cell beside the officers whom they name; `None` for other fields.
pub(super) const fn printed(field: RemedyField) -> Option<RemedyField> {
    match field {
        RemedyField::Leads => Some(RemedyField::LeadsText),
        RemedyField::Coordinators => Some(RemedyField::CoordinatorsText),
        RemedyField::Cooperators => Some(RemedyField::CooperatorsText),
        RemedyField::Area
        | RemedyField::Codes
        | RemedyField::Heading
        | RemedyField::LeadsText
        | RemedyField::CoordinatorsText
        | RemedyField::CooperatorsText
        | RemedyField::Timeframe
        | RemedyField::Due
        | RemedyField::DueDay
        | RemedyField::DirectionLabel
        | RemedyField::Direction
        | RemedyField::Cause
        | RemedyField::PointsMaximum
        | RemedyField::PointsAchieved
        | RemedyField::PointsLost
        | RemedyField::Suggested
        | RemedyField::Explanation
        | RemedyField::Aim
        | RemedyField::Product => None,
    }
}

/// The officers that a cell names, by title or by name: all of it, or each of its parts. None if a part names nobody: the
/// words alone are kept then, and the person chooses.
pub(super) fn named(plan: &Plan, text: &str) -> Vec<Id> {
    if let Some(id) = officer(plan, text) {
        return vec![id];
    }
    let folded = search::fold(text).replace(" va ", ";");
    let parts = folded.split([';', ',', '\n', '/']).map(str::trim).filter(|it| !it.is_empty());
    let found: Option<Vec<Id>> = parts.map(|part| officer(plan, part)).collect();
    let mut ids = Vec::new();
    for id in found.unwrap_or_default() {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// The one officer, still serving, whom words name.
fn officer(plan: &Plan, text: &str) -> Option<Id> {
    let words = letters(text);
    let bare = ["congchuc", "canbo", "dongchi"].iter().find_map(|it| words.strip_prefix(it));
    let is = |own: &str| {
        let own = letters(own);
        !own.is_empty() && (own == words || bare == Some(own.as_str()))
    };
    let offered = plan.officers.iter().filter(|(_, row)| !row.retired);
    let mut found = offered.filter(|(_, row)| is(&row.title) || is(&row.name));
    let (id, _) = found.next()?;
    found.next().is_none().then_some(id)
}

/// Letters and digits alone: "Văn hóa-Xã hội." and "Văn hóa – Xã hội" are one.
fn letters(text: &str) -> String {
    search::fold(text).chars().filter(|letter| letter.is_alphanumeric()).collect()
}
