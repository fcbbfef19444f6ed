//! Whether a remedy was just made.

use crate::app::session::Session;
use crate::plan::Id;
use crate::text::criteria::NEW_HEADING;

/// Whether a remedy has no name of its own yet, as it is when its page appears.
pub(super) fn is_new(session: Session, id: Id) -> bool {
    let heading =
        session.peek(|plan| plan.remedies.get(id).map(|remedy| remedy.heading.trim().to_owned()));
    let given = [NEW_HEADING.vi, NEW_HEADING.en];
    heading.is_some_and(|heading| heading.is_empty() || given.contains(&heading.as_str()))
}
