//! Last year's points as a table to type in, and to mend.

use leptos::prelude::*;

use super::super::points_of::PointsOf;
use crate::app::ambient::language::use_language;
use crate::app::ambient::memo::memo;
use crate::app::parts::{Disclosure, FieldGrid};
use crate::app::records::fields::{PlanLine, ProseOf};
use crate::app::records::record_list::RecordList;
use crate::app::session::Session;
use crate::plan::{At, Id, LastScore, LastScoreField, List, Place, Plan, naming};
use crate::text::{Language, losses_page as m};

#[component]
pub(super) fn LastPoints(session: Session) -> impl IntoView {
    let ids = session.listed(List::LastScores, |_, _| true);
    let row = move |id: Id| view! { <Folded session id /> }.into_any();
    view! {
        <RecordList id="last-scores" list=List::LastScores ids label=m::TABLE add=m::ADD_ROW
            name=row_name blank=LastScore::default row />
    }
}

/// A row that came in is folded, a new one is open to type in.
#[component]
fn Folded(session: Session, id: Id) -> impl IntoView {
    let language = use_language();
    let at = move |field| At::LastScore(id, field);
    let named = memo(move || {
        session.read(Place::Record(List::LastScores, id), |plan| {
            naming::name(plan, List::LastScores, id)
        })
    });
    let label = Signal::derive(move || match named.get() {
        name if name.is_empty() => m::NEW_ROW.get(language.get()).to_owned(),
        name => name,
    });
    let open = RwSignal::new(named.with_untracked(String::is_empty));
    view! {
        <Disclosure label open id=format!("last-score-{id}") holds=format!("f-last_scores-{id}-")>
            <FieldGrid>
                <PlanLine at=at(LastScoreField::Code) />
                <PointsOf session at=at(LastScoreField::Maximum) />
                <PointsOf session at=at(LastScoreField::Given) />
            </FieldGrid>
            <PlanLine at=at(LastScoreField::Name) />
            <ProseOf at=at(LastScoreField::Reason) />
        </Disclosure>
    }
}

fn row_name(language: Language, plan: &Plan, id: Id, place: usize) -> String {
    match naming::name(plan, List::LastScores, id) {
        name if name.is_empty() => m::row(language, &place.to_string()),
        name => name,
    }
}
