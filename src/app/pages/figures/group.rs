//! The head of a group in both views: how it stands, the sums of the form, its totals, its cumulative figures.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::chips::GroupStatus;
use super::keys::into_group;
use super::state::{AFTER_SHEET, FiguresState, flip, holds};
use super::sums::FormSums;
use crate::app::ambient::language::{say, tell};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Glyph, Icon, focus_soon};
use crate::app::session::Session;
use crate::browser::focus::focus_past;
use crate::edit::Name;
use crate::edit::build::set_all;
use crate::plan::{At, Id, List, Place, Slot, Value, YearRule};
use crate::text::figures;
use crate::text::figures::group_name;

/// What the head of a group and its rows share.
#[derive(Clone, Copy)]
pub struct GroupDesk {
    /// Its name, as in the plan.
    pub key: StoredValue<String>,
    pub rows: Memo<Vec<Id>>,
    pub open: Memo<bool>,
    /// Whether the panel of its cumulative figures is asked for.
    pub cumulative: RwSignal<bool>,
}

impl GroupDesk {
    /// A group that has just appeared.
    pub fn new(desk: FiguresState, name: String) -> Self {
        let key = StoredValue::new(name);
        let rows = desk.rows(key, |group| group.rows.clone());
        let open = memo(move || key.with_value(|key| desk.open.with(|set| set.contains(key))));
        Self { key, rows, open, cumulative: RwSignal::new(false) }
    }

    /// The measures of its cumulative panel: those that add up, and in the form its states at the end of the period.
    pub fn summing(&self, session: Session) -> Memo<Vec<Id>> {
        let rows = self.rows;
        memo(move || {
            let own = |id: &Id| {
                session.read(Place::Record(List::Measures, *id), |plan| {
                    plan.measures.get(*id).is_some_and(|row| match row.rule {
                        YearRule::Sum => true,
                        YearRule::Latest => {
                            !row.column.trim().is_empty() && !row.is_of_its_period()
                        }
                        YearRule::Year | YearRule::Date => false,
                    })
                })
            };
            rows.with(|rows| rows.iter().copied().filter(own).collect())
        })
    }

    /// The id of the button that opens and closes the panel.
    pub fn button(&self) -> String {
        let first = self.rows.with_untracked(|rows| rows.first().copied());
        format!("cumulative-{}", first.map(|id| id.to_string()).unwrap_or_default())
    }

    /// Closes the panel; the focus goes back to its button.
    pub fn close(&self) {
        self.cumulative.set(false);
        focus_soon(self.button());
    }
}

/// One line: name, chip, sums, and what can be done with the whole group. `heading` where groups are sections of the
/// page.
#[component]
pub fn GroupBar(
    desk: FiguresState,
    group: GroupDesk,
    heading: bool,
    /// The periods whose sums are told.
    #[prop(into)]
    slots: Signal<Vec<Slot>>,
) -> impl IntoView {
    let GroupDesk { key, rows, open, .. } = group;
    let name = tell(move |language| key.with_value(|name| group_name(language, name)));
    let toggle = move |_| key.with_value(|name| flip(desk.open, name));
    let down = move |event: KeyboardEvent| {
        let first = rows.with_untracked(|rows| rows.first().copied());
        if let Some(first) = first.filter(|_| event.key() == "ArrowDown") {
            event.prevent_default();
            into_group(desk, first);
        }
    };
    let held = move || rows.with(|ids| holds(ids));
    view! {
        <div class="grid__bar">
            <button type="button" class="grid__fold" aria-expanded=move || open.get().to_string() data-holds=held on:click=toggle on:keydown=down>
                <Icon glyph=Glyph::Next />
                {if heading { view! { <h2>{name}</h2> }.into_any() } else { view! { <span>{name}</span> }.into_any() }}
            </button>
            <GroupStatus desk name rows />
            {move || open.get().then(|| view! {
                <FormSums desk rows slots />
                <GroupActions desk group name />
            })}
        </div>
    }
}

#[component]
fn GroupActions(desk: FiguresState, group: GroupDesk, name: Signal<String>) -> impl IntoView {
    let GroupDesk { rows, cumulative, .. } = group;
    let summing = group.summing(desk.session);
    let sums = memo(move || !summing.with(Vec::is_empty));
    let label = say(figures::THROUGH);
    let whole = tell(move |language| figures::through_of(language, &name.get()));
    let press = move |_| {
        if cumulative.get_untracked() {
            group.close();
        } else {
            cumulative.set(true);
        }
    };
    let past = |event: leptos::ev::MouseEvent| {
        focus_past(&event, (".grid__group, .months__group", ".grid__fold"), AFTER_SHEET);
    };
    view! {
        <FillTotals desk rows />
        {move || sums.get().then(|| view! {
            <button type="button" class="button button--quiet grid__cumulative" id=group.button()
                aria-expanded=move || cumulative.get().to_string() aria-label=whole on:click=press>{label}</button>
        })}
        <button type="button" class="button button--quiet grid__past" on:click=past>{say(figures::PAST_GROUP)}</button>
    }
}

/// Writes every total of the form that is blank and can be computed, as one edit.
#[component]
fn FillTotals(desk: FiguresState, rows: Memo<Vec<Id>>) -> impl IntoView {
    let session = desk.session;
    let own = memo(move || {
        let held = |id: &Id| rows.with(|rows| rows.contains(id));
        let all = desk.totals.get();
        all.into_iter().filter(|(id, ..)| held(id)).collect::<Vec<_>>()
    });
    let any = memo(move || !own.with(Vec::is_empty) && !session.read_only.get());
    let label = tell(move |language| figures::fill_totals(language, own.with(Vec::len)));
    let press = move |_| {
        let value = |(id, slot, count): (Id, Slot, u64)| {
            (At::Figure(id, slot), Value::Text(count.to_string()))
        };
        let own = own.get_untracked();
        let changes = session.peek(|plan| set_all(plan, own.into_iter().map(value)));
        session.apply(Name::Plain, changes);
    };
    move || {
        any.get().then(|| view! {
            <button type="button" class="button button--quiet grid__totals" on:click=press>{label}</button>
        })
    }
}
