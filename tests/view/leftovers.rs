//! The sentences of a plan made from an older one, by where they belong.

use par_workbook::plan::{List, Plan, Remedy, Section};
use par_workbook::renew::handover;
use par_workbook::renew::next::{NextPlan, OldWords, next_plan};
use par_workbook::route::outline::PlanPart;
use par_workbook::view::leftovers::{LeftoverGroup, count, grouped, head, next, start};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::{EN, VI, add, blank, id};

/// A plan of 2025 made from one of 2024: its subject, a section, and remedies of one time frame.
pub fn handed_over(headings: &[&str]) -> Plan {
    let mut old = blank();
    old.decision.subject = "Kế hoạch năm 2024".into();
    let (title, body) = ("Đánh giá".to_owned(), "Năm 2024 hơn năm 2023.".to_owned());
    add(&mut old, "s", Section { title, body, ..Section::default() });
    for (place, heading) in headings.iter().enumerate() {
        let (heading, timeframe) = ((*heading).to_owned(), "Trong năm 2024.".to_owned());
        let remedy = Remedy { heading, timeframe, ..Remedy::default() };
        add(&mut old, &format!("r{place}"), remedy);
    }
    let mut plan = next_plan(&old, &NextPlan { year: 2025, ..NextPlan::default() });
    let words = OldWords::between(&old, &plan);
    handover::keep(&mut plan, &words);
    plan
}

fn groups(plan: &Plan) -> Vec<(LeftoverGroup, Vec<usize>)> {
    let all = grouped(plan, &handover::waiting(plan));
    assert_eq!(count(&all), all.iter().map(|(_, entries)| entries.len()).sum::<usize>());
    let numbers =
        |entries: Vec<handover::WaitingSentence>| entries.iter().map(|one| one.number).collect();
    all.into_iter().map(|(group, entries)| (group, numbers(entries))).collect()
}

#[test]
fn sentences_are_grouped_by_part_and_list_in_the_order_of_the_plan() {
    let mut plan = handed_over(&["Số hóa", "Đối thoại"]);
    let section = (LeftoverGroup::Part(PlanPart::Section(id("s"))), vec![1]);
    let remedies = (LeftoverGroup::List(List::Remedies), vec![3]);
    assert_eq!(
        groups(&plan),
        [(LeftoverGroup::Part(PlanPart::Decision), vec![0]), section.clone(), remedies.clone()]
    );
    plan.decision.subject = "Kế hoạch năm 2025".into();
    assert_eq!(groups(&plan), [section, remedies]);
}

#[test]
fn a_plan_made_from_nothing_waits_for_nothing() {
    assert_eq!(groups(&blank()), []);
    assert_eq!(groups(&handed_over(&[])).len(), 2);
}

#[track_caller]
fn heads(headings: &[&str], expected: [&str; 3]) {
    let plan = handed_over(headings);
    let all = handover::entries(&plan, &handover::waiting(&plan));
    let told: Vec<String> = all.iter().map(|entry| head(VI, &plan, entry)).collect();
    assert_eq!(told, expected);
}

#[test]
fn a_head_names_the_field_its_records_and_the_kind() {
    let (subject, body) = ("Trích yếu · Năm cũ", "Đánh giá: Nội dung · Năm cũ");
    heads(&["Số hóa"], [subject, body, "Số hóa: Thời gian thực hiện · Năm cũ"]);
    let two = "Thời gian thực hiện, ở 2 chỗ: Số hóa; Đối thoại · Năm cũ";
    heads(&["Số hóa", "Đối thoại"], [subject, body, two]);
    let four = "Thời gian thực hiện, ở 4 chỗ: Một; Hai; Ba; Bốn · Năm cũ";
    heads(&["Một", "Hai", "Ba", "Bốn"], [subject, body, four]);
    let more = "Thời gian thực hiện, ở 5 chỗ: Một; Hai; Ba; Bốn; … · Năm cũ";
    heads(&["Một", "Hai", "Ba", "Bốn", "Năm"], [subject, body, more]);
    let bare = "Thời gian thực hiện, ở 2 chỗ: Số hóa; … · Năm cũ";
    heads(&["Số hóa", ""], [subject, body, bare]);
}

#[test]
fn a_head_speaks_english() {
    let plan = handed_over(&["Số hóa", "Đối thoại"]);
    let all = handover::entries(&plan, &handover::waiting(&plan));
    assert_eq!(head(EN, &plan, &all[2]), "Timeframe, in 2 places: Số hóa; Đối thoại · Old year");
}

#[test]
fn other_words_start_with_the_suggestion_or_else_with_what_was_found() {
    let plan = handed_over(&[]);
    let mut first = handover::waiting(&plan).remove(0);
    assert_eq!(start(&first), "2025");
    first.leftover.suggested.clear();
    assert_eq!(start(&first), "2024");
}

#[track_caller]
fn moves(before: &[usize], now: &[usize], settled: usize, expected: Option<usize>) {
    assert_eq!(next(before, now, Some(settled)), expected);
}

#[test]
fn the_focus_goes_to_what_still_waits() {
    moves(&[1, 2, 3], &[1, 2, 3], 2, Some(2));
    moves(&[1, 2, 3], &[1, 3], 2, Some(3));
    moves(&[1, 2, 3], &[1, 2], 3, Some(1));
    moves(&[1, 2, 3, 4], &[1, 4], 2, Some(4));
    moves(&[1, 2], &[], 1, None);
    moves(&[1, 2], &[1, 2, 7], 7, Some(7));
    moves(&[], &[5], 1, Some(5));
    assert_eq!(next(&[1, 2, 3], &[2, 3], None), Some(2));
    assert_eq!(next(&[1], &[], None), None);
}

proptest! {
    #[test]
    fn the_focus_is_always_on_something_that_waits(
        before in vec(0..12_usize, 0..8),
        now in vec(0..12_usize, 0..8),
        settled in option::of(0..12_usize),
    ) {
        let found = next(&before, &now, settled);
        prop_assert_eq!(found.is_none(), now.is_empty());
        prop_assert!(found.is_none_or(|found| now.contains(&found)));
        if let Some(settled) = settled.filter(|own| now.contains(own)) {
            prop_assert_eq!(found, Some(settled));
        }
    }
}
