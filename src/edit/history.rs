//! Hoàn tác, làm lại: what can be taken back, rebuilt from the edits themselves.

use super::{Edit, Role};

/// The edits that can be taken back, and those taken back that can be done again.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Edit>,
    undone: Vec<Edit>,
}

impl History {
    /// How many steps are kept; older ones can no longer be taken back.
    pub const KEPT: usize = 500;

    /// The history that a journal leaves behind.
    pub fn of<'a>(edits: impl IntoIterator<Item = &'a Edit>) -> Self {
        let mut history = Self::default();
        for edit in edits {
            history.note(edit);
        }
        history
    }

    /// Takes note of an edit that was applied.
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

    /// Takes note that the last step grew: typing that is still one step.
    pub fn replace_last(&mut self, edit: &Edit) {
        self.done.pop();
        self.note(edit);
    }

    /// The edit that undoing takes back next.
    pub fn undoable(&self) -> Option<&Edit> {
        self.done.last()
    }

    /// The edit that redoing does again next.
    pub fn redoable(&self) -> Option<&Edit> {
        self.undone.last()
    }

    /// What "Hoàn tác" takes back as a person sees it: an edit that nobody did is passed over.
    pub fn seen_undoable(&self) -> Option<&Edit> {
        self.done.iter().rev().find(|edit| edit.is_seen())
    }

    /// What "Làm lại" does again as a person sees it.
    pub fn seen_redoable(&self) -> Option<&Edit> {
        self.undone.iter().rev().find(|edit| edit.is_seen())
    }
}
