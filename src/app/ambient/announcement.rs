//! One sentence about what was just done, shown on the page that it concerns.

use std::sync::Arc;

use leptos::prelude::*;

use super::here::Here;
use super::provided::provided;
use crate::route::Route;
use crate::text::{Language, Message};

/// How serious a notice is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeKind {
    /// For information.
    #[default]
    Info,
    /// Something went well.
    Good,
    /// Something needs care.
    Warning,
    /// Something may be lost: it interrupts a screen reader.
    Danger,
}

/// A sentence, how serious it is, and the page it is shown on.
#[derive(Clone)]
struct Sentence {
    words: Saying,
    kind: NoticeKind,
    route: Route,
    /// Whether it is true only until the plan changes.
    of_now: bool,
}

/// The words, in the language that the screen has when they are shown.
pub type Saying = Arc<dyn Fn(Language) -> String + Send + Sync>;

fn fixed(message: Message) -> Saying {
    Arc::new(move |language| message.get(language).to_owned())
}

/// The last announcement. A handle that every component may copy.
#[derive(Clone, Copy)]
pub struct Announcement(RwSignal<Option<Sentence>>);

/// Provides the announcement to every page.
pub fn provide_told() {
    provide_context(Announcement(RwSignal::new(None)));
}

/// The last announcement.
pub fn use_told() -> Announcement {
    provided()
}

impl Announcement {
    /// Goes to the page of a route and announces a message there.
    pub fn go(&self, here: Here, route: Route, message: Message) {
        self.go_saying(here, route, fixed(message));
    }

    /// The same with words that name what was done.
    pub fn go_saying(&self, here: Here, route: Route, words: Saying) {
        here.go(&route);
        self.0.set(Some(Sentence { words, kind: NoticeKind::Good, route, of_now: false }));
    }

    /// Announces a success on the current page.
    pub fn here(&self, here: Here, message: Message) {
        self.say(here, (message, NoticeKind::Good));
    }

    /// Announces a message of a given kind on the current page.
    pub fn say(&self, here: Here, said: (Message, NoticeKind)) {
        self.put(here, said, false);
    }

    /// Announces what is true only until the plan changes; [`Announcement::outdate`] then removes it.
    pub fn say_for_now(&self, here: Here, said: (Message, NoticeKind)) {
        self.put(here, said, true);
    }

    /// Removes what was true only until the plan changed.
    pub fn outdate(&self) {
        self.forget_if(|sentence| sentence.of_now);
    }

    /// What the current page is to show: the kind and the words.
    pub fn said(&self, here: Here) -> Option<(NoticeKind, Saying)> {
        let Sentence { words, kind, route, .. } = self.0.get()?;
        (here.get() == route).then_some((kind, words))
    }

    /// Removes the announcement.
    pub fn close(&self) {
        self.0.set(None);
    }

    /// Removes the announcement when the person leaves its page.
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
