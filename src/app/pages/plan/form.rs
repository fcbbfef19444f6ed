//! Thể thức: the plan's legal form, and what its lines and columns are called.

use leptos::prelude::*;

use crate::app::ambient::language::{say, tell};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Button, ButtonKind, Card, Disclosure, FieldGrid, RadioChoice};
use crate::app::records::fields::{FlagOf, PlanLine, code_picks, control_id};
use crate::app::session::Session;
use crate::edit::{Name, build};
use crate::plan::value::{CodeSet as _, code_value};
use crate::plan::{At, Layout, LegalForm, One, PaperForm, PaperFormField, Place, RemedyAim, Value};
use crate::preset::BODY_LABELS;
use crate::text::{codes, fields, plan_form as m};

const KIND: At = At::PaperForm(PaperFormField::Kind);

/// The plan's legal form, followed.
pub(super) fn legal_form(session: Session) -> Memo<LegalForm> {
    memo(move || session.read(Place::One(One::PaperForm), |plan| plan.form.kind))
}

/// The choice of the legal form; what the other one has is kept.
#[component]
pub(super) fn LegalFormCard() -> impl IntoView {
    let session = Session::here();
    let form = legal_form(session);
    let value = Signal::derive(move || form.get().code().to_owned());
    let on_edit = move |code: String| {
        if let Some(form) = LegalForm::from_code(&code) {
            session.set(KIND, code_value(form));
        }
    };
    let hint = tell(move |language| {
        let words = match form.get() {
            LegalForm::DecisionWithPlan => m::WITH_DECISION,
            LegalForm::PlanAlone => m::ALONE,
        };
        words.get(language).to_owned()
    });
    view! {
        <Card title=say(m::FORM_CARD)>
            <RadioChoice id=control_id(KIND) label=say(fields::label(KIND))
                options=code_picks(codes::options::<LegalForm>()) value on_edit hint />
        </Card>
    }
}

/// The labels, in the order of the form.
const LABELS: [PaperFormField; 11] = [
    PaperFormField::LeadsLabel,
    PaperFormField::CooperatorsLabel,
    PaperFormField::CoordinatorsLabel,
    PaperFormField::TimeframeLabel,
    PaperFormField::DirectionLabel,
    PaperFormField::ProductLabel,
    PaperFormField::CauseLabel,
    PaperFormField::HeadingLabel,
    PaperFormField::MaximumLabel,
    PaperFormField::AchievedLabel,
    PaperFormField::LostLabel,
];

/// The labels of lines and columns, and what is printed by choice.
#[component]
pub(super) fn LabelsCard() -> impl IntoView {
    let session = Session::here();
    let field = |field: PaperFormField| {
        let usual = PaperForm::default();
        let label = |of| usual.label(of, RemedyAim::Mend, Layout::Prose).to_owned();
        let usual = field.labelled().map(label).unwrap_or_default();
        let hint = tell(move |language| m::blank_label(language, &usual));
        view! { <PlanLine at=At::PaperForm(field) hint /> }
    };
    let bodies = move |()| {
        let words = BODY_LABELS.map(|(field, words)| (At::PaperForm(field), Value::text(words)));
        let changes = session.peek(|plan| build::set_all(plan, words));
        session.apply(Name::Plain, changes);
    };
    view! {
        <Card title=say(m::LABELS_CARD)>
            <FlagOf at=At::PaperForm(PaperFormField::PrintCause) hint=say(m::CHOICE_HINT) />
            <FlagOf at=At::PaperForm(PaperFormField::PrintPoints) hint=say(m::CHOICE_HINT) />
            <Disclosure label=say(m::LABELS) id="form-labels" holds="f-form-".to_owned()>
                <p class="soft">{say(m::LABELS_LEAD)}</p>
                <div class="actions">
                    <Button label=say(m::BODIES) kind=ButtonKind::Quiet on_press=bodies id="labels-of-bodies" />
                </div>
                <FieldGrid>{LABELS.map(field)}</FieldGrid>
            </Disclosure>
        </Card>
    }
}
