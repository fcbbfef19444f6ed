//! "Nhập lũy kế": the figures of a group from January to the end of one month, in the form's order; they stand for the
//! months up to it.

use leptos::ev::{ClipboardEvent, KeyboardEvent};
use leptos::prelude::*;

use super::group::GroupDesk;
use super::state::{BESIDE, Block, FiguresState, cell_of};
use super::sums::FormSums;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Button, ButtonKind, CellField, Choice, Pick};
use crate::app::records::fields::control_id;
use crate::browser::field::{TextBox, clipboard_text};
use crate::browser::focus::{focus_and_select, focus_beside};
use crate::check;
use crate::edit::paste::is_block;
use crate::plan::{At, Id, List, Measure, MeasureField, Place, Slot, YearRule};
use crate::text::{common, figures, format};
use crate::view::figures::through;

/// The last month with a cumulative figure.
pub fn latest(desk: FiguresState, measure: Id) -> Memo<Option<u8>> {
    let session = desk.session;
    memo(move || {
        session.read(Place::Figures(measure), |plan| through(plan, measure).last().copied())
    })
}

/// The panel. A block pasted into it is read as cumulative.
#[component]
pub fn CumulativePanel(desk: FiguresState, group: GroupDesk) -> impl IntoView {
    let rows = group.summing(desk.session);
    let month = RwSignal::new(first_month(desk, rows));
    if let Some(first) = rows.with_untracked(|rows| rows.first().copied()) {
        let (first, _) = field_of(desk, first, month.get_untracked());
        request_animation_frame(move || {
            focus_and_select(&first);
        });
    }
    let language = use_language();
    let options = Signal::derive(move || {
        let name = |month: u8| format::month_name(month, language.get()).unwrap_or_default();
        (1..=12).map(|month: u8| Pick::new(month.to_string(), name(month))).collect::<Vec<_>>()
    });
    let choose = move |text: String| {
        if let Ok(chosen) = text.parse() {
            month.set(chosen);
        }
    };
    let value = Signal::derive(move || month.get().to_string());
    let monthly = memo(move || {
        let own = |id: &Id| {
            desk.session.read(Place::Record(List::Measures, *id), |plan| {
                plan.measures.get(*id).is_some_and(Measure::is_of_its_period)
            })
        };
        group.rows.with(|all| all.iter().any(own))
    });
    let hint = tell(move |language| {
        let hint = figures::through_hint(language, month.get());
        let monthly = monthly.get().then(|| figures::THROUGH_MONTHLY.get(language));
        [hint.as_str()].into_iter().chain(monthly).collect::<Vec<_>>().join(" ")
    });
    let id = rows.with_untracked(|rows| rows.first().map(Id::to_string)).unwrap_or_default();
    let slots = Signal::derive(move || vec![Slot::Through(month.get())]);
    view! {
        <div class="through" on:keydown=move |event| press(group, &event)
            on:paste:capture=move |event| paste(desk, month, &event)>
            <div class="through__head">
                <Choice id=format!("through-{id}") label=say(figures::THROUGH_MONTH) options value on_edit=choose />
                <p class="soft">{hint}</p>
                <FormSums desk rows slots />
                <Button label=say(common::CLOSE) kind=ButtonKind::Quiet on_press=move |()| group.close() />
            </div>
            <div class="through__fields">
                <For each=move || rows.get() key=|id| *id let:measure>
                    <CumulativeEntry desk measure month />
                </For>
            </div>
        </div>
    }
}

/// The month that is offered first: the last one with a cumulative figure, else the last that is over.
fn first_month(desk: FiguresState, rows: Memo<Vec<Id>>) -> u8 {
    let typed = |id: &Id| desk.session.peek(|plan| through(plan, *id)).last().copied();
    let last = rows.with_untracked(|rows| rows.iter().filter_map(typed).max());
    let closed = Some(desk.closed.get_untracked()).filter(|month| *month > 0);
    last.or(closed).unwrap_or_else(|| desk.month.get_untracked())
}

/// The id of a measure's field, and the cell that it shows: a state is kept in its month, which the grid shows too.
fn field_of(desk: FiguresState, measure: Id, month: u8) -> (String, Slot) {
    let own = Slot::Through(month);
    let slot = desk.session.peek(|plan| check::place(plan, measure, own)).unwrap_or(own);
    let id = control_id(At::Figure(measure, slot));
    if slot == own { (id, slot) } else { (format!("{BESIDE}{measure}-{slot}"), slot) }
}

/// Enter and the arrows go from field to field and never out of the panel; Escape closes it.
fn press(group: GroupDesk, event: &KeyboardEvent) {
    let Some(field) = TextBox::of(event).filter(|_| !event.is_composing()) else { return };
    let back = match (event.key().as_str(), event.shift_key()) {
        ("ArrowUp", false) | ("Enter", true) => true,
        ("ArrowDown" | "Enter", false) => false,
        ("Escape", false) => {
            event.prevent_default();
            event.stop_propagation();
            return group.close();
        }
        (_, _) => return,
    };
    event.prevent_default();
    event.stop_propagation();
    if !focus_beside(event, ".through", back) && event.key() == "Enter" {
        field.leave();
    }
}

/// Heard before the field hears it: the field would take a single figure only.
fn paste(desk: FiguresState, month: RwSignal<u8>, event: &ClipboardEvent) {
    let cell = TextBox::of(event).and_then(|field| cell_of(&field.id()));
    let text = clipboard_text(event).filter(|text| is_block(text));
    let locked = desk.session.read_only.get_untracked();
    if let (Some((measure, _)), Some(text), false) = (cell, text, locked) {
        event.prevent_default();
        event.stop_propagation();
        let at = Some((measure, Slot::Through(month.get_untracked())));
        desk.block.set(Some(Block { text, at }));
    }
}

#[component]
fn CumulativeEntry(desk: FiguresState, measure: Id, month: RwSignal<u8>) -> impl IntoView {
    let session = desk.session;
    let label = session.text(At::Measure(measure, MeasureField::Label));
    let column = session.text(At::Measure(measure, MeasureField::Column));
    let state = memo(move || {
        session.read(Place::Record(List::Measures, measure), |plan| {
            plan.measures.get(measure).is_some_and(|row| row.rule == YearRule::Latest)
        })
    });
    let when =
        tell(
            move |language| {
                if state.get() { figures::at_end_of(language, month.get()) } else { String::new() }
            },
        );
    let remarks = desk.remarks(measure);
    let name = format!("through-name-{measure}");
    let named = name.clone();
    let field = move || {
        let (id, slot) = field_of(desk, measure, month.get());
        let at = At::Figure(measure, slot);
        let told = move |note| {
            let here =
                move |remark: &check::sheet::Remark| remark.slot == slot && remark.note == note;
            Signal::derive(move || remarks.with(|all| all.iter().any(here)))
        };
        view! {
            <CellField id labelled_by=named.clone() described_by=format!("said-{measure}")
                value=session.text(at) on_edit=session.typing(at) wrong=told(false) noted=told(true) cells=desk.cells.get_value() />
        }
    };
    view! {
        <div class="through__entry">
            <span class="grid__column">{column}</span>
            <span class="through__name" id=name>{label}" "<small>{when}</small></span>
            {field}
        </div>
    }
}
