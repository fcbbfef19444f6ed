//! The grid of the year. The rows of a folded group are not on the page, which keeps it light.

use leptos::ev::FocusEvent;
use leptos::prelude::*;

use super::chips::GroupStatus;
use super::keys;
use super::row::FigureRow;
use super::state::{AFTER_SHEET, FiguresState, cell_of, flip, holds};
use super::warnings::Warnings;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::parts::{Glyph, Icon};
use crate::browser::field::TextBox;
use crate::browser::focus::focus_past;
use crate::check::sheet::MeasureGroup;
use crate::plan::{Id, One, Place, Window};
use crate::read::day;
use crate::text::figures::group_name;
use crate::text::{figures, format};
use crate::view::figures::dates;

/// The grid.
#[component]
pub fn Grid(desk: FiguresState) -> impl IntoView {
    let focus = move |event: FocusEvent| {
        let cell = TextBox::of(&event).and_then(|field| cell_of(&field.id()));
        desk.focused.set(cell);
    };
    let names = Memo::new(move |_| {
        desk.groups.with(|groups| groups.iter().map(|group| group.name.clone()).collect::<Vec<_>>())
    });
    view! {
        <div class="grid-frame" tabindex="-1">
            <table class="grid" aria-label=say(figures::TABLE) data-month=move || desk.month.get().to_string()
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
    let frame = Memo::new(move |_| {
        desk.session.read(Place::One(One::Frame), |plan| {
            (plan.year(), plan.frame.window == Window::FromFifteenth)
        })
    });
    let language = use_language();
    let head = move |month: u8| {
        let name = move || format::month_head(month, language.get()).unwrap_or_default();
        let dates = move || {
            let (year, fifteenth) = frame.get();
            year.and_then(|year| day::month_window(year, month, fifteenth)).map(dates)
        };
        view! {
            <th scope="col" class="grid__month">
                <span id=format!("month-{month}")>{name}</span>
                <span class="grid__dates">{dates}</span>
            </th>
        }
    };
    view! {
        <thead>
            <tr>
                <th scope="col" class="grid__name">{say(figures::MEASURE)}</th>
                {(1..=12).map(head).collect_view()}
                <th scope="col" class="grid__year"><span id="month-year">{say(figures::YEAR)}</span></th>
            </tr>
        </thead>
    }
}

/// One group: its head, its warnings, its rows, and the columns of the form that no target reads.
#[component]
fn GroupRows(desk: FiguresState, name: String) -> impl IntoView {
    let key = StoredValue::new(name);
    let of = move |pick: fn(&MeasureGroup) -> &Vec<Id>| {
        Memo::new(move |_| {
            desk.groups.with(|groups| {
                let own = groups.iter().find(|group| key.with_value(|key| group.name == *key));
                own.map(|group| pick(group).clone()).unwrap_or_default()
            })
        })
    };
    let (asked, others) = (of(|group| &group.rows), of(|group| &group.others));
    let held = move |set: RwSignal<std::collections::BTreeSet<String>>| {
        Memo::new(move |_| key.with_value(|key| set.with(|set| set.contains(key))))
    };
    let (open, more) = (held(desk.open), held(desk.more));
    let shown = move |ids: Memo<Vec<Id>>, there: Memo<bool>| {
        move || if there.get() { ids.get() } else { Vec::new() }
    };
    let both = Memo::new(move |_| open.get() && more.get());
    let alone = Memo::new(move |_| open.get() && !others.with(Vec::is_empty));
    view! {
        <tbody class="grid__group">
            <GroupHead desk key open asked others />
            {move || open.get().then(|| view! { <Warnings desk measures=asked others /> })}
            <For each=shown(asked, open) key=|id| *id let:measure>
                <FigureRow desk measure />
            </For>
            {move || alone.get().then(|| view! { <MoreHead desk key more others /> })}
            <For each=shown(others, both) key=|id| *id let:measure>
                <FigureRow desk measure />
            </For>
        </tbody>
    }
}

#[component]
fn GroupHead(
    desk: FiguresState,
    key: StoredValue<String>,
    open: Memo<bool>,
    asked: Memo<Vec<Id>>,
    others: Memo<Vec<Id>>,
) -> impl IntoView {
    let name = tell(move |language| key.with_value(|name| group_name(language, name)));
    let toggle = move |_| key.with_value(|name| flip(desk.open, name));
    let held = move || holds(&[asked.get(), others.get()].concat());
    let past = |event: leptos::ev::MouseEvent| {
        focus_past(&event, (".grid__group", ".grid__fold"), AFTER_SHEET);
    };
    view! {
        <tr class="grid__head">
            <th colspan="14" scope="rowgroup">
                <div class="grid__bar">
                    <button type="button" class="grid__fold" aria-expanded=move || open.get().to_string() data-holds=held on:click=toggle>
                        <Icon glyph=Glyph::Next /><span>{name}</span>
                    </button>
                    <GroupStatus desk name asked others />
                    {move || open.get().then(|| view! {
                        <button type="button" class="button button--quiet grid__past" on:click=past>
                            {say(figures::PAST_GROUP)}
                        </button>
                    })}
                </div>
            </th>
        </tr>
    }
}

#[component]
fn MoreHead(
    desk: FiguresState,
    key: StoredValue<String>,
    more: Memo<bool>,
    others: Memo<Vec<Id>>,
) -> impl IntoView {
    let words = tell(move |language| figures::others(language, others.with(Vec::len)));
    let toggle = move |_| key.with_value(|name| flip(desk.more, name));
    view! {
        <tr class="grid__head grid__head--more">
            <th colspan="14" scope="rowgroup">
                <div class="grid__bar">
                    <button type="button" class="grid__fold" aria-expanded=move || more.get().to_string()
                        data-holds=move || others.with(|ids| holds(ids)) on:click=toggle>
                        <Icon glyph=Glyph::Next /><span>{words}</span>
                    </button>
                </div>
            </th>
        </tr>
    }
}
