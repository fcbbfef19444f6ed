//! Adding a remedy: from the list, or from the form of the one just filled in.

use crate::app::ambient::here::Here;
use crate::app::session::Session;
use crate::edit::{Name, build};
use crate::plan::{Id, Remedy};
use crate::route::{Filter, Route};

/// Adds a remedy at the end of its area, and goes to its page to fill it in: without an area, behind the last
/// one and in that one's area.
pub fn add_remedy(session: Session, here: Here, area: Option<Id>) {
    let id = session.fresh();
    let (area, after) = session.peek(|plan| {
        let last = plan.remedies.ids().last().copied();
        let beside = last.and_then(|last| plan.remedies.get(last)).and_then(|row| row.area);
        let area = area.or(beside).or_else(|| plan.areas.ids().first().copied());
        let in_area = area.and_then(|area| plan.remedies_of(area).last().map(|(id, _)| id));
        (area, in_area.or(last))
    });
    let change = build::add_after(id, after, Remedy { area, ..Remedy::default() });
    if session.apply(Name::Plain, vec![change]) {
        here.go(&Route::Remedy { id: id.to_string(), filter: Filter::default() });
    }
}
