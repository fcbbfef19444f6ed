//! Where a criteria set comes from: a table, a file, another plan of this device.

use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;

use super::desk::PointsDesk;
use crate::app::ambient::language::{say, use_language};
use crate::app::ambient::memo::memo;
use crate::app::keeper::{Entry, Keeper, naming};
use crate::app::parts::{
    ButtonKind, Choice, FileButton, Glyph, LinkButton, Notice, NoticeKind, Pick,
};
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
pub(super) fn Sources(desk: PointsDesk, incoming: Incoming, main: bool) -> impl IntoView {
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
            <OtherPlans desk incoming />
            {move || incoming.problem.get().map(|text| view! {
                <Notice text kind=NoticeKind::Danger id="set-refused" />
            })}
        </div>
    }
}

/// The other plans of this device.
#[component]
fn OtherPlans(desk: PointsDesk, incoming: Incoming) -> impl IntoView {
    let (keeper, language) = (Keeper::here(), use_language());
    let options = memo(move || {
        let language = language.get();
        let open = keeper.open_id().get();
        let other = |entry: &&Entry| Some(&entry.id) != open.as_ref();
        let pick = |entry: &Entry| Pick::new(entry.id.clone(), naming::title(language, entry));
        let mut picks = vec![Pick::new("", m::FROM_PLAN_NONE.get(language))];
        picks.extend(
            keeper.plans().with(|all| all.iter().filter(other).map(pick).collect::<Vec<_>>()),
        );
        picks
    });
    let chosen = RwSignal::new(String::new());
    let pick = move |id: String| {
        chosen.set(id.clone());
        if id.is_empty() {
            return;
        }
        timer::spawn(async move {
            let words = language.get_untracked();
            match keeper.look(&id).await {
                Ok(book) if book.plan.has_criteria() => {
                    incoming.found(book.plan.set_alone(), Vec::new());
                }
                Ok(_) => incoming.fail(m::NO_SET_THERE.get(words).to_owned()),
                Err(fault) => incoming.fail(m::unread_plan(words, &fault.to_string())),
            }
        });
    };
    // Nothing to choose from but the plan that is open.
    let any = move || options.with(|picks| picks.len() > 1) && desk.session.is_open();
    move || {
        any().then(|| view! {
            <Choice id="set-from-plan" label=say(m::FROM_PLAN) options value=chosen on_edit=pick />
        })
    }
}
