//! What a text field says of an edit, and what may be written under a caret.

use leptos::prelude::*;

use super::provided::provided;

/// Why an edit arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputStep {
    /// A key, a composition, a dictation: more of the same may follow.
    Typing,
    /// The field was left; the text is clean.
    Leave,
    /// It came whole: from the clipboard, or a day picked in a calendar.
    Whole,
    /// Enter was pressed in a field of one line; the text is as typed.
    Enter,
}

/// An edit of a text field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// The text of the whole field.
    pub text: String,
    /// Why it arrived.
    pub step: InputStep,
}

/// Counts the undos and redos of the person: the only changes that may be written under a caret.
#[derive(Clone, Copy, Debug)]
pub struct Rewrite(RwSignal<u32>);

impl Rewrite {
    /// How many there were, tracked.
    pub fn count(self) -> u32 {
        self.0.get()
    }

    /// To be called in the same tick in which an undo or redo changes the values.
    pub fn bump(self) {
        self.0.update(|count| *count = count.wrapping_add(1));
    }
}

/// Makes the counter known to every field below.
pub fn provide_rewrite() -> Rewrite {
    let rewrite = Rewrite(RwSignal::new(0));
    provide_context(rewrite);
    rewrite
}

/// The counter.
pub fn use_rewrite() -> Rewrite {
    provided()
}
