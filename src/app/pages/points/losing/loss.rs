//! One loss: what it is, who is to mend it, and the remedy made of it.

use leptos::prelude::*;

use super::super::said::{said_note, word_of};
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Choice, Pick, focus_soon, keep_focus};
use crate::app::records::fields::record_picks;
use crate::app::records::guidance::{GuidanceFor, Shelf};
use crate::app::session::Session;
use crate::browser::page;
use crate::edit::Name;
use crate::edit::remedying::{Assigned, of_loss};
use crate::plan::{Id, List, Place, naming};
use crate::route;
use crate::route::{Filter, Route};
use crate::score::Losses;
use crate::text::losses_page as m;
use crate::view::points::{LossRow, lead_of_area, loss_row};

#[component]
pub(super) fn LossLine(
    session: Session,
    found: Memo<Losses>,
    row: Id,
    shelf: Shelf,
) -> impl IntoView {
    let language = use_language();
    let own = memo(move || {
        let language = language.get();
        found.with(|all| {
            let loss = all.rows.iter().find(|loss| loss.row == row)?;
            session.whole(|plan| loss_row(language, plan, loss))
        })
    });
    let word = move |read: fn(&LossRow) -> &String| word_of(own, read);
    let small = move |class, read: fn(&LossRow) -> &String| said_note(class, word(read));
    let (code, name) = (word(|row| &row.code), word(|row| &row.name));
    let (lost, of) = (word(|row| &row.lost), word(|row| &row.of));
    let called = Signal::derive(move || format!("{} {}", code.get(), name.get()).trim().to_owned());
    let remedy = memo(move || own.with(|row| row.as_ref().and_then(|row| row.remedy)));
    let makes = memo(move || own.with(|row| row.as_ref().is_some_and(|row| row.makes)));
    view! {
        <div class="points__row losses__row" role="group" aria-label=called data-loss=row.to_string()>
            <div class="points__name">
                <p class="points__title"><span class="row__code">{code}" "</span>{name}</p>
                {small("soft", |row| &row.why)}
                {small("points__lack", |row| &row.lack)}
            </div>
            <div class="points__asks losses__deed">
                {move || match remedy.get() {
                    Some(remedy) => view! { <Made session row remedy /> }.into_any(),
                    None if makes.get() => view! { <Make session row code called /> }.into_any(),
                    None => ().into_any(),
                }}
            </div>
            <p class="points__given"><b class="points__own">{lost}</b> <span class="points__most">{of}</span></p>
            {move || remedy.get().map(|remedy| view! { <Wanted session row remedy shelf /> })}
        </div>
    }
}

/// Who is to mend it, and the button.
#[component]
fn Make(session: Session, row: Id, code: Memo<String>, called: Signal<String>) -> impl IntoView {
    let officers = record_picks(session, List::Officers);
    let nobody = say(m::NOBODY);
    let options = Signal::derive(move || {
        let first = Pick::new("", nobody.get());
        std::iter::once(first).chain(officers.get()).collect::<Vec<_>>()
    });
    let chosen = RwSignal::new(None::<String>);
    // Who mends the area's last remedy mends the next one, unless somebody else is chosen.
    let led = memo(move || {
        // Of each row of a long list: asked again where remedies come, go or change hands, and not at every key.
        session.track(Place::Order(List::Areas));
        let place = Place::Order(List::Remedies);
        let lead = session.read(place, |plan| lead_of_area(plan, &code.get()));
        lead.map(|lead| lead.to_string()).unwrap_or_default()
    });
    let value = Signal::derive(move || chosen.get().unwrap_or_else(|| led.get()));
    let make = move |_| {
        let leads = value.get_untracked().parse::<Id>().into_iter().collect();
        let assigned = Assigned { leads };
        let changes = session.peek(|plan| of_loss(plan, row, &assigned, &mut || session.fresh()));
        if session.apply(Name::Plain, changes) {
            // The button goes; the way to what it made takes its place.
            focus_soon(made_id(row));
        }
    };
    let named = tell(move |language| m::make_named(language, &called.get()));
    view! {
        <Choice id=format!("assign-{row}") label=say(m::ASSIGN) options value on_edit=move |id| chosen.set(Some(id)) />
        <button type="button" class="button losses__make" id=format!("make-{row}") aria-label=named on:click=make>{say(m::MAKE)}</button>
    }
}

/// The id of the link to the remedy of a loss.
fn made_id(row: Id) -> String {
    format!("made-{row}")
}

/// The remedy that mends it, and the way there.
#[component]
fn Made(session: Session, row: Id, remedy: Id) -> impl IntoView {
    let href = route::path(&Route::Remedy { id: remedy.to_string(), filter: Filter::default() });
    let name = memo(move || {
        session.read(Place::Record(List::Remedies, remedy), |plan| {
            naming::mark(plan, List::Remedies, remedy)
        })
    });
    let open = tell(move |language| m::open_named(language, &name.get()));
    view! {
        <p class="losses__made"><span class="losses__tick">{say(m::MADE)}</span> " " <a id=made_id(row) href=href>{open}</a></p>
    }
}

/// The directions of other plans, as long as the remedy has none.
#[component]
fn Wanted(session: Session, row: Id, remedy: Id, shelf: Shelf) -> impl IntoView {
    let blank = memo(move || {
        session.read(Place::Record(List::Remedies, remedy), |plan| {
            plan.remedies.get(remedy).is_some_and(|row| row.direction.trim().is_empty())
        })
    });
    let offered =
        Signal::derive(move || if blank.get() { vec![remedy.to_string()] } else { Vec::new() });
    keep_focus(offered, move |_| {
        page::focus(&made_id(row));
    });
    move || {
        blank
            .get()
            .then(|| view! { <div class="losses__guidance"><GuidanceFor shelf remedy /></div> })
    }
}
