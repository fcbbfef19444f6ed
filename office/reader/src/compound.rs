//! The container of the older programs: what calamine believes of it, checked first. Its header says how much room to make,
//! and its tables chain sectors, which may run in a ring for ever.

use par_workbook::read::grid::Unreadable;

/// Numbers from here on in a table of sectors are no sectors.
const SPECIAL: u32 = 0xffff_fffa;

/// Checks the header, and that no chain of sectors runs in a ring.
///
/// # Errors
/// [`Unreadable::Damaged`].
pub fn check(bytes: &[u8]) -> Result<(), Unreadable> {
    let sound = whole(bytes).is_some_and(|tables| tables.iter().all(|table| !has_ring(table)));
    if sound { Ok(()) } else { Err(Unreadable::Damaged("CFB".to_owned())) }
}

fn number(bytes: &[u8], place: usize) -> Option<u32> {
    let four = bytes.get(place..place.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

/// The table of sectors and that of small ones; `None` where the header says what the file cannot hold.
fn whole(bytes: &[u8]) -> Option<[Vec<u32>; 2]> {
    // Sectors of 512 or 4096 bytes.
    let size = match bytes.get(30)? {
        9 => 512,
        12 => 4096,
        _ => return None,
    };
    let most = u32::try_from(bytes.len() / 512).ok()? + 1;
    // How many sectors the table takes, the small one, and the list of the table's own sectors.
    if [44, 64, 72].into_iter().any(|at| number(bytes, at).is_none_or(|count| count > most)) {
        return None;
    }
    let sector = |of: u32| {
        let start = usize::try_from(of).ok()?.checked_add(1)?.checked_mul(size)?;
        let end = start.checked_add(size)?.min(bytes.len());
        bytes.get(start..end)
    };
    let entries = |of: u32| {
        let content = sector(of).unwrap_or_default();
        (0..content.len() / 4).filter_map(|place| number(content, place * 4)).collect::<Vec<_>>()
    };
    // The header lists the first 109 of the table's sectors, which is all of them up to seven megabytes.
    let own = (0..109).filter_map(|place| number(bytes, 76 + place * 4));
    let table: Vec<u32> = own.filter(|of| *of < SPECIAL).flat_map(entries).collect();
    // The small one stands in a chain of its own.
    let (mut small, mut at, mut left) = (Vec::new(), number(bytes, 60)?, most);
    while at < SPECIAL && left > 0 {
        small.extend(entries(at));
        at = usize::try_from(at).ok().and_then(|at| table.get(at).copied()).unwrap_or(SPECIAL);
        left -= 1;
    }
    Some([table, small])
}

/// Whether following a table from some entry comes back to it.
fn has_ring(table: &[u32]) -> bool {
    // For each entry, the walk in which it was passed first.
    let mut passed = vec![0_usize; table.len()];
    for start in 0..table.len() {
        let mut at = Some(start);
        while let Some(place) = at {
            let Some(mark) = passed.get_mut(place) else { break };
            match *mark {
                0 => *mark = start + 1,
                walk if walk == start + 1 => return true,
                _ => break,
            }
            let next = table.get(place).copied().filter(|next| *next < SPECIAL);
            at = next.and_then(|next| usize::try_from(next).ok());
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_is_found_and_a_chain_is_none() {
        let end = 0xffff_fffe;
        assert!(!has_ring(&[1, 2, end, 2, 3]), "two chains with one end");
        assert!(has_ring(&[1, 2, 0]));
        assert!(has_ring(&[end, 1]), "an entry that names itself");
        assert!(!has_ring(&[7, end]), "an entry beyond the table");
    }
}
