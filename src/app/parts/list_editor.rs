//! A list whose rows are added, removed and moved with buttons.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};
use super::keep_focus::keep_focus;
use super::typing::read_only;
use crate::app::ambient::language::{tell, use_language};
use crate::app::ambient::memo::memo;
use crate::browser::focus::focus_first_in;
use crate::browser::page::focus;
use crate::text::{Language, controls};

/// One row of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditedRow {
    /// The stable id of the row.
    pub id: String,
    /// The name that its buttons use; while it is empty, they say "dòng 3".
    pub name: String,
}

/// A change that the person makes to a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListChange {
    /// Adds a row at the end.
    Add,
    /// Removes this row.
    Remove(String),
    /// Moves this row above the one before it.
    Up(String),
    /// Moves this row below the one after it.
    Down(String),
}

/// A list editor. `row` shows the fields of the row with the given id.
#[component]
pub fn ListEditor(
    /// The id of the list; the button for a new row adds `-add`, a row its own id.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// The words on the button for a new row.
    #[prop(into)]
    add: Signal<String>,
    /// The rows, in order.
    #[prop(into)]
    rows: Signal<Vec<EditedRow>>,
    /// Called with each change.
    #[prop(into)]
    on_change: Callback<ListChange>,
    /// Whether it is read-only.
    #[prop(optional, into)]
    readonly: Signal<bool>,
    /// The fields of a row, from its id.
    #[prop(into)]
    row: ListRowView,
) -> impl IntoView {
    let readonly = read_only(readonly);
    let list = StoredValue::new(id.clone());
    let change = Callback::new(move |change: ListChange| {
        let next = NextFocus::after(&change, &list.get_value(), &rows.read_untracked());
        on_change.run(change);
        if let Some(next) = next {
            // Once the rows are in the page.
            request_animation_frame(move || next.settle(&list, rows));
        }
    });
    let ids = Signal::derive(move || {
        rows.with(|rows| rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>())
    });
    keep_focus(ids, move |heir| {
        let Some(list) = list.try_get_value() else { return };
        focus(&heir.map_or_else(|| format!("{list}-add"), |row| format!("{list}-{row}-remove")));
    });
    let (label_id, add_id) = (format!("{id}-label"), format!("{id}-add"));
    let named_by = label_id.clone();
    view! {
        <div class="list" role="group" aria-labelledby=named_by id=id>
            <p class="list__label" id=label_id>
                {label}
            </p>
            <ol class="list__rows">
                <For
                    each=move || ids.get()
                    key=Clone::clone
                    children=move |own| {
                        let fields = row.show(own.clone());
                        list_row(list, own, fields, rows, change, readonly)
                    }
                />
            </ol>
            <button
                type="button"
                class="button list__add"
                id=add_id
                hidden=move || readonly.get()
                on:click=move |_| change.run(ListChange::Add)
            >
                <Icon glyph=Glyph::Add />
                <span>{add}</span>
            </button>
        </div>
    }
}

/// Shows the fields of one row, from its id.
#[derive(Clone)]
pub struct ListRowView(std::sync::Arc<dyn Fn(String) -> AnyView + Send + Sync>);

impl ListRowView {
    fn show(&self, id: String) -> AnyView {
        (self.0)(id)
    }
}

impl<F, V> From<F> for ListRowView
where
    F: Fn(String) -> V + Send + Sync + 'static,
    V: IntoView + 'static,
{
    fn from(show: F) -> Self {
        Self(std::sync::Arc::new(move |id| show(id).into_any()))
    }
}

fn list_row(
    list: StoredValue<String>,
    own: String,
    fields: AnyView,
    rows: Signal<Vec<EditedRow>>,
    change: Callback<ListChange>,
    readonly: Signal<bool>,
) -> impl IntoView {
    let row_id = format!("{}-{own}", list.get_value());
    let own = StoredValue::new(own);
    let buttons =
        move || (!readonly.get()).then(|| row_buttons(&list.get_value(), own, rows, change));
    view! {
        <li class="list__row" id=row_id>
            <div class="list__fields">{fields}</div>
            {buttons}
        </li>
    }
}

fn row_buttons(
    list: &str,
    own: StoredValue<String>,
    rows: Signal<Vec<EditedRow>>,
    change: Callback<ListChange>,
) -> impl IntoView + use<> {
    let language = use_language();
    let place = memo(move || {
        own.with_value(|own| rows.with(|rows| rows.iter().position(|row| row.id == *own)))
    });
    let name = Signal::derive(move || name_at(&rows.read(), place.get(), language.get()));
    let on_top = Signal::derive(move || place.get() == Some(0));
    let at_foot = Signal::derive(move || {
        place.get().is_none_or(|place| place.saturating_add(1) >= rows.with(Vec::len))
    });
    let never = Signal::stored(false);
    let press = move |act: Act| change.run(act.on(own.get_value()));
    let button = move |act: Act, off: Signal<bool>, id: String| {
        view! {
            <button
                type="button"
                class="button button--icon"
                id=id
                aria-label=tell(move |language| act.name(language, &name.get()))
                aria-disabled=move || off.get().then_some("true")
                on:click=move |_| {
                    if !off.get_untracked() {
                        press(act);
                    }
                }
            >
                <Icon glyph=act.glyph() />
            </button>
        }
    };
    let id = |which: &str| own.with_value(|own| format!("{list}-{own}-{which}"));
    view! {
        <div class="list__buttons">
            {button(Act::Up, on_top, id("up"))} {button(Act::Down, at_foot, id("down"))}
            {button(Act::Remove, never, id("remove"))}
        </div>
    }
}

fn name_at(rows: &[EditedRow], place: Option<usize>, language: Language) -> String {
    let place = place.unwrap_or_default();
    let name = rows.get(place).map(|row| row.name.trim().to_owned()).unwrap_or_default();
    let number = || place.saturating_add(1).to_string();
    if name.is_empty() { controls::nth_row(language, &number()) } else { name }
}

#[derive(Clone, Copy)]
enum Act {
    Up,
    Down,
    Remove,
}

impl Act {
    fn name(self, language: Language, row: &str) -> String {
        match self {
            Self::Up => controls::move_row_up(language, row),
            Self::Down => controls::move_row_down(language, row),
            Self::Remove => controls::remove_row(language, row),
        }
    }

    const fn glyph(self) -> Glyph {
        match self {
            Self::Up => Glyph::Up,
            Self::Down => Glyph::Down,
            Self::Remove => Glyph::Remove,
        }
    }

    fn on(self, row: String) -> ListChange {
        match self {
            Self::Up => ListChange::Up(row),
            Self::Down => ListChange::Down(row),
            Self::Remove => ListChange::Remove(row),
        }
    }
}

/// Where a person expects the focus after a change: in the first field of a new row, on the same button of a
/// moved row.
#[derive(Clone)]
enum NextFocus {
    NewRow { before: Vec<String> },
    Element(String),
}

impl NextFocus {
    fn after(change: &ListChange, list: &str, rows: &[EditedRow]) -> Option<Self> {
        match change {
            ListChange::Add => {
                Some(Self::NewRow { before: rows.iter().map(|row| row.id.clone()).collect() })
            }
            ListChange::Up(id) => Some(Self::Element(format!("{list}-{id}-up"))),
            ListChange::Down(id) => Some(Self::Element(format!("{list}-{id}-down"))),
            ListChange::Remove(_) => None,
        }
    }

    fn settle(self, list: &StoredValue<String>, rows: Signal<Vec<EditedRow>>) {
        let (Some(list), Some(rows)) = (list.try_get_value(), rows.try_get_untracked()) else {
            return;
        };
        match self {
            Self::Element(id) => {
                focus(&id);
            }
            Self::NewRow { before } => {
                if let Some(row) = rows.iter().find(|row| !before.contains(&row.id)) {
                    focus_first_in(&format!("{list}-{}", row.id));
                }
            }
        }
    }
}
