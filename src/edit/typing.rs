//! Bước gõ: which keystrokes a person sees as one step.
//!
//! A step ends after two seconds of pause, on leaving the field, paste or Enter, and at 200
//! characters. Until then each keystroke replaces the step's last edit, under the same id.

use super::{Change, Edit, Name, Role};
use crate::plan::Value;

/// How long a pause ends a step, in milliseconds.
pub const PAUSE: i64 = 2_000;
/// How many characters a step may change.
pub const LENGTH: usize = 200;

/// The step that the next keystroke may still join.
#[derive(Clone, Debug, Default)]
pub struct Typing {
    open: Option<Edit>,
}

impl Typing {
    /// Ends the step.
    pub fn end(&mut self) {
        self.open = None;
    }

    /// The open step, as last seen.
    pub fn open(&self) -> Option<&Edit> {
        self.open.as_ref()
    }

    /// Takes an edit in. When it joins the open step the answer is the grown step, which takes
    /// the place of the step's last edit; `None` when the edit is a step of its own.
    pub fn join(&mut self, edit: &Edit) -> Option<Edit> {
        let joined = self.open.as_ref().and_then(|open| grown(open, edit));
        let step = joined.clone().unwrap_or_else(|| edit.clone());
        self.open = (edit.role == Role::Do && edit.name == Name::Typing).then_some(step);
        joined
    }
}

fn grown(open: &Edit, edit: &Edit) -> Option<Edit> {
    if edit.name != Name::Typing || edit.role != Role::Do || edit.author != open.author {
        return None;
    }
    if !(0..=PAUSE).contains(&(edit.time - open.time)) {
        return None;
    }
    let ([Change::Set { at, old, new: middle }], [Change::Set { at: next, old: before, new }]) =
        (open.changes.as_slice(), edit.changes.as_slice())
    else {
        return None;
    };
    if at != next || before != middle || changed(old, new) > LENGTH {
        return None;
    }
    let change = Change::Set { at: *at, old: old.clone(), new: new.clone() };
    Some(Edit { id: open.id, time: edit.time, changes: vec![change], ..open.clone() })
}

/// How many characters differ between the common start and the common end.
fn changed(old: &Value, new: &Value) -> usize {
    let (old, new): (Vec<char>, Vec<char>) =
        (old.as_text().chars().collect(), new.as_text().chars().collect());
    let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let rest = old.len().min(new.len()) - start;
    let end = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    old.len().max(new.len()) - start - end
}
