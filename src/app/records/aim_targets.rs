//! Chỉ tiêu của kế hoạch: the aims beside rank and band, each with its verdict and its sentence.

use leptos::prelude::*;

use super::target::TargetCard;
use super::targets::{ADD, this_period};
use crate::app::ambient::language::say;
use crate::app::ambient::memo::memo;
use crate::app::parts::{Button, ButtonKind, Card, Glyph, focus_soon, keep_focus};
use crate::app::records::fields::{control_id, id_texts};
use crate::app::records::verdicts::aims_standing;
use crate::app::session::Session;
use crate::browser::page;
use crate::edit::{Name, build};
use crate::plan::{At, Id, TargetField};
use crate::text::{plan_page, remedy};
use crate::view::sentence;

/// The targets of the plan itself, and the button for another.
#[component]
pub fn AimTargets(
    /// The open plan.
    session: Session,
) -> impl IntoView {
    let stand = aims_standing(session);
    let targets =
        memo(move || stand.with(|all| all.verdicts.iter().map(|(id, _)| *id).collect::<Vec<_>>()));
    keep_focus(id_texts(targets), |_| {
        page::focus(ADD);
    });
    let month = RwSignal::new(this_period(session));
    // A new target opens its form, at the first choice of its sentence.
    let fresh = RwSignal::new(None::<Id>);
    let add = move |()| {
        let id = session.fresh();
        fresh.set(Some(id));
        let change = session.peek(|plan| build::add(plan, id, sentence::fresh_aim()));
        if session.apply(Name::Plain, vec![change]) {
            focus_soon(control_id(At::Target(id, TargetField::Kind)));
        }
    };
    view! {
        <Card title=say(plan_page::AIM_TARGETS)>
            <div class="verdicts">
                <p class="soft">{say(plan_page::AIM_TARGETS_LEAD)}</p>
                <For each=move || targets.get() key=|id| *id let:target>
                    <TargetCard session target month stand fresh />
                </For>
                <Button label=say(remedy::ADD_TARGET) on_press=add icon=Glyph::Add kind=ButtonKind::Quiet id=ADD />
            </div>
        </Card>
    }
}
