//! Bản lưu trên máy này: the kept versions, to view, restore or download.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::ambient::announcement::{Announcement, use_told};
use crate::app::ambient::here::{Here, use_here};
use crate::app::ambient::language::{ScreenLanguage, say, tell, use_language};
use crate::app::ambient::moment;
use crate::app::ambient::today::use_calendar;
use crate::app::keeper::{CopyHead, Keeper, Reason, TabRole, Viewed, export};
use crate::app::parts::{Button, ButtonKind, Confirm, Disclosure, Notice, NoticeKind};
use crate::app::session::Session;
use crate::browser::{files, timer};
use crate::route::Route;
use crate::text::format::format_count;
use crate::text::{Language, Message, files as m, storage};

/// What the list and its dialog share.
#[derive(Clone, Copy)]
struct CopiesState {
    session: Session,
    keeper: Keeper,
    here: Here,
    told: Announcement,
    today: Signal<NaiveDate>,
    language: ScreenLanguage,
    heads: RwSignal<Vec<CopyHead>>,
    problem: RwSignal<Option<String>>,
    asked: RwSignal<Option<CopyHead>>,
}

impl CopiesState {
    fn refresh(self) {
        timer::spawn(async move {
            match self.keeper.copies().await {
                // The page may be gone by then.
                Ok(heads) => drop(self.heads.try_set(heads)),
                Err(fault) => self.fail(&fault.to_string()),
            }
        });
    }

    fn fail(self, why: &str) {
        let words = m::copy_failed(self.language.get_untracked(), why);
        drop(self.problem.try_set(Some(words)));
    }

    fn keep(self) {
        self.keeper.keep_copy(Reason::Asked);
        timer::spawn(async move {
            if self.keeper.settle().await {
                self.told.here(self.here, m::KEPT_NOW);
            } else {
                let words = storage::NOT_ALL_SAVED.get(self.language.get_untracked());
                drop(self.problem.try_set(Some(words.to_owned())));
            }
            self.refresh();
        });
    }

    fn view(self, head: CopyHead) {
        timer::spawn(async move {
            let book = match self.keeper.copy(&head.key).await {
                Ok(book) => book,
                Err(fault) => return self.fail(&fault.to_string()),
            };
            match self.keeper.view(book, Viewed::Copy(head.at)).await {
                Ok(()) => self.here.go(&Route::Overview),
                Err(fault) => self.fail(&fault.to_string()),
            }
        });
    }

    fn restore(self, head: CopyHead) {
        self.asked.set(None);
        timer::spawn(async move {
            match self.keeper.restore(&head).await {
                Ok(()) => self.told.here(self.here, m::RESTORED),
                Err(fault) => self.fail(&fault.to_string()),
            }
            self.refresh();
        });
    }

    fn download(self, head: CopyHead) {
        timer::spawn(async move {
            let book = match self.keeper.copy(&head.key).await {
                Ok(book) => book,
                Err(fault) => return self.fail(&fault.to_string()),
            };
            match export::write(self.session, &book, &head.plan, 0) {
                Ok(export) => {
                    if let Err(fault) = files::download(&export.parcel) {
                        self.fail(&fault.to_string());
                    }
                }
                Err(fault) => self.fail(&fault.to_string()),
            }
        });
    }
}

/// "Bản lưu trên máy này".
#[component]
pub(super) fn Copies() -> impl IntoView {
    let (session, keeper) = (Session::here(), Keeper::here());
    let shelf = CopiesState {
        session,
        keeper,
        here: use_here(),
        told: use_told(),
        today: use_calendar(),
        language: use_language(),
        heads: RwSignal::new(Vec::new()),
        problem: RwSignal::new(None),
        asked: RwSignal::new(None),
    };
    let opened = RwSignal::new(false);
    Effect::new(move |_| {
        if opened.get() && keeper.ready().get() {
            shelf.refresh();
        }
    });
    let writes = move || keeper.role().get() == TabRole::Writer;
    let may_keep = move || writes() && session.is_open() && keeper.viewing().get().is_none();
    view! {
        <Disclosure label=say(m::COPIES) open=opened id="copies">
            <p class="soft">{say(m::COPIES_LEAD)}</p>
            {move || may_keep().then(|| view! {
                <Button label=say(m::KEEP_NOW) on_press=move |()| shelf.keep() id="keep-copy" />
            })}
            {move || shelf.problem.get().map(|words| view! {
                <Notice text=Signal::stored(words) kind=NoticeKind::Danger />
            })}
            <CopyRows shelf />
        </Disclosure>
        <RestoreDialog shelf />
    }
}

#[component]
fn CopyRows(shelf: CopiesState) -> impl IntoView {
    let none = move || shelf.heads.with(Vec::is_empty);
    view! {
        {move || none().then(|| view! { <p class="soft">{say(m::COPIES_NONE)}</p> })}
        <ul class="copies">
            <For each=move || shelf.heads.get() key=|head| head.key.clone() let:head>
                <CopyRow shelf head />
            </For>
        </ul>
    }
}

#[component]
fn CopyRow(shelf: CopiesState, head: CopyHead) -> impl IntoView {
    let at = head.at;
    let title =
        move |language| m::copy_title(language, &moment::show(language, shelf.today.get(), at));
    let (items, figures, revision) = (head.items, head.figures, head.revision);
    let of = format!("{} {}", head.commune, head.year);
    let reason = why(head.reason);
    let about = tell(move |language| {
        let count = |number| format_count(number, language);
        let held = m::copy_held(language, &count(items), &count(figures), &count(revision));
        format!("{of}; {held}; {}", reason.get(language))
    });
    let (viewed, restored, taken) = (head.clone(), head.clone(), head);
    let may = move || shelf.keeper.role().get() == TabRole::Writer;
    let named = move |name: fn(Language, &str) -> String| {
        tell(move |language| name(language, &title(language)))
    };
    view! {
        <li class="copies__row">
            <div class="copies__words">
                <p class="copies__title">{tell(title)}</p>
                <p class="soft">{about}</p>
            </div>
            <div class="copies__tools">
                <Tool words=m::VIEW name=named(m::view_of) act=move |()| shelf.view(viewed.clone()) />
                {move || {
                    let head = restored.clone();
                    let ask = move |()| shelf.asked.set(Some(head.clone()));
                    may().then(|| view! { <Tool words=m::RESTORE name=named(m::restore_of) act=ask /> })
                }}
                <Tool words=m::DOWNLOAD name=named(m::download_of) act=move |()| shelf.download(taken.clone()) />
            </div>
        </li>
    }
}

/// A quiet button whose accessible name says what it acts on.
#[component]
fn Tool(words: Message, name: Signal<String>, #[prop(into)] act: Callback<()>) -> impl IntoView {
    view! {
        <button type="button" class="button button--quiet" aria-label=name on:click=move |_| act.run(())>
            {say(words)}
        </button>
    }
}

#[component]
fn RestoreDialog(shelf: CopiesState) -> impl IntoView {
    let open = Signal::derive(move || shelf.asked.with(Option::is_some));
    let words = tell(move |language| {
        let at = shelf.asked.with(|asked| asked.as_ref().map(|head| head.at)).unwrap_or_default();
        m::restore_text(language, &moment::show(language, shelf.today.get(), at))
    });
    let restore = move |()| {
        if let Some(head) = shelf.asked.get_untracked() {
            shelf.restore(head);
        }
    };
    view! {
        <Confirm id="restore" title=say(m::RESTORE_TITLE) open yes=say(m::RESTORE) kind=ButtonKind::Main
            yes_id="restore-now" on_yes=restore on_close=move |()| shelf.asked.set(None)>
            <p>{words}</p>
        </Confirm>
    }
}

const fn why(reason: Reason) -> Message {
    match reason {
        Reason::Opening => m::WHY_OPENING,
        Reason::Replacing => m::WHY_REPLACING,
        Reason::Updating => m::WHY_UPDATING,
        Reason::Removing => m::WHY_REMOVING,
        Reason::Restoring => m::WHY_RESTORING,
        Reason::Asked => m::WHY_ASKED,
    }
}
