//! The areas as bars with words, and the plan's aim.

use leptos::prelude::*;

use super::seen::Seen;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Bar, ButtonKind, Card, Chip, LinkButton, Notice, NoticeKind, fixed_gauge};
use crate::app::session::Session;
use crate::check::overview::together;
use crate::plan::{Id, List, TargetKind, naming};
use crate::route::outline::PlanPart;
use crate::route::{Filter, Route};
use crate::text::{gauge as words, overview};
use crate::view::chip;
use crate::view::gauge::gauge;
use crate::{route, view};

/// A bar for each area, linked to its remedies in the list, and one for all remedies.
#[component]
pub fn AreaStandings(session: Session, seen: Seen) -> impl IntoView {
    let ids = memo(move || seen.get().summary.areas.iter().map(|(id, _)| *id).collect::<Vec<Id>>());
    let all = Signal::derive(move || chip::of_tally(&seen.get().summary.remedies));
    let unproved = memo(move || {
        let summary = &seen.get().summary;
        together(&[summary.remedies, summary.duties]).unproved
    });
    let unproved_words = tell(move |language| overview::unproved(language, unproved.get()));
    view! {
        <Card title=say(overview::AREAS) id="areas">
            <div class="bars">
                <Bar label=say(overview::ALL_REMEDIES) parts=all />
                <For each=move || ids.get() key=|id| *id let:area>
                    <AreaBar session seen area />
                </For>
            </div>
            {move || (unproved.get() > 0).then(|| view! {
                <Notice text=unproved_words kind=NoticeKind::Info id="unproved" />
            })}
        </Card>
    }
}

#[component]
fn AreaBar(session: Session, seen: Seen, area: Id) -> impl IntoView {
    let parts = Signal::derive(move || {
        let seen = seen.get();
        let own = seen.summary.areas.iter().find(|(id, _)| *id == area);
        own.map(|(_, tally)| chip::of_tally(tally)).unwrap_or_default()
    });
    let label = Signal::derive(move || {
        seen.track();
        session.peek(|plan| naming::name(plan, List::Areas, area))
    });
    let filter = Filter { area: Some(area.to_string()), ..Filter::default() };
    view! {
        <a class="bars__link" href=route::path(&Route::Criteria(filter))>
            <Bar label parts />
        </a>
    }
}

/// The aim, rank and band: published, or still awaited.
#[component]
pub fn AimCard(session: Session, seen: Seen) -> impl IntoView {
    let language = use_language();
    let lines = memo(move || {
        let seen = seen.get();
        // An aim that was not typed has no line; if there is none at all, the sentence below says so.
        session.peek(|plan| view::overview::aims(language.get(), plan, &seen.aim))
    });
    let rows = move || {
        let row = |(status, words)| view! { <li class="aim__row"><Chip status /><span>{words}</span></li> };
        lines.get().into_iter().map(row).collect_view()
    };
    let rank = memo(move || {
        let seen = seen.get();
        let drawn = |(target, verdict): &(_, _)| {
            let gauge = session.peek(|plan| gauge(language.get(), plan, target, verdict));
            gauge.bar.map(|_| (gauge, chip::of_status(verdict.status)))
        };
        // The legend below is that of ranks.
        let ranks = seen.aim.iter().filter(|(target, _)| target.kind == TargetKind::RankAtMost);
        ranks.into_iter().find_map(drawn)
    });
    let none = move || lines.with(Vec::is_empty);
    let href = route::path(&Route::Plan(Some(PlanPart::Frame.word())));
    view! {
        <Card title=say(overview::AIM) id="ambition">
            <ul class="aim">{rows}</ul>
            {move || rank.get().map(|(gauge, status)| view! {
                <div class="aim__rank" id="rank-bar">
                    {fixed_gauge(&gauge, status)}
                    <p class="soft">{say(words::LEGEND_RANK)}</p>
                </div>
            })}
            {move || none().then(|| view! { <p class="soft">{say(overview::NO_AIM)}</p> })}
            <LinkButton label=say(overview::EDIT_AMBITION) href kind=ButtonKind::Quiet />
        </Card>
    }
}
