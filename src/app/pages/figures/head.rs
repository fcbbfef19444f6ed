//! Above the figures: how much is entered, the way to the first blank cell, pasting, the choice of view.

use leptos::prelude::*;

use super::state::{Block, FiguresState};
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Button, ButtonKind, Glyph, LinkButton, PageHeading, Words};
use crate::app::records::figures::Period;
use crate::plan::{One, Place, Slot, Window};
use crate::route::Route;
use crate::route::outline::PlanPart;
use crate::text::{figures, intake as m};
use crate::{check, route};

/// One line above the figures: heading, view, period, count, pasting, and the one main button.
#[component]
pub fn FiguresHead(desk: FiguresState) -> impl IntoView {
    let paste = move |()| desk.block.set(Some(Block::default()));
    let count = memo(move || {
        let (month, own) = (desk.month.get(), desk.own.get());
        desk.session.whole(|plan| {
            let (typed, all) = check::entered_of(plan, &own, Slot::Month(month));
            (typed, all, own == check::asked(plan))
        })
    });
    let to_intake = move || route::path(&Route::Intake { month: Some(desk.month.get()) });
    let intake = Signal::derive(to_intake);
    let words = tell(move |language| match count.get() {
        (typed, all, true) => figures::entered(language, typed, all),
        (typed, all, false) => figures::entered_own(language, typed, all),
    });
    view! {
        <div class="page-bar figures__bar">
            <PageHeading title=say(figures::TITLE) />
            <FigureViews desk />
            <Period month=desk.month />
            <p class="figures__count" id="entered"><Words text=words /></p>
            <Button label=say(figures::PASTE) on_press=paste icon=Glyph::Figures id="paste" />
            <LinkButton label=say(m::TITLE) href=intake id="to-intake" />
            <FirstBlank desk />
        </div>
    }
}

/// The one main button: it leads to the first blank cell.
#[component]
fn FirstBlank(desk: FiguresState) -> impl IntoView {
    let waits = memo(move || {
        desk.month.track();
        desk.by_year.track();
        desk.closed.track();
        desk.own.track();
        desk.session.track_all();
        desk.first_blank().is_some()
    });
    let asked = memo(move || desk.own.with(|own| !own.is_empty()));
    let language = use_language();
    let label = Signal::derive(move || {
        let words = match (waits.get(), asked.get()) {
            (true, _) => figures::FIRST_BLANK,
            (false, true) => figures::ALL_ENTERED,
            (false, false) => figures::NONE_ASKED,
        };
        words.get(language.get()).to_owned()
    });
    let press = move |()| {
        if let Some((month, measure, slot)) = desk.first_blank() {
            desk.go_to(month, measure, slot);
        }
    };
    let disabled = Signal::derive(move || !waits.get());
    view! { <Button label on_press=press disabled kind=ButtonKind::Main id="first-blank" /> }
}

#[component]
fn FigureViews(desk: FiguresState) -> impl IntoView {
    let tab = move |year: bool, word| {
        view! {
            <button type="button" class="tabs__tab" aria-pressed=move || (desk.by_year.get() == year).to_string()
                on:click=move |_| desk.by_year.set(year)>{say(word)}</button>
        }
    };
    view! {
        <div class="tabs" role="group" aria-label=say(figures::VIEW)>
            {tab(true, figures::BY_YEAR)}
            {tab(false, figures::BY_MONTH)}
        </div>
    }
}

/// Below the figures: the keys of the grid, and when the months begin and end, with a link to where that is set.
#[component]
pub fn MonthWindow(desk: FiguresState) -> impl IntoView {
    let window = memo(move || desk.session.read(Place::One(One::Frame), |plan| plan.frame.window));
    let words = tell(move |language| {
        let from = match window.get() {
            Window::FromFifteenth => figures::FROM_FIFTEENTH,
            Window::FromFirst => figures::FROM_FIRST,
        };
        figures::from_first(language, from.get(language))
    });
    let href = route::path(&Route::Plan(Some(PlanPart::Frame.word())));
    view! {
        {move || desk.by_year.get().then(|| view! { <p class="figures__window" id="grid-keys">{say(figures::KEYS)}</p> })}
        <p class="figures__window">{words}" "<a href=href>{say(figures::CHANGE_WINDOW)}</a></p>
    }
}
