//! Whether a remedy is new.

use crate::app::session::Session;
use crate::plan::{Id, naming};

/// Whether a remedy has no name of its own yet: its page then starts with the field for it.
pub(super) fn is_new(session: Session, id: Id) -> bool {
    session.peek(|plan| plan.remedies.get(id).is_some_and(|remedy| !naming::is_named(remedy)))
}
