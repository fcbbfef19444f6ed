//! Điểm số: the self-score by the plan's criteria set, and the set itself.

mod adding;
mod comparing;
mod criterion;
mod desk;
mod details;
mod losing;
mod points_of;
mod register;
mod row;
mod row_filter;
mod said;
mod score_fields;
mod scores;
mod set;
mod set_number;
mod sources;
mod stake;
mod tree;

pub use stake::Easiest;

use leptos::prelude::*;

use crate::app::ambient::here::use_here;
use crate::app::ambient::language::say;
use crate::app::ambient::memo::memo;
use crate::app::parts::{
    ButtonKind, EmptyState, Glyph, LinkButton, Notice, NoticeKind, PageHeading,
};
use crate::app::session::Session;
use crate::plan::{List, One, Place, Plan};
use crate::route;
use crate::route::{PointsPage, Route};
use crate::text::{Message, losses_page, points_page as m, stake_page};

/// The pages, in the order shown.
const PAGES: [(PointsPage, Message); 5] = [
    (PointsPage::SelfScore, m::SELF_SCORE),
    (PointsPage::AtStake, stake_page::STAKE),
    (PointsPage::Losses, losses_page::LOSSES),
    (PointsPage::Register, m::REGISTER),
    (PointsPage::Set, m::SET),
];

/// The page.
#[component]
pub fn PointsPages() -> impl IntoView {
    let here = use_here();
    let page =
        memo(
            move || if let Route::Points(page) = here.get() { page } else { PointsPage::default() },
        );
    let session = Session::here();
    let desk = desk::PointsDesk::new(session);
    let any = memo(move || session.read(Place::Order(List::Criteria), Plan::has_criteria));
    let made_up =
        memo(move || session.read(Place::One(One::CriteriaSet), |plan| plan.criteria_set.made_up));
    let tab = move |(to, word): (PointsPage, Message)| {
        let current = move || (page.get() == to).then_some("page");
        view! {
            <a class="tabs__tab" href=route::path(&Route::Points(to)) aria-current=current>{say(word)}</a>
        }
    };
    view! {
        <div class="page-bar">
            <PageHeading title=say(m::TITLE) />
            <nav class="tabs" aria-label=say(m::TABS)>{PAGES.map(tab).collect_view()}</nav>
        </div>
        {move || made_up.get().then(|| view! {
            <Notice text=say(m::MADE_UP) kind=NoticeKind::Warning id="made-up-set" />
        })}
        {move || match page.get() {
            PointsPage::Set => view! { <set::CriteriaSetPage desk /> }.into_any(),
            PointsPage::Losses => view! { <losing::LossesPage desk /> }.into_any(),
            PointsPage::SelfScore | PointsPage::AtStake | PointsPage::Register if !any.get() => {
                view! { <NoSet /> }.into_any()
            }
            PointsPage::AtStake => view! { <stake::StakePage desk /> }.into_any(),
            PointsPage::SelfScore => view! { <scores::Scores desk /> }.into_any(),
            PointsPage::Register => view! { <register::Register desk /> }.into_any(),
        }}
    }
}

/// Where there is no set: what one is for, and the way to one.
#[component]
fn NoSet() -> impl IntoView {
    let href = route::path(&Route::Points(PointsPage::Set));
    view! {
        <EmptyState title=say(m::NO_SET) text=say(m::NO_SET_TEXT)>
            <LinkButton label=say(m::TO_SET) href kind=ButtonKind::Main icon=Glyph::Next id="to-set" />
        </EmptyState>
    }
}
