//! Ba điểm dễ lấy nhất: the card of points on the overview.

use leptos::prelude::*;

use super::super::desk::PointsDesk;
use super::found::found;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{ButtonKind, Card, Glyph, LinkButton};
use crate::app::session::Session;
use crate::plan::Plan;
use crate::route;
use crate::route::{PointsPage, Route};
use crate::score::ProofFilter;
use crate::text::{points, points_page, stake_page as m};
use crate::view::points::{Facts, StakeRow, facts, nothing, register, stake_row};

/// The three easiest points, the total, and what the register holds, of a plan with a criteria set.
#[component]
pub fn Easiest() -> impl IntoView {
    let session = Session::here();
    let desk = PointsDesk::new(session);
    let (language, found) = (use_language(), found(desk));
    let rows = memo(move || {
        let all = found.get();
        let language = language.get();
        let row = |plan: &Plan| {
            all.easiest().iter().map(|one| stake_row(language, plan, one)).collect::<Vec<_>>()
        };
        session.whole(row)
    });
    let facts = memo(move || desk.read(|language, _, t| facts(language, &t.scheme, &t.sheet)));
    let fact = move |read: fn(&Facts) -> &String| move || facts.with(|facts| read(facts).clone());
    let standing = move || {
        let said = facts.with(|facts| [facts.standing.clone(), facts.open.clone()]);
        let said: Vec<String> = said.into_iter().filter(|words| !words.is_empty()).collect();
        if said.is_empty() { String::new() } else { format!(" · {}", said.join(" · ")) }
    };
    let proofs = memo(move || {
        desk.read(|language, plan, t| {
            points::proof_counts(language, &register(plan, &t.scheme, ProofFilter::All))
        })
    });
    let why = tell(move |language| found.with(|all| nothing(all).get(language).to_owned()));
    let made_up = memo(move || desk.read(|_, plan, _| plan.criteria_set.made_up));
    let line = |row: StakeRow| {
        view! {
            <li class="easiest__line">
                <b class="stakes__win">{row.win}</b>
                <span class="easiest__what"><span class="row__code">{row.code}" "</span>{row.name}</span>
                <span class="easiest__work">{row.work}</span>
                <span class="soft">{row.who}</span>
            </li>
        }
    };
    let none = move || rows.with(Vec::is_empty);
    view! {
        <Card title=say(m::EASIEST) id="easiest">
            {move || made_up.get().then(|| view! { <p class="soft">{say(points_page::MADE_UP)}</p> })}
            {move || none().then(|| view! { <p>{why}</p> })}
            <ul class="easiest">{move || rows.get().into_iter().map(line).collect_view()}</ul>
            <p class="soft">{say(m::ORDER)}</p>
            <p>{fact(|facts| &facts.total)} <span class="soft">{standing}</span></p>
            <p>{proofs} " " <a href=route::path(&Route::Points(PointsPage::Register))>{say(m::TO_REGISTER)}</a></p>
            <p><LinkButton label=say(m::TO_ALL) href=route::path(&Route::Points(PointsPage::AtStake)) kind=ButtonKind::Quiet icon=Glyph::Next after=true id="to-stakes" /></p>
        </Card>
    }
}
