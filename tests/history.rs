//! Nothing is dropped on the way to the disk or into the history, whatever fails in between.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

use std::collections::BTreeMap;

use par_workbook::journal::history::{
    BOUND, Chunk, Size, chunks, closed, lines, moved, older_half, open_chunk,
};
use par_workbook::journal::{Drawer, Op, Queue, Share, key, replay};
use par_workbook::plan::At;
use proptest::prelude::*;

const PLAN: &str = "baxa";

/// What lies on the disk.
type Disk = BTreeMap<(Drawer, String), String>;

fn carry_out(disk: &mut Disk, ops: &[Op]) {
    for op in ops {
        match op {
            Op::Put(drawer, key, value) => {
                disk.insert((*drawer, key.clone()), value.clone());
            }
            Op::Delete(drawer, key) => {
                disk.remove(&(*drawer, key.clone()));
            }
            Op::DeleteBetween(drawer, from, until) => {
                disk.retain(|(of, key), _| {
                    of != drawer || key.as_str() < from.as_str() || key.as_str() >= until.as_str()
                });
            }
        }
    }
}

fn held(disk: &Disk) -> Vec<Chunk> {
    chunks(disk.keys().filter(|(drawer, _)| *drawer == Drawer::History).map(|(_, key)| key))
}

/// Moves the journal's lines before a position into the history, as the store does in one transaction.
fn lay_down(disk: &mut Disk, until: u64) {
    let held = held(disk);
    let open = open_chunk(&held);
    let text = open.map(|chunk| disk[&(Drawer::History, chunk.key.clone())].clone());
    let end = (Drawer::Journal, key(PLAN, until));
    let lines: Vec<_> = disk
        .range((Drawer::Journal, key(PLAN, 0))..end)
        .map(|((_, key), line)| (key.clone(), line.clone()))
        .collect();
    let ops = moved(PLAN, until, &held, open.zip(text.as_deref()), &lines);
    carry_out(disk, &ops);
}

fn journal_of(disk: &Disk) -> Vec<(String, String)> {
    let lines = disk.iter().filter(|((drawer, _), _)| *drawer == Drawer::Journal);
    lines.map(|((_, key), line)| (key.clone(), line.clone())).collect()
}

fn all_lines(disk: &Disk) -> Vec<(u64, String)> {
    let texts = held(disk).into_iter().map(|chunk| disk[&(Drawer::History, chunk.key)].clone());
    let read = |text: String| {
        lines(&text).map(|(place, line)| (place, line.to_owned())).collect::<Vec<_>>()
    };
    texts.flat_map(read).collect()
}

fn journal(sizes: &[usize]) -> Vec<(String, String)> {
    let line = |(place, size): (u64, &usize)| {
        (key(PLAN, place), format!("{{\"n\":{place},\"t\":\"{}\"}}", "ạ ".repeat(*size)))
    };
    (1..).zip(sizes).map(line).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn the_history_is_every_line_once_and_in_order(
        sizes in prop::collection::vec(0..4_000_usize, 0..120),
        steps in prop::collection::vec(1..40_u64, 1..60),
    ) {
        let all = journal(&sizes);
        let mut disk: Disk =
            all.iter().map(|(key, line)| ((Drawer::Journal, key.clone()), line.clone())).collect();
        let wanted: Vec<_> = (1..).zip(all.iter().map(|(_, line)| line.clone())).collect();
        let mut until = 0;
        for step in steps {
            until += step;
            lay_down(&mut disk, until);
            // Each line is in one of the two, whenever the power goes.
            let rest = journal_of(&disk);
            let moved = all_lines(&disk);
            prop_assert_eq!(rest.as_slice(), &all[moved.len()..]);
            prop_assert_eq!(moved.as_slice(), &wanted[..moved.len()]);
            prop_assert_eq!(moved.len(), all.len().min(usize::try_from(until - 1).unwrap()));
        }
        lay_down(&mut disk, u64::MAX >> 32);
        prop_assert_eq!(all_lines(&disk), wanted);
        for ((_, name), text) in &disk {
            let chunk = Chunk::of(name).unwrap();
            prop_assert_eq!(chunk.bytes, u64::try_from(text.len()).unwrap());
            prop_assert_eq!(chunk.edits, u64::try_from(lines(text).count()).unwrap());
            prop_assert_eq!(Some(chunk.last), lines(text).last().map(|(place, _)| place));
        }
        // Few chunks, each small enough to be read in a moment.
        let sum: usize = disk.values().map(String::len).sum();
        prop_assert!(disk.len() <= sum / 64_000 + 1);
    }

    #[test]
    fn what_waits_ends_on_the_disk_as_it_was_asked_for(
        wishes in prop::collection::vec((0..6_u8, 0..4_u8, 0..12_u64, 0..12_u64), 0..60),
    ) {
        let (mut queue, mut disk, mut wanted) = (Queue::default(), Disk::new(), Disk::new());
        // A write is on its way while the next wishes come.
        let mut flying = None;
        for (deed, drawer, one, other) in wishes {
            let drawer =
                [Drawer::Journal, Drawer::Snapshots, Drawer::Copies, Drawer::Plans][usize::from(drawer)];
            let (from, until) = (key(PLAN, one.min(other)), key(PLAN, one.max(other)));
            let op = match deed {
                0 | 1 => Op::Put(drawer, from, other.to_string()),
                2 => Op::Delete(drawer, from),
                3 => Op::DeleteBetween(drawer, from, until),
                _ => {
                    if let Some(batch) = flying.take() {
                        queue.written(&batch);
                        continue;
                    }
                    let shares = [Share::Journal, Share::MakingRoom, Share::Whole];
                    let batch = queue.batch(shares[usize::try_from(one % 3).unwrap()]);
                    // Every other write fails: then the disk is as before, and all still waits.
                    if other % 2 == 0 {
                        carry_out(&mut disk, &batch.ops);
                        flying = Some(batch);
                    }
                    continue;
                }
            };
            carry_out(&mut wanted, std::slice::from_ref(&op));
            queue.push(op);
        }
        let seen = |drawer: Drawer, disk: &Disk| {
            let of = disk.iter().filter(|((of, _), _)| *of == drawer);
            of.map(|((_, key), value)| (key.clone(), value.clone())).collect::<Vec<_>>()
        };
        if let Some(batch) = flying {
            queue.written(&batch);
        }
        let over = queue.over(Drawer::Journal, PLAN, seen(Drawer::Journal, &disk));
        prop_assert_eq!(over, seen(Drawer::Journal, &wanted), "what a reader sees");
        let batch = queue.batch(Share::Whole);
        carry_out(&mut disk, &batch.ops);
        queue.written(&batch);
        prop_assert!(queue.is_empty());
        prop_assert_eq!(disk, wanted);
    }
}

#[test]
fn a_full_disk_removes_no_line_before_its_snapshot_is_written() {
    let mut queue = Queue::default();
    let mut disk = Disk::new();
    carry_out(&mut disk, &[Op::Put(Drawer::Journal, key(PLAN, 1), "one".to_owned())]);
    queue.put(Drawer::Snapshots, &key(PLAN, 2), "too large".to_owned());
    queue.delete_between(Drawer::Journal, &key(PLAN, 0), &key(PLAN, 5));
    queue.put(Drawer::Journal, &key(PLAN, 3), "under the removal".to_owned());
    queue.put(Drawer::Journal, &key(PLAN, 7), "beyond it".to_owned());
    let batch = queue.batch(Share::Journal);
    carry_out(&mut disk, &batch.ops);
    queue.written(&batch);
    let lines: Vec<_> = disk.values().map(String::as_str).collect();
    assert_eq!(lines, ["one", "beyond it"]);
    carry_out(&mut disk, &queue.batch(Share::Whole).ops);
    let lines: Vec<_> = disk.values().map(String::as_str).collect();
    assert_eq!(lines, ["under the removal", "beyond it", "too large"]);
}

/// A journal of lines of three megabytes each.
fn large(count: u64) -> Disk {
    let line = |place| ((Drawer::Journal, key(PLAN, place)), "x".repeat(3_000_000));
    (1..=count).map(line).collect()
}

fn lasts(disk: &Disk) -> Vec<u64> {
    held(disk).iter().map(|chunk| chunk.last).collect()
}

#[test]
fn beyond_the_bound_the_oldest_goes_first() {
    let mut disk = large(9);
    for until in 2..=7 {
        lay_down(&mut disk, until);
    }
    assert_eq!(lasts(&disk), [1, 2, 3, 4, 5, 6]);
    assert_eq!(Size::of(&held(&disk)).edits, 6);
    lay_down(&mut disk, 8);
    assert_eq!(lasts(&disk), [2, 3, 4, 5, 6, 7]);
    assert!(Size::of(&held(&disk)).bytes <= BOUND);
    // A plan that is replaced again and again does not pass it either.
    let ops = closed(PLAN, &held(&disk), &journal_of(&disk), 9, "{}".repeat(4_000_000));
    carry_out(&mut disk, &ops);
    assert_eq!(lasts(&disk), [7, 8, 9, 9]);
    assert!(Size::of(&held(&disk)).bytes <= BOUND);
    assert_eq!(journal_of(&disk), []);
}

#[test]
fn where_there_is_no_room_the_older_half_goes() {
    let mut disk = large(5);
    for until in 2..=6 {
        lay_down(&mut disk, until);
    }
    let keys: Vec<String> = disk.keys().map(|(_, key)| key.clone()).collect();
    carry_out(&mut disk, &older_half(&keys));
    assert_eq!(lasts(&disk), [3, 4, 5]);
}

#[test]
fn the_state_before_a_replacement_follows_the_lines_that_led_to_it() {
    let mut disk: Disk =
        journal(&[1, 2, 3]).into_iter().map(|(key, line)| ((Drawer::Journal, key), line)).collect();
    lay_down(&mut disk, 2);
    let ops = closed(PLAN, &held(&disk), &journal_of(&disk), 3, "{}".to_owned());
    carry_out(&mut disk, &ops);
    carry_out(&mut disk, &[Op::Put(Drawer::Journal, key(PLAN, 4), "{}".to_owned())]);
    lay_down(&mut disk, 9);
    let kinds: Vec<_> = held(&disk).iter().map(|chunk| (chunk.last, chunk.edits)).collect();
    assert_eq!(kinds, [(1, 1), (3, 2), (3, 0), (4, 1)]);
    assert_eq!(all_lines(&disk).len(), 4);
}

#[test]
fn keys_of_another_form_are_neither_counted_nor_dropped() {
    let keys = ["baxa/000000000002-000001-000000012", "baxa/x", "baxa/1-2", "baxa/1-2-3-4", ""];
    let keys = keys.map(str::to_owned);
    assert_eq!(chunks(&keys).len(), 1);
}

#[test]
fn a_device_of_the_first_form_opens_as_it_was() {
    let device: serde_json::Value =
        serde_json::from_str(include_str!("samples/device-v1.json")).unwrap();
    let rows = |store: &str| -> Vec<(String, String)> {
        serde_json::from_value(device["stores"][store].clone()).unwrap()
    };
    let found = replay(rows("snapshots"), rows("journal")).unwrap();
    assert_eq!(found.unread, []);
    assert_eq!((found.position, found.edits.len()), (6, 6));
    let at: At = "remedies/r733/direction".parse().unwrap();
    let text = found.book.plan.get(at).unwrap();
    let text = text.as_text();
    assert!(text.ends_with(" Sửa lần một. Sửa lần hai. Sau bản 0. Sau bản 1."), "{text}");
}
