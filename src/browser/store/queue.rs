//! Changes that are not yet on the disk.

use std::collections::BTreeMap;

use super::op::{Op, after};
use crate::journal::Drawer;

/// A queued value or removal, with the count at which it was queued.
#[derive(Clone, Debug)]
struct Entry {
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
    /// Only the journal: it may fit when the rest does not.
    Journal,
    /// Only the removal of kept versions, which makes room for the rest.
    DroppedCopies,
}

impl Share {
    fn holds(self, drawer: Drawer, removal: bool) -> bool {
        match self {
            Self::Whole => true,
            Self::Journal => drawer == Drawer::Journal,
            Self::DroppedCopies => removal && matches!(drawer, Drawer::Copies | Drawer::CopyTexts),
        }
    }
}

/// What is written in one transaction.
#[derive(Clone, Debug, Default)]
pub(super) struct Batch {
    pub(super) ops: Vec<Op>,
    upto: u64,
    share: Share,
}

/// The queue. For each key only the last request is kept; ranges come before single keys.
#[derive(Clone, Debug, Default)]
pub(super) struct Queue {
    count: u64,
    entries: BTreeMap<(Drawer, String), Entry>,
    ranges: Vec<Range>,
}

impl Queue {
    pub(super) fn put(&mut self, drawer: Drawer, key: &str, value: String) {
        self.wish(drawer, key, Some(value));
    }

    pub(super) fn delete(&mut self, drawer: Drawer, key: &str) {
        self.wish(drawer, key, None);
    }

    fn wish(&mut self, drawer: Drawer, key: &str, value: Option<String>) {
        self.count += 1;
        let entry = Entry { count: self.count, value };
        self.entries.insert((drawer, key.to_owned()), entry);
    }

    pub(super) fn delete_between(&mut self, drawer: Drawer, from: &str, until: &str) {
        self.count += 1;
        let range =
            Range { count: self.count, drawer, from: from.to_owned(), until: until.to_owned() };
        self.entries.retain(|(drawer, key), _| !range.holds(*drawer, key));
        self.ranges.push(range);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.ranges.is_empty()
    }

    pub(super) fn batch(&self, share: Share) -> Batch {
        let ranges = self.ranges.iter().filter(|range| share.holds(range.drawer, true));
        let ranges = ranges
            .map(|range| Op::DeleteBetween(range.drawer, range.from.clone(), range.until.clone()));
        let wanted = |((drawer, _), entry): &(&(Drawer, String), &Entry)| {
            share.holds(*drawer, entry.value.is_none())
        };
        let entries = self.entries.iter().filter(wanted);
        let entries = entries.map(|((drawer, key), entry)| match &entry.value {
            Some(value) => Op::Put(*drawer, key.clone(), value.clone()),
            None => Op::Delete(*drawer, key.clone()),
        });
        Batch { ops: ranges.chain(entries).collect(), upto: self.count, share }
    }

    /// Drops what a batch wrote; what was queued since stays.
    pub(super) fn written(&mut self, batch: &Batch) {
        let kept = |drawer: Drawer, removal: bool, count: u64| {
            count > batch.upto || !batch.share.holds(drawer, removal)
        };
        self.entries.retain(|(drawer, _), entry| kept(*drawer, entry.value.is_none(), entry.count));
        self.ranges.retain(|range| kept(range.drawer, true, range.count));
    }

    /// What a reader sees: what is stored, with the queue laid over it.
    pub(super) fn over(
        &self,
        drawer: Drawer,
        prefix: &str,
        stored: Vec<(String, String)>,
    ) -> Vec<(String, String)> {
        let gone = |key: &str| self.ranges.iter().any(|range| range.holds(drawer, key));
        let mut seen: BTreeMap<String, String> =
            stored.into_iter().filter(|(key, _)| !gone(key)).collect();
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
