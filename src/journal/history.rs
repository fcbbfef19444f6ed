//! Lịch sử sửa đổi: the edits that opening a plan no longer needs, kept for whoever asks what it was.
//!
//! They lie in chunks: some dozens of kilobytes of journal lines, oldest first, under a key that says how far
//! the chunk reaches, how many edits it holds and how large it is. So counting and thinning read keys alone.
//! Where a plan was replaced as a whole, no edit leads on; the state before it lies between the chunks.

use super::op::Op;
use super::{Drawer, replay};
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
pub struct Extent {
    /// Số lần sửa.
    pub edits: u64,
    /// The size, in bytes of text.
    pub bytes: u64,
}

impl Extent {
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

/// Takes lines of the journal in: as keys and values, in order, after the open chunk with its text. What lies
/// beyond the bound is dropped, oldest first.
pub fn take_in(
    plan: &str,
    chunks: &[Chunk],
    open: Option<(&Chunk, &str)>,
    lines: &[(String, String)],
) -> Vec<Op> {
    let mut ops = Vec::new();
    let mut held: Vec<Chunk> = chunks.to_vec();
    let mut text = String::new();
    let (mut last, mut edits) = (0, 0);
    if let Some((chunk, before)) = open.filter(|_| !lines.is_empty()) {
        before.clone_into(&mut text);
        (last, edits) = (chunk.last, chunk.edits);
        ops.push(Op::Delete(Drawer::History, chunk.key.clone()));
        held.retain(|one| one.key != chunk.key);
    }
    for (key, line) in lines {
        if text.len() >= FULL {
            held.push(put(&mut ops, plan, last, edits, std::mem::take(&mut text)));
            edits = 0;
        }
        last = replay::position(key);
        edits += 1;
        text.push_str(&[last.to_string().as_str(), " ", line, "\n"].concat());
    }
    if !text.is_empty() {
        held.push(put(&mut ops, plan, last, edits, text));
    }
    ops.extend(beyond(&held).map(|key| Op::Delete(Drawer::History, key)));
    ops
}

/// Keeps the state that a plan had before it was replaced as a whole.
pub fn take_state(plan: &str, position: u64, state: String) -> Op {
    Op::Put(Drawer::History, name(plan, position, 0, state.len()), state)
}

fn put(ops: &mut Vec<Op>, plan: &str, last: u64, edits: u64, text: String) -> Chunk {
    let bytes = u64::try_from(text.len()).unwrap_or(u64::MAX);
    let key = name(plan, last, edits, text.len());
    ops.push(Op::Put(Drawer::History, key.clone(), text));
    Chunk { key, last, edits, bytes }
}

fn name(plan: &str, last: u64, edits: u64, bytes: usize) -> String {
    format!("{plan}/{last:012}-{edits:06}-{bytes:09}")
}

/// The keys of what lies beyond the bound: the newest chunks are kept for as long as they fit.
fn beyond(chunks: &[Chunk]) -> impl Iterator<Item = String> + '_ {
    let mut sum = 0_u64;
    let fits = move |chunk: &&Chunk| {
        sum = sum.saturating_add(chunk.bytes);
        sum <= BOUND
    };
    let kept = chunks.iter().rev().take_while(fits).count();
    chunks.iter().rev().skip(kept).map(|chunk| chunk.key.clone())
}

/// The lines of a chunk, each with its position in the journal. A state has none.
pub fn lines(text: &str) -> impl Iterator<Item = (u64, &str)> {
    text.lines().filter_map(|line| {
        let (position, line) = line.split_once(' ')?;
        position.parse().ok().map(|position| (position, line))
    })
}
