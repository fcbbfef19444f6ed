//! From what is stored to an open plan: the newest readable snapshot, and the journal after it.

use std::collections::BTreeSet;

use super::drawer::Drawer;
use crate::edit::{Book, Edit, wire};
use crate::file::snapshot;
use crate::file::snapshot::BadSnapshot;
use crate::read::sorted::sort_by_key;

/// Something that could not be read, as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The drawer it was in.
    pub drawer: Drawer,
    /// The key it was under.
    pub key: String,
    /// Why it could not be read.
    pub why: String,
    /// The text.
    pub text: String,
}

/// An open plan, as it was read.
#[derive(Clone, Debug, Default)]
pub struct Replayed {
    /// The plan and its stamps.
    pub book: Book,
    /// The edits of the journal, for undo.
    pub edits: Vec<Edit>,
    /// The last journal position in use.
    pub position: u64,
    /// The positions of the readable snapshots.
    pub generations: Vec<u64>,
    /// What could not be read.
    pub unread: Vec<Unread>,
}

/// Why a plan cannot be opened at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unopened {
    /// No snapshot of it can be read; this is everything there was.
    Unreadable(Vec<Unread>),
    /// A newer release wrote it.
    Newer,
}

/// The key of a plan's line or snapshot: text that sorts as the positions do.
pub fn key(plan: &str, position: u64) -> String {
    format!("{plan}/{position:012}")
}

/// The position that a key ends with; 0 when it ends with none.
pub(super) fn position(key: &str) -> u64 {
    key.rsplit('/').next().map(|digits| digits.parse().unwrap_or_default()).unwrap_or_default()
}

/// Puts a plan together. Nothing is discarded: what does not fit is returned. Neither the order of the parts
/// nor a part that comes twice changes anything.
///
/// # Errors
/// [`Unopened`] when no snapshot can be read, with everything there was, or a newer release wrote one.
pub fn replay(
    snapshots: Vec<(String, String)>,
    lines: Vec<(String, String)>,
) -> Result<Replayed, Unopened> {
    let (snapshots, lines) = (in_order(snapshots), in_order(lines));
    let mut done = Replayed::default();
    let mut base = None;
    for (key, text) in snapshots.into_iter().rev() {
        match snapshot::read(&text) {
            Ok(found) => {
                done.generations.insert(0, position(&key));
                if base.is_none() {
                    base = Some((position(&key), found.book));
                }
            }
            Err(BadSnapshot::Newer(_)) => return Err(Unopened::Newer),
            Err(problem) => {
                let why = problem.to_string();
                done.unread.push(Unread { drawer: Drawer::Snapshots, key, why, text });
            }
        }
    }
    let Some((from, book)) = base else {
        let why = "no snapshot".to_owned();
        let line = |(key, text)| Unread { drawer: Drawer::Journal, key, why: why.clone(), text };
        let rest = lines.into_iter().map(line);
        done.unread.extend(rest);
        return Err(Unopened::Unreadable(done.unread));
    };
    done.book = book;
    done.position = from;
    let mut taken = BTreeSet::new();
    for (key, text) in lines {
        // The same edit under another position was written twice, but made once.
        if taken.insert(text.clone()) {
            done.take_line(from, key, text);
        }
    }
    Ok(done)
}

/// Sorted by position, each key once.
fn in_order(mut parts: Vec<(String, String)>) -> Vec<(String, String)> {
    sort_by_key(&mut parts, |(key, _)| position(key));
    parts.dedup_by(|one, other| one.0 == other.0);
    parts
}

impl Replayed {
    fn take_line(&mut self, from: u64, key: String, text: String) {
        let place = position(&key);
        self.position = self.position.max(place);
        let fresh = place > from;
        let read = wire::read(&text).map_err(|problem| problem.to_string());
        let applied = read.and_then(|edit| {
            if fresh {
                self.book.apply(&edit).map_err(|fault| fault.to_string())?;
            }
            Ok(edit)
        });
        match applied {
            Ok(edit) => self.edits.push(edit),
            Err(why) if fresh => {
                self.unread.push(Unread { drawer: Drawer::Journal, key, why, text });
            }
            // The snapshot after it contains what it did; only undo cannot reach it.
            Err(_) => self.edits.clear(),
        }
    }
}
