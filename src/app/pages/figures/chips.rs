//! What the figures amount to: a chip for each group, and the verdict on each target.

use leptos::prelude::*;

use super::state::FiguresState;
use crate::app::ambient::language::{tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Chip, LiveRegion, Words};
use crate::app::records::verdicts::{use_index, verdict};
use crate::app::session::Session;
use crate::check::Verdict;
use crate::check::counted_by;
use crate::plan::{Id, List, Place};
use crate::read::sorted::sort;
use crate::route;
use crate::text::{figures, verdicts};
use crate::view::chip;
use crate::view::chip::ChipStatus;
use crate::view::figures::rests_on;

/// A target and its verdict.
type Judged = (Id, Memo<Verdict>);

/// How many of the targets "trong kế hoạch" that are computed from a group's measures have each status, a chip for
/// each. Each verdict is computed again only for its own figures.
#[component]
pub fn GroupStatus(desk: FiguresState, name: Signal<String>, rows: Memo<Vec<Id>>) -> impl IntoView {
    let session = desk.session;
    let index = use_index();
    let targets: Memo<Vec<Id>> = memo(move || {
        let index = index.get();
        let measures = rows.get();
        let mut ids: Vec<Id> = measures.iter().flat_map(|id| index.readers(*id)).copied().collect();
        sort(&mut ids);
        ids.dedup();
        ids.retain(|id| {
            session.read(Place::Record(List::Targets, *id), |plan| rests_on(plan, *id, &measures))
        });
        ids
    });
    let owner = Owner::current();
    let judged: Memo<Vec<Judged>> = memo(move || {
        let ids = targets.get();
        // The memos belong to the group's owner, so they outlive this run.
        let make = || ids.iter().map(|id| (*id, verdict(session, *id))).collect::<Vec<_>>();
        owner.clone().map_or_else(Vec::new, |owner| owner.with(make))
    });
    let statuses = memo(move || {
        let all = judged.get();
        let of = |(_, it): &Judged| it.with(|it| session.peek(|plan| chip::of_verdict(plan, it)));
        all.iter().map(of).collect::<Vec<_>>()
    });
    let counts = memo(move || statuses.with(|all| chip::counts(all.iter().copied())));
    let words = tell(move |language| counts.with(|all| chip::counts_text(language, all)));
    let spoken = tell(move |language| figures::group_spoken(language, &name.get(), &words.get()));
    let one = move |status: ChipStatus| {
        let word = tell(move |language| {
            let count =
                counts.with(|all| all.iter().find(|own| own.status == status).map(|own| own.count));
            status.counted(language, count.unwrap_or_default())
        });
        view! { <Chip status word /> }
    };
    let shown =
        memo(move || counts.with(|all| all.iter().map(|own| own.status).collect::<Vec<_>>()));
    view! {
        <span class="grid__states">
            {move || shown.get().into_iter().map(one).collect_view()}
        </span>
        <LiveRegion message=spoken />
    }
}

/// Every target that is computed from figures, in the order of the plan.
#[component]
pub fn Conclusions(desk: FiguresState) -> impl IntoView {
    let session = desk.session;
    let ids = session.listed(List::Targets, |plan, id| {
        plan.targets.get(id).is_some_and(|row| counted_by(row).next().is_some())
    });
    view! {
        <ul class="conclusions">
            <For each=move || ids.get() key=|id| *id let:target>
                <Conclusion session target />
            </For>
        </ul>
    }
}

#[component]
fn Conclusion(session: Session, target: Id) -> impl IntoView {
    let language = use_language();
    let judged = verdict(session, target);
    let status = Signal::derive(move || {
        judged.with(|verdict| session.peek(|plan| chip::of_verdict(plan, verdict)))
    });
    let words = memo(move || {
        let language = language.get();
        session.track(Place::Record(List::Targets, target));
        judged.with(|verdict| {
            session.peek(|plan| {
                let Some(row) = plan.targets.get(target) else { return (String::new(), None) };
                let sentence = verdicts::sentence(language, plan, row, verdict);
                let short = verdicts::shortfall(language, plan, row, verdict);
                (sentence, short)
            })
        })
    });
    let href = move || {
        session.read(Place::Record(List::Targets, target), |plan| {
            route::path(&crate::text::edits::place_of(plan, List::Targets, target))
        })
    };
    let short = move || words.with(|(_, short)| short.clone());
    view! {
        <li class="conclusions__row" data-target=target.to_string()>
            <Chip status />
            <a class="conclusions__words" href=href>
                <Words text=Signal::derive(move || words.with(|(sentence, _)| sentence.clone())) />
                " "
                <b><Words text=Signal::derive(move || short().unwrap_or_default()) /></b>
            </a>
        </li>
    }
}
