//! What the parts of the overview share.

use std::sync::Arc;

use leptos::prelude::*;

use crate::check::overview::Overview;

/// What the page shows, looked at once for all of its parts.
pub(super) type Seen = Memo<Arc<Overview>>;
