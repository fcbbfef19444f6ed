//! Kết quả được công bố: what a target waits for, typed beside its verdict, and what its number fields say.

use leptos::prelude::*;

use crate::app::ambient::language::{say, use_language};
use crate::app::parts::{FieldGrid, NumberField};
use crate::app::records::fields::control_id;
use crate::app::session::Session;
use crate::check::{Announced, Verdict, announced_as};
use crate::plan::{At, Id, TargetField, TargetKind};
use crate::text::{fields, remedy, verdicts};

/// The result of a kind that waits for its own, and the average that is published with it; nothing for other kinds.
#[component]
pub fn AnnouncedFields(
    /// The open plan.
    session: Session,
    /// The target.
    target: Id,
    /// Its kind.
    kind: TargetKind,
    /// Whether it is a remedy's or duty's; an aim of the plan has the rank that was published of the commune.
    owned: bool,
    /// Its verdict, which says what is wrong with a number.
    verdict: Memo<Verdict>,
) -> impl IntoView {
    let (published, base) =
        (At::Target(target, TargetField::Published), At::Target(target, TargetField::Base));
    announced_as(kind).map(|what| {
        let (label, hint) = match what {
            Announced::Rank if owned => (remedy::RANK_GIVEN, remedy::PUBLISHED_HINT),
            Announced::Rank => (remedy::RANK_GIVEN, remedy::PUBLISHED_AIM_HINT),
            Announced::Score if kind == TargetKind::KeepMaximum => {
                (remedy::POINTS_GIVEN, remedy::PUBLISHED_HINT)
            }
            Announced::Score => (fields::label(published), remedy::PUBLISHED_HINT),
        };
        let average = kind == TargetKind::NotBelowAverage;
        view! {
            <FieldGrid>
                <TypedNumber session at=published verdict label=say(label) hint=say(hint) />
                {average.then(|| view! {
                    <TypedNumber session at=base verdict label=say(remedy::AVERAGE_FIELD) hint=say(remedy::PUBLISHED_HINT) />
                })}
            </FieldGrid>
        }
    })
}

/// A number of a target; its verdict says what is wrong with it.
#[component]
pub(super) fn TypedNumber(
    session: Session,
    at: At,
    verdict: Memo<Verdict>,
    label: Signal<String>,
    #[prop(optional, into)] hint: MaybeProp<String>,
) -> impl IntoView {
    let language = use_language();
    let problem = Signal::derive(move || {
        let fault = verdict.with(|it| it.problems.iter().find(|fault| fault.at == at).copied());
        fault.map(|fault| verdicts::problem(language.get(), fault.problem))
    });
    let (id, value, on_edit) = (control_id(at), session.text(at), session.typing(at));
    view! { <NumberField id label value on_edit problem hint /> }
}
