//! Kết quả năm trước theo đơn vị, chỉ số: a row for each unit that was merged and for each index.

use leptos::prelude::*;

use crate::app::ambient::language::say;
use crate::app::parts::{Card, FieldGrid};
use crate::app::records::fields::{CountOf, PlanLine};
use crate::app::records::record_list::RecordList;
use crate::app::session::Session;
use crate::plan::{At, Id, IndexResult, IndexResultField, List, Plan, naming};
use crate::text::{Language, plan_form as m};

#[component]
pub(super) fn ResultsCard() -> impl IntoView {
    let session = Session::here();
    let ids = session.listed(List::IndexResults, |_, _| true);
    let row = move |id: Id| view! { <ResultFields id /> }.into_any();
    view! {
        <Card title=say(m::RESULTS_CARD)>
            <p class="soft">{say(m::RESULTS_LEAD)}</p>
            <RecordList id="index-results" list=List::IndexResults ids label=m::RESULTS add=m::ADD_RESULT
                name=row_name blank=IndexResult::default row />
        </Card>
    }
}

fn row_name(language: Language, plan: &Plan, id: Id, place: usize) -> String {
    match naming::mark(plan, List::IndexResults, id) {
        name if name.is_empty() => m::result(language, &place.to_string()),
        name => name,
    }
}

#[component]
fn ResultFields(id: Id) -> impl IntoView {
    let at = move |field| At::IndexResult(id, field);
    view! {
        <FieldGrid>
            <PlanLine at=at(IndexResultField::Index) hint=say(m::INDEX_HINT) />
            <PlanLine at=at(IndexResultField::Unit) hint=say(m::UNIT_HINT) />
        </FieldGrid>
        <FieldGrid>
            <PlanLine at=at(IndexResultField::Score) />
            <PlanLine at=at(IndexResultField::Measure) hint=say(m::MEASURE_HINT) />
            <PlanLine at=at(IndexResultField::ScoreChange) hint=say(m::CHANGE_HINT) />
            <CountOf at=at(IndexResultField::Rank) />
            <CountOf at=at(IndexResultField::Units) />
            <PlanLine at=at(IndexResultField::Change) hint=say(m::CHANGE_HINT) />
            <PlanLine at=at(IndexResultField::Band) />
            <PlanLine at=at(IndexResultField::Published) />
        </FieldGrid>
    }
}
