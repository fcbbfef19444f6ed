//! Fields of a criterion's score. The score is made by the first thing that is typed into one of them.

use leptos::prelude::*;

use super::desk::PointsDesk;
use crate::app::ambient::language::say;
use crate::app::parts::{CountField, DateField, NumberField, TextArea, Typed};
use crate::app::records::fields::control_id;
use crate::plan::{At, CriterionScore, CriterionScoreField, Id};
use crate::text::{Message, fields};

/// The address of a field of a criterion's score.
pub(super) fn at(criterion: Id, field: CriterionScoreField) -> At {
    At::CriterionScore(CriterionScore::id(criterion), field)
}

/// What the ids of a criterion's fields begin with.
pub(super) fn prefix(criterion: Id) -> String {
    format!("f-scores-{}-", CriterionScore::id(criterion))
}

/// What a field shows and does.
pub(super) struct ScoreField {
    pub(super) id: String,
    pub(super) label: Signal<String>,
    pub(super) value: Signal<String>,
    pub(super) on_edit: Callback<Typed>,
    pub(super) problem: Signal<Option<String>>,
}

impl ScoreField {
    pub(super) fn of(desk: PointsDesk, criterion: Id, field: CriterionScoreField) -> Self {
        let at = at(criterion, field);
        let session = desk.session;
        Self {
            id: control_id(at),
            label: say(fields::label(at)),
            value: session.text(at),
            on_edit: Callback::new(move |typed| session.typed_score(criterion, field, typed)),
            problem: desk.problem(at),
        }
    }

    pub(super) fn called(self, label: Message) -> Self {
        Self { label: say(label), ..self }
    }

    pub(super) fn points(self) -> AnyView {
        let Self { id, label, value, on_edit, problem } = self;
        view! { <NumberField id label value on_edit problem /> }.into_any()
    }

    pub(super) fn count(self) -> AnyView {
        let Self { id, label, value, on_edit, problem } = self;
        view! { <CountField id label value on_edit problem /> }.into_any()
    }

    pub(super) fn prose(self) -> AnyView {
        let Self { id, label, value, on_edit, problem } = self;
        view! { <TextArea id label value on_edit problem /> }.into_any()
    }

    pub(super) fn day(self) -> AnyView {
        let Self { id, label, value, on_edit, problem } = self;
        view! { <DateField id label value on_edit problem /> }.into_any()
    }
}
