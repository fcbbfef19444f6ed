//! Quyết định: head, legal bases, articles, recipients, signature, and the attached plan's name.

use leptos::prelude::*;

use super::form::{LabelsCard, LegalFormCard, legal_form};
use crate::app::ambient::language::say;
use crate::app::parts::{Button, ButtonKind, Card, FieldGrid};
use crate::app::records::fields::{CountOf, DayOf, FlagOf, PlanLine, ProseOf};
use crate::app::records::record_list::RecordList;
use crate::app::session::Session;
use crate::document::{BLANK, issuing, number_line, place_and_date};
use crate::plan::{
    At, Clause, ClauseField, ClauseRole, Decision, DecisionField, Id, LegalForm, List, One,
    PaperFormField, Place, Plan,
};
use crate::preset;
use crate::text::{Language, Message, plan_form as f, plan_page as m};

const fn at(field: DecisionField) -> At {
    At::Decision(field)
}

#[component]
pub(super) fn DecisionPart() -> impl IntoView {
    let form = legal_form(Session::here());
    view! {
        <LegalFormCard />
        {move || match form.get() {
            LegalForm::DecisionWithPlan => view! { <DecisionCards /> }.into_any(),
            LegalForm::PlanAlone => view! { <PlanCards /> }.into_any(),
        }}
        <LabelsCard />
    }
}

/// The head, the opening and the foot of a plan that is issued alone.
#[component]
fn PlanCards() -> impl IntoView {
    let session = Session::here();
    let none = session.listed(List::Clauses, |plan, id| {
        plan.clauses.get(id).is_some_and(|row| row.role == ClauseRole::Opening)
    });
    let usual = move |()| {
        let text = session.peek(preset::opening);
        session.insert_new(Clause { role: ClauseRole::Opening, text, ..Clause::default() });
    };
    view! {
        <HeadCard symbol=At::PaperForm(PaperFormField::Symbol)>
            <PlanLine at=at(DecisionField::PlanTitle) label=say(m::KIND_OF_PLAN) />
            <ProseOf at=at(DecisionField::PlanSubject) />
        </HeadCard>
        <Card title=say(f::OPENING_CARD)>
            <Clauses role=ClauseRole::Basis />
            <Clauses role=ClauseRole::Opening />
            {move || none.with(Vec::is_empty).then(|| view! {
                <div class="actions">
                    <Button label=say(f::READY_OPENING) on_press=usual kind=ButtonKind::Quiet id="ready-opening" />
                </div>
            })}
        </Card>
        <FootCard />
    }
}

#[component]
fn DecisionCards() -> impl IntoView {
    view! {
        <HeadCard symbol=at(DecisionField::Symbol)>
            <PlanLine at=at(DecisionField::Title) />
            <ProseOf at=at(DecisionField::Subject) />
        </HeadCard>
        <Card title=say(m::BASES_CARD)>
            <PlanLine at=at(DecisionField::Authority) />
            <Clauses role=ClauseRole::Basis />
            <ProseOf at=at(DecisionField::Proposal) hint=say(m::PROPOSAL_HINT) />
        </Card>
        <Card title=say(m::ARTICLES_CARD)>
            <Clauses role=ClauseRole::Article />
        </Card>
        <FootCard />
        <Card title=say(m::ATTACHED_CARD)>
            <PlanLine at=at(DecisionField::PlanTitle) />
            <ProseOf at=at(DecisionField::PlanSubject) />
            <PlanLine at=at(DecisionField::AttachedBy) />
            <FlagOf at=at(DecisionField::LongDate) />
        </Card>
    }
}

#[component]
fn HeadCard(
    /// The symbol of the legal form.
    symbol: At,
    /// What the paper is called.
    children: Children,
) -> impl IntoView {
    let session = Session::here();
    let decision = Signal::derive(move || {
        session.track(Place::One(One::PaperForm));
        session.read(Place::One(One::Decision), issuing)
    });
    // A plan alone has its usual symbol without anybody typing it.
    let usual = matches!(symbol, At::PaperForm(_));
    let symbol_hint: MaybeProp<String> =
        if usual { say(f::SYMBOL_HINT).into() } else { MaybeProp::default() };
    view! {
        <Card title=say(m::HEAD_CARD)>
            <FieldGrid>
                <PlanLine at=at(DecisionField::Number) hint=say(m::NUMBER_HINT) />
                <PlanLine at=symbol hint=symbol_hint />
                <PlanLine at=at(DecisionField::Place) />
                <DayOf at=at(DecisionField::Day) />
                <CountOf at=at(DecisionField::Month) hint=say(m::MONTH_HINT) />
                <PlanLine at=at(DecisionField::Year) hint=say(m::MONTH_HINT) />
            </FieldGrid>
            <AsPrinted decision />
            {children()}
        </Card>
    }
}

/// The lines of number and date as they will be printed, however they were typed.
#[component]
pub(super) fn AsPrinted(#[prop(into)] decision: Signal<Decision>) -> impl IntoView {
    // A blank to be filled in by hand is shown as dots: on the screen, spaces would not be visible.
    let shown = |line: String| line.replace(BLANK, "……");
    let line = move |line: fn(&Decision) -> String| move || shown(decision.with(line));
    view! {
        <p class="plan__printed" id="as-printed">
            <span class="plan__printed-lead">{say(m::AS_PRINTED)}</span>
            <span translate="no">{line(number_line)}</span>
            <span translate="no">{line(place_and_date)}</span>
        </p>
    }
}

#[component]
fn FootCard() -> impl IntoView {
    view! {
        <Card title=say(m::RECIPIENTS_CARD)>
            <Clauses role=ClauseRole::Recipient />
            <FieldGrid>
                <ProseOf at=at(DecisionField::SignFor) hint=say(m::SIGN_FOR_HINT) />
                <PlanLine at=at(DecisionField::SignerTitle) />
                <PlanLine at=at(DecisionField::Signer) />
            </FieldGrid>
        </Card>
    }
}

/// The words for the clauses of a role: of the list, of its button, and of a row by its place.
const fn words(role: ClauseRole) -> (Message, Message, fn(Language, &str) -> String) {
    match role {
        ClauseRole::Basis => (m::BASES, m::ADD_BASIS, m::basis),
        ClauseRole::Article => (m::ARTICLES, m::ADD_ARTICLE, m::article),
        ClauseRole::Recipient => (m::RECIPIENTS, m::ADD_RECIPIENT, m::recipient),
        ClauseRole::Opening => (f::OPENINGS, f::ADD_OPENING, f::opening),
    }
}

fn row_name(language: Language, plan: &Plan, id: Id, place: usize) -> String {
    let role = plan.clauses.get(id).map(|clause| clause.role).unwrap_or_default();
    let (_, _, name) = words(role);
    name(language, &place.to_string())
}

#[component]
fn Clauses(role: ClauseRole) -> impl IntoView {
    let session = Session::here();
    let of_role = move |plan: &Plan, id| plan.clauses.get(id).is_some_and(|row| row.role == role);
    let ids = session.listed(List::Clauses, of_role);
    let (label, add, name) = words(role);
    let blank = move || Clause { role, ..Clause::default() };
    let row = move |id: Id| {
        let place = move || ids.with(|ids| ids.iter().position(|other| *other == id));
        let label = crate::app::ambient::language::tell(move |language| {
            name(language, &place().unwrap_or_default().saturating_add(1).to_string())
        });
        view! { <ClauseText id label /> }.into_any()
    };
    let id = crate::plan::value::CodeSet::code(role);
    view! {
        <RecordList id list=List::Clauses ids label add name=row_name blank row />
    }
}

/// Like `ProseOf`, but labelled by its place: "Điều 2".
#[component]
fn ClauseText(id: Id, label: Signal<String>) -> impl IntoView {
    let session = Session::here();
    let at = At::Clause(id, ClauseField::Text);
    let control = crate::app::records::fields::control_id(at);
    let (value, on_edit) = (session.text(at), session.typing(at));
    view! { <crate::app::parts::TextArea id=control label value on_edit /> }
}
