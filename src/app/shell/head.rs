//! The content of the header once the plans are known: the plan's name, the save state, undo, redo.

use std::time::Duration;

use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;

use crate::app::ambient::language::{say, tell};
use crate::app::ambient::memo::memo;
use crate::app::keeper::SaveMark;
use crate::app::parts::{Glyph, Icon};
use crate::app::records::person::PersonHere;
use crate::app::session::Session;
use crate::edit::issued::differences;
use crate::plan::{One, Place, Plan, naming};
use crate::route::Route;
use crate::route::outline::PlanPart;
use crate::text::{common, edits, plan_page, shell};
use crate::{file, route};

/// How long the keys must rest before the text is compared with the text as issued.
const REST: Duration = Duration::from_millis(700);

/// The header's inside.
#[component]
pub fn Head() -> impl IntoView {
    let session = Session::here();
    // A memo, so that nothing here is rebuilt at a keystroke.
    let open = memo(move || session.is_open());
    let home = move || route::path(if open.get() { &Route::Overview } else { &Route::Start });
    view! {
        <a class="head__plan" href=home>
            {move || if open.get() { plan_title().get() } else { say(common::APP_NAME).get() }}
        </a>
        <span class="head__place">{place()}</span>
        <IllustrationMark />
        {move || open.get().then(|| view! { <SaveMark /><DiffersMark /><PersonHere /><UndoRedo /> })}
    }
}

fn plan_title() -> Signal<String> {
    let session = Session::here();
    let year = move || session.read(Place::One(One::Frame), |plan| plan.frame.year.clone());
    tell(move |language| shell::plan_title(language, &year()))
}

fn place() -> impl Fn() -> String {
    let session = Session::here();
    move || {
        let named =
            || session.read(Place::One(One::Agency), |plan| naming::agency_name(&plan.agency));
        if session.is_open() { named() } else { String::new() }
    }
}

/// "Số liệu minh họa", on every page of a plan with made-up figures.
#[component]
fn IllustrationMark() -> impl IntoView {
    let session = Session::here();
    let made_up = memo(move || session.read(Place::One(One::Frame), Plan::is_illustration));
    move || {
        let mark = || view! { <span class="head__mark" id="illustration-mark">{say(shell::ILLUSTRATION)}</span> };
        made_up.get().then(mark)
    }
}

/// "Khác bản đã ban hành", on every page, with a link to both readings. Computed when the keys rest, and only
/// for a plan that was issued.
#[component]
fn DiffersMark() -> impl IntoView {
    let session = Session::here();
    let issued = memo(move || {
        session.read(Place::One(One::Issue), |plan| file::plan_of_copy(&plan.issue.copy).ok())
    });
    let differs = RwSignal::new(false);
    let mut look = debounce(REST, move |()| {
        let found = issued.try_with_untracked(|issued| {
            let apart = |then| session.peek(|plan| !differences(plan, then).is_empty());
            issued.as_ref().is_some_and(apart)
        });
        // The plan may be closed by now.
        differs.try_set(found.unwrap_or_default());
    });
    Effect::new(move |_| {
        if issued.with(Option::is_some) {
            session.revision();
            look(());
        } else {
            differs.set(false);
        }
    });
    let href = route::path(&Route::Plan(Some(PlanPart::Issue.word())));
    move || {
        differs.get().then(|| {
            view! {
                <a class="head__differs" id="differs-mark" href=href.clone()>
                    <Icon glyph=Glyph::Warning />
                    <span>{say(plan_page::DIFFERS_SHORT)}</span>
                </a>
            }
        })
    }
}

#[component]
fn UndoRedo() -> impl IntoView {
    let session = Session::here();
    let undo = tell(move |language| match session.undoable() {
        Some(edit) => {
            let what = session.peek(|plan| edits::words(language, plan, &edit));
            shell::undo_what(language, &what)
        }
        None => shell::UNDO_NONE.get(language).to_owned(),
    });
    let redo = tell(move |language| match session.redoable() {
        Some(edit) => {
            let what = session.peek(|plan| edits::words(language, plan, &edit));
            shell::redo_what(language, &what)
        }
        None => shell::REDO_NONE.get(language).to_owned(),
    });
    let no_undo = move || session.undoable().is_none() || session.read_only.get();
    let no_redo = move || session.redoable().is_none() || session.read_only.get();
    // Not `disabled`: a button pressed until the last step keeps the focus.
    let undo_it = move |_| {
        if !no_undo() {
            session.undo();
        }
    };
    let redo_it = move |_| {
        if !no_redo() {
            session.redo();
        }
    };
    view! {
        <div class="head__tools">
            <button type="button" id="undo" class="button button--quiet" title=undo aria-label=undo
                aria-disabled=move || no_undo().then_some("true") on:click=undo_it>
                <Icon glyph=Glyph::Undo />
                <span class="head__word">{say(common::UNDO)}</span>
            </button>
            <button type="button" id="redo" class="button button--quiet" title=redo aria-label=redo
                aria-disabled=move || no_redo().then_some("true") on:click=redo_it>
                <Icon glyph=Glyph::Redo />
                <span class="head__word">{say(common::REDO)}</span>
            </button>
        </div>
    }
}
