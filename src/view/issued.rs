//! Khác bản đã ban hành: where the plan has moved since it was issued, in words.

use super::value;
use crate::edit::issued::Difference;
use crate::plan::naming::mark;
use crate::plan::{At, List, Plan, Value};
use crate::route::outline::PlanPart;
use crate::route::{Route, outline};
use crate::text::edits::place_of;
use crate::text::{Language, fields, plan_page as m};

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuedRow {
    /// What differs.
    pub title: String,
    /// As issued and as it is now; `None` for a record or an order.
    pub both: Option<(String, String)>,
    /// The field that differs.
    pub at: Option<At>,
    /// Where it is seen, if it is no field.
    pub place: Route,
}

/// A difference in words.
pub fn row(language: Language, now: &Plan, then: &Plan, one: &Difference) -> IssuedRow {
    let whole = |title, place| IssuedRow { title, both: None, at: None, place };
    let named = |list: List| fields::record(list).get(language);
    let shown = |at: &At, plan: &Plan, held: &Value| {
        let words = value::words(language, plan, *at, held);
        if words.is_empty() { m::BLANK.get(language).to_owned() } else { words }
    };
    match one {
        Difference::Field { at, issued, now: held } => IssuedRow {
            title: value::title(language, now, *at),
            both: Some((shown(at, then, issued), shown(at, now, held))),
            at: Some(*at),
            place: Route::Plan(None),
        },
        Difference::Added(list, id) => whole(
            m::record_added(language, named(*list), &mark(now, *list, *id)),
            place_of(now, *list, *id),
        ),
        Difference::Removed(list, id) => whole(
            m::record_removed(language, named(*list), &mark(then, *list, *id)),
            place_of(now, *list, *id),
        ),
        Difference::Reordered(list) => {
            whole(m::reordered(language, named(*list)), Route::Plan(None))
        }
    }
}

/// How many of the differences are edited on the page of a part.
pub fn count_in(plan: &Plan, part: PlanPart, all: &[Difference]) -> usize {
    let own = |one: &&Difference| {
        let found = match one {
            Difference::Field { at, .. } => outline::part_of(plan, *at),
            Difference::Added(list, id) | Difference::Removed(list, id) => {
                outline::part_of_record(plan, *list, *id)
            }
            Difference::Reordered(_) => None,
        };
        found.and_then(|found| outline::page_of(plan, found)) == Some(part)
    };
    all.iter().filter(own).count()
}
