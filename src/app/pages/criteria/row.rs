//! One row of the list: the whole of it is a link.

use leptos::prelude::*;

use crate::app::ambient::language::{say, tell, use_language};
use crate::app::parts::{Button, ButtonKind, Chip, Dialog, Glyph, Icon, Words};
use crate::app::records::around::use_filter;
use crate::app::records::verdicts::{chip_standing, standing};
use crate::app::session::Session;
use crate::check::Standing;
use crate::plan::{Id, List, Place, Plan, naming};
use crate::route;
use crate::route::Route;
use crate::text::{Language, common, criteria, names, verdicts};

/// A remedy or duty in the list.
#[component]
pub fn RowLink(
    /// Which.
    id: Id,
    /// The list is of duties.
    duties: Memo<bool>,
    /// The first row that still asks for something.
    first_open: Memo<Option<Id>>,
    /// "Sửa danh sách" is on.
    editing: RwSignal<bool>,
) -> impl IntoView {
    let session = Session::find()?;
    let list = if duties.get_untracked() { List::Duties } else { List::Remedies };
    let filter = use_filter();
    let href = move || {
        let (id, filter) = (id.to_string(), filter.get());
        let route = if list == List::Duties {
            Route::Duty { id, filter }
        } else {
            Route::Remedy { id, filter }
        };
        route::path(&route)
    };
    let stand = standing(session, list, id);
    let language = use_language();
    let title = Memo::new(move |_| {
        session.read(Place::Record(list, id), |plan| names::title(language.get(), plan, list, id))
    });
    let about = Memo::new(move |_| {
        session.read(Place::Record(list, id), |plan| about(language.get(), plan, list, id))
    });
    let short = tell(move |language| {
        stand.with(|stand| session.peek(|plan| shortfall(language, plan, stand)))
    });
    let next = move || first_open.get() == Some(id);
    let word = Signal::derive(move || {
        let untold = list == List::Remedies && stand.with(|stand| stand.verdicts.is_empty());
        untold.then(|| criteria::NO_TARGET.get(language.get()).to_owned())
    });
    Some(view! {
        <li class="rows__item">
            <a class="row" id=row_id(&id.to_string()) href=href data-row=id.to_string()>
                <span class="row__title">{title}</span>
                <span class="row__about">
                    {about}
                    <b class="row__short" hidden=move || short.with(String::is_empty)><Words text=short /></b>
                </span>
                <span class="row__chip">
                    {move || next().then(|| view! { <span class="row__next">{say(criteria::CONTINUE)}</span> })}
                    <Chip status=Signal::derive(move || stand.with(|stand| session.peek(|plan| chip_standing(plan, stand)))) word />
                </span>
            </a>
            {move || editing.get().then(|| view! { <RowTools session list id title /> })}
        </li>
    })
}

/// The id of a row's link.
pub fn row_id(id: &str) -> String {
    format!("row-{id}")
}

/// What the deciding target still lacks; empty for nothing.
fn shortfall(language: Language, plan: &Plan, stand: &Standing) -> String {
    let target = stand.judged_by.and_then(|id| plan.targets.get(id));
    match (target, stand.verdict()) {
        (Some(target), Some(verdict)) => {
            let short = verdicts::shortfall(language, plan, target, verdict);
            short.unwrap_or_default()
        }
        (_, _) => String::new(),
    }
}

/// "Bộ phận một cửa · Trong năm 2024".
fn about(language: Language, plan: &Plan, list: List, id: Id) -> String {
    let (leads, when) = if list == List::Duties {
        match plan.duties.get(id) {
            Some(duty) => (duty.leads.as_slice(), ""),
            None => (&[][..], ""),
        }
    } else {
        match plan.remedies.get(id) {
            Some(remedy) => (remedy.leads.as_slice(), remedy.timeframe.as_str()),
            None => (&[][..], ""),
        }
    };
    let officers = naming::officers_text(plan, leads);
    let officers =
        if officers.is_empty() { criteria::NO_OFFICER.get(language).to_owned() } else { officers };
    let when = when.trim().trim_end_matches('.');
    if when.is_empty() { officers } else { format!("{officers} · {when}") }
}

/// Up, down, remove.
#[component]
fn RowTools(session: Session, list: List, id: Id, title: Memo<String>) -> impl IntoView {
    let asking = RwSignal::new(false);
    let up = tell(move |l| criteria::move_up(l, &title.get()));
    let down = tell(move |l| criteria::move_down(l, &title.get()));
    let away = tell(move |l| criteria::remove(l, &title.get()));
    let shift = move |to_end: bool| {
        move |_| {
            session.shift(list, id, to_end);
        }
    };
    let remove = move |()| {
        asking.set(false);
        session.remove(list, id);
    };
    view! {
        <div class="row-tools">
            <button type="button" class="button button--quiet" aria-label=up on:click=shift(false)><Icon glyph=Glyph::Up /></button>
            <button type="button" class="button button--quiet" aria-label=down on:click=shift(true)><Icon glyph=Glyph::Down /></button>
            <button type="button" class="button button--quiet" aria-label=away on:click=move |_| asking.set(true)><Icon glyph=Glyph::Remove /></button>
            <Dialog id=format!("remove-{id}") title=say(criteria::REMOVE_TITLE) open=asking on_close=move |()| asking.set(false)>
                <p>{tell(move |l| criteria::remove_text(l, &title.get()))}</p>
                <div class="dialog__tools">
                    <Button label=say(common::REMOVE) on_press=remove kind=ButtonKind::Danger />
                    <Button label=say(common::CANCEL) on_press=move |()| asking.set(false) />
                </div>
            </Dialog>
        </div>
    }
}
