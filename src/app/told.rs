//! One sentence about what was just done, on the page where it can be seen.

use std::sync::Arc;

use leptos::prelude::*;

use super::keeper::{Keeper, Viewed};
use super::language::{say, tell};
use super::parts::{Button, ButtonKind, Notice, NoticeKind};
use super::router::{Here, use_here};
use super::{use_today, when};
use crate::browser::timer;
use crate::route::Route;
use crate::text::{Language, Message, common, files};

/// A sentence, how it is meant, and the page on which it is said.
#[derive(Clone)]
struct Sentence {
    words: Words,
    kind: NoticeKind,
    route: Route,
    /// It is true only until the plan changes.
    of_now: bool,
}

/// The words in the language of the screen, whichever that is by then.
type Words = Arc<dyn Fn(Language) -> String + Send + Sync>;

fn fixed(message: Message) -> Words {
    Arc::new(move |language| message.get(language).to_owned())
}

/// What was said last, and where. A handle that every component may copy.
#[derive(Clone, Copy)]
pub struct Told(RwSignal<Option<Sentence>>);

/// Makes it known to every page.
pub fn provide_told() {
    provide_context(Told(RwSignal::new(None)));
}

/// What was said last.
pub fn use_told() -> Told {
    use_context::<Told>().unwrap_or_else(|| Told(RwSignal::new(None)))
}

impl Told {
    /// Says it on the page of a route, and goes there.
    pub fn go(&self, here: Here, route: Route, message: Message) {
        self.go_saying(here, route, fixed(message));
    }

    /// The same with words that name what was done.
    pub fn go_saying(&self, here: Here, route: Route, words: Words) {
        here.go(&route);
        self.0.set(Some(Sentence { words, kind: NoticeKind::Good, route, of_now: false }));
    }

    /// Says it on the page where the person is.
    pub fn here(&self, here: Here, message: Message) {
        self.say(here, (message, NoticeKind::Good));
    }

    /// Says it, as it is meant, on the page where the person is.
    pub fn say(&self, here: Here, said: (Message, NoticeKind)) {
        self.put(here, said, false);
    }

    /// Says what is true only until the plan changes, which [`Told::outdate`] ends.
    pub fn say_for_now(&self, here: Here, said: (Message, NoticeKind)) {
        self.put(here, said, true);
    }

    /// The plan changed: what was true before it is said no longer.
    pub fn outdate(&self) {
        self.forget_if(|sentence| sentence.of_now);
    }

    fn put(&self, here: Here, (message, kind): (Message, NoticeKind), of_now: bool) {
        let route = here.get_untracked();
        self.0.set(Some(Sentence { words: fixed(message), kind, route, of_now }));
    }

    fn forget_if(&self, over: impl Fn(&Sentence) -> bool) {
        if self.0.with_untracked(|said| said.as_ref().is_some_and(over)) {
            self.0.set(None);
        }
    }
}

/// The sentence, until it is closed or the person goes elsewhere.
#[component]
pub fn ToldNotice() -> impl IntoView {
    let (told, here) = (use_told(), use_here());
    let close = move |()| told.0.set(None);
    Effect::new(move |before: Option<Route>| {
        let now = here.get();
        if let Some(before) = before.filter(|before| *before != now) {
            told.forget_if(|sentence| sentence.route == before);
        }
        now
    });
    move || {
        let Sentence { words, kind, route, .. } = told.0.get()?;
        let words = tell(move |language| words(language));
        (here.get() == route).then(|| {
            view! {
                <Notice text=words kind id="told">
                    <Button label=say(common::CLOSE) on_press=close kind=ButtonKind::Quiet />
                </Notice>
            }
        })
    }
}

/// "Đang xem tệp …": what is shown is no plan of this device.
#[component]
pub fn ViewingNotice() -> impl IntoView {
    let (keeper, here, today) = (Keeper::find()?, use_here(), use_today());
    let back = move |()| {
        timer::spawn(async move {
            if !keeper.stop_viewing().await {
                here.go(&Route::Start);
            }
        });
    };
    Some(move || {
        let viewed = keeper.viewing().get()?;
        let words = tell(move |language| match &viewed {
            Viewed::File(name) if name.is_empty() => {
                files::viewing_file(language, files::PASTED_NAME.get(language))
            }
            Viewed::File(name) => files::viewing_file(language, name),
            Viewed::Copy(at) => {
                files::viewing_copy(language, &when::show(language, today.get(), *at))
            }
        });
        Some(view! {
            <Notice text=words kind=NoticeKind::Warning id="viewing">
                <Button label=say(files::STOP_VIEWING) on_press=back id="stop-viewing" />
            </Notice>
        })
    })
}
