//! What the parts of the overview share.

use std::sync::Arc;

use leptos::prelude::*;

use crate::check::overview::Overview;

/// The overview, computed once for all components of the page.
pub(super) type Seen = Memo<Arc<Overview>>;
