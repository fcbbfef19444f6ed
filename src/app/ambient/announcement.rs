//! One sentence about what was just done, on the page where it can be seen.

use std::sync::Arc;

use leptos::prelude::*;

use super::here::Here;
use super::provided::provided;
use crate::route::Route;
use crate::text::{Language, Message};

/// How a notice is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeKind {
    /// To know.
    #[default]
    Info,
    /// Something went well.
    Good,
    /// Something needs care.
    Warning,
    /// Something may be lost: it interrupts.
    Danger,
}

/// A sentence, how it is meant, and the page on which it is said.
#[derive(Clone)]
struct Sentence {
    words: Spoken,
    kind: NoticeKind,
    route: Route,
    /// It is true only until the plan changes.
    of_now: bool,
}

/// The words in the language of the screen, whichever that is by then.
pub type Spoken = Arc<dyn Fn(Language) -> String + Send + Sync>;

fn fixed(message: Message) -> Spoken {
    Arc::new(move |language| message.get(language).to_owned())
}

/// What was said last, and where. A handle that every component may copy.
#[derive(Clone, Copy)]
pub struct Announcement(RwSignal<Option<Sentence>>);

/// Makes it known to every page.
pub fn provide_told() {
    provide_context(Announcement(RwSignal::new(None)));
}

/// What was said last.
pub fn use_told() -> Announcement {
    provided()
}

impl Announcement {
    /// Says it on the page of a route, and goes there.
    pub fn go(&self, here: Here, route: Route, message: Message) {
        self.go_saying(here, route, fixed(message));
    }

    /// The same with words that name what was done.
    pub fn go_saying(&self, here: Here, route: Route, words: Spoken) {
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

    /// Says what is true only until the plan changes, which [`Announcement::outdate`] ends.
    pub fn say_for_now(&self, here: Here, said: (Message, NoticeKind)) {
        self.put(here, said, true);
    }

    /// The plan changed: what was true before it is said no longer.
    pub fn outdate(&self) {
        self.forget_if(|sentence| sentence.of_now);
    }

    /// What is said now: how it is meant, and its words.
    pub fn said(&self, here: Here) -> Option<(NoticeKind, Spoken)> {
        let Sentence { words, kind, route, .. } = self.0.get()?;
        (here.get() == route).then_some((kind, words))
    }

    /// Says it no longer.
    pub fn close(&self) {
        self.0.set(None);
    }

    /// The person left a page: what was said there is said no longer.
    pub fn leave(&self, left: &Route) {
        self.forget_if(|sentence| sentence.route == *left);
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
