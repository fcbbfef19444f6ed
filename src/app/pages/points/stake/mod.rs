//! Còn lấy được: what can still be won, figures to try, and the place among the units.

mod easiest;
mod found;
mod rank;
mod row;
mod try_fields;
mod trying;

use leptos::prelude::*;

use super::desk::PointsDesk;
use super::said::said_line;
use crate::app::ambient::language::{say, tell};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Button, ButtonKind, Disclosure, Growth, MoreLines};
use crate::app::session::Session;
use crate::browser::focus::focus_head;
use crate::plan::{Id, List, Place, naming};
use crate::score::{Stake, Stakes};
use crate::text::stake_page as m;
use crate::view::points::{StakeFacts, stake_facts};
pub use easiest::Easiest;
use found::{Found, found};
use rank::RankCard;
use row::StakeLine;
use trying::{TryStrip, Trying};

#[component]
pub(super) fn StakePage(desk: PointsDesk) -> impl IntoView {
    let found = found(desk);
    let trying = Trying::new(desk);
    view! {
        <div class="points">
            <StakeHead desk found />
            <TryStrip desk trying />
            <StakeList desk found trying rows=|all| &all.rows id="stakes" />
            <OutOfReach desk found trying />
            <Unscored session=desk.session found />
            <RankCard desk />
        </div>
    }
}

#[component]
fn StakeHead(desk: PointsDesk, found: Found) -> impl IntoView {
    let facts = memo(move || {
        let stakes = found.get();
        desk.read(|language, plan, t| stake_facts(language, plan, &t.scheme, &stakes))
    });
    let part = move |class, read: fn(&StakeFacts) -> &String| {
        said_line(class, memo(move || facts.with(|facts| read(facts).clone())))
    };
    view! {
        <section class="card points__head" aria-label=say(m::STAKE)>
            <div class="points__facts" role="status">
                {part("points__total", |facts| &facts.lead)}
                {part("points__standing", |facts| &facts.totals)}
                {part("soft", |facts| &facts.taken)}
                <p class="soft">{say(m::ORDER)}</p>
            </div>
        </section>
    }
}

/// Rows of the list. They stay where they are while something is typed in one; another order is a button away.
#[component]
fn StakeList(
    desk: PointsDesk,
    found: Found,
    trying: Trying,
    rows: fn(&Stakes) -> &Vec<Stake>,
    id: &'static str,
) -> impl IntoView {
    let now = memo(move || {
        found.with(|all| rows(all).iter().map(|row| row.criterion).collect::<Vec<Id>>())
    });
    let asked = RwSignal::new(0_u32);
    let shown = memo(move || {
        asked.track();
        // Chosen with the set, and when a person asks.
        desk.read_set(|_, _, _| ());
        now.get_untracked()
    });
    let moved = memo(move || now.with(|now| shown.with(|shown| now != shown)));
    let growth = Growth::of_words();
    let there = memo(move || shown.with(|all| growth.of(all)));
    let any = memo(move || shown.with(|all| !all.is_empty()));
    let again = move |()| {
        asked.update(|asked| *asked += 1);
        request_animation_frame(move || {
            focus_head(id);
        });
    };
    view! {
        <div class="card stakes" id=id hidden=move || !any.get() && !moved.get()>
            {move || moved.get().then(|| view! {
                <p class="stakes__moved"><Button label=say(m::AGAIN) on_press=again kind=ButtonKind::Quiet id=format!("{id}-again") /></p>
            })}
            <For each=move || there.get() key=|id| *id let:criterion>
                <StakeLine desk found trying criterion />
            </For>
            <MoreLines id=format!("more-{id}") growth all=Signal::derive(move || shown.with(Vec::len)) />
        </div>
    }
}

#[component]
fn OutOfReach(desk: PointsDesk, found: Found, trying: Trying) -> impl IntoView {
    let any = memo(move || found.with(|all| !all.out_of_reach.is_empty()));
    move || {
        any.get().then(|| {
            view! {
                <section class="card points__area">
                    <Disclosure label=say(m::OUT_OF_REACH) id="out-of-reach" lazy=true>
                        <StakeList desk found trying rows=|all| &all.out_of_reach id="lost-stakes" />
                    </Disclosure>
                </section>
            }
        })
    }
}

/// What has no points yet: nobody knows what it gives.
#[component]
fn Unscored(session: Session, found: Found) -> impl IntoView {
    let ids = memo(move || found.with(|all| all.unscored.clone()));
    let label = tell(move |language| m::unscored(language, ids.with(Vec::len)));
    let any = memo(move || ids.with(|ids| !ids.is_empty()));
    let line = move |id: Id| {
        let name = memo(move || {
            session.read(Place::Record(List::Criteria, id), |plan| {
                naming::name(plan, List::Criteria, id)
            })
        });
        view! { <li>{name}</li> }
    };
    move || {
        any.get().then(|| {
            view! {
                <section class="card points__area">
                    <Disclosure label id="unscored" lazy=true>
                        <p class="soft">{say(m::UNSCORED_HINT)}</p>
                        <ul class="stakes__plain"><For each=move || ids.get() key=|id| *id let:id>{line(id)}</For></ul>
                    </Disclosure>
                </section>
            }
        })
    }
}
