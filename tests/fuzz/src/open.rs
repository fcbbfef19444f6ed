//! Any bytes: they are refused with a sentence, or they open as a plan that can be written, read
//! back exactly, and opened again as the same.

#![no_main]
#![allow(clippy::expect_used, reason = "a fuzz target finds faults by panicking")]

use libfuzzer_sys::fuzz_target;
use par_workbook::file::{self, Limits, Sender, Side, ChangedBy, compare, snapshot};
use par_workbook::plan::Id;
use par_workbook::text::{Language, opening};

const SENDER: Sender<'_> = Sender {
    application: "0",
    plan: Id::named("p"),
    device: Id::named("d"),
    base_revision: 0,
    saved_at: "2024-05-06T07:08:09+07:00",
    author: None,
};

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits::default();
    let found = match file::open(bytes, &limits) {
        Ok(found) => found,
        Err(refused) => {
            assert!(!opening::refused(Language::Vietnamese, &refused).is_empty());
            return;
        }
    };
    for problem in &found.problems {
        let said = opening::problem(Language::Vietnamese, &found.book.plan, problem);
        assert!(!said.is_empty());
    }
    let text = file::write(&found.book, &SENDER);
    file::verify(&text, &found.book).expect("what was opened is written as it is");
    let again = file::open(text.as_bytes(), &limits).expect("what was written opens");
    assert_eq!(again.book, found.book);
    let stored = snapshot::read(&snapshot::write(&found.book, [])).expect("a snapshot");
    assert_eq!(stored.book, found.book);
    let side = Side { plan: Some(SENDER.plan), book: &found.book };
    assert_eq!(compare(side, side).standing, ChangedBy::Same);
});
