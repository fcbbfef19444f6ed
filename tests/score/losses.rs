//! What last year's points say was lost.

use crate::drawn::add;
use crate::points::with_set;
use par_workbook::edit::apply_all;
use par_workbook::plan::{Id, LastScore, Plan};
use par_workbook::preset::ba_xa_2024;
use par_workbook::score::{Points, losses};

pub fn last(plan: &mut Plan, id: &str, code: &str, maximum: &str, given: &str) {
    let row = LastScore {
        code: code.into(),
        name: format!("Tiêu chí {code}"),
        maximum: maximum.into(),
        given: given.into(),
        ..LastScore::default()
    };
    add(plan, Id::named(id), row);
}

#[test]
fn the_worst_comes_first_and_what_is_full_is_no_loss() {
    let mut plan = ba_xa_2024();
    let set = with_set(&plan);
    apply_all(&mut plan, &set).unwrap();
    last(&mut plan, "a", "1.1.2", "2", "1,75");
    last(&mut plan, "b", "3.4.1.", "1,5", "0");
    last(&mut plan, "c", "1.1.1", "1", "1");
    last(&mut plan, "d", "9.9", "0,5", "0,25");
    // A penalty's points are what was taken off, and a bonus not given is no loss.
    last(&mut plan, "p", "5.4.1", "2", "0");
    last(&mut plan, "q", "1.6.1", "1", "0");
    last(&mut plan, "e", "7.1", "", "0,5");
    last(&mut plan, "f", "7.2", "1", "1,25");
    last(&mut plan, "g", "7.3", "1", "một");
    let found = losses(&plan);
    let rows: Vec<(Id, i64)> =
        found.rows.iter().map(|loss| (loss.row, loss.lost.hundredths())).collect();
    // Of two that lost the same, the table's order stays.
    assert_eq!(rows, [(Id::named("b"), 150), (Id::named("a"), 25), (Id::named("d"), 25)]);
    assert_eq!((found.lost, found.full), (Points::new(200), 1));
    assert_eq!(found.unread, [Id::named("e"), Id::named("f"), Id::named("g")]);
    // Known by its code, with or without the dot at its end.
    let b = &found.rows[0];
    assert_eq!(b.remedy, Some(Id::named("r341")));
    assert_eq!(b.criterion, plan.criterion_of_code("3.4.1"));
    assert_eq!((found.rows[2].criterion, found.rows[2].remedy), (None, None));
}
