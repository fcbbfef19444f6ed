//! The container of the older programs: a file that holds others, cut into sectors that tables chain together. Nothing that
//! it says of itself is believed before it is checked: a chain may run in a ring, and a count may promise what the file
//! cannot hold.

use par_workbook::read::grid::Unreadable;

/// Numbers from here on in a table of sectors are no sectors.
const SPECIAL: u32 = 0xffff_fffa;
/// The length of an entry of the directory, and of a small sector.
const ENTRY: usize = 128;
const SMALL: usize = 64;

/// A container, opened.
pub struct Container<'a> {
    bytes: &'a [u8],
    /// The length of a sector.
    size: usize,
    /// For each sector the one after it, and the same for the small ones.
    table: Vec<u32>,
    small: Vec<u32>,
    entries: Vec<Entry>,
    /// Streams shorter than this lie in small sectors, all of which make up the root's own stream.
    cutoff: usize,
    pool: Vec<u8>,
}

/// A line of the directory.
struct Entry {
    name: String,
    start: u32,
    length: usize,
    /// The entries before it, after it and in it.
    beside: [usize; 3],
    /// Whether it stands in the root itself, not in something embedded.
    top: bool,
}

impl<'a> Container<'a> {
    /// Opens a container.
    ///
    /// # Errors
    /// [`Unreadable::Damaged`].
    pub fn open(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        Self::opened(bytes).ok_or_else(|| Unreadable::Damaged("CFB".to_owned()))
    }

    fn opened(bytes: &'a [u8]) -> Option<Self> {
        // Sectors of 512 or 4096 bytes.
        let size = match bytes.get(30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let most = bytes.len() / size + 1;
        // How many sectors the table takes, the small one, and the list of the table's own sectors.
        if [44, 64, 72].into_iter().any(|at| place(bytes, at).is_none_or(|count| count > most)) {
            return None;
        }
        let mut found = Self {
            bytes,
            size,
            table: Vec::new(),
            small: Vec::new(),
            entries: Vec::new(),
            cutoff: place(bytes, 56)?,
            pool: Vec::new(),
        };
        for own in found.listed(most)? {
            found.table.extend(numbers(found.sector(own)));
        }
        found.small = numbers(&found.chained(number(bytes, 60)?)?).collect();
        let directory = found.chained(number(bytes, 48)?)?;
        found.entries = directory.chunks_exact(ENTRY).filter_map(Entry::read).collect();
        let root = found.entries.first()?;
        let (start, first) = (root.start, root.beside[2]);
        found.pool = found.chained(start)?;
        found.mark(first);
        // Where the directory's order is broken, each entry counts as one of the root.
        if !found.entries.iter().any(|entry| entry.top) {
            found.entries.iter_mut().for_each(|entry| entry.top = true);
        }
        Some(found)
    }

    /// The sectors that the table itself takes: the header lists 109, further ones stand in sectors of their own, each of
    /// which ends with the number of the next.
    fn listed(&self, most: usize) -> Option<Vec<u32>> {
        let mut found: Vec<u32> =
            (0..109).filter_map(|nth| number(self.bytes, 76 + nth * 4)).collect();
        let mut next = number(self.bytes, 68)?;
        let mut left = most;
        while next < SPECIAL && left > 0 {
            let mut more: Vec<u32> = numbers(self.sector(next)).collect();
            next = more.pop().unwrap_or(SPECIAL);
            found.extend(more);
            left -= 1;
        }
        found.retain(|own| *own < SPECIAL);
        (found.len() <= most).then_some(found)
    }

    fn sector(&self, of: u32) -> &'a [u8] {
        let start =
            usize::try_from(of).ok().and_then(|of| of.checked_add(1)?.checked_mul(self.size));
        let rest = start.and_then(|start| self.bytes.get(start..)).unwrap_or_default();
        // The last one of a file may be short.
        rest.get(..self.size).unwrap_or(rest)
    }

    /// What lies in the chain from a sector on; `None` for a ring.
    fn chained(&self, start: u32) -> Option<Vec<u8>> {
        let sectors = chain(&self.table, start)?;
        Some(sectors.into_iter().flat_map(|of| self.sector(of)).copied().collect())
    }

    /// Marks the entry and its neighbours as standing in the root.
    fn mark(&mut self, first: usize) {
        let mut open = vec![first];
        while let Some(at) = open.pop() {
            if at > 0
                && let Some(entry) = self.entries.get_mut(at)
                && !entry.top
            {
                entry.top = true;
                open.extend(entry.beside.iter().take(2));
            }
        }
    }

    /// Whether something of this name stands anywhere in it.
    pub fn holds(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.is_named(name))
    }

    /// Whether something of this name stands in the root, and in nothing embedded.
    pub fn begins_with(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.top && entry.is_named(name))
    }

    /// A stream of the root.
    pub fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entries.iter().find(|entry| entry.top && entry.is_named(name))?;
        let mut content = if entry.length < self.cutoff {
            let piece = |of: u32| {
                let start = usize::try_from(of).ok().and_then(|of| of.checked_mul(SMALL));
                let rest = start.and_then(|start| self.pool.get(start..)).unwrap_or_default();
                rest.get(..SMALL).unwrap_or(rest)
            };
            chain(&self.small, entry.start)?.into_iter().flat_map(piece).copied().collect()
        } else {
            self.chained(entry.start)?
        };
        content.truncate(entry.length);
        Some(content)
    }
}

impl Entry {
    fn read(bytes: &[u8]) -> Option<Self> {
        let length = bytes.get(64).copied().map(usize::from)?.clamp(2, 64);
        let units = bytes.get(..length - 2)?.chunks_exact(2);
        let units: Vec<u16> =
            units.filter_map(|two| <[u8; 2]>::try_from(two).ok()).map(u16::from_le_bytes).collect();
        Some(Self {
            name: String::from_utf16_lossy(&units),
            start: number(bytes, 116)?,
            length: place(bytes, 120)?,
            beside: [place(bytes, 68)?, place(bytes, 72)?, place(bytes, 76)?],
            top: false,
        })
    }

    fn is_named(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

fn place(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(number(bytes, at)?).ok()
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).filter_map(|four| Some(u32::from_le_bytes(four.try_into().ok()?)))
}

/// The sectors from one on; `None` where they run in a ring.
fn chain(table: &[u32], start: u32) -> Option<Vec<u32>> {
    let (mut found, mut at) = (Vec::new(), start);
    while at < SPECIAL {
        let Some(next) = usize::try_from(at).ok().and_then(|at| table.get(at)) else { break };
        if found.len() >= table.len() {
            return None;
        }
        found.push(at);
        at = *next;
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_is_found_and_a_chain_is_none() {
        let end = 0xffff_fffe;
        let two_with_one_end = [1, 2, end, 2, 3];
        assert_eq!(chain(&two_with_one_end, 0), Some(vec![0, 1, 2]));
        assert_eq!(chain(&two_with_one_end, 4), Some(vec![4, 3, 2]));
        assert_eq!(chain(&[1, 2, 0], 0), None);
        assert_eq!(chain(&[end, 1], 1), None, "an entry that names itself");
        assert_eq!(chain(&[7, end], 0), Some(vec![0]), "an entry beyond the table");
        assert_eq!(chain(&[end], end), Some(Vec::new()), "nothing");
    }
}
