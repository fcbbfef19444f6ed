//! Any bytes as a file of tables: they are refused for a reason, or their cells become proposals whose changes apply.

#![no_main]
#![allow(clippy::expect_used, reason = "a fuzz target finds faults by panicking")]

use libfuzzer_sys::fuzz_target;
use par_workbook::edit::apply_all;
use par_workbook::edit::intake::{Choices, Known, changes, proposals};
use par_workbook::plan::Id;
use par_workbook::preset::ba_xa_2024;
use par_workbook::text::{Language, grid};

fuzz_target!(|bytes: &[u8]| {
    let book = match office_reader::read("a.xlsx", bytes) {
        Ok(book) => book,
        Err(why) => {
            assert!(!grid::unreadable(Language::Vietnamese, "a.xlsx", &why).is_empty());
            return;
        }
    };
    let mut plan = ba_xa_2024();
    let known = Known { plan: &plan, plan_id: "kehoach", month: Some(6), mappings: &[], own_points: &[] };
    let found = proposals(known, &book);
    let usual = Choices::default();
    let agreed: Vec<_> = found.iter().map(|one| (one, &usual)).collect();
    let mut next = 9_000_000_u64;
    let made = changes(&plan, &agreed, &mut || {
        next += 1;
        Id::new(next)
    });
    apply_all(&mut plan, &made).expect("what is proposed can be written");
});
