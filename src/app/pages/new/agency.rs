//! The questions about the commune, for both ways of making a new plan.

use leptos::prelude::*;

use super::{AnswerLine, CountAnswer, year_of};
use crate::app::ambient::language::{say, use_language};
use crate::app::parts::{Choice, FieldGrid, InputStep, Pick, RadioChoice, TextField, Typed};
use crate::app::records::fields::code_picks;
use crate::plan::value::CodeSet as _;
use crate::plan::{
    Agency, AgencyField, At, CommuneKind, Frame, FrameField, LegalForm, PaperFormField, Structure,
    naming,
};
use crate::preset::NewPlan;
use crate::text::codes::Worded as _;
use crate::text::{Message, codes, fields, plan_form, plan_page as words};

/// The answers, typed before the plan is made.
#[derive(Clone, Copy)]
pub(super) struct CommuneAnswers {
    pub commune: RwSignal<String>,
    pub kind: RwSignal<CommuneKind>,
    pub superior: RwSignal<String>,
    pub ranked_in: RwSignal<String>,
    pub province: RwSignal<String>,
    pub form: RwSignal<LegalForm>,
    /// `None` until it is chosen: that of the year.
    pub structure: RwSignal<Option<Structure>>,
    pub year: RwSignal<String>,
    pub units: RwSignal<String>,
}

impl CommuneAnswers {
    pub fn starting(agency: &Agency, frame: &Frame) -> Self {
        Self {
            commune: RwSignal::new(agency.name.clone()),
            kind: RwSignal::new(agency.kind),
            superior: RwSignal::new(agency.superior.clone()),
            ranked_in: RwSignal::new(agency.ranked_in.clone()),
            province: RwSignal::new(agency.province.clone()),
            structure: RwSignal::new(None),
            form: RwSignal::new(LegalForm::default()),
            year: RwSignal::new(frame.year.clone()),
            units: RwSignal::new(frame.units.clone()),
        }
    }

    /// The structure: as chosen, else that of the year, tracked.
    fn structure(self) -> Structure {
        let of_year = self.year.with(|year| year_of(year).map(Structure::of_year));
        self.structure.get().or(of_year).unwrap_or(Structure::TwoTier)
    }

    /// Moves a kind typed before the name ("xã …") into the choice beside it, so that it is not said twice.
    fn tidy_name(self) {
        let (kind, name) = self.commune.with_untracked(|typed| naming::bare_commune(typed));
        if let Some(kind) = kind {
            self.kind.set(kind);
        }
        if self.commune.with_untracked(|typed| *typed != name) {
            self.commune.set(name);
        }
    }

    /// The answers, for a plan of the given year.
    pub fn plan(self, year: i32) -> NewPlan {
        self.tidy_name();
        let text = |signal: RwSignal<String>| signal.get_untracked().trim().to_owned();
        NewPlan {
            commune: text(self.commune),
            kind: self.kind.get_untracked(),
            superior: text(self.superior),
            ranked_in: text(self.ranked_in),
            province: text(self.province),
            year,
            units: text(self.units),
            structure: untrack(move || self.structure()),
            form: self.form.get_untracked(),
        }
    }
}

const fn label(field: AgencyField) -> Message {
    fields::label(At::Agency(field))
}

/// The fields for name, kind, structure, superior body, the unit it is ranked in, and province.
#[component]
pub(super) fn AgencyFields(
    asked: CommuneAnswers,
    name_problem: Signal<Option<String>>,
) -> impl IntoView {
    let named = move |typed: Typed| {
        asked.commune.set(typed.text);
        if typed.step == InputStep::Leave {
            asked.tidy_name();
        }
    };
    view! {
        <FieldGrid>
            <TextField id="new-commune" label=say(label(AgencyField::Name)) value=asked.commune
                on_edit=named hint=say(words::NAME_HINT) problem=name_problem />
            <KindChoice kind=asked.kind />
            <StructureChoice asked />
        </FieldGrid>
        <FieldGrid>
            <AnswerLine id="new-superior" label=label(AgencyField::Superior) value=asked.superior
                hint=say(words::SUPERIOR_HINT) />
            <AnswerLine id="new-ranked-in" label=label(AgencyField::RankedIn) value=asked.ranked_in />
            <AnswerLine id="new-province" label=label(AgencyField::Province) value=asked.province />
        </FieldGrid>
    }
}

#[component]
pub(super) fn YearFields(
    asked: CommuneAnswers,
    year_problem: Signal<Option<String>>,
) -> impl IntoView {
    let label = |field| fields::label(At::Frame(field));
    view! {
        <FieldGrid>
            <AnswerLine id="new-year" label=label(FrameField::Year) value=asked.year problem=year_problem />
            <CountAnswer id="new-units" label=label(FrameField::Units) value=asked.units hint=say(words::UNITS_HINT) />
        </FieldGrid>
    }
}

#[component]
fn KindChoice(kind: RwSignal<CommuneKind>) -> impl IntoView {
    let language = use_language();
    let options = Signal::derive(move || {
        let pick =
            |(code, word): (&'static str, Message)| Pick::new(code, word.get(language.get()));
        codes::options::<CommuneKind>().into_iter().map(pick).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || kind.get().code().to_owned());
    let on_edit = move |code: String| kind.set(CommuneKind::from_code(&code).unwrap_or_default());
    view! { <Choice id="new-kind" label=say(label(AgencyField::Kind)) options value on_edit /> }
}

/// Whether a decision issues the plan, or the plan is issued alone.
#[component]
pub(super) fn FormChoice(form: RwSignal<LegalForm>) -> impl IntoView {
    let label = fields::label(At::PaperForm(PaperFormField::Kind));
    let value = Signal::derive(move || form.get().code().to_owned());
    let on_edit = move |code: String| form.set(LegalForm::from_code(&code).unwrap_or_default());
    let options = code_picks(codes::options::<LegalForm>());
    view! {
        <RadioChoice id="new-form" label=say(label) options value on_edit hint=say(plan_form::CHANGED_LATER) />
    }
}

#[component]
fn StructureChoice(asked: CommuneAnswers) -> impl IntoView {
    let language = use_language();
    let options = Signal::derive(move || {
        let language = language.get();
        vec![
            Pick::new(Structure::TwoTier.code(), Structure::TwoTier.word().get(language)),
            Pick::new(Structure::ThreeTier.code(), Structure::ThreeTier.word().get(language)),
        ]
    });
    let value = Signal::derive(move || asked.structure().code().to_owned());
    let on_edit = move |code: String| {
        asked.structure.set(Structure::from_code(&code));
    };
    let label = fields::label(At::Frame(FrameField::Structure));
    view! { <Choice id="new-structure" label=say(label) options value on_edit /> }
}
