//! Thông tin chung: the year, the commune, last year's result and the aim.

use leptos::prelude::*;

use crate::app::ambient::language::{say, use_language};
use crate::app::parts::{Card, FieldGrid};
use crate::app::records::fields::{CodeOf, CountOf, PlanLine, ProseOf};
use crate::app::session::Session;
use crate::plan::{
    AgencyField, AimField, At, CommuneKind, FrameField, LastResultField, One, Place, Structure,
    Window,
};
use crate::text::{codes, plan_page as m};

#[component]
pub(super) fn FramePart() -> impl IntoView {
    view! {
        <YearCard />
        <AgencyCard />
        <LastResultFields />
        <AimFields />
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
fn LastResultFields() -> impl IntoView {
    view! {
        <Card title=say(m::LAST_RESULT_CARD)>
            <FieldGrid>
                <CountOf at=At::LastResult(LastResultField::Rank) />
                <CountOf at=At::LastResult(LastResultField::Units) />
                <PlanLine at=At::LastResult(LastResultField::Change) hint=say(m::CHANGE_HINT) />
                <PlanLine at=At::LastResult(LastResultField::Band) />
                <PlanLine at=At::LastResult(LastResultField::Points) />
            </FieldGrid>
            <PlanLine at=At::LastResult(LastResultField::Published) />
        </Card>
    }
}

#[component]
fn AimFields() -> impl IntoView {
    view! {
        <Card title=say(m::AIM_CARD)>
            <FieldGrid>
                <CountOf at=At::Aim(AimField::Rank) />
                <CountOf at=At::Aim(AimField::Units) />
                <PlanLine at=At::Aim(AimField::Band) />
            </FieldGrid>
            <ProseOf at=At::Aim(AimField::Ladder) hint=say(m::LADDER_HINT) />
        </Card>
    }
}

#[component]
fn PublishedCard() -> impl IntoView {
    view! {
        <Card title=say(m::PUBLISHED_CARD)>
            <FieldGrid>
                <CountOf at=At::Aim(AimField::PublishedRank) />
                <PlanLine at=At::Aim(AimField::PublishedBand) />
            </FieldGrid>
            <PlanLine at=At::Aim(AimField::Published) />
        </Card>
    }
}
