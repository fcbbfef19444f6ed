//! Mất điểm: from what was lost last year to the remedies of this year's plan.

mod loss;
mod table;

use leptos::prelude::*;

use super::desk::PointsDesk;
use super::said::said_line;
use crate::app::ambient::language::{say, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{
    Button, ButtonKind, Disclosure, EmptyState, Glyph, Growth, LinkButton, MoreLines, focus_soon,
};
use crate::app::records::fields::control_id;
use crate::app::records::guidance::{Shelf, ShelfSources};
use crate::app::session::Session;
use crate::plan::{At, LastScore, LastScoreField, List, Place};
use crate::preset;
use crate::route;
use crate::route::Route;
use crate::score::{Losses, losses};
use crate::text::losses_page as m;
use crate::view::points::{LossFacts, loss_facts};
use loss::LossLine;
use table::LastPoints;

#[component]
pub(super) fn LossesPage(desk: PointsDesk) -> impl IntoView {
    let session = desk.session;
    let any = memo(move || {
        session.read(Place::Order(List::LastScores), |plan| !plan.last_scores.is_empty())
    });
    move || {
        if any.get() {
            view! { <LossList session /> }.into_any()
        } else {
            view! { <Nothing session /> }.into_any()
        }
    }
}

/// Where nothing came in yet: the ways to it.
#[component]
fn Nothing(session: Session) -> impl IntoView {
    let href = route::path(&Route::Intake { month: None });
    let by_hand = move |()| {
        if let Some(row) = session.insert_new(LastScore::default()) {
            focus_soon(control_id(At::LastScore(row, LastScoreField::Code)));
        }
    };
    view! {
        <EmptyState title=say(m::NONE) text=say(m::NONE_TEXT)>
            <div class="actions">
                <LinkButton label=say(m::FROM_EXCEL) href kind=ButtonKind::Main icon=Glyph::Figures id="losses-from-excel" />
                <Button label=say(m::BY_HAND) on_press=by_hand icon=Glyph::Pencil kind=ButtonKind::Quiet id="losses-by-hand" />
            </div>
        </EmptyState>
    }
}

#[component]
fn LossList(session: Session) -> impl IntoView {
    let language = use_language();
    let found = memo(move || session.whole(losses));
    let facts =
        memo(move || found.with(|all| session.whole(|plan| loss_facts(language.get(), plan, all))));
    let rows = memo(move || {
        found.with(|all: &Losses| all.rows.iter().map(|loss| loss.row).collect::<Vec<_>>())
    });
    let shelf = Shelf::with(session, preset::ba_xa_2024());
    let growth = Growth::of_words();
    let shown = memo(move || rows.with(|rows| growth.of(rows)));
    // While nothing can be made yet, the table is where the work is.
    let open = RwSignal::new(rows.with_untracked(Vec::is_empty));
    view! {
        <div class="points">
            <LossHead facts />
            <div class="card losses">
                <For each=move || shown.get() key=|row| *row let:row>
                    <LossLine session found row shelf />
                </For>
                <MoreLines id="more-losses" growth all=Signal::derive(move || rows.with(Vec::len)) />
            </div>
            <section class="card points__area">
                <Disclosure label=say(m::LIBRARY) id="losses-shelf" lazy=true><ShelfSources shelf /></Disclosure>
            </section>
            <section class="card points__area">
                <Disclosure label=say(m::TABLE) open id="losses-table" holds="f-last_scores-"><LastPoints session /></Disclosure>
            </section>
        </div>
    }
}

#[component]
fn LossHead(facts: Memo<LossFacts>) -> impl IntoView {
    let part = move |class, read: fn(&LossFacts) -> &String| {
        said_line(class, memo(move || facts.with(|facts| read(facts).clone())))
    };
    view! {
        <section class="card points__head" aria-label=say(m::LOSSES)>
            <div class="points__facts" role="status">
                {part("points__total", |facts| &facts.lead)}
                {part("points__standing", |facts| &facts.counts)}
                {part("points__lack", |facts| &facts.unread)}
            </div>
            <LinkButton label=say(m::FROM_EXCEL) href=route::path(&Route::Intake { month: None }) kind=ButtonKind::Quiet icon=Glyph::Figures id="losses-from-excel" />
        </section>
    }
}
