//! Bộ tiêu chí: what it says of itself, its tree, and how one is brought in or handed on.

use leptos::prelude::*;

use super::adding::add_criterion;
use super::comparing::Comparing;
use super::desk::PointsDesk;
use super::set_number::SetNumber;
use super::sources::{Incoming, Sources};
use super::tree::Tree;
use crate::app::ambient::announcement::use_told;
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, tell};
use crate::app::ambient::memo::memo;
use crate::app::ambient::moment;
use crate::app::keeper::export;
use crate::app::parts::{
    Button, ButtonKind, Card, Disclosure, FieldGrid, Glyph, Notice, NoticeKind,
};
use crate::app::records::fields::{CodeOf, CountOf, DayOf, FlagOf, PlanLine};
use crate::app::records::place::go_to_field;
use crate::app::records::record_list::RecordList;
use crate::browser::files::{self, Parcel};
use crate::file;
use crate::plan::{
    At, CriteriaSetField, Id, Inapplicable, List, Place, Plan, Rounding, Scale, ScoreBand,
    ScoreBandField,
};
use crate::route::{PointsPage, Route};
use crate::text::{Language, codes, points_page as m};
use crate::view::points::{remarks, summary};

#[component]
pub(super) fn CriteriaSetPage(desk: PointsDesk) -> impl IntoView {
    let any = memo(move || desk.session.read(Place::Order(List::Criteria), Plan::has_criteria));
    let incoming = Incoming::new();
    view! {
        <div class="points">
            <Comparing desk incoming />
            {move || if any.get() {
                view! { <SetHeld desk incoming /> }.into_any()
            } else {
                view! { <Without desk incoming /> }.into_any()
            }}
        </div>
    }
}

/// Where there is none: why one helps, and the ways to one.
#[component]
fn Without(desk: PointsDesk, incoming: Incoming) -> impl IntoView {
    let here = use_here();
    let by_hand = move |()| add_criterion(desk.session, here, None);
    view! {
        <Card title=say(m::NO_SET)>
            <p>{say(m::NO_SET_TEXT)}</p>
            <p class="soft">{say(m::NOT_OURS)}</p>
            <Sources incoming main=true />
            <p><Button label=say(m::BY_HAND) on_press=by_hand icon=Glyph::Pencil kind=ButtonKind::Quiet id="set-by-hand" /></p>
        </Card>
    }
}

#[component]
fn SetHeld(desk: PointsDesk, incoming: Incoming) -> impl IntoView {
    let lead = memo(move || desk.read_set(|language, _, t| summary(language, &t.scheme)));
    let wrong = memo(move || desk.read(|language, plan, t| remarks(language, plan, &t.scheme)));
    let any_wrong = memo(move || wrong.with(|wrong| !wrong.is_empty()));
    let about_wrong =
        tell(move |language| m::look_again(language, &wrong.with(Vec::len).to_string()));
    let page = Route::Points(PointsPage::Set);
    let here = use_here();
    let goal = move |(at, words): (At, String)| {
        let page = page.clone();
        let go = move |_| go_to_field(here, &page, at);
        view! { <li><button type="button" class="button button--quiet points__goal" on:click=go>{words}</button></li> }
    };
    view! {
        <section class="card points__head" aria-label=say(m::SET)>
            <div class="points__facts">
                <p class="points__total">{lead}</p>
                {move || any_wrong.get().then(|| {
                    let goal = goal.clone();
                    view! {
                        <Disclosure label=about_wrong id="set-remarks" lazy=true>
                            <ul class="points__goals">{move || wrong.get().into_iter().map(goal.clone()).collect_view()}</ul>
                        </Disclosure>
                    }
                })}
                <p class="soft">{say(m::NOT_OURS)}</p>
            </div>
            <Share desk />
        </section>
        <Tree desk />
        <About desk />
        <Card title=say(m::MOVE)>
            <p class="soft">{say(m::MOVE_HINT)}</p>
            <Sources incoming main=false />
        </Card>
    }
}

/// The set as a file of its own.
#[component]
fn Share(desk: PointsDesk) -> impl IntoView {
    let (told, here) = (use_told(), use_here());
    let problem = RwSignal::new(None::<String>);
    let save = move |()| {
        desk.session.end_typing();
        let saved_at = moment::written_now();
        let parcel = desk.session.peek(|plan| Parcel {
            name: file::set_file_name(plan, &saved_at),
            kind: "application/json".to_owned(),
            bytes: file::write_set(plan, export::VERSION, &saved_at).into_bytes(),
        });
        match files::download(&parcel) {
            Ok(()) => {
                problem.set(None);
                told.here(here, m::SAVED);
            }
            Err(fault) => problem.set(Some(fault.to_string())),
        }
    };
    view! {
        <div class="points__handing">
            <Button label=say(m::SHARE) on_press=save icon=Glyph::Download id="share-set" />
            <p class="soft">{say(m::SHARE_HINT)}</p>
            {move || problem.get().map(|text| view! { <Notice text kind=NoticeKind::Danger id="set-not-saved" /> })}
        </div>
    }
}

/// What the set says of itself.
#[component]
fn About(desk: PointsDesk) -> impl IntoView {
    use CriteriaSetField as F;
    let at = At::CriteriaSet;
    view! {
        <Card title=say(m::ABOUT)>
            <PlanLine at=at(F::Name) />
            <FieldGrid>
                <PlanLine at=at(F::Number) />
                <DayOf at=at(F::Day) />
                <PlanLine at=at(F::Years) />
            </FieldGrid>
            <Disclosure label=say(m::ABOUT_MORE) id="set-more" holds="f-criteria_set-scale f-criteria_set-full_points f-criteria_set-rounding f-criteria_set-inapplicable f-criteria_set-bonus_cap f-criteria_set-penalty_cap f-criteria_set-ranking_group f-criteria_set-ranked_units f-criteria_set-made_up">
                <FieldGrid>
                    <CodeOf at=at(F::Scale) options={codes::options::<Scale>()} />
                    <SetNumber desk at=at(F::Full) hint=m::FULL_HINT />
                    <CodeOf at=at(F::Rounding) options={codes::options::<Rounding>()} />
                    <CodeOf at=at(F::Inapplicable) options={codes::options::<Inapplicable>()} />
                    <SetNumber desk at=at(F::BonusCap) hint=m::CAP_HINT />
                    <SetNumber desk at=at(F::PenaltyCap) hint=m::CAP_HINT />
                    <PlanLine at=at(F::Group) />
                    <CountOf at=at(F::Units) />
                </FieldGrid>
                <FlagOf at=at(F::MadeUp) hint=say(m::MADE_UP_HINT) />
            </Disclosure>
            <Bands desk />
        </Card>
    }
}

#[component]
fn Bands(desk: PointsDesk) -> impl IntoView {
    let ids = desk.session.listed(List::ScoreBands, |_, _| true);
    let row = move |id: Id| {
        view! {
            <FieldGrid>
                <PlanLine at=At::ScoreBand(id, ScoreBandField::Word) />
                <SetNumber desk at=At::ScoreBand(id, ScoreBandField::Floor) hint=m::FLOOR_HINT />
            </FieldGrid>
        }
        .into_any()
    };
    view! {
        <Disclosure label=say(m::BANDS) id="set-bands" holds="f-score_bands-">
            <RecordList id="score-bands" list=List::ScoreBands ids label=m::BANDS add=m::ADD_BAND
                name=band_name blank=ScoreBand::default row />
        </Disclosure>
    }
}

fn band_name(language: Language, plan: &Plan, id: Id, place: usize) -> String {
    let word = plan.score_bands.get(id).map(|band| band.word.trim()).unwrap_or_default();
    if word.is_empty() { m::band(language, &place.to_string()) } else { word.to_owned() }
}
