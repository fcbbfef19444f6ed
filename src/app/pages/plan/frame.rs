//! Khung và đơn vị: the year, the commune, last year's result and the aim.

use leptos::prelude::*;

use crate::app::ambient::language::{say, use_language};
use crate::app::parts::{Card, FieldGrid};
use crate::app::records::fields::{CodeOf, CountOf, PlanLine, ProseOf};
use crate::app::session::Session;
use crate::plan::{
    AgencyField, AmbitionField, At, CommuneKind, FrameField, One, OutcomeField, Place, Structure,
    Window,
};
use crate::text::{codes, plan_page as m};

#[component]
pub(super) fn FramePart() -> impl IntoView {
    view! {
        <YearCard />
        <AgencyCard />
        <OutcomeCard />
        <AmbitionCard />
        <PublishedCard />
    }
}

#[component]
fn YearCard() -> impl IntoView {
    let session = Session::here();
    let language = use_language();
    let problem = Signal::derive(move || {
        let wrong = session.read(Place::One(One::Frame), |plan| plan.year().is_none());
        wrong.then(|| m::YEAR_PROBLEM.get(language.get()).to_owned())
    });
    view! {
        <Card title=say(m::YEAR_CARD)>
            <FieldGrid>
                <PlanLine at=At::Frame(FrameField::Year) hint=say(m::YEAR_HINT) problem />
                <PlanLine at=At::Frame(FrameField::AssessedYear) />
                <CountOf at=At::Frame(FrameField::Units) hint=say(m::UNITS_HINT) />
                <CodeOf at=At::Frame(FrameField::Window) options={codes::options::<Window>()} />
                <CodeOf at=At::Frame(FrameField::Structure) options={codes::options::<Structure>()} />
            </FieldGrid>
            <PlanLine at=At::Frame(FrameField::Catalog) />
            <PlanLine at=At::Frame(FrameField::Origin) />
        </Card>
    }
}

#[component]
fn AgencyCard() -> impl IntoView {
    view! {
        <Card title=say(m::AGENCY_CARD)>
            <FieldGrid>
                <PlanLine at=At::Agency(AgencyField::Name) hint=say(m::NAME_HINT) />
                <CodeOf at=At::Agency(AgencyField::Kind) options={codes::options::<CommuneKind>()} />
                <PlanLine at=At::Agency(AgencyField::Superior) hint=say(m::SUPERIOR_HINT) />
                <PlanLine at=At::Agency(AgencyField::RankedIn) />
                <PlanLine at=At::Agency(AgencyField::Province) />
                <PlanLine at=At::Agency(AgencyField::Short) hint=say(m::SHORT_HINT) />
            </FieldGrid>
        </Card>
    }
}

#[component]
fn OutcomeCard() -> impl IntoView {
    view! {
        <Card title=say(m::OUTCOME_CARD)>
            <FieldGrid>
                <CountOf at=At::Outcome(OutcomeField::Rank) />
                <CountOf at=At::Outcome(OutcomeField::Units) />
                <PlanLine at=At::Outcome(OutcomeField::Change) hint=say(m::CHANGE_HINT) />
                <PlanLine at=At::Outcome(OutcomeField::Band) />
                <PlanLine at=At::Outcome(OutcomeField::Points) />
            </FieldGrid>
            <PlanLine at=At::Outcome(OutcomeField::Published) />
        </Card>
    }
}

#[component]
fn AmbitionCard() -> impl IntoView {
    view! {
        <Card title=say(m::AMBITION_CARD)>
            <FieldGrid>
                <CountOf at=At::Ambition(AmbitionField::Rank) />
                <CountOf at=At::Ambition(AmbitionField::Units) />
                <PlanLine at=At::Ambition(AmbitionField::Band) />
            </FieldGrid>
            <ProseOf at=At::Ambition(AmbitionField::Ladder) hint=say(m::LADDER_HINT) />
        </Card>
    }
}

#[component]
fn PublishedCard() -> impl IntoView {
    view! {
        <Card title=say(m::PUBLISHED_CARD)>
            <FieldGrid>
                <CountOf at=At::Ambition(AmbitionField::PublishedRank) />
                <PlanLine at=At::Ambition(AmbitionField::PublishedBand) />
            </FieldGrid>
            <PlanLine at=At::Ambition(AmbitionField::Published) />
        </Card>
    }
}
