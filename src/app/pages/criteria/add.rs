//! Adding a remedy.

use crate::app::session::Session;
use crate::plan::{Id, Remedy};
use crate::route::{Filter, Route};

/// Adds a remedy at the end of its area, and goes to its page to fill it in.
pub(super) fn add_remedy(
    session: Session,
    here: crate::app::ambient::here::Here,
    area: Option<Id>,
) {
    let id = session.fresh();
    let remedy = Remedy { area, ..Remedy::default() };
    let last = session.peek(|plan| match area {
        Some(area) => plan.remedies_of(area).last().map(|(id, _)| id),
        None => None,
    });
    let last = last.or_else(|| session.peek(|plan| plan.remedies.ids().last().copied()));
    let change = crate::edit::build::add_after(id, last, remedy);
    if session.apply(crate::edit::Name::Plain, vec![change]) {
        here.go(&Route::Remedy { id: id.to_string(), filter: Filter::default() });
    }
}
