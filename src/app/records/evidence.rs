//! Tài liệu kiểm chứng: the documents that prove a result, and suggestions of what to collect.

use leptos::prelude::*;

use super::folded_list::FoldedList;
use super::place::new_document;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Button, ButtonKind, Disclosure, FieldGrid, Glyph};
use crate::app::records::fields::{DayOf, PlanLine, ProseOf};
use crate::app::records::record_list::RecordList;
use crate::app::session::Session;
use crate::browser::focus::focus_first_in;
use crate::plan::{At, Evidence, EvidenceField, Id, List, Place, Plan, RemedyField};
use crate::read::links;
use crate::text::{Language, remedy};

/// The id of the list of the documents of a remedy or duty.
fn list_id(owner: Id) -> String {
    format!("evidence-list-{owner}")
}

/// The documents of a remedy or duty.
#[component]
pub fn EvidenceList(
    /// The open plan.
    session: Session,
    /// The remedy or duty.
    owner: Id,
    /// Whether it is a remedy or a duty.
    list: List,
) -> impl IntoView {
    let ids = session.listed(List::Evidences, move |plan, id| {
        plan.evidences.get(id).is_some_and(|row| row.owner == Some(owner))
    });
    let found = memo(move || {
        let row = |id: &Id| {
            let read = |plan: &Plan| plan.evidences.get(*id).is_some_and(Evidence::is_found);
            session.read(Place::Record(List::Evidences, *id), read)
        };
        ids.with(|ids| ids.iter().filter(|id| row(id)).count())
    });
    let count = tell(move |l| match (found.get(), ids.with(Vec::len)) {
        (found, all) if found == all => remedy::evidence_count(l, &found.to_string()),
        (found, all) => remedy::evidence_part(l, &found.to_string(), &all.to_string()),
    });
    let blank = move || Evidence::of(owner);
    let add = move || new_document(session, owner);
    let row = |id: Id| view! { <EvidenceDocument id /> }.into_any();
    view! {
        <FoldedList label=count id=format!("evidence-{owner}") add_label=remedy::ADD_EVIDENCE add
            holds=format!("f-evidence- f-remedies-{owner}-evidence_explanation")>
            {(list == List::Remedies).then(|| view! { <Suggested session owner ids /> })}
            <RecordList id=list_id(owner) list=List::Evidences ids label=remedy::EVIDENCE
                add=remedy::ADD_EVIDENCE name=row_name blank row />
            {(list == List::Remedies).then(|| view! {
                <ProseOf at=At::Remedy(owner, RemedyField::Explanation) hint=say(remedy::EXPLANATION_HINT) />
            })}
        </FoldedList>
    }
}

/// The name of a document: its number, else its summary.
fn row_name(_: Language, plan: &Plan, id: Id, _: usize) -> String {
    let row = plan.evidences.get(id);
    let name = row.map(|row| if row.number.is_empty() { &row.summary } else { &row.number });
    name.cloned().unwrap_or_default()
}

/// The fields of one document.
#[component]
pub fn EvidenceDocument(
    /// The document.
    id: Id,
) -> impl IntoView {
    let at = move |field| At::Evidence(id, field);
    view! {
        <div class="form">
            <FieldGrid>
                <PlanLine at=at(EvidenceField::Number) />
                <DayOf at=at(EvidenceField::Day) />
                <PlanLine at=at(EvidenceField::Issuer) />
            </FieldGrid>
            <ProseOf at=at(EvidenceField::Summary) />
            <Link at=at(EvidenceField::Link) />
        </div>
    }
}

/// The link as typed, and a link that shows which host it leads to.
#[component]
fn Link(at: At) -> impl IntoView {
    let session = Session::here();
    let link = session.text(at);
    let language = use_language();
    let problem = Signal::derive(move || {
        let wrong = link.with(|link| !link.trim().is_empty() && links::target(link).is_none());
        wrong.then(|| remedy::BAD_LINK.get(language.get()).to_owned())
    });
    let open = move || {
        let target = links::target(&link.get())?;
        let words = remedy::open_link(language.get(), &target.host);
        Some(view! {
            <a class="evidence__link" href=target.url target="_blank" rel="noopener noreferrer">
                <bdi>{words}</bdi>
            </a>
        })
    };
    view! {
        <PlanLine at problem />
        {open}
    }
}

/// The suggested documents, each with a button that adds it to the list.
#[component]
fn Suggested(session: Session, owner: Id, ids: Memo<Vec<Id>>) -> impl IntoView {
    let at = At::Remedy(owner, RemedyField::Suggested);
    let text = session.text(at);
    // A suggestion whose words are in the list is not offered again.
    let used = memo(move || {
        let summary = |id: &Id| {
            session.read(Place::Record(List::Evidences, *id), |plan| {
                plan.evidences.get(*id).map(|row| row.summary.clone()).unwrap_or_default()
            })
        };
        ids.with(|ids| ids.iter().map(summary).collect::<Vec<_>>())
    });
    let lines = memo(move || {
        let line = |line: &str| line.trim().trim_start_matches("- ").to_owned();
        let left = |line: &String| {
            let taken = used.with(|used| used.iter().any(|summary| summary.contains(line)));
            !line.is_empty() && !taken
        };
        text.with(|text| text.lines().map(line).filter(left).collect::<Vec<_>>())
    });
    let add = move |summary: String| {
        let evidence = Evidence { owner: Some(owner), summary, ..Evidence::default() };
        if let Some(id) = session.insert_new(evidence) {
            // Once the row is in the page.
            request_animation_frame(move || {
                focus_first_in(&format!("{}-{id}", list_id(owner)));
            });
        }
    };
    let suggestion = move |line: String| {
        let summary = line.clone();
        let press = move |()| add(summary.clone());
        view! {
            <li class="suggested__row">
                <span>{line}</span>
                <Button label=say(remedy::USE_SUGGESTION) on_press=press icon=Glyph::Add kind=ButtonKind::Quiet />
            </li>
        }
    };
    view! {
        <div class="suggested">
            {move || (!lines.with(Vec::is_empty)).then(|| view! { <p>{say(remedy::SUGGESTED)}</p> })}
            <ul class="suggested__list">{move || lines.get().into_iter().map(suggestion).collect_view()}</ul>
            <Disclosure label=say(remedy::EDIT_SUGGESTED) holds=format!("f-remedies-{owner}-suggested")>
                <ProseOf at />
            </Disclosure>
        </div>
    }
}
