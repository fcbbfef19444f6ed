//! The targets of a remedy or duty: verdict, figures of a month, chart, reasons.

use leptos::prelude::*;

use super::figures::Period;
use super::target::TargetCard;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::ambient::today::use_today;
use crate::app::parts::{
    Button, ButtonKind, Chip, Glyph, LiveRegion, Notice, NoticeKind, focus_soon, keep_focus,
};
use crate::app::records::fields::{control_id, id_texts};
use crate::app::records::verdicts::{standing, track_target, use_index};
use crate::app::session::Session;
use crate::browser::page;
use crate::check;
use crate::edit::{Name, build};
use crate::plan::{At, Id, List, TargetField};
use crate::text::criteria::NO_TARGET;
use crate::text::remedy;
use crate::view::figures::first_blank;
use crate::view::{chip, sentence};

/// The id of the button for a new target.
pub(super) const ADD: &str = "add-target";

/// The targets of one owner; a duty also shows those of the remedies it repeats.
#[component]
pub fn Targets(
    /// The open plan.
    session: Session,
    /// The remedy or duty.
    owner: Id,
    /// Whether it is a remedy or a duty.
    list: List,
) -> impl IntoView {
    let stand = standing(session, list, owner);
    let status = Signal::derive(move || {
        stand.with(|stand| session.peek(|plan| chip::of_standing(plan, stand)))
    });
    let targets =
        memo(move || stand.with(|s| s.verdicts.iter().map(|(id, _)| *id).collect::<Vec<_>>()));
    keep_focus(id_texts(targets), |_| {
        page::focus(ADD);
    });
    let month = RwSignal::new(this_period(session));
    let index = use_index();
    let first_blank = memo(move || {
        let index = index.get();
        let mut all = targets.get().into_iter();
        all.find_map(|target| {
            track_target(session, &index, target);
            session.peek(|plan| first_blank(plan, target, month.get()))
        })
    });
    let unproved = move || stand.with(|stand| stand.unproved);
    let language = use_language();
    let spoken = tell(move |language| status.get().word().get(language).to_owned());
    let word = Signal::derive(move || {
        let untold = list == List::Remedies && targets.with(Vec::is_empty);
        untold.then(|| NO_TARGET.get(language.get()).to_owned())
    });
    // A new target opens its form, at the first choice of its sentence.
    let fresh = RwSignal::new(None::<Id>);
    let add = move |()| {
        let id = session.fresh();
        fresh.set(Some(id));
        let change = session.peek(|plan| build::add(plan, id, sentence::fresh(owner)));
        if session.apply(Name::Plain, vec![change]) {
            focus_soon(control_id(At::Target(id, TargetField::Kind)));
        }
    };
    view! {
        <section class="verdicts card" aria-label=say(remedy::TARGETS) data-standing=move || status.get().data_status()>
            <div class="verdicts__head">
                <Chip status word />
                {move || first_blank.get().map(|at| {
                    let go = move |()| { page::focus(&control_id(at)); };
                    view! { <Button label=say(remedy::FIRST_BLANK) on_press=go kind=ButtonKind::Main id="first-blank" /> }
                })}
                {move || targets.with(|all| !all.is_empty()).then(|| view! { <Period month /> })}
            </div>
            <LiveRegion message=spoken />
            {move || unproved().then(|| view! {
                <Notice text=say(remedy::UNPROVED) kind=NoticeKind::Warning />
            })}
            <For each=move || targets.get() key=|id| *id let:target>
                <TargetCard session target month stand fresh />
            </For>
            {move || targets.with(Vec::is_empty).then(|| remedy::NO_TARGETS.get(language.get()))}
            <Button label=say(remedy::ADD_TARGET) on_press=add icon=Glyph::Add kind=ButtonKind::Quiet id=ADD />
        </section>
    }
}

/// The last month whose window is over, else the first month.
pub(super) fn this_period(session: Session) -> u8 {
    let today = use_today().get_untracked();
    session.peek(|plan| check::coverage(plan, today)).unwrap_or(1)
}
