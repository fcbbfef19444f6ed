//! What can be done with a file: open it, view it, take changes from it, replace the plan, keep it apart.

use std::sync::Arc;

use leptos::prelude::*;

use super::compared::Compared;
use crate::app::ambient::announcement::{Announcement, use_told};
use crate::app::ambient::here::{Here, use_here};
use crate::app::ambient::incoming::{Incoming, use_incoming};
use crate::app::ambient::language::{ScreenLanguage, say, tell, use_language};
use crate::app::keeper::{Keeper, Reason, TabRole, Viewed};
use crate::app::parts::{Button, ButtonKind, LinkButton, Notice, NoticeKind, focus_first};
use crate::app::session::Session;
use crate::browser::timer;
use crate::edit::{Book, Name};
use crate::file::{DifferenceGroup, Opened, Side, compare, take_over};
use crate::plan::Place;
use crate::route;
use crate::route::Route;
use crate::text::{controls, files, open_page as m};
use crate::view::damage::{Hurt, hurt};

/// The id of the section with the choices, which also says what was taken.
pub(super) const RULING: &str = "ruling";

/// A file under review, and what is needed to take it.
#[derive(Clone)]
pub(super) struct TakeReview {
    pub(super) keeper: Keeper,
    session: Session,
    name: String,
    opened: Arc<Opened>,
    here: Here,
    told: Announcement,
    incoming: Incoming,
    language: ScreenLanguage,
    pub(super) problem: RwSignal<Option<String>>,
    pub(super) busy: RwSignal<bool>,
    /// The last comparison of the plan here with the file.
    pub(super) compared: RwSignal<Option<Arc<Compared>>>,
    /// How many places have been taken, while others still wait.
    pub(super) taken: RwSignal<Option<usize>>,
    /// The parts that are unfolded.
    pub(super) unfolded: RwSignal<Vec<Place>>,
}

impl TakeReview {
    pub(super) fn new(keeper: Keeper, name: String, opened: Arc<Opened>) -> Self {
        Self {
            keeper,
            session: Session::here(),
            name,
            opened,
            here: use_here(),
            told: use_told(),
            incoming: use_incoming(),
            language: use_language(),
            problem: RwSignal::new(None),
            busy: RwSignal::new(false),
            compared: RwSignal::new(None),
            taken: RwSignal::new(None),
            unfolded: RwSignal::new(Vec::new()),
        }
    }

    /// Compares the file with the plan as it is now, or reports why it cannot.
    pub(super) async fn look(&self) {
        let Some(plan) = self.opened.envelope.plan else { return };
        match self.keeper.look(&plan.to_string()).await {
            Ok(mine) => {
                let comparison = {
                    let mine = Side { plan: Some(plan), book: &mine };
                    compare(mine, Side { plan: Some(plan), book: &self.opened.book })
                };
                // The page may be gone by then.
                drop(self.compared.try_set(Some(Arc::new(Compared { mine, comparison }))));
            }
            Err(fault) => drop(self.problem.try_set(Some(fault.to_string()))),
        }
    }

    fn fail(&self, why: &str) {
        let words = m::not_taken(self.language.get_untracked(), why);
        // The page may be gone by then.
        drop(self.problem.try_set(Some(words)));
        let _gone = self.busy.try_set(false);
    }

    fn done(&self) {
        self.incoming.forget();
    }

    /// Opens the file as a plan of this device: under its own id, or with `apart` under a new one, beside the
    /// plan that has its id.
    pub(super) fn create(&self, apart: bool) {
        let taking = self.clone();
        taking.busy.set(true);
        timer::spawn(async move {
            taking.keeper.keep_copy(Reason::Opening);
            let id = if apart { None } else { taking.opened.envelope.plan };
            taking.keeper.create(taking.opened.book.clone(), id).await;
            taking.keeper.received(taking.opened.envelope.revision);
            if apart {
                let name = match taking.name.as_str() {
                    "" => files::PASTED_NAME.get(taking.language.get_untracked()).to_owned(),
                    name => name.to_owned(),
                };
                taking.keeper.name_apart(name);
            }
            taking.done();
            if apart {
                taking.told.go(taking.here, Route::Overview, m::OPENED_APART);
            } else {
                taking.here.go(&Route::Overview);
            }
        });
    }

    /// Shows the file's plan read-only.
    fn view(&self) {
        let taking = self.clone();
        timer::spawn(async move {
            let viewed = Viewed::File(taking.name.clone());
            match taking.keeper.view(taking.opened.book.clone(), viewed).await {
                Ok(()) => taking.here.go(&Route::Overview),
                Err(fault) => taking.fail(&fault.to_string()),
            }
        });
    }

    /// Replaces the plan here by the file's; the one here becomes a kept version.
    pub(super) fn replace(&self, mine: Book, said: crate::text::Message) {
        let taking = self.clone();
        taking.busy.set(true);
        timer::spawn(async move {
            if !taking.open_mine().await {
                return;
            }
            let mut book = taking.opened.book.clone();
            book.know(&mine);
            if let Err(fault) = taking.keeper.replace(book, Reason::Replacing).await {
                return taking.fail(&fault.to_string());
            }
            taking.keeper.received(taking.opened.envelope.revision);
            taking.done();
            taking.told.go(taking.here, Route::Overview, said);
        });
    }

    /// Takes over some places as one step, which undo takes back. While others still wait, the page stays and
    /// shows them.
    pub(super) fn take(&self, groups: Vec<DifferenceGroup>, pressed: impl Into<String>) {
        let (taking, pressed) = (self.clone(), pressed.into());
        taking.busy.set(true);
        timer::spawn(async move {
            if !taking.open_mine().await {
                return;
            }
            let theirs = &taking.opened.book.plan;
            let changes = taking.session.peek(|mine| take_over(mine, theirs, &groups));
            if changes.is_empty() {
                // It was taken meanwhile: what is shown is looked at again.
                taking.look().await;
                let _gone = taking.busy.try_set(false);
                return;
            }
            taking.keeper.keep_copy(Reason::Replacing);
            if !taking.session.apply(Name::TakeOver, changes) {
                let why = taking.session.refused.get_untracked();
                let locked = || controls::LOCKED.get(taking.language.get_untracked()).to_owned();
                return taking.fail(&why.unwrap_or_else(locked));
            }
            taking.keeper.received(taking.opened.envelope.revision);
            let count = groups.iter().map(|group| group.differences.len()).sum::<usize>();
            let count = count + taking.taken.try_get_untracked().flatten().unwrap_or_default();
            let _gone = taking.taken.try_set(Some(count));
            taking.look().await;
            let now = taking.compared.try_get_untracked().flatten();
            if now.is_some_and(|now| now.comparison.waiting() > 0) {
                let _gone = taking.busy.try_set(false);
                // The button with the same id now belongs to the next place; if there is none, the focus goes
                // to the section that says what was taken.
                focus_first(vec![pressed, RULING.to_owned()]);
                return;
            }
            taking.done();
            let words = move |language| m::taken_all(language, &count.to_string());
            taking.told.go_saying(taking.here, Route::Overview, Arc::new(words));
        });
    }

    async fn open_mine(&self) -> bool {
        let Some(plan) = self.opened.envelope.plan.map(|plan| plan.to_string()) else {
            return false;
        };
        if self.keeper.open_id().get_untracked().as_deref() == Some(&plan) {
            return true;
        }
        match self.keeper.open(&plan).await {
            Ok(()) => true,
            Err(fault) => {
                self.fail(&fault.to_string());
                false
            }
        }
    }
}

/// The buttons for a file, unless another tab is the writer; below them the way back.
#[component]
pub(super) fn Deeds(taking: TakeReview, children: ChildrenFn) -> impl IntoView {
    let TakeReview { keeper, here, incoming, problem, .. } = taking;
    let writes = move || keeper.role().get() == TabRole::Writer;
    let leave = move |()| {
        let route =
            if keeper.open_id().get_untracked().is_some() { Route::Overview } else { Route::Start };
        here.go(&route);
        incoming.forget();
    };
    view! {
        {move || problem.get().map(|words| view! {
            <Notice text=Signal::stored(words) kind=NoticeKind::Danger id="not-taken" />
        })}
        {move || {
            if writes() {
                view! { <div class="actions">{children()}</div> }.into_any()
            } else {
                view! { <Notice text=say(m::BUSY_ELSEWHERE) kind=NoticeKind::Warning /> }.into_any()
            }
        }}
        <p><Button label=say(m::BACK) on_press=leave kind=ButtonKind::Quiet id="leave-file" /></p>
    }
}

/// The choice for a plan that is not on this device.
#[component]
pub(super) fn New(taking: TakeReview) -> impl IntoView {
    let deed = StoredValue::new(taking.clone());
    let busy = taking.busy;
    // The button says what it opens, so that nobody takes a damaged file for the whole plan.
    let label = match hurt(&taking.opened) {
        Hurt::Whole => m::TAKE_NEW,
        Hurt::Mended => m::TAKE_MENDED,
        Hurt::Lost => m::TAKE_PART,
        Hurt::Garbled => m::TAKE_GARBLED,
        Hurt::Changed => m::TAKE_CHANGED,
    };
    let open = move |()| deed.with_value(|taking| taking.create(false));
    view! {
        <section class="ruling" aria-label=say(m::TITLE)>
            <p class="lead">{say(m::NEW_PLAN)}</p>
            <Deeds taking>
                <Button label=say(label) on_press=open kind=ButtonKind::Main busy id="take-new" />
            </Deeds>
        </section>
    }
}

/// The choice for a file of a newer release: it can only be viewed.
#[component]
pub(super) fn OnlyView(taking: TakeReview) -> impl IntoView {
    let problem = taking.problem;
    let look = move |()| taking.view();
    let back = route::path(&Route::Start);
    view! {
        <section class="ruling" aria-label=say(m::TITLE)>
            <p class="lead">{say(m::READ_ONLY)}</p>
            {move || problem.get().map(|words| view! {
                <Notice text=Signal::stored(words) kind=NoticeKind::Danger />
            })}
            <div class="actions">
                <Button label=say(m::VIEW) on_press=look kind=ButtonKind::Main id="view-file" />
                <LinkButton label=tell(|language| m::BACK.get(language).to_owned()) href=back kind=ButtonKind::Quiet />
            </div>
        </section>
    }
}
