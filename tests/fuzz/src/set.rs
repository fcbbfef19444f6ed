//! Any bytes as a criteria set's file: they are refused with a sentence, or they open as a set that is written and read
//! back exactly, whose points come to an end, and that can be brought into a plan.

#![no_main]
#![allow(clippy::expect_used, reason = "a fuzz target finds faults by panicking")]

use libfuzzer_sys::fuzz_target;
use par_workbook::edit::apply_all;
use par_workbook::edit::criteria_set::{bring_in, compare_sets};
use par_workbook::file::{Limits, open_set, write_set};
use par_workbook::preset::ba_xa_2024;
use par_workbook::score::{Scheme, ScoreSheet};
use par_workbook::text::{Language, opening};

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits::default();
    let found = match open_set(bytes, &limits) {
        Ok(found) => found,
        Err(refused) => {
            assert!(!opening::set_refused(Language::Vietnamese, &refused).is_empty());
            return;
        }
    };
    for problem in &found.problems {
        let said = opening::problem(Language::Vietnamese, &found.set, problem);
        assert!(!said.is_empty());
    }
    let text = write_set(&found.set, "0", "2024-05-06T07:08:09+07:00");
    let again = open_set(text.as_bytes(), &limits).expect("what was written opens");
    assert_eq!(again.set, found.set);
    assert!(again.digest_ok && again.problems.is_empty());
    let mut plan = ba_xa_2024();
    let changes = bring_in(&plan, &found.set);
    apply_all(&mut plan, &changes).expect("a set that opened can be brought in");
    assert!(compare_sets(&plan, &found.set).is_same());
    ScoreSheet::of(&plan, &Scheme::of(&plan));
});
