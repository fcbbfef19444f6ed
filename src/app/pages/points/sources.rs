//! Where a criteria set comes from: a table, a file, another plan of this device.

use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;

use crate::app::ambient::language::{say, use_language};
use crate::app::parts::{ButtonKind, FileButton, Glyph, LinkButton, Notice, NoticeKind};
use crate::app::records::other_plan::{OtherPlan, OtherPlanChoice};
use crate::browser::{files, timer};
use crate::file::{self, Limits};
use crate::plan::Plan;
use crate::route;
use crate::route::Route;
use crate::text::{opening, points_page as m};

/// A set that was read and waits for the person's word.
#[derive(Clone, Copy)]
pub(super) struct Incoming {
    pub(super) set: RwSignal<Option<Arc<Plan>>>,
    pub(super) notes: RwSignal<Vec<String>>,
    problem: RwSignal<Option<String>>,
}

impl Incoming {
    pub(super) fn new() -> Self {
        Self {
            set: RwSignal::new(None),
            notes: RwSignal::new(Vec::new()),
            problem: RwSignal::new(None),
        }
    }

    fn found(self, set: Plan, notes: Vec<String>) {
        self.problem.set(None);
        self.notes.set(notes);
        self.set.set(Some(Arc::new(set)));
    }

    fn fail(self, why: String) {
        self.leave();
        self.problem.set(Some(why));
    }

    pub(super) fn leave(self) {
        self.set.set(None);
        self.notes.set(Vec::new());
        self.problem.set(None);
    }
}

/// The ways in. With `main`, the first is the page's own.
#[component]
pub(super) fn Sources(incoming: Incoming, main: bool) -> impl IntoView {
    let language = use_language();
    let choose = move |event: Event| {
        let Some(file) = files::chosen(&event) else { return };
        timer::spawn(async move {
            let limits = Limits::default();
            let most = i64::try_from(limits.bytes).unwrap_or(i64::MAX);
            let bytes = match file.read(most).await {
                Ok(bytes) => bytes,
                Err(fault) => return incoming.fail(fault.to_string()),
            };
            let language = language.get_untracked();
            match file::open_set(&bytes, &limits) {
                Ok(opened) => {
                    let mut notes = vec![opening::set_origin(language, &opened.origin)];
                    let told = |problem| opening::set_problem(language, &opened.set, problem);
                    notes.extend(opened.problems.iter().map(told));
                    incoming.found(opened.set, notes);
                }
                Err(refused) => incoming.fail(opening::set_refused(language, &refused)),
            }
        });
    };
    let kind = if main { ButtonKind::Main } else { ButtonKind::Plain };
    let href = route::path(&Route::Intake { month: None });
    view! {
        <div class="stack points__sources">
            <LinkButton label=say(m::FROM_EXCEL) href kind icon=Glyph::Figures id="set-from-excel" />
            <FileButton id="set-file" label=say(m::FROM_FILE) on_choose=choose />
            <OtherPlans incoming />
            {move || incoming.problem.get().map(|text| view! {
                <Notice text kind=NoticeKind::Danger id="set-refused" />
            })}
        </div>
    }
}

/// The other plans of this device.
#[component]
fn OtherPlans(incoming: Incoming) -> impl IntoView {
    let language = use_language();
    let took = move |other: OtherPlan| {
        if other.plan.has_criteria() {
            incoming.found(other.plan.set_alone(), Vec::new());
        } else {
            incoming.fail(m::NO_SET_THERE.get(language.get_untracked()).to_owned());
        }
    };
    let unread = move |why: String| incoming.fail(m::unread_plan(language.get_untracked(), &why));
    view! {
        <OtherPlanChoice id="set-from-plan" label=m::FROM_PLAN none=m::FROM_PLAN_NONE on_plan=took on_fault=unread />
    }
}
