//! Thông tin chung: the year, the commune, last year's result and the aim.

use leptos::prelude::*;

use super::results::ResultsCard;
use crate::app::ambient::language::{say, use_language};
use crate::app::parts::{ButtonKind, Card, Choice, Confirm, FieldGrid};
use crate::app::records::aim_targets::AimTargets;
use crate::app::records::fields::{CodeOf, CountOf, PlanLine, ProseOf, code_picks, control_id};
use crate::app::session::Session;
use crate::plan::value::{CodeSet as _, code_value};
use crate::plan::{
    AgencyField, AimField, At, CommuneKind, FrameField, LastResultField, One, Place, Structure,
    Window,
};
use crate::text::{codes, fields, plan_page as m, reports};
use crate::view::period_report::window_fit;

#[component]
pub(super) fn FramePart() -> impl IntoView {
    view! {
        <YearCard />
        <AgencyCard />
        <LastResultFields />
        <ResultsCard />
        <AimFields />
        <AimTargets session=Session::here() />
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
                <WindowOf session />
                <CodeOf at=At::Frame(FrameField::Structure) options={codes::options::<Structure>()} />
            </FieldGrid>
            <PlanLine at=At::Frame(FrameField::Catalog) />
            <PlanLine at=At::Frame(FrameField::Origin) />
        </Card>
    }
}

/// Kỳ số liệu của một tháng: once figures were typed under it, changing it asks and says what no longer fits.
#[component]
fn WindowOf(session: Session) -> impl IntoView {
    const AT: At = At::Frame(FrameField::Window);
    let language = use_language();
    let asking = RwSignal::new(None::<Window>);
    let held = session.text(AT);
    let value = Signal::derive(move || {
        // What was chosen and not agreed to is taken back with the question.
        asking.track();
        held.with(|code| Window::from_code(code).unwrap_or_default().code().to_owned())
    });
    let set = move |window: Window| {
        session.set(AT, code_value(window));
    };
    let fit = move || session.whole(window_fit);
    let on_edit = move |code: String| {
        let Some(window) = Window::from_code(&code) else { return };
        match session.peek(window_fit) {
            Some(_) => asking.set(Some(window)),
            None => set(window),
        }
    };
    let open = Signal::derive(move || asking.get().is_some());
    let yes = move |()| {
        if let Some(window) = asking.get_untracked() {
            asking.set(None);
            set(window);
        }
    };
    let said = move || {
        let language = language.get();
        let Some(fit) = fit().filter(|_| open.get()) else { return ().into_any() };
        let figures =
            (fit.figures > 0).then(|| reports::window_figures(language, &fit.figures.to_string()));
        let sent =
            (fit.reports > 0).then(|| reports::window_reports(language, &fit.reports.to_string()));
        let due = Some(reports::WINDOW_DUE.get(language).to_owned());
        let all = [figures, sent, due].into_iter().flatten();
        all.map(|words| view! { <p>{words}</p> }).collect_view().into_any()
    };
    view! {
        <Choice id=control_id(AT) label=say(fields::label(AT)) options=code_picks(codes::options::<Window>())
            value on_edit />
        <Confirm id="window-dialog" title=say(reports::WINDOW_TITLE) open yes=say(reports::WINDOW_YES)
            kind=ButtonKind::Main yes_id="change-window" on_yes=yes on_close=move |()| asking.set(None)>
            {said}
        </Confirm>
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
