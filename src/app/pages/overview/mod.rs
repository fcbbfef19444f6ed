//! Tổng quan: one sentence, one button, a picture of the whole, what is to be done now, and how everything stands.

mod folded;
mod head;
mod heading;
mod picture;
mod seen;
mod side;
mod steps;
mod todo;

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::ambient::memo::memo;
use crate::app::ambient::today::use_today;
use crate::app::records::later_tool::PointsCard;
use crate::app::session::Session;
use crate::check::overview::Overview;
use crate::plan::{List, Place, Plan};
use seen::Seen;

/// The page.
#[component]
pub fn OverviewPage() -> impl IntoView {
    let session = Session::here();
    let today = use_today();
    let seen: Seen = memo(move || {
        let day = today.get();
        let last = session.with_book(|book| book.stamps.values().map(|stamp| stamp.time).max());
        Arc::new(session.whole(|plan| Overview::of(plan, day, last)))
    });
    let points = memo(move || session.read(Place::Order(List::Criteria), Plan::has_criteria));
    view! {
        <head::Lead session seen />
        <head::Odd seen today />
        <head::YearOver session today />
        <picture::Strip session seen />
        <div class="two two--picture">
            <div>
                <todo::Todo session seen />
                <heading::WouldMiss session seen />
                {move || points.get().then(|| view! { <PointsCard /> })}
            </div>
            <div>
                <steps::Steps session />
                <picture::Standpoints session seen />
            </div>
        </div>
        <div class="two two--even">
            <div><side::AreaStandings session seen /></div>
            <div><side::AimCard session seen /></div>
        </div>
        <div class="folded">
            <folded::ReportsDue session seen />
            <folded::Officers session seen />
            <folded::Charts session />
            <folded::Done session seen />
        </div>
    }
}
