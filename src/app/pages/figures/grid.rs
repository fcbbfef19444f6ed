//! The grid of the year. The rows of a folded group are not on the page, which keeps it light.

use leptos::ev::FocusEvent;
use leptos::prelude::*;

use super::group::{GroupBar, GroupDesk};
use super::keys;
use super::row::FigureRow;
use super::state::{FiguresState, cell_of};
use super::through::CumulativePanel;
use crate::app::ambient::language::{say, use_language};
use crate::app::ambient::memo::memo;
use crate::browser::field::TextBox;
use crate::browser::focus::clear_of;
use crate::plan::{One, Place, Slot, Window};
use crate::read::day;
use crate::text::{figures, format};
use crate::view::figures::dates;

/// The grid.
#[component]
pub fn Grid(desk: FiguresState) -> impl IntoView {
    let focus = move |event: FocusEvent| {
        let cell = TextBox::of(&event).and_then(|field| cell_of(&field.id()));
        desk.focused.set(cell);
        if let Some((_, measure, slot)) = keys::grid_cell(&event) {
            desk.used.set(Some((measure, slot)));
            clear_of(&event, ".grid-frame", "th.grid__name");
        }
    };
    let names = memo(move || {
        desk.groups.with(|groups| groups.iter().map(|group| group.name.clone()).collect::<Vec<_>>())
    });
    view! {
        <div class="grid-frame" tabindex="-1">
            <table class="grid" aria-label=say(figures::TABLE) aria-describedby="grid-keys" data-month=move || desk.month.get().to_string()
                on:keydown=move |event| keys::press(desk, &event)
                on:focusin=focus
                on:focusout=move |_| desk.focused.set(None)>
                <GridHeads desk />
                <For each=move || names.get() key=Clone::clone let:name>
                    <GroupRows desk name />
                </For>
            </table>
        </div>
    }
}

#[component]
fn GridHeads(desk: FiguresState) -> impl IntoView {
    let frame = memo(move || {
        desk.session.read(Place::One(One::Frame), |plan| {
            (plan.year(), plan.frame.window == Window::FromFifteenth)
        })
    });
    let language = use_language();
    let head = move |month: u8| {
        let short = move || format::month_head(month, language.get()).unwrap_or_default();
        let name = move || format::month_name(month, language.get()).unwrap_or_default();
        let dates = move || {
            let (year, fifteenth) = frame.get();
            year.and_then(|year| day::month_window(year, month, fifteenth)).map(dates)
        };
        view! {
            <th scope="col" class="grid__month" title=dates>
                <span aria-hidden="true">{short}</span>
                <span class="unseen" id=format!("month-{month}")>{name}</span>
            </th>
        }
    };
    view! {
        <thead>
            <tr>
                <th scope="col" class="grid__name">{say(figures::MEASURE)}</th>
                <th scope="col" class="grid__column">{say(figures::COLUMN)}</th>
                {(1..=12).map(head).collect_view()}
                <th scope="col" class="grid__year"><span id="month-year">{say(figures::YEAR)}</span></th>
            </tr>
        </thead>
    }
}

/// One group: its head, its cumulative figures where they are asked for, its rows.
#[component]
fn GroupRows(desk: FiguresState, name: String) -> impl IntoView {
    let group = GroupDesk::new(desk, name);
    let GroupDesk { key, rows, open, cumulative, .. } = group;
    let optional = desk.rows(key, |group| group.optional.clone());
    let shown = move || if open.get() { rows.get() } else { Vec::new() };
    let asked = memo(move || open.get() && cumulative.get());
    let slots: Vec<Slot> = Slot::months().chain((1..=12).map(Slot::Through)).collect();
    view! {
        <tbody class="grid__group">
            <tr class="grid__head">
                <th colspan="15" scope="rowgroup"><GroupBar desk group heading=false slots=Signal::stored(slots) /></th>
            </tr>
            {move || asked.get().then(|| view! {
                <tr class="grid__more"><td colspan="15"><CumulativePanel desk group /></td></tr>
            })}
            <For each=shown key=|id| *id let:measure>
                <FigureRow desk measure optional />
            </For>
        </tbody>
    }
}
