//! The sums of form II.06a: each holds, is off in a month, or lacks figures. A sum that is off leads to its cell and
//! never blocks anything.

use leptos::prelude::*;

use super::state::FiguresState;
use crate::app::ambient::language::{tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::Words;
use crate::check;
use crate::check::{Agreement, Identity};
use crate::plan::{Id, Place, Slot};
use crate::view::figures::{agreement, agreement_at_length};

/// The four sums in some periods, in one line; nothing for measures that are not the form's.
#[component]
pub fn FormSums(
    desk: FiguresState,
    /// The measures of the group.
    rows: Memo<Vec<Id>>,
    /// The periods that are looked at.
    #[prop(into)]
    slots: Signal<Vec<Slot>>,
) -> impl IntoView {
    let session = desk.session;
    let found = memo(move || {
        rows.with(|rows| rows.iter().for_each(|id| session.track(Place::Figures(*id))));
        let of = |plan: &crate::plan::Plan| slots.with(|slots| check::agreements(plan, slots));
        let found = session.peek(of);
        let own = |(identity, _): &(Identity, Agreement)| {
            let sum = session.peek(|plan| check::column(plan, identity.columns().0));
            rows.with(|rows| sum.is_some_and(|id| rows.contains(&id)))
        };
        found.into_iter().filter(own).collect::<Vec<_>>()
    });
    let any = memo(move || !found.with(Vec::is_empty));
    let language = use_language();
    let one = move |identity: Identity| {
        let state = memo(move || {
            found.with(|all| {
                let own = all.iter().find(|(own, _)| *own == identity);
                own.map_or_else(|| Agreement::Holds, |(_, state)| state.clone())
            })
        });
        let words = tell(move |language| state.with(|state| agreement(language, identity, state)));
        let off = memo(move || match state.get() {
            Agreement::Off(slot, warning) => Some((slot, warning)),
            Agreement::Holds | Agreement::Incomplete(_) => None,
        });
        let whole = move || {
            let language = language.get();
            state.with(|state| session.peek(|plan| agreement_at_length(language, plan, state)))
        };
        let press = move |_| {
            if let Some((Slot::Month(month), warning)) = off.get_untracked()
                && let Some(sum) = warning.cells.first()
            {
                desk.go_to(month, *sum, Slot::Month(month));
            }
        };
        let holds = move || state.with(|state| *state == Agreement::Holds);
        let broken = memo(move || off.with(Option::is_some));
        view! {
            <li class="sums__one" title=whole class=("sums__one--holds", holds)>
                {move || if broken.get() {
                    view! { <button type="button" class="sums__off" on:click=press><Words text=words /></button> }.into_any()
                } else {
                    view! { <Words text=words /> }.into_any()
                }}
            </li>
        }
    };
    let told = memo(move || {
        found.with(|all| all.iter().map(|(identity, _)| *identity).collect::<Vec<_>>())
    });
    move || {
        any.get().then(|| {
            view! {
                <ul class="sums">{move || told.get().into_iter().map(one).collect_view()}</ul>
            }
        })
    }
}
