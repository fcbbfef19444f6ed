//! What lies behind one criterion: its rule word for word, appraisals, reasons, the figures it reads, who does the work.

use leptos::prelude::*;

use super::desk::PointsDesk;
use super::score_fields::{ScoreField, at, prefix};
use crate::app::ambient::language::{say, tell};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Disclosure, FieldGrid, Toggle};
use crate::app::records::fields::{PlanPicker, control_id};
use crate::plan::value::{CodeSet as _, code_value};
use crate::plan::{Answer, CriterionScoreField, Id, List, Place, Value};
use crate::text::points_page as m;
use crate::view::points::{Asks, ScoreRow};

#[component]
pub(super) fn Details(
    desk: PointsDesk,
    criterion: Id,
    row: Memo<Option<ScoreRow>>,
) -> impl IntoView {
    let held = [
        "self_scored",
        "appraised_1",
        "appraised_2",
        "reason",
        "explanation",
        "note",
        "part",
        "whole",
        "subtracted",
        "officers",
        "due",
        "weight",
    ];
    let own = prefix(criterion);
    let holds = held.map(|key| format!("{own}{key}")).join(" ");
    let label = tell(move |language| {
        row.track();
        m::DETAILS.get(language).to_owned()
    });
    view! {
        <div class="points__details">
            <Disclosure label id=format!("points-more-{criterion}") holds>
                <RuleWords desk criterion row />
                <Fields desk criterion row />
            </Disclosure>
        </div>
    }
}

/// The formula in words, and the rule as the decision has it.
#[component]
fn RuleWords(desk: PointsDesk, criterion: Id, row: Memo<Option<ScoreRow>>) -> impl IntoView {
    let session = desk.session;
    let formula = memo(move || {
        row.with(|row| row.as_ref().map(|row| row.formula.clone()).unwrap_or_default())
    });
    let words = memo(move || {
        session.read(Place::Record(List::Criteria, criterion), |plan| {
            let row = plan.criteria.get(criterion);
            let line = |text: &str| text.trim().to_owned();
            row.map(|row| [&row.wording, &row.required, &row.source].map(|text| line(text)))
                .unwrap_or_default()
        })
    });
    let part = move |label: crate::text::Message, place: usize| {
        let text = memo(move || words.with(|words| words.get(place).cloned().unwrap_or_default()));
        move || {
            let text = text.get();
            (!text.is_empty()).then(|| {
                view! {
                    <dt>{say(label)}</dt>
                    <dd class="points__verbatim">{text}</dd>
                }
            })
        }
    };
    let name = |field| crate::text::fields::label(crate::plan::At::Criterion(criterion, field));
    view! {
        <p class="points__formula">{formula}</p>
        <dl class="points__words">
            {part(name(crate::plan::CriterionField::Wording), 0)}
            {part(name(crate::plan::CriterionField::Required), 1)}
            {part(name(crate::plan::CriterionField::Source), 2)}
        </dl>
    }
}

#[component]
fn Fields(desk: PointsDesk, criterion: Id, row: Memo<Option<ScoreRow>>) -> impl IntoView {
    use CriterionScoreField as F;
    let field = move |field| ScoreField::of(desk, criterion, field);
    let counts = memo(move || row.with(|row| row.as_ref().is_some_and(|row| row.counts)));
    let divides = memo(move || row.with(|row| row.as_ref().is_some_and(|row| row.divides)));
    // There the answer itself offers it.
    let yes_no =
        memo(move || row.with(|row| row.as_ref().is_some_and(|row| row.asks == Asks::YesNo)));
    view! {
        <FieldGrid>
            {field(F::Own).points()}
            {field(F::First).points()}
            {field(F::Second).points()}
        </FieldGrid>
        {move || (!yes_no.get()).then(|| view! { <Applies desk criterion /> })}
        {field(F::Reason).prose()}
        {field(F::Explanation).prose()}
        {field(F::Note).prose()}
        {move || counts.get().then(|| view! {
            <Disclosure label=say(m::LINKS) id=format!("points-links-{criterion}") lazy=true>
                <p class="soft">{say(m::LINKS_HINT)}</p>
                <Measures desk criterion field=F::Part />
                {move || divides.get().then(|| view! {
                    <Measures desk criterion field=F::Whole />
                    <Measures desk criterion field=F::Minus />
                })}
            </Disclosure>
        })}
        <Disclosure label=say(m::WORK) id=format!("points-work-{criterion}") lazy=true>
            <Chosen desk criterion field=F::Officers list=List::Officers />
            <FieldGrid>
                {field(F::Due).day()}
                {field(F::Weight).count()}
            </FieldGrid>
        </Disclosure>
    }
}

/// Whether it applies at all.
#[component]
fn Applies(desk: PointsDesk, criterion: Id) -> impl IntoView {
    let at = at(criterion, CriterionScoreField::Answer);
    let held = desk.session.text(at);
    let value = Signal::derive(move || held.with(|code| code == Answer::Inapplicable.code()));
    let set = move |away: bool| {
        let answer = if away { Answer::Inapplicable } else { Answer::Unsaid };
        desk.session.set_score(criterion, CriterionScoreField::Answer, code_value(answer));
    };
    view! { <Toggle id=format!("{}-none", control_id(at)) label=say(m::APPLIES) value on_edit=set /> }
}

#[component]
fn Measures(desk: PointsDesk, criterion: Id, field: CriterionScoreField) -> impl IntoView {
    view! { <Chosen desk criterion field list=List::Measures /> }
}

/// Several records of a list, of the score.
#[component]
fn Chosen(
    desk: PointsDesk,
    criterion: Id,
    field: CriterionScoreField,
    list: List,
) -> impl IntoView {
    let pick = Callback::new(move |ids: Vec<Id>| {
        desk.session.set_score(criterion, field, Value::Ids(ids));
    });
    view! { <PlanPicker at=at(criterion, field) list on_pick=pick /> }
}
