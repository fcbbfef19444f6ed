//! One criterion that can still win points: how much, by what, who and by when; figures to try behind it.

use leptos::prelude::*;

use super::super::desk::PointsDesk;
use super::super::said::{said_line, word_of};
use super::super::score_fields::{ScoreField, at, prefix};
use super::found::Found;
use super::try_fields::TryCriterion;
use super::trying::Trying;
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::say;
use crate::app::ambient::memo::memo;
use crate::app::parts::{Button, ButtonKind, Disclosure, FieldGrid};
use crate::app::records::fields::{PlanPicker, control_id};
use crate::app::records::place::go_to;
use crate::plan::{CriterionScoreField, Id, List, Value};
use crate::route;
use crate::route::{Filter, PointsPage, Route};
use crate::score::Stakes;
use crate::text::stake_page as m;
use crate::view::points::{Asks, StakeRow, score_row, stake_row};

/// The stake of a criterion, in reach or not.
fn own(all: &Stakes, criterion: Id) -> Option<&crate::score::Stake> {
    all.rows.iter().chain(&all.out_of_reach).find(|row| row.criterion == criterion)
}

#[component]
pub(super) fn StakeLine(
    desk: PointsDesk,
    found: Found,
    trying: Trying,
    criterion: Id,
) -> impl IntoView {
    let row = memo(move || {
        let all = found.get();
        let stake = own(&all, criterion)?;
        Some(desk.read(|language, plan, _| stake_row(language, plan, stake)))
    });
    let word = move |read: fn(&StakeRow) -> &String| word_of(row, read);
    let small = move |class, read: fn(&StakeRow) -> &String| said_line(class, word(read));
    let gone = memo(move || row.with(Option::is_none));
    let (code, name, win) = (word(|row| &row.code), word(|row| &row.name), word(|row| &row.win));
    let called = Signal::derive(move || format!("{} {}", code.get(), name.get()).trim().to_owned());
    let remedy = memo(move || row.with(|row| row.as_ref().and_then(|row| row.remedy)));
    let holds = ["officers", "due", "weight"].map(|key| format!("{}{key}", prefix(criterion)));
    view! {
        <div class="stakes__row" role="group" aria-label=called data-criterion=criterion.to_string()>
            <p class="stakes__win">{win}</p>
            <div class="stakes__what">
                <p class="points__title"><span class="row__code">{code}" "</span>{name}</p>
                {move || gone.get().then(|| view! { <p class="soft">{say(m::GONE)}</p> })}
                {small("stakes__work", |row| &row.work)}
                {small("soft", |row| &row.nearest)}
                {small("stakes__who", |row| &row.who)}
                {move || remedy.get().map(|remedy| {
                    let href = route::path(&Route::Remedy { id: remedy.to_string(), filter: Filter::default() });
                    view! { <p><a href=href>{say(m::SEE)}</a></p> }
                })}
            </div>
            <div class="stakes__more">
                <Disclosure label=say(m::TRY) id=format!("stake-{criterion}") holds=holds.join(" ")>
                    <Assigning desk criterion />
                    <TryCriterion desk trying criterion called remedy />
                    <ToScore desk criterion />
                </Disclosure>
            </div>
        </div>
    }
}

/// Who does it, by when, and how much work one case is.
#[component]
fn Assigning(desk: PointsDesk, criterion: Id) -> impl IntoView {
    use CriterionScoreField as F;
    let field = move |field| ScoreField::of(desk, criterion, field);
    let pick = Callback::new(move |ids: Vec<Id>| {
        desk.session.set_score(criterion, F::Officers, Value::Ids(ids));
    });
    view! {
        <PlanPicker at=at(criterion, F::Officers) list=List::Officers on_pick=pick />
        <FieldGrid>
            {field(F::Due).day()}
            {field(F::Weight).count()}
        </FieldGrid>
    }
}

/// The way to the field where the criterion is scored.
#[component]
fn ToScore(desk: PointsDesk, criterion: Id) -> impl IntoView {
    let here = use_here();
    let go = move |()| {
        let asks = untrack(move || {
            desk.read(|language, plan, t| {
                score_row(language, plan, &t.scheme, &t.sheet, criterion).map(|row| row.asks)
            })
        });
        let field = match asks {
            Some(Asks::YesNo) => CriterionScoreField::Answer,
            Some(Asks::Word(_)) => CriterionScoreField::Word,
            Some(Asks::Count | Asks::Violations | Asks::Ratio) => CriterionScoreField::TypedPart,
            Some(Asks::Points | Asks::Figures(_) | Asks::Nothing(_)) | None => {
                CriterionScoreField::Own
            }
        };
        let field = control_id(at(criterion, field));
        go_to(here, &Route::Points(PointsPage::SelfScore), field);
    };
    view! { <p><Button label=say(m::TO_SCORE) on_press=go kind=ButtonKind::Quiet id=format!("score-{criterion}") /></p> }
}
