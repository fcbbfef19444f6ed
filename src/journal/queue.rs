//! Changes that are not yet on the disk.

use crate::read::sorted;
use std::collections::BTreeMap;

use super::drawer::Drawer;
use super::op::{Op, after};

/// A queued value or removal, with the count at which it was queued.
#[derive(Clone, Debug)]
struct Queued {
    count: u64,
    value: Option<String>,
}

#[derive(Clone, Debug)]
struct Range {
    count: u64,
    drawer: Drawer,
    from: String,
    until: String,
}

impl Range {
    fn holds(&self, drawer: Drawer, key: &str) -> bool {
        self.drawer == drawer && self.from.as_str() <= key && key < self.until.as_str()
    }
}

/// How much of the queue to write.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Share {
    /// All of it.
    #[default]
    Whole,
    /// Only new lines of the journal: they may fit when the rest does not. Lines are removed only together
    /// with the snapshot that stands in for them, so their removal waits, and so does what is queued under it.
    Journal,
    /// Only the removal of kept versions and of history, which makes room for the rest.
    MakingRoom,
}

impl Share {
    fn holds(self, drawer: Drawer, removal: bool) -> bool {
        match self {
            Self::Whole => true,
            Self::Journal => drawer == Drawer::Journal && !removal,
            Self::MakingRoom => {
                removal && matches!(drawer, Drawer::Copies | Drawer::CopyTexts | Drawer::History)
            }
        }
    }
}

/// What is written in one transaction.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    /// The changes, in the order they are made.
    pub ops: Vec<Op>,
    upto: u64,
    share: Share,
}

/// Hàng đợi. For each key only the last request is kept; ranges come before single keys.
#[derive(Clone, Debug, Default)]
pub struct Queue {
    count: u64,
    entries: BTreeMap<(Drawer, String), Queued>,
    ranges: Vec<Range>,
}

impl Queue {
    /// Queues a value under a key.
    pub fn put(&mut self, drawer: Drawer, key: &str, value: String) {
        self.enter(drawer, key, Some(value));
    }

    /// Queues a write or removal.
    pub fn push(&mut self, op: Op) {
        match op {
            Op::Put(drawer, key, value) => self.put(drawer, &key, value),
            Op::Delete(drawer, key) => self.delete(drawer, &key),
            Op::DeleteBetween(drawer, from, until) => self.delete_between(drawer, &from, &until),
        }
    }

    /// Queues the removal of a key.
    pub fn delete(&mut self, drawer: Drawer, key: &str) {
        self.enter(drawer, key, None);
    }

    fn enter(&mut self, drawer: Drawer, key: &str, value: Option<String>) {
        self.count += 1;
        let entry = Queued { count: self.count, value };
        self.entries.insert((drawer, key.to_owned()), entry);
    }

    /// Queues the removal of all keys from one on, up to but not including another.
    pub fn delete_between(&mut self, drawer: Drawer, from: &str, until: &str) {
        self.count += 1;
        let range =
            Range { count: self.count, drawer, from: from.to_owned(), until: until.to_owned() };
        self.entries.retain(|(drawer, key), _| !range.holds(*drawer, key));
        self.ranges.push(range);
    }

    /// Whether nothing waits.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.ranges.is_empty()
    }

    /// Whether a share takes a value or the removal of a key now. One whose range does not go along waits
    /// with it: the range would otherwise remove afterwards what was kept before.
    fn takes(&self, share: Share, drawer: Drawer, key: &str, removal: bool) -> bool {
        let waits = |range: &Range| !share.holds(range.drawer, true) && range.holds(drawer, key);
        share.holds(drawer, removal) && !self.ranges.iter().any(waits)
    }

    /// What is written next.
    pub fn batch(&self, share: Share) -> Batch {
        let ranges = self.ranges.iter().filter(|range| share.holds(range.drawer, true));
        let ranges = ranges
            .map(|range| Op::DeleteBetween(range.drawer, range.from.clone(), range.until.clone()));
        let wanted = |((drawer, key), entry): &(&(Drawer, String), &Queued)| {
            self.takes(share, *drawer, key, entry.value.is_none())
        };
        let entries = self.entries.iter().filter(wanted);
        let entries = entries.map(|((drawer, key), entry)| match &entry.value {
            Some(value) => Op::Put(*drawer, key.clone(), value.clone()),
            None => Op::Delete(*drawer, key.clone()),
        });
        Batch { ops: ranges.chain(entries).collect(), upto: self.count, share }
    }

    /// Drops what a batch wrote; what was queued since stays.
    pub fn written(&mut self, batch: &Batch) {
        let gone = |op: &Op| match op {
            Op::Put(drawer, key, _) | Op::Delete(drawer, key) => Some((*drawer, key.clone())),
            Op::DeleteBetween(_, _, _) => None,
        };
        for place in batch.ops.iter().filter_map(gone) {
            if self.entries.get(&place).is_some_and(|entry| entry.count <= batch.upto) {
                self.entries.remove(&place);
            }
        }
        let share = batch.share;
        self.ranges.retain(|range| range.count > batch.upto || !share.holds(range.drawer, true));
    }

    /// What a reader sees: what is stored, with the queue laid over it.
    pub fn over(
        &self,
        drawer: Drawer,
        prefix: &str,
        stored: Vec<(String, String)>,
    ) -> Vec<(String, String)> {
        let gone = |key: &str| self.ranges.iter().any(|range| range.holds(drawer, key));
        let mut seen = sorted::map(stored.into_iter().filter(|(key, _)| !gone(key)));
        let span = (drawer, prefix.to_owned())..(drawer, after(prefix));
        for ((_, key), entry) in self.entries.range(span) {
            match &entry.value {
                Some(value) => seen.insert(key.clone(), value.clone()),
                None => seen.remove(key),
            };
        }
        seen.into_iter().collect()
    }
}
