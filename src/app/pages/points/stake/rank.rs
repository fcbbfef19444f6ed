//! So với các đơn vị: where the present points would have stood, and the table that says so.

use leptos::prelude::*;

use super::super::desk::PointsDesk;
use super::super::points_of::PointsOf;
use crate::app::ambient::language::say;
use crate::app::ambient::memo::memo;
use crate::app::parts::{ButtonKind, Card, Disclosure, FieldGrid, Glyph, LinkButton};
use crate::app::records::fields::{FlagOf, PlanLine};
use crate::app::records::record_list::RecordList;
use crate::app::session::Session;
use crate::plan::{At, Id, List, Plan, UnitScore, UnitScoreField, naming};
use crate::route;
use crate::route::Route;
use crate::score::ranking;
use crate::text::{Language, stake_page as m};
use crate::view::points::rank_facts;

#[component]
pub(super) fn RankCard(desk: PointsDesk) -> impl IntoView {
    let facts = memo(move || {
        desk.read(|language, plan, t| {
            let found = ranking(plan, t.sheet.own.points);
            rank_facts(language, found.as_ref(), &t.sheet)
        })
    });
    let notes = move || {
        let notes = facts.with(|facts| facts.notes.clone());
        notes.into_iter().map(|note| view! { <p class="soft">{note}</p> }).collect_view()
    };
    let href = route::path(&Route::Intake { month: None });
    view! {
        <Card title=say(m::RANK) id="rank">
            <div role="status">
                <p class="stakes__stood">{move || facts.with(|facts| facts.stood.clone())}</p>
                <p>{move || facts.with(|facts| facts.missing.clone())}</p>
                {notes}
            </div>
            <Disclosure label=say(m::UNITS) id="units" holds="f-unit_scores-">
                <UnitTable session=desk.session />
            </Disclosure>
            <p><LinkButton label=say(m::UNITS_EXCEL) href kind=ButtonKind::Quiet icon=Glyph::Figures id="units-from-excel" /></p>
        </Card>
    }
}

#[component]
fn UnitTable(session: Session) -> impl IntoView {
    let ids = session.listed(List::UnitScores, |_, _| true);
    let row = move |id: Id| {
        let at = move |field| At::UnitScore(id, field);
        view! {
            <FieldGrid>
                <PlanLine at=at(UnitScoreField::Unit) />
                <PointsOf session at=at(UnitScoreField::Score) />
            </FieldGrid>
            <FlagOf at=at(UnitScoreField::Own) />
        }
        .into_any()
    };
    view! {
        <RecordList id="unit-scores" list=List::UnitScores ids label=m::UNITS add=m::ADD_UNIT
            name=unit_name blank=UnitScore::default row />
    }
}

fn unit_name(language: Language, plan: &Plan, id: Id, place: usize) -> String {
    match naming::name(plan, List::UnitScores, id) {
        name if name.is_empty() => m::unit(language, &place.to_string()),
        name => name,
    }
}
