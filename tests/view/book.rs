//! What pages take from the rooms below: what a book knows, sizes, addresses, the issued number.

use par_workbook::document::{BLANK, issued_number};
use par_workbook::edit::{Book, EditId, build};
use par_workbook::plan::{At, Id, List, RemedyField, Value};
use par_workbook::route::{Filter, Route};
use par_workbook::text::files::room;
use par_workbook::text::format::format_size;
use proptest::collection::btree_map;
use proptest::prelude::*;

use super::{EN, VI, blank, id, remedy, sample, support};

fn of(device: &str, count: u64) -> EditId {
    EditId { count, device: id(device) }
}

#[test]
fn a_book_that_takes_the_place_of_another_knows_its_edits() {
    let mut plan = blank();
    remedy(&mut plan, "r", "", "Số hóa");
    let mut here = Book::new(plan);
    let mut there = here.clone();
    let at = At::Remedy(id("r"), RemedyField::Timeframe);
    for count in 1..=3 {
        let changes = build::set_all(&here.plan, [(at, Value::text(count.to_string()))]);
        here.apply(&support::edit(count, id("may1"), changes)).expect("it fits");
    }
    let changes = build::set_all(&there.plan, [(at, Value::text("Trong quý I"))]);
    there.apply(&support::edit(7, id("may2"), changes)).expect("it fits");
    let before = there.clone();
    assert!(!there.knows(of("may1", 3)));
    there.know(&here);
    assert!(there.knows(of("may1", 3)) && !there.knows(of("may1", 4)));
    assert!(there.knows(of("may2", 7)) && !there.knows(of("may2", 8)));
    assert_eq!(there.revision, 3);
    assert_eq!((&there.plan, &there.stamps), (&before.plan, &before.stamps));
}

#[test]
fn a_size_has_tenths_below_ten_and_whole_numbers_above() {
    for (bytes, vietnamese, english) in [
        (0, "0 kB", "0 kB"),
        (1, "1 kB", "1 kB"),
        (1_000, "1 kB", "1 kB"),
        (1_001, "2 kB", "2 kB"),
        (640_000, "640 kB", "640 kB"),
        (1_000_000, "1,0 MB", "1.0 MB"),
        (1_299_999, "1,2 MB", "1.2 MB"),
        (9_999_999, "9,9 MB", "9.9 MB"),
        (10_000_000, "10 MB", "10 MB"),
        (12_345_678, "13 MB", "13 MB"),
        (2_000_000_000, "2,0 GB", "2.0 GB"),
        (1_500_000_000_000, "1.500 GB", "1,500 GB"),
    ] {
        assert_eq!((&*format_size(bytes, VI), &*format_size(bytes, EN)), (vietnamese, english));
    }
}

#[test]
fn the_room_taken_is_told_of_all_where_that_is_known() {
    assert_eq!(
        room(VI, 1_250_000, 2_000_000_000),
        "Đang dùng 1,2 MB; trình duyệt cho phép đến khoảng 2,0 GB."
    );
    assert_eq!(room(VI, 1_250_000, 0), "Đang dùng 1,2 MB.");
    assert_eq!(room(VI, 1_250_000, -1), "Đang dùng 1,2 MB.");
    assert_eq!(room(VI, -5, 0), "Đang dùng 0 kB.");
    assert_eq!(
        room(EN, 1_250_000, 2_000_000_000),
        "1.2 MB in use; the browser allows up to about 2.0 GB."
    );
}

#[test]
fn an_item_is_reached_through_the_filter_of_its_own_list() {
    let filter = |duties| Filter { search: Some("so hoa".to_owned()), duties, ..Filter::default() };
    for duties in [false, true] {
        assert_eq!(
            Route::of_item(List::Remedies, id("r733"), filter(duties)),
            Route::Remedy { id: "r733".to_owned(), filter: filter(false) }
        );
        assert_eq!(
            Route::of_item(List::Duties, id("d211"), filter(duties)),
            Route::Duty { id: "d211".to_owned(), filter: filter(true) }
        );
    }
}

#[test]
fn the_issued_number_is_that_of_the_issue_with_the_decisions_symbol() {
    let mut plan = sample();
    plan.decision.number = "7".into();
    for (number, told) in [
        ("119", "119/QĐ-UBND"),
        ("5", "05/QĐ-UBND"),
        (" Số: 119 ", "119/QĐ-UBND"),
        ("119/QĐ-CT", "119/QĐ-CT"),
        ("119/2023/QĐ-UBND", "119/2023/QĐ-UBND"),
    ] {
        plan.issue.number = number.to_owned();
        assert_eq!(issued_number(&plan), told, "{number:?}");
    }
    plan.issue.number.clear();
    assert_eq!(issued_number(&plan), format!("{BLANK}/QĐ-UBND"));
}

fn books() -> impl Strategy<Value = Book> {
    let seen = btree_map((0..5_u64).prop_map(Id::new), 1..9_u64, 0..5);
    (0..30_u64, seen).prop_map(|(revision, seen)| Book { revision, seen, ..Book::default() })
}

proptest! {
    #[test]
    fn what_a_book_knows_never_goes_down(before in books(), other in books()) {
        let mut after = before.clone();
        after.know(&other);
        prop_assert_eq!(after.revision, before.revision.max(other.revision));
        for (device, count) in before.seen.iter().chain(&other.seen) {
            let edit = EditId { count: *count, device: *device };
            prop_assert!(after.knows(edit));
        }
        for (device, count) in &after.seen {
            let known = [&before, &other].map(|book| book.seen.get(device).copied());
            prop_assert_eq!(Some(*count), known.into_iter().max().flatten());
        }
    }

    #[test]
    fn to_know_twice_is_to_know_once_whichever_book_is_first(
        before in books(),
        other in books(),
    ) {
        let mut once = before.clone();
        once.know(&other);
        let mut twice = once.clone();
        twice.know(&other);
        prop_assert_eq!(&twice, &once);
        let mut turned = other;
        turned.know(&before);
        prop_assert_eq!(turned, once);
    }
}
