//! Lịch sử sửa đổi: the edits that opening a plan no longer needs, kept for whoever asks what it was.
//!
//! They lie in chunks: some dozens of kilobytes of journal lines, oldest first, under a key that says how far
//! the chunk reaches, how many edits it holds and how large it is. So counting and thinning read keys alone.
//! Where a plan was replaced as a whole, no edit leads on; the state before it lies between the chunks.

use std::collections::BTreeMap;

use super::drawer::Drawer;
use super::op::{Op, after};
use super::replay;
use super::replay::key;
use crate::read::sorted::sort_by_key;

/// How much of one plan's history is kept, in bytes of text.
pub const BOUND: u64 = 20_000_000;

/// A chunk that is smaller still takes lines in.
const FULL: usize = 64_000;

/// One chunk, as its key describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chunk {
    /// The key it is kept under.
    pub key: String,
    /// The position of its last edit, or of the state.
    pub last: u64,
    /// The number of edits; 0 for a state.
    pub edits: u64,
    /// Its size, in bytes of text.
    pub bytes: u64,
}

impl Chunk {
    /// Reads a key. `None` when no release of this form wrote it: it is then neither counted nor dropped.
    pub fn of(key: &str) -> Option<Self> {
        let (_, name) = key.rsplit_once('/')?;
        let mut numbers = name.split('-').map(str::parse);
        match (numbers.next()?, numbers.next()?, numbers.next()?, numbers.next()) {
            (Ok(last), Ok(edits), Ok(bytes), None) => {
                Some(Self { key: key.to_owned(), last, edits, bytes })
            }
            _ => None,
        }
    }

    /// Whether the next lines go into this one.
    fn takes_more(&self) -> bool {
        self.edits > 0 && usize::try_from(self.bytes).is_ok_and(|bytes| bytes < FULL)
    }
}

/// What is kept of a plan's history.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// Số lần sửa.
    pub edits: u64,
    /// The size, in bytes of text.
    pub bytes: u64,
}

impl Size {
    /// Adds up chunks.
    pub fn of<'a>(chunks: impl IntoIterator<Item = &'a Chunk>) -> Self {
        chunks.into_iter().fold(Self::default(), |sum, chunk| Self {
            edits: sum.edits.saturating_add(chunk.edits),
            bytes: sum.bytes.saturating_add(chunk.bytes),
        })
    }
}

/// The chunks under some keys, oldest first.
pub fn chunks<'a>(keys: impl IntoIterator<Item = &'a String>) -> Vec<Chunk> {
    let mut chunks: Vec<Chunk> = keys.into_iter().filter_map(|key| Chunk::of(key)).collect();
    sort_by_key(&mut chunks, |chunk| (chunk.last, chunk.edits == 0));
    chunks
}

/// The chunk whose text is needed to take lines in: the newest, while it is small.
pub fn open_chunk(chunks: &[Chunk]) -> Option<&Chunk> {
    chunks.last().filter(|chunk| chunk.takes_more())
}

/// Moves the journal's lines before a position into the history: after the open chunk with its text, in their
/// order. What lies beyond the bound is dropped, oldest first.
pub fn moved(
    plan: &str,
    until: u64,
    chunks: &[Chunk],
    open: Option<(&Chunk, &str)>,
    lines: &[(String, String)],
) -> Vec<Op> {
    let mut moving = Moving::new(plan, chunks);
    moving.lines(open, lines);
    moving.ops.push(Op::DeleteBetween(Drawer::Journal, key(plan, 0), key(plan, until)));
    moving.done()
}

/// Closes the journal of a plan that becomes another one: all its lines go into the history, followed by the
/// state that they led to.
pub fn closed(
    plan: &str,
    chunks: &[Chunk],
    lines: &[(String, String)],
    position: u64,
    state: String,
) -> Vec<Op> {
    let mut moving = Moving::new(plan, chunks);
    let prefix = format!("{plan}/");
    let until = after(&prefix);
    moving.ops.push(Op::DeleteBetween(Drawer::Journal, prefix, until));
    moving.lines(None, lines);
    moving.put(position, 0, state);
    moving.done()
}

/// The older half of each plan's history, to make room where there is none. Nothing of a history of one chunk.
pub fn older_half<'a>(keys: impl IntoIterator<Item = &'a String>) -> Vec<Op> {
    let mut plans: BTreeMap<&str, Vec<&String>> = BTreeMap::new();
    for key in keys {
        if let (Some((plan, _)), Some(_)) = (key.rsplit_once('/'), Chunk::of(key)) {
            plans.entry(plan).or_default().push(key);
        }
    }
    let half = |keys: Vec<&String>| {
        let chunks = chunks(keys);
        let count = chunks.len() / 2;
        chunks.into_iter().take(count).map(|chunk| Op::Delete(Drawer::History, chunk.key))
    };
    plans.into_values().flat_map(half).collect()
}

/// Changes to the history, on their way.
struct Moving<'a> {
    plan: &'a str,
    held: Vec<Chunk>,
    ops: Vec<Op>,
}

impl<'a> Moving<'a> {
    fn new(plan: &'a str, chunks: &[Chunk]) -> Self {
        Self { plan, held: chunks.to_vec(), ops: Vec::new() }
    }

    fn lines(&mut self, open: Option<(&Chunk, &str)>, lines: &[(String, String)]) {
        let mut text = String::new();
        let (mut last, mut edits) = (0, 0);
        if let Some((chunk, before)) = open.filter(|_| !lines.is_empty()) {
            before.clone_into(&mut text);
            (last, edits) = (chunk.last, chunk.edits);
            self.ops.push(Op::Delete(Drawer::History, chunk.key.clone()));
            self.held.retain(|one| one.key != chunk.key);
        }
        for (key, line) in lines {
            if text.len() >= FULL {
                self.put(last, edits, std::mem::take(&mut text));
                edits = 0;
            }
            last = replay::position(key);
            edits += 1;
            text += &[last.to_string().as_str(), " ", line, "\n"].concat();
        }
        if !text.is_empty() {
            self.put(last, edits, text);
        }
    }

    fn put(&mut self, last: u64, edits: u64, text: String) {
        let plan = self.plan;
        let bytes = u64::try_from(text.len()).unwrap_or(u64::MAX);
        let key = format!("{plan}/{last:012}-{edits:06}-{bytes:09}");
        self.ops.push(Op::Put(Drawer::History, key.clone(), text));
        self.held.push(Chunk { key, last, edits, bytes });
    }

    /// All of it, without what lies beyond the bound: the newest chunks are kept for as long as they fit.
    fn done(mut self) -> Vec<Op> {
        let mut sum = 0_u64;
        let fits = |chunk: &&Chunk| {
            sum = sum.saturating_add(chunk.bytes);
            sum <= BOUND
        };
        let kept = self.held.iter().rev().take_while(fits).count();
        let gone = self.held.iter().rev().skip(kept).map(|chunk| chunk.key.clone());
        self.ops.extend(gone.map(|key| Op::Delete(Drawer::History, key)));
        self.ops
    }
}

/// The lines of a chunk, each with its position in the journal. A state has none.
pub fn lines(text: &str) -> impl Iterator<Item = (u64, &str)> {
    text.lines().filter_map(|line| {
        let (position, line) = line.split_once(' ')?;
        position.parse().ok().map(|position| (position, line))
    })
}
