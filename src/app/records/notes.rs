//! Ghi chú tiến độ: dated, signed, newest last.

use leptos::prelude::*;

use super::evidence::edit_list;
use crate::app::ambient::language::{say, tell};
use crate::app::ambient::today::use_today;
use crate::app::parts::{Disclosure, FieldGrid, ListEditor, ListRow};
use crate::app::records::fields::{DayOf, ProseOf, RecordOf};
use crate::app::session::Session;
use crate::plan::{At, Id, List, Note, NoteField, Place};
use crate::read::day;
use crate::text::remedy;

/// The notes of a remedy or duty.
#[component]
pub fn NoteList(
    /// The open plan.
    session: Session,
    /// The remedy or duty.
    owner: Id,
) -> impl IntoView {
    let today = use_today();
    let ids = session.listed(List::Notes, move |plan, id| {
        plan.notes.get(id).is_some_and(|row| row.owner == Some(owner))
    });
    let count = tell(move |l| remedy::notes_count(l, &ids.with(Vec::len).to_string()));
    let rows = Signal::derive(move || {
        let row = |id: &Id| {
            session.read(Place::Record(List::Notes, *id), |plan| {
                let name = plan.notes.get(*id).map(|row| day::show_stored(&row.day));
                ListRow { id: id.to_string(), name: name.unwrap_or_default() }
            })
        };
        ids.with(|ids| ids.iter().map(row).collect::<Vec<_>>())
    });
    let change = move |change| {
        edit_list(session, List::Notes, change, &|| {
            let (day, author) = (day::iso(today.get_untracked()), session.author());
            Note { owner: Some(owner), day, author, ..Note::default() }.into()
        });
    };
    view! {
        <Disclosure label=count id=format!("notes-{owner}")>
            <ListEditor id=format!("note-list-{owner}") label=say(remedy::NOTE) add=say(remedy::ADD_NOTE)
                rows on_change=change row=move |id: String| view! { <NoteForm id /> } />
        </Disclosure>
    }
}

#[component]
fn NoteForm(id: String) -> impl IntoView {
    let Ok(id) = id.parse::<Id>() else { return ().into_any() };
    let at = move |field| At::Note(id, field);
    view! {
        <div class="form">
            <FieldGrid>
                <DayOf at=at(NoteField::Day) />
                <RecordOf at=at(NoteField::Author) list=List::Officers none=remedy::NO_AUTHOR />
            </FieldGrid>
            // The day and who writes are known already.
            <div data-first><ProseOf at=at(NoteField::Text) /></div>
        </div>
    }
    .into_any()
}
