//! What stands beside a figure, what a remark says, which cell still waits.

use par_workbook::check::sheet::Remark;
use par_workbook::check::{Identity, Problem, agreements, totals};
use par_workbook::plan::{At, Id, Plan, Slot, Target, TargetKind, Weight, YearRule};
use par_workbook::read::number::CountProblem;
use par_workbook::view::figures::{
    about, agreement, agreement_at_length, dates, first_blank, ghosts, remark_words, rests_on,
    through, while_typing,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{EN, VI, add, blank, counting, date, id, measure, ratio, sample, type_in};

fn typed(rule: YearRule, rows: &str) -> Plan {
    let mut plan = blank();
    measure(&mut plan, "b", rule);
    measure(&mut plan, "a", rule);
    type_in(&mut plan, rows);
    plan
}

#[track_caller]
fn says(rule: YearRule, rows: &str, month: u8, words: &str) {
    assert_eq!(about(VI, &typed(rule, rows), id("b"), rule, month), words);
}

#[test]
fn a_measure_is_told_with_its_unit_its_rule_and_the_last_number() {
    says(YearRule::Sum, "", 4, "hồ\u{a0}sơ · cộng 12 tháng");
    says(YearRule::Sum, "b 1=5 3=1234 6=9", 4, "hồ\u{a0}sơ · cộng 12 tháng · tháng 3: 1.234");
    says(YearRule::Sum, "b 1=5 3=1234", 1, "hồ\u{a0}sơ · cộng 12 tháng");
    says(YearRule::Latest, "b 1=5 3=x", 12, "hồ\u{a0}sơ · số mới nhất · tháng 3: x");
    let form = about(VI, &sample(), id("cot3"), YearRule::Latest, 4);
    assert_eq!(
        form, "hồ\u{a0}sơ · không cộng các tháng",
        "what was carried over is the month's own"
    );
    says(YearRule::Year, "b nam=5 3=7", 4, "hồ\u{a0}sơ · một số cho cả năm");
    says(YearRule::Date, "b nam=2024-03-03", 4, "hồ\u{a0}sơ · một ngày");
}

#[test]
fn a_month_within_a_cumulative_figure_says_so() {
    let rows = "b 1=5 den-6=1060 den-9=2000";
    let within = "Đã có trong lũy kế đến tháng 6: 1.060";
    says(YearRule::Sum, rows, 4, &format!("hồ\u{a0}sơ · cộng 12 tháng · tháng 1: 5 · {within}"));
    says(YearRule::Sum, rows, 6, &format!("hồ\u{a0}sơ · cộng 12 tháng · tháng 1: 5 · {within}"));
    let within = "Đã có trong lũy kế đến tháng 9: 2.000";
    says(YearRule::Sum, rows, 7, &format!("hồ\u{a0}sơ · cộng 12 tháng · tháng 1: 5 · {within}"));
    says(YearRule::Sum, rows, 10, "hồ\u{a0}sơ · cộng 12 tháng · tháng 1: 5");
    says(YearRule::Latest, rows, 4, "hồ\u{a0}sơ · số mới nhất · tháng 1: 5");
}

#[test]
fn a_measure_without_a_unit_begins_with_its_rule() {
    let plan = typed(YearRule::Sum, "b 3=1234");
    assert_eq!(about(VI, &plan, id("khong"), YearRule::Sum, 4), "cộng 12 tháng");
    let english = about(EN, &plan, id("b"), YearRule::Sum, 4);
    assert_eq!(english, "hồ\u{a0}sơ · 12 months add up · month 3: 1,234");
}

#[test]
fn a_remark_begins_with_its_cell() {
    let above = Problem::AboveWhole { found: 1041, whole: 40 };
    for (slot, problem, words) in [
        (
            Slot::Month(3),
            Problem::Count(CountProblem::NotANumber),
            "Tháng 3: Chưa đọc được số. Chỉ gõ chữ số, ví dụ 1.234.",
        ),
        (Slot::Year, above, "Cả năm: Số này (1.041) lớn hơn tổng chứa nó (40). Hãy kiểm tra lại."),
        (
            Slot::Through(6),
            Problem::Count(CountProblem::Negative),
            "Lũy kế đến tháng 6: Số không được nhỏ hơn 0.",
        ),
    ] {
        assert_eq!(remark_words(VI, &Remark { slot, problem, note: false }), words);
    }
    let late = Remark { slot: Slot::Month(3), problem: Problem::NotADay, note: true };
    let words = "Month 3: This does not read as a date. Type day/month/year, for example \
                 31/03/2024.";
    assert_eq!(remark_words(EN, &late), words);
}

#[test]
fn a_period_is_told_by_its_first_and_last_day() {
    assert_eq!(dates((date("15/4/2024"), date("14/5/2024"))), "15/4–14/5");
    assert_eq!(dates((date("1/12/2024"), date("31/12/2024"))), "1/12–31/12");
}

fn note(slot: Slot) -> Remark {
    Remark { slot, problem: Problem::NotBegun, note: true }
}

#[test]
fn nothing_new_is_said_of_the_cell_that_is_typed_in_or_of_the_year() {
    let [may, june, year] = [Slot::Month(5), Slot::Month(6), Slot::Year].map(note);
    let wrong = Remark { problem: Problem::NotADay, note: false, ..may };
    let check = |now: &[Remark], before: &[Remark], shown: &[Remark]| {
        assert_eq!(while_typing(now.to_vec(), before, Slot::Month(5)), shown);
    };
    check(&[may, june, year], &[], &[june]);
    check(&[may, june, year], &[may], &[may, june]);
    check(&[may, june, year], &[may, june, year], &[may, june, year]);
    check(&[wrong, june], &[may], &[june]);
    check(&[june], &[may, june], &[june]);
    check(&[], &[may], &[]);
}

fn with(target: Target, rows: &str) -> Plan {
    let mut plan = typed(YearRule::Sum, rows);
    measure(&mut plan, "c", YearRule::Year);
    add(&mut plan, "t", target);
    plan
}

#[track_caller]
fn waits(target: Target, rows: &str, cell: Option<(&str, Slot)>) {
    let at = cell.map(|(measure, slot)| At::Figure(id(measure), slot));
    assert_eq!(first_blank(&with(target, rows), id("t"), 5), at);
}

#[test]
fn the_first_blank_is_of_the_whole_then_of_the_part() {
    let may = Slot::Month(5);
    waits(ratio("55"), "", Some(("a", may)));
    waits(ratio("55"), "a 5=1", Some(("b", may)));
    waits(ratio("55"), "a 5=x; b 5=0", None);
    waits(ratio("55"), "b 5=1 6=1; a 6=1", Some(("a", may)));
    waits(ratio("55"), "b 5=1; a den-6=10", None);
    waits(ratio("55"), "b 5=1; a den-4=10", Some(("a", may)));
}

#[test]
fn a_figure_of_the_year_waits_as_one() {
    let yearly = Target { whole: vec![id("c")], ..ratio("55") };
    waits(yearly.clone(), "b 5=1", Some(("c", Slot::Year)));
    waits(yearly.clone(), "b 5=1; c den-6=3", Some(("c", Slot::Year)));
    waits(yearly, "c nam=3", Some(("b", Slot::Month(5))));
}

#[test]
fn what_is_not_counted_waits_for_nothing() {
    waits(Target { weight: Weight::Suggested, ..ratio("55") }, "", None);
    waits(Target { not_applicable: true, ..ratio("55") }, "", None);
    waits(Target { part: vec![id("khong")], ..counting(TargetKind::NoneOf, "") }, "", None);
    waits(Target::default(), "", None);
    assert_eq!(first_blank(&blank(), id("t"), 5), None);
}

#[test]
fn a_target_rests_on_the_measures_that_it_divides() {
    let rests = |target: Target, measures: &[Id]| rests_on(&with(target, ""), id("t"), measures);
    assert!(rests(ratio("55"), &[id("a")]) && rests(ratio("55"), &[id("c"), id("b")]));
    assert!(!rests(ratio("55"), &[id("c")]) && !rests(ratio("55"), &[]));
    assert!(!rests(Target { weight: Weight::Suggested, ..ratio("55") }, &[id("a")]));
    assert!(!rests(Target { kind: TargetKind::Tracked, ..ratio("") }, &[id("a")]));
    assert!(!rests_on(&blank(), id("t"), &[id("a")]));
}

#[test]
fn cumulative_figures_are_listed_by_their_months() {
    let plan = typed(YearRule::Sum, "b 1=1 den-6=60 nam=7 den-3=20 den-12=90; a den-1=1");
    assert_eq!(through(&plan, id("b")), [3, 6, 12]);
    assert_eq!(through(&plan, id("khong")), Vec::<u8>::new());
}

#[test]
fn each_sum_of_the_form_is_told_in_words_and_a_sign() {
    let mut plan = sample();
    type_in(&mut plan, "cot7 6=45; cot8 6=33; cot9 6=11; cot10 6=0; cot13 6=1");
    let slots = [Slot::Month(5), Slot::Month(6)];
    let told = |plan: &Plan, identity: Identity| {
        let all = agreements(plan, &slots);
        let (_, state) = all.into_iter().find(|(own, _)| *own == identity).unwrap();
        (agreement(VI, identity, &state), agreement_at_length(VI, plan, &state))
    };
    let (words, whole) = told(&plan, Identity::Settled);
    assert_eq!(words, "7=8+9+10 lệch +1 ở tháng 6");
    assert!(whole.unwrap().contains("Đã giải quyết: tổng số"));
    let (words, whole) = told(&plan, Identity::Pending);
    assert_eq!(words, "11=12+13 chưa đủ");
    assert_eq!(whole.as_deref(), Some("Mới có một phần số của tháng 6."));
    assert_eq!(told(&plan, Identity::Received), ("3=4+5+6 chưa đủ".to_owned(), None));
    type_in(&mut plan, "cot7 6=43");
    assert_eq!(told(&plan, Identity::Settled).0, "7=8+9+10 lệch −1 ở tháng 6");
    type_in(&mut plan, "cot7 6=44");
    assert_eq!(told(&plan, Identity::Settled), ("7=8+9+10 ✓".to_owned(), None));
}

#[test]
fn blank_cells_show_what_is_known_of_them() {
    let mut plan = sample();
    type_in(&mut plan, "cot8 6=1033; cot9 6=11; cot10 6=0; cot8 den-3=1620");
    let made = totals(&plan, Slot::Month(6));
    let total = vec![(Slot::Month(6), "1.044".to_owned())];
    assert_eq!(ghosts(VI, &plan, id("cot7"), &made), total);
    let told = vec![(Slot::Month(3), "Σ 1.620".to_owned())];
    assert_eq!(ghosts(VI, &plan, id("cot8"), &made), told);
    assert_eq!(ghosts(VI, &plan, id("cot9"), &made), []);
}

fn slots() -> impl Strategy<Value = Slot> {
    prop_oneof![
        Just(Slot::Year),
        (1..=3_u8).prop_map(Slot::Month),
        (1..=3_u8).prop_map(Slot::Through),
    ]
}

fn remarks() -> impl Strategy<Value = Vec<Remark>> {
    let problem = select(vec![Problem::NotBegun, Problem::NotADay, Problem::NoReason]);
    let one = (slots(), problem, any::<bool>());
    vec(one.prop_map(|(slot, problem, note)| Remark { slot, problem, note }), 0..8)
}

proptest! {
    #[test]
    fn typing_hides_only_what_is_new_of_the_cell_and_the_year(
        now in remarks(),
        before in remarks(),
        cell in slots(),
    ) {
        let shown = while_typing(now.clone(), &before, cell);
        let own = |one: &Remark| one.slot == cell || one.slot == Slot::Year;
        let expected: Vec<Remark> =
            now.iter().filter(|one| before.contains(one) || !own(one)).copied().collect();
        prop_assert_eq!(&shown, &expected);
        // Once they were seen, they stay until they are mended.
        prop_assert_eq!(while_typing(shown.clone(), &shown, cell), shown);
        prop_assert_eq!(while_typing(now.clone(), &now, cell), now);
    }
}
