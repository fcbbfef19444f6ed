//! Ghi chú tiến độ: each with its day and author; a new one is added at the end.

use leptos::prelude::*;

use super::folded_list::FoldedList;
use super::record_list::RecordList;
use crate::app::ambient::language::tell;
use crate::app::ambient::today::use_today;
use crate::app::parts::FieldGrid;
use crate::app::records::fields::{DayOf, ProseOf, RecordOf};
use crate::app::session::Session;
use crate::plan::{At, Id, List, Note, NoteField, Plan};
use crate::read::day;
use crate::text::{Language, remedy};

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
    let blank = move || {
        let (day, author) = (day::iso(today.get_untracked()), session.author());
        Note { owner: Some(owner), day, author, ..Note::default() }
    };
    let add = move || session.insert_new(blank()).map(|id| At::Note(id, NoteField::Text));
    let row = |id: Id| view! { <NoteForm id /> }.into_any();
    view! {
        <FoldedList label=count id=format!("notes-{owner}") add_label=remedy::ADD_NOTE add holds="f-notes-">
            <RecordList id=format!("note-list-{owner}") list=List::Notes ids label=remedy::NOTE
                add=remedy::ADD_NOTE name=row_name blank row />
        </FoldedList>
    }
}

/// The name of a note: its day.
fn row_name(_: Language, plan: &Plan, id: Id, _: usize) -> String {
    plan.notes.get(id).map(|row| day::show_stored(&row.day)).unwrap_or_default()
}

#[component]
fn NoteForm(id: Id) -> impl IntoView {
    let at = move |field| At::Note(id, field);
    view! {
        <div class="form">
            <FieldGrid>
                <DayOf at=at(NoteField::Day) />
                <RecordOf at=at(NoteField::Author) list=List::Officers none=remedy::NO_AUTHOR />
            </FieldGrid>
            // The focus goes here: day and author are filled in already.
            <div data-first><ProseOf at=at(NoteField::Text) /></div>
        </div>
    }
}
