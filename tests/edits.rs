//! The laws of edits: what is done can be undone, replayed, and never drifts.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use par_workbook::edit::typing::Typing;
use par_workbook::edit::undo::UndoStack;
use par_workbook::edit::{Book, Change, Edit, EditId, Name, Role, apply_all, build, wire};
use par_workbook::plan::{At, Id, List, Measure, Remedy, Slot, Value};
use proptest::prelude::*;
use support::{carry_out, done_again, edit, records, taken_back, wishes};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_edit_taken_back_leaves_the_plan_as_it_was(wishes in wishes()) {
        let mut book = Book::default();
        let edits = carry_out(&mut book, "may1", 1, &wishes);
        let mut before = Book::default();
        let mut states = vec![before.plan.clone()];
        for edit in &edits {
            before.apply(edit).unwrap();
            states.push(before.plan.clone());
        }
        prop_assert_eq!(&before, &book);
        for (place, edit) in edits.iter().enumerate().rev() {
            let back = taken_back(edit, 1_000 + u64::try_from(place).unwrap());
            book.apply(&back).unwrap();
            prop_assert_eq!(&book.plan, &states[place]);
        }
    }

    #[test]
    fn undoing_and_redoing_follow_the_history(wishes in wishes(), steps in prop::collection::vec(any::<bool>(), 0..40)) {
        let mut book = Book::default();
        let mut edits = carry_out(&mut book, "may1", 1, &wishes);
        let end = book.plan.clone();
        let mut history = UndoStack::of(&edits);
        for (count, undo) in (1_000..).zip(steps) {
            let step = if undo {
                history.undoable().map(|last| taken_back(last, count))
            } else {
                history.redoable().map(|last| done_again(last, count))
            };
            let Some(step) = step else { continue };
            book.apply(&step).unwrap();
            history.note(&step);
            edits.push(step);
        }
        // A journal read again gives the same history.
        let again = UndoStack::of(&edits);
        prop_assert_eq!(again.undoable(), history.undoable());
        prop_assert_eq!(again.redoable(), history.redoable());
        while let Some(step) = history.redoable().map(|last| done_again(last, 5_000)) {
            book.apply(&step).unwrap();
            history.note(&step);
        }
        prop_assert_eq!(&book.plan, &end);
        while let Some(step) = history.undoable().map(|last| taken_back(last, 9_000)) {
            book.apply(&step).unwrap();
            history.note(&step);
        }
        prop_assert_eq!(&book.plan, &Book::default().plan);
    }

    #[test]
    fn a_journal_replays_to_the_same_book(wishes in wishes()) {
        let mut book = Book::default();
        let edits = carry_out(&mut book, "may1", 1, &wishes);
        let mut replayed = Book::default();
        for line in edits.iter().map(wire::write) {
            prop_assert!(!line.contains('\n'));
            replayed.apply(&wire::read(&line).unwrap()).unwrap();
        }
        prop_assert_eq!(replayed, book);
    }

    #[test]
    fn stamps_only_move_forward_and_order_any_two_edits(wishes in wishes()) {
        let mut book = Book::default();
        let mut last = book.clone();
        for (count, wish) in (1..).zip(&wishes) {
            carry_out(&mut book, "may1", count, std::slice::from_ref(wish));
            for (place, stamp) in &last.stamps {
                prop_assert!(book.stamps[place] >= *stamp);
            }
            for (place, stamp) in &book.stamps {
                prop_assert!(stamp.tick <= book.revision && book.knows(stamp.edit));
                let moved = last.stamps.get(place) != Some(stamp);
                prop_assert_eq!(moved, stamp.tick > last.revision);
            }
            last = book.clone();
        }
        let stamps: Vec<_> = book.stamps.values().collect();
        for pair in stamps.windows(2) {
            prop_assert!(pair[0].edit == pair[1].edit || pair[0].tick != pair[1].tick);
        }
    }

    #[test]
    fn removing_a_record_and_taking_it_back_changes_nothing(wishes in wishes(), which in any::<usize>()) {
        let book = support::book(&wishes);
        let everyone = records(&book.plan);
        prop_assume!(!everyone.is_empty());
        let (list, id) = everyone[which % everyone.len()];
        let changes = build::remove(&book.plan, list, id);
        let mut gone = book.clone();
        let step = edit(900, Id::named("may1"), changes);
        gone.apply(&step).unwrap();
        prop_assert!(gone.plan.record(list, id).is_none());
        if list == List::Measures {
            prop_assert_eq!(gone.plan.figures_of(id).count(), 0);
        }
        gone.apply(&taken_back(&step, 901)).unwrap();
        prop_assert_eq!(gone.plan, book.plan);
    }

    #[test]
    fn an_edit_that_does_not_fit_changes_nothing(mine in wishes(), other in wishes()) {
        let mut book = support::book(&mine);
        let mut stranger = support::book(&other);
        let fresh = carry_out(&mut stranger, "may2", 1, &mine);
        for edit in fresh {
            let before = book.clone();
            if book.apply(&edit).is_err() {
                prop_assert_eq!(&book, &before);
            }
        }
    }

    #[test]
    fn typing_that_joins_gives_what_every_keystroke_gave(
        texts in prop::collection::vec(support::words(), 1..12),
        pauses in prop::collection::vec(0_i64..3_000, 12),
    ) {
        let remedy = Id::named("r1");
        let at = List::Remedies.at(remedy, "direction").unwrap();
        let mut plain = Book::default();
        plain.apply(&edit(1, Id::named("may1"), vec![build::add(&plain.plan, remedy, Remedy::default())])).unwrap();
        let start = plain.clone();
        let mut joined = plain.clone();
        let mut typing = Typing::default();
        let mut journal: Vec<Edit> = Vec::new();
        let (mut time, mut count) = (0, 2);
        for (text, pause) in texts.iter().zip(pauses) {
            time += pause;
            let Some(change) = build::set(&plain.plan, at, Value::text(text.as_str())) else { continue };
            let id = EditId { count, device: Id::named("may1") };
            let key = Edit { id, time, author: None, role: Role::Do, name: Name::Typing, changes: vec![change] };
            plain.apply(&key).unwrap();
            if let Some(grown) = typing.join(&key) {
                let last = journal.pop().unwrap();
                joined.grow(&last, &grown).unwrap();
                journal.push(grown);
            } else {
                joined.apply(&key).unwrap();
                journal.push(key);
                count += 1;
            }
        }
        prop_assert_eq!(&joined.plan, &plain.plan);
        let mut replayed = start.clone();
        for step in &journal {
            replayed.apply(step).unwrap();
        }
        prop_assert_eq!(&replayed, &joined);
        for (place, step) in journal.iter().enumerate().rev() {
            joined.apply(&taken_back(step, 500 + u64::try_from(place).unwrap())).unwrap();
        }
        prop_assert_eq!(joined.plan, start.plan);
    }
}

#[test]
fn a_half_fitting_edit_is_taken_back_whole() {
    let mut plan = par_workbook::plan::Plan::default();
    let id = Id::named("m1");
    let add = build::add(&plan, id, Measure::default());
    let figure = At::Figure(id, Slot::Year);
    let stale = Change::Set { at: figure, old: Value::text("7"), new: Value::text("8") };
    assert!(apply_all(&mut plan, &[add, stale]).is_err());
    assert_eq!(plan, par_workbook::plan::Plan::default());
}
