//! Hồ sơ trễ hạn: a small list beside the target that asks for letters of apology, and what it says of the figure.

use leptos::prelude::*;

use super::folded_list::FoldedList;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::ambient::today::use_today;
use crate::app::parts::{Button, FieldGrid, Notice, NoticeKind};
use crate::app::records::fields::{DayOf, PlanLine, ProseOf, RecordOf};
use crate::app::records::record_list::RecordList;
use crate::app::session::Session;
use crate::check::{Apologies, apologies, letters_measure, undated_letters};
use crate::plan::{At, Id, LateDossier, LateDossierField, List, Place, Plan, Slot, Value};
use crate::route;
use crate::route::{Paper, Route};
use crate::text::{Language, remedy as m};

/// The late dossiers of a remedy; nothing for one whose targets ask for no letters.
#[component]
pub fn DossierList(
    /// The open plan.
    session: Session,
    /// The remedy.
    owner: Id,
) -> impl IntoView {
    let asks = memo(move || session.whole(|plan| letters_measure(plan, owner).is_some()));
    move || asks.get().then(|| view! { <Dossiers session owner /> })
}

#[component]
fn Dossiers(session: Session, owner: Id) -> impl IntoView {
    let ids = session.listed(List::LateDossiers, move |plan, id| {
        plan.late_dossiers.get(id).is_some_and(|row| row.owner == Some(owner))
    });
    let done = memo(move || {
        let row = |id: &Id| {
            let read =
                |plan: &Plan| plan.late_dossiers.get(*id).is_some_and(LateDossier::is_apologised);
            session.read(Place::Record(List::LateDossiers, *id), read)
        };
        ids.with(|ids| ids.iter().filter(|id| row(id)).count())
    });
    let label = tell(move |language| {
        m::dossiers(language, &ids.with(Vec::len).to_string(), &done.get().to_string())
    });
    let blank = move || LateDossier::of(owner);
    let add = move || {
        let id = session.insert_new(LateDossier::of(owner))?;
        Some(At::LateDossier(id, LateDossierField::Code))
    };
    let row = |id: Id| view! { <Dossier id /> }.into_any();
    view! {
        // In sight while the list is folded: what contradicts a figure is never silent.
        <Against session owner />
        <FoldedList label id=format!("dossiers-{owner}") add_label=m::ADD_DOSSIER add holds="f-late_dossiers-">
            <p class="soft">{say(m::DOSSIERS_HINT)}</p>
            <RecordList id=format!("dossier-list-{owner}") list=List::LateDossiers ids label=m::DOSSIERS
                add=m::ADD_DOSSIER name=row_name blank row />
        </FoldedList>
    }
}

/// The name of a dossier: its code.
fn row_name(language: Language, plan: &Plan, id: Id, place: usize) -> String {
    let code = plan.late_dossiers.get(id).map(|row| row.code.trim().to_owned());
    match code.filter(|code| !code.is_empty()) {
        Some(code) => code,
        None => m::dossier_number(language, &place.to_string()),
    }
}

#[component]
fn Dossier(id: Id) -> impl IntoView {
    let at = move |field| At::LateDossier(id, field);
    let letter = route::path(&Route::Documents(Paper::Apology(Some(id))));
    view! {
        <div class="form">
            <FieldGrid>
                <PlanLine at=at(LateDossierField::Code) />
                <PlanLine at=at(LateDossierField::Procedure) />
                <PlanLine at=at(LateDossierField::Applicant) hint=say(m::APPLICANT_HINT) />
                <DayOf at=at(LateDossierField::Received) />
                <DayOf at=at(LateDossierField::Due) />
                <RecordOf at=at(LateDossierField::Officer) list=List::Officers none=m::NO_OFFICER />
            </FieldGrid>
            <ProseOf at=at(LateDossierField::Reason) />
            <FieldGrid>
                <DayOf at=at(LateDossierField::NewDue) hint=say(m::NEW_DUE_HINT) />
                <PlanLine at=at(LateDossierField::Number) />
                <DayOf at=at(LateDossierField::Day) />
            </FieldGrid>
            <p><a class="evidence__link" href=letter>{say(m::TO_LETTER)}</a></p>
        </div>
    }
}

/// What the list says where the figure says something else, or nothing yet; the list never writes by itself.
#[component]
fn Against(session: Session, owner: Id) -> impl IntoView {
    let (language, today) = (use_language(), use_today());
    let found = memo(move || {
        let all = session.whole(|plan| apologies(plan, owner, today.get()));
        all.into_iter().filter(|one| one.differs() || one.typed.is_none()).collect::<Vec<_>>()
    });
    let line = move |one: Apologies| {
        let (month, listed) = (one.month.to_string(), one.listed.to_string());
        let text = tell(move |language| match one.typed {
            Some(typed) if one.runs_on => {
                m::letters_differ(language, &listed, &month, &typed.to_string())
            }
            Some(typed) => m::letters_differ_in(language, &listed, &month, &typed.to_string()),
            None if one.runs_on => m::letters_blank(language, &listed, &month),
            None => m::letters_blank_in(language, &listed, &month),
        });
        let kind = if one.differs() { NoticeKind::Warning } else { NoticeKind::Info };
        let write = move |()| {
            let at = At::Figure(one.measure, Slot::Month(one.month));
            session.set(at, Value::text(one.listed.to_string()));
        };
        let (month, listed) = (one.month.to_string(), one.listed.to_string());
        let label = Signal::derive(move || m::write_letters(language.get(), &listed, &month));
        view! {
            <Notice text kind>
                <Button label on_press=write />
            </Notice>
        }
    };
    let undated = memo(move || session.whole(|plan| undated_letters(plan, owner)));
    let without = tell(move |language| m::letters_undated(language, &undated.get().to_string()));
    view! {
        <div class="stack">
            {move || found.get().into_iter().map(line).collect_view()}
            {move || (undated.get() > 0).then(|| view! { <Notice text=without kind=NoticeKind::Warning /> })}
        </div>
    }
}
