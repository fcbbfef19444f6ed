//! What the parts of the overview share.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::parts::{BarPart, ChipStatus};
use crate::check::Tally;
use crate::check::overview::Overview;
use crate::plan::{Id, List};
use crate::route;
use crate::route::{Filter, Route};

/// What the page shows, looked at once for all of its parts.
pub(super) type Seen = Memo<Arc<Overview>>;

/// The parts of a bar for the counts of a tally, in the order of the bar.
pub(super) fn bar_parts(tally: &Tally) -> Vec<BarPart> {
    let part = |status, count| BarPart { status, count };
    vec![
        part(ChipStatus::Met, tally.met),
        part(ChipStatus::SelfAssessed, tally.self_assessed),
        part(ChipStatus::InProgress, tally.in_progress),
        part(ChipStatus::NotMet, tally.not_met),
        part(ChipStatus::NotEntered, tally.not_entered),
        part(ChipStatus::Awaiting, tally.awaiting),
        part(ChipStatus::NotArisen, tally.not_arisen),
        part(ChipStatus::Tracked, tally.tracked),
        part(ChipStatus::NotApplicable, tally.not_applicable),
    ]
}

/// The page of a remedy or duty.
pub(super) fn page_of(list: List, id: Id) -> String {
    let (id, filter) = (id.to_string(), Filter::default());
    let duty = list == List::Duties;
    let filter = if duty { Filter { duties: true, ..filter } } else { filter };
    route::path(&if duty { Route::Duty { id, filter } } else { Route::Remedy { id, filter } })
}
