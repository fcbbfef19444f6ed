//! What was kept opens again: any journal that a power cut, a full disk or a second tab can leave.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

mod support;

use par_workbook::edit::{Book, Edit, wire};
use par_workbook::file::snapshot;
use par_workbook::journal;
use par_workbook::journal::{Drawer, Entry, Mark, Replayed, TabMessage, Unopened, key, replay};
use par_workbook::plan::Id;
use proptest::prelude::*;
use proptest::sample::Index as Pick;

use support::{carry_out, wishes};

const PLAN: &str = "baxa";

/// The books that the prefixes of some edits made, and the edits as lines of the journal.
struct Kept {
    books: Vec<Book>,
    edits: Vec<Edit>,
    lines: Vec<(String, String)>,
}

impl Kept {
    fn of(wishes: &[support::Wish]) -> Self {
        let edits = carry_out(&mut Book::default(), "may1", 1, wishes);
        let mut books = vec![Book::default()];
        for edit in &edits {
            let mut next = books.last().unwrap().clone();
            next.apply(edit).unwrap();
            books.push(next);
        }
        let line = |(place, edit)| (key(PLAN, place), wire::write(edit));
        let lines = (1..).zip(&edits).map(line).collect();
        Self { books, edits, lines }
    }

    /// The snapshot taken after this many edits.
    fn snapshot(&self, place: usize) -> (String, String) {
        let text =
            snapshot::write(&self.books[place], [("journal", u64::try_from(place).unwrap())]);
        (key(PLAN, u64::try_from(place).unwrap()), text)
    }
}

fn opened(snapshots: Vec<(String, String)>, lines: Vec<(String, String)>) -> Replayed {
    replay(snapshots, lines).expect("there is a snapshot")
}

/// Two positions within what there is, the smaller first.
fn two(kept: &Kept, one: Pick, other: Pick) -> (usize, usize) {
    let (a, b) = (one.index(kept.books.len()), other.index(kept.books.len()));
    (a.min(b), a.max(b))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn any_prefix_opens_as_the_plan_it_made(wishes in wishes(), at in any::<Pick>(), cut in any::<Pick>()) {
        let kept = Kept::of(&wishes);
        let (base, end) = two(&kept, at, cut);
        let lines = kept.lines[..end].to_vec();
        let found = opened(vec![kept.snapshot(base)], lines);
        prop_assert_eq!(&found.book, &kept.books[end]);
        prop_assert_eq!(found.unread, []);
        prop_assert_eq!(found.position, u64::try_from(end).unwrap());
        prop_assert_eq!(found.edits, kept.edits[..end].to_vec());
    }

    #[test]
    fn a_torn_last_line_is_handed_back_and_what_was_saved_is_there(
        wishes in wishes(), at in any::<Pick>(), cut in any::<Pick>(), torn in any::<Pick>(),
    ) {
        let kept = Kept::of(&wishes);
        let (base, end) = two(&kept, at, cut);
        let mut lines = kept.lines[..end].to_vec();
        prop_assume!(end > base);
        let (key, whole) = lines.pop().unwrap();
        let letters: Vec<char> = whole.chars().collect();
        let part: String = letters[..torn.index(letters.len())].iter().collect();
        lines.push((key.clone(), part.clone()));
        let found = opened(vec![kept.snapshot(base)], lines);
        // All that was reported as saved before it is in the plan; the torn line is not lost either.
        prop_assert_eq!(&found.book, &kept.books[end - 1]);
        prop_assert_eq!(found.unread.len(), 1);
        prop_assert_eq!((&found.unread[0].key, &found.unread[0].text), (&key, &part));
        prop_assert_eq!(found.unread[0].drawer, Drawer::Journal);
    }

    #[test]
    fn neither_order_nor_repetition_changes_what_opens(
        wishes in wishes(), at in any::<Pick>(), seed in any::<u64>(), again in prop::collection::vec(any::<Pick>(), 0..6),
    ) {
        let kept = Kept::of(&wishes);
        let base = at.index(kept.books.len());
        let end = kept.lines.len();
        let mut lines = kept.lines.clone();
        for (extra, pick) in again.iter().enumerate().filter(|_| end > 0) {
            let (own, text) = kept.lines[pick.index(end)].clone();
            // Under its own position, and under a new one at the end.
            lines.push((own, text.clone()));
            lines.push((key(PLAN, u64::try_from(end + 1 + extra).unwrap()), text));
        }
        // A shuffle that the seed decides.
        let mut state = seed;
        lines.sort_by_cached_key(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            state
        });
        let found = opened(vec![kept.snapshot(base)], lines);
        prop_assert_eq!(&found.book, &kept.books[end]);
        prop_assert_eq!(found.unread, []);
    }

    #[test]
    fn a_snapshot_of_either_generation_is_enough(
        wishes in wishes(), one in any::<Pick>(), other in any::<Pick>(), hurt in any::<Pick>(),
    ) {
        let kept = Kept::of(&wishes);
        let (older, newer) = two(&kept, one, other);
        prop_assume!(older < newer);
        let end = kept.lines.len();
        // The older generation keeps the lines that the newer one no longer needs.
        let lines = kept.lines[older..].to_vec();
        let both = vec![kept.snapshot(newer), kept.snapshot(older)];
        let found = opened(both, lines.clone());
        prop_assert_eq!(&found.book, &kept.books[end]);
        prop_assert_eq!(found.generations, [older, newer].map(|place| u64::try_from(place).unwrap()));
        let (key, text) = kept.snapshot(newer);
        let half: String = text.chars().take(hurt.index(text.chars().count())).collect();
        let found = opened(vec![(key.clone(), half.clone()), kept.snapshot(older)], lines.clone());
        prop_assert_eq!(&found.book, &kept.books[end]);
        prop_assert_eq!((&found.unread[0].key, &found.unread[0].text), (&key, &half));
        // Without any, everything there was is returned.
        let found = replay(vec![(key.clone(), half)], lines.clone());
        let Err(Unopened::Unreadable(all)) = found else { panic!("it cannot open") };
        prop_assert_eq!(all.len(), lines.len() + 1);
    }

    #[test]
    fn a_missing_line_loses_nothing_that_can_be_kept(wishes in wishes(), gap in any::<Pick>()) {
        let kept = Kept::of(&wishes);
        prop_assume!(!kept.lines.is_empty());
        let mut lines = kept.lines.clone();
        let gap = gap.index(lines.len());
        drop(lines.remove(gap));
        let found = opened(vec![kept.snapshot(0)], lines.clone());
        // What came before it is there; of what came after, each edit was applied or is returned.
        let mut before = Book::default();
        for edit in &kept.edits[..gap] {
            before.apply(edit).unwrap();
        }
        let done = usize::try_from(found.book.revision).unwrap();
        prop_assert_eq!(done + found.unread.len(), lines.len());
        prop_assert!(done >= gap);
        prop_assert_eq!(&found.edits[..gap], &kept.edits[..gap]);
    }
}

#[test]
fn a_snapshot_of_a_newer_release_is_left_alone() {
    let text = r#"{"snapshot": 99, "revision": 1, "counters": {}, "body": {}}"#.to_owned();
    assert_eq!(replay(vec![(key(PLAN, 3), text)], Vec::new()).unwrap_err(), Unopened::Newer);
}

#[test]
fn keys_sort_as_positions_do() {
    assert!(key(PLAN, 9) < key(PLAN, 10) && key(PLAN, 999) < key(PLAN, 1_000));
    assert!(key(PLAN, u64::from(u32::MAX)) > key(PLAN, 1));
}

#[test]
fn an_entry_of_the_index_reads_back_and_counts() {
    let mut book = Book::new(par_workbook::preset::ba_xa_2024());
    let mut entry = Entry::new(Id::named("baxa"), &book, 5);
    assert_eq!((entry.commune.as_str(), entry.year.as_str()), ("Ba Xa", "2024"));
    assert_eq!((entry.since_export(), entry.items), (0, 12 + 19));
    let edits = carry_out(&mut book, "may1", 1, &[]);
    assert!(edits.is_empty());
    book.revision += 3;
    entry.refresh(&book, 9);
    assert_eq!((entry.since_export(), entry.since(2), entry.edited), (3, 2, 9));
    entry.exported = Some(journal::Export { at: 10, revision: 2 });
    assert_eq!(entry.since_export(), 1);
    assert_eq!(Entry::read(&entry.write()).unwrap(), entry);
    let mark = Mark::from(&entry);
    assert_eq!((mark.id.as_str(), mark.revision), (entry.id.as_str(), 3));
    // What an older release wrote lacks the newer fields.
    let old = r#"{"id":"a","commune":"Ba Xa","year":"2024","revision":1,"items":2,"figures":3,"edited":4}"#;
    assert_eq!(Entry::read(old).unwrap().received, 0);
    assert!(Entry::read("{}").is_err());
}

#[test]
fn tabs_understand_each_other() {
    let lines = vec![(7, "dòng \"7\"".to_owned())];
    for message in [
        TabMessage::Lines { plan: "a".to_owned(), lines },
        TabMessage::Changed { plan: "a".to_owned() },
        TabMessage::Leave,
        TabMessage::Left,
        TabMessage::Took,
    ] {
        assert_eq!(TabMessage::read(&message.write()).unwrap(), message);
    }
    assert!(TabMessage::read("xin chào").is_err());
}
