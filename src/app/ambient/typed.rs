//! What a text field reports about an edit, and when a field may be rewritten while a person types in it.

use leptos::prelude::*;

use super::provided::provided;

/// What caused an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputStep {
    /// A key, a composition or dictation: more may follow.
    Typing,
    /// The field was left; the text has been tidied.
    Leave,
    /// It came as a whole: a paste, or a day picked in a calendar.
    Whole,
    /// Enter was pressed in a field of one line; the text is not tidied yet.
    Enter,
}

/// An edit of a text field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// The text of the whole field.
    pub text: String,
    /// What caused the edit.
    pub step: InputStep,
}

/// Counts undos and redos: the only changes from elsewhere that may be written into a field with the focus.
#[derive(Clone, Copy, Debug)]
pub struct Rewrite(RwSignal<u32>);

impl Rewrite {
    /// How many there were, tracked.
    pub fn count(self) -> u32 {
        self.0.get()
    }

    /// Call it in the same tick in which an undo or redo changes the values.
    pub fn bump(self) {
        self.0.update(|count| *count = count.wrapping_add(1));
    }
}

/// Provides the counter to every field below.
pub fn provide_rewrite() -> Rewrite {
    let rewrite = Rewrite(RwSignal::new(0));
    provide_context(rewrite);
    rewrite
}

/// The counter.
pub fn use_rewrite() -> Rewrite {
    provided()
}
