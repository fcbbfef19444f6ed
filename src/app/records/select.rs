//! The list for the filter of the address, as signals.

use leptos::prelude::*;

use crate::app::ambient::language::use_language;
use crate::app::ambient::today::use_today;
use crate::app::keeper::person::use_person;
use crate::app::session::Session;
use crate::plan::{Id, List, Place};
use crate::route::Filter;
use crate::view::list;
use crate::view::list::{ListGroup, Narrowing, Standings};

/// The list of a filter, which says remedies or duties. It shows words of the whole plan, and is asked
/// again after every edit; the records are judged again then, and not with every letter of a search.
pub fn groups(
    session: Session,
    filter: Signal<Filter>,
    editing: RwSignal<bool>,
) -> Memo<Vec<ListGroup>> {
    let (person, today, language) = (use_person(), use_today(), use_language());
    let duties = Memo::new(move |_| filter.with(|filter| filter.duties));
    let standings = Memo::new(move |_| {
        let list = if duties.get() { List::Duties } else { List::Remedies };
        let day = today.get();
        session.whole(|plan| list::standings(plan, list, day))
    });
    Memo::new(move |_| {
        let (person, language, editing) = (person.get(), language.get(), editing.get());
        filter.with(|filter| {
            standings.with(|standings| {
                session.whole(|plan| {
                    list::list(language, Narrowing { plan, filter, person, standings }, editing)
                })
            })
        })
    })
}

/// The ids that the list shows for a filter, in order: what "previous" and "next" go through. They are
/// looked up when the page opens and when the list itself changes: typing on the page moves nobody away
/// from their neighbours.
pub fn shown(session: Session, filter: Signal<Filter>, list: List) -> Memo<Vec<Id>> {
    let (person, today) = (use_person(), use_today());
    Memo::new(move |_| {
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
