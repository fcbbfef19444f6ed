//! What was changed and is not yet on the disk.

use std::collections::BTreeMap;

use super::{Drawer, Op, after};

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

/// What is written in one transaction.
#[derive(Clone, Debug, Default)]
pub(super) struct Batch {
    pub(super) ops: Vec<Op>,
    upto: u64,
    only: Option<Drawer>,
}

/// The queue. Of each key only the last wish is kept; ranges come before single keys.
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

    pub(super) fn batch(&self, only: Option<Drawer>) -> Batch {
        let wanted = |drawer: Drawer| only.is_none_or(|only| only == drawer);
        let ranges =
            self.ranges.iter().filter(|range| wanted(range.drawer)).map(|range| {
                Op::DeleteBetween(range.drawer, range.from.clone(), range.until.clone())
            });
        let entries = self.entries.iter().filter(|((drawer, _), _)| wanted(*drawer)).map(
            |((drawer, key), entry)| match &entry.value {
                Some(value) => Op::Put(*drawer, key.clone(), value.clone()),
                None => Op::Delete(*drawer, key.clone()),
            },
        );
        Batch { ops: ranges.chain(entries).collect(), upto: self.count, only }
    }

    /// Drops what a batch wrote; what was queued since stays.
    pub(super) fn written(&mut self, batch: &Batch) {
        let kept = |drawer: Drawer, count: u64| {
            count > batch.upto || batch.only.is_some_and(|only| only != drawer)
        };
        self.entries.retain(|(drawer, _), entry| kept(*drawer, entry.count));
        self.ranges.retain(|range| kept(range.drawer, range.count));
    }

    /// What a reader sees: the stored, with the queue laid over it.
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
