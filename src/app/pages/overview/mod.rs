//! Tổng quan: one sentence, one button, what is to do now, and where everything stands.

mod folded;
mod head;
mod side;
mod todo;

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::ambient::language::say;
use crate::app::ambient::today::use_today;
use crate::app::parts::{BarPart, ChipStatus, PageHeading};
use crate::app::session::Session;
use crate::check::Tally;
use crate::check::overview::Overview;
use crate::plan::{Id, List};
use crate::route::{self, Filter, Route};
use crate::text::overview;

/// What the page shows, looked at once for all of its parts.
type Seen = Memo<Arc<Overview>>;

/// The page.
#[component]
pub fn OverviewPage() -> impl IntoView {
    let Some(session) = Session::find() else { return ().into_any() };
    let today = use_today();
    let seen: Seen = Memo::new(move |_| {
        let day = today.get();
        let last = session.with_book(|book| book.stamps.values().map(|stamp| stamp.time).max());
        Arc::new(session.whole(|plan| Overview::of(plan, day, last)))
    });
    view! {
        <PageHeading title=say(overview::TITLE) />
        <head::Odd seen today />
        <head::Lead session seen />
        <head::YearOver session today />
        <div class="two">
            <div><todo::Todo session seen /></div>
            <div>
                <side::Areas session seen />
                <side::Ambition session seen />
            </div>
        </div>
        <div class="folded">
            <folded::Reports session seen />
            <folded::Officers session seen />
            <folded::Charts session />
            <folded::Done session seen />
        </div>
    }
    .into_any()
}

/// The parts of a bar for the counts of a tally, in the order of the bar.
fn bar_parts(tally: &Tally) -> Vec<BarPart> {
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
fn page_of(list: List, id: Id) -> String {
    let (id, filter) = (id.to_string(), Filter::default());
    let duty = list == List::Duties;
    let filter = if duty { Filter { duties: true, ..filter } } else { filter };
    route::path(&if duty { Route::Duty { id, filter } } else { Route::Remedy { id, filter } })
}
