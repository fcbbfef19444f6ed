//! Two plans of one origin: what differs, who changed it, and how it is taken over.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

mod support;

use par_workbook::edit::{Book, build};
use par_workbook::file::{
    ChangedBy, Comparison, Difference, Side, compare, take_over, take_over_all,
};
use par_workbook::plan::{
    At, Id, List, Measure, Place, Plan, Remedy, RemedyField, Slot, Target, Value,
};
use proptest::prelude::*;

use support::{carry_out, edit, taken_back, wishes};

fn sides(mine: &Book, theirs: &Book) -> Comparison {
    let plan = Some(Id::named("p"));
    compare(Side { plan, book: mine }, Side { plan, book: theirs })
}

/// Every address in a record, figures too.
fn all_of(
    plan: &Plan,
    list: List,
    id: Id,
) -> (Option<par_workbook::plan::Record>, Vec<(Slot, String)>) {
    let figures = plan.figures_of(id).map(|(slot, text)| (slot, text.to_owned()));
    (plan.record(list, id), if list == List::Measures { figures.collect() } else { Vec::new() })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn nothing_changed_here_is_ever_called_theirs(common in wishes(), here in wishes(), there in wishes()) {
        let base = support::book(&common);
        let (mut mine, mut theirs) = (base.clone(), base.clone());
        carry_out(&mut mine, "may1", 1_000, &here);
        carry_out(&mut theirs, "may2", 1, &there);
        let comparison = sides(&mine, &theirs);
        for difference in comparison.groups.iter().flat_map(|group| &group.differences) {
            match difference {
                Difference::Value { at, standing: ChangedBy::OnlyTheirs, .. } => prop_assert_eq!(mine.plan.get(*at), base.plan.get(*at)),
                Difference::Value { at, standing: ChangedBy::OnlyMine, .. } => prop_assert_eq!(theirs.plan.get(*at), base.plan.get(*at)),
                Difference::Mine { list, id, standing: ChangedBy::OnlyTheirs } => {
                    for (list, id) in build::hanging(&mine.plan, *list, *id) {
                        prop_assert_eq!(all_of(&mine.plan, list, id), all_of(&base.plan, list, id));
                    }
                }
                Difference::Theirs { list, id, standing: ChangedBy::OnlyMine } => prop_assert_eq!(all_of(&theirs.plan, *list, *id), all_of(&base.plan, *list, *id)),
                Difference::Value { .. } | Difference::Mine { .. } | Difference::Theirs { .. } | Difference::Order { .. } => {}
            }
        }
        // Taking everything over gives their plan, and can be undone.
        let changes = take_over_all(&mine.plan, &theirs.plan, &comparison);
        let step = edit(9_000, Id::named("may1"), changes);
        let before = mine.plan.clone();
        mine.apply(&step).unwrap();
        prop_assert_eq!(&mine.plan, &theirs.plan);
        prop_assert_eq!(sides(&mine, &theirs).standing, ChangedBy::Same);
        mine.apply(&taken_back(&step, 9_001)).unwrap();
        prop_assert_eq!(mine.plan, before);
    }

    #[test]
    fn a_side_that_did_nothing_did_nothing(common in wishes(), there in wishes()) {
        let base = support::book(&common);
        let mut theirs = base.clone();
        carry_out(&mut theirs, "may2", 1, &there);
        prop_assert!(matches!(sides(&base, &theirs).standing, ChangedBy::Same | ChangedBy::OnlyTheirs));
        prop_assert!(matches!(sides(&theirs, &base).standing, ChangedBy::Same | ChangedBy::OnlyMine));
        prop_assert_eq!(sides(&theirs, &theirs).standing, ChangedBy::Same);
        // The file comes back after it was taken over: nothing is left to do.
        let mut mine = base.clone();
        let comparison = sides(&mine, &theirs);
        mine.apply(&edit(9_000, Id::named("may1"), take_over_all(&mine.plan, &theirs.plan, &comparison))).unwrap();
        prop_assert_eq!(sides(&mine, &theirs).standing, ChangedBy::Same);
    }

    #[test]
    fn any_part_can_be_taken_over_alone(common in wishes(), here in wishes(), there in wishes(), which in any::<u64>()) {
        let base = support::book(&common);
        let (mut mine, mut theirs) = (base.clone(), base);
        carry_out(&mut mine, "may1", 1_000, &here);
        carry_out(&mut theirs, "may2", 1, &there);
        let comparison = sides(&mine, &theirs);
        let chosen = comparison.groups.iter().enumerate().filter(|(place, _)| (which >> (place % 64)) & 1 == 1);
        let changes = take_over(&mine.plan, &theirs.plan, chosen.map(|(_, group)| group));
        mine.apply(&edit(9_000, Id::named("may1"), changes)).unwrap();
    }
}

/// A plan with one remedy that has a target, at two offices.
fn two_offices() -> (Book, Book) {
    let mut book = Book::default();
    let (r1, t1) = (Id::named("r1"), Id::named("t1"));
    let area = build::add(&book.plan, Id::named("a1"), par_workbook::plan::Area::default());
    let remedy = Remedy { area: Some(Id::named("a1")), ..Remedy::default() };
    let target = Target { owner: Some(r1), ..Target::default() };
    let changes = vec![
        area,
        build::add(&book.plan, r1, remedy),
        build::add(&book.plan, t1, target),
        build::add(&book.plan, Id::named("m1"), Measure::default()),
    ];
    book.apply(&edit(1, Id::named("may1"), changes)).unwrap();
    (book.clone(), book)
}

fn set(book: &mut Book, device: &str, count: u64, at: At, text: &str) {
    let change = build::set(&book.plan, at, Value::text(text)).unwrap();
    book.apply(&edit(count, Id::named(device), vec![change])).unwrap();
}

#[track_caller]
fn group(comparison: &Comparison, list: List, id: &str, standing: ChangedBy) {
    let subject = Place::Record(list, Id::named(id));
    let found = comparison.groups.iter().find(|group| group.subject == subject);
    assert_eq!(found.map(|group| group.standing), Some(standing));
}

#[test]
fn changes_in_different_places_stay_apart() {
    let (mut mine, mut theirs) = two_offices();
    let direction = At::Remedy(Id::named("r1"), RemedyField::Direction);
    set(&mut mine, "may1", 2, direction, "Đôn đốc");
    set(&mut theirs, "may2", 1, At::Figure(Id::named("m1"), Slot::Month(3)), "20");
    let comparison = sides(&mine, &theirs);
    assert_eq!(comparison.standing, ChangedBy::Both);
    group(&comparison, List::Remedies, "r1", ChangedBy::OnlyMine);
    group(&comparison, List::Measures, "m1", ChangedBy::OnlyTheirs);
    assert_eq!(comparison.groups[0].subject, Place::Record(List::Remedies, Id::named("r1")));
}

/// The July figure of one side beside a March figure that both corrected: one figure is one unit.
#[test]
fn what_both_changed_holds_nothing_else_back() {
    let (mut mine, mut theirs) = two_offices();
    let march = At::Figure(Id::named("m1"), Slot::Month(3));
    let july = At::Figure(Id::named("m1"), Slot::Month(7));
    set(&mut theirs, "may2", 1, july, "4");
    set(&mut theirs, "may2", 2, march, "20");
    set(&mut mine, "may1", 2, march, "21");
    let comparison = sides(&mine, &theirs);
    assert_eq!(comparison.count(ChangedBy::Both), 1);
    let safe = comparison.only(ChangedBy::OnlyTheirs);
    let changes = take_over(&mine.plan, &theirs.plan, &safe);
    mine.apply(&edit(3, Id::named("may1"), changes)).unwrap();
    assert_eq!(mine.plan.figure(Id::named("m1"), Slot::Month(7)), "4");
    assert_eq!(mine.plan.figure(Id::named("m1"), Slot::Month(3)), "21");
    // What was not taken is still listed, and can be taken by itself.
    let left = sides(&mine, &theirs);
    assert_eq!((left.count(ChangedBy::Both), left.count(ChangedBy::OnlyTheirs)), (1, 0));
    let changes = take_over(&mine.plan, &theirs.plan, &left.only(ChangedBy::Both));
    mine.apply(&edit(4, Id::named("may1"), changes)).unwrap();
    assert_eq!(mine.plan.figure(Id::named("m1"), Slot::Month(3)), "20");
}

/// A target taken alone brings the remedy and the area that it belongs to: without them it is shown nowhere.
#[test]
fn what_is_taken_brings_its_owners() {
    let (mut mine, mut theirs) = two_offices();
    let (area, remedy, target) = (Id::named("a2"), Id::named("r2"), Id::named("t2"));
    let changes = vec![
        build::add(&theirs.plan, area, par_workbook::plan::Area::default()),
        build::add(&theirs.plan, remedy, Remedy { area: Some(area), ..Remedy::default() }),
        build::add(&theirs.plan, target, Target { owner: Some(remedy), ..Target::default() }),
    ];
    theirs.apply(&edit(1, Id::named("may2"), changes)).unwrap();
    let mut groups = sides(&mine, &theirs).groups;
    let is_target = |it: &Difference| matches!(it, Difference::Theirs { list: List::Targets, .. });
    for group in &mut groups {
        group.differences.retain(is_target);
    }
    let changes = take_over(&mine.plan, &theirs.plan, &groups);
    mine.apply(&edit(2, Id::named("may1"), changes)).unwrap();
    assert!(mine.plan.targets.contains(target) && mine.plan.remedies.contains(remedy));
    assert!(mine.plan.areas.contains(area));
}

#[test]
fn a_removal_there_against_a_change_here_is_asked() {
    let (mut mine, mut theirs) = two_offices();
    set(&mut mine, "may1", 2, List::Targets.at(Id::named("t1"), "threshold").unwrap(), "55");
    let removal = build::remove(&theirs.plan, List::Areas, Id::named("a1"));
    theirs.apply(&edit(1, Id::named("may2"), removal)).unwrap();
    let comparison = sides(&mine, &theirs);
    group(&comparison, List::Remedies, "r1", ChangedBy::Both);
    group(&comparison, List::Areas, "a1", ChangedBy::Both);
}

#[test]
fn a_later_change_over_a_known_one_is_mine_alone() {
    let (_, mut theirs) = two_offices();
    let direction = At::Remedy(Id::named("r1"), RemedyField::Direction);
    set(&mut theirs, "may2", 1, direction, "Bản của tôi");
    let sent = theirs.clone();
    let mut mine = sent.clone();
    set(&mut mine, "may1", 2, direction, "Sửa tiếp");
    group(&sides(&mine, &sent), List::Remedies, "r1", ChangedBy::OnlyMine);
    set(&mut theirs, "may2", 2, direction, "Cùng lúc");
    group(&sides(&mine, &theirs), List::Remedies, "r1", ChangedBy::Both);
}

#[test]
fn other_plans_are_not_compared() {
    let (mine, theirs) = two_offices();
    let mine = Side { plan: Some(Id::named("p")), book: &mine };
    assert_eq!(
        compare(mine, Side { plan: Some(Id::named("q")), book: &theirs }).standing,
        ChangedBy::Unrelated
    );
    assert_eq!(
        compare(Side { plan: None, book: &theirs }, Side { plan: None, book: &theirs }).standing,
        ChangedBy::Unrelated
    );
}

#[test]
fn a_change_without_a_stamp_is_asked() {
    let (mine, mut theirs) = two_offices();
    theirs.plan.agency.name = "Sửa tay".into();
    assert_eq!(sides(&mine, &theirs).standing, ChangedBy::Both);
}
