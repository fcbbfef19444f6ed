//! Sổ minh chứng: what every criterion asks for, what is there, what is missing.

use leptos::prelude::*;

use super::adding::add_document;
use super::desk::PointsDesk;
use super::row_filter::row_filter;
use super::score_fields::ScoreField;
use crate::app::ambient::here::{Here, use_here};
use crate::app::ambient::language::{say, tell};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Button, ButtonKind, Disclosure, Glyph, LinkButton};
use crate::app::records::evidence::EvidenceDocument;
use crate::app::session::Session;
use crate::plan::{CriterionScoreField, Id, List, Place, naming};
use crate::route;
use crate::route::{Paper, Route};
use crate::score::{CriterionProofs, ProofFilter, ProofState, RequiredProof};
use crate::text::{points, points_page as m};
use crate::view::points::{PROOF_FILTERS, document_names, proof_documents, register};

#[component]
pub(super) fn Register(desk: PointsDesk) -> impl IntoView {
    let filter = RwSignal::new(ProofFilter::All);
    // A criterion stays while its documents are typed: the rows are chosen anew with the filter or the set alone.
    let ids = memo(move || {
        let filter = filter.get();
        desk.read_set(|_, plan, t| {
            register(plan, &t.scheme, filter)
                .into_iter()
                .map(|row| row.criterion)
                .collect::<Vec<_>>()
        })
    });
    let all = memo(move || desk.read(|_, plan, t| register(plan, &t.scheme, ProofFilter::All)));
    let counts = tell(move |language| all.with(|rows| points::proof_counts(language, rows)));
    let paper = move || route::path(&Route::Documents(Paper::Register(filter.get())));
    let none = move || ids.with(Vec::is_empty);
    view! {
        <div class="points">
            <section class="card points__head" aria-label=say(m::REGISTER)>
                <div class="points__facts" role="status"><p class="points__total">{counts}</p></div>
                {row_filter("proofs-shown", PROOF_FILTERS, filter)}
                {move || view! { <LinkButton label=say(m::TO_REGISTER_PAPER) href=paper() id="to-register-paper" /> }}
            </section>
            {move || none().then(|| view! { <p class="soft points__none">{say(m::NOTHING_SHOWN)}</p> })}
            <div class="points__proofs">
                <For each=move || ids.get() key=|id| *id let:criterion>
                    <Proofs desk all criterion />
                </For>
            </div>
        </div>
    }
}

#[component]
fn Proofs(desk: PointsDesk, all: Memo<Vec<CriterionProofs>>, criterion: Id) -> impl IntoView {
    let session = desk.session;
    let own =
        memo(move || all.with(|all| all.iter().find(|row| row.criterion == criterion).cloned()));
    let name = memo(move || {
        session.read(Place::Record(List::Criteria, criterion), |plan| {
            naming::name(plan, List::Criteria, criterion)
        })
    });
    let lines = memo(move || {
        let own = own.get().map(|row| row.required).unwrap_or_default();
        let named = |line: RequiredProof| {
            let documents = session.whole(|plan| proof_documents(plan, &line));
            (line, documents)
        };
        own.into_iter().map(named).collect::<Vec<_>>()
    });
    let others = memo(move || {
        own.with(|own| {
            own.as_ref().map(|row| session.whole(|plan| document_names(plan, &row.others)))
        })
        .unwrap_or_default()
    });
    let explained = ScoreField::of(desk, criterion, CriterionScoreField::Explanation);
    let documents = session.listed(List::Evidences, move |plan, id| {
        plan.evidences.get(id).is_some_and(|row| row.criterion == Some(criterion))
    });
    let count =
        tell(move |language| m::own_documents(language, &documents.with(Vec::len).to_string()));
    let here = use_here();
    view! {
        <div class="card points__proof" role="group" aria-label=name data-criterion=criterion.to_string()>
            <h2 class="points__title">{name}</h2>
            <ul class="points__required">
                {move || lines.get().into_iter().map(|line| required(session, here, criterion, line)).collect_view()}
            </ul>
            {move || {
                let others = others.get();
                (!others.is_empty()).then(|| view! { <p class="soft">{say(m::OTHER_DOCUMENTS)} " " {others}</p> })
            }}
            <Disclosure label=count id=format!("proofs-{criterion}") holds=format!("f-evidence- {}", explained.id)>
                <For each=move || documents.get() key=|id| *id let:document>
                    <Document session document />
                </For>
                <AddDocument session criterion />
                {explained.prose()}
            </Disclosure>
        </div>
    }
}

/// One line that is asked for, and a button where nothing answers it.
fn required(
    session: Session,
    here: Here,
    criterion: Id,
    (line, documents): (RequiredProof, String),
) -> impl IntoView {
    let state = line.state;
    let class = match state {
        ProofState::There => "points__state points__state--there",
        ProofState::Named => "points__state points__state--named",
        ProofState::Missing => "points__state points__state--missing",
    };
    let words = line.words.clone();
    let label = tell(move |language| m::add_proof(language, &line.words));
    let wanted = words.clone();
    let add = move |_| add_document(session, here, criterion, wanted.clone());
    view! {
        <li>
            <span class=class>{say(points::proof_state(state))}</span> " " {words}
            {(!documents.is_empty()).then(|| view! { <span class="soft">" (" {documents} ")"</span> })}
            {(state == ProofState::Missing).then(|| view! {
                " " <button type="button" class="button button--quiet points__add" aria-label=label on:click=add>{say(m::ADD)}</button>
            })}
        </li>
    }
}

#[component]
fn AddDocument(session: Session, criterion: Id) -> impl IntoView {
    let here = use_here();
    let add = move |()| add_document(session, here, criterion, String::new());
    view! { <p><Button label=say(m::ADD_DOCUMENT) on_press=add icon=Glyph::Add kind=ButtonKind::Quiet id=format!("add-proof-{criterion}") /></p> }
}

#[component]
fn Document(session: Session, document: Id) -> impl IntoView {
    let remove = move |()| {
        session.remove(List::Evidences, document);
    };
    view! {
        <div class="points__document">
            <EvidenceDocument id=document />
            <p><Button label=say(m::REMOVE_DOCUMENT) on_press=remove icon=Glyph::Remove kind=ButtonKind::Quiet id=format!("remove-proof-{document}") /></p>
        </div>
    }
}
