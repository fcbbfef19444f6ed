//! Editing a target, in words that an officer understands.

use leptos::prelude::*;

use crate::app::ambient::language::say;
use crate::app::parts::{Button, ButtonKind, FieldGrid, Glyph, PercentField};
use crate::app::records::fields::{CodeOf, CountOf, DayOf, FlagOf, PlanLine, PlanPicker, ProseOf};
use crate::app::session::Session;
use crate::edit::{Name, build};
use crate::plan::{
    At, Id, List, Measure, MeasureField, TargetField, TargetKind, Value, Weight, YearRule,
};
use crate::text::{codes, remedy};

/// The fields of a target, without those that its kind does not use.
#[component]
pub fn TargetForm(
    /// The open plan.
    session: Session,
    /// The target.
    target: Id,
    /// Its kind, which decides which fields are shown.
    kind: Memo<TargetKind>,
) -> impl IntoView {
    let at = move |field| At::Target(target, field);
    let remove = move |()| {
        session.remove(List::Targets, target);
    };
    view! {
        <div class="form">
            <PlanLine at=at(TargetField::Label) />
            <CodeOf at=at(TargetField::Kind) options={codes::options::<TargetKind>()} />
            {move || view! { <KindFields session target kind=kind.get() /> }}
            <FieldGrid>
                <CodeOf at=at(TargetField::Weight) options={codes::options::<Weight>()} />
                <DayOf at=at(TargetField::Due) hint=say(remedy::TARGET_DUE_HINT) />
            </FieldGrid>
            <FlagOf at=at(TargetField::NeedsProof) />
            <FlagOf at=at(TargetField::AtTheEnd) />
            <FlagOf at=at(TargetField::NotApplicable) />
            <ProseOf at=at(TargetField::Reason) />
            <ProseOf at=at(TargetField::Source) />
            <Button label=say(remedy::REMOVE_TARGET) on_press=remove icon=Glyph::Remove kind=ButtonKind::Danger />
        </div>
    }
}

/// The fields for a kind: measures, threshold, how a miss is made up for.
#[component]
fn KindFields(session: Session, target: Id, kind: TargetKind) -> impl IntoView {
    let at = move |field| At::Target(target, field);
    let ratio = kind == TargetKind::RatioAtLeast;
    let counts = ratio
        || matches!(
            kind,
            TargetKind::NoneOf
                | TargetKind::CountAtLeast
                | TargetKind::DoneBy
                | TargetKind::Tracked
        );
    let tracked = kind == TargetKind::Tracked;
    view! {
        {counts.then(|| view! { <MeasureFields session target at=at(TargetField::Part) /> })}
        {(ratio || tracked).then(|| view! { <MeasureFields session target at=at(TargetField::Whole) /> })}
        {ratio.then(|| view! { <ThresholdFields session at=at(TargetField::Threshold) /> })}
        {(kind == TargetKind::CountAtLeast).then(|| view! { <CountOf at=at(TargetField::Threshold) /> })}
        {counts.then(|| view! { <PlanLine at=at(TargetField::Unit) /> })}
        {ratio.then(|| view! {
            <FlagOf at=at(TargetField::Mendable) />
            <FlagOf at=at(TargetField::ZeroIsMet) />
        })}
    }
}

#[component]
fn ThresholdFields(session: Session, at: At) -> impl IntoView {
    let id = crate::app::records::fields::control_id(at);
    let label = say(crate::text::fields::label(at));
    view! { <PercentField id label value=session.text(at) on_edit=session.typing(at) /> }
}

/// The measures that one side of the formula adds up, and a button for a new one.
#[component]
fn MeasureFields(session: Session, target: Id, at: At) -> impl IntoView {
    let label = say(remedy::NEW_MEASURE);
    let add = move |()| {
        let id = session.fresh();
        let measure = Measure { label: label.get_untracked(), ..Measure::default() };
        let changes = session.peek(|plan| {
            let held = plan.get(at).map(|value| value.as_ids().to_vec()).unwrap_or_default();
            let mut ids = held;
            ids.push(id);
            let add = build::add(plan, id, measure);
            std::iter::once(add).chain(build::set(plan, at, Value::Ids(ids))).collect()
        });
        session.apply(Name::Plain, changes);
    };
    let ids = session.ids(at);
    view! {
        <PlanPicker at list=List::Measures hint=say(remedy::MEASURES_HINT) />
        <For each=move || ids.get() key=|id| *id let:measure>
            <MeasureWords measure />
        </For>
        <Button label=say(remedy::ADD_MEASURE) on_press=add icon=Glyph::Add kind=ButtonKind::Quiet id=format!("add-measure-{target}-{}", crate::app::records::fields::control_id(at)) />
    }
}

/// Name, unit and rule of one measure, editable where a target uses it.
#[component]
fn MeasureWords(measure: Id) -> impl IntoView {
    let at = move |field| At::Measure(measure, field);
    view! {
        <fieldset class="measure">
            <FieldGrid>
                <PlanLine at=at(MeasureField::Label) />
                <PlanLine at=at(MeasureField::Unit) />
                <CodeOf at=at(MeasureField::Rule) options={codes::options::<YearRule>()} />
            </FieldGrid>
        </fieldset>
    }
}
