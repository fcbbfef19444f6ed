//! What can still be won, found once for all that shows it.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::desk::PointsDesk;
use crate::app::ambient::memo::memo;
use crate::score::Stakes;

/// What can still be won.
pub(super) type Found = Memo<Arc<Stakes>>;

/// What can still be won by the plan's points.
pub(super) fn found(desk: PointsDesk) -> Found {
    memo(move || desk.read(|_, plan, t| Arc::new(Stakes::of(plan, &t.scheme, &t.sheet))))
}
