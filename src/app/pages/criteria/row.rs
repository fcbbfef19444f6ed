//! One row of the list: the whole row is a link.

use leptos::prelude::*;

use crate::app::ambient::language::{say, tell};
use crate::app::parts::{Confirm, Glyph, Icon, fixed_chip, fixed_gauge, focus_soon};
use crate::app::records::place::row_id;
use crate::app::session::Session;
use crate::plan::{Id, List};
use crate::text::{common, criteria};
use crate::view::list::ListRow;

/// A remedy or duty in the list. It is made anew when anything that it shows changes.
#[component]
pub fn RowLink(
    /// What it shows.
    row: ListRow,
    /// Whether it is a remedy or a duty.
    list: List,
    /// Whether "Sửa danh sách" is on.
    editing: RwSignal<bool>,
) -> impl IntoView {
    let ListRow { id, href, code, title, about, short, gauge, chip, word, next } = row;
    let name = StoredValue::new(format!("{code} {title}").trim().to_owned());
    let own = id.to_string();
    let code = (!code.is_empty()).then(|| view! { <span class="row__code">{code}" "</span> });
    let short = (!short.is_empty()).then(|| view! { <b class="row__short">{short}</b> });
    let drawn = (!gauge.words().is_empty()).then(|| fixed_gauge(&gauge, chip));
    let next = next.then(|| view! { <span class="row__next">{say(criteria::CONTINUE)}</span> });
    view! {
        <li class="rows__item">
            <a class="row" id=row_id(&own) href=href data-row=own>
                <span class="row__title">{code}<span class="row__name">{title}</span></span>
                <span class="row__about">{about}{short}</span>
                <span class="row__gauge">{drawn}</span>
                <span class="row__chip">{next} {fixed_chip(chip, word)}</span>
            </a>
            {move || editing.get().then(|| view! { <RowTools list id title=name.get_value() /> })}
        </li>
    }
}

/// The buttons to move a record up or down, and to remove it.
#[component]
fn RowTools(list: List, id: Id, title: String) -> impl IntoView {
    let session = Session::here();
    let title = StoredValue::new(title);
    let asking = RwSignal::new(false);
    let named = move |words: fn(crate::text::Language, &str) -> String| {
        tell(move |language| title.with_value(|title| words(language, title)))
    };
    let (up, down, away) =
        (named(criteria::move_up), named(criteria::move_down), named(criteria::remove));
    let button = move |down: bool| format!("{}-{id}", if down { "down" } else { "up" });
    let shift = move |down: bool| {
        move |_| {
            session.shift(list, id, down);
            // The row is made anew, with its new number: the person presses on where they pressed.
            focus_soon(button(down));
        }
    };
    let remove = move |()| {
        asking.set(false);
        session.remove(list, id);
    };
    view! {
        <div class="row-tools">
            <button type="button" class="button button--quiet" id=button(false) aria-label=up on:click=shift(false)><Icon glyph=Glyph::Up /></button>
            <button type="button" class="button button--quiet" id=button(true) aria-label=down on:click=shift(true)><Icon glyph=Glyph::Down /></button>
            <button type="button" class="button button--quiet" aria-label=away on:click=move |_| asking.set(true)><Icon glyph=Glyph::Remove /></button>
            <Confirm id=format!("remove-{id}") title=say(criteria::REMOVE_TITLE) open=asking yes=say(common::REMOVE)
                on_yes=remove on_close=move |()| asking.set(false)>
                <p>{named(criteria::remove_text)}</p>
            </Confirm>
        </div>
    }
}
