//! How the block is laid out: the guesses, each with a choice to change it.

#![allow(clippy::large_types_passed_by_value, reason = "handles only, copied once a dialog")]

use leptos::prelude::*;

use super::ask::{Ask, rows};
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Choice, Pick, Toggle};
use crate::edit::paste::{Heads, Laid, Layout};
use crate::read::clean;
use crate::text::{figures, format};

/// The most rows or columns that can be chosen as heads.
const MOST_HEADS: usize = 4;

/// Layout, first measure, month, heads, and whether the figures are cumulative.
#[component]
pub(super) fn How(ask: Ask, laid: Memo<Laid>) -> impl IntoView {
    let language = use_language();
    let form = memo(move || ask.layout().is_some() && !ask.is_grid());
    let months = Signal::derive(move || {
        let name = |month: u8| format::month_name(month, language.get()).unwrap_or_default();
        (1..=12).map(|month: u8| Pick::new(month.to_string(), name(month))).collect::<Vec<_>>()
    });
    let month = Signal::derive(move || ask.month().to_string());
    let choose_month = move |text: String| {
        if let Ok(month) = text.parse() {
            ask.month.set(Some(month));
        }
    };
    let month_label = tell(move |language| {
        let words = if form.get() { figures::ONE_MONTH } else { figures::START_MONTH };
        words.get(language).to_owned()
    });
    // A cell that was refused may be a head, so ask then too.
    let heads = memo(move || {
        let said = ask.head_rows.get().is_some() || ask.head_columns.get().is_some();
        let open = ask.heads_open(false) || ask.heads_open(true);
        let refused = laid.with(|laid| laid.cells.iter().any(|cell| !cell.is_taken()));
        ask.is_grid() && (said || open || refused || ask.heads() != Heads::default())
    });
    let adrift = memo(move || !laid.with(|laid| laid.firsts.is_empty()));
    view! {
        <PasteLayouts ask />
        <div class="field-grid">
            {move || (!form.get()).then(|| view! { <StartMeasure ask /> })}
            <Choice id="paste-month" label=month_label options=months value=month on_edit=choose_month />
            {move || heads.get().then(|| view! { <HeadCount ask across=false /> <HeadCount ask across=true /> })}
            {move || adrift.get().then(|| view! { <FirstCell ask laid /> })}
        </div>
        <Toggle id="paste-through" label=say(figures::IS_THROUGH) value=ask.through
            on_edit=move |on| ask.through.set(on) />
    }
}

#[component]
fn PasteLayouts(ask: Ask) -> impl IntoView {
    let language = use_language();
    let all = [Layout::Grid, Layout::Turned, Layout::Form06a, Layout::FormRows];
    let options = Signal::derive(move || {
        let language = language.get();
        let unknown = ask.layout().is_none();
        let first = unknown.then(|| Pick::new("", figures::LAYOUT_ASK.get(language)));
        let pick = |layout: Layout| {
            let (code, words) = figures::layout(layout);
            Pick::new(code, words.get(language))
        };
        first.into_iter().chain(all.into_iter().map(pick)).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || {
        ask.layout().map_or("", |layout| figures::layout(layout).0).to_owned()
    });
    let choose = move |code: String| {
        ask.layout.set(all.into_iter().find(|layout| figures::layout(*layout).0 == code));
        ask.forget_places();
    };
    view! { <Choice id="paste-layout" label=say(figures::LAYOUT) options value on_edit=choose /> }
}

#[component]
fn StartMeasure(ask: Ask) -> impl IntoView {
    let session = ask.desk.session;
    let picks: Vec<Pick> = session.peek(|plan| {
        let pick = |id: &crate::plan::Id| {
            plan.measures.get(*id).map(|row| Pick::new(id.to_string(), &row.label))
        };
        rows(ask.desk).iter().filter_map(pick).collect()
    });
    let value =
        Signal::derive(move || ask.measure.get().map(|id| id.to_string()).unwrap_or_default());
    let choose = move |text: String| {
        if let Ok(id) = text.parse() {
            ask.measure.set(Some(id));
            ask.chosen.set(true);
        }
    };
    view! {
        <Choice id="paste-measure" label=say(figures::START_MEASURE) options=Signal::stored(picks) value on_edit=choose />
    }
}

/// How many rows at the top, or columns to the left (`across`), are heads.
#[component]
fn HeadCount(ask: Ask, across: bool) -> impl IntoView {
    let language = use_language();
    let of = move |heads: Heads| if across { heads.columns } else { heads.rows };
    let open = move || ask.heads_open(across);
    let options = Signal::derive(move || {
        let ask_first = open().then(|| Pick::new("", figures::HEADS_ASK.get(language.get())));
        let counts = (0..=MOST_HEADS).map(|count| Pick::new(count.to_string(), count.to_string()));
        ask_first.into_iter().chain(counts).collect::<Vec<_>>()
    });
    let value =
        Signal::derive(move || if open() { String::new() } else { of(ask.heads()).to_string() });
    let choose = move |text: String| {
        if let Ok(count) = text.parse() {
            let said = if across { ask.head_columns } else { ask.head_rows };
            said.set(Some(count));
        }
    };
    let (id, label) = if across {
        ("paste-head-columns", figures::HEAD_COLUMNS)
    } else {
        ("paste-head-rows", figures::HEAD_ROWS)
    };
    view! { <Choice id label=say(label) options value on_edit=choose /> }
}

/// Which cell of the form's row is column 3.
#[component]
fn FirstCell(ask: Ask, laid: Memo<Laid>) -> impl IntoView {
    let language = use_language();
    let options = Signal::derive(move || {
        let language = language.get();
        let row = laid.with(|laid| laid.adrift).unwrap_or_default();
        let row = ask.guess.with(|guess| guess.block.get(row).cloned()).unwrap_or_default();
        let pick = |at: &usize| {
            let text = row.get(*at).map(|text| clean::line(text)).unwrap_or_default();
            let text =
                if text.is_empty() { figures::BLANK_CELL.get(language).to_owned() } else { text };
            Pick::new(at.to_string(), figures::first_cell(language, at + 1, &text))
        };
        let first = Pick::new("", figures::HEADS_ASK.get(language));
        let cells = laid.with(|laid| laid.firsts.iter().map(pick).collect::<Vec<_>>());
        std::iter::once(first).chain(cells).collect::<Vec<_>>()
    });
    let value =
        Signal::derive(move || ask.first.get().map(|at| at.to_string()).unwrap_or_default());
    let choose = move |text: String| {
        if let Ok(at) = text.parse() {
            ask.first.set(Some(at));
        }
    };
    view! { <Choice id="paste-first" label=say(figures::FIRST_CELL) options value on_edit=choose /> }
}
