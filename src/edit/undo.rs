//! Hoàn tác, làm lại: what can be undone, rebuilt from the edits themselves.

use super::{Edit, Role};

/// The edits that can be undone, and the undone ones that can be redone.
#[derive(Clone, Debug, Default)]
pub struct UndoStack {
    done: Vec<Edit>,
    undone: Vec<Edit>,
}

impl UndoStack {
    /// How many steps are kept; older ones can no longer be undone.
    pub const KEPT: usize = 500;

    /// The history after the edits of a journal.
    pub fn of<'a>(edits: impl IntoIterator<Item = &'a Edit>) -> Self {
        let mut history = Self::default();
        for edit in edits {
            history.note(edit);
        }
        history
    }

    /// Adds an edit that was applied.
    pub fn note(&mut self, edit: &Edit) {
        match edit.role {
            Role::Do => {
                self.undone.clear();
                self.done.push(edit.clone());
            }
            Role::Undo => self.undone.extend(self.done.pop()),
            Role::Redo => self.done.extend(self.undone.pop()),
        }
        if self.done.len() > Self::KEPT {
            self.done.remove(0);
        }
    }

    /// Replaces the last step by its grown form: typing that is still one step.
    pub fn replace_last(&mut self, edit: &Edit) {
        self.done.pop();
        self.note(edit);
    }

    /// The edit that undo takes back next.
    pub fn undoable(&self) -> Option<&Edit> {
        self.done.last()
    }

    /// The edit that redo repeats next.
    pub fn redoable(&self) -> Option<&Edit> {
        self.undone.last()
    }

    /// What "Hoàn tác" undoes as a person sees it: edits that nobody made are skipped.
    pub fn seen_undoable(&self) -> Option<&Edit> {
        self.done.iter().rev().find(|edit| edit.is_seen())
    }

    /// What "Làm lại" redoes as a person sees it.
    pub fn seen_redoable(&self) -> Option<&Edit> {
        self.undone.iter().rev().find(|edit| edit.is_seen())
    }
}
