//! The list that the filter of the address selects, as signals.

use leptos::prelude::*;

use crate::app::ambient::language::use_language;
use crate::app::ambient::memo::memo;
use crate::app::ambient::settings::use_settings;
use crate::app::ambient::today::use_today;
use crate::app::keeper::person::use_person;
use crate::app::session::Session;
use crate::plan::{Id, List, Place};
use crate::route::Filter;
use crate::view::list;
use crate::view::list::{Folding, ListGroup, Narrowing, Standings};

/// The list for a filter, which says remedies or duties. It shows words from the whole plan, so it is computed
/// again after every edit; the records are judged again then too, but not while a search is being typed.
pub fn groups(
    session: Session,
    filter: Signal<Filter>,
    editing: RwSignal<bool>,
) -> Memo<Vec<ListGroup>> {
    let (person, today, language) = (use_person(), use_today(), use_language());
    let duties = memo(move || filter.with(|filter| filter.duties));
    let standings = memo(move || {
        let list = if duties.get() { List::Duties } else { List::Remedies };
        let day = today.get();
        session.whole(|plan| list::standings(plan, list, day))
    });
    let compact = use_settings().compact();
    memo(move || {
        let (person, language) = (person.get(), language.get());
        let folding = match (editing.get(), compact.get()) {
            (true, _) => Folding::Editing,
            (false, true) => Folding::Nothing,
            (false, false) => Folding::Settled,
        };
        filter.with(|filter| {
            standings.with(|standings| {
                session.whole(|plan| {
                    list::list(language, Narrowing { plan, filter, person, standings }, folding)
                })
            })
        })
    })
}

/// The ids that the list shows for a filter, in order: what "previous" and "next" go through. They are computed
/// when the page opens, and again when the filter changes or records are added, removed, moved or reassigned;
/// typing words on the page does not change a record's neighbours.
pub fn shown(session: Session, filter: Signal<Filter>, list: List) -> Memo<Vec<Id>> {
    let (person, today) = (use_person(), use_today());
    memo(move || {
        session.track(Place::Order(list));
        let (person, day) = (person.get(), today.get_untracked());
        let filter = Filter { duties: list == List::Duties, ..filter.get() };
        session.peek(|plan| {
            let judged = filter.status.is_some();
            let standings =
                if judged { list::standings(plan, list, day) } else { Standings::new() };
            let asked = Narrowing { plan, filter: &filter, person, standings: &standings };
            asked.kept().into_iter().map(|row| row.id).collect()
        })
    })
}
