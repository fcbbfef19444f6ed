//! Fields of a table of figures. There are many, so each is a bare input named by its row and column.

use leptos::ev::{ClipboardEvent, KeyboardEvent};
use leptos::prelude::*;

use super::typing::Typing;
use crate::app::ambient::typed::Typed;
use crate::browser::clipboard::PastedTable;
use crate::browser::field::{TextBox, clipboard_text};
use crate::edit::paste::{is_block, read};
use crate::plan::YearRule;
use crate::read::typed::one_number;

/// What the cells of one table share.
#[derive(Clone, Copy)]
pub struct Cells {
    /// Called with a block of several cells that was pasted into a cell, and the cell's id.
    pub on_block: Callback<(String, String)>,
    /// Whether it is read-only.
    pub readonly: Signal<bool>,
}

/// Reads a pasted figure as a block would: an accounting dash is 0, "43,00" is 43; other text as in any
/// number field.
fn one_figure(raw: &str) -> String {
    match read(YearRule::Sum, raw) {
        Ok(figure) if figure.reading.is_some() => figure.text,
        _ => one_number(raw),
    }
}

/// The `tabindex` of what Tab reaches only while `tab` says so.
pub(super) fn off_tab(tab: MaybeProp<bool>) -> Option<&'static str> {
    tab.get().filter(|on| !on).map(|_| "-1")
}

/// One cell. It follows the rule of all text fields (see `typing`).
#[component]
pub fn CellField(
    /// The id of the control.
    id: String,
    /// The ids of the elements that name it: the heads of its row and column.
    labelled_by: String,
    /// The id of the element that says what is wrong in its row.
    described_by: String,
    /// The text as typed.
    #[prop(into)]
    value: Signal<String>,
    /// Called with each edit.
    #[prop(into)]
    on_edit: Callback<Typed>,
    /// Whether something is wrong with it; the row says what.
    #[prop(into)]
    wrong: Signal<bool>,
    /// Whether there is a remark on it, though it counts; the row says what.
    #[prop(into)]
    noted: Signal<bool>,
    /// What the cells share.
    cells: Cells,
    /// Whether Tab reaches it, in a table where one cell at a time is a Tab stop.
    #[prop(optional, into)]
    tab: MaybeProp<bool>,
    /// What is known of the cell while nothing is typed in it.
    #[prop(optional, into)]
    ghost: MaybeProp<String>,
) -> impl IntoView {
    let typing = Typing::of_number(value, on_edit);
    let node = NodeRef::<leptos::html::Input>::new();
    typing.follow(move || node.get().map(TextBox::from));
    let own = StoredValue::new(id.clone());
    let paste = move |event: ClipboardEvent| match clipboard_text(&event) {
        Some(text) if is_block(&text) && !cells.readonly.get_untracked() => {
            event.prevent_default();
            cells.on_block.run((own.get_value(), text));
        }
        // A single cell pasted over the whole text is read as it would be in a block.
        Some(_) if TextBox::of(&event).is_some_and(|field| field.edges() == (true, true)) => {
            typing.paste_as(&event, one_figure);
        }
        _ => typing.paste(&event),
    };
    view! {
        <input
            node_ref=node
            class="cell"
            class=("cell--noted", noted)
            id=id
            type="text"
            inputmode="numeric"
            enterkeyhint="next"
            autocomplete="off"
            spellcheck="false"
            tabindex=move || off_tab(tab)
            placeholder=move || ghost.get()
            aria-labelledby=labelled_by
            aria-describedby=move || (wrong.get() || noted.get()).then(|| described_by.clone())
            aria-invalid=move || wrong.get().then_some("true")
            readonly=move || cells.readonly.get()
            on:input=move |event| typing.input(&event)
            on:blur=move |event| typing.leave(&event)
            on:paste=paste
            on:keydown=move |event: KeyboardEvent| typing.key(&event)
        />
    }
}

/// A field for a block of cells. The text is not cleaned, because its tabs and line ends matter.
#[component]
pub fn PasteArea(
    /// The id of the control.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// The text in it when it appears.
    value: String,
    /// Called with each edit.
    #[prop(into)]
    on_edit: Callback<String>,
    /// Called with each edit after that: the table with its cells whole, if the text is that of one that was pasted.
    #[prop(optional, into)]
    on_table: Option<Callback<Option<String>>>,
) -> impl IntoView {
    let node = NodeRef::<leptos::html::Textarea>::new();
    let pasted = StoredValue::new(None::<PastedTable>);
    let typed = move |text: String| {
        if let Some(on_table) = on_table {
            let table = pasted.get_value().filter(|table| table.is_all_of(&text));
            on_table.run(table.map(|table| table.html));
        }
        on_edit.run(text);
    };
    Effect::new(move |done: Option<bool>| {
        let area = node.get().map(TextBox::from);
        match (done, area) {
            (Some(true), _) | (_, None) => done == Some(true),
            (_, Some(area)) => {
                area.write(&value);
                true
            }
        }
    });
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{label}</label>
            <textarea
                node_ref=node
                class="field__input paste-area"
                id=id
                rows="4"
                wrap="off"
                autocomplete="off"
                spellcheck="false"
                on:paste=move |event| pasted.set_value(PastedTable::of(&event))
                on:input=move |event| typed(event_target_value(&event))
            ></textarea>
        </div>
    }
}
