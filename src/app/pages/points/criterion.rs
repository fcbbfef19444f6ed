//! The fields of one criterion of the set, and what can be done with it.

use leptos::prelude::*;

use super::adding::add_criterion;
use super::desk::PointsDesk;
use super::set_number::SetNumber;
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, tell};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Button, ButtonKind, Confirm, FieldGrid, Glyph};
use crate::app::records::fields::{CodeOf, FlagOf, PlanLine, ProseOf};
use crate::app::records::record_list::RecordList;
use crate::edit::build;
use crate::plan::{
    At, CriterionField, Id, List, Place, Plan, PointRole, PointRule, RuleStep, RuleStepField,
    Scorer, naming,
};
use crate::text::{Language, codes, common, points_page as m};

#[component]
pub(super) fn CriterionFields(desk: PointsDesk, id: Id) -> impl IntoView {
    use CriterionField as F;
    let session = desk.session;
    let at = move |field| At::Criterion(id, field);
    // A criterion with others below it is their sum: it has no rule of its own.
    let leaf = memo(move || {
        session
            .read(Place::Order(List::Criteria), |plan| plan.criteria_of(Some(id)).next().is_none())
    });
    view! {
        <div class="form">
            <FieldGrid>
                <PlanLine at=at(F::Code) problem=desk.problem(at(F::Code)) />
                <SetNumber desk at=at(F::Maximum) />
                <CodeOf at=at(F::Scorer) options={codes::options::<Scorer>()} />
                <CodeOf at=at(F::Role) options={codes::options::<PointRole>()} />
            </FieldGrid>
            <PlanLine at=at(F::Name) problem=desk.problem(at(F::Parent)) />
            {move || leaf.get().then(|| view! { <RuleFields desk id /> })}
            <Deeds desk id />
        </div>
    }
}

#[component]
fn RuleFields(desk: PointsDesk, id: Id) -> impl IntoView {
    use CriterionField as F;
    let session = desk.session;
    let at = move |field| At::Criterion(id, field);
    let rule = memo(move || {
        session.read(Place::Record(List::Criteria, id), |plan| {
            plan.criteria.get(id).map(|row| row.rule).unwrap_or_default()
        })
    });
    let own = move || match rule.get() {
        PointRule::YesNo => ().into_any(),
        PointRule::PerItem | PointRule::Deduct => {
            view! { <SetNumber desk at=at(F::Each) /> }.into_any()
        }
        PointRule::Linear => view! {
            <SetNumber desk at=at(F::FullAt) hint=m::FULL_AT_HINT />
            <FlagOf at=at(F::ZeroIsFull) />
        }
        .into_any(),
        rule @ (PointRule::Typed | PointRule::RatioBands | PointRule::CountBands) => view! {
            <Steps desk id rule />
            {(rule == PointRule::RatioBands).then(|| view! { <FlagOf at=at(F::ZeroIsFull) /> })}
        }
        .into_any(),
    };
    view! {
        <CodeOf at=at(F::Rule) options={codes::options::<PointRule>()} />
        {own}
        <ProseOf at=at(F::Wording) hint=say(m::WORDING_HINT) />
        <ProseOf at=at(F::Required) hint=say(m::REQUIRED_HINT) />
        <PlanLine at=at(F::Source) />
    }
}

#[component]
fn Steps(desk: PointsDesk, id: Id, rule: PointRule) -> impl IntoView {
    let ids = desk.session.listed(List::RuleSteps, move |plan, step| {
        plan.rule_steps.get(step).is_some_and(|row| row.criterion == Some(id))
    });
    let row = move |step: Id| {
        let at = move |field| At::RuleStep(step, field);
        let (floor, points) = (at(RuleStepField::Floor), at(RuleStepField::Points));
        match rule {
            PointRule::Typed => view! {
                <FieldGrid>
                    <PlanLine at=at(RuleStepField::Word) />
                    <SetNumber desk at=points />
                </FieldGrid>
            }
            .into_any(),
            PointRule::RatioBands => view! {
                <FieldGrid>
                    <SetNumber desk at=floor hint=m::RATIO_FLOOR_HINT />
                    <SetNumber desk at=points />
                </FieldGrid>
                <FlagOf at=at(RuleStepField::Linear) />
            }
            .into_any(),
            PointRule::YesNo
            | PointRule::Linear
            | PointRule::CountBands
            | PointRule::PerItem
            | PointRule::Deduct => view! {
                <FieldGrid>
                    <SetNumber desk at=floor hint=m::COUNT_FLOOR_HINT />
                    <SetNumber desk at=points />
                </FieldGrid>
            }
            .into_any(),
        }
    };
    view! {
        <RecordList id=format!("steps-{id}") list=List::RuleSteps ids label=m::RULE_STEPS add=m::ADD_STEP
            name=step_name blank=move || RuleStep::of(id) row />
    }
}

fn step_name(language: Language, plan: &Plan, id: Id, place: usize) -> String {
    match naming::name(plan, List::RuleSteps, id) {
        name if name.is_empty() => m::step(language, &place.to_string()),
        name => name,
    }
}

/// Adding below, moving, removing.
#[component]
fn Deeds(desk: PointsDesk, id: Id) -> impl IntoView {
    let session = desk.session;
    let asking = RwSignal::new(false);
    let here = use_here();
    let below = move |()| add_criterion(session, here, Some(id));
    let shift = move |down: bool| {
        move |()| {
            session.shift(List::Criteria, id, down);
        }
    };
    let text = tell(move |language| {
        asking.track();
        session.peek(|plan| {
            let hanging = build::hanging(plan, List::Criteria, id);
            let below = hanging.iter().filter(|(list, _)| *list == List::Criteria).count();
            let name = naming::mark(plan, List::Criteria, id);
            match below.saturating_sub(1) {
                0 => m::remove_leaf(language, &name),
                below => m::remove_text(language, &name, &below.to_string()),
            }
        })
    });
    let remove = move |()| {
        asking.set(false);
        session.remove(List::Criteria, id);
    };
    view! {
        <div class="actions">
            <Button label=say(m::ADD_BELOW) on_press=below icon=Glyph::Add kind=ButtonKind::Quiet id=format!("below-{id}") />
            <Button label=say(m::UP) on_press=shift(false) icon=Glyph::Up kind=ButtonKind::Quiet id=format!("up-{id}") />
            <Button label=say(m::DOWN) on_press=shift(true) icon=Glyph::Down kind=ButtonKind::Quiet id=format!("down-{id}") />
            <Button label=say(m::REMOVE) on_press=move |()| asking.set(true) icon=Glyph::Remove kind=ButtonKind::Danger id=format!("remove-{id}") />
        </div>
        <Confirm id=format!("remove-criterion-{id}") title=say(m::REMOVE_TITLE) open=asking yes=say(common::REMOVE)
            on_yes=remove on_close=move |()| asking.set(false)>
            <p>{text}</p>
        </Confirm>
    }
}
