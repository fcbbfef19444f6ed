//! The language of the screen, switched in place.

use leptos::prelude::*;

use super::of_page::OfPage;
use super::provided::provided;
use crate::app::ambient::memo::memo;
use crate::text::{Language, Message};

/// The language of the screen, which every message follows.
pub type ScreenLanguage = OfPage<Language>;

/// Provides the language to every component below.
pub fn provide_language(language: Language) -> RwSignal<Language> {
    let spoken = RwSignal::new(language);
    provide_context(ScreenLanguage::new(spoken));
    spoken
}

/// The language of the screen.
pub fn use_language() -> ScreenLanguage {
    provided()
}

/// A fixed message that follows the language.
pub fn say(message: Message) -> Signal<String> {
    let language = use_language();
    Signal::derive(move || message.get(language.get()).to_owned())
}

/// A message with arguments that follows the language and whatever the closure reads.
///
/// It is a memo, not only derived: an effect that reads two memos, first one that follows the other, is not run again
/// by `reactive_graph` when only the other has changed; a memo is.
pub fn tell(message: impl Fn(Language) -> String + Send + Sync + 'static) -> Signal<String> {
    remembered(Box::new(message))
}

/// One memo for all of them: each closure of its own would weigh as much again.
fn remembered(message: Box<dyn Fn(Language) -> String + Send + Sync>) -> Signal<String> {
    let language = use_language();
    memo(move || message(language.get())).into()
}
