//! Sums of form II.06a that do not hold: warnings that lead to their cells and never block anything.

use leptos::prelude::*;

use super::state::FiguresState;
use crate::app::ambient::language::{say, tell};
use crate::app::parts::{Button, ButtonKind, Notice, NoticeKind};
use crate::check::{Warning, form06a};
use crate::plan::{Id, Place, Plan, Slot};
use crate::text::figures;
use crate::text::pasting::broken_sum;

/// The warnings for all months, above the rows of the form.
#[component]
pub fn Warnings(
    desk: FiguresState,
    measures: Memo<Vec<Id>>,
    others: Memo<Vec<Id>>,
) -> impl IntoView {
    let found = found(desk, measures, others, Slot::months().collect());
    move || {
        (!found.with(Vec::is_empty)).then(|| {
            view! {
                <tr class="grid__more grid__warnings"><td colspan="14"><WarningList desk found /></td></tr>
            }
        })
    }
}

/// The warnings for some periods, computed again only when a column of the form changes.
pub fn found(
    desk: FiguresState,
    measures: Memo<Vec<Id>>,
    others: Memo<Vec<Id>>,
    slots: Vec<Slot>,
) -> Memo<Vec<(Slot, Warning)>> {
    let session = desk.session;
    Memo::new(move |_| {
        let own: Vec<Id> = [measures.get(), others.get()].concat();
        let column = |plan: &Plan, id: Id| {
            plan.measures.get(id).is_some_and(|row| !row.column.trim().is_empty())
        };
        let columns: Vec<Id> =
            session.peek(|plan| own.iter().copied().filter(|id| column(plan, *id)).collect());
        if columns.is_empty() {
            return Vec::new();
        }
        for id in columns {
            session.track(Place::Figures(id));
        }
        session.peek(|plan| {
            let of = |slot: &Slot| {
                form06a(plan, *slot).into_iter().map(|warning| (*slot, warning)).collect::<Vec<_>>()
            };
            slots.iter().flat_map(of).collect()
        })
    })
}

/// Each warning with a button that leads to its cell.
#[component]
pub fn WarningList(desk: FiguresState, found: Memo<Vec<(Slot, Warning)>>) -> impl IntoView {
    let key = |(slot, warning): &(Slot, Warning)| format!("{slot} {warning:?}");
    view! {
        <div class="stack">
            <For each=move || found.get() key=key let:broken>
                <Broken desk broken />
            </For>
        </div>
    }
}

#[component]
fn Broken(desk: FiguresState, broken: (Slot, Warning)) -> impl IntoView {
    let (slot, warning) = broken;
    let first = warning.cells.first().copied();
    let words =
        tell(move |language| desk.session.peek(|plan| broken_sum(language, plan, slot, &warning)));
    let press = move |()| {
        if let (Some(measure), Slot::Month(month)) = (first, slot) {
            desk.go_to(month, measure, slot);
        }
    };
    view! {
        <Notice text=words kind=NoticeKind::Warning>
            <Button label=say(figures::TO_CELL) on_press=press kind=ButtonKind::Quiet />
        </Notice>
    }
}
