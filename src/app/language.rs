//! The language of the screen, switched in place.

use leptos::prelude::*;

use crate::text::{Language, Message};

/// The language of the screen: what every message reads. A signal never forgets a listener that is
/// gone, so each page listens to one of its own, which goes with it; who is still at work when the
/// page is gone reads the root's.
#[derive(Clone, Copy, Debug)]
pub struct Spoken {
    own: Signal<Language>,
    root: Signal<Language>,
}

impl Spoken {
    /// The language now, tracked.
    pub fn get(&self) -> Language {
        self.own.try_get().unwrap_or_else(|| self.root.get_untracked())
    }

    /// The language now, for handlers.
    pub fn get_untracked(&self) -> Language {
        self.root.get_untracked()
    }

    /// Gives what stands below a signal of its own.
    pub fn provide_own(self) {
        let root = self.root;
        provide_context(Self { own: Memo::new(move |_| root.get()).into(), root });
    }
}

/// Makes the language known to every component below.
pub fn provide_language(language: Language) -> RwSignal<Language> {
    let spoken = RwSignal::new(language);
    provide_context(Spoken { own: spoken.into(), root: spoken.into() });
    spoken
}

/// The language of the screen. Vietnamese where none was provided.
pub fn use_language() -> Spoken {
    use_context::<Spoken>().unwrap_or_else(|| {
        let root = Signal::stored(Language::Vietnamese);
        Spoken { own: root, root }
    })
}

/// A fixed message that follows the language.
pub fn say(message: Message) -> Signal<String> {
    let language = use_language();
    Signal::derive(move || message.get(language.get()).to_owned())
}

/// A message with arguments that follows the language and whatever the closure reads.
pub fn tell(message: impl Fn(Language) -> String + Send + Sync + 'static) -> Signal<String> {
    let language = use_language();
    Signal::derive(move || message(language.get()))
}
